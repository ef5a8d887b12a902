import { describe, expect, test } from 'vitest';
import type { Link } from '../../src/check/finding.ts';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { PAIRS, type PairCase } from '../cases/check-pairs.ts';
import { type CaseText, PUBLIC_TEXTS } from '../cases/check-texts.ts';
import { PRIVATE_TEXTS } from '../cases/check-texts-private.ts';
import { claimsOfText } from './claims-of.ts';

/**
 * The whole way of a pair: read, assemble, lay beside, with a library that knows no frequencies. The table holds what a
 * careful reader finds. Where we find something else, the case is named here with what we find: the test fails when
 * another case goes wrong, and when one of these is mended or goes wrong otherwise.
 */
const MISSES: Readonly<Record<string, PairCase[4]>> = {
  // Another town of one country on one day: where no frequencies are known, the country counts as much
  // as the town.
  'hospital “Eleven people” / marketRise “19”': 'later',
  // Links for which short reports give too little evidence: most have no word for what is counted or what happened.
  'ferryOwner “28” / ferryLater “41”': 'none',
  'ferryLater “41” / ferry “At least 28 people”': 'none',
  'fire “20 percent” / fireHectares “35 percent”': 'none',
  'takeover “$2.5 billion” / takeoverHigher “$2.9 billion”': 'none',
  'takeoverHigher “$2.9 billion” / takeoverAgency “about $2.5 billion”': 'none',
  'transfer “62 million euros” / transferReport “70 million euros”': 'none',
  'feverAgain “4,310 cases of Lomar fever” / feverNext “4,702”': 'none',
};

/** Links between texts of different events, over all of the table, each from both sides: every one is wrong. */
const STRAY_LINKS = 6;

const texts: Readonly<Record<string, CaseText>> = { ...PUBLIC_TEXTS, ...PRIVATE_TEXTS };

const rarity = rarityOf([]);
const claims = new Map(
  Object.entries(texts).map(([id, { text, date }]) => [id, claimsOfText(id, text, date)]),
);

/** Index of the first claim with these words. */
function claimAt(id: string, words: string): number {
  const at = claims.get(id)?.claims.findIndex((claim) => claim.words === words) ?? -1;
  if (at < 0) throw new Error(`${id} has no figure “${words}”`);
  return at;
}

/** The counted link between two figures, null where there is none. */
function linkOf([page, figure, report, evidence]: PairCase): Link | null {
  const article = claims.get(page)!;
  const other = claims.get(report)!;
  const { findings } = layBeside(article, [{ article: other, pack: 'cases' }], rarity);
  const { span } = other.claims[claimAt(report, evidence)]!;
  const link = findings[claimAt(page, figure)]!.links.find((one) => one.evidence.span.start === span.start);
  return link === undefined || link.relation === 'different-scope' ? null : link;
}

const nameOf = ([page, figure, report, evidence]: PairCase) =>
  `${page} “${figure}” / ${report} “${evidence}”`;

const foundOf = (one: PairCase) => linkOf(one)?.relation ?? 'none';

describe('pairs of figures', () => {
  test('are enough, and at least half of them no link', () => {
    expect(PAIRS.length).toBeGreaterThanOrEqual(120);
    expect(PAIRS.filter(([, , , , want]) => want === 'none').length * 2).toBeGreaterThanOrEqual(PAIRS.length);
    expect(new Set(PAIRS.map(nameOf)).size).toBe(PAIRS.length);
  });

  test.each(PAIRS.filter((one) => one[4] !== 'none').map((one) => [nameOf(one), one] as const))(
    '%s: the reason of a link',
    (name, one) => {
      const link = linkOf(one);
      const want = MISSES[name] ?? one[4];
      expect(link?.relation ?? 'none').toBe(want);
      if (want === one[4]) expect(link?.reason).toContain(one[5]);
    },
  );

  test('are got wrong in those cases that are named, and as it is said there', () => {
    const wrong = PAIRS.filter((one) => foundOf(one) !== one[4]);
    expect(Object.fromEntries(wrong.map((one) => [nameOf(one), foundOf(one)]))).toEqual(MISSES);
  });

  test('never conflict wrongly', () => {
    const conflicts = PAIRS.filter((one) => one[4] !== 'conflicts' && foundOf(one) === 'conflicts');
    expect(conflicts.map(nameOf)).toEqual([]);
  });
});

describe('texts of different events', () => {
  test('share no more links than those counted', () => {
    const stray: string[] = [];
    for (const [id, article] of claims) {
      const others = [...claims].filter(([other]) => texts[other]!.event !== texts[id]!.event);
      const candidates = others.map(([, other]) => ({ article: other, pack: 'cases' }));
      for (const finding of layBeside(article, candidates, rarity).findings) {
        for (const link of finding.links) {
          if (link.relation === 'different-scope') continue;
          const words = article.claims[finding.claim]!.words;
          stray.push(
            `${id} “${words}” / ${link.evidence.report.id} “${link.evidence.words}”: ${link.relation}`,
          );
        }
      }
    }
    expect(stray, stray.join('\n')).toHaveLength(STRAY_LINKS);
  });
});

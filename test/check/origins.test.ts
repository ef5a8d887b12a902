import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/check/finding.ts';
import { layBeside } from '../../src/check/lay.ts';
import { Origins } from '../../src/check/origins.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { COPY_CASES } from '../cases/check-copies.ts';
import { ORIGIN_CASES } from '../cases/check-origins.ts';
import { claimsOfText } from './claims-of.ts';

const DAY = '2019-05-14';

/** Two outlets begin differently; what follows is whom they have it from. */
const OPENINGS = [
  'Rockets struck a market in Talmeer on Tuesday. ',
  'A market in the town of Talmeer was hit by rockets on Tuesday. ',
] as const;

/** Cases that we still get wrong: an origin too many, or two speakers taken for one. */
const MISSES: ReadonlySet<string> = new Set([
  // A pronoun whose body is not found again.
  'one: Human Rights Watch said 23 people were killed. / Human Rights Watch counted 23 people. It said 23 people were killed.',
  // "County" and "fire" in common may be one department: taken for one, so that none is counted too many.
  'two: The Brandt County fire department said 23 people were killed. / The Alder County fire department said 23 people were killed.',
  // Reports that nobody names are read as a document.
  'unclear: Reports said 23 people were killed. / The United Nations said 23 people were killed.',
]);

/** Share of cases with an origin too many that a reader may be shown: the aim of the project. */
const TOO_MANY = 0.02;

/** The figure of which all cases speak. */
const FIGURE = 23;

function figureOf({ claims, report }: ArticleClaims) {
  const claim = claims.findLast((one) => one.low === FIGURE);
  if (claim === undefined)
    throw new Error(`${report.id} gives no ${FIGURE}: ${claims.map((one) => one.words)}`);
  return claim;
}

/** Origins of the figure in two reports. */
function originsOf(first: string, second: string): readonly [Origin, Origin] {
  const articles = [claimsOfText('a', first, DAY), claimsOfText('b', second, DAY)];
  const origins = new Origins(
    articles,
    articles.map(({ speakers }) => speakers.map((_, i) => i)),
  );
  return [origins.of(0, figureOf(articles[0]!)), origins.of(1, figureOf(articles[1]!))];
}

const nameOf = ([want, first, second]: readonly [string, string, string]) => `${want}: ${first} / ${second}`;

/** What a reader would count: `one` origin, `two` that speak for themselves, or some that nobody can tell. */
function counted([first, second]: readonly [Origin, Origin]): 'one' | 'two' | 'unclear' {
  if (first.kind === 'unclear' || second.kind === 'unclear') return 'unclear';
  return first.id === second.id ? 'one' : 'two';
}

const got = ([, first, second]: readonly [string, string, string]) =>
  counted(originsOf(OPENINGS[0] + first, OPENINGS[1] + second));

describe('origins of two reports', () => {
  test('are at least 60 cases, each another', () => {
    expect(ORIGIN_CASES.length + COPY_CASES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ORIGIN_CASES.map(nameOf)).size).toBe(ORIGIN_CASES.length);
  });

  test('are got wrong in no more cases than those named, and an origin too many is rare', () => {
    for (const miss of MISSES) expect(ORIGIN_CASES.map(nameOf)).toContain(miss);
    const wrong = ORIGIN_CASES.filter((one) => got(one) !== one[0]).map(nameOf);
    expect(wrong.length, wrong.filter((name) => !MISSES.has(name)).join('\n')).toBeLessThanOrEqual(
      MISSES.size,
    );
    const tooMany = ORIGIN_CASES.filter((one) => one[0] !== 'two' && got(one) === 'two').map(nameOf);
    expect(tooMany.length, tooMany.join('\n')).toBeLessThanOrEqual(TOO_MANY * ORIGIN_CASES.length);
  });
});

describe('one speaker of whom three reports tell', () => {
  const reports = [
    claimsOfText('body', `${OPENINGS[0]}The Harbour Guard said ${FIGURE} people were killed.`, DAY),
    claimsOfText('man', `${OPENINGS[1]}Ilan Bretti, a spokesman, said ${FIGURE} people were killed.`, DAY),
    claimsOfText(
      'both',
      `${OPENINGS[0]}Harbour Guard spokesman Ilan Bretti said ${FIGURE} people were killed.`,
      DAY,
    ),
  ] as const;
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const;

  test.each(orders)('is one person, in the order %i, %i, %i', (...order) => {
    const articles = order.map((i) => reports[i]);
    const origins = new Origins(
      articles,
      articles.map(({ speakers }) => speakers.map((_, i) => i)),
    );
    const ids = articles.map((article, i) => origins.of(i, figureOf(article)).id);
    expect(ids).toEqual(['s1', 's1', 's1']);
    expect(origins.records().map(({ kind, names }) => [kind, names.includes('Ilan Bretti')])).toEqual([
      ['person', true],
    ]);
  });

  test('is no bridge between two who contradict each other', () => {
    const other = claimsOfText(
      'other',
      `${OPENINGS[1]}Harbour Guard spokeswoman Ada Quill said ${FIGURE} people were killed.`,
      DAY,
    );
    const texts = [reports[0], reports[2], other];
    const partners = [texts, [...texts].reverse()].map((articles) => {
      const origins = new Origins(
        articles,
        articles.map(({ speakers }) => speakers.map((_, i) => i)),
      );
      expect(origins.records()).toHaveLength(2);
      return origins
        .records()
        .map(({ reports }) => [...reports].sort().join(' '))
        .sort();
    });
    expect(partners[0]).toEqual(partners[1]);
  });
});

describe('copies and denials', () => {
  test.each(COPY_CASES)('%s: %s', (want, _, first, second) => {
    if (want !== 'denied') {
      const [a, b] = originsOf(first, second);
      expect(a.id === b.id).toBe(want === 'one');
      return;
    }
    const article = claimsOfText('a', first, DAY);
    const report = claimsOfText('b', second, DAY);
    expect(figureOf(report).stance).toBe('denies');
    const { findings } = layBeside(article, [{ article: report, pack: 'cases' }], rarityOf([]));
    const finding = findings[article.claims.indexOf(figureOf(article))]!;
    expect(finding.origins.map(({ id }) => id)).toEqual([finding.origin.id]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_RATES } from '../../src/check/currencies.ts';
import { eventEvidence } from '../../src/check/event.ts';
import { comparedPairs, DECISION, LINK, scoreOf } from '../../src/check/link.ts';
import { changes } from '../../src/check/measures.ts';
import {
  PAIR_FEATURES,
  type PairFeature,
  pairFeatures,
  type Verdicts,
  verdicts,
  weightsOf,
} from '../../src/check/pair-features.ts';
import { PAIR_WEIGHTS } from '../../src/check/pair-weights.ts';
import { type Rarity, rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { PUBLIC_TEXTS } from '../cases/check-texts.ts';
import { claimsOfText } from './claims-of.ts';

const rarity = rarityOf([]);

/** All pairs of two texts that nothing forbids, with the words of both. */
function pairsOf(
  mine: string,
  theirs: string,
  days: readonly [string, string] = ['2019-05-14', '2019-05-14'],
) {
  const page = subjectOf(claimsOfText('page', mine, days[0]));
  const other = subjectOf(claimsOfText('other', theirs, days[1]));
  const event = eventEvidence(page, other, rarity);
  return comparedPairs(page, other, event, NO_RATES, null).map((pair) => ({
    pair,
    words: [page.article.claims[pair.i]!.words, other.article.claims[pair.k]!.words] as const,
  }));
}

/** A feature of the only pair of two texts. */
function featureOf(
  name: PairFeature,
  mine: string,
  theirs: string,
  days?: readonly [string, string],
): number {
  const pairs = pairsOf(mine, theirs, days);
  expect(pairs.map(({ words }) => words)).toHaveLength(1);
  return pairFeatures(pairs[0]!.pair, rarity)[PAIR_FEATURES.indexOf(name)]!;
}

const RAID = 'Raids on Lusan killed 14 people on Tuesday, Jorin Vell said.';

describe('what tells whether two claims speak of one quantity', () => {
  test.each<[PairFeature, string, number]>([
    ['sameNumber', 'In Lusan 14 people were killed on Tuesday.', 1],
    ['sameNumber', 'In Lusan 17 people were killed on Tuesday.', 0],
    ['met', 'In Lusan more than 10 people died on Tuesday.', 1],
    ['met', 'In Lusan 17 people were killed on Tuesday.', 0],
    ['openEnds', 'In Lusan more than 10 people died on Tuesday.', 0],
    ['statedDay', 'In Lusan 17 people were killed on Tuesday.', 1],
    ['smallNumber', 'In Lusan 17 people were killed on Tuesday.', 0],
    ['apartSmall', 'In Lusan 17 people were killed on Tuesday.', 0],
    ['apartPeople', 'In Lusan 17 people were killed on Tuesday.', 1],
    ['apartPeople', 'In Lusan 14 people were killed on Tuesday.', 0],
    ['unknownPredicate', 'In Lusan 14 people were killed on Tuesday.', 0],
    ['toldTwice', 'In Lusan 14 people were killed on Tuesday.', 1],
    ['lead', 'In Lusan 14 people were killed on Tuesday.', 1],
    ['apart', 'In Lusan 17 people were killed on Tuesday.', 1],
    ['apartUnknown', 'In Lusan 17 people were killed on Tuesday.', 0],
    ['apartUndated', 'In Lusan 17 people were killed on Tuesday.', 0],
    ['tellingNumber', 'In Lusan 17 people were killed on Tuesday.', 0],
    ['mentions', 'In Lusan 14 people were killed on Tuesday.', 0],
  ])('%s of a raid that killed 14, beside “%s”', (feature, text, value) => {
    expect(featureOf(feature, RAID, text)).toBe(value);
  });

  test('knows a vague word', () => {
    const forty = 'Raids on Lusan killed 40 people on Tuesday, Jorin Vell said.';
    expect(featureOf('vague', forty, 'In Lusan dozens of people were killed on Tuesday.')).toBe(1);
    expect(featureOf('vague', forty, 'In Lusan 41 people were killed on Tuesday.')).toBe(0);
  });

  test('counts shared names and words by their rarity', () => {
    const common: Rarity = { name: () => 1, term: () => 1 };
    const rare: Rarity = { ...common, name: (key) => (key.includes('lusan') ? 8 : 1) };
    const [pair] = pairsOf(RAID, 'Storms at Lusan killed 14 people, Kemal Orr said.');
    const names = (by: Rarity) => pairFeatures(pair!.pair, by)[PAIR_FEATURES.indexOf('names')]!;
    expect(names(common)).toBeGreaterThan(0);
    expect(names(common)).toBeLessThan(0.5);
    expect(names(rare)).toBeGreaterThan(0.5);
  });

  test('says the same of two claims, whichever of them is the page', () => {
    const list = Object.values(PUBLIC_TEXTS).slice(0, 16);
    let seen = 0;
    list.forEach(({ text }, i) => {
      for (const other of list.slice(i + 1)) {
        const back = pairsOf(other.text, text);
        for (const { pair } of pairsOf(text, other.text)) {
          const same = back.find((one) => one.pair.i === pair.k && one.pair.k === pair.i);
          // In another unit an exact figure is about as large.
          if (changes(pair.fit.conversion)) continue;
          seen++;
          const there = pairFeatures(same!.pair, rarity);
          pairFeatures(pair, rarity).forEach((value, f) => {
            expect(value, PAIR_FEATURES[f]).toBeCloseTo(there[f]!, 9);
          });
        }
      }
    });
    expect(seen).toBeGreaterThan(50);
  });

  test('stays between 0 and 1, but for the evidence of the event and the ratios', () => {
    const wide: ReadonlySet<PairFeature> = new Set(['event', 'apartDoubt', 'looseRatio', 'apartRatio']);
    for (const { pair } of allPairs())
      pairFeatures(pair, rarity).forEach((value, i) => {
        if (wide.has(PAIR_FEATURES[i]!)) expect(Number.isFinite(value)).toBe(true);
        else expect(value * (1 - value), PAIR_FEATURES[i]).toBeGreaterThanOrEqual(0);
      });
  });
});

function allPairs() {
  const list = Object.values(PUBLIC_TEXTS).slice(0, 24);
  return list.flatMap(({ text }, i) => list.slice(i + 1).flatMap((other) => pairsOf(text, other.text)));
}

describe('the weighed sums', () => {
  test('know a learned weight for every feature', () => {
    expect(Object.keys(PAIR_WEIGHTS)).toEqual([...PAIR_FEATURES]);
    for (const weight of DECISION.learned.of) expect(Number.isFinite(weight)).toBe(true);
  });

  test('are given up only where neither could be more', () => {
    const pairs = allPairs();
    expect(pairs.length).toBeGreaterThan(100);
    const weights = fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: PAIR_FEATURES.length,
        maxLength: PAIR_FEATURES.length,
      })
      .map((list) => weightsOf(Object.fromEntries(PAIR_FEATURES.map((feature, i) => [feature, list[i]!]))));
    fc.assert(
      fc.property(fc.constantFrom(...pairs), weights, weights, ({ pair }, tuned, learned) => {
        const bounds: Verdicts[] = [];
        const said = verdicts(pair, rarity, tuned, learned, (most) => {
          bounds.push(most);
          return true;
        });
        expect(said!.tuned).toBeLessThanOrEqual(bounds[0]!.tuned);
        expect(said!.learned).toBeLessThanOrEqual(bounds[0]!.learned);
        expect(verdicts(pair, rarity, tuned, learned, () => false)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the decision', () => {
  const { threshold, doubted, doubtedApart, sure } = LINK;

  test.each<[string, number, number, boolean, boolean]>([
    ['both', threshold, doubted, true, true],
    ['the learned weights object', threshold + 5, doubted - 0.01, true, false],
    ['neither', threshold - 0.01, sure - 0.01, true, false],
    ['the learned weights are sure', threshold - 5, sure, true, true],
    ['of a disagreement they need less', threshold, doubtedApart, false, true],
    ['and object to it', threshold + 5, doubtedApart - 0.01, false, false],
    ['and are never sure of it', threshold - 0.01, sure + 5, false, false],
  ])('%s: tuned %d, learned %d, met %s', (_, tuned, learned, met, links) => {
    expect(scoreOf({ tuned, learned }, met) >= threshold).toBe(links);
  });
});

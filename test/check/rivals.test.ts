import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beside } from '../../src/check/beside.ts';
import { statedRates } from '../../src/check/currencies.ts';
import { quantityFit } from '../../src/check/fit.ts';
import { meets } from '../../src/check/interval.ts';
import type { Pair } from '../../src/check/pair.ts';
import { RIVAL_MARGIN, rivals, withoutRivals } from '../../src/check/rivals.ts';
import { type Subject, subjectOf } from '../../src/check/subject.ts';
import { claimsOfText } from './claims-of.ts';

const subject = (id: string, text: string) => subjectOf(claimsOfText(id, text, '2019-05-14'));

function pairOf(page: Subject, other: Subject, i: number, k: number, score: number): Pair {
  return { page: i, other: k, fit: quantityFit(page.counted()[i]!, other.counted()[k]!), score };
}

function claimAt({ article }: Subject, words: string): number {
  const at = article.claims.findIndex((claim) => claim.words === words);
  if (at < 0) throw new Error(`no figure “${words}”: ${article.claims.map((claim) => claim.words)}`);
  return at;
}

describe('a pair of figures of which one fits another figure much better', () => {
  type Scored = readonly [mine: string, theirs: string, score: number];
  test.each<readonly [what: string, page: string, report: string, pairs: readonly Scored[], kept: string]>([
    [
      'falls out where both pairs agree',
      'Shells killed 21 people in Orsk and more than 20 people in Halden.',
      'Shells killed 21 people in Orsk and 25 people in Halden.',
      [
        ['21 people', '21 people', 5],
        ['more than 20 people', '21 people', 2],
        ['more than 20 people', '25 people', 4],
      ],
      '21 people–21 people, more than 20 people–25 people',
    ],
    [
      'falls out where it disagrees itself',
      'Shells killed 21 people in Orsk and 56 people in Halden.',
      'Shells killed 25 people in Orsk.',
      [
        ['21 people', '25 people', 5],
        ['56 people', '25 people', 2],
      ],
      '21 people–25 people',
    ],
    [
      'stays where it agrees and the better one does not',
      'The ferry sank off Orsk with 58 passengers.',
      'The ferry sank off Orsk with 64 people, of them 58 passengers.',
      [
        ['58 passengers', '64 people', 5],
        ['58 passengers', '58 passengers', 2],
      ],
      '58 passengers–64 people, 58 passengers–58 passengers',
    ],
    [
      'stays so, too, where the better one is of the same claim of the report',
      'The school of Vell lost 279 girls, the mayor of Lusan said. Armed men took 317 girls of the school of Vell.',
      'Armed men took 317 girls of the school of Vell.',
      [
        ['279 girls', '317 girls', 5],
        ['317 girls', '317 girls', 2],
      ],
      '279 girls–317 girls, 317 girls–317 girls',
    ],
  ])('%s', (_, mine, theirs, pairs, kept) => {
    const [page, other] = [subject('page', mine), subject('other', theirs)];
    const all = pairs.map(([a, b, score]) => pairOf(page, other, claimAt(page, a), claimAt(other, b), score));
    const words = ({ page: i, other: k }: Pair) =>
      `${page.article.claims[i]!.words}–${other.article.claims[k]!.words}`;
    expect(withoutRivals(all, page, other).map(words).join(', ')).toBe(kept);
  });
});

describe('a sum that a report gives in two currencies', () => {
  const report =
    'Thieves took jewels worth two million euros ($2.6 million) in Lusan; a watch of $2.7 million was left.';

  test.each<
    readonly [what: string, page: string, pairs: readonly (readonly [string, string, number])[], kept: string]
  >([
    [
      'stays in the own one, however well the other fits',
      'Thieves took jewels worth €2 million ($2.6 million) in Lusan.',
      [
        ['€2 million', '$2.6 million', 5],
        ['€2 million', 'two million euros', 2],
      ],
      '$2.6 million, two million euros',
    ],
    [
      'falls out in the other one where the own fits better',
      'Thieves took jewels worth €2 million ($2.6 million) in Lusan.',
      [
        ['€2 million', '$2.6 million', 2],
        ['€2 million', 'two million euros', 5],
      ],
      'two million euros',
    ],
    [
      'falls out where another sum in the own one fits better',
      'Thieves took jewels worth $2.6 million in Lusan.',
      [
        ['$2.6 million', '$2.7 million', 2],
        ['$2.6 million', '$2.6 million', 5],
      ],
      '$2.6 million',
    ],
  ])('%s', (_, mine, pairs, kept) => {
    const [page, other] = [subject('page', mine), subject('other', report)];
    const rates = statedRates([page.article, other.article]);
    const all = pairs.map(([a, b, score]): Pair => {
      const [i, k] = [claimAt(page, a), claimAt(other, b)];
      return { page: i, other: k, fit: quantityFit(page.counted()[i]!, other.counted()[k]!, rates), score };
    });
    const left = withoutRivals(all, page, other).map(({ other: k }) => other.article.claims[k]!.words);
    expect(left.join(', ')).toBe(kept);
  });
});

describe('the rivals of many pairs', () => {
  const page = subject(
    'page',
    'Shells killed 21 people in Orsk, 56 people in Halden and more than 20 people in Vell. The police of Lusan counted 58 dead. ' +
      'In Orsk 21 people were killed, 5 of them children. The road of 10 miles is shut.',
  );
  const other = subject(
    'other',
    'Shells killed 56 people in Halden and about 60 people in Vell. The mayor of Lusan said that 21 people died in Orsk. ' +
      'Jorin Vell counted 19 dead. Dozens were killed, among them 5 children. The road of 16 km is shut.',
  );
  const pair = fc
    .tuple(
      fc.nat(page.article.claims.length - 1),
      fc.nat(other.article.claims.length - 1),
      fc.integer({ min: 0, max: 8 }),
    )
    .map(([i, k, score]) => pairOf(page, other, i, k, score / 2));

  const isMet = ({ page: i, other: k, fit }: Pair) => {
    const mine = page.article.claims[i]!;
    return meets(mine, beside(mine, other.article.claims[k]!, fit, page, other));
  };

  test('are those that a comparison of all with all finds', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (pairs) => {
        const expected = pairs.filter(
          (one) =>
            !pairs.some(
              (rival) =>
                rival.score > one.score + RIVAL_MARGIN &&
                (isMet(rival) || !isMet(one)) &&
                rivals(one, rival, page, other),
            ),
        );
        expect(withoutRivals(pairs, page, other)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('are looked for among the pairs that share a claim only', () => {
    /** How often a score is read where each of `n` claims has one pair of its own. */
    const reads = (n: number) => {
      const roll = (id: string) =>
        subject(
          id,
          Array.from({ length: n }, (_, i) => `Shells killed ${100 + i} people in Orsk.`).join(' '),
        );
      const [mine, theirs] = [roll('mine'), roll('theirs')];
      let count = 0;
      const pairs = Array.from({ length: n }, (_, i) => ({
        ...pairOf(mine, theirs, i, i, 0),
        get score() {
          count++;
          return 2;
        },
      }));
      expect(withoutRivals(pairs, mine, theirs)).toHaveLength(n);
      return count;
    };
    expect(reads(200)).toBeLessThan(3 * reads(100));
  });
});

import { describe, expect, test } from 'vitest';
import { statedRates } from '../../src/check/currencies.ts';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { claimOf } from './arbitrary.ts';
import { claimsOfText } from './claims-of.ts';

const DAY = '2019-05-14';
const report = (sum: string) =>
  `Thieves stole jewels worth ${sum} from the Kelvar shop in Lusan on Tuesday, said Jorin Vell of the Lusan police.`;

const relations = (page: string, other: string) => {
  const article = claimsOfText('page', report(page), DAY);
  const candidate = { article: claimsOfText('other', report(other), DAY), pack: 'cases' };
  return layBeside(article, [candidate], rarityOf([])).findings.map(({ links }) =>
    links.map(({ rule }) => rule),
  );
};

describe('one sum in two currencies', () => {
  test.each([
    ['£1.7m (€2m)', '€2m', [['other-currency'], ['same-value']]],
    ['€2m (£1.7m)', '€2m', [['same-value'], ['other-currency']]],
    ['£1.7m (€2m)', '£1.7m (€2m)', [['same-value'], ['same-value']]],
  ])('agrees in either: %s, %s', (page, other, want) => {
    expect(relations(page, other)).toEqual(want);
  });

  test('is known from a third report, which gives both', () => {
    const article = claimsOfText('page', report('£1.7m'), DAY);
    const candidates = ['€2m', '£1.7m (€2m)', '€5m'].map((sum, i) => ({
      article: claimsOfText(`other${i}`, report(sum), DAY),
      pack: 'cases',
    }));
    const [finding] = layBeside(article, candidates, rarityOf([])).findings;
    // The €5m that no rate brings near is no conflict.
    expect(finding?.links.map(({ rule, evidence }) => [rule, evidence.words])).toEqual([
      ['other-currency', '€2m'],
      ['same-value', '£1.7m'],
    ]);
    expect(finding?.links[0]?.reason).toContain('“£1.7m” and “€2m” agree');
  });

  test.each([
    ['£1.7m', '€2m', [[]]],
    ['£1.7m (€2m)', '$2.6m', [[], []]],
    ['£1.7m, later raised to €2m', '€2m', [[], ['same-value']]],
  ])('is known only where a report gives both: %s, %s', (page, other, want) => {
    expect(relations(page, other)).toEqual(want);
  });
});

describe('a chain of sums that touch', () => {
  /** Sums of 1, 2, 3 … in the currencies given, two code units apart; `read` is called for each look at one's words. */
  const chain = (units: readonly string[], read = () => {}) => {
    const article = claimsOfText('chain', 'Halden', DAY);
    const claims = units.map((unit, i) => {
      const span = { start: 10 * i, end: 10 * i + 8 };
      const claim = claimOf({ kind: 'money', unit, low: i + 1, high: i + 1, span });
      return Object.defineProperty(claim, 'words', {
        get: () => {
          read();
          return `${i + 1} ${unit}`;
        },
      });
    });
    return statedRates([{ ...article, claims }]);
  };

  test('is one sum in its first four forms, and another after them', () => {
    const rate = chain(['USD', 'EUR', 'GBP', 'JPY', 'CHF', 'SEK']);
    expect(rate('USD', 'JPY')?.factor).toBe(4);
    expect(rate('USD', 'CHF')).toBeNull();
    expect(rate('JPY', 'CHF')).toBeNull();
    expect(rate('CHF', 'SEK')?.factor).toBe(6 / 5);
  });

  test('is read no more often than it is long', () => {
    const reads = (n: number) => {
      let count = 0;
      chain(
        Array.from({ length: n }, (_, i) => ['USD', 'EUR', 'GBP'][i % 3]!),
        () => count++,
      );
      return count;
    };
    expect(reads(120)).toBeLessThan(3 * reads(60));
  });
});

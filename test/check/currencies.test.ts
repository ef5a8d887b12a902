import { describe, expect, test } from 'vitest';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
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

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

  test.each([
    ['£1.7m', '€2m', [[]]],
    ['£1.7m (€2m)', '$2.6m', [[], []]],
    ['£1.7m, later raised to €2m', '€2m', [[], ['same-value']]],
  ])('is known only where the page gives both: %s, %s', (page, other, want) => {
    expect(relations(page, other)).toEqual(want);
  });
});

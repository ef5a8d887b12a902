import { describe, expect, test } from 'vitest';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { subjectOf } from '../../src/check/subject.ts';
import { claimTimes } from '../../src/check/time.ts';
import { claimsOfText } from './claims-of.ts';

type Text = readonly [date: string, text: string];

const fitOf = ([day, one]: Text, [other, two]: Text) => {
  const a = subjectOf(claimsOfText('a', one, day));
  const b = subjectOf(claimsOfText('b', two, other));
  return claimTimes(a.article.claims[0]!, a, b.article.claims[0]!, b).fit;
};

const cholera = (since: string) =>
  `Cholera has killed 67 people in Lower Mandara since ${since}, doctors said.`;

describe('times of two figures', () => {
  test.each<readonly [want: string, one: Text, other: Text]>([
    ['shared', ['2022-09-14', cholera('June')], ['2022-10-02', cholera('June')]],
    ['apart', ['2022-09-14', cholera('June')], ['2022-09-14', cholera('August')]],
    ['shared', ['2022-09-14', cholera('2011')], ['2022-09-14', cholera('March 2011')]],
    ['unknown', ['2022-09-14', cholera('2011')], ['2022-09-14', 'A fire killed 67 people on Tuesday.']],
    [
      'shared',
      ['2022-09-14', 'Floods killed 67 people on Tuesday.'],
      ['2022-09-13', 'Floods killed 67 people.'],
    ],
    ['near', ['2022-09-14', 'Floods killed 67 people.'], ['2022-09-12', 'Floods killed 67 people.']],
    ['apart', ['2022-09-14', 'Floods killed 67 people.'], ['2022-09-02', 'Floods killed 67 people.']],
    ['far', ['2022-09-14', 'Floods killed 67 people.'], ['2018-09-14', 'Floods killed 67 people.']],
    [
      'unknown',
      ['2022-09-14', 'In 2018 floods killed 67 people.'],
      ['2018-09-14', 'Floods killed 67 people.'],
    ],
  ])('are %s: %j, %j', (want, one, other) => {
    expect(fitOf(one, other)).toBe(want);
    expect(fitOf(other, one)).toBe(want);
  });

  test('of one number, years apart, make two events', () => {
    const text = 'Floods have killed 133 people in the Sendra valley, Vera Novak of civil protection said.';
    const links = (date: string) => {
      const other = { article: claimsOfText('b', text, date), pack: 'cases' };
      return layBeside(claimsOfText('a', text, '2018-07-10'), [other], rarityOf([])).findings[0]!.links;
    };
    expect(links('2018-07-11')).toHaveLength(1);
    expect(links('2014-07-11')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { claimsOfText } from './claims-of.ts';

type Text = readonly [date: string | null, text: string];

/** What is told of each figure of the first text beside the second. */
function relations([date, text]: Text, [day, other]: Text) {
  const page = claimsOfText('page', text, date);
  const article = claimsOfText('report', other, day);
  const { findings } = layBeside(page, [{ article, pack: 'cases' }], rarityOf([]));
  return Object.fromEntries(
    findings.map(({ claim, links }) => [page.claims[claim]!.words, links.map(({ relation }) => relation)]),
  );
}

describe('figures that lie apart', () => {
  test('are no conflict where they are ages told at unknown times', () => {
    const bout = (age: number) =>
      `Dario Quelmann, ${age}, knocked out Pavel Orsk in Halden. Quelmann keeps the Sendra belt, said trainer Ida Voss.`;
    const dated = relations(['2018-05-02', bout(32)], ['2018-05-03', bout(36)]);
    expect(dated['32']).toEqual(['conflicts']);
    const undated = relations([null, bout(32)], [null, bout(36)]);
    expect(undated['32']).toEqual([]);
  });

  test('are another count of the page where it gives the report’s own number of things besides', () => {
    const search = 'Six rifles were seized from the boats of the Halden pirates by the Sendra on Monday';
    const page: Text = [
      '2018-05-02',
      `${search}, a spokesman said. In five operations the crew of the Sendra seized 14 rifles off Halden, Captain Ida Voss said.`,
    ];
    const told = relations(page, ['2018-05-02', `${search}, a spokesman said.`]);
    expect(told['Six rifles']).toEqual(['agrees']);
    expect(told['14 rifles']).toEqual([]);
  });
});

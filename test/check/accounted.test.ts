import { expect, it } from 'vitest';
import { layBeside } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import { claimsOfText } from './claims-of.ts';

const DAY = '2019-05-14';

/** What the figures of a page are told to be beside a report: "words relation". */
function told(page: string, report: string): readonly string[] {
  const read = claimsOfText('page', page, DAY);
  const held = claimsOfText('held', report, DAY);
  const { findings } = layBeside(read, [{ article: held, pack: 'cases' }], rarityOf([]));
  return findings.flatMap(({ claim, links }) =>
    links.map(({ relation }) => `${read.claims[claim]!.words} ${relation}`),
  );
}

it('holds the other magnitude of two observatories against a report that gives one of them', () => {
  const page =
    'A quake shook Orsk on Tuesday. The Lusan observatory said its magnitude was 5.4, the Kelvar institute said it was of magnitude 5.8.';
  const report = 'A quake of magnitude 5.8 shook Orsk on Tuesday, the Kelvar institute said.';
  expect(told(page, report)).toEqual(['5.4 conflicts', '5.8 agrees']);
});

it('holds the other number of things against none: they are of two finds', () => {
  const page =
    'Guards of Orsk seized 12 rifles from a boat on Tuesday, the Lusan police said. In all the guards of Orsk seized 31 rifles, Jorin Vell said.';
  const report = 'Guards of Orsk seized 31 rifles on Tuesday, Jorin Vell said.';
  expect(told(page, report)).toEqual(['31 rifles agrees']);
});

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

const REPORT =
  'Doctors in Orsk said 23 people were killed in the strike on a market on Tuesday, while governor Dmitar Vell spoke of 19 dead.';

it('holds what another mouth says in a report against the page, whatever figure it has from the first', () => {
  const page = 'A strike on a market in Orsk killed 19 people on Tuesday, governor Dmitar Vell said.';
  expect(told(page, REPORT).toSorted()).toEqual(['19 people agrees', '19 people conflicts']);
});

it('holds nothing against a page that gives both figures of a report', () => {
  const copy = told(REPORT, `${REPORT} Trams stood still.`);
  expect(copy.toSorted()).toEqual(['19 dead agrees', '23 people agrees']);
});

it('takes what an outlet itself counts beside the total that somebody gives for a part of it', () => {
  const page =
    'Gunmen killed 40 people in the province of Doru on Monday, governor Dmitar Vell said. Thirteen people were killed in the village of Tamba.';
  const report = 'Gunmen killed 40 people in the province of Doru on Monday, governor Dmitar Vell said.';
  expect(told(page, report)).toEqual(['40 people agrees']);
});

it('holds another total against the total of a page, not against a part of it', () => {
  const page =
    'Gunmen killed 40 people in the province of Doru on Monday, governor Dmitar Vell said. Thirteen people were killed in the village of Tamba.';
  const report = 'Gunmen killed 43 people in the province of Doru on Monday, residents said.';
  expect(told(page, report)).toEqual(['40 people conflicts']);
});

it('takes cases of an illness for the ill, whatever else their sentence tells of', () => {
  const page =
    'Cholera has killed 112 people in Orsk and there have been 4,300 cases, Jorin Vell said on Monday.';
  const report =
    'Cholera has killed 112 people in Orsk and 4,300 infections have been registered, Jorin Vell said on Monday.';
  expect(told(page, report)).toEqual(['112 people agrees', '4,300 cases agrees']);
});

it('holds the other number of things against none: they are of two finds', () => {
  const page =
    'Guards of Orsk seized 12 rifles from a boat on Tuesday, the Lusan police said. In all the guards of Orsk seized 31 rifles, Jorin Vell said.';
  const report = 'Guards of Orsk seized 31 rifles on Tuesday, Jorin Vell said.';
  expect(told(page, report)).toEqual(['31 rifles agrees']);
});

const RAID =
  'Strikes on Orsk and a village near it killed 21 civilians on Tuesday, including at least 15 civilians in Orsk.';

it('lets a hedged figure agree with the part that has its number, and not with the whole that its hedge leaves room for', () => {
  const report = 'On Tuesday strikes on Orsk killed at least 15 civilians.';
  expect(told(RAID, report)).toEqual(['at least 15 civilians agrees']);
  expect(told(report, RAID)).toEqual(['at least 15 civilians agrees']);
});

it('lets a hedged figure agree with a whole whose parts have other numbers', () => {
  const report = 'On Tuesday strikes on Orsk killed at least 17 civilians.';
  expect(told(RAID, report)).toContain('21 civilians agrees');
  expect(told(report, RAID)).toContain('at least 17 civilians agrees');
});

it('lets a figure agree with the whole whose very number it is, were the part hedged so far', () => {
  const report = 'On Tuesday strikes on Orsk killed 21 civilians.';
  expect(told(RAID, report)).toContain('21 civilians agrees');
});

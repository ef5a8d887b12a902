import { expect, it } from 'vitest';
import { countedOf } from '../../src/check/counted.ts';
import { happened, unitFit } from '../../src/check/families.ts';
import { kindOfFigure, mayFit, quantityFit } from '../../src/check/fit.ts';
import { subjectOf } from '../../src/check/subject.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { stem } from '../../src/text/stem.ts';
import { sampleDocuments } from '../pack/sample.ts';
import { claimsOfText } from './claims-of.ts';

const [document] = sampleDocuments;
const [like] = document!.claims;

const claim = (fields: Partial<Claim>): Claim => ({
  ...like!,
  names: [],
  terms: [],
  subject: [],
  doer: [],
  ...fields,
});

const counts = ['soldier', 'troop', 'civilian', 'child', 'people', 'boat', 'vessel', 'tank', ''].flatMap(
  (unit) => [null, 'by' as const].map((change) => claim({ kind: 'count', unit, change })),
);
const measures = ['kilometre', 'mile', 'hectare', 'tonne'].flatMap((unit) =>
  ['', 'hour'].map((per) => claim({ kind: 'measure', unit, per })),
);
const others = [
  claim({ kind: 'money', unit: 'USD' }),
  claim({ kind: 'money', unit: 'EUR' }),
  claim({ kind: 'percent', unit: 'percent' }),
  claim({ kind: 'age', unit: 'year' }),
  claim({ kind: 'duration', unit: 'day' }),
  claim({ kind: 'duration', unit: 'week' }),
];
const all = countedOf({ ...document!, claims: [...counts, ...measures, ...others] });

it('keeps apart by kind of figure only what is apart by all that is known', () => {
  let apart = 0;
  for (const one of all) {
    for (const other of all) {
      if (mayFit(one, other)) continue;
      apart++;
      expect(quantityFit(one, other).fit).toBe('apart');
    }
  }
  expect(apart).toBeGreaterThan(300);
});

it('says the same of claims of one kind of figure, whatever they are laid beside', () => {
  for (const one of all) {
    for (const alike of all.filter((other) => kindOfFigure(other) === kindOfFigure(one))) {
      for (const beside of all) expect(mayFit(beside, alike)).toBe(mayFit(beside, one));
    }
  }
  expect(kindOfFigure(all[0]!)).not.toBe(kindOfFigure(all[1]!));
});

it('lets everything pass that fits', () => {
  const fitting = all.flatMap((one) =>
    all.filter((other) => quantityFit(one, other).fit !== 'apart').map((other) => [one, other] as const),
  );
  expect(fitting.length).toBeGreaterThan(20);
  for (const [one, other] of fitting) expect(mayFit(one, other)).toBe(true);
});

const counted = (fields: Partial<Claim>) => countedOf({ ...document!, claims: [claim(fields)] })[0]!;

it.each<[string, string, string]>([
  ['man', 'robber', 'wider'],
  ['man', 'suspect', 'wider'],
  ['woman', 'hostage', 'wider'],
  ['man', 'woman', 'apart'],
  ['soldier', 'hostage', 'apart'],
  ['man', 'civilian', 'apart'],
  ['child', 'civilian', 'apart'],
  ['victim', 'suspect', 'apart'],
  ['victim', 'gunman', 'apart'],
  ['attacker', 'casualty', 'apart'],
  ['victim', 'man', 'wider'],
  ['climber', 'man', 'wider'],
  ['climber', 'medic', 'apart'],
  ['guard', 'officer', 'wider'],
  ['guard', 'inmate', 'apart'],
  ['brother', 'sister', 'apart'],
])('takes four %ss beside four %ss for %s units: sex and age say nothing of what people do', (a, b, unit) => {
  const four = (word: string) =>
    counted({ kind: 'count', unit: word, predicate: '', low: 4, high: 4, bound: 'exact' });
  const fit = quantityFit(four(a), four(b));
  expect(fit.unit).toBe(unit);
  // Two divisions of people: only one number makes them one group.
  const five = counted({ kind: 'count', unit: b, predicate: '', low: 5, high: 5, bound: 'exact' });
  expect(quantityFit(four(a), five).fit).toBe('apart');
});

it("takes a decade that nobody's name goes with for no age that two reports share", () => {
  const age = (low: number, high: number) =>
    counted({ kind: 'age', unit: 'year', low, high, bound: low === high ? 'exact' : 'range' });
  expect(quantityFit(age(30, 39), age(30, 39)).fit).toBe('apart');
  expect(quantityFit(age(34, 34), age(34, 34)).fit).toBe('same');
  // "Four women from 19 to 31" are a group as two reports tell of it.
  expect(quantityFit(age(19, 31), age(19, 31)).fit).toBe('same');
  expect(quantityFit(age(19, 31), age(19, 33)).fit).toBe('apart');
});

it('lets one large number of people pass whatever is said to have happened to them', () => {
  const people = (number: number, predicate: string) =>
    counted({ kind: 'count', unit: 'person', predicate, low: number, high: number, bound: 'exact' });
  expect(quantityFit(people(5140, 'evacuate'), people(5140, 'carry'))).toMatchObject({
    fit: 'same',
    predicate: 'wider',
  });
  expect(quantityFit(people(5140, 'evacuate'), people(4780, 'carry')).fit).toBe('apart');
  expect(quantityFit(people(4, 'kill'), people(4, 'arrest')).fit).toBe('apart');
  expect(quantityFit(people(5140, 'kill'), people(5140, 'injure')).fit).toBe('apart');
  expect(quantityFit(people(41, 'kill'), people(41, 'not hurt')).fit).toBe('apart');
});

it('takes whoever is killed or hurt for somebody, whatever he is called', () => {
  const killed = (number: number, unit: string) =>
    counted({ kind: 'count', unit, predicate: 'kill', low: number, high: number, bound: 'exact' });
  expect(quantityFit(killed(41, 'miner'), killed(41, 'person'))).toMatchObject({
    fit: 'scope',
    unit: 'wider',
  });
  expect(quantityFit(killed(41, 'miner'), killed(41, 'soldier')).fit).toBe('apart');
  const sold = counted({
    kind: 'count',
    unit: 'miner',
    predicate: 'sell',
    low: 41,
    high: 41,
    bound: 'exact',
  });
  expect(quantityFit(sold, killed(41, 'person')).fit).toBe('apart');
});

it('does not hold "five others" against "six others": whom they leave out, only their own text tells', () => {
  const others = (number: number, words: string) =>
    counted({
      kind: 'count',
      unit: 'person',
      predicate: 'wound',
      low: number,
      high: number,
      bound: 'exact',
      words,
    });
  expect(quantityFit(others(5, 'five others'), others(6, 'six others')).fit).toBe('scope');
  expect(quantityFit(others(5, 'five others'), others(5, '5 other people')).fit).toBe('same');
  expect(quantityFit(others(5, 'five people'), others(6, 'six people')).fit).toBe('same');
});

it('holds a stretch of a row, what comes besides and some of the victims against no other count', () => {
  const last = (text: string) => countedOf(claimsOfText('page', text, '2017-04-27')).at(-1)!;
  const between = (one: string, other: string) => quantityFit(last(one), last(other)).fit;
  expect(between('Quill scored the first 17 points.', 'Quill scored 13 points.')).toBe('scope');
  expect(between('Quill scored the first 17 points.', 'Quill scored the first 13 points.')).toBe('same');
  expect(between('A raid killed two first responders.', 'A raid killed three responders.')).toBe('same');
  const besides = 'A raid on Dunmore killed 12 people. A further nine people were killed in Halden.';
  expect(between(besides, 'Raids killed 14 people.')).toBe('scope');
  expect(between('A man fled. The other four guests were shot.', 'Five guests were shot.')).toBe('scope');
  expect(between('Four other guests were shot.', 'Five guests were shot.')).toBe('same');
  expect(between('Police named two of the victims.', 'Police named four victims.')).toBe('scope');
  expect(between('It hit two of the villages.', 'It hit four villages.')).toBe('same');
  // Civilians are all who died, unless their sentence counts more.
  const among = 'Six civilians were among at least 22 people killed.';
  const civilians = countedOf(claimsOfText('page', among, '2017-04-27'))[0]!;
  expect(civilians.claim.words).toBe('Six civilians');
  expect(quantityFit(civilians, last('Raids killed ten people.')).fit).toBe('scope');
  expect(quantityFit(civilians, last('Raids killed eight civilians.')).fit).toBe('same');
  expect(between('Raids killed six civilians.', 'Raids killed ten people.')).toBe('same');
  expect(between('Raids hurt 22 people and killed six civilians.', 'Raids killed ten people.')).toBe('same');
  // All whom it injured, whoever was killed.
  expect(between('A raid killed 12 people. Another nine were hurt.', 'Raids hurt 14 people.')).toBe('same');
});

it('compares one length in two units whatever their sentences tell, and two lengths only where both tell the same', () => {
  const last = (text: string) => countedOf(claimsOfText('page', text, '2017-04-27')).at(-1)!;
  const between = (one: string, other: string) => quantityFit(last(one), last(other)).fit;
  expect(between('He was arrested after 48 km.', 'He was killed after 30 miles.')).toBe('same');
  expect(between('He was arrested after 48 km.', 'He was killed after 50 miles.')).toBe('apart');
});

it.each<[string, string, string, string]>([
  ['three air strikes', 'three airstrikes', 'wider', 'one word or two'],
  ['three air strikes', 'three bombings', 'apart', 'strikes of one kind beside any'],
  ['310 passengers', 'Some 300 people were on board', 'same', 'whom a train carries'],
  [
    '310 passengers',
    'Some 300 people were arrested',
    'apart',
    'whom a train carries, not whom the police took',
  ],
  ['81,200 spectators', 'More than 81,000 people gathered', 'same', 'who came to see'],
  ['Four others remain in hospital', 'Four soldiers were killed', 'apart', 'the hurt, not the dead'],
  ['Four others remain in hospital', 'Four soldiers were hospitalised', 'same', 'the hurt'],
])('takes "%s" beside "%s" for %s: %s', (one, other, want) => {
  const article = claimsOfText('a', `There were ${one}. It was quiet. ${other} in Halden.`, null);
  const [a, b] = subjectOf(article).counted();
  const { fit, predicate } = quantityFit(a!, b!);
  expect(fit === 'apart' ? fit : predicate).toBe(want);
});

it('takes people who were found for people of whom nothing is told, and things for found', () => {
  const four = (unit: string, predicate: string) =>
    counted({ kind: 'count', unit, predicate, low: 4, high: 4, bound: 'exact' });
  expect(quantityFit(four('person', 'find'), four('person', 'shoot'))).toMatchObject({ predicate: 'wider' });
  expect(quantityFit(four('person', 'find'), four('person', 'find'))).toMatchObject({ predicate: 'wider' });
  expect(quantityFit(four('person', 'seize'), four('person', 'shoot')).fit).toBe('apart');
  expect(quantityFit(four('body', 'find'), four('person', 'kill'))).toMatchObject({ predicate: 'same' });
  expect(quantityFit(four('gun', 'find'), four('gun', 'seize'))).toMatchObject({ predicate: 'same' });
});

it.each([
  ['climber', 'same', 'mountaineer'],
  ['viewer', 'same', 'person'],
  ['brother', 'same', 'man'],
  ['touchdown', 'same', 'td'],
  ['bus', 'same', 'vehicle'],
  ['car', 'same', 'suv'],
  ['truck', 'same', 'lorry'],
  ['bus', 'apart', 'car'],
  ['tank', 'apart', 'lorry'],
])('takes a %s for the %s as a %s', (a, fit, b) => {
  const units = [a, b].map((unit) => counted({ kind: 'count', unit, predicate: '' }).unit);
  expect(unitFit(units[0]!, units[1]!)).toBe(fit);
});

it('asks a sentence what happened, but not words that it holds for other reasons', () => {
  const said = (word: string) => happened('', [stem('season'), stem(word)]);
  expect(said('virus')).toEqual(['infect']);
  expect(said('contract')).toEqual([]);
  expect(happened('contract', [])).toEqual(['infect']);
  expect(said('rescue')).toEqual(['rescue']);
  expect(said('free')).toEqual([]);
});

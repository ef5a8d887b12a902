import { expect, it } from 'vitest';
import { assemble } from '../../src/claim/assemble.ts';
import { read } from '../../src/spot/spot.ts';

/** Of a text's figures the words of those that are told as of something to come or possible. */
function foreseen(text: string): readonly string[] {
  const reading = read(text, { publisher: null, url: null, day: null, title: null });
  const article = { id: 'a', title: null, publisher: null, date: null, url: null, language: null };
  return assemble(reading, article)
    .claims.filter((claim) => claim.foreseen)
    .map(({ words }) => words);
}

it.each([
  ['The surge may reach four metres in the old town.', ['four metres']],
  ['The storm could kill 60 people in Halden.', ['60 people']],
  ['Some 400,000 people are to be moved from the coast.', ['Some 400,000 people']],
  ['About 300 workers will lose their jobs in Halden.', ['About 300 workers']],
  ['The company plans to cut 900 jobs in Halden.', ['900 jobs']],
  ['A magnitude 6 quake can cause damage.', ['6']],
  ['Another 30 boats would be sent to Halden.', ['30 boats']],
])('tells what may be from what was: %s', (text, words) => {
  expect(foreseen(text)).toEqual(words);
});

it.each([
  'The surge reached four metres in the old town.',
  'The toll rose to 60 people in Halden.',
  'According to police 60 people were moved from the coast.',
  'Some 60 people who could not swim were drowned in Halden.',
  'They went to Halden with 30 boats.',
  'The company cut 900 jobs. It may cut the rest.',
  'Ann Reed, 31, may appeal.',
])('takes for told as done: %s', (text) => {
  expect(foreseen(text)).toEqual([]);
});

import { expect, test } from 'vitest';
import { readSources } from './read.ts';

/** Sentences in which the speaker stands far from his cue, and the attributions found there: "source | cue". */
const FOUND: readonly (readonly [text: string, ...attributions: string[]])[] = [
  // "According to" needs no weighing.
  [
    '“The lake could rise by two metres,” Keller said, according to Brandt.',
    'Keller | said',
    'Brandt | according to',
  ],
];

/** Sentences of the same make in which nobody speaks. */
const NOT_FOUND: readonly string[] = [
  'Everything went by and by, according to habit.',
  'It was a day of rain, according to which no boat left.',
];

const spotted = (text: string) =>
  readSources(text).attributions.map(({ source, cue }) => `${source.text} | ${cue.text}`);

test.each(FOUND)('%s', (text, ...want) => {
  expect(spotted(text)).toEqual(want);
});

test.each(NOT_FOUND)('nobody speaks: %s', (text) => {
  expect(spotted(text)).toEqual([]);
});

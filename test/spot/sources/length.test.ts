import { describe, expect, test } from 'vitest';
import { coverFigures } from '../../../src/spot/sources/sources.ts';
import { readSources } from './read.ts';

/** Texts that a page may hold to make a reader hang: one sentence, one quotation or one speaker without end. */
const HOSTILE: readonly (readonly [what: string, unit: string])[] = [
  ['cues without full stops', 'said '],
  ['names and cues', 'Malaev said '],
  ['relative clauses', 'who said that '],
  ['commas', 'a spokesman, '],
  ['opening quotation marks', '“said '],
  ['brackets', '( said '],
  ['conjunctions', 'and Novak said and '],
  [
    'a hundred thousand spokesmen',
    'A spokesman for Port Ansel said it. Jan Novak, a spokesman for Lindau, said it. ',
  ],
  ['dashes', 'Port Ansel — said '],
  ['possessives', "city's said "],
  ['according to', 'according to the '],
  ['colons', 'Malaev: 4 said '],
  ['full names', 'Otto Keller left. Keller said '],
];

/** Milliseconds for 200,000 characters: 50 times what a fast machine needs, far below what quadratic work would take. */
const PATIENCE = 15_000;

describe('work grows with the length', () => {
  test.each(HOSTILE)('%s', (_what, unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const start = performance.now();
    coverFigures(readSources(text), []);
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });
});

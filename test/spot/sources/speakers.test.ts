import { describe, expect, test } from 'vitest';
import { readSources } from './read.ts';

/** Text → who speaks in each of its attributions, in their order, under the fullest name or else the role. */
const CASES: readonly (readonly [text: string, ...speakers: string[]])[] = [
  ['Vasily Malaev said it was late. Malaev added that it was cold.', 'Vasily Malaev', 'Vasily Malaev'],
  ['Malaev said it was late. Vasily Malaev added that it was cold.', 'Vasily Malaev', 'Vasily Malaev'],
  ['Anna Brandt said it was late. Otto Brandt said it was early.', 'Anna Brandt', 'Otto Brandt'],
  ['Otto Keller said it was late. He added that it was cold.', 'Otto Keller', 'Otto Keller'],
  [
    'Spokeswoman Anna Brandt said it was late. Spokesman Otto Keller said it was early. She added that it was cold.',
    'Anna Brandt',
    'Otto Keller',
    'Anna Brandt',
  ],
  [
    'Ms. Brandt said it was late. Mr. Keller said it was early. She said it was cold.',
    'Brandt',
    'Keller',
    'Brandt',
  ],
  [
    'Otto Keller, a spokesman, said it was late. The spokesman said it was cold.',
    'Otto Keller',
    'Otto Keller',
  ],
  [
    'The Lindau Observatory said 40 had died. The Observatory said 3 were hurt.',
    'Lindau Observatory',
    'Lindau Observatory',
  ],
  [
    'The Organization for Harbour Safety said 40 had died. OHS said 3 were hurt.',
    'Organization for Harbour Safety',
    'Organization for Harbour Safety',
  ],
  ['Otto Keller met Anna Brandt in May. Brandt said it was late.', 'Anna Brandt'],
  ['Brandt was late. Anna Brandt met Otto Keller in May. Brandt said it was cold.', 'Anna Brandt'],
  ['Anna and Otto Brandt met in May. Brandt said it was late.', 'Brandt'],
  ['A witness said it was late. Another witness said it was early.', 'witness', 'witness'],
];

describe('who is who within a text', () => {
  test.each(CASES)('%s', (text, ...speakers) => {
    const { attributions } = readSources(text);
    expect(attributions.map(({ source }) => source.name || source.role)).toEqual(speakers);
  });

  test('two witnesses are two speakers, the police are one', () => {
    const indices = (text: string) => readSources(text).attributions.map(({ source }) => source.speaker);
    expect(indices('A witness said it was late. Another witness said it was early.')).toEqual([0, 1]);
    expect(indices('Police said it was late. Police said it was early.')).toEqual([0, 0]);
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/claim/figure.ts';
import { coverFigures } from '../../../src/spot/sources/sources.ts';
import { ARTICLE } from './article.ts';
import { readSources } from './read.ts';

/** A figure as the source spotter sees it: where its number stands. */
function figureAt(start: number, end: number): Figure {
  return {
    start,
    end,
    text: ARTICLE.slice(start, end),
    low: 0,
    high: 0,
    bound: 'exact',
    kind: 'count',
    unit: '',
    noun: '',
    modifiers: [],
    predicate: '',
    per: '',
    change: null,
    number: { start, end },
    partOf: null,
  };
}

/** Words of the article in which one number stands → who says so, through whom, and how he stands to it. */
const COVERED: readonly (readonly [
  around: string,
  number: string,
  who: string,
  via: string,
  stance: string,
])[] = [
  ['at least 31 people', '31', 'Marta Lindqvist', '', 'asserts'],
  ['carried 212 passengers', '212', 'Ansel Lines', '', 'asserts'],
  ['and 14 crew', '14', 'Ansel Lines', '', 'asserts'],
  ['counted 31 injured', '31', 'Marta Lindqvist', 'Northern Wire', 'asserts'],
  ['injured, four of', 'four', 'Marta Lindqvist', 'Northern Wire', 'asserts'],
  ['rise to 33', '33', 'Marta Lindqvist', 'Northern Wire', 'asserts'],
  ['closed for 48 hours', '48', 'Marta Lindqvist', 'Northern Wire', 'asserts'],
  ['Two others were', 'Two', 'Marta Lindqvist', 'Northern Wire', 'asserts'],
  ['injured at 36', '36', 'official', 'local media', 'asserts'],
  ['There were 40 people', '40', 'Jonas Wehr', '', 'asserts'],
  ['saw seven in', 'seven', 'Jonas Wehr', '', 'asserts'],
  ['carried 250 passengers', '250', 'Ansel Lines', '', 'denies'],
  ['sold 212 tickets', '212', 'Ansel Lines', '', 'asserts'],
  ['only 90 life', '90', 'Jonas Wehr', '', 'doubts'],
  ['that 250 people', '250', 'harbour ministry', '', 'doubts'],
];

/** Numbers that the outlet gives in its own voice. */
const UNCOVERED: readonly (readonly [around: string, number: string])[] = [
  ['Dozens hurt', 'Dozens'],
  ['built 12 years', '12'],
];

function locate(around: string, number: string): Figure {
  const at = ARTICLE.indexOf(around);
  expect(at, `"${around}" is not in the article`).toBeGreaterThanOrEqual(0);
  const start = ARTICLE.indexOf(number, at);
  return figureAt(start, start + number.length);
}

describe('a whole article', () => {
  let read: ReturnType<typeof readSources>;
  beforeAll(() => {
    read = readSources(ARTICLE);
  });

  test.each(COVERED)('%s', (around, number, who, via, stance) => {
    const [cover] = coverFigures(read, [locate(around, number)]);
    const found = cover === null || cover === undefined ? null : read.attributions[cover];
    expect(found, 'has a source').not.toBeNull();
    const { source } = found!;
    expect([source.name || source.role || source.organisation, found!.via, found!.stance]).toEqual([
      who,
      via,
      stance,
    ]);
  });

  test.each(UNCOVERED)('own voice: %s', (around, number) => {
    expect(coverFigures(read, [locate(around, number)])).toEqual([null]);
  });

  test('one speaker under all his descriptions', () => {
    const lindqvist = read.speakers.filter((speaker) => speaker.names.includes('Marta Lindqvist'));
    expect(lindqvist).toHaveLength(1);
    expect(lindqvist[0]?.roles).toContain('spokeswoman');
    expect(lindqvist[0]?.organisations).toContain('harbour police');
    expect(read.speakers.filter(({ names }) => names.includes('Ansel Lines'))).toHaveLength(1);
    expect(read.speakers.filter(({ names }) => names.includes('Jonas Wehr'))).toHaveLength(1);
  });

  test('a passenger is no spokeswoman, a city official no ministry', () => {
    expect(new Set(read.attributions.map(({ source }) => source.speaker)).size).toBe(read.speakers.length);
    expect(read.speakers).toHaveLength(6);
  });
});

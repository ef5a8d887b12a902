import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/claim/assemble.ts';
import { dayOf, isoDay } from '../../src/claim/day.ts';
import { read } from '../../src/spot/spot.ts';

/** A Tuesday. */
const DAY = '2024-11-12';

/** "2024-05-03 … 2024-11-12" of the figure with these words; "day" where it is the article's own. */
function timeOf(text: string, words: string, date: string | null = DAY): string {
  const reading = read(text, { publisher: null, url: null, day: dayOf(date), title: null });
  const article = { id: 'a', title: null, publisher: null, date, url: null, language: null };
  const claim = assemble(reading, article).claims.find((one) => one.words.includes(words));
  if (claim === undefined) throw new Error(`no figure “${words}”`);
  const { asOf } = claim;
  if (asOf === null || !asOf.stated) return asOf === null ? 'none' : 'day';
  return `${isoDay(asOf.from)} … ${isoDay(asOf.to)}`;
}

describe('a time that is counted from another', () => {
  test.each([
    [
      'Four drowned on Monday, two days after a sinking that killed 22 people.',
      '22',
      '2024-11-09 … 2024-11-09',
    ],
    ['A mill burned down, three days after a blaze killed 29 people.', '29', '2024-11-09 … 2024-11-09'],
    ['Police held four men the day after a blast killed 30 people.', '30', '2024-11-11 … 2024-11-11'],
    ['Four drowned, a week after a sinking that killed 22 people.', '22', '2024-11-05 … 2024-11-05'],
    ['Days after a blast killed 30 people, four men were held on Friday.', '30', '2024-11-03 … 2024-11-11'],
    ['A month after the slide that killed 60 people the road is open.', '60', '2024-09-27 … 2024-10-28'],
    [
      'Rescuers freed 14 men on Monday from the mine, where a blast two days earlier killed eight people.',
      'eight',
      '2024-11-09 … 2024-11-09',
    ],
    [
      'Five were killed in Santoro. A day earlier an air strike killed 14 people.',
      '14',
      '2024-11-11 … 2024-11-11',
    ],
    [
      'Some 60,000 people marched on Saturday, against 40,000 the day before.',
      '40,000',
      '2024-11-08 … 2024-11-08',
    ],
  ])('dates what was before: %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test.each([
    // What the sentence itself tells, before and behind.
    [
      'Four people drowned on Monday, two days after a sinking that killed 22.',
      'Four',
      '2024-11-11 … 2024-11-11',
    ],
    ['Days after a blast killed 30 people, four men were held on Friday.', 'four', '2024-11-08 … 2024-11-08'],
    ['A week after the blast, 12 people are missing.', '12', 'day'],
    [
      'Rescuers freed 14 men on Monday from the mine, where a blast two days earlier killed eight.',
      '14',
      '2024-11-11 … 2024-11-11',
    ],
    [
      'Some 60,000 people marched on Saturday, against 40,000 the day before.',
      '60,000',
      '2024-11-09 … 2024-11-09',
    ],
    // A day of its own.
    ['Four drowned, days after 22 people died in a sinking on 3 November.', '22', '2024-11-03 … 2024-11-03'],
    // Counted from what nobody knows here.
    ['Two days before the vote, 12 people were killed.', '12', 'day'],
    ['In March, a week after the blast killed 30 people, the mill closed.', '30', '2024-03-01 … 2024-03-31'],
    // No distance from anything.
    ['The bridge opened a week earlier than planned, and 40 ships passed.', '40', 'day'],
    ['Sales rose to 40 tonnes, up 12 percent from a year earlier.', '12', 'day'],
    ['Day after day 40 ships passed.', '40', 'day'],
    ['He died two days later; 40 people came.', '40', 'day'],
  ])('leaves alone what is told otherwise: %s, %s', (text, words, time) => {
    expect(timeOf(text, words)).toBe(time);
  });

  test('is not counted from a day that nobody states', () => {
    expect(timeOf('A mill burned down, three days after a blaze killed 29 people.', '29', null)).toBe('none');
  });
});

import type { DayRange } from './claim.ts';
import { DATE, SETTLED, TO_COME, WAS, WAS_BY_FORM } from './en/past.ts';
import type { Reading, TimeMention } from './spotted.ts';

const was = (word: string) => WAS.has(word) || WAS_BY_FORM.test(word);

/** Dates so near may be those of a page that was written on after its day. Days. */
const WRITTEN_ON = 7;

/**
 * The times of a text, where a date without its year that was read as one to come is of the year before if its sentence
 * tells what was: "In February a quake hit Zeran", told in November, is no February to come.
 */
export function pastTimes(reading: Reading): readonly TimeMention[] {
  const { tokens, sentences, times, day } = reading;
  if (day === null) return times;
  let sentence = 0;
  return times.map((time) => {
    const { days } = time;
    if (days === null || days.from <= day + WRITTEN_ON) return time;
    while (sentence + 2 < sentences.length && tokens.start[sentences[sentence + 1]!]! <= time.start)
      sentence++;
    const from = tokens.start[sentences[sentence]!]!;
    const to = tokens.end[sentences[sentence + 1]! - 1]!;
    const before = tokens.text.slice(Math.max(from, time.start - REACH), time.start);
    const named = tokens.text.slice(time.start, time.end);
    const after = tokens.text.slice(time.end, Math.min(to, time.end + REACH));
    return DATE.test(named) && !SETTLED.test(named) && tellsWhatWas(before, after)
      ? { ...time, days: yearBefore(days) }
      : time;
  });
}

/** Characters of its sentence on either side of a date: most sentences whole. Code units. */
const REACH = 400;

function tellsWhatWas(before: string, after: string): boolean {
  if (TO_COME.test(before) || TO_COME.test(after)) return false;
  return `${before} ${after}`.split(/[^\p{L}]/u).some(was);
}

/** The same days of the year before: a month up to its last day, whether the year has a 29 February or not. */
function yearBefore({ from, to }: DayRange): DayRange {
  const first = aYearBefore(from);
  return { from: first, to: Math.max(first, aYearBefore(to + 1) - 1), stated: true };
}

const MS_PER_DAY = 86_400_000;

function aYearBefore(day: number): number {
  const date = new Date(day * MS_PER_DAY);
  return date.setUTCFullYear(date.getUTCFullYear() - 1) / MS_PER_DAY;
}

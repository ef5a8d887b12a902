import type { Span } from '../text/span.ts';
import type { DayRange } from './claim.ts';
import { isDay } from './day.ts';
import type { TimeMention } from './spotted.ts';

/** A time that is counted from another, and where the figures stand that it dates; null for anywhere. */
interface CountedTime extends TimeMention {
  readonly days: DayRange;
  readonly dates: Span | null;
}

/** "A week after", "three days earlier", "the day before."; "days after", which does not say how many. */
const COUNTED =
  /\b(?:(an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(day|week|month|year)s?|(day|week)s)\s(?:(after)\b|earlier\b(?!\s(?:than|this|last)\b)|before(?=[,.;:)]))/gi;

const NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** "Days after" are so many days, or fewer. */
const MOST_VAGUE = 9;

/** "Up 12% from a year earlier" tells of now. */
const IS_COMPARED = /\b(?:from|than|over|with|to|on|versus|against)\s$/i;

/** Characters of such a word. Code units. */
const COMPARED_REACH = 12;

/** The length of a long sentence. Code units. */
const REACH = 400;

/**
 * The times that a text counts back from another, as it recalls what was before: "four drowned on Tuesday, a week after the
 * sinking that killed 22" puts 22 on the Tuesday before. What "after" leads to is of that time, up to the next comma; "a day
 * earlier" dates what stands around it, as any time does. Counted from the last time that the sentence names before, else
 * from the article's day.
 *
 * @param times in the order of the text.
 */
export function countedTimes(
  text: string,
  times: readonly TimeMention[],
  day: number | null,
): readonly CountedTime[] {
  const out: CountedTime[] = [];
  let next = 0;
  for (const { 0: words, 1: number, 2: unit, 3: units, 4: after, index: start } of text.matchAll(COUNTED)) {
    const end = start + words.length;
    while (next < times.length && times[next]!.end <= start) next++;
    if (after === undefined && IS_COMPARED.test(text.slice(Math.max(0, start - COMPARED_REACH), start)))
      continue;
    const from = countedFrom(text, times[next - 1], start, day);
    if (from === null) continue;
    const size = DAYS[(unit ?? units!).toLowerCase()]!;
    const most = number === undefined ? MOST_VAGUE : countOf(number);
    const least = number === undefined ? 1 : most;
    // "Two months after" is not said of one day, but weeks are counted by their days.
    const slack = size > DAYS.week! ? size / 2 : 0;
    const days = {
      from: Math.round(from - most * size - slack),
      to: Math.round(from - least * size + slack),
      stated: true,
    };
    const dates = after === undefined ? null : { start: end, end: clauseEnd(text, end) };
    // "Days after 22 died on 3 November": what is recalled has a day of its own.
    const isDated = times.slice(next).some((time) => time.days !== null && time.start < (dates?.end ?? 0));
    if (!isDated) out.push({ start, end, days, dates });
  }
  return out;
}

/** The day from which the text counts; null where that is a period, or not known. */
function countedFrom(
  text: string,
  time: TimeMention | undefined,
  start: number,
  day: number | null,
): number | null {
  const isNamed =
    time?.days != null && start - time.end < REACH && !/[.!?]\s|\n/.test(text.slice(time.end, start));
  if (!isNamed) return day;
  return isDay(time.days) ? time.days.from : null;
}

function clauseEnd(text: string, from: number): number {
  const length = text.slice(from, from + REACH).search(/[,;]|[.!?]\s/);
  return from + (length < 0 ? REACH : length);
}

/** Of an article, too: "a week", "the day before". */
function countOf(number: string): number {
  const digits = Number(number);
  return Number.isNaN(digits) ? Math.max(0, NUMBERS.indexOf(number.toLowerCase())) + 1 : digits;
}

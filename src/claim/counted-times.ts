import type { Span } from '../text/span.ts';
import { isDay } from './day.ts';
import { COUNTED, IS_COMPARED, PERIODS, SMALL_NUMBERS } from './en/counted-times.ts';
import type { TimeMention } from './spotted.ts';

/** A time that is counted from another, and where the figures stand that it dates; null for anywhere. */
export interface CountedTime extends TimeMention {
  readonly dates: Span | null;
}

/** "Days after" are so many days, or fewer. */
const MOST_VAGUE = 9;

/** Characters of a word that compares. Code units. */
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
    const size = PERIODS[(unit ?? units!).toLowerCase()]!;
    const most = number === undefined ? MOST_VAGUE : countOf(number);
    const least = number === undefined ? 1 : most;
    // "Two months after" is not said of one day, but weeks are counted by their days.
    const slack = size > PERIODS.week! ? size / 2 : 0;
    const days = {
      from: Math.round(from - most * size - slack),
      to: Math.round(from - least * size + slack),
      stated: true,
    };
    const dates = after === undefined ? null : { start: end, end: clauseEnd(text, end) };
    // "Days after 22 died on 3 November": what is recalled has a day of its own.
    if (dates === null || !isDatedBefore(times, next, dates.end)) out.push({ start, end, days, dates });
  }
  return out;
}

/** Whether one of the times from `next` on begins before `end`. */
function isDatedBefore(times: readonly TimeMention[], next: number, end: number): boolean {
  for (let i = next; i < times.length && times[i]!.start < end; i++) if (times[i]!.days !== null) return true;
  return false;
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

/** Of an article, too: "a week", "the day before" are one. */
function countOf(number: string): number {
  const digits = Number(number);
  return Number.isNaN(digits) ? Math.max(0, SMALL_NUMBERS.indexOf(number.toLowerCase())) + 1 : digits;
}

import type { DayRange } from './claim.ts';

const MS_PER_DAY = 86_400_000;

/** Days that a Date can hold (ECMA-262, 21.4.1.1), since 1970-01-01: what comes from outside with others is refused. */
export const FIRST_DAY = -100_000_000;
export const LAST_DAY = 100_000_000;

type Days = Pick<DayRange, 'from' | 'to'>;

/** Days since 1970-01-01 (UTC) of an ISO 8601 date or date-time ("2014-08-04", "2014-08-04T18:00:00Z"); null if it is none. */
export function dayOf(date: string | null): number | null {
  if (date === null) return null;
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Not by Date.UTC, to which the year 50 is 1950.
  const at = new Date(0).setUTCFullYear(year, month - 1, day);
  // 31 February rolls over into March: not a day.
  if (Number.isNaN(at) || new Date(at).getUTCDate() !== day || month < 1 || month > 12) return null;
  return at / MS_PER_DAY;
}

/** "2014-08-04" of a day since 1970-01-01; with a sign and six digits where the year has not four ("-000044-03-15"). */
export function isoDay(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().split('T', 1)[0]!;
}

/** A time that covers more days names a period, not the day of an event. Days. */
const LONGEST_DAY = 2;

/** Whether a time names the day of an event, or the night between two. */
export const isDay = ({ from, to }: Days): boolean => to - from < LONGEST_DAY;

/** The day of an event that a time names, or both; none of a period. */
export const eventDays = (time: Days): readonly number[] =>
  isDay(time) ? Array.from({ length: time.to - time.from + 1 }, (_, i) => time.from + i) : [];

/**
 * A figure that is told with a time further back than this is background, and holds for that time; one told nearer
 * speaks of the event's day and holds for the report's own. Days.
 */
export const NEWS_SPAN = 5;

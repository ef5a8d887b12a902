import { firstWhere } from '../text/first-where.ts';
import type { Span } from '../text/span.ts';
import { carriedTime } from './carried.ts';
import type { DayRange } from './claim.ts';
import { clausesIn, clausesTo, leadsAway, opensClause } from './clauses.ts';
import { NEWS_SPAN } from './day.ts';
import { HANGS_ON, WHEN } from './en/times.ts';
import type { Figure } from './figure.ts';
import type { FigureTime } from './figure-times.ts';
import { isOfNow, isSoFar } from './tense.ts';

/**
 * The time for which a figure holds: of the times that its sentence names one of its own clause, then the nearest (a tie
 * goes to the one behind the figure); else that of the sentence before with which it goes on; else the article's own day.
 * That is also what a distance is counted from ("two weeks ago", "the past ten days"), and what holds for today.
 *
 * @param previous the sentence before, null for the first.
 */
export function asOf(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  sentence: Span,
  previous: Span | null,
  day: number | null,
): DayRange | null {
  const at = firstWhere(times.length, (i) => times[i]!.end <= figure.start);
  const overlapping = at < times.length && times[at]!.start < figure.end;
  if (overlapping && figure.kind === 'duration') return ownDay(day);
  const before = timeBefore(text, figure, times, at - 1, sentence.start);
  const behind = timeBehind(text, figure, times, at, sentence.end);
  const time = nearer(before, behind);
  if (time === null) {
    const carried =
      previous === null || day === null ? null : carriedTime(text, times, at, previous, sentence, day);
    return carried ?? ownDay(day);
  }
  const { days, begun } = time;
  if (day === null) return days;
  if (begun && days.to < day && isSoFar(text, figure)) return { from: days.from, to: day, stated: true };
  return day - days.to > NEWS_SPAN && isOfNow(text, figure) ? ownDay(day) : days;
}

/** A time on one side of a figure, and what lies between the two. */
interface Candidate {
  readonly days: DayRange;
  readonly begun: boolean;
  readonly clauses: number;
  /** Code units. */
  readonly distance: number;
}

function nearer(before: Candidate | null, behind: Candidate | null): Candidate | null {
  if (before === null || behind === null) return before ?? behind;
  const isBefore =
    before.clauses < behind.clauses ||
    (before.clauses === behind.clauses && before.distance <= behind.distance);
  return isBefore ? before : behind;
}

/**
 * Times looked at on either side of a figure for one that may date it: a sentence has few, and a text without full stops, a
 * table of records, may be one sentence.
 */
const MOST_TIMES = 16;

/** The last time before a figure that may date it, behind `start`; the day of its print parts a headline from its story. */
function timeBefore(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  from: number,
  start: number,
): Candidate | null {
  const least = Math.max(0, from - MOST_TIMES + 1);
  for (let i = from; i >= least && times[i]!.end > start && !times[i]!.printed; i--) {
    const time = times[i]!;
    if (time.days === null || !mayDate(text, time, figure)) continue;
    // What is told of a recalled event is of its time, however near another stands behind: "days after a blast that killed 30".
    const distance = time.dates === null ? Math.max(0, figure.start - time.end) + 1 : 1;
    return { days: time.days, begun: time.begun, clauses: clausesTo(text, time, figure), distance };
  }
  return null;
}

/** The first time behind a figure, or in its words, that may date it. */
function timeBehind(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  from: number,
  end: number,
): Candidate | null {
  const most = Math.min(times.length, from + MOST_TIMES);
  for (let i = from; i < most && times[i]!.start < end && !times[i]!.printed; i++) {
    const time = times[i]!;
    if (time.days === null || !mayDate(text, time, figure)) continue;
    const between = text.slice(figure.end, time.start);
    if (opensClause(between, text.slice(time.end, time.end + 2))) return null;
    if (leadsAway(between, figure)) continue;
    return {
      days: time.days,
      begun: time.begun,
      clauses: clausesIn(between),
      // What hangs on the figure is its own, however near another stands before it.
      distance: HANGS_ON.test(between) ? 0 : between.length,
    };
  }
  return null;
}

/** Characters that "when" takes, with the signs before it. Code units. */
const WHEN_REACH = 16;

/** Whether a time dates anything, or this figure alone: "up from 163 a week ago", "the worst since 1987, when 53 died". */
function mayDate(text: string, { owner, behindOnly, end, dates }: FigureTime, figure: Figure): boolean {
  if (owner !== null && owner !== figure) return false;
  if (dates !== null && (figure.start < dates.start || figure.end > dates.end)) return false;
  return !behindOnly || WHEN.test(text.slice(end, Math.min(Math.max(end, figure.start), end + WHEN_REACH)));
}

const ownDay = (day: number | null): DayRange | null =>
  day === null ? null : { from: day, to: day, stated: false };

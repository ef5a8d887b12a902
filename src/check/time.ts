import type { Claim, DayRange } from '../claim/claim.ts';
import { dayOf, isDay } from '../claim/day.ts';
import { keptOf } from './kept.ts';
import type { Subject } from './subject.ts';

/**
 * `shared`: a day in common; `near`: days so close that a wrong date or a zone explains it; `apart`; `far`: by more than a
 * month; `unknown`, also where a period ("since 2011") covers the other's day.
 */
export type TimeFit = 'shared' | 'near' | 'apart' | 'far' | 'unknown';

/** Days between two dates of one event, where one of them is the outlet's mistake or the other side of midnight. */
export const NEAR_DAYS = 3;

/** A stated time that covers more is a period: it holds many events. Days: a month. */
const LONGEST_TIME = 31;

type Period = Pick<DayRange, 'from' | 'to'>;

/** How far two lists of days lie apart: 0 with a day in common, null where either is empty. Days. */
export function daysApart(a: readonly number[], b: readonly number[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  let least = Number.POSITIVE_INFINITY;
  for (const x of a) for (const y of b) least = Math.min(least, Math.abs(x - y));
  return least;
}

/** Times of two claims: those that their sentences state, else the days of their articles. */
export interface ClaimTimes {
  readonly fit: TimeFit;
  /** How many of the two sentences state a time. */
  readonly stated: 0 | 1 | 2;
  /** One of them tells of a time more than a month before the other's article, which speaks of its own days: last year's figure beside today's. */
  readonly recalled: boolean;
}

export function claimTimes(a: Claim, page: Subject, b: Claim, other: Subject): ClaimTimes {
  const mine = a.asOf?.stated === true ? a.asOf : null;
  const theirs = b.asOf?.stated === true ? b.asOf : null;
  if (mine !== null && theirs !== null) {
    if (otherPeriod(mine, theirs)) return { fit: 'apart', stated: 2, recalled: false };
    const fit = fitOf([mine], [theirs]);
    const goesOn = mine.from < theirs.from ? isRunning(mine, page) : isRunning(theirs, other);
    return { fit: fit === 'apart' && goesOn ? 'near' : fit, stated: 2, recalled: false };
  }
  const fit = fitOf(periods(mine, page), periods(theirs, other));
  if (mine === null && theirs === null) return { fit, stated: 0, recalled: false };
  // Background of two articles of one week: one of them says when it was.
  const far = fit === 'far' && (daysApart(page.days, other.days) ?? 0) > LONGEST_TIME;
  const near = fit === 'far' && !far;
  // What is told of a time to come is a plan or a deadline.
  const recalled = near && (mine ?? theirs!).to < Math.min(...(mine === null ? page : other).days);
  return { fit: near ? 'apart' : fit, stated: 1, recalled };
}

/** Whether a period reaches up to its report: what has come "since mid-July" may have become more a week later. */
function isRunning(time: Period, { article }: Subject): boolean {
  const day = dayOf(article.report.date);
  return day !== null && !isDay(time) && day - time.to <= 1;
}

/** Share of two periods that both cover, below which they are two: "since June" and "since August" of one September. */
const LEAST_COVERED = 0.6;

/** Whether two stated periods begin on other days and hold mostly other days: each counts for itself. */
function otherPeriod(a: Period, b: Period): boolean {
  if (length(a) <= LONGEST_TIME || length(b) <= LONGEST_TIME || Math.abs(a.from - b.from) <= NEAR_DAYS)
    return false;
  const both = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return both < LEAST_COVERED * (Math.max(a.to, b.to) - Math.min(a.from, b.from));
}

function periods(stated: Period | null, subject: Subject): readonly Period[] {
  return stated !== null ? [stated] : singleDays(subject.days);
}

/** Lists of days as periods, made once for the many claims of an article that state no time. */
const singleDays = keptOf((days: readonly number[]): readonly Period[] =>
  days.map((day) => ({ from: day, to: day })),
);

/** Days from the end of the one to the beginning of the other; none or fewer where they share a day. */
const gapOf = (x: Period, y: Period) => Math.max(x.from - y.to, y.from - x.to);

/**
 * Whether two sentences state days between which another lies: no zone and no midnight makes them one. What has come "since
 * mid-July" up to one day, and up to another, has come of one thing.
 */
export function areTwoDays({ asOf: x }: Claim, { asOf: y }: Claim): boolean {
  if (x?.stated !== true || y?.stated !== true || gapOf(x, y) <= 1) return false;
  return isDay(x.from < y.from ? x : y);
}

const length = ({ from, to }: Period) => to - from;

function fitOf(a: readonly Period[], b: readonly Period[]): TimeFit {
  let near = false;
  let covered = false;
  let least = Number.POSITIVE_INFINITY;
  if (a.length === 0 || b.length === 0) return 'unknown';
  for (let i = 0; i < a.length; i++) {
    const x = a[i]!;
    for (let k = 0; k < b.length; k++) {
      const y = b[k]!;
      const gap = gapOf(x, y);
      const alike = length(x) > LONGEST_TIME === length(y) > LONGEST_TIME;
      if (gap <= 0 && alike) return 'shared';
      least = Math.min(least, gap);
      if (gap > NEAR_DAYS) continue;
      if (alike) near = true;
      else covered = true;
    }
  }
  if (near) return 'near';
  if (covered) return 'unknown';
  return least > LONGEST_TIME ? 'far' : 'apart';
}

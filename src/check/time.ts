import type { Claim, DayRange } from '../claim/claim.ts';
import type { Subject } from './subject.ts';

/**
 * `shared`: a day in common; `near`: days so close that a wrong date or a zone explains it; `apart`; `unknown`, also where
 * a period ("since 2011") covers the other's day.
 */
export type TimeFit = 'shared' | 'near' | 'apart' | 'unknown';

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
}

export function claimTimes(a: Claim, page: Subject, b: Claim, other: Subject): ClaimTimes {
  const mine = a.asOf?.stated === true ? a.asOf : null;
  const theirs = b.asOf?.stated === true ? b.asOf : null;
  const stated = mine !== null && theirs !== null ? 2 : mine !== null || theirs !== null ? 1 : 0;
  return { fit: fitOf(periods(mine, page), periods(theirs, other)), stated };
}

function periods(stated: Period | null, subject: Subject): readonly Period[] {
  return stated !== null ? [stated] : subject.days.map((day) => ({ from: day, to: day }));
}

const length = ({ from, to }: Period) => to - from;

function fitOf(a: readonly Period[], b: readonly Period[]): TimeFit {
  let near = false;
  let covered = false;
  if (a.length === 0 || b.length === 0) return 'unknown';
  for (const x of a) {
    for (const y of b) {
      const gap = Math.max(x.from - y.to, y.from - x.to);
      if (gap <= 0 && length(x) > LONGEST_TIME === length(y) > LONGEST_TIME) return 'shared';
      if (gap <= 0) covered = true;
      else if (gap <= NEAR_DAYS) near = true;
    }
  }
  return near ? 'near' : covered ? 'unknown' : 'apart';
}

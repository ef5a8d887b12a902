import type { Interval } from '../claim/figure.ts';
import { toldOn } from './beside.ts';
import type { Counted } from './counted.ts';
import type { QuantityFit } from './fit.ts';
import { middle, sameNumber } from './interval.ts';
import { passes } from './measures.ts';
import type { Subject } from './subject.ts';
import { areTwoDays, type ClaimTimes } from './time.ts';

/** Whether two claims that have no value in common may be told to disagree. */
export function mayDisagree(
  mine: Counted,
  theirs: Counted,
  fit: QuantityFit,
  { fit: time, stated, recalled }: ClaimTimes,
  [page, other]: readonly [Subject, Subject],
): boolean {
  const a = mine.claim;
  const b = theirs.claim;
  // Sums in two currencies may be found to agree; a rate as rounded as theirs shows no conflict.
  if (fit.rate !== null) return false;
  // Two ages of one person need the days on which they were told: years lie between them else.
  if (a.kind === 'age' && fit.unit === 'same') return toldOn(a, page) !== null && toldOn(b, other) !== null;
  // "Dozens" is a manner of speaking: it contradicts nobody.
  if (a.bound === 'vague' || b.bound === 'vague') return false;
  // A day and the years around it: what each counts is not the other's.
  if (time === 'unknown' && stated === 2) return false;
  // "Turnout was 68 percent, against 71 percent in 2025": last time's figure says nothing of this one.
  if (recalled) return false;
  // Gusts of 150 km/h were those of one storm, and 38 degrees of one day.
  if (a.kind === 'measure' && passes(a.unit) && time !== 'shared') return false;
  // "Torvald led with 51 percent", "Orlow won with 50.3": a share is that of whom its sentence names.
  if (a.kind === 'percent' && nameOthers(mine, theirs)) return false;
  if (fit.predicate === 'same') return true;
  // Where nothing tells that the same happened, a share or a sum is of something else: no unit says what of.
  return a.kind !== 'percent' && a.kind !== 'money';
}

/**
 * What Thursday's raid did is no later toll of Tuesday's: its number may be the same, told with another day by mistake, or a
 * higher one, an update of both. Shares rise and fall, so do homes without power, and sums that fit ("about $2 million") are
 * paid for days.
 */
export function isOfAnotherDay(mine: Counted, theirs: Counted, interval: Interval, met: boolean): boolean {
  const [a, b] = [mine.claim, theirs.claim];
  if (a.kind === 'percent' || (mine.lasting && theirs.lasting)) return false;
  if (!areTwoDays(a, b) || sameNumber(a, interval)) return false;
  if (met) return a.kind === 'count';
  const isNewer = a.asOf!.from < b.asOf!.from;
  return isNewer ? middle(interval) <= middle(a) : middle(a) <= middle(interval);
}

/** Whether both sentences name somebody or something, and nothing in common. */
const nameOthers = ({ names: a }: Counted, { names: b }: Counted) =>
  a.length > 0 && b.length > 0 && !a.some((name) => b.includes(name));

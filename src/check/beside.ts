import type { Claim } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import type { Interval } from '../claim/figure.ts';
import type { QuantityFit } from './fit.ts';
import { meets } from './interval.ts';
import { converted } from './measures.ts';
import type { Subject } from './subject.ts';

/** Reports that lie less far apart are taken to speak of one age: a birthday between them is the less likely. Days. */
const BIRTHDAY = 90;

const YEAR = 365.25;

/**
 * A claim of another report as an interval beside one of the page: in its unit, and as old as its person may be by the
 * page's day. Of somebody's past a later report gives the age then or the age now.
 */
export function beside(
  mine: Claim,
  theirs: Claim,
  { factor }: Pick<QuantityFit, 'factor'>,
  page: Subject,
  other: Subject,
): Interval {
  if (theirs.kind !== 'age') return converted(theirs, factor);
  const read = dayOf(page.article.report.date);
  const told = dayOf(other.article.report.date);
  if (read === null || told === null || meets(mine, theirs)) return theirs;
  return aged(theirs, theirs.unit, read - told);
}

/** An age, or what it has become so many days later; what it was before where they are negative. */
export function aged({ low, high, bound }: Interval, unit: string, days: number): Interval {
  if (unit !== 'year' || Math.abs(days) < BIRTHDAY) return { low, high, bound };
  const years = days / YEAR;
  return {
    low: low === null ? null : low + Math.min(0, Math.floor(years)),
    high: high === null ? null : high + Math.max(0, Math.ceil(years)),
    bound: bound === 'exact' ? 'range' : bound,
  };
}

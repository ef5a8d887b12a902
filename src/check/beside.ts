import type { Claim, DayRange } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import type { Interval } from '../claim/figure.ts';
import type { QuantityFit } from './fit.ts';
import { heldDays } from './held.ts';
import { meets } from './interval.ts';
import { changes, converted } from './measures.ts';
import { grows } from './relate.ts';
import { isRounded } from './rounded.ts';
import type { Subject } from './subject.ts';

/** Reports that lie less far apart are taken to speak of one age: a birthday between them is the less likely. Days. */
const BIRTHDAY = 90;

const YEAR = 365.25;

/**
 * A claim of another report as an interval beside one of the page: in its unit, as far as either may be rounded, and as old
 * as its person may be by the page's day. Of somebody's past a later report gives the age then or the age now.
 */
export function beside(
  mine: Claim,
  theirs: Claim,
  { conversion }: Pick<QuantityFit, 'conversion'>,
  page: Subject,
  other: Subject,
): Interval {
  if (theirs.kind !== 'age')
    return !changes(conversion) && roundedAlike(mine, theirs, page, other)
      ? spanning(mine, theirs)
      : converted(theirs, conversion);
  const read = toldOn(mine, page);
  const told = toldOn(theirs, other);
  if (read === null || told === null || meets(mine, theirs)) return theirs;
  return aged(theirs, theirs.unit, [read.from - told.to, read.to - told.from]);
}

/**
 * Whether one claim gives what the other rounds. Not of a count that another day puts higher: 1,240 hurt are more than the
 * 1,200 of the day before.
 */
function roundedAlike(mine: Claim, theirs: Claim, page: Subject, other: Subject): boolean {
  if (mine.low === theirs.low || !isRounded(mine, theirs)) return false;
  if (!grows(mine) || !grows(theirs)) return true;
  const x = heldDays(mine, page.article.report.date)?.to ?? null;
  const y = heldDays(theirs, other.article.report.date)?.to ?? null;
  return x === null || y === null || x === y || y > x === theirs.low! < mine.low!;
}

/** All from the one to the other. */
const spanning = (a: Claim, b: Claim): Interval => ({
  low: Math.min(a.low!, b.low!),
  high: Math.max(a.low!, b.low!),
  bound: 'range',
});

/** The days on which somebody may be as old as a report says: its own, back to the time that it tells of; null for a report without a day. */
export function toldOn(age: Claim, { article }: Subject): Pick<DayRange, 'from' | 'to'> | null {
  const day = dayOf(article.report.date);
  const held = heldDays(age, article.report.date);
  return day === null || held === null ? null : { from: Math.min(held.from, day), to: day };
}

/** An age, or what it has become between so many days later; what it was before where they are negative. */
export function aged(
  { low, high, bound }: Interval,
  unit: string,
  [least, most]: readonly [number, number],
): Interval {
  if (unit !== 'year' || Math.max(-least, most) < BIRTHDAY) return { low, high, bound };
  return {
    low: low === null ? null : low + Math.min(0, Math.floor(least / YEAR)),
    high: high === null ? null : high + Math.max(0, Math.ceil(most / YEAR)),
    bound: bound === 'exact' ? 'range' : bound,
  };
}

import type { Interval } from '../claim/figure.ts';
import { ABOUT_TOLERANCE } from '../claim/spread.ts';

/** Lower end with the tolerance of its bound; -Infinity where unbounded. */
export function lowEnd({ low, bound }: Interval): number {
  if (low === null) return Number.NEGATIVE_INFINITY;
  return bound === 'about' ? low - Math.abs(low) * ABOUT_TOLERANCE : low;
}

/** Upper end with the tolerance of its bound; Infinity where unbounded. */
export function highEnd({ high, bound }: Interval): number {
  if (high === null) return Number.POSITIVE_INFINITY;
  return bound === 'about' ? high + Math.abs(high) * ABOUT_TOLERANCE : high;
}

/**
 * Whether two intervals have a value in common. Ends count as within, also for "more than 40": a newspaper that writes
 * "over $2.6 million" of a sum of 2.6 million means the same sum.
 */
export function meets(a: Interval, b: Interval): boolean {
  return lowEnd(a) <= highEnd(b) && lowEnd(b) <= highEnd(a);
}

/** The number by which a figure is placed beside others: its middle, or its only end. */
export function middle({ low, high }: Interval): number {
  if (low === null) return high ?? 0;
  if (high === null) return low;
  return (low + high) / 2;
}

/** Whether all of `inner` lies within `outer`. */
export function within(inner: Interval, outer: Interval): boolean {
  return lowEnd(outer) <= lowEnd(inner) && highEnd(inner) <= highEnd(outer);
}

/** Whether both give the same number or the same range, whatever their hedges, and no hedge keeps them apart. */
export function sameNumber(a: Interval, b: Interval): boolean {
  const sameLow = (a.low ?? a.high) === (b.low ?? b.high);
  const sameHigh = (a.high ?? a.low) === (b.high ?? b.low);
  return sameLow && sameHigh && a.bound !== 'vague' && b.bound !== 'vague' && meets(a, b);
}

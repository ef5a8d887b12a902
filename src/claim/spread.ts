import type { Interval } from './figure.ts';

/** "About 70" is given a tenth on either side (score/README: the stated tolerance of the product). Share of the value. */
export const ABOUT_TOLERANCE = 0.1;

/** The ends of an interval as it is drawn, with the tolerance of its bound; null where it goes on. */
export function spread({ low, high, bound }: Interval): Pick<Interval, 'low' | 'high'> {
  if (bound !== 'about' || low === null || high === null) return { low, high };
  return { low: low - Math.abs(low) * ABOUT_TOLERANCE, high: high + Math.abs(high) * ABOUT_TOLERANCE };
}

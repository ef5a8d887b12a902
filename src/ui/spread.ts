import type { Interval } from '../claim/figure.ts';

/** "About" is drawn with a tenth on either side, as it is compared (the command-line contract). */
const ABOUT = 0.1;

/** The ends of an interval as they are drawn; null where it goes on. */
export function spread({ low, high, bound }: Interval): {
  readonly low: number | null;
  readonly high: number | null;
} {
  if (bound !== 'about' || low === null || high === null) return { low, high };
  return { low: low - Math.abs(low) * ABOUT, high: high + Math.abs(high) * ABOUT };
}

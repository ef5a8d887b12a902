import type { Relation } from '../check/finding.ts';
import type { Interval } from '../claim/figure.ts';
import { spread } from '../claim/spread.ts';

/** One interval of a range plot, in shares of the plot's width from 0 to 1. */
export interface Bar {
  readonly label: string;
  /** The figure's own words. */
  readonly words: string;
  /** Null for the page's own figure. */
  readonly relation: Relation | null;
  readonly from: number;
  readonly to: number;
  /** Whether the interval goes on beyond the plot on that side. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

/** Free space at both ends, as a share of the values' spread, so that a point does not stand on the edge. */
const MARGIN = 0.12;

/**
 * Lays intervals over one scale. Empty where fewer than two intervals or no finite value is there: nothing to compare.
 * Values that span more than three orders of magnitude would press the small ones into a point; they stay so, the words
 * beside the bars tell them apart.
 */
export function layBars(
  intervals: readonly {
    readonly label: string;
    readonly words: string;
    readonly relation: Relation | null;
    readonly interval: Interval;
  }[],
): Bar[] {
  const all = intervals.map(({ interval }) => spread(interval));
  const values = all.flatMap(({ low, high }) => [low, high]).filter((value) => value !== null);
  if (intervals.length < 2 || values.length === 0) return [];
  const least = Math.min(...values);
  const most = Math.max(...values);
  const margin = (most - least || Math.abs(most) || 1) * MARGIN;
  const from = least - margin;
  const width = most - least + 2 * margin;
  const at = (value: number) => (value - from) / width;
  return intervals.map(({ label, words, relation }, i) => {
    const { low, high } = all[i]!;
    return {
      label,
      words,
      relation,
      from: low === null ? 0 : at(low),
      to: high === null ? 1 : at(high),
      openLeft: low === null,
      openRight: high === null,
    };
  });
}

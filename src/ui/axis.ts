import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Words } from '../locales/words.ts';

/** Digits beyond which a short number is none: the full one is shown. */
const MOST_DIGITS = 6;
/** Digits of a tick; those beyond are errors of its arithmetic. */
const EXACT_DIGITS = 12;

/** Numbers of an axis, short ("40K") and each different from the others: with as few digits as tell them apart. */
export function tickLabels(ticks: readonly number[], words: Words): string[] {
  for (let digits = 2; digits <= MOST_DIGITS; digits++) {
    const format = new Intl.NumberFormat(words.language, {
      notation: 'compact',
      maximumSignificantDigits: digits,
    });
    const labels = ticks.map((tick) => format.format(tick));
    // A short label must not say another number either: 1,250 is not "1.3K".
    const isExact = ticks.every(
      (tick) => Number(tick.toPrecision(digits)) === Number(tick.toPrecision(EXACT_DIGITS)),
    );
    if (isExact && new Set(labels).size === labels.length) return labels;
  }
  const full = new Intl.NumberFormat(words.language, { maximumSignificantDigits: EXACT_DIGITS });
  return ticks.map((tick) => full.format(tick));
}

/** A character's width at the plots' 11 px, CSS px: that of a digit in the widest of the fonts that browsers take. */
const CHARACTER = 7;

/** Width of the widest label, CSS px; an estimate that errs on the wide side. */
export function labelWidth(labels: readonly string[]): number {
  return Math.ceil(Math.max(0, ...labels.map((label) => label.length)) * CHARACTER);
}

/** Free space between two labels. CSS px. */
const APART = 6;

export interface Axis {
  /** From the values to CSS px; both ends of the room are kept free for half a label. */
  readonly scale: ScaleLinear<number, number>;
  readonly ticks: readonly number[];
  /** '' for a tick whose label would meet that of another. */
  readonly labels: readonly string[];
}

/**
 * A scale over a row of labels that do not meet: where the numbers are long, only every second or third has one. With fewer
 * ticks the scale would reach further, and press together what is to be told apart.
 *
 * @param room where it lies, from its left to its right. CSS px.
 * @param ends free space at either end at least. CSS px.
 */
export function rowAxis(
  [least, most]: readonly [number, number],
  [left, right]: readonly [number, number],
  ends: number,
  count: number,
  words: Words,
): Axis {
  const scale = scaleLinear().domain([least, most]).nice(count);
  const ticks = scale.ticks(count);
  const labels = tickLabels(ticks, words);
  const label = labelWidth(labels);
  const side = Math.max(ends, label / 2);
  scale.range([left + side, right - side]);
  const apart = (right - left - 2 * side) / Math.max(1, ticks.length - 1);
  const each = Math.max(1, Math.ceil((label + APART) / apart));
  return { scale, ticks, labels: labels.map((text, i) => (i % each === 0 ? text : '')) };
}

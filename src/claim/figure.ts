import type { Span } from '../text/span.ts';

/** How a figure is hedged. The interval already holds what the word means; the word is kept for the reader. */
export const BOUNDS = [
  'exact',
  'more-than',
  'at-least',
  'fewer-than',
  'at-most',
  'about',
  'range',
  'vague',
] as const;
export type Bound = (typeof BOUNDS)[number];

export const FIGURE_KINDS = ['count', 'money', 'percent', 'measure', 'duration', 'age'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/**
 * What a figure states. `null` is "unbounded"; "more than 400" is low 400 with bound `more-than` (400 itself left out),
 * "about 70" is 70 to 70 with bound `about` (its tolerance is given where intervals are compared).
 */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
}

/** How the text moves a figure: "rose by 5", "rose to 5", "up from 5". */
export type Change = 'by' | 'to' | 'from';

/** A quantity that a careful reader could check. */
export interface Figure extends Span, Interval {
  /** `text.slice(start, end)`: hedge, number and noun phrase. */
  readonly text: string;
  readonly kind: FigureKind;
  /** Lemma of the counted head noun, ISO 4217 code, `percent`, or the unit's English name; '' where none is stated. */
  readonly unit: string;
  /** The noun phrase as written, '' where none is stated. */
  readonly noun: string;
  /** Lemmas of the words before the head noun, ["ukrainian", "border"]; first the "another", "first" or "last" before the number. */
  readonly modifiers: readonly string[];
  /** Lemma of what happened to the counted ("cross", "kill"), '' where the text says none. */
  readonly predicate: string;
  /** What it is per ("day", "barrel"), '' where it is no rate. */
  readonly per: string;
  readonly change: Change | null;
  /** Where the number itself stands, without hedge and noun. */
  readonly number: Span;
  /** Index of the whole in the same list: "438 soldiers, including 164 border guards". */
  readonly partOf: number | null;
}

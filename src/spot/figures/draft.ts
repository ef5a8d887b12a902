import type { Bound, Change, FigureKind } from '../../claim/figure.ts';
import type { Quantity } from './quantity.ts';

/** A figure in the making: token indices (half-open) until the very end, when they become offsets. */
export interface Draft {
  /** Whole figure, hedges and noun phrase included. */
  readonly from: number;
  readonly to: number;
  readonly quantity: Quantity;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: Bound;
  readonly kind: FigureKind;
  readonly unit: string;
  /** Noun phrase, empty range where none is stated. */
  readonly nounFrom: number;
  readonly nounTo: number;
  /** Token of the head noun, -1 where none is stated. */
  readonly head: number;
  readonly per: string;
  readonly predicate: string;
  readonly change: Change | null;
  /** Index of the whole among the drafts of the same list, -1 for none. */
  readonly whole: number;
}

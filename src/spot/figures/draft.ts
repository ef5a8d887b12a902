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

/**
 * The draft of a quantity under its hedges. `factor` scales the numbers (millions of a currency, shares in percent),
 * `high` is an upper end that the words add (the decade of "in his 20s"), null for none.
 */
export function makeDraft(
  quantity: Quantity,
  from: number,
  to: number,
  hedge: Bound | null,
  factor: number,
  kind: FigureKind,
  unit: string,
  high: number | null,
): Draft {
  let low: number | null = scaled(quantity.low, factor);
  let top: number | null = quantity.high === null ? null : scaled(quantity.high, factor);
  let bound: Bound = quantity.bound;
  if (high !== null) {
    top = high;
    bound = 'range';
  } else if (bound !== 'vague' && hedge !== null) {
    if (hedge === 'more-than' || hedge === 'at-least') {
      top = null;
      bound = hedge;
    } else if (hedge === 'fewer-than' || hedge === 'at-most') {
      low = null;
      bound = hedge;
    } else if (bound === 'exact') bound = hedge;
  }
  return {
    from: Math.min(from, quantity.first),
    to,
    quantity,
    low,
    high: top,
    bound,
    kind,
    unit,
    nounFrom: to,
    nounTo: to,
    head: -1,
    per: '',
    predicate: '',
    change: null,
    whole: -1,
  };
}

function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

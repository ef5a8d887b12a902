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
}

/** A draft with what its sentence says of it. */
export interface Described {
  readonly draft: Draft;
  /** Index of its sentence. */
  readonly sentence: number;
  /** What happened to the counted, as a lemma; '' where the text does not say. */
  readonly predicate: string;
  readonly change: Change | null;
  /** The draft's unit; where it has none, that of a figure near it. */
  readonly unit: string;
}

/** What a draft says of its quantity: kind, unit, the tokens of the noun phrase, what it is per. */
export interface Noun {
  readonly kind: FigureKind;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** -1 where there is no head noun. */
  readonly head: number;
  readonly per: string;
}

/**
 * The draft of a quantity under its hedges; `factor` scales the numbers (millions of a currency, shares in percent).
 */
export function makeDraft(
  quantity: Quantity,
  from: number,
  to: number,
  hedge: Bound | null,
  factor: number,
  noun: Noun,
): Draft {
  let low: number | null = scaled(quantity.low, factor);
  let high: number | null = quantity.high === null ? null : scaled(quantity.high, factor);
  let bound: Bound = quantity.bound;
  if (bound !== 'vague' && hedge !== null) {
    if (hedge === 'more-than' || hedge === 'at-least') {
      high = null;
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
    high,
    bound,
    kind: noun.kind,
    unit: noun.unit,
    nounFrom: noun.from,
    nounTo: noun.to,
    head: noun.head,
    per: noun.per,
  };
}

/** A unit without a noun phrase of its own, for a figure that ends at `to`. */
function bareNoun(kind: FigureKind, unit: string, to: number): Noun {
  return { kind, unit, from: to, to, head: -1, per: '' };
}

/** The draft of a quantity with such a unit. */
export function bareDraft(
  quantity: Quantity,
  from: number,
  to: number,
  hedge: Bound | null,
  kind: FigureKind,
  unit: string,
  factor = 1,
): Draft {
  return makeDraft(quantity, from, to, hedge, factor, bareNoun(kind, unit, to));
}

/** Whether something can happen to what is counted: shares, ages and lengths of time only are. */
export function happens(kind: FigureKind): boolean {
  return kind === 'count' || kind === 'money' || kind === 'measure';
}

function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

import type { QuantityFit } from './fit.ts';
import type { Related } from './relate.ts';

/** Two claims of two articles that may speak of one quantity, and how much says so. */
export interface Pair {
  /** Their places among the claims of the page, and of the other report. */
  readonly page: number;
  readonly other: number;
  readonly fit: QuantityFit;
  /** Log-odds, up to a constant, that both report one quantity of one event. */
  readonly score: number;
}

/** A pair of claims with what it says. */
export interface RelatedPair {
  readonly pair: Pair;
  readonly related: Related;
}

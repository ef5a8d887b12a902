import type { Range, Sentence } from './scan.ts';

/** How a cue and its source stand to each other. */
export type Order =
  | 'before'
  | 'after'
  | 'shared'
  | 'according'
  | 'by'
  | 'quoted'
  | 'colon'
  | 'cited'
  | 'owned';

/** A proposed attribution, as ranges of tokens. */
export interface Proposal {
  readonly cue: Range;
  readonly source: Range;
  readonly order: Order;
  readonly sentence: Sentence;
  /** First token of the verb group; behind "quoted X as saying" the first token of what X said. */
  readonly group: number;
  /** Who passed it on, where the sentence says so: "Itar-Tass quoted Malaev as saying". */
  readonly via: Range | null;
}

/**
 * The attribution of the cue from token `first` to `last`, null where it has no source.
 *
 * @param source what {@link Proposal} calls so, and all behind it likewise
 */
export function propose(
  first: number,
  last: number,
  sentence: Sentence,
  source: Range | null,
  order: Order,
  group: number,
  via: Range | null = null,
): Proposal | null {
  return source === null ? null : { cue: { first, last }, source, order, sentence, group, via };
}

import type { TableName } from './format.ts';

/**
 * Strings as they come in, numbered in the order of their first appearance; these numbers are provisional. Final ones
 * follow from how often each string is used by the documents that are kept, so that they do not depend on the order of
 * the documents.
 */
export class Interner {
  readonly strings: string[] = [];
  readonly #ids = new Map<string, number>();

  /** The provisional number of `text`. */
  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.strings.length;
    const wellFormed = text.toWellFormed();
    if (wellFormed !== text) return this.id(wellFormed);
    this.#ids.set(text, id);
    this.strings.push(text);
    return id;
  }
}

/** The final numbering of a table. */
export interface Numbering {
  /** Strings by final number. */
  readonly strings: readonly string[];
  /** Uses by final number, descending. */
  readonly counts: Uint32Array;
  /** Final number by provisional number; {@link UNNUMBERED} for a string that is in no table. */
  readonly final: Uint32Array;
}

export const UNNUMBERED = 0xffffffff;

/** Uses from which a text is worth a place in the table; a rarer one is spelt out where it stands. */
const LEAST_TEXT_USES = 2;

/** Numbers strings by falling use, then by their code units. `uses` is by provisional number. */
export function numberStrings(table: TableName, strings: readonly string[], uses: Uint32Array): Numbering {
  const least = table === 'text' ? LEAST_TEXT_USES : 1;
  const kept: number[] = [];
  for (let id = 0; id < strings.length; id++) if (uses[id]! >= least) kept.push(id);
  kept.sort((one, other) => uses[other]! - uses[one]! || (strings[one]! < strings[other]! ? -1 : 1));
  const final = new Uint32Array(strings.length).fill(UNNUMBERED);
  for (const [number, id] of kept.entries()) final[id] = number;
  return {
    strings: kept.map((id) => strings[id]!),
    counts: Uint32Array.from(kept, (id) => uses[id]!),
    final,
  };
}

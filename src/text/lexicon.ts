/**
 * Words as data: every word list of a language becomes one open-addressed hash table, so that the tokeniser can look a
 * word up by the hash it computes while it scans, without making a string. A word's classes are bits in one or more
 * banks (each room of the spotter owns a bank); a word may stand in many classes.
 */
export interface Lexicon {
  /** Number of words; identifiers run from 1 to size, 0 means "not in the lexicon". */
  readonly size: number;
  /** The words in lower case, by identifier; `words[0]` is empty. */
  readonly words: readonly string[];
  /** Class bits by identifier, one array for each bank given to {@link makeLexicon}. */
  readonly banks: readonly Int32Array[];
  /** The hash table that {@link tokenise} probes by itself, since it looks up one word in six code units. */
  readonly table: LexiconTable;
  /** The identifier of a lower-case word, 0 if it is none of ours. */
  id(word: string): number;
}

/**
 * Open addressing, linear probing: two bytes a slot, since what costs is to fetch it. A word of a text is ours if the
 * hash agrees: among 5,000 words of 32-bit hashes a strange word passes for one of them once in a million, which costs a
 * wrong class and saves comparing every known word.
 */
export interface LexiconTable {
  /** Identifier of the word in the slot, with {@link MARKED} for a word that is marked; 0 where the slot is empty. */
  readonly slots: Uint16Array;
  /** {@link hashEnd} of each word, by identifier. */
  readonly hashes: Int32Array;
  /** Number of slots less one; the number is a power of two. */
  readonly mask: number;
}

/** Set in a slot beside the identifier of a marked word: so a lexicon holds 32,767 words at most. */
export const MARKED = 0x8000;

/** A class bit (1, 2, 4 … 2^31) and its words, separated by white space. */
export type WordClass = readonly [bit: number, words: string];

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Where the FNV-1a hash over folded code units begins (Fowler, Noll, Vo; 32 bits). */
export const hashStart = FNV_OFFSET | 0;

const SOFT_HYPHEN = 0xad;

/**
 * A code unit in the form in which words are compared: ASCII and Latin-1 capitals in lower case, typographic apostrophe
 * and hyphen as ASCII. 0 means "leave out" (soft hyphen).
 */
export function fold(unit: number): number {
  if (unit < 0x80) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit === SOFT_HYPHEN) return 0;
  if (unit === 0x2019 || unit === 0x2bc) return 39;
  if (unit === 0x2010 || unit === 0x2011) return 45;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  return unit;
}

/**
 * Hash of a word from that of its folded code units and their number: the table asks for no length of its own then, and
 * words of one beginning part in their low bits too.
 */
export function hashEnd(hash: number, length: number): number {
  const word = Math.imul(hash ^ length, FNV_PRIME);
  return word ^ (word >>> 15);
}

/** Hash of a word in folded form as the tokeniser computes it. */
export function hashWord(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hashEnd(hash, word.length);
}

const SPACE = 32;

/**
 * Builds a lexicon. Words are single tokens in folded form; a later bank may repeat words of an earlier one. One pass
 * over the lists, since this is what a page waits for before its first token: no word is cut out but a new one.
 *
 * @param marking for each bank the classes whose words are marked, none where it is missing
 */
export function makeLexicon(
  banks: readonly (readonly WordClass[])[],
  marking: readonly number[] = [],
): Lexicon {
  let units = 0;
  for (const classes of banks) for (const [, list] of classes) units += list.length + 1;
  // A word and the space behind it are two code units at least.
  const most = (units >> 1) + 1;
  const bits = banks.map(() => new Int32Array(most));
  const words = [''];
  // A word with its space has seven code units or so and stands in the lists twice: mostly, no table is built twice.
  let capacity = 64;
  while (capacity * 7 < units * 2) capacity *= 2;
  let table = emptyTable(capacity, most);
  for (let bank = 0; bank < banks.length; bank++) {
    const marks = bits[bank]!;
    for (const [bit, list] of banks[bank]!) {
      let start = 0;
      let hash = hashStart;
      for (let i = 0; i <= list.length; i++) {
        const unit = i < list.length ? list.charCodeAt(i) : SPACE;
        if (unit > SPACE) {
          hash = Math.imul(hash ^ unit, FNV_PRIME);
          continue;
        }
        if (i > start) {
          const whole = hashEnd(hash, i - start);
          let id = find(table, words, list, start, i, whole);
          if (id === 0) {
            id = words.length;
            words.push(list.slice(start, i));
            place(table, id, whole);
          }
          marks[id]! |= bit;
          // At most a quarter full: what costs are not the probes but the guesses of the processor how many there will be.
          if (words.length * 4 > capacity) {
            capacity *= 2;
            const { hashes } = table;
            table = emptyTable(capacity, most);
            for (let k = 1; k < words.length; k++) place(table, k, hashes[k]!);
          }
        }
        start = i + 1;
        hash = hashStart;
      }
    }
  }
  for (let bank = 0; bank < marking.length; bank++) {
    const marks = bits[bank]!;
    const classes = marking[bank]!;
    for (let id = 1; id < words.length; id++) if ((marks[id]! & classes) !== 0) mark(table, id);
  }
  return {
    size: words.length - 1,
    words,
    banks: bits.map((marks) => marks.slice(0, words.length)),
    table,
    id: (word) => find(table, words, word, 0, word.length, hashWord(word)),
  };
}

const emptyTable = (capacity: number, most: number): LexiconTable => ({
  slots: new Uint16Array(capacity),
  hashes: new Int32Array(most),
  mask: capacity - 1,
});

/** Identifier of the word of `list` from `start` to `end`, 0 if it is not in the table. */
function find(
  { slots, hashes, mask }: LexiconTable,
  words: readonly string[],
  list: string,
  start: number,
  end: number,
  hash: number,
): number {
  for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) {
    const id = slots[at]! & ~MARKED;
    if (hashes[id] !== hash) continue;
    const word = words[id]!;
    if (word.length === end - start && list.startsWith(word, start)) return id;
  }
  return 0;
}

/** Puts a word into the table that it lacks. */
function place({ slots, hashes, mask }: LexiconTable, id: number, hash: number): void {
  let at = hash & mask;
  while (slots[at] !== 0) at = (at + 1) & mask;
  slots[at] = id;
  hashes[id] = hash;
}

/** Marks a word that the table has. */
function mark({ slots, hashes, mask }: LexiconTable, id: number): void {
  let at = hashes[id]! & mask;
  while ((slots[at]! & ~MARKED) !== id) at = (at + 1) & mask;
  slots[at]! |= MARKED;
}

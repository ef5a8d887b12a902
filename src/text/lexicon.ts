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
  readonly banks: readonly Uint32Array[];
  /** The hash table that {@link tokenise} probes by itself, since it looks up one word in six code units. */
  readonly table: LexiconTable;
  /** The identifier of a lower-case word, 0 if it is none of ours. */
  id(word: string): number;
}

/**
 * Open addressing, linear probing: `keys[slot]` is the hash of the word `ids[slot]`, 0 where the slot is empty. A word of
 * a text is ours if hash and folded length agree; among 5,000 words of 32-bit hashes a strange word of the same length
 * passes for one of them once in ten million, which costs a wrong class and saves comparing every known word.
 */
export interface LexiconTable {
  readonly keys: Int32Array;
  readonly ids: Uint16Array;
  /** Folded length of each word in code units, by identifier. */
  readonly lengths: Uint8Array;
  /** Number of slots less one; the number is a power of two. */
  readonly mask: number;
}

/** A class bit (1, 2, 4 … 2^31) and its words, separated by white space. */
export type WordClass = readonly [bit: number, words: string];

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** One step of the FNV-1a hash over folded code units (Fowler, Noll, Vo; 32 bits). */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME);
}

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

/** Hash of a word as the tokeniser computes it; never 0, which marks an empty slot. */
function hashWord(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) {
    const unit = fold(word.charCodeAt(i));
    if (unit !== 0) hash = hashStep(hash, unit);
  }
  return hash === 0 ? 1 : hash;
}

/** Builds a lexicon. Words are single tokens in lower case; a later bank may repeat words of an earlier one. */
export function makeLexicon(banks: readonly (readonly WordClass[])[]): Lexicon {
  const byWord = new Map<string, number>();
  const words = [''];
  const marks: [bank: number, id: number, bit: number][] = [];
  banks.forEach((classes, bank) => {
    for (const [bit, list] of classes) {
      for (const word of list.split(/\s+/)) {
        if (word === '') continue;
        let id = byWord.get(word);
        if (id === undefined) {
          id = words.length;
          words.push(word);
          byWord.set(word, id);
        }
        marks.push([bank, id, bit]);
      }
    }
  });
  const bits = banks.map(() => new Uint32Array(words.length));
  for (const [bank, id, bit] of marks) bits[bank]![id]! |= bit;

  // At most half full, so that a miss costs about 1.5 probes.
  let capacity = 64;
  while (capacity < words.length * 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Int32Array(capacity);
  const ids = new Uint16Array(capacity);
  const lengths = new Uint8Array(words.length);
  for (let id = 1; id < words.length; id++) {
    const hash = hashWord(words[id]!);
    lengths[id] = words[id]!.length;
    let at = hash & mask;
    while (keys[at] !== 0) at = (at + 1) & mask;
    keys[at] = hash;
    ids[at] = id;
  }
  return {
    size: words.length - 1,
    words,
    banks: bits,
    table: { keys, ids, lengths, mask },
    id: (word) => byWord.get(word) ?? 0,
  };
}

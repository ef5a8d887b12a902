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
  /** 1 for the words that {@link tokenise} lists among its marks, by identifier. */
  readonly marked: Uint8Array;
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

/** Hash of a word in folded form as the tokeniser computes it; never 0, which marks an empty slot. */
function hashWord(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash === 0 ? 1 : hash;
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
  const bits = banks.map(() => new Uint32Array(most));
  const words = [''];
  // Words with their space have seven code units or so: mostly right, so that no table is built twice.
  let capacity = 64;
  while (capacity * 4 < units) capacity *= 2;
  let table = emptyTable(capacity);
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
          const id = place(table, words, list, start, i, hash === 0 ? 1 : hash);
          marks[id]! |= bit;
          // At most half full, so that a miss costs about 1.5 probes.
          if (words.length * 2 > capacity) {
            capacity *= 2;
            table = emptyTable(capacity);
            for (let k = 1; k < words.length; k++)
              place(table, words, words[k]!, 0, words[k]!.length, hashWord(words[k]!), k);
          }
        }
        start = i + 1;
        hash = hashStart;
      }
    }
  }
  const { keys, ids, mask } = table;
  const lengths = new Uint8Array(words.length);
  for (let id = 1; id < words.length; id++) lengths[id] = words[id]!.length;
  const marked = new Uint8Array(words.length);
  marking.forEach((classes, bank) => {
    const marks = bits[bank]!;
    for (let id = 1; id < words.length; id++) if ((marks[id]! & classes) !== 0) marked[id] = 1;
  });
  return {
    size: words.length - 1,
    words,
    banks: bits.map((marks) => marks.slice(0, words.length)),
    marked,
    table: { keys, ids, lengths, mask },
    id: (word) => find(table, words, word, 0, word.length, hashWord(word)),
  };
}

type Slots = Omit<LexiconTable, 'lengths'>;

const emptyTable = (capacity: number): Slots => ({
  keys: new Int32Array(capacity),
  ids: new Uint16Array(capacity),
  mask: capacity - 1,
});

/** Identifier of the word of `list` from `start` to `end`, 0 if it is not in the table. */
function find(
  { keys, ids, mask }: Slots,
  words: readonly string[],
  list: string,
  start: number,
  end: number,
  hash: number,
): number {
  for (let at = hash & mask; keys[at] !== 0; at = (at + 1) & mask) {
    if (keys[at] !== hash) continue;
    const word = words[ids[at]!]!;
    if (word.length === end - start && list.startsWith(word, start)) return ids[at]!;
  }
  return 0;
}

/** What {@link find} gives; a word that the table lacks is put into it as number `id`, by default the next. */
function place(
  slots: Slots,
  words: string[],
  list: string,
  start: number,
  end: number,
  hash: number,
  id: number = words.length,
): number {
  const known = find(slots, words, list, start, end, hash);
  if (known !== 0) return known;
  if (id === words.length) words.push(list.slice(start, end));
  const { keys, ids, mask } = slots;
  let at = hash & mask;
  while (keys[at] !== 0) at = (at + 1) & mask;
  keys[at] = hash;
  ids[at] = id;
  return id;
}

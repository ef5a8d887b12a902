/** Slots of a table that are kept for the next text: 64 KB. A longer text has its own. */
const MOST_KEPT = 16384;

/**
 * The different words of a text by the hash of their tokens: each gets a number, in the order in which they come, so that
 * what is known of a word is kept in an array and made once. Two words of one hash share a number: among 1,000 different
 * words of a text once in 10,000 texts. One table serves one text after the other: to make a new one takes as long as to
 * find 100 words in it.
 */
export class WordTable {
  /** Number of the word in the slot plus one, 0 where the slot is empty; linear probing, at most half full. */
  #slots = new Uint32Array(0);
  #mask = 0;
  #hashes = new Int32Array(0);
  #size = 0;

  /** Forgets all words, for a text of which `most` words may be added. */
  reset(most: number): void {
    let capacity = 16;
    while (capacity < most * 2) capacity *= 2;
    const kept = this.#slots.length;
    if (capacity > kept || kept > MOST_KEPT) {
      this.#slots = new Uint32Array(capacity);
      this.#hashes = new Int32Array(capacity >> 1);
    } else this.#slots.fill(0, 0, capacity);
    this.#mask = capacity - 1;
    this.#size = 0;
  }

  /** The number of a word, which is added if it is new. */
  add(hash: number): number {
    const slot = this.#slotOf(hash);
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    this.#hashes[this.#size] = hash;
    this.#slots[slot] = ++this.#size;
    return this.#size - 1;
  }

  /** The number of a word, -1 if it was never added. */
  find(hash: number): number {
    return this.#slots[this.#slotOf(hash)]! - 1;
  }

  #slotOf(hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes;
    const mask = this.#mask;
    let slot = hash & mask;
    while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
    return slot;
  }
}

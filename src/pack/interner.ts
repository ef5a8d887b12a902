import { decodeUtf8 } from './bytes-in.ts';
import { BytesOut } from './bytes-out.ts';
import { fingerprint } from './strings.ts';

/** Slots for each string at least, so that one that is not there is told soon. */
const SLOTS_FOR_STRING = 2;

const FIRST_SLOTS = 256;

/**
 * Strings as they come in, numbered in the order of their first appearance; these numbers are provisional. Final ones
 * follow from how often each string is used by the documents that are kept, so that they do not depend on the order of
 * the documents.
 *
 * A large build has millions of strings, of which most are used once. They are kept as UTF-8 one behind the other and found
 * by open addressing: some 25 bytes a string, where a `Map` and an array of strings take 100.
 */
export class Interner {
  #size = 0;
  readonly #bytes = new BytesOut();
  /** Where each string begins, and behind the last. */
  #offsets = new Uint32Array(FIRST_SLOTS);
  /** Number of a string + 1 at its fingerprint or the next free slot; 0: free. */
  #slots = new Uint32Array(FIRST_SLOTS);
  readonly #scratch = new BytesOut();

  /** How many strings there are. */
  get size(): number {
    return this.#size;
  }

  /** The provisional number of `text`. */
  id(text: string): number {
    this.#scratch.clear();
    this.#scratch.utf8(text);
    return this.idOf(this.#scratch.view());
  }

  /** The provisional number of a string in UTF-8. */
  idOf(bytes: Uint8Array): number {
    const last = this.#slots.length - 1;
    let slot = fingerprint(bytes) & last;
    for (;;) {
      const taken = this.#slots[slot]!;
      if (taken === 0) break;
      if (this.#holds(taken - 1, bytes)) return taken - 1;
      slot = (slot + 1) & last;
    }
    return this.#add(bytes, slot);
  }

  /** A string. */
  text(id: number): string {
    return decodeUtf8(this.bytes(id));
  }

  /** A string in UTF-8; valid until the next is numbered. */
  bytes(id: number): Uint8Array {
    return this.#bytes.view().subarray(this.#offsets[id]!, this.#offsets[id + 1]!);
  }

  /** Negative where one string comes before the other by their UTF-16 code units, positive where behind. */
  compare(one: number, other: number): number {
    const bytes = this.#bytes.all;
    const offsets = this.#offsets;
    const oneEnd = offsets[one + 1]!;
    const otherEnd = offsets[other + 1]!;
    let left = offsets[one]!;
    let right = offsets[other]!;
    while (left < oneEnd && right < otherEnd) {
      const a = bytes[left++]!;
      const b = bytes[right++]!;
      if (a !== b) return inUtf16(a) - inUtf16(b);
    }
    return oneEnd - left - (otherEnd - right);
  }

  #holds(id: number, wanted: Uint8Array): boolean {
    const from = this.#offsets[id]!;
    if (this.#offsets[id + 1]! - from !== wanted.length) return false;
    const bytes = this.#bytes.all;
    for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, slot: number): number {
    const id = this.#size++;
    this.#bytes.raw(bytes);
    if (id + 1 === this.#offsets.length) this.#offsets = grown(this.#offsets);
    this.#offsets[id + 1] = this.#bytes.length;
    this.#slots[slot] = id + 1;
    if (this.#size * SLOTS_FOR_STRING > this.#slots.length) this.#spread();
    return id;
  }

  /** Doubles the slots. */
  #spread(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const last = slots.length - 1;
    for (let id = 0; id < this.#size; id++) {
      let slot = fingerprint(this.bytes(id)) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** First bytes of the code points from U+E000 to U+FFFF, and of those beyond, which are pairs of surrogates in UTF-16. */
const LAST_BEFORE_SURROGATES = 0xed;
const FIRST_PAIR = 0xf0;

/**
 * UTF-8 sorts by code points; in UTF-16 pairs of surrogates stand before U+E000. (The first byte of U+D800 to U+DFFF is
 * that of U+D000 too, but no string has a lone surrogate.)
 */
function inUtf16(byte: number): number {
  return byte > LAST_BEFORE_SURROGATES && byte < FIRST_PAIR ? byte + 0x100 : byte;
}

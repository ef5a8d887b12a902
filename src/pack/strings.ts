import { decodeUtf8 } from './bytes-in.ts';
import { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';
import { PIECE, type Steps } from './steps.ts';

/**
 * A table of strings as a pack holds it (FORMAT.md, "Strings"): identifiers count the strings from the most frequent
 * down, so that frequent ones take one byte in a reference; `offsets` gives each string's place in `bytes`, and for
 * tables that are searched, `buckets` and `order` give the identifiers by fingerprint.
 */
export interface StringSections {
  /** size + 1 offsets into `bytes`, ascending. */
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

export interface SearchSections {
  /** 2^b + 1 offsets into `order`, ascending: the identifiers whose fingerprints begin with the same b bits. */
  readonly buckets: Uint32Array;
  /** All identifiers, bucket by bucket, ascending within one. */
  readonly order: Uint32Array;
}

/** FNV-1a (Fowler, Noll, Vo; 32 bits) with the finish of MurmurHash3, so that the leading bits are well mixed. */
export function fingerprint(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Identifiers in one bucket on average lie between this and twice this. */
const BUCKET_FILL = 2;

/** b for a table of `size` strings. */
function bucketBits(size: number): number {
  return Math.max(0, 31 - Math.clz32(Math.max(1, Math.floor(size / BUCKET_FILL))));
}

/** Lays out `size` strings in the order of their identifiers. `bytesOf`: each in UTF-8. */
export function* layStrings(size: number, bytesOf: (id: number) => Uint8Array): Steps<StringSections> {
  const out = new BytesOut(16 * size + 16);
  const offsets = new Uint32Array(size + 1);
  for (let id = 0; id < size; id++) {
    out.raw(bytesOf(id));
    offsets[id + 1] = out.length;
    if (id % PIECE === 0) yield;
  }
  return { offsets, bytes: out.view() };
}

/** Sorts the strings of a table into buckets by fingerprint. */
export function* laySearch({ offsets, bytes }: StringSections): Steps<SearchSections> {
  const size = offsets.length - 1;
  const shift = bucketBits(size);
  const homes = new Uint32Array(size);
  const buckets = new Uint32Array(2 ** shift + 1);
  for (let id = 0; id < size; id++) {
    const home = bucketOf(fingerprint(bytes.subarray(offsets[id]!, offsets[id + 1]!)), shift);
    homes[id] = home;
    buckets[home + 1]!++;
    if (id % PIECE === 0) yield;
  }
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
  const next = buckets.slice();
  const order = new Uint32Array(size);
  yield;
  for (let id = 0; id < size; id++) order[next[homes[id]!]!++] = id;
  return { buckets, order };
}

function bucketOf(print: number, bits: number): number {
  return bits === 0 ? 0 : print >>> (32 - bits);
}

/** Strings decoded are kept in lists of 2^9: one list with holes would become a hash table, which takes longer to ask. */
const KEPT_BITS = 9;
const KEPT = 2 ** KEPT_BITS;

/** Strings of a list that are put in order by the numbers of their beginnings; longer lists are rare. */
const ORDERED = 1024;

/** Code units that go into the number of a beginning, seven bits each. */
const BEGINNING = 6;

/**
 * A number by which most strings are in order: their first six code units up to the first that is not of ASCII. Equal
 * numbers decide nothing.
 */
function beginning(text: string): number {
  let number = 0;
  let open = true;
  for (let i = 0; i < BEGINNING; i++) {
    const unit: number = open && i < text.length ? text.charCodeAt(i) : 0;
    open &&= unit < 127;
    number = number * 128 + (unit < 127 ? unit : 127);
  }
  return number;
}

const order = new Float64Array(ORDERED);

/** Reads strings by identifier, each decoded once. */
export class StringTable {
  readonly size: number;
  readonly #sections: StringSections;
  readonly #place: string;
  readonly #decoded: (string | undefined)[][] = [];
  /** Beginnings of the same strings, −1 for those not asked for. */
  readonly #beginnings: Float64Array[] = [];

  /** `place` names the table in errors. */
  constructor(sections: StringSections, place: string) {
    if (sections.offsets.length === 0) throw new PackError(place, 'at least one offset', 'none');
    this.size = sections.offsets.length - 1;
    this.#sections = sections;
    this.#place = place;
  }

  get(id: number): string {
    return this.#decoded[id >>> KEPT_BITS]?.[id % KEPT] ?? this.#decode(id);
  }

  #decode(id: number): string {
    this.#check(id);
    const { offsets, bytes } = this.#sections;
    const text = decodeUtf8(bytes, offsets[id]!, offsets[id + 1]!);
    this.#decoded[id >>> KEPT_BITS] ??= new Array<string | undefined>(KEPT).fill(undefined);
    this.#decoded[id >>> KEPT_BITS]![id % KEPT] = text;
    return text;
  }

  #beginning(id: number): number {
    this.#beginnings[id >>> KEPT_BITS] ??= new Float64Array(KEPT).fill(-1);
    const known = this.#beginnings[id >>> KEPT_BITS]![id % KEPT]!;
    if (known >= 0) return known;
    const number = beginning(this.get(id));
    this.#beginnings[id >>> KEPT_BITS]![id % KEPT] = number;
    return number;
  }

  /** The first `count` of some strings in the order of their code units. */
  ascending(ids: Uint32Array, count: number): string[] {
    const texts: string[] = [];
    if (count > ORDERED) {
      for (let i = 0; i < count; i++) texts.push(this.get(ids[i]!));
      return texts.sort();
    }
    for (let i = 0; i < count; i++) order[i] = this.#beginning(ids[i]!) * ORDERED + i;
    order.subarray(0, count).sort();
    for (let i = 0; i < count; i++) {
      const text = this.get(ids[order[i]! % ORDERED]!);
      // Only strings that begin alike can still be out of order.
      let at = i;
      for (; at > 0 && texts[at - 1]! > text; at--) texts[at] = texts[at - 1]!;
      texts[at] = text;
    }
    return texts;
  }

  /** The bytes of a string. */
  bytes(id: number): Uint8Array {
    const { offsets, bytes } = this.#sections;
    this.#check(id);
    return bytes.subarray(offsets[id], offsets[id + 1]);
  }

  /** Whether a string has these bytes. */
  is(id: number, wanted: Uint8Array): boolean {
    this.#check(id);
    const { offsets, bytes } = this.#sections;
    const from = offsets[id]!;
    if (offsets[id + 1]! - from !== wanted.length) return false;
    for (let i = 0; i < wanted.length; i++) if (bytes[from + i] !== wanted[i]) return false;
    return true;
  }

  #check(id: number): void {
    const { offsets, bytes } = this.#sections;
    const from = offsets[id];
    const to = offsets[id + 1];
    if (from === undefined || to === undefined)
      throw new PackError(this.#place, `a string below ${this.size}`, `${id}`);
    if (from > to || to > bytes.length)
      throw new PackError(
        `${this.#place}, string ${id}`,
        `a range in ${bytes.length} bytes`,
        `${from}–${to}`,
      );
  }
}

/** Finds a string's identifier. */
export class StringSearch {
  readonly #strings: StringTable;
  readonly #sections: SearchSections;
  readonly #bits: number;
  readonly #scratch = new BytesOut(64);

  constructor(strings: StringTable, sections: SearchSections, place: string) {
    this.#strings = strings;
    this.#sections = sections;
    this.#bits = bucketBits(strings.size);
    if (sections.order.length !== strings.size)
      throw new PackError(place, `${strings.size} identifiers`, `${sections.order.length}`);
    if (sections.buckets.length !== 2 ** this.#bits + 1)
      throw new PackError(place, `${2 ** this.#bits + 1} buckets`, `${sections.buckets.length}`);
  }

  /**
   * The identifier of `text`, null where the table lacks it. A fingerprint only says where to look: the string itself
   * decides, so that no collision becomes a link.
   */
  find(text: string): number | null {
    this.#scratch.clear();
    this.#scratch.utf8(text);
    const wanted = this.#scratch.view();
    const { buckets, order } = this.#sections;
    const home = bucketOf(fingerprint(wanted), this.#bits);
    const end = Math.min(buckets[home + 1]!, order.length);
    for (let i = buckets[home]!; i < end; i++) {
      const id = order[i]!;
      if (this.#strings.is(id, wanted)) return id;
    }
    return null;
  }
}

import type { BitsOut } from './bits-out.ts';
import { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';
import { directLimit, FIELD_COUNT, type FieldNumber } from './fields.ts';

/**
 * Prefix codes (Huffman 1952), one for each field, made from how often each symbol occurs in the pack. A small value is a
 * symbol; a larger one is a symbol for its number of bits, followed by its bits without the leading one. The table of
 * lengths is all that is stored; codes follow from it in the canonical way (RFC 1951, 3.2.2), bits reversed as there.
 */

/** Longest code in bits: a decoding table has 2^12 entries, and a longer code would save nothing that could be measured. */
export const LONGEST_CODE = 12;

/** Most symbols: 256 direct ones and one for each number of bits up to 53. */
const SYMBOL_LIMIT = 320;

/** How often each symbol of each field occurs. */
export class Histogram {
  readonly counts: readonly Uint32Array[] = Array.from(
    { length: FIELD_COUNT },
    () => new Uint32Array(SYMBOL_LIMIT),
  );

  add(field: FieldNumber, value: number): void {
    this.counts[field]![symbolOf(value, directLimit(field))]!++;
  }
}

function symbolOf(value: number, direct: number): number {
  return value < direct ? value : direct + bitLength(value) - bitLength(direct);
}

function bitLength(value: number): number {
  return value < 2 ** 32 ? 32 - Math.clz32(value) : 64 - Math.clz32(Math.floor(value / 2 ** 32));
}

/** Code lengths by symbol, 0 for symbols that do not occur. Every symbol that occurs takes one bit at least. */
export function codeLengths(counts: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  let weights = Array.from(counts);
  do {
    lengths.fill(0);
    huffman(weights, lengths);
    // Too deep a tree is flattened by evening out the counts.
    weights = weights.map((weight) => Math.ceil(weight / 2));
  } while (lengths.some((length) => length > LONGEST_CODE));
  return lengths;
}

/** Joins the two lightest trees until one is left; equals in the order of their symbols, so that the result is one. */
function huffman(weights: readonly number[], lengths: Uint8Array): void {
  let trees = [...weights.entries()]
    .filter(([, weight]) => weight > 0)
    .map(([symbol, weight]) => ({ weight, symbols: [symbol] }));
  if (trees.length === 1) lengths[trees[0]!.symbols[0]!] = 1;
  trees.sort((one, other) => one.weight - other.weight || one.symbols[0]! - other.symbols[0]!);
  while (trees.length > 1) {
    const [first, second, ...rest] = trees;
    const joined = {
      weight: first!.weight + second!.weight,
      symbols: first!.symbols.concat(second!.symbols),
    };
    for (const symbol of joined.symbols) lengths[symbol]!++;
    const at = rest.findIndex((tree) => tree.weight > joined.weight);
    rest.splice(at < 0 ? rest.length : at, 0, joined);
    trees = rest;
  }
}

/** Codes by symbol, bits reversed: the first bit of a code is its lowest. */
function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let next = 0;
  for (let length = 1; length <= LONGEST_CODE; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      codes[symbol] = reversed(next, length);
      next++;
    }
    next *= 2;
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let out = 0;
  for (let bit = 0; bit < length; bit++) out |= ((code >> bit) & 1) << (length - 1 - bit);
  return out;
}

/** Writes values in their fields' codes. */
export class Encoder {
  readonly #lengths: readonly Uint8Array[];
  readonly #codes: readonly Uint16Array[];
  readonly #bits: BitsOut;

  constructor(lengths: readonly Uint8Array[], bits: BitsOut) {
    this.#lengths = lengths;
    this.#codes = lengths.map(canonicalCodes);
    this.#bits = bits;
  }

  write(field: FieldNumber, value: number): void {
    const direct = directLimit(field);
    const symbol = symbolOf(value, direct);
    this.#bits.write(this.#codes[field]![symbol]!, this.#lengths[field]![symbol]!);
    if (value < direct) return;
    const extra = bitLength(value) - 1;
    this.#bits.writeLong(value - 2 ** extra, extra);
  }

  align(): void {
    this.#bits.align();
  }
}

/** Writes the code lengths of all fields: for each the number of symbols, then a byte for two. */
export function writeCodes(out: BytesOut, lengths: readonly Uint8Array[]): void {
  out.varint(lengths.length);
  for (const field of lengths) {
    const size = 1 + field.findLastIndex((length) => length > 0);
    out.varint(size);
    for (let i = 0; i < size; i += 2) out.byte(field[i]! | ((i + 1 < size ? field[i + 1]! : 0) << 4));
  }
}

/**
 * What decodes one field. An entry is the length of the code + 16 × bits of the value behind it + 512 × what is added to
 * these, so that small values and larger ones are read alike. What is longer than {@link AT_ONCE_BITS} has its entry below
 * 0: −(length + 16 × bits). 0 where no code begins so.
 */
export interface DecodingTable {
  /** By the next {@link SHORT_CODE} bits; 0 and less for all that is not usual. */
  readonly usual: Int32Array;
  /** By the next {@link LONGEST_CODE} bits. */
  readonly whole: Int32Array;
}

/** Nearly all codes are as short. The tables of a lookup's five fields lie in the processor's nearest 10 KB, not in 80. */
export const SHORT_CODE = 9;

/** Bits that are there in four bytes, wherever in the first of them a code begins. */
const AT_ONCE_BITS = 25;

/** Bits of a value that an entry has room for. */
const MOST_EXTRA = 21;

/** Decoding tables of a pack's fields, each made when it is first needed. */
export class Codes {
  readonly #bytes: Uint8Array;
  readonly #place: string;
  #lengths: readonly Uint8Array[] | null = null;
  readonly #tables: (DecodingTable | undefined)[] = [];

  constructor(bytes: Uint8Array, place: string) {
    this.#bytes = bytes;
    this.#place = place;
  }

  table(field: FieldNumber): DecodingTable {
    const known = this.#tables[field];
    if (known !== undefined) return known;
    this.#lengths ??= readLengths(new BytesIn(this.#bytes, this.#place));
    const table = decodingTable(this.#lengths[field] ?? new Uint8Array(), directLimit(field));
    this.#tables[field] = table;
    return table;
  }
}

function readLengths(bytes: BytesIn): Uint8Array[] {
  const fields: Uint8Array[] = [];
  for (let left = bytes.count('fields'); left > 0; left--) {
    const size = bytes.index(SYMBOL_LIMIT + 1, 'a number of symbols');
    const nibbles = bytes.raw((size + 1) >> 1);
    const lengths = new Uint8Array(size);
    let space = 0;
    for (let symbol = 0; symbol < size; symbol++) {
      const length = (nibbles[symbol >> 1]! >> (symbol & 1 ? 4 : 0)) & 15;
      if (length > LONGEST_CODE) bytes.fail(`a code of ${LONGEST_CODE} bits at most`, length);
      lengths[symbol] = length;
      if (length > 0) space += 2 ** (LONGEST_CODE - length);
    }
    if (space > 2 ** LONGEST_CODE) bytes.fail('codes of which none begins another', 'too many short ones');
    fields.push(lengths);
  }
  bytes.end();
  return fields;
}

function decodingTable(lengths: Uint8Array, direct: number): DecodingTable {
  const whole = new Int32Array(2 ** LONGEST_CODE);
  const usual = new Int32Array(2 ** SHORT_CODE);
  const codes = canonicalCodes(lengths);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length === 0) continue;
    const extra = symbol < direct ? 0 : symbol - direct + bitLength(direct) - 1;
    const base = symbol < direct ? symbol : 2 ** extra;
    const long = length + extra > AT_ONCE_BITS || extra > MOST_EXTRA;
    const entry = long ? -(length + 16 * extra) : length + 16 * extra + 512 * base;
    for (let at = codes[symbol]!; at < whole.length; at += 2 ** length) whole[at] = entry;
    if (length > SHORT_CODE) continue;
    for (let at = codes[symbol]!; at < usual.length; at += 2 ** length) usual[at] = entry;
  }
  return { usual, whole };
}

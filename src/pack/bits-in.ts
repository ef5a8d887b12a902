import { type Codes, type DecodingTable, LONGEST_CODE } from './codes.ts';
import { PackError } from './error.ts';
import { directLimit, type FieldNumber } from './fields.ts';

const CODE_MASK = 2 ** LONGEST_CODE - 1;

/** Bit length of the first value that is not a symbol of its own, by its limit: 32 has six bits, 256 nine. */
function firstLength(direct: number): number {
  return 32 - Math.clz32(direct);
}

/** Largest number of bits of a value. */
const LONGEST_VALUE = 53;

/** Bytes looked at for a code and its value, and how many of their bits are there wherever in the first byte one begins. */
const AT_ONCE = 4;
const AT_ONCE_BITS = 25;

/** Reads the numbers of a report's record in their fields' codes. Never reads behind the end of its bytes. */
export class BitsIn {
  readonly #bytes: Uint8Array;
  readonly #report: number;
  readonly #codes: Codes;
  #at = 0;

  constructor(bytes: Uint8Array, report: number, codes: Codes) {
    this.#bytes = bytes;
    this.#report = report;
    this.#codes = codes;
  }

  /** Bits left: a bound for the number of things that can follow, as everything takes one bit at least. */
  get left(): number {
    return this.#bytes.length * 8 - this.#at;
  }

  fail(expected: string, got: string | number): never {
    throw new PackError(`report ${this.#report}, bit ${this.#at}`, expected, String(got));
  }

  number(field: FieldNumber): number {
    const table = this.#codes.table(field);
    const direct = directLimit(field);
    const at = this.#at;
    const from = at >> 3;
    const bytes = this.#bytes;
    if (from + AT_ONCE > bytes.length) return this.#lastNumber(table, field);
    const next =
      (bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24)) >>>
      (at & 7);
    const entry = table[next & CODE_MASK]!;
    const length = entry & 15;
    const symbol = entry >> 4;
    if (symbol < direct && entry !== 0) {
      this.#at = at + length;
      return symbol;
    }
    const extra = symbol - direct + firstLength(direct) - 1;
    if (entry === 0 || length + extra > AT_ONCE_BITS) return this.#lastNumber(table, field);
    this.#at = at + length + extra;
    return (1 << extra) | ((next >>> length) & ((1 << extra) - 1));
  }

  /** A number at the end of the bytes, or a long one, or none. */
  #lastNumber(table: DecodingTable, field: FieldNumber): number {
    const at = this.#at;
    const byte = at >> 3;
    const bytes = this.#bytes;
    const next = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16);
    const entry = table[(next >> (at & 7)) & CODE_MASK]!;
    if (entry === 0) this.fail(`a code of field ${field}`, 'none');
    this.#at = at + (entry & 15);
    if (this.#at > bytes.length * 8) this.#skip(0);
    const symbol = entry >> 4;
    const direct = directLimit(field);
    if (symbol < direct) return symbol;
    const extra = symbol - direct + firstLength(direct) - 1;
    if (extra >= LONGEST_VALUE) this.fail('an integer', `one of ${extra + 1} bits`);
    return 2 ** extra + this.#long(extra);
  }

  /**
   * `count` numbers of one field, into `numbers` from its beginning: the same as {@link number} in a loop of its own, for
   * what a lookup reads of every report that it considers. Values are kept modulo 2^32.
   */
  numbers(field: FieldNumber, count: number, numbers: Uint32Array): void {
    const table = this.#codes.table(field);
    const bytes = this.#bytes;
    const direct = directLimit(field);
    const longer = direct - firstLength(direct) + 1;
    let at = this.#at;
    for (let i = 0; i < count; i++) {
      const from = at >> 3;
      let entry = 0;
      let next = 0;
      if (from + AT_ONCE <= bytes.length) {
        next =
          (bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24)) >>>
          (at & 7);
        entry = table[next & CODE_MASK]!;
      }
      const symbol = entry >> 4;
      const length = entry & 15;
      if (symbol < direct && entry !== 0) {
        numbers[i] = symbol;
        at += length;
        continue;
      }
      const extra = symbol - longer;
      if (entry === 0 || length + extra > AT_ONCE_BITS) {
        this.#at = at;
        numbers[i] = this.#lastNumber(table, field);
        at = this.#at;
        continue;
      }
      numbers[i] = (1 << extra) | ((next >>> length) & ((1 << extra) - 1));
      at += length + extra;
    }
    this.#at = at;
    if (at > bytes.length * 8) this.#skip(0);
  }

  /** That nothing but the rest of the last byte is left. */
  end(): void {
    if (this.left >= 8) this.fail('the end', `${this.left} more bits`);
  }

  /** At least 16 of the next bits; zeros behind the end. */
  #peek(): number {
    const at = this.#at >> 3;
    const bytes = this.#bytes;
    const three = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    return three >> (this.#at & 7);
  }

  #skip(bits: number): void {
    this.#at += bits;
    if (this.#at > this.#bytes.length * 8) {
      this.#at = this.#bytes.length * 8;
      this.fail(`${bits} bits`, 'the end');
    }
  }

  #long(bits: number): number {
    let value = 0;
    let scale = 1;
    for (let left = bits; left > 0; left -= 16) {
      const taken = Math.min(left, 16);
      value += (this.#peek() & (2 ** taken - 1)) * scale;
      this.#skip(taken);
      scale *= 65536;
    }
    return value;
  }
}

import { type Codes, type DecodingTable, LONGEST_CODE, SHORT_CODE } from './codes.ts';
import { PackError } from './error.ts';
import type { FieldNumber } from './fields.ts';

const LONGEST_MASK = 2 ** LONGEST_CODE - 1;
const SHORT_MASK = 2 ** SHORT_CODE - 1;

/** Largest number of bits of a value. */
const LONGEST_VALUE = 53;

/** Bytes looked at for a code and a short value behind it. */
const AT_ONCE = 4;

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
    const at = this.#at;
    const from = at >> 3;
    const bytes = this.#bytes;
    if (from + AT_ONCE > bytes.length) return this.#lastNumber(table, field);
    const next =
      (bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24)) >>>
      (at & 7);
    const entry = table.usual[next & SHORT_MASK]!;
    if (entry <= 0) return this.#lastNumber(table, field);
    const length = entry & 15;
    const extra = (entry >> 4) & 31;
    this.#at = at + length + extra;
    return (entry >> 9) + ((next >>> length) & ((1 << extra) - 1));
  }

  /** A number at the end of the bytes, a long one or one of a long code, or none. */
  #lastNumber(table: DecodingTable, field: FieldNumber): number {
    const entry = table.whole[this.#peek() & LONGEST_MASK]!;
    if (entry === 0) this.fail(`a code of field ${field}`, 'none');
    if (entry > 0) {
      this.#skip(entry & 15);
      return (entry >> 9) + this.#long((entry >> 4) & 31);
    }
    this.#skip(-entry & 15);
    const extra = -entry >> 4;
    if (extra >= LONGEST_VALUE) this.fail('an integer', `one of ${extra + 1} bits`);
    return 2 ** extra + this.#long(extra);
  }

  /**
   * `count` numbers of one field, into `numbers` from its beginning: the same as {@link number} in a loop of its own, for
   * what a lookup reads of every report that it considers. Values are kept modulo 2^32.
   */
  numbers(field: FieldNumber, count: number, numbers: Uint32Array): void {
    const table = this.#codes.table(field);
    const { usual } = table;
    const bytes = this.#bytes;
    const last = bytes.length - AT_ONCE;
    let at = this.#at;
    for (let i = 0; i < count; i++) {
      const from = at >> 3;
      let entry = 0;
      let next = 0;
      if (from <= last) {
        next =
          (bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24)) >>>
          (at & 7);
        entry = usual[next & SHORT_MASK]!;
      }
      if (entry <= 0) {
        this.#at = at;
        numbers[i] = this.#lastNumber(table, field);
        at = this.#at;
        continue;
      }
      const length = entry & 15;
      const extra = (entry >> 4) & 31;
      numbers[i] = (entry >> 9) + ((next >>> length) & ((1 << extra) - 1));
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

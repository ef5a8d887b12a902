import { BitsIn } from './bits-in.ts';
import { decodeUtf8 } from './bytes-in.ts';
import type { Codes } from './codes.ts';
import { FIELD_TABLES, Field, type FieldNumber } from './fields.ts';
import type { TableName } from './format.ts';
import { LONGEST_LIST, type RecordIn } from './record.ts';
import type { StringTable } from './strings.ts';

/** For each field the table that it refers to, null for a plain number. */
export type FieldTables = readonly (StringTable | null)[];

export function fieldTables(tables: Readonly<Record<TableName, StringTable>>): FieldTables {
  return FIELD_TABLES.map((name) => (name === null ? null : tables[name]));
}

/** Numbers of keys on their way to their strings. */
let ids = new Uint32Array(256);

/** A document's record as it stands in a pack. */
export class StoredRecord implements RecordIn {
  readonly #bits: BitsIn;
  readonly #tables: FieldTables;

  /** `report`: its number, for errors. */
  constructor(bytes: Uint8Array, report: number, codes: Codes, tables: FieldTables) {
    this.#bits = new BitsIn(bytes, report, codes);
    this.#tables = tables;
  }

  fail(expected: string, got: string | number): never {
    return this.#bits.fail(expected, got);
  }

  number(field: FieldNumber): number {
    return this.#bits.number(field);
  }

  /** `count` numbers of a field, into `numbers`; modulo 2^32. */
  numbers(field: FieldNumber, count: number, numbers: Uint32Array): void {
    this.#bits.numbers(field, count, numbers);
  }

  signed(field: FieldNumber): number {
    const value = this.#bits.number(field);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  index(field: FieldNumber, limit: number, what: string): number {
    const value = this.#bits.number(field);
    return value < limit ? value : this.fail(`${what} below ${limit}`, value);
  }

  count(field: FieldNumber, what: string): number {
    const value = this.#bits.number(field);
    this.#checkCount(value, what);
    return value;
  }

  flaggedCount(field: FieldNumber, what: string): number {
    const value = this.#bits.number(field);
    this.#checkCount(Math.floor(value / 2), what);
    return value;
  }

  /** Everything takes one bit at least. */
  #checkCount(count: number, what: string): void {
    const limit = Math.min(this.#bits.left, LONGEST_LIST);
    if (count > limit) this.fail(`at most ${limit} ${what}`, count);
  }

  text(field: FieldNumber): string {
    const table = this.#tables[field]!;
    if (FIELD_TABLES[field] !== 'text') return table.get(this.index(field, table.size, 'a string'));
    const reference = this.index(field, table.size + 1, 'a text');
    return reference === 0 ? this.#spelt() : table.get(reference - 1);
  }

  keys(field: FieldNumber, count: number, ascending: boolean): string[] {
    const table = this.#tables[field]!;
    if (count > ids.length) ids = new Uint32Array(count);
    this.#bits.numbers(field, count, ids);
    const keys: string[] = [];
    let before = -1;
    for (let i = 0; i < count; i++) {
      const id = ascending ? before + 1 + ids[i]! : ids[i]!;
      if (id >= table.size) this.fail(`a string below ${table.size}`, id);
      ids[i] = id;
      before = id;
      if (!ascending) keys.push(table.get(id));
    }
    return ascending ? table.ascending(ids, count) : keys;
  }

  end(): void {
    this.#bits.end();
  }

  #spelt(): string {
    const bytes = new Uint8Array(this.count(Field.speltLength, 'bytes'));
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.index(Field.speltByte, 256, 'a byte');
    return decodeUtf8(bytes);
  }
}

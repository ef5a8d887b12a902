import type { ArticleClaims } from '../claim/claim.ts';
import { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';
import { readDocument } from './document-in.ts';
import { writeDocument } from './document-out.ts';
import { PackError } from './error.ts';
import { FIELD_TABLES, type FieldNumber, fieldOf } from './fields.ts';
import type { TableName } from './format.ts';
import { Interner } from './interner.ts';
import { byTable } from './numbering.ts';
import { LONGEST_LIST, type RecordIn, type RecordOut } from './record.ts';

/**
 * A document while the pack is being built. What its numbers look like in the end depends on all other documents – the
 * numbers of strings on how often each is used, the codes on how often each number is – so until then it is kept as pairs
 * of field and value, strings under provisional numbers.
 */
export type Interners = Readonly<Record<TableName, Interner>>;

/** Added to the field of a set; its size follows, then the provisional numbers. */
export const SET = 128;

export function makeInterners(): Interners {
  return byTable(() => new Interner());
}

class ProvisionalOut implements RecordOut {
  readonly #interners: Interners;
  readonly #out: BytesOut;

  constructor(interners: Interners, out: BytesOut) {
    this.#interners = interners;
    this.#out = out;
  }

  number(field: FieldNumber, value: number): void {
    this.#out.byte(field);
    this.#out.varint(value);
  }

  signed(field: FieldNumber, value: number): void {
    this.#out.byte(field);
    this.#out.signed(value);
  }

  count(field: FieldNumber, value: number, what: string): void {
    checkCount(value, what);
    this.number(field, value);
  }

  flaggedCount(field: FieldNumber, value: number, flag: boolean, what: string): void {
    checkCount(value, what);
    this.number(field, value * 2 + (flag ? 1 : 0));
  }

  reference(field: FieldNumber, text: string): void {
    const table = FIELD_TABLES[field]!;
    const interner = this.#interners[table];
    const id = interner.id(text);
    // One that may come to be spelt out is a list of its bytes.
    if (table === 'text') checkCount(interner.bytes(id).length, 'bytes of a text');
    this.number(field, id);
  }

  set(field: FieldNumber, texts: readonly string[]): void {
    const interner = this.#interners[FIELD_TABLES[field]!];
    this.#out.byte(field + SET);
    this.#out.varint(texts.length);
    for (const text of texts) this.#out.varint(interner.id(text));
  }
}

function checkCount(count: number, what: string): void {
  if (count > LONGEST_LIST) throw new PackError(what, `at most ${LONGEST_LIST}`, `${count}`);
}

/** Appends a document's provisional record; leaves `out` as it was where the document is refused. */
export function writeProvisional(document: ArticleClaims, interners: Interners, out: BytesOut): void {
  const start = out.length;
  try {
    writeDocument(new ProvisionalOut(interners, out), document);
  } catch (error) {
    out.truncate(start);
    throw error;
  }
}

/** Hears the numbers of a provisional record in order. */
export interface ProvisionalVisitor {
  /** A plain number, or the provisional number of a string where the field refers to a table. */
  number(field: FieldNumber, value: number): void;
  /** Provisional numbers of a set. */
  set(field: FieldNumber, ids: Uint32Array): void;
}

/**
 * The numbers are read in loops of its own, at a third of the time of {@link BytesIn}: every record is gone through three
 * times, and each was written by us.
 */
export function visitProvisional(record: Uint8Array, visitor: ProvisionalVisitor): void {
  let at = 0;
  let left = 0;
  let set = new Uint32Array(0);
  let field = 0;
  while (at < record.length) {
    if (left === 0) field = record[at++]!;
    let value = record[at++]!;
    if (value > 127) {
      value &= 127;
      let byte = 128;
      for (let scale = 128; byte > 127; scale *= 128) {
        if (at >= record.length) throw new PackError('record', 'the end of an integer', 'the end');
        byte = record[at++]!;
        value += (byte & 127) * scale;
      }
    }
    if (left > 0) {
      set[set.length - left] = value;
      left--;
      if (left === 0) visitor.set(fieldOf(field - SET), set);
    } else if (field < SET) {
      visitor.number(fieldOf(field), value);
    } else if (value === 0) {
      visitor.set(fieldOf(field - SET), set.subarray(0, 0));
    } else {
      left = value;
      set = new Uint32Array(value);
    }
  }
}

class ProvisionalIn implements RecordIn {
  readonly #interners: Interners;
  readonly #bytes: BytesIn;

  constructor(record: Uint8Array, interners: Interners) {
    this.#interners = interners;
    this.#bytes = new BytesIn(record, 'record');
  }

  fail(expected: string, got: string | number): never {
    return this.#bytes.fail(expected, got);
  }

  number(field: FieldNumber): number {
    this.#field(field);
    return this.#bytes.varint();
  }

  signed(field: FieldNumber): number {
    this.#field(field);
    return this.#bytes.signed();
  }

  index(field: FieldNumber): number {
    return this.number(field);
  }

  count(field: FieldNumber): number {
    return this.number(field);
  }

  flaggedCount(field: FieldNumber): number {
    return this.number(field);
  }

  text(field: FieldNumber): string {
    return this.#interners[FIELD_TABLES[field]!].text(this.number(field));
  }

  keys(field: FieldNumber, count: number, ascending: boolean): string[] {
    if (!ascending) return Array.from({ length: count }, () => this.text(field));
    this.#field(field + SET);
    const interner = this.#interners[FIELD_TABLES[field]!];
    return Array.from({ length: this.#bytes.varint() }, () => interner.text(this.#bytes.varint())).sort();
  }

  end(): void {
    this.#bytes.end();
  }

  #field(expected: number): void {
    const field = this.#bytes.byte();
    if (field !== expected) this.fail(`field ${expected}`, field);
  }
}

/** The document of a provisional record. */
export function readProvisional(record: Uint8Array, interners: Interners): ArticleClaims {
  return readDocument(new ProvisionalIn(record, interners));
}

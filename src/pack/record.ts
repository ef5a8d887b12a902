import type { ArticleClaims } from '../claim/claim.ts';
import { BytesIn } from './bytes-in.ts';
import { BytesOut } from './bytes-out.ts';
import { readDocument } from './document-in.ts';
import { RecordOut, writeDocument } from './document-out.ts';
import { type KeyKind, TABLES, type TableName } from './format.ts';
import { Interner, type Numbering, UNNUMBERED } from './interner.ts';

/**
 * A reference is one integer: provisional number × 16 + table. With 8 added it is the beginning of a set, the number then
 * being that of its members, whose provisional numbers follow.
 */
const TABLE_SPACE = 16;
const SET = 8;

export type Interners = Readonly<Record<TableName, Interner>>;

export function makeInterners(): Interners {
  return {
    name: new Interner(),
    term: new Interner(),
    unit: new Interner(),
    predicate: new Interner(),
    text: new Interner(),
  };
}

/**
 * A document while the pack is being built: its final bytes but for the references to strings, which are kept beside
 * them with provisional numbers. Once all documents are known, the final bytes follow by copying.
 */
class ProvisionalOut extends RecordOut {
  readonly #interners: Interners;
  /** Alternating: bytes since the reference before, and a reference. */
  readonly #references = new BytesOut();
  #count = 0;
  #last = 0;

  constructor(interners: Interners) {
    super();
    this.#interners = interners;
  }

  override reference(table: TableName, text: string): void {
    this.#refer(this.#interners[table].id(text) * TABLE_SPACE + TABLES.indexOf(table));
  }

  override referenceSet(table: TableName, texts: readonly string[]): void {
    this.#refer(texts.length * TABLE_SPACE + SET + TABLES.indexOf(table));
    for (const text of texts) this.#references.varint(this.#interners[table].id(text));
  }

  #refer(packed: number): void {
    this.#references.varint(this.length - this.#last);
    this.#references.varint(packed);
    this.#last = this.length;
    this.#count++;
  }

  /** Appends the record to `out` and makes ready for the next. */
  flush(out: BytesOut): void {
    out.varint(this.#count);
    out.varint(this.#references.length);
    out.raw(this.#references.view());
    out.raw(this.view());
    this.clear();
    this.#references.clear();
    this.#count = 0;
    this.#last = 0;
  }
}

export type RecordWriter = (document: ArticleClaims, out: BytesOut) => void;

/** Gives the function that appends a document's provisional record to given bytes. */
export function recordWriter(interners: Interners): RecordWriter {
  const record = new ProvisionalOut(interners);
  return (document, out) => {
    try {
      writeDocument(record, document);
    } catch (error) {
      // What a refused document left behind must not stand before the next one.
      record.flush(new BytesOut());
      throw error;
    }
    record.flush(out);
  };
}

/** Calls `visit` with each reference of a provisional record. */
export function visitReferences(record: Uint8Array, visit: (table: TableName, id: number) => void): void {
  const bytes = new BytesIn(record, 'record');
  const count = bytes.varint();
  bytes.varint();
  for (let i = 0; i < count; i++) {
    bytes.varint();
    const packed = bytes.varint();
    const table = TABLES[packed % SET]!;
    const number = Math.floor(packed / TABLE_SPACE);
    if ((packed & SET) === 0) visit(table, number);
    else for (let left = number; left > 0; left--) visit(table, bytes.varint());
  }
}

/** How the references of a final record are written. */
export interface Referrer {
  one(out: BytesOut, table: TableName, id: number): void;
  set(out: BytesOut, table: TableName, ids: Uint32Array): void;
}

/** Writes a provisional record's final bytes. */
export function finishRecord(record: Uint8Array, out: BytesOut, referrer: Referrer): void {
  const head = new BytesIn(record, 'record');
  const count = head.varint();
  const references = new BytesIn(head.raw(head.varint()), 'record');
  for (let i = 0; i < count; i++) {
    out.raw(head.raw(references.varint()));
    const packed = references.varint();
    const table = TABLES[packed % SET]!;
    const number = Math.floor(packed / TABLE_SPACE);
    if ((packed & SET) === 0) {
      referrer.one(out, table, number);
    } else {
      const ids = new Uint32Array(number);
      for (let k = 0; k < number; k++) ids[k] = references.varint();
      referrer.set(out, table, ids);
    }
  }
  out.raw(head.raw(head.left));
}

/**
 * Refers by final number: a text that is in no table by 0 and the text, a set by steps from one number to the next.
 * `used` hears of every key.
 */
export function finalReferrer(
  numberings: Readonly<Record<TableName, Numbering>>,
  interners: Interners,
  used: (kind: KeyKind, id: number) => void,
): Referrer {
  return {
    one(out, table, id) {
      const final = numberings[table].final[id]!;
      if (table !== 'text') {
        out.varint(final);
        used(table, final);
      } else if (final === UNNUMBERED) {
        out.varint(0);
        out.string(interners.text.strings[id]!);
      } else {
        out.varint(final + 1);
      }
    },
    set(out, table, ids) {
      const { final } = numberings[table];
      const sorted = ids.map((id) => final[id]!).sort();
      writeSteps(out, sorted);
      if (table !== 'text') for (const id of sorted) used(table, id);
    },
  };
}

function writeSteps(out: BytesOut, ascending: Uint32Array): void {
  let before = -1;
  for (const id of ascending) {
    out.varint(id - before - 1);
    before = id;
  }
}

/** Refers by provisional number. */
const provisionalReferrer: Referrer = {
  one: (out, _table, id) => out.varint(id),
  set: (out, _table, ids) => writeSteps(out, ids.slice().sort()),
};

/** The document of a provisional record. */
export function readRecord(record: Uint8Array, interners: Interners): ArticleClaims {
  const out = new BytesOut(2 * record.length);
  finishRecord(record, out, provisionalReferrer);
  return readDocument(new BytesIn(out.view(), 'record'), {
    size: (kind) => interners[kind].strings.length,
    key: (kind, id) => interners[kind].strings[id]!,
    text: (bytes) => interners.text.strings[bytes.varint()]!,
  });
}

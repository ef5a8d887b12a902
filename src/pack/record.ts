import type { ArticleClaims } from '../claim/claim.ts';
import { BytesIn } from './bytes-in.ts';
import { BytesOut } from './bytes-out.ts';
import { readDocument } from './document-in.ts';
import { RecordOut, writeDocument } from './document-out.ts';
import { TABLES, type TableName } from './format.ts';
import { Interner, type Numbering, UNNUMBERED } from './interner.ts';

/** A reference packs its table into its lowest three bits. */
const TABLE_BITS = 8;

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
  /** Alternating: bytes since the reference before, and provisional number × 8 + table. */
  readonly #references = new BytesOut();
  #count = 0;
  #last = 0;

  constructor(interners: Interners) {
    super();
    this.#interners = interners;
  }

  override reference(table: TableName, text: string): void {
    this.#references.varint(this.length - this.#last);
    this.#references.varint(this.#interners[table].id(text) * TABLE_BITS + TABLES.indexOf(table));
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
    visit(TABLES[packed % TABLE_BITS]!, Math.floor(packed / TABLE_BITS));
  }
}

/** Writes a provisional record's final bytes. */
export function finishRecord(
  record: Uint8Array,
  out: BytesOut,
  refer: (out: BytesOut, table: TableName, id: number) => void,
): void {
  const head = new BytesIn(record, 'record');
  const count = head.varint();
  const references = new BytesIn(head.raw(head.varint()), 'record');
  for (let i = 0; i < count; i++) {
    out.raw(head.raw(references.varint()));
    const packed = references.varint();
    refer(out, TABLES[packed % TABLE_BITS]!, Math.floor(packed / TABLE_BITS));
  }
  out.raw(head.raw(head.left));
}

/** How a final record refers: by number, or for a text that is in no table by 0 and the text. */
export function referrer(
  numberings: Readonly<Record<TableName, Numbering>>,
  interners: Interners,
): (out: BytesOut, table: TableName, id: number) => void {
  return (out, table, id) => {
    const final = numberings[table].final[id]!;
    if (table !== 'text') {
      out.varint(final);
    } else if (final === UNNUMBERED) {
      out.varint(0);
      out.string(interners.text.strings[id]!);
    } else {
      out.varint(final + 1);
    }
  };
}

/** The document of a provisional record. */
export function readRecord(record: Uint8Array, interners: Interners): ArticleClaims {
  const out = new BytesOut(2 * record.length);
  finishRecord(record, out, (to, _table, id) => to.varint(id));
  return readDocument(new BytesIn(out.view(), 'record'), {
    key: (kind, bytes) => interners[kind].strings[bytes.varint()]!,
    text: (bytes) => interners.text.strings[bytes.varint()]!,
  });
}

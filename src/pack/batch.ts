import type { ArticleClaims } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { BytesIn } from './bytes-in.ts';
import { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';
import { FIELD_TABLES } from './fields.ts';
import { NO_DAY, TABLES, type TableName } from './format.ts';
import type { Interner } from './interner.ts';
import { byTable } from './numbering.ts';
import { type Interners, makeInterners, SET, writeProvisional } from './provisional.ts';
import { type Quotes, writeQuotes } from './quotes.ts';

/** What a writer keeps of a document besides its record. */
export interface RecordHead {
  readonly id: string;
  /** Day of the report, NO_DAY where it states none. */
  readonly day: number;
  readonly claims: number;
  /** Bytes of the provisional record. */
  readonly length: number;
  /** Bytes of the quotations behind it. */
  readonly quoted: number;
}

/**
 * Appends a document's provisional record, and its quotations behind it. @throws PackError for a document that contradicts
 * itself; `out` is then as it was.
 */
export function writeRecord(
  document: ArticleClaims,
  quotes: Quotes | null,
  interners: Interners,
  out: BytesOut,
): RecordHead {
  const start = out.length;
  const place = `report ${document.report.id}`;
  try {
    writeProvisional(document, interners, out);
    const end = out.length;
    if (quotes?.some((quote) => quote !== null)) {
      if (quotes.length !== document.claims.length)
        throw new PackError(place, `${document.claims.length} quotations`, `${quotes.length}`);
      writeQuotes(out, quotes, place);
    }
    return {
      id: document.report.id.toWellFormed(),
      day: dayOf(document.report.date) ?? NO_DAY,
      claims: document.claims.length,
      length: end - start,
      quoted: out.length - end,
    };
  } catch (error) {
    out.truncate(start);
    throw error;
  }
}

/** Documents written on another thread: plain data that can be sent. */
export interface Batch {
  readonly heads: readonly RecordHead[];
  /** Their records and quotations, one behind the other, strings under the thread's own numbers. */
  readonly records: Uint8Array<ArrayBuffer>;
  /** Strings of each table that the thread numbered since its last batch, in the order of their numbers. */
  readonly strings: Readonly<Record<TableName, SentStrings>>;
  /** Whether the thread began to number anew: the numbers of earlier batches are void. */
  readonly fresh: boolean;
}

/** Strings in UTF-8, one behind the other. */
interface SentStrings {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: Uint32Array<ArrayBuffer>;
}

/** Strings that a thread numbers before it begins anew: about 6 MB, and as much again where they are numbered anew. */
const MOST_STRINGS = 250_000;

/** Writes documents on a thread for a {@link PackWriter} on another, so that what travels is bytes and new strings. */
export class BatchWriter {
  readonly #mostStrings: number;
  #interners = makeInterners();
  /** How many strings of each table have been sent. */
  #sent = byTable(() => 0);
  #fresh = true;
  #heads: RecordHead[] = [];
  readonly #out = new BytesOut(1 << 18);

  constructor(mostStrings = MOST_STRINGS) {
    this.#mostStrings = mostStrings;
  }

  /** @throws PackError for a document that contradicts itself; the others are not touched. */
  add(document: ArticleClaims, quotes: Quotes | null): void {
    this.#heads.push(writeRecord(document, quotes, this.#interners, this.#out));
  }

  /** What was added since the last batch. */
  take(): Batch {
    const interners = this.#interners;
    const sent = this.#sent;
    const strings = byTable((table) => stringsFrom(interners[table], sent[table]));
    const batch = { heads: this.#heads, records: this.#out.view().slice(), strings, fresh: this.#fresh };
    this.#heads = [];
    this.#out.clear();
    this.#fresh = TABLES.reduce((sum, table) => sum + interners[table].size, 0) > this.#mostStrings;
    if (this.#fresh) this.#interners = makeInterners();
    this.#sent = byTable((table) => this.#interners[table].size);
    return batch;
  }
}

/** The strings from a number on. */
function stringsFrom(interner: Interner, first: number): SentStrings {
  const out = new BytesOut();
  const lengths = Uint32Array.from({ length: interner.size - first }, (_, i) => {
    const bytes = interner.bytes(first + i);
    out.raw(bytes);
    return bytes.length;
  });
  return { bytes: out.view().slice(), lengths };
}

/** A writer's numbers of the strings of one thread, by the thread's. */
export class BatchNumbers {
  #numbers = byTable((): number[] => []);

  /** Numbers the strings of a thread's next batch. */
  extend({ strings, fresh }: Batch, interners: Interners): void {
    if (fresh) this.#numbers = byTable((): number[] => []);
    for (const table of TABLES) {
      const { bytes, lengths } = strings[table];
      let at = 0;
      for (const length of lengths) {
        this.#numbers[table].push(interners[table].idOf(bytes.subarray(at, at + length)));
        at += length;
      }
    }
  }

  /** Appends a thread's record with the writer's numbers. */
  write(record: Uint8Array, out: BytesOut): void {
    const bytes = new BytesIn(record, 'record');
    while (bytes.left > 0) {
      const field = bytes.byte();
      out.byte(field);
      const table = FIELD_TABLES[field < SET ? field : field - SET] ?? null;
      if (table === null) {
        out.varint(bytes.varint());
        continue;
      }
      const numbers = this.#numbers[table];
      let count = 1;
      if (field >= SET) {
        count = bytes.varint();
        out.varint(count);
      }
      for (; count > 0; count--) out.varint(numbers[bytes.varint()]!);
    }
  }
}

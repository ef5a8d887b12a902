import type { ArticleClaims } from '../claim/claim.ts';
import { type Batch, type BatchNumbers, type RecordHead, writeRecord } from './batch.ts';
import { BitsOut } from './bits-out.ts';
import { BytesOut } from './bytes-out.ts';
import { codeLengths, Encoder, Histogram, writeCodes } from './codes.ts';
import { preferred, sameDocument } from './duplicates.ts';
import { Entries, type Entry } from './entries.ts';
import { PackError } from './error.ts';
import { FIELD_TABLES, type FieldNumber } from './fields.ts';
import { type PackInfo, REQUIRED, TABLE_LETTERS, TABLES, type TableName } from './format.ts';
import { byTable, finalVisitor, isKey, type Numberings, numberStrings, UseCounter } from './numbering.ts';
import { PostingsOut } from './postings-out.ts';
import { makeInterners, readProvisional, visitProvisional } from './provisional.ts';
import { type Quotes, readQuotes } from './quotes.ts';
import { SectionsOut } from './sections-out.ts';
import { memorySpill, type Spill, SpillReader } from './spill.ts';
import { drain, PIECE, type Steps, sortSteps } from './steps.ts';
import { laySearch, layStrings } from './strings.ts';

/** What became of the documents that a writer was given. */
export interface PackSummary {
  readonly reports: number;
  readonly claims: number;
  /** Documents left out because another with the same id was preferred. */
  readonly duplicates: number;
  /** Bytes of the file. */
  readonly bytes: number;
}

/** Hears of two documents with one id that differ: the one that is kept, and the one that is left out. */
export type Replaced = (kept: ArticleClaims, left: ArticleClaims) => void;

/** Records are given to the spill in chunks of about this many bytes. */
const CHUNK_BYTES = 1 << 18;

/** Largest section whose offsets are kept in 32 bits. */
const OFFSET_LIMIT = 2 ** 32;

/**
 * Builds a pack from documents in any order: the same documents give the same bytes. Memory holds the distinct strings,
 * a small entry for each report and a share of the postings; everything else is in the spill.
 */
export class PackWriter {
  readonly #info: PackInfo;
  readonly #spill: Spill;
  readonly #replaced: Replaced;
  readonly #reader: SpillReader;
  readonly #interners = makeInterners();
  readonly #entries = new Entries();
  readonly #chunk = new BytesOut();
  #spilled = 0;
  #duplicates = 0;

  constructor(info: PackInfo, spill: Spill = memorySpill(), replaced: Replaced = () => undefined) {
    this.#info = info;
    this.#spill = spill;
    this.#replaced = replaced;
    this.#reader = new SpillReader(spill);
  }

  /**
   * Takes a document. Of two with one report id the preferred is kept (see {@link preferred}). Throws a PackError for a
   * document that contradicts itself (an index that points nowhere); the writer can go on without it.
   *
   * @param quotes a quotation for each claim, only for a pack that a reader builds for himself; null for none.
   */
  add(document: ArticleClaims, quotes: Quotes | null = null): void {
    const start = this.#chunk.length;
    this.#keep(writeRecord(document, quotes, this.#interners, this.#chunk), start);
  }

  /** Takes documents that another thread wrote; `numbers` are those of that thread, and of no other. */
  addBatch(batch: Batch, numbers: BatchNumbers): void {
    numbers.extend(batch, this.#interners);
    let at = 0;
    for (const head of batch.heads) {
      const start = this.#chunk.length;
      numbers.write(batch.records.subarray(at, at + head.length), this.#chunk);
      at += head.length;
      const length = this.#chunk.length - start;
      this.#chunk.raw(batch.records.subarray(at, at + head.quoted));
      at += head.quoted;
      this.#keep({ ...head, length }, start);
    }
  }

  /** Enters the record that was written last, from `start` of the chunk on, or takes it back. */
  #keep(head: RecordHead, start: number): void {
    const entry: Entry = { ...head, at: this.#spilled + start };
    const place = this.#entries.place(head.id);
    if (place < this.#entries.size) {
      this.#duplicates++;
      // Both are compared as they come out of a pack, so that joining packs chooses as building in one go does.
      const before = this.#entry(this.#entries.get(place), head.id);
      const now = this.#entry(entry, head.id);
      const kept = preferred(before, now);
      if (!sameDocument(before, now)) this.#replaced(kept.document, (kept === now ? before : now).document);
      if (kept === before) {
        this.#chunk.truncate(start);
        return;
      }
    }
    this.#entries.set(place, entry);
    if (this.#chunk.length >= CHUNK_BYTES) this.#flush();
  }

  /** Writes the pack: `sink` gets its bytes in order, and may reuse nothing of them later. The writer is then spent. */
  finish(sink: (bytes: Uint8Array) => void): PackSummary {
    return drain(this.finishSteps(sink));
  }

  /**
   * As {@link finish}, in bounded pieces (see {@link Steps}). `sink` may be called in any of them; nothing is a pack before
   * the last.
   */
  *finishSteps(sink: (bytes: Uint8Array) => void): Steps<PackSummary> {
    this.#flush();
    const numberings = yield* this.#number();
    const lengths = yield* this.#codes(numberings);
    const entries = this.#entries;
    const order = Uint32Array.from({ length: entries.size }, (_, place) => place);
    yield* sortSteps(order, (one, other) => entries.compare(one, other));
    const days = new Int32Array(order.length);
    let claims = 0;
    let quoted = 0;
    for (const [report, place] of order.entries()) {
      const entry = entries.get(place);
      days[report] = entry.day;
      claims += entry.claims;
      quoted += entry.quoted;
      if (report % PIECE === 0) yield;
    }
    const out = new SectionsOut(this.#spill, this.#spilled);
    yield* out.add('INFO', REQUIRED, writeInfo(this.#info, order.length, claims));
    yield* out.add('DAYS', REQUIRED, bytesOf(days));
    const postings = new PostingsOut(numberings, order.length, out);
    yield* this.#writeDocuments(order, numberings, lengths, postings, out);
    for (const table of TABLES) {
      const letter = TABLE_LETTERS[table];
      const numbers = numberings[table].strings;
      const interner = this.#interners[table];
      const strings = yield* layStrings(numbers.length, (id) => interner.bytes(numbers[id]!));
      yield* out.add(`${letter}OFF`, REQUIRED, bytesOf(strings.offsets));
      yield* out.add(`${letter}STR`, REQUIRED, strings.bytes);
      if (!isKey(table)) continue;
      const search = yield* laySearch(strings);
      yield* out.add(`${letter}BKT`, REQUIRED, bytesOf(search.buckets));
      yield* out.add(`${letter}ORD`, REQUIRED, bytesOf(search.order));
      yield* postings.write(table, letter);
    }
    if (quoted > 0) yield* this.#writeQuotes(order, out);
    const bytes = yield* out.write(sink);
    return { reports: order.length, claims, duplicates: this.#duplicates, bytes };
  }

  /** A document and its quotations as they come out of a pack. */
  #entry(entry: Entry, id: string): { readonly document: ArticleClaims; readonly quotes: Quotes } {
    const document = readProvisional(this.#record(entry), this.#interners);
    const quotes = readQuotes(this.#quotations(entry), document.claims.length, `report ${id}`);
    return { document, quotes };
  }

  #flush(): void {
    this.#spill.append(this.#chunk.view());
    this.#spilled += this.#chunk.length;
    this.#chunk.clear();
  }

  #record(entry: Entry): Uint8Array {
    return this.#bytes(entry.at, entry.length);
  }

  #quotations(entry: Entry): Uint8Array {
    return this.#bytes(entry.at + entry.length, entry.quoted);
  }

  #bytes(at: number, length: number): Uint8Array {
    if (at < this.#spilled) return this.#reader.read(at, length, this.#spilled);
    const from = at - this.#spilled;
    return this.#chunk.view().slice(from, from + length);
  }

  /** Counts the uses of every string in the documents that are kept. */
  *#number(): Steps<Numberings> {
    const interners = this.#interners;
    const counter = (table: TableName) => new UseCounter(interners[table].size, isKey(table));
    const counters = byTable(counter);
    // As they came, so that the spill is read from its beginning to its end: what is only counted has no order.
    for (let place = 0; place < this.#entries.size; place++) {
      const count = (field: FieldNumber, id: number) => {
        const table = FIELD_TABLES[field];
        if (table !== null && table !== undefined) counters[table].add(id, place);
      };
      visitProvisional(this.#record(this.#entries.get(place)), {
        number: count,
        set: (field, ids) => {
          for (const id of ids) count(field, id);
        },
      });
      yield;
    }
    const number = (table: TableName) => numberStrings(table, interners[table], counters[table].uses);
    return {
      name: yield* number('name'),
      term: yield* number('term'),
      unit: yield* number('unit'),
      predicate: yield* number('predicate'),
      text: yield* number('text'),
      shape: yield* number('shape'),
    };
  }

  /** Code lengths for all fields, by how often each symbol occurs. */
  *#codes(numberings: Numberings): Steps<readonly Uint8Array[]> {
    const histogram = new Histogram();
    const visitor = finalVisitor(numberings, this.#interners, (field, value) => histogram.add(field, value));
    for (let place = 0; place < this.#entries.size; place++) {
      visitProvisional(this.#record(this.#entries.get(place)), visitor);
      yield;
    }
    const lengths: Uint8Array[] = [];
    for (const counts of histogram.counts) {
      lengths.push(codeLengths(counts));
      yield;
    }
    return lengths;
  }

  *#writeDocuments(
    order: Uint32Array,
    numberings: Numberings,
    lengths: readonly Uint8Array[],
    postings: PostingsOut,
    out: SectionsOut,
  ): Steps<void> {
    const codes = new BytesOut();
    writeCodes(codes, lengths);
    yield* out.add('CODE', REQUIRED, codes.view());
    const offsets = new Uint32Array(order.length + 1);
    const chunk = new BytesOut();
    const encoder = new Encoder(lengths, new BitsOut(chunk));
    let done = 0;
    let report = 0;
    const visitor = finalVisitor(
      numberings,
      this.#interners,
      (field, value) => encoder.write(field, value),
      (kind, id) => postings.add(kind, id, report),
    );
    out.begin('DOCS', REQUIRED);
    for (; report < order.length; report++) {
      visitProvisional(this.#record(this.#entries.get(order[report]!)), visitor);
      encoder.align();
      if (chunk.length >= CHUNK_BYTES) {
        out.append(chunk.view());
        done += chunk.length;
        chunk.clear();
      }
      offsets[report + 1] = offsetBelowLimit('documents', done + chunk.length);
      yield;
    }
    out.append(chunk.view());
    yield* out.add('DOFF', REQUIRED, bytesOf(offsets));
  }

  *#writeQuotes(order: Uint32Array, out: SectionsOut): Steps<void> {
    const offsets = new Uint32Array(order.length + 1);
    const chunk = new BytesOut();
    let done = 0;
    out.begin('QUOT', 0);
    for (const [report, place] of order.entries()) {
      chunk.raw(this.#quotations(this.#entries.get(place)));
      if (chunk.length >= CHUNK_BYTES) {
        out.append(chunk.view());
        done += chunk.length;
        chunk.clear();
      }
      offsets[report + 1] = offsetBelowLimit('quotations', done + chunk.length);
      yield;
    }
    out.append(chunk.view());
    yield* out.add('QOFF', 0, bytesOf(offsets));
  }
}

function offsetBelowLimit(what: string, offset: number): number {
  if (offset >= OFFSET_LIMIT) throw new PackError(what, `less than ${OFFSET_LIMIT} bytes`, `${offset}`);
  return offset;
}

function writeInfo(info: PackInfo, reports: number, claims: number): Uint8Array {
  const out = new BytesOut();
  out.varint(reports);
  out.varint(claims);
  out.string(info.name);
  for (const text of [info.description, info.publisher, info.date]) {
    out.byte(text === null ? 0 : 1);
    if (text !== null) out.string(text);
  }
  return out.view();
}

function bytesOf(array: Uint32Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/**
 * Writes a pack of `documents` in bounded pieces, one document in each and then what {@link PackWriter.finishSteps} does.
 * `documents` are taken one at a time, so a generator that decodes them from other packs is decoded as it goes. `sink` gets
 * the file's bytes in order and must copy what it keeps.
 */
export function* packSteps(
  documents: Iterable<ArticleClaims>,
  info: PackInfo,
  sink: (bytes: Uint8Array) => void,
): Steps<PackSummary> {
  const writer = new PackWriter(info);
  for (const document of documents) {
    writer.add(document);
    yield;
  }
  return yield* writer.finishSteps(sink);
}

/** The bytes of a pack of `documents`. */
export function packOf(documents: Iterable<ArticleClaims>, info: PackInfo): Uint8Array<ArrayBuffer> {
  const writer = new PackWriter(info);
  for (const document of documents) writer.add(document);
  const out = new BytesOut(1 << 16);
  writer.finish((bytes) => out.raw(bytes));
  return out.view().slice();
}

import type { FigureKind } from '../claim/figure.ts';
import { firstWhere } from '../text/first-where.ts';
import { BytesIn } from './bytes-in.ts';
import { Codes } from './codes.ts';
import { kindOf, readClaimCount, readDocument, readOutline } from './document-in.ts';
import { PackError } from './error.ts';
import { type KeyKind, NO_DAY, type PackInfo, TABLE_LETTERS, type TableName } from './format.ts';
import { findReports, type Index, type KnownKey, lookup } from './lookup.ts';
import type { Pack } from './pack.ts';
import { PostingLists } from './postings.ts';
import { type Quotes, readQuotes } from './quotes.ts';
import { Ranker } from './rank.ts';
import { ReportSums } from './report-sums.ts';
import { type KeyRules, readSections, type Section } from './sections-in.ts';
import { type ByteSource, bufferSource } from './source.ts';
import { fieldTables, StoredRecord } from './stored-record.ts';
import { StringSearch, StringTable } from './strings.ts';
import { Worth } from './worth.ts';

/** Opens a pack over its bytes. Nothing is parsed but the header; throws a PackError for what is no pack of ours. */
export function openPack(bytes: Uint8Array, rules: KeyRules = 'current'): Pack {
  return openSource(bufferSource(bytes), rules);
}

/** Opens a pack over a source whose head and all sections but documents and postings are there. */
export function openSource(source: ByteSource, rules: KeyRules = 'current'): Pack {
  return openStored(source, rules).pack;
}

/** A pack with what lies under it. */
export interface Stored {
  readonly pack: Pack;
  readonly index: Index;
  /** Number of strings of each kind of key. */
  readonly sizes: Readonly<Record<KeyKind, number>>;
  record(report: number): StoredRecord;
}

export function openStored(source: ByteSource, rules: KeyRules = 'current'): Stored {
  const sections = readSections(source, rules);
  const head = new BytesIn(sectionBytes(source, sections.get('INFO')!), 'section INFO');
  const reports = head.varint();
  const claims = head.varint();
  const info = readInfo(head);
  const days = words(source, sections, 'DAYS', reports);
  const documents = sections.get('DOCS')!;
  const documentOffsets = words(source, sections, 'DOFF', reports + 1);
  const tables = {
    name: openTable(source, sections, 'name'),
    term: openTable(source, sections, 'term'),
    unit: openTable(source, sections, 'unit'),
    predicate: openTable(source, sections, 'predicate'),
    text: openTable(source, sections, 'text'),
    shape: openTable(source, sections, 'shape'),
  };
  const keys = {
    name: openKeys(source, sections, 'name', tables.name, reports),
    term: openKeys(source, sections, 'term', tables.term, reports),
    unit: openKeys(source, sections, 'unit', tables.unit, reports),
    predicate: openKeys(source, sections, 'predicate', tables.predicate, reports),
  };
  const size = (kind: KeyKind) => tables[kind].size;
  const fields = fieldTables(tables);
  const codes = new Codes(sectionBytes(source, sections.get('CODE')!), 'section CODE');
  const record = (report: number) => {
    if (!(report >= 0 && report < reports))
      throw new PackError('document', `a report below ${reports}`, `${report}`);
    const bytes = part(source, documents, documentOffsets, report);
    return new StoredRecord(bytes, report, codes, fields);
  };
  const quotations = sections.get('QUOT');
  const quotationOffsets =
    quotations !== undefined && sections.has('QOFF') ? words(source, sections, 'QOFF', reports + 1) : null;
  const quotesOf = (report: number): Quotes => {
    const claims = readClaimCount(record(report));
    if (quotations === undefined || quotationOffsets === null) return new Array<null>(claims).fill(null);
    const bytes = part(source, quotations, quotationOffsets, report);
    return readQuotes(bytes, claims, `quotations of report ${report}`);
  };
  const dayOf = (report: number) => days[report]! | 0;
  const sizes = { name: size('name'), term: size('term'), unit: size('unit'), predicate: size('predicate') };
  let ranker: Ranker | null = null;
  let sums: ReportSums<KnownKey> | null = null;
  let worth: Worth | null = null;
  const kinds: (FigureKind | null)[] = [];
  const kindOfShape = (shape: number): FigureKind | null => {
    kinds[shape] ??= kindOf(tables.shape.get(shape));
    return kinds[shape];
  };
  const index: Index = {
    reports,
    claims,
    // Made at the first lookup: an opened pack that nobody asks costs nothing.
    get ranker() {
      ranker ??= new Ranker(reports);
      return ranker;
    },
    get sums() {
      sums ??= new ReportSums(reports);
      return sums;
    },
    get worth() {
      worth ??= new Worth({ sizes, record, kindOf: kindOfShape });
      return worth;
    },
    find: (kind, key) => keys[kind].search.find(key),
    postings: (kind) => keys[kind].postings,
    rangesOf: (wanted) => {
      if (wanted === null) return null;
      const from = firstFrom(wanted.from);
      return [
        [0, firstFrom(NO_DAY + 1)],
        [from, Math.max(from, firstFrom(wanted.to + 1))],
      ];
    },
    want: (report) =>
      source.want(
        documents.offset + documentOffsets[report]!,
        documentOffsets[report + 1]! - documentOffsets[report]!,
      ),
  };
  /** First report of a day or a later one: reports are in the order of their days. */
  const firstFrom = (day: number) => firstWhere(reports, (report) => dayOf(report) < day);
  const pack: Pack = {
    info,
    reports,
    claims,
    document: (report) => readDocument(record(report)),
    outline: (report) => readOutline(record(report)),
    quotes: quotesOf,
    day: (report) => (dayOf(report) === NO_DAY ? null : dayOf(report)),
    frequency: (kind, key) => {
      const id = keys[kind].search.find(key);
      return id === null ? 0 : keys[kind].postings.count(id);
    },
    findReports: (query) => findReports(index, query),
    lookup: (query) => lookup(index, query),
  };
  return { pack, index, sizes, record };
}

function readInfo(bytes: BytesIn): PackInfo {
  const name = bytes.string();
  const optional = () => (bytes.byte() === 0 ? null : bytes.string());
  const info = { name, description: optional(), publisher: optional(), date: optional() };
  bytes.end();
  return info;
}

function openTable(
  source: ByteSource,
  sections: ReadonlyMap<string, Section>,
  table: TableName,
): StringTable {
  const letter = TABLE_LETTERS[table];
  const offsets = words(source, sections, `${letter}OFF`, null);
  const bytes = sectionBytes(source, sections.get(`${letter}STR`)!);
  return new StringTable({ offsets, bytes }, `section ${letter}OFF`);
}

function openKeys(
  source: ByteSource,
  sections: ReadonlyMap<string, Section>,
  kind: KeyKind,
  strings: StringTable,
  reports: number,
): { readonly search: StringSearch; readonly postings: PostingLists } {
  const letter = TABLE_LETTERS[kind];
  const buckets = words(source, sections, `${letter}BKT`, null);
  const order = words(source, sections, `${letter}ORD`, strings.size);
  const lists = sections.get(`${letter}PST`)!;
  const listSource = {
    view: (from: number, to: number) => rangeOf(source, lists, from, to),
    want: (from: number, to: number) => source.want(lists.offset + from, to - from),
  };
  return {
    search: new StringSearch(strings, { buckets, order }, `section ${letter}BKT`),
    postings: new PostingLists(
      words(source, sections, `${letter}POF`, strings.size + 2),
      listSource,
      reports,
      `section ${letter}PST`,
    ),
  };
}

function sectionBytes(source: ByteSource, section: Section): Uint8Array {
  return source.view(section.offset, section.length);
}

/** A section of 32-bit words, laid over the source's bytes; `count` words where that is known. */
function words(
  source: ByteSource,
  sections: ReadonlyMap<string, Section>,
  id: string,
  count: number | null,
): Uint32Array {
  const section = sections.get(id)!;
  const wanted = count === null ? section.length - (section.length % 4) : count * 4;
  if (section.length !== wanted)
    throw new PackError(`section ${id}`, `${wanted} bytes`, `${section.length} bytes`);
  const bytes = sectionBytes(source, section);
  // A buffer that begins at an odd place (Node's pool) cannot be laid over: these bytes are copied.
  const placed = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Uint32Array(placed.buffer, placed.byteOffset, placed.byteLength / 4);
}

/** The bytes of one element of a section, by its offsets. */
function part(source: ByteSource, section: Section, offsets: Uint32Array, index: number): Uint8Array {
  return rangeOf(source, section, offsets[index]!, offsets[index + 1]!);
}

function rangeOf(source: ByteSource, section: Section, from: number, to: number): Uint8Array {
  if (from > to || to > section.length)
    throw new PackError(`section ${section.id}`, `a range in ${section.length} bytes`, `${from} to ${to}`);
  return source.view(section.offset + from, to - from);
}

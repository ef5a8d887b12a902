import { BytesIn } from './bytes-in.ts';
import { type RecordStrings, readDocument } from './document-in.ts';
import { PackError } from './error.ts';
import { type KeyKind, NO_DAY, type PackInfo, TABLE_LETTERS, type TableName } from './format.ts';
import { findReports, type Index, lookup } from './lookup.ts';
import type { Pack } from './pack.ts';
import { countPostings, readPostings } from './postings.ts';
import { readSections, type Section } from './sections-in.ts';
import { type ByteSource, bufferSource } from './source.ts';
import { StringSearch, StringTable } from './strings.ts';

/** Opens a pack over its bytes. Nothing is parsed but the header; throws a PackError for what is no pack of ours. */
export function openPack(bytes: Uint8Array): Pack {
  return openSource(bufferSource(bytes));
}

/** Opens a pack over a source whose head and all sections but documents and postings are there. */
export function openSource(source: ByteSource): Pack {
  const sections = readSections(source);
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
  };
  const keys = {
    name: openKeys(source, sections, 'name', tables.name),
    term: openKeys(source, sections, 'term', tables.term),
    unit: openKeys(source, sections, 'unit', tables.unit),
    predicate: openKeys(source, sections, 'predicate', tables.predicate),
  };
  const strings: RecordStrings = {
    key: (kind, bytes) => tables[kind].get(bytes.index(tables[kind].size, `a ${kind}`)),
    text: (bytes) => {
      const reference = bytes.index(tables.text.size + 1, 'a text');
      return reference === 0 ? bytes.string() : tables.text.get(reference - 1);
    },
  };
  const postings = (kind: KeyKind, id: number) => {
    const { offsets, section } = keys[kind];
    return new BytesIn(part(source, section, offsets, id), `section ${section.id}, list ${id}`);
  };
  const document = (report: number) => {
    if (!(report >= 0 && report < reports))
      throw new PackError('document', `a report below ${reports}`, `${report}`);
    return readDocument(
      new BytesIn(part(source, documents, documentOffsets, report), `report ${report}`),
      strings,
    );
  };
  const index: Index = {
    reports,
    find: (kind, key) => keys[kind].search.find(key),
    frequencyOf: (kind, id) => Math.max(1, countPostings(postings(kind, id), reports)),
    visit: (kind, id, visit) => readPostings(postings(kind, id), reports, visit),
    day: (report) => {
      const day = days[report]! | 0;
      return day === NO_DAY ? null : day;
    },
    document,
  };
  return {
    info,
    reports,
    claims,
    document,
    day: index.day,
    frequency: (kind, key) => {
      const id = keys[kind].search.find(key);
      return id === null ? 0 : countPostings(postings(kind, id), reports);
    },
    findReports: (query) => findReports(index, query),
    lookup: (query) => lookup(index, query),
  };
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
): { search: StringSearch; offsets: Uint32Array; section: Section } {
  const letter = TABLE_LETTERS[kind];
  const buckets = words(source, sections, `${letter}BKT`, null);
  const order = words(source, sections, `${letter}ORD`, strings.size);
  return {
    search: new StringSearch(strings, { buckets, order }, `section ${letter}BKT`),
    offsets: words(source, sections, `${letter}POF`, strings.size + 1),
    section: sections.get(`${letter}PST`)!,
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
  const from = offsets[index]!;
  const to = offsets[index + 1]!;
  if (from > to || to > section.length)
    throw new PackError(
      `section ${section.id}, element ${index}`,
      `a range in ${section.length} bytes`,
      `${from}–${to}`,
    );
  return source.view(section.offset + from, to - from);
}

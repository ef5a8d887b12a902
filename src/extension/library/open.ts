import { digestOf } from '../../import/digest.ts';
import { crc32 } from '../../pack/checksum.ts';
import type { Pack } from '../../pack/pack.ts';
import { openPack } from '../../pack/reader.ts';
import { messageOf } from '../../text/thrown.ts';
import { FailureError } from '../failure.ts';
import {
  type BytesRow,
  changeLibrary,
  type Database,
  database,
  failureOfDatabase,
  type JournalRow,
  queued,
  RECORD,
  readOne,
} from './database.ts';
import type { Part } from './joined.ts';
import { readRecord } from './migrate.ts';
import {
  type Damage,
  EMPTY_RECORD,
  type LibraryRecord,
  noted,
  type PackRecord,
  type SegmentRecord,
  SHELVES,
  type Shelf,
} from './record.ts';
import { isWhole, type Shelved, shelvedOf } from './segment.ts';

/** A part of a shelf: a segment, or one article of the journal. */
export interface ShelfPart extends Part {
  /** Id of the segment, or key of the journal's row. */
  readonly id: string | number;
  /** Of each report. */
  readonly articles: readonly Shelved[];
  /** Numbers of the reports of which the same shelf holds a later copy; the next merge drops them. All are hidden. */
  readonly stale: ReadonlySet<number>;
  /** Bytes. */
  readonly size: number;
}

export interface OpenPack {
  readonly record: PackRecord;
  readonly pack: Pack;
}

/** The library as one generation of it stands, its packs opened. */
export interface OpenLibrary {
  readonly record: LibraryRecord;
  readonly packs: readonly OpenPack[];
  /** Parts of each shelf, newest first; of an article that is there twice the older copy is hidden. */
  readonly shelves: Readonly<Record<Shelf, readonly ShelfPart[]>>;
  /** Why nothing but the bundled pack can be read; null where all is well. */
  readonly problem: FailureError | null;
}

interface LoadedRow {
  readonly pack: Pack;
  readonly articles: readonly Shelved[];
}

interface Cache {
  readonly library: OpenLibrary;
  readonly segments: ReadonlyMap<string, LoadedRow>;
  readonly journal: ReadonlyMap<number, JournalPart>;
}

/** An article of the journal that cannot be read. */
interface BrokenRow {
  readonly key: number;
  readonly shelf: Shelf;
  readonly message: string;
}

interface JournalPart extends LoadedRow {
  readonly shelf: Shelf;
  readonly size: number;
}

let cache: Cache | null = null;

/** Forgets what was opened, for tests and for whoever has closed the database. */
export function dropOpened(): void {
  cache = null;
}

/**
 * The library as it stands. What was opened before is kept: after a change only what is new is read, and without one
 * nothing but the record's number. A library that cannot be read is empty and says why; it is never written to.
 */
export async function openLibrary(): Promise<OpenLibrary> {
  try {
    return await opened();
  } catch (error) {
    const problem = failureOfDatabase(error);
    if (!(problem instanceof FailureError)) throw error;
    return { record: EMPTY_RECORD, packs: [], shelves: { read: [], followed: [] }, problem };
  }
}

async function opened(): Promise<OpenLibrary> {
  const db = await database();
  const before = cache;
  if (before !== null && (await generationOf(db)) === before.library.record.generation) return before.library;
  const { record, rows, journal, brokenRows } = await load(db, before);
  const segments = new Map<string, LoadedRow>();
  const damaged: Damage[] = [];
  for (const wanted of wantedSegments(record)) {
    const { segment } = wanted;
    const known = before?.segments.get(segment.id);
    if (known !== undefined) {
      segments.set(segment.id, known);
      continue;
    }
    try {
      const again = () => readOne(db, 'bytes', segment.id);
      segments.set(
        segment.id,
        await openedRow(db, rows.get(segment.id), again, (row) => openRow(row, wanted)),
      );
    } catch (error) {
      if (error instanceof FailureError) throw error;
      damaged.push(damageOf(wanted, error));
    }
  }
  const library: OpenLibrary = {
    record,
    packs: record.packs.flatMap((pack) => {
      const loaded = pack.current === null ? undefined : segments.get(pack.current.segment.id);
      return loaded === undefined ? [] : [{ record: pack, pack: loaded.pack }];
    }),
    shelves: shelvesOf(record, segments, journal),
    problem: null,
  };
  if (damaged.length > 0 || brokenRows.length > 0) {
    try {
      await setAside(damaged, brokenRows);
    } catch {
      // No room even for that: what is sound is read all the same, and the next opening finds the same.
      return library;
    }
    return opened();
  }
  cache = { library, segments, journal };
  return library;
}

async function generationOf(db: Database): Promise<number> {
  return readRecord(await readOne(db, 'state', RECORD)).generation;
}

interface Wanted {
  readonly segment: SegmentRecord;
  readonly kind: Damage['kind'];
  readonly of: string;
}

/** Segments that are opened: current editions and the shelves; an edition before lies still until it is asked for. */
function wantedSegments(record: LibraryRecord): readonly Wanted[] {
  const packs = record.packs.flatMap(({ current, kind }) =>
    current === null ? [] : [{ segment: current.segment, kind, of: current.name }],
  );
  const shelved = SHELVES.flatMap((shelf) =>
    record.shelves[shelf].segments.map((segment) => ({ segment, kind: shelf, of: shelf })),
  );
  return [...packs, ...shelved];
}

/** Everything that is not held yet, read in one transaction: one generation, never two. @throws FailureError `library` */
async function load(db: Database, before: Cache | null) {
  const transaction = db.transaction(['state', 'bytes', 'journal']);
  queued(transaction.done);
  const [state, bytes, journalStore] = [
    transaction.objectStore('state'),
    transaction.objectStore('bytes'),
    transaction.objectStore('journal'),
  ];
  const record = readRecord(await state.get(RECORD));
  const missing = wantedSegments(record)
    .map(({ segment }) => segment.id)
    .filter((id) => !before?.segments.has(id));
  const keys = await journalStore.getAllKeys();
  const newKeys = keys.filter((key) => !before?.journal.has(key));
  // What fails here is looked at once more before it counts as damaged.
  const [rows, entries] = await Promise.all([
    Promise.all(missing.map((id) => bytes.get(id).catch(() => undefined))),
    Promise.all(newKeys.map((key) => journalStore.get(key).catch(() => undefined))),
  ]);
  const journal = new Map<number, JournalPart>();
  const read = new Map(newKeys.map((key, i) => [key, entries[i]]));
  const brokenRows: BrokenRow[] = [];
  for (const key of keys) {
    const row = read.get(key);
    try {
      const again = () => readOne(db, 'journal', key);
      journal.set(key, before?.journal.get(key) ?? (await openedRow(db, row, again, openJournalRow)));
    } catch (error) {
      if (error instanceof FailureError) throw error;
      const shelf = SHELVES.find((each) => each === row?.shelf) ?? 'read';
      brokenRows.push({ key, shelf, message: noted(error) });
    }
  }
  return { record, rows: new Map(missing.map((id, i) => [id, rows[i]])), journal, brokenRows };
}

/** Errors of a reading that was broken off: they say nothing of what was to be read. */
const BROKEN_OFF: ReadonlySet<string> = new Set([
  'AbortError',
  'InvalidStateError',
  'TransactionInactiveError',
]);

/**
 * Opens a row; one that does not open is read once more first, in a transaction of its own: a reading fails with the
 * transaction that it is part of, and what is set aside is lost to the reader.
 *
 * @throws FailureError `library` where the database does not answer; then nothing is known of the row. What `open` or the
 * browser says of the row itself where that is what is broken.
 */
async function openedRow<Row, Opened>(
  db: Database,
  row: Row | undefined,
  readAgain: () => Promise<Row | undefined>,
  open: (row: Row | undefined) => Opened | Promise<Opened>,
): Promise<Opened> {
  try {
    return await open(row);
  } catch {
    return open(await readAgain().catch((error: unknown) => failedReading(db, error)));
  }
}

/** Throws on what a reading failed with, as a FailureError unless it is the row's own: then the rest can be read. */
async function failedReading(db: Database, error: unknown): Promise<never> {
  const isOfRow = error instanceof Error && !BROKEN_OFF.has(error.name);
  if (isOfRow && (await generationOf(db).catch(() => null)) !== null) throw error;
  throw new FailureError('library', messageOf(error));
}

/** Opens a segment after its checksum has shown that it is as it was written. */
async function openRow(row: BytesRow | undefined, { segment, kind }: Wanted): Promise<LoadedRow> {
  if (!(row?.bytes instanceof ArrayBuffer)) throw new Error('it is missing');
  const checksum = await digestOf(row.bytes);
  if (checksum !== segment.checksum) throw new Error(`checksum ${checksum} instead of ${segment.checksum}`);
  // What was kept under older rules is read on: there is no text to make its keys anew from.
  const pack = openPack(new Uint8Array(row.bytes), 'older');
  if (kind === 'imported' || kind === 'subscribed') return { pack, articles: [] };
  if (row.side === null || !isWhole(row.side, pack.reports))
    throw new Error('its list of articles is broken');
  return { pack, articles: [...shelvedOf(row.side)] };
}

function openJournalRow(row: JournalRow | undefined): JournalPart {
  if (!(row?.bytes instanceof ArrayBuffer)) throw new Error('it is missing');
  const bytes = new Uint8Array(row.bytes);
  const checksum = crc32(bytes);
  if (checksum !== row.checksum) throw new Error(`checksum ${checksum} instead of ${row.checksum}`);
  const { shelf, key, day, site } = row;
  return { pack: openPack(bytes, 'older'), articles: [{ key, day, site }], shelf, size: bytes.length };
}

function shelvesOf(
  record: LibraryRecord,
  segments: ReadonlyMap<string, LoadedRow>,
  journal: ReadonlyMap<number, JournalPart>,
): Record<Shelf, readonly ShelfPart[]> {
  const partsOf = (shelf: Shelf): ShelfPart[] => {
    const fresh = [...journal]
      .filter(([, part]) => part.shelf === shelf)
      .map(([id, { pack, articles, size }]) => ({ id, pack, articles, size }));
    const merged = record.shelves[shelf].segments.flatMap(({ id, size }) => {
      const loaded = segments.get(id);
      return loaded === undefined ? [] : [{ id, pack: loaded.pack, articles: loaded.articles, size }];
    });
    const seen = new Set<number>();
    return [...merged, ...fresh].reverse().map((part) => {
      const stale = repeated(part.articles, seen);
      return { ...part, stale, hidden: stale };
    });
  };
  const read = partsOf('read');
  // What the reader has read himself counts before the copy that came with a feed.
  const keys = new Set(read.flatMap(({ articles }) => articles.map(({ key }) => key)));
  const followed = partsOf('followed').map((part) => {
    const hidden = new Set(part.stale);
    for (const [number, { key }] of part.articles.entries()) if (keys.has(key)) hidden.add(number);
    return { ...part, hidden };
  });
  return { read, followed };
}

/** Numbers of the articles that were seen before; the others count as seen from now on. */
function repeated(articles: readonly Shelved[], seen: Set<number>): ReadonlySet<number> {
  const again = new Set<number>();
  for (const [number, { key }] of articles.entries()) {
    if (seen.has(key)) again.add(number);
    else seen.add(key);
  }
  return again;
}

function damageOf({ segment, kind, of }: Wanted, error: unknown): Damage {
  return { segment: segment.id, kind, of, reports: segment.reports, message: noted(error), at: Date.now() };
}

function damageOfRow({ shelf, message }: BrokenRow): Damage {
  return { segment: null, kind: shelf, of: shelf, reports: 1, message, at: Date.now() };
}

/**
 * Takes broken segments out of what is read; another page of the extension may have done so in between. Their bytes stay
 * until the reader drops them; a broken article of the journal goes at once. A pack goes back to the edition before; a
 * subscribed one is due at once, whole.
 */
async function setAside(damaged: readonly Damage[], rows: readonly BrokenRow[]): Promise<void> {
  await changeLibrary(async (record, change) => {
    const journal = change.objectStore('journal');
    const left = await Promise.all(rows.map(({ key }) => journal.getKey(key)));
    const articles = rows.filter((_row, i) => left[i] !== undefined);
    for (const { key } of articles) queued(journal.delete(key));
    const wanted = new Set(wantedSegments(record).map(({ segment }) => segment.id));
    const segments = damaged.filter(({ segment }) => segment !== null && wanted.has(segment));
    if (segments.length + articles.length === 0) return null;
    const broken = new Set(segments.map(({ segment }) => segment));
    const shelf = (name: Shelf) => ({
      segments: record.shelves[name].segments.filter(({ id }) => !broken.has(id)),
    });
    return {
      ...record,
      packs: record.packs.flatMap((pack) => {
        if (pack.current === null || !broken.has(pack.current.segment.id)) return [pack];
        const back = {
          ...pack,
          current: pack.previous,
          previous: null,
          refused: null,
          etag: null,
          lastModified: null,
        };
        return back.current === null && pack.kind === 'imported' ? [] : [{ ...back, checked: null }];
      }),
      shelves: { read: shelf('read'), followed: shelf('followed') },
      damaged: [...record.damaged, ...segments, ...articles.map(damageOfRow)],
    };
  });
}

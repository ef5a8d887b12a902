import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { FailureError } from '../failure.ts';
import { announceChange } from './changed.ts';
import { readRecord, soundRecord } from './migrate.ts';
import type { LibraryRecord, Shelf } from './record.ts';

/** Name of the one database of the extension. */
export const DATABASE = 'library';

/**
 * Version of the stores, not of what they hold (record.ts). A browser refuses to open a database of a higher version, so
 * that a library from a newer extension stays untouched here too.
 */
const LAYOUT_VERSION = 1;

/** Bytes of a pack, with what is known of its reports in their order where they are a shelf's. */
export interface BytesRow {
  readonly id: string;
  readonly bytes: ArrayBuffer;
  readonly side: SideTable | null;
}

/** What a shelf knows of its articles beside their claims; each list has a place for each report of the pack. */
export interface SideTable {
  /** Key of the article (article-key.ts). */
  readonly keys: Float64Array;
  /** Day on which it was read or fetched, days since 1970-01-01. */
  readonly days: Int32Array;
  /** Its site: place in `siteNames`. */
  readonly sites: Uint32Array;
  readonly siteNames: readonly string[];
}

/** An article that was remembered since the last merge: a pack of one report. */
export interface JournalRow {
  readonly shelf: Shelf;
  readonly key: number;
  readonly day: number;
  readonly site: string;
  readonly bytes: ArrayBuffer;
  /** CRC-32 of the bytes: small rows lie among others, where a file of its own has a stronger one. */
  readonly checksum: number;
}

interface LibrarySchema extends DBSchema {
  /** The record, under {@link RECORD}. Checked when read: storage is a border of trust. */
  state: { key: string; value: unknown };
  bytes: { key: string; value: BytesRow };
  journal: { key: number; value: JournalRow; indexes: { article: [Shelf, number] } };
  /** Followed feeds by address; the shape is that of the room that follows them (src/extension/follow). */
  feeds: { key: string; value: unknown };
}

export type Database = IDBPDatabase<LibrarySchema>;
type StoreName = 'state' | 'bytes' | 'journal' | 'feeds';
const STORES: readonly StoreName[] = ['state', 'bytes', 'journal', 'feeds'];
export type Change = IDBPTransaction<LibrarySchema, StoreName[], 'readwrite'>;

/** Key of the one record in the store `state`. */
export const RECORD = 'library';

let opened: Promise<Database> | null = null;

/** The database, opened once for each page of the extension. @throws FailureError `newer-library`, `library` */
export function database(): Promise<Database> {
  opened ??= openDatabase().catch((error: unknown) => {
    opened = null;
    throw failureOfDatabase(error);
  });
  return opened;
}

async function openDatabase(): Promise<Database> {
  return openDB<LibrarySchema>(DATABASE, LAYOUT_VERSION, {
    upgrade(db) {
      db.createObjectStore('state');
      db.createObjectStore('bytes', { keyPath: 'id' });
      const journal = db.createObjectStore('journal', { autoIncrement: true });
      journal.createIndex('article', ['shelf', 'key']);
      db.createObjectStore('feeds');
    },
    blocking: closeDatabase,
    terminated: () => {
      opened = null;
    },
  });
}

/** Lets go of the database, so that a newer version of the extension, or its deletion, need not wait for us. */
export function closeDatabase(): void {
  opened?.then((db) => db.close()).catch(() => null);
  opened = null;
}

/** The record as it stands. @throws FailureError `newer-library`, `library` */
export async function loadRecord(): Promise<LibraryRecord> {
  return readRecord(await readOne(await database(), 'state', RECORD));
}

/** A value in a transaction of its own; undefined where there is none. Rejects as the browser does. */
export function readOne<Name extends StoreName>(
  db: Database,
  store: Name,
  key: LibrarySchema[Name]['key'],
): Promise<LibrarySchema[Name]['value'] | undefined> {
  const transaction = db.transaction(store);
  // Whoever asked hears of it by the request.
  queued(transaction.done);
  return transaction.store.get(key);
}

/**
 * Changes the library in one transaction: `edit` puts and deletes rows and returns the next record, or null to leave the
 * library as it is. It may await nothing but the transaction's own requests. Resolves when everything is on the disk, and
 * rejects with nothing written.
 *
 * @returns the record that then stands
 * @throws FailureError `quota` where the disk's share is used up, `library` where the next record is past its bounds
 */
export async function changeLibrary(
  edit: (record: LibraryRecord, change: Change) => Promise<LibraryRecord | null> | LibraryRecord | null,
): Promise<LibraryRecord> {
  const db = await database();
  const change: Change = db.transaction([...STORES], 'readwrite', { durability: 'strict' });
  queued(change.done);
  try {
    const state = change.objectStore('state');
    const before = readRecord(await state.get(RECORD));
    const next = await edit(before, change);
    if (next === null) {
      await change.done;
      return before;
    }
    // Rows that were put before are undone with what cannot be stored: a record that is not read again loses everything.
    const after = soundRecord({ ...next, generation: before.generation + 1 });
    queued(state.put(after, RECORD));
    await change.done;
    announceChange(after.generation);
    return after;
  } catch (error) {
    abort(change);
    throw failureOfDatabase(change.error ?? error);
  }
}

/** A request of a change that nobody waits for: where it fails, the change is undone and {@link changeLibrary} says why. */
export function queued(request: Promise<unknown>): void {
  request.catch(() => null);
}

function abort(change: Change): void {
  try {
    change.abort();
  } catch {
    // It has ended already.
  }
}

/** What a database's refusal means for the reader. */
export function failureOfDatabase(error: unknown): unknown {
  if (error instanceof FailureError || !(error instanceof Error)) return error;
  switch (error.name) {
    case 'QuotaExceededError':
      return new FailureError('quota', 'there is no room left for the library on this machine');
    case 'VersionError':
      return new FailureError('newer-library', 'a newer Second Source wrote this library');
    case 'AbortError':
    case 'UnknownError':
    case 'InvalidStateError':
    case 'NotFoundError':
      return new FailureError('library', error.message);
    default:
      return error;
  }
}

import * as z from 'zod/mini';
import { plainLine } from '../../text/plain-line.ts';
import { messageOf } from '../../text/thrown.ts';
import { FAILURE_CODES } from '../failure.ts';

/**
 * Version of what the library's record says. Raise it with every change of its shape, and add the step that brings the
 * version before to the new one (migrate.ts).
 */
export const RECORD_VERSION = 2;

/** Where articles are remembered: what the reader read himself, and what came with the feeds that he follows. */
export const SHELVES = ['read', 'followed'] as const;
export type Shelf = (typeof SHELVES)[number];

/** What the shelves are called where a finding names the pack of its evidence. */
export const SHELF_PACKS: Readonly<Record<Shelf, string>> = {
  read: 'Reading memory',
  followed: 'Followed outlets',
};

/** Bounds of what the record may hold: far above what any reader has. */
const LONGEST_TEXT = 4_000;
const MOST = 10_000;

/** UTF-16 code units of a message that is kept: it may hold words of a server or of a broken file. */
const LONGEST_MESSAGE = 500;

/** A message as it may be kept in the record. */
export function noted(error: unknown): string {
  return plainLine(messageOf(error), LONGEST_MESSAGE);
}

const text = z.string().check(z.maxLength(LONGEST_TEXT));
const count = z.int().check(z.nonnegative());
const list = <T>(item: z.ZodMiniType<T>) => z.array(item).check(z.maxLength(MOST));

/** A file of pack bytes in the database: never changed, named by `id`, found whole or broken by its checksum. */
const segment = z.object({
  id: text,
  /** Bytes. */
  size: count,
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  checksum: text,
  reports: count,
  claims: count,
  /** Newest day of a report, days since 1970-01-01; null where none has a date. */
  newest: z.nullable(z.int()),
});
export type SegmentRecord = Readonly<z.infer<typeof segment>>;

/** One edition of a pack, as it says of itself. */
const edition = z.object({
  segment,
  name: text,
  description: z.nullable(text),
  publisher: z.nullable(text),
  date: z.nullable(text),
  /** When it came here, milliseconds since 1970. */
  added: count,
});
export type Edition = Readonly<z.infer<typeof edition>>;

/** Why the last fetching of a subscribed pack failed. */
const failure = z.object({
  code: z.enum(FAILURE_CODES),
  message: text,
  /** Milliseconds since 1970. */
  at: count,
  /** Failures in a row: the next attempt waits the longer. */
  tries: count,
});

const pack = z.object({
  /** Names the pack in this library through all its editions. */
  id: text,
  kind: z.enum(['imported', 'subscribed']),
  /** Null for a subscribed pack that has not come yet, or was found broken. */
  current: z.nullable(edition),
  /** The edition before, to which the reader can go back. */
  previous: z.nullable(edition),
  /** Address that it was fetched from; null for a file. */
  url: z.nullable(text),
  /** Checksum of the edition that the reader went back from: an update does not bring it again. */
  refused: z.nullable(text),
  etag: z.nullable(text),
  lastModified: z.nullable(text),
  /** When the address was last asked, whatever it answered. Milliseconds since 1970. */
  checked: z.nullable(count),
  failure: z.nullable(failure),
});
export type PackRecord = Readonly<z.infer<typeof pack>>;

const shelf = z.object({
  /** Oldest first: of two entries of one article the later one counts. */
  segments: list(segment),
});

/** Something that was found broken and set aside. */
const damage = z.object({
  /** Bytes that are kept; null where none are. */
  segment: z.nullable(text),
  /** What it belonged to: the name of a pack, or a shelf. */
  of: text,
  kind: z.enum(['imported', 'subscribed', ...SHELVES]),
  reports: count,
  message: text,
  at: count,
});
export type Damage = Readonly<z.infer<typeof damage>>;

/**
 * The pointer of the library: one record names every byte that counts. Whoever writes puts new bytes and the next record
 * in one transaction, so that a reader sees the generation before or the one after.
 */
export const libraryRecordSchema = z.object({
  version: z.literal(RECORD_VERSION),
  /** One more with each change. */
  generation: count,
  packs: list(pack),
  shelves: z.object({ read: shelf, followed: shelf }),
  damaged: list(damage),
});
export type LibraryRecord = Readonly<z.infer<typeof libraryRecordSchema>>;

export const EMPTY_RECORD: LibraryRecord = {
  version: RECORD_VERSION,
  generation: 0,
  packs: [],
  shelves: { read: { segments: [] }, followed: { segments: [] } },
  damaged: [],
};

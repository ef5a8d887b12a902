import { strFromU8, strToU8, Zip, ZipDeflate } from 'fflate';
import * as z from 'zod/mini';
import { FIRST_DAY, LAST_DAY } from '../claim/day.ts';
import { unpackedEntry, type ZipEntry, ZipError, zipEntries } from './zip-entries.ts';

/**
 * A whole library as one file: a ZIP archive (PKWARE APPNOTE 6.3) of packs, with `manifest.json` that says what each is.
 * Raise the version with every change that a reader of the version before could not read.
 */
export const LIBRARY_FILE_FORMAT = 'second-source-library';
export const LIBRARY_FILE_VERSION = 1;

const MANIFEST = 'manifest.json';

/** The most bytes of one file in it and of all together, unpacked: what a library of the largest packs comes to. */
const MOST_FILE_BYTES = 256 * 1024 * 1024;
const MOST_BYTES = 1024 * 1024 * 1024;
/** The most bytes of the archive itself: what does not pack grows by less than a hundredth. */
export const MOST_ARCHIVE_BYTES = MOST_BYTES + MOST_BYTES / 64;
/** Bytes of the manifest: 100,000 days of articles and a thousand feeds. */
const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;

const LONGEST_TEXT = 4_000;
/** Articles of a shelf, each with its day. */
const MOST_ARTICLES = 200_000;
/** Packs, and feeds: far above what any reader has, as a library itself bounds them. */
const MOST_NAMED = 10_000;
const text = z.string().check(z.maxLength(LONGEST_TEXT));
const list = <T>(item: z.ZodMiniType<T>, most = MOST_NAMED) => z.array(item).check(z.maxLength(most));

const manifestSchema = z.object({
  format: z.literal(LIBRARY_FILE_FORMAT),
  version: z.int(),
  /** When it was written, ISO 8601. */
  made: text,
  packs: list(
    z.object({
      file: text,
      kind: z.enum(['imported', 'subscribed']),
      name: text,
      /** Address that it is fetched from; null for one that came as a file. */
      url: z.nullable(text),
    }),
  ),
  /** What was read and what came with feeds: a pack each, and for each of its reports the day on which it came. */
  shelves: list(
    z.object({
      file: text,
      shelf: z.enum(['read', 'followed']),
      /** Days since 1970-01-01, in the order of the pack's reports. */
      days: list(z.int().check(z.gte(FIRST_DAY), z.lte(LAST_DAY)), MOST_ARTICLES),
    }),
  ),
  /** Addresses that are fetched but have no pack yet. */
  subscriptions: list(text),
  feeds: list(z.object({ url: text, title: text, site: z.nullable(text) })),
});
export type LibraryManifest = Readonly<z.infer<typeof manifestSchema>>;

/** A library as it is in a file. */
export interface LibraryFile {
  readonly manifest: LibraryManifest;
  /** Bytes of the packs that the manifest names. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** A file that is no library of ours. Says what was expected and what came. */
export class LibraryFileError extends Error {
  override readonly name = 'LibraryFileError';
}

/** Bytes packed or unpacked in one piece: some milliseconds. */
const PIECE_BYTES = 128 * 1024;

/** Whether a file begins as a ZIP archive does. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/**
 * Writes a library piece by piece; the pieces joined are the file. What could not be read back is not written.
 *
 * @throws LibraryFileError before the first piece
 */
export function* writeLibraryFile({ manifest, files }: LibraryFile): Generator<Uint8Array> {
  const stated = strToU8(JSON.stringify(manifest));
  checkManifest(manifest);
  checkSizes([{ name: MANIFEST, size: stated.length }]);
  checkSizes([...files].map(([name, { length }]) => ({ name, size: length })));
  let written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    written.push(chunk);
  });
  const all: readonly (readonly [string, Uint8Array])[] = [[MANIFEST, stated], ...files];
  for (const [name, bytes] of all) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    for (let at = 0; at < bytes.length || at === 0; at += PIECE_BYTES) {
      entry.push(bytes.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= bytes.length);
      yield* written;
      written = [];
    }
  }
  zip.end();
  yield* written;
}

/**
 * Reads a library, yielding after each piece so that a page stays free meanwhile. What the packs hold is not looked at.
 *
 * @throws LibraryFileError for what is no library, is damaged, too large or of a newer version
 */
export function* readLibraryFile(bytes: Uint8Array): Generator<void, LibraryFile, void> {
  if (!isZip(bytes)) throw new LibraryFileError('expected a ZIP archive');
  try {
    const entries = zipEntries(bytes);
    const entry = (name: string): ZipEntry => {
      const found = entries.get(name);
      if (found === undefined) throw new LibraryFileError(`${name} is missing`);
      return found;
    };
    checkSizes([entry(MANIFEST)]);
    const manifest = parseManifest(strFromU8(yield* unpackedEntry(entry(MANIFEST))));
    const named = [...manifest.packs, ...manifest.shelves].map(({ file }) => entry(file));
    checkSizes(named);
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const each of named) files.set(each.name, yield* unpackedEntry(each));
    return { manifest, files };
  } catch (error) {
    throw error instanceof ZipError ? new LibraryFileError(error.message) : error;
  }
}

/** @throws LibraryFileError where a file, or all together, are larger than what is read */
function checkSizes(files: readonly { readonly name: string; readonly size: number }[]): void {
  let total = 0;
  for (const { name, size } of files) {
    const most = name === MANIFEST ? MOST_MANIFEST_BYTES : MOST_FILE_BYTES;
    if (size > most) throw new LibraryFileError(`${name} has more than ${most} bytes`);
    total += size;
  }
  if (total > MOST_BYTES) throw new LibraryFileError(`its packs have more than ${MOST_BYTES} bytes together`);
}

function parseManifest(json: string): LibraryManifest {
  let stated: unknown;
  try {
    stated = JSON.parse(json);
  } catch {
    throw new LibraryFileError(`${MANIFEST} is no JSON`);
  }
  const version = typeof stated === 'object' && stated !== null ? Reflect.get(stated, 'version') : null;
  if (typeof version === 'number' && version > LIBRARY_FILE_VERSION) {
    throw new LibraryFileError(
      `a newer Second Source wrote it (version ${version}, this one reads ${LIBRARY_FILE_VERSION})`,
    );
  }
  return checkManifest(stated);
}

function checkManifest(stated: unknown): LibraryManifest {
  const parsed = manifestSchema.safeParse(stated);
  if (parsed.success) return parsed.data;
  throw new LibraryFileError(`${MANIFEST}: "${parsed.error.issues[0]?.path.join('.') ?? ''}" does not fit`);
}

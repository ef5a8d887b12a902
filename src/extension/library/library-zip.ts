import {
  LIBRARY_FILE_FORMAT,
  LIBRARY_FILE_VERSION,
  type LibraryFile,
  LibraryFileError,
  type LibraryManifest,
  MOST_ARCHIVE_BYTES,
  readLibraryFile,
  writeLibraryFile,
} from '../../export/library-file.ts';
import { PackError } from '../../pack/error.ts';
import { openPack } from '../../pack/reader.ts';
import { verifySteps } from '../../pack/verify.ts';
import { FailureError } from '../failure.ts';
import { type Arrival, arrive, importedPlace, placed, subscribedPlace, waiting } from './arrival.ts';
import { changeLibrary, database, queued } from './database.ts';
import { packAddress } from './fetch-pack.ts';
import { joinParts } from './merge.ts';
import { openLibrary } from './open.ts';
import { receive, type Watch } from './receive.ts';
import { type SegmentRecord, SHELF_PACKS, SHELVES, type Shelf } from './record.ts';
import { keyOf, segmentOf, sideTable, siteOfReport } from './segment.ts';
import { inSlices, nextTask } from './slices.ts';

type ManifestPack = LibraryManifest['packs'][number];
type ManifestShelf = LibraryManifest['shelves'][number];

/**
 * The whole library as a file: its packs but the bundled one, what was read, what came with feeds, the addresses of
 * subscriptions and the given feeds.
 *
 * @throws FailureError `newer-library`, `library` (also where it is larger than what can be imported again)
 */
export async function exportLibrary(feeds: LibraryManifest['feeds'], now = new Date()): Promise<Blob> {
  const { record, packs, shelves, problem } = await openLibrary();
  if (problem !== null) throw problem;
  const db = await database();
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const listed: ManifestPack[] = [];
  for (const [i, { record: pack }] of packs.entries()) {
    const row = pack.current === null ? undefined : await db.get('bytes', pack.current.segment.id);
    if (row === undefined || pack.current === null) continue;
    const file = `packs/${i + 1}.pack`;
    files.set(file, new Uint8Array(row.bytes));
    listed.push({ file, kind: pack.kind, name: pack.current.name, url: pack.url });
  }
  const shelved: ManifestShelf[] = [];
  for (const shelf of SHELVES) {
    const segment = await joinParts(shelves[shelf], () => true, null, SHELF_PACKS[shelf]);
    if (segment?.row.side == null) continue;
    const file = `${shelf}.pack`;
    files.set(file, new Uint8Array(segment.row.bytes));
    shelved.push({ file, shelf, days: [...segment.row.side.days] });
  }
  const waiting = record.packs.filter(({ kind, current }) => kind === 'subscribed' && current === null);
  const manifest: LibraryManifest = {
    format: LIBRARY_FILE_FORMAT,
    version: LIBRARY_FILE_VERSION,
    made: now.toISOString(),
    packs: listed,
    shelves: shelved,
    subscriptions: waiting.map(({ url }) => url).filter((url) => url !== null),
    feeds: feeds.map(({ url, title, site }) => ({ url, title, site })),
  };
  const pieces: BlobPart[] = [];
  try {
    for (const piece of writeLibraryFile({ manifest, files })) {
      pieces.push(piece.slice());
      await nextTask();
    }
  } catch (error) {
    throw error instanceof LibraryFileError ? new FailureError('library', error.message) : error;
  }
  return new Blob(pieces, { type: 'application/zip' });
}

/**
 * Adds a library from a file to this one: its packs as if each were imported or subscribed to, its articles behind those
 * that are here, all in one transaction after everything was checked. Returns its feeds, to be followed by whoever does
 * that. Packs may have the keys of earlier rules, as those of the library that they come from may.
 *
 * @throws FailureError `pack` (also for an archive that is no library), `too-large`, `quota`, `cancelled`
 */
export async function importLibrary(
  stream: ReadableStream<Uint8Array>,
  total: number | null,
  watch: Watch = {},
): Promise<LibraryManifest['feeds']> {
  const { manifest, files } = await unpacked(await receive(stream, total, watch, MOST_ARCHIVE_BYTES), watch);
  const packs: (readonly [ManifestPack, Arrival])[] = [];
  for (const pack of manifest.packs) {
    packs.push([pack, await arrive(files.get(pack.file)!, pack.name, watch, 'older')]);
  }
  const shelves = await Promise.all(
    manifest.shelves.map(async (shelf) => [shelf.shelf, await shelfSegment(shelf, files, watch)] as const),
  );
  await changeLibrary((record, change) => {
    if (watch.signal?.aborted) throw new FailureError('cancelled', 'stopped');
    let next = record;
    for (const [{ kind, url }, arrival] of packs) {
      const place =
        kind === 'subscribed' && url !== null
          ? subscribedPlace(packAddress(url), next)
          : importedPlace(arrival.edition, next, url);
      next = placed(next, arrival, place, change);
    }
    for (const url of manifest.subscriptions) {
      const { before, fresh } = subscribedPlace(packAddress(url), next);
      if (before !== undefined) continue;
      next = { ...next, packs: [...next.packs, waiting(fresh)] };
    }
    for (const [shelf, { row, record: segment }] of shelves) {
      queued(change.objectStore('bytes').put(row));
      next = {
        ...next,
        shelves: { ...next.shelves, [shelf]: behind(next.shelves[shelf].segments, segment) },
      };
    }
    return next;
  });
  return manifest.feeds;
}

/** What comes from a file counts as older than all that is here. */
function behind(segments: readonly SegmentRecord[], segment: SegmentRecord) {
  return { segments: [segment, ...segments] };
}

async function unpacked(bytes: Uint8Array, { signal }: Watch): Promise<LibraryFile> {
  try {
    return await inSlices(readLibraryFile(bytes), signal ?? null);
  } catch (error) {
    if (signal?.aborted) throw new FailureError('cancelled', 'stopped');
    throw error instanceof LibraryFileError ? new FailureError('pack', error.message) : error;
  }
}

async function shelfSegment(
  { file, days, shelf }: { readonly file: string; readonly days: readonly number[]; readonly shelf: Shelf },
  files: LibraryFile['files'],
  { signal }: Watch,
) {
  const bytes = files.get(file)!;
  try {
    await inSlices(verifySteps(bytes, undefined, 'older'), signal ?? null);
  } catch (error) {
    if (signal?.aborted) throw new FailureError('cancelled', 'stopped');
    throw error instanceof PackError ? new FailureError('pack', `${file}: ${error.message}`) : error;
  }
  const pack = openPack(bytes, 'older');
  if (days.length !== pack.reports) {
    throw new FailureError('pack', `${shelf}: ${days.length} days for ${pack.reports} articles`);
  }
  const articles = days.map((day, report) => {
    const citation = pack.document(report).report;
    return { key: keyOf(citation), day, site: siteOfReport(citation) };
  });
  return segmentOf(bytes, sideTable(articles), 'older');
}

import { PackError } from '../../pack/error.ts';
import { openPack } from '../../pack/reader.ts';
import type { KeyRules } from '../../pack/sections-in.ts';
import { verifySteps } from '../../pack/verify.ts';
import { plainLine } from '../../text/plain-line.ts';
import { FailureError } from '../failure.ts';
import { type Change, queued } from './database.ts';
import type { Watch } from './receive.ts';
import type { Edition, LibraryRecord, PackRecord } from './record.ts';
import { type NewSegment, segmentOf } from './segment.ts';
import { inSlices } from './slices.ts';

/** UTF-16 code units of what a pack says of itself that are kept. */
const LONGEST_NAME = 200;
const LONGEST_DESCRIPTION = 1_000;

/** A pack that has arrived and was found sound. */
export interface Arrival {
  readonly edition: Edition;
  readonly segment: NewSegment;
}

/** A pack's record but for its editions. */
export type Fresh = Omit<PackRecord, 'current' | 'previous' | 'refused' | 'failure'>;

/** Where an arrived pack belongs: after the editions of one that is there, or as a new one. */
export interface Place {
  readonly before: PackRecord | undefined;
  readonly fresh: Fresh;
}

/** A pack that came once, as a file or from an address, under its name and publisher. */
export function importedPlace(
  { name, publisher }: Edition,
  record: LibraryRecord,
  url: string | null,
): Place {
  const before = record.packs.find(
    ({ kind, current }) => kind === 'imported' && current?.name === name && current.publisher === publisher,
  );
  const id = crypto.randomUUID();
  return {
    before,
    fresh: { id, kind: 'imported', url, etag: null, lastModified: null, checked: null },
  };
}

/** A pack that is fetched from an address. */
export function subscribedPlace(url: string, record: LibraryRecord): Place {
  const id = crypto.randomUUID();
  return {
    before: record.packs.find((pack) => pack.kind === 'subscribed' && pack.url === url),
    fresh: { id, kind: 'subscribed', url, etag: null, lastModified: null, checked: null },
  };
}

/** A subscribed pack that has not come yet. */
export function waiting(fresh: Fresh): PackRecord {
  return { ...fresh, current: null, previous: null, refused: null, failure: null };
}

/** Checks all of a pack that came from outside. @throws FailureError `pack`, `cancelled` */
export async function arrive(
  bytes: Uint8Array<ArrayBuffer>,
  fallbackName: string,
  { progress, signal }: Watch,
  rules: KeyRules = 'current',
): Promise<Arrival> {
  const checked = (done: number, total: number) => progress?.({ stage: 'checking', done, total });
  try {
    const { reports } = await inSlices(verifySteps(bytes, checked, rules), signal ?? null);
    if (reports === 0) throw new FailureError('pack', 'it holds no reports');
  } catch (error) {
    if (signal?.aborted) throw new FailureError('cancelled', 'stopped');
    throw error instanceof PackError ? new FailureError('pack', error.message) : error;
  }
  const { info } = openPack(bytes, rules);
  const segment = await segmentOf(bytes, null, rules);
  const line = (text: string | null, most: number) => (text === null ? '' : plainLine(text, most)) || null;
  return {
    segment,
    edition: {
      segment: segment.record,
      name: line(info.name, LONGEST_NAME) ?? plainLine(fallbackName, LONGEST_NAME),
      description: line(info.description, LONGEST_DESCRIPTION),
      publisher: line(info.publisher, LONGEST_NAME),
      date: line(info.date, LONGEST_NAME),
      added: Date.now(),
    },
  };
}

/** Puts an arrived pack into the change of the library. One whose bytes are there already only renews what is known of it. */
export function placed(
  record: LibraryRecord,
  { edition, segment }: Arrival,
  { before, fresh }: Place,
  change: Change,
): LibraryRecord {
  const isSame = before?.current?.segment.checksum === segment.record.checksum;
  const next: PackRecord = {
    ...fresh,
    id: before?.id ?? fresh.id,
    current: isSame ? before.current : edition,
    previous: isSame ? before.previous : (before?.current ?? null),
    refused: null,
    failure: null,
  };
  if (!isSame) {
    queued(change.objectStore('bytes').put(segment.row));
    dropEdition(before?.previous ?? null, change);
  }
  const packs = record.packs.map((pack) => (pack === before ? next : pack));
  return { ...record, packs: before === undefined ? [...packs, next] : packs };
}

export function dropEdition(edition: Edition | null, change: Change): void {
  if (edition !== null) queued(change.objectStore('bytes').delete(edition.segment.id));
}

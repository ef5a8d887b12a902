import { PackError } from '../../pack/error.ts';
import { openPack } from '../../pack/reader.ts';
import { verifySteps } from '../../pack/verify.ts';
import { plainLine } from '../../text/plain-line.ts';
import { FailureError, failureOf } from '../failure.ts';
import { ASK_AGAIN_MS, nextAttempt } from './backoff.ts';
import { type Change, changeLibrary, loadRecord } from './database.ts';
import { type FetchedPack, fetchPack, packAddress, type Validators } from './fetch-pack.ts';
import { alone } from './lock.ts';
import { receive, type Watch } from './receive.ts';
import type { Edition, LibraryRecord, PackRecord } from './record.ts';
import { type NewSegment, segmentOf } from './segment.ts';
import { inSlices } from './slices.ts';

/** UTF-16 code units of what a pack says of itself that are kept. */
const LONGEST_NAME = 200;
const LONGEST_DESCRIPTION = 1_000;

/** A pack that has arrived and was found sound. */
interface Arrival {
  readonly edition: Edition;
  readonly segment: NewSegment;
}

const NEVER: Validators = { etag: null, lastModified: null };

/**
 * Keeps a pack from a file or any other stream, once it is checked from end to end. One of the same name and publisher
 * that was imported before is replaced; its edition is kept to go back to.
 *
 * @param fallbackName what it is called where it says nothing itself, such as the file's name
 * @returns the pack's id
 * @throws FailureError `pack`, `too-large`, `quota`, `cancelled`; then the library is as it was
 */
export async function importPack(
  stream: ReadableStream<Uint8Array>,
  total: number | null,
  fallbackName: string,
  watch: Watch = {},
): Promise<string> {
  const arrival = await arrive(stream, total, fallbackName, watch);
  const { name, publisher } = arrival.edition;
  const id = crypto.randomUUID();
  return keep(arrival, watch, (record) => ({
    before: record.packs.find(
      ({ kind, current }) => kind === 'imported' && current?.name === name && current.publisher === publisher,
    ),
    fresh: { id, kind: 'imported', url: null, ...NEVER, checked: null },
  }));
}

/** The same from an address, once. Needs the reader's permission for its host. */
export async function importPackFrom(url: string, watch: Watch = {}): Promise<string> {
  const address = packAddress(url);
  const fetched = await fetchPack(address, null, watch.signal ?? null);
  if (fetched === null) throw new FailureError('network', 'the server answered 304');
  return importPack(fetched.stream, fetched.total, lastName(address), watch);
}

/**
 * Keeps a pack from an address and asks there for newer editions from then on. Needs the reader's permission for its
 * host. @throws as {@link importPack}, and `network`
 */
export async function subscribePack(url: string, watch: Watch = {}): Promise<string> {
  const address = packAddress(url);
  const fetched = await fetchPack(address, null, watch.signal ?? null);
  if (fetched === null) throw new FailureError('network', 'the server answered 304');
  return keepEdition(address, fetched, watch);
}

/** Subscribes without fetching yet, as an imported library asks for it: the next round of updates does. */
export async function addSubscription(url: string): Promise<void> {
  const address = packAddress(url);
  await changeLibrary((record) => {
    if (record.packs.some((pack) => isSubscription(pack, address))) return null;
    const pack = { ...newSubscription(address), current: null, previous: null, failure: null };
    return { ...record, packs: [...record.packs, pack] };
  });
}

/**
 * Asks for newer editions of the subscribed packs that are due. One that cannot be had or is broken changes nothing but
 * its note of failure: the last good one stays. Never rejects for a pack's sake.
 *
 * @param now milliseconds since 1970
 * @param everyOne asks for all of them, due or not
 * @returns how many packs have a new edition
 */
export async function updateSubscribed(now = Date.now(), everyOne = false): Promise<number> {
  const { packs } = await loadRecord();
  let updated = 0;
  for (const pack of packs) {
    if (pack.url === null || pack.kind !== 'subscribed') continue;
    if ((everyOne || dueAt(pack) <= now) && (await updateOne(pack.id, pack.url, now))) updated++;
  }
  return updated;
}

/** When a subscribed pack is asked for again. Milliseconds since 1970. */
export function dueAt({ checked, failure }: PackRecord): number {
  if (failure !== null) return nextAttempt(failure);
  return checked === null ? 0 : checked + ASK_AGAIN_MS;
}

function updateOne(id: string, url: string, now: number): Promise<boolean> {
  return alone(
    async () => {
      const known = (await loadRecord()).packs.find((pack) => pack.id === id);
      if (known === undefined || (known.checked ?? 0) > now) return false;
      try {
        const fetched = await fetchPack(url, known.current === null ? null : known, null);
        if (fetched === null) {
          await changePack(id, (pack) => ({ ...pack, checked: now, failure: null }));
          return false;
        }
        await keepEdition(url, fetched, {});
        return true;
      } catch (error) {
        const { code, message } = failureOf(error);
        await changePack(id, (pack) => ({
          ...pack,
          checked: now,
          failure: { code, message, at: now, tries: (pack.failure?.tries ?? 0) + 1 },
        }));
        return false;
      }
    },
    null,
    url,
  );
}

/** Removes a pack with all its editions. */
export async function removePack(id: string): Promise<void> {
  await changeLibrary((record, change) => {
    const gone = record.packs.find((pack) => pack.id === id);
    if (gone === undefined) return null;
    for (const edition of [gone.current, gone.previous]) dropEdition(edition, change);
    return { ...record, packs: record.packs.filter((pack) => pack.id !== id) };
  });
}

/** Goes back to the edition before; the one that was left can be returned to in the same way. */
export async function rollBack(id: string): Promise<void> {
  await changePack(id, (pack) =>
    pack.previous === null ? pack : { ...pack, current: pack.previous, previous: pack.current },
  );
}

async function keepEdition(url: string, fetched: FetchedPack, watch: Watch): Promise<string> {
  const arrival = await arrive(fetched.stream, fetched.total, lastName(url), watch);
  const { etag, lastModified } = fetched;
  return keep(arrival, watch, (record) => ({
    before: record.packs.find((pack) => isSubscription(pack, url)),
    fresh: { ...newSubscription(url), etag, lastModified, checked: arrival.edition.added },
  }));
}

type Fresh = Omit<PackRecord, 'current' | 'previous' | 'failure'>;

function newSubscription(url: string): Fresh {
  return { id: crypto.randomUUID(), kind: 'subscribed', url, ...NEVER, checked: null };
}

function isSubscription(pack: PackRecord, url: string): boolean {
  return pack.kind === 'subscribed' && pack.url === url;
}

/** Takes a pack in and checks all of it. */
async function arrive(
  stream: ReadableStream<Uint8Array>,
  total: number | null,
  fallbackName: string,
  watch: Watch,
): Promise<Arrival> {
  const bytes = await receive(stream, total, watch);
  const checked = (done: number, of: number) => watch.progress?.({ stage: 'checking', done, total: of });
  try {
    const { reports } = await inSlices(verifySteps(bytes, checked), watch.signal ?? null);
    if (reports === 0) throw new FailureError('pack', 'it holds no reports');
  } catch (error) {
    if (watch.signal?.aborted) throw new FailureError('cancelled', 'stopped');
    throw error instanceof PackError ? new FailureError('pack', error.message) : error;
  }
  const { info } = openPack(bytes);
  const segment = await segmentOf(bytes);
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

/** Puts an arrived pack in its place: after the edition that is there, or as a new one. Returns the pack's id. */
async function keep(
  { edition, segment }: Arrival,
  { signal }: Watch,
  place: (record: LibraryRecord) => { readonly before: PackRecord | undefined; readonly fresh: Fresh },
): Promise<string> {
  let id = '';
  await changeLibrary((record, change) => {
    if (signal?.aborted) throw new FailureError('cancelled', 'stopped');
    const { before, fresh } = place(record);
    id = before?.id ?? fresh.id;
    const isSame = before?.current?.segment.checksum === segment.record.checksum;
    const next: PackRecord = {
      ...fresh,
      id,
      current: isSame ? before.current : edition,
      previous: isSame ? before.previous : (before?.current ?? null),
      failure: null,
    };
    if (!isSame) {
      change.objectStore('bytes').put(segment.row);
      dropEdition(before?.previous ?? null, change);
    }
    const others = record.packs.filter((pack) => pack.id !== id);
    return { ...record, packs: [...others, next] };
  });
  return id;
}

function dropEdition(edition: Edition | null, change: Change): void {
  if (edition !== null) change.objectStore('bytes').delete(edition.segment.id);
}

async function changePack(id: string, edit: (pack: PackRecord) => PackRecord): Promise<void> {
  await changeLibrary((record) => {
    if (!record.packs.some((pack) => pack.id === id)) return null;
    return { ...record, packs: record.packs.map((pack) => (pack.id === id ? edit(pack) : pack)) };
  });
}

/** The last part of an address's path, for a pack that does not say what it is called. */
function lastName(url: string): string {
  return new URL(url).pathname.split('/').findLast((part) => part !== '') ?? new URL(url).host;
}

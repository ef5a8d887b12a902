import { FailureError, failureOf } from '../failure.ts';
import { allows } from '../follow/allowed-hosts.ts';
import { grantedHosts } from '../sites.ts';
import {
  type Arrival,
  arrive,
  dropEdition,
  importedPlace,
  type Place,
  placed,
  subscribedPlace,
  waiting,
} from './arrival.ts';
import { ASK_AGAIN_MS, nextAttempt } from './backoff.ts';
import { changeLibrary, loadRecord } from './database.ts';
import { type FetchedPack, fetchPack, packAddress } from './fetch-pack.ts';
import { alone } from './lock.ts';
import { receive, type Watch } from './receive.ts';
import { type LibraryRecord, noted, type PackRecord } from './record.ts';

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
  return importArrived(await arrive(await receive(stream, total, watch), fallbackName, watch), null, watch);
}

/** The same from an address, once. Needs the reader's permission for its host. */
export async function importPackFrom(url: string, watch: Watch = {}): Promise<string> {
  const address = packAddress(url);
  const fetched = await fetchPack(address, null, watch.signal ?? null);
  if (fetched === null) throw new FailureError('network', 'the server answered 304');
  const bytes = await receive(fetched.stream, fetched.total, watch);
  return importArrived(await arrive(bytes, lastName(address), watch), address, watch);
}

async function importArrived(arrival: Arrival, url: string | null, watch: Watch): Promise<string> {
  const { id } = await keep(arrival, watch, (record) => importedPlace(arrival.edition, record, url));
  return id;
}

/**
 * Keeps a pack from an address and asks there for newer editions from then on. Needs the reader's permission for its
 * host. @throws as {@link importPack}, and `network`
 */
export async function subscribePack(url: string, watch: Watch = {}): Promise<string> {
  const address = packAddress(url);
  const fetched = await fetchPack(address, null, watch.signal ?? null);
  if (fetched === null) throw new FailureError('network', 'the server answered 304');
  const { id } = await keepEdition(address, fetched, watch, (record) => subscribedPlace(address, record));
  return id;
}

/** Subscribes without fetching yet, as an imported library asks for it: the next round of updates does. */
export async function addSubscription(url: string): Promise<void> {
  const address = packAddress(url);
  await changeLibrary((record) => {
    const { before, fresh } = subscribedPlace(address, record);
    if (before !== undefined) return null;
    return {
      ...record,
      packs: [...record.packs, waiting(fresh)],
    };
  });
}

/**
 * Asks for newer editions of the subscribed packs that are due, where the reader allows their hosts: an imported library
 * may name any address. One that cannot be had or is broken changes nothing but its note of failure: the last good one
 * stays. Never rejects for a pack's sake.
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

/** When the first subscribed pack is due that may be asked for, milliseconds since 1970; null where there is none. */
export async function nextUpdate(): Promise<number | null> {
  const { packs } = await loadRecord();
  const subscribed = packs.filter(({ kind }) => kind === 'subscribed');
  if (subscribed.length === 0) return null;
  const granted = await grantedHosts();
  const due = subscribed.filter(({ url }) => url !== null && allows(granted, url)).map(dueAt);
  return due.length === 0 ? null : Math.min(...due);
}

/** When a subscribed pack is asked for again. Milliseconds since 1970. */
function dueAt({ checked, failure }: PackRecord): number {
  if (failure !== null) return nextAttempt(failure);
  return checked === null ? 0 : checked + ASK_AGAIN_MS;
}

function updateOne(id: string, url: string, now: number): Promise<boolean> {
  return alone(
    async () => {
      const known = (await loadRecord()).packs.find((pack) => pack.id === id);
      if (known === undefined || (known.checked ?? 0) > now) return false;
      // The reader may have taken a permission back since the round began.
      if (!allows(await grantedHosts(), url)) return false;
      try {
        const fetched = await fetchPack(url, known.current === null ? null : known, null);
        if (fetched === null) {
          await changePack(id, (pack) => ({ ...pack, checked: now, failure: null }));
          return false;
        }
        // One that was removed meanwhile stays removed, an edition that the reader went back from away.
        const { isNew } = await keepEdition(url, fetched, {}, (record, checksum) => {
          const place = subscribedPlace(url, record);
          return place.before?.id === id && place.before.refused !== checksum ? place : null;
        });
        if (!isNew) await changePack(id, (pack) => ({ ...pack, checked: now, failure: null }));
        return isNew;
      } catch (error) {
        const { code } = failureOf(error);
        await changePack(id, (pack) => ({
          ...pack,
          checked: now,
          failure: { code, message: noted(error), at: now, tries: (pack.failure?.tries ?? 0) + 1 },
        }));
        return false;
      }
    },
    null,
    url,
  );
}

/** Removes a pack with all its editions. What it was; null where it was gone already. */
export async function removePack(id: string): Promise<PackRecord | null> {
  let removed: PackRecord | null = null;
  await changeLibrary((record, change) => {
    const gone = record.packs.find((pack) => pack.id === id);
    if (gone === undefined) return null;
    for (const edition of [gone.current, gone.previous]) dropEdition(edition, change);
    removed = gone;
    return { ...record, packs: record.packs.filter((pack) => pack.id !== id) };
  });
  return removed;
}

/**
 * Goes back to the edition before; the one that was left can be returned to in the same way, but no update brings it: a
 * server that gives no validators sends the same bytes each time.
 */
export async function rollBack(id: string): Promise<void> {
  await changePack(id, (pack) =>
    pack.previous === null
      ? pack
      : {
          ...pack,
          current: pack.previous,
          previous: pack.current,
          refused: pack.current?.segment.checksum ?? null,
        },
  );
}

async function keepEdition(
  url: string,
  fetched: FetchedPack,
  watch: Watch,
  place: (record: LibraryRecord, checksum: string) => Place | null,
): Promise<Kept> {
  const bytes = await receive(fetched.stream, fetched.total, watch);
  const arrival = await arrive(bytes, lastName(url), watch);
  const { etag, lastModified } = fetched;
  return keep(arrival, watch, (record) => {
    const own = place(record, arrival.segment.record.checksum);
    if (own === null) return null;
    return { ...own, fresh: { ...own.fresh, etag, lastModified, checked: arrival.edition.added } };
  });
}

/** What became of an arrived pack: its id in the library, '' where it has no place, and whether it was another edition. */
interface Kept {
  readonly id: string;
  readonly isNew: boolean;
}

/** Puts an arrived pack in its place; null is none. */
async function keep(
  arrival: Arrival,
  { signal }: Watch,
  place: (record: LibraryRecord) => Place | null,
): Promise<Kept> {
  let kept: Kept = { id: '', isNew: false };
  await changeLibrary((record, change) => {
    if (signal?.aborted) throw new FailureError('cancelled', 'stopped');
    const own = place(record);
    if (own === null) return null;
    const { before, fresh } = own;
    const isNew = before?.current?.segment.checksum !== arrival.segment.record.checksum;
    kept = { id: before?.id ?? fresh.id, isNew };
    return placed(record, arrival, own, change);
  });
  return kept;
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

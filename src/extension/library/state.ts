import { isoDay } from '../../claim/day.ts';
import { type Failure, type FailureError, failureOf } from '../failure.ts';
import { allows, patternsFor } from '../follow/allowed-hosts.ts';
import type { LibraryState, PackState, ShelfContents, ShelfState, StorageState } from '../library-state.ts';
import { inPrivateWindow } from '../private-windows.ts';
import { grantedHosts } from '../sites.ts';
import { nextAttempt } from './backoff.ts';
import { type BundledPack, bundledPack } from './bundled.ts';
import { type OpenLibrary, type OpenPack, openLibrary, type ShelfPart } from './open.ts';
import type { PackRecord, Shelf } from './record.ts';
import { newestDay } from './segment.ts';
import { loadUnremembered } from './unremembered.ts';

/** What the library holds. A bundled pack or a library that cannot be read is left out; `problem` says so. */
export async function libraryState(): Promise<LibraryState> {
  const library = await openLibrary();
  let problem = library.problem === null ? null : problemOf(library.problem);
  let bundled: BundledPack | null = null;
  try {
    bundled = await bundledPack();
  } catch (error) {
    problem ??= failureOf(error);
  }
  const { record } = library;
  const granted = record.packs.some(({ kind }) => kind === 'subscribed') ? await grantedHosts() : [];
  const packs = [
    ...(bundled === null ? [] : [bundledState(bundled)]),
    ...record.packs.map((pack) => packState(pack, library.packs, granted)),
  ];
  const shelves = { read: shelfState(library.shelves.read), followed: shelfState(library.shelves.followed) };
  const days = [...packs.map(({ asOf }) => asOf), ...newestOfShelves(library)].filter((day) => day !== null);
  return {
    packs,
    shelves,
    damaged: record.damaged.map(({ segment, kind, of, reports, at }, place) => ({
      segment: segment ?? `${place}`,
      kind,
      name: of,
      reports,
      at,
    })),
    problem,
    // Outside of the extension, as in a bench, nobody has noted any.
    unremembered: await loadUnremembered().catch(() => null),
    reports: sum(packs, ({ reports }) => reports) + shelves.read.articles + shelves.followed.articles,
    claims: sum([...packs, shelves.read, shelves.followed], ({ claims }) => claims),
    asOf: days.length === 0 ? null : days.reduce((latest, day) => (day > latest ? day : latest)),
  };
}

function problemOf(problem: FailureError): Failure {
  const { code, message } = problem;
  return code === 'library' && inPrivateWindow() ? { code: 'private-window', message } : { code, message };
}

/** What a shelf holds by site and day, so that either can be forgotten. */
export async function shelfContents(shelf: Shelf): Promise<ShelfContents> {
  const { shelves } = await openLibrary();
  const articles = shelves[shelf].flatMap((part) => part.articles.filter((_each, i) => !part.hidden.has(i)));
  const bySite = counted(articles.map(({ site }) => site));
  const byDay = counted(articles.map(({ day }) => isoDay(day)));
  return {
    sites: [...bySite]
      .map(([site, count]) => ({ site, articles: count }))
      .sort((one, other) => other.articles - one.articles || (one.site < other.site ? -1 : 1)),
    days: [...byDay]
      .map(([day, count]) => ({ day, articles: count }))
      .sort((one, other) => (one.day > other.day ? -1 : 1)),
  };
}

/** The room on this machine; zeros where the browser does not tell. */
export async function storageState(): Promise<StorageState> {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, quota, persisted };
}

function bundledState({ pack, size }: BundledPack): PackState {
  const newest = newestDay(pack);
  return {
    ...pack.info,
    id: null,
    kind: 'bundled',
    url: null,
    reports: pack.reports,
    claims: pack.claims,
    size,
    checksum: null,
    asOf: newest === null ? null : isoDay(newest),
    added: null,
    checked: null,
    hasPrevious: false,
    missing: [],
    failure: null,
  };
}

function packState(record: PackRecord, opened: readonly OpenPack[], granted: readonly string[]): PackState {
  const { current, previous, failure } = record;
  const readable = opened.some((each) => each.record.id === record.id);
  const segment = readable && current !== null ? current.segment : null;
  const newest = segment?.newest ?? null;
  return {
    id: record.id,
    kind: record.kind,
    name: current?.name ?? record.url ?? '',
    description: current?.description ?? null,
    publisher: current?.publisher ?? null,
    date: current?.date ?? null,
    url: record.url,
    reports: segment?.reports ?? 0,
    claims: segment?.claims ?? 0,
    size: segment?.size ?? 0,
    checksum: segment?.checksum ?? null,
    asOf: newest === null ? null : isoDay(newest),
    added: current?.added ?? null,
    checked: record.checked,
    hasPrevious: previous !== null,
    missing:
      record.kind === 'subscribed' && record.url !== null && !allows(granted, record.url)
        ? patternsFor([record.url])
        : [],
    failure: failure === null ? null : { ...failure, next: nextAttempt(failure) },
  };
}

function shelfState(parts: readonly ShelfPart[]): ShelfState {
  return {
    articles: sum(parts, ({ pack, hidden }) => pack.reports - hidden.size),
    claims: sum(parts, (part) => part.pack.claims - hiddenClaims(part)),
    size: sum(parts, ({ size }) => size),
  };
}

/** Claims of the copies that do not count. */
function hiddenClaims({ pack, hidden }: ShelfPart): number {
  return sum([...hidden], (report) => pack.document(report).claims.length);
}

function newestOfShelves({ shelves }: OpenLibrary): (string | null)[] {
  return [...shelves.read, ...shelves.followed].map(({ pack }) => {
    const newest = newestDay(pack);
    return newest === null ? null : isoDay(newest);
  });
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function counted(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

import type { ArticleClaims } from '../../claim/claim.ts';
import type { Pack } from '../../pack/pack.ts';
import { openPack } from '../../pack/reader.ts';
import type { Steps } from '../../pack/steps.ts';
import { changeLibrary, queued, type SideTable } from './database.ts';
import { alone } from './lock.ts';
import { openLibrary, type ShelfPart } from './open.ts';
import { type SegmentRecord, SHELVES, type Shelf } from './record.ts';
import { keyOf, type NewSegment, type Shelved, segmentOf, sideTable } from './segment.ts';
import { inSlices } from './slices.ts';
import { packInSlices } from './write-pack.ts';

/**
 * Articles in the journal before they become a segment. Each is a pack of its own, some 3 KB larger than it would be in a
 * segment, and every part of a shelf costs a check about half a millisecond: few of them, then.
 */
export const JOURNAL_LIMIT = 4;

/**
 * A segment is merged with all younger ones once these together are so many times as large. With one, sizes double: a
 * library of 10,000 articles has some six segments, eleven at most, and an article is written a dozen times in all.
 */
const YOUNGER = 1;

/** Parts that become one segment. */
export interface Merge {
  readonly shelf: Shelf;
  /** Newest first, neighbours in age. */
  readonly parts: readonly ShelfPart[];
}

/**
 * The next merge of a shelf (its parts newest first), null where nothing is due: the journal when it is full, else the
 * oldest segment that has become small beside the younger ones, with all of these (the logarithmic method of Bentley and
 * Saxe 1980, by size so that it also heals what deletions leave).
 */
function nextMerge(shelf: Shelf, parts: readonly ShelfPart[]): Merge | null {
  const journal = parts.filter(({ id }) => typeof id === 'number');
  if (journal.length >= JOURNAL_LIMIT) return { shelf, parts: journal };
  const segments = parts.filter(({ id }) => typeof id === 'string');
  let total = 0;
  const younger = segments.map(({ articles, stale }) => {
    const before = total;
    total += articles.length - stale.size;
    return before;
  });
  const last = segments.findLastIndex(
    ({ articles, stale }, at) => at > 0 && younger[at]! >= YOUNGER * (articles.length - stale.size),
  );
  return last === -1 ? null : { shelf, parts: segments.slice(0, last + 1) };
}

/** Does all merges that are due, in small steps, the library free for readers and for what is remembered meanwhile. */
export async function mergeAll(signal: AbortSignal | null = null): Promise<void> {
  for (const shelf of SHELVES) {
    while (await mergeOnce(shelf, signal));
  }
}

function mergeOnce(shelf: Shelf, signal: AbortSignal | null): Promise<boolean> {
  return alone(async () => {
    const library = await openLibrary();
    const merge = library.problem === null ? nextMerge(shelf, library.shelves[shelf]) : null;
    if (merge === null) return false;
    const segment = await joinParts(merge.parts, () => true, signal);
    await replaceParts(shelf, merge.parts, segment);
    return true;
  }, signal);
}

/** One segment of parts, newest first, without what is stale or not to be kept; null where nothing is left. */
export async function joinParts(
  parts: readonly ShelfPart[],
  keep: (article: Shelved) => boolean,
  signal: AbortSignal | null = null,
  name = '',
): Promise<NewSegment | null> {
  const kept = new Map<number, Shelved>();
  function* documents(): Generator<ArticleClaims> {
    for (const { pack, articles, stale } of parts) {
      for (const [i, article] of articles.entries()) {
        if (stale.has(i) || !keep(article)) continue;
        const document = pack.document(i);
        kept.set(keyOf(document.report), article);
        yield document;
      }
    }
  }
  const bytes = await packInSlices(documents(), name, signal);
  if (bytes === null) return null;
  return segmentOf(bytes, await inSlices(sideSteps(openPack(bytes), kept), signal));
}

/** The side table of a pack, whose reports stand in an order of its own. */
function* sideSteps(pack: Pack, known: ReadonlyMap<number, Shelved>): Steps<SideTable> {
  const articles: Shelved[] = [];
  for (let report = 0; report < pack.reports; report++) {
    const key = keyOf(pack.document(report).report);
    articles.push(known.get(key) ?? { key, day: 0, site: '' });
    yield;
  }
  return sideTable(articles);
}

/**
 * Puts a segment in the place of parts, in one transaction. Does nothing and returns false where one of the parts is no
 * longer there: the library has moved on, and what was made is out of date.
 */
export async function replaceParts(
  shelf: Shelf,
  parts: readonly ShelfPart[],
  segment: NewSegment | null,
): Promise<boolean> {
  let done = false;
  await changeLibrary(async (record, change) => {
    const { segments } = record.shelves[shelf];
    const gone = new Set(parts.map(({ id }) => id));
    const places = segments.flatMap(({ id }, place) => (gone.has(id) ? [place] : []));
    const rows = parts.map(({ id }) => id).filter((id) => typeof id === 'number');
    const journal = change.objectStore('journal');
    const present = await Promise.all(rows.map((key) => journal.getKey(key)));
    if (places.length + rows.length < parts.length || present.includes(undefined)) return null;
    for (const key of rows) queued(journal.delete(key));
    const bytes = change.objectStore('bytes');
    for (const place of places) queued(bytes.delete(segments[place]!.id));
    if (segment !== null) queued(bytes.put(segment.row));
    done = true;
    return {
      ...record,
      shelves: { ...record.shelves, [shelf]: { segments: replaced(segments, places, segment) } },
    };
  });
  return done;
}

/** Segments, oldest first, with those at `places` replaced by one; the journal is younger than them all. */
function replaced(
  segments: readonly SegmentRecord[],
  places: readonly number[],
  segment: NewSegment | null,
): SegmentRecord[] {
  const place = places[0] ?? segments.length;
  const kept = (_each: SegmentRecord, at: number) => !places.includes(at);
  return [
    ...segments.slice(0, place),
    ...(segment === null ? [] : [segment.record]),
    ...segments.slice(place).filter((each, at) => kept(each, at + place)),
  ];
}

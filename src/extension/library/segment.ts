import { digestOf } from '../../import/digest.ts';
import type { Pack } from '../../pack/pack.ts';
import { openPack } from '../../pack/reader.ts';
import type { KeyRules } from '../../pack/sections-in.ts';
import { articleKey, siteOf } from './article-key.ts';
import type { BytesRow, SideTable } from './database.ts';
import type { SegmentRecord } from './record.ts';

/** A segment for the database and the record that names it. */
export interface NewSegment {
  readonly row: BytesRow;
  readonly record: SegmentRecord;
}

/** What a shelf knows of an article beside its claims. */
export interface Shelved {
  readonly key: number;
  readonly day: number;
  readonly site: string;
}

/** Names the bytes of a pack, so that they can be put into the database. @throws PackError for what is no pack */
export async function segmentOf(
  bytes: Uint8Array<ArrayBuffer>,
  side: SideTable | null = null,
  rules: KeyRules = 'current',
): Promise<NewSegment> {
  const pack = openPack(bytes, rules);
  const id = crypto.randomUUID();
  const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
  return {
    row: { id, bytes: whole, side },
    record: {
      id,
      size: bytes.length,
      checksum: await digestOf(bytes),
      reports: pack.reports,
      claims: pack.claims,
      newest: newestDay(pack),
    },
  };
}

/** Newest day of a report; null where none has a date. */
export function newestDay(pack: Pack): number | null {
  // Reports stand in a pack in the order of their days, those without one first.
  return pack.reports === 0 ? null : pack.day(pack.reports - 1);
}

/** Key of a report by its address, or by its id where it has none. */
export function keyOf(report: { readonly id: string; readonly url: string | null }): number {
  return articleKey(report.url ?? report.id);
}

/** Site of a report; '' where it has no address on the web. */
export function siteOfReport(report: { readonly url: string | null }): string {
  return siteOf(report.url) ?? '';
}

export function sideTable(articles: readonly Shelved[]): SideTable {
  const places = new Map<string, number>();
  const sites = Uint32Array.from(articles, ({ site }) => {
    const place = places.get(site) ?? places.size;
    places.set(site, place);
    return place;
  });
  return {
    keys: Float64Array.from(articles, ({ key }) => key),
    days: Int32Array.from(articles, ({ day }) => day),
    sites,
    siteNames: [...places.keys()],
  };
}

export function* shelvedOf(side: SideTable): Generator<Shelved> {
  for (const [i, key] of side.keys.entries()) {
    yield { key, day: side.days[i] ?? 0, site: side.siteNames[side.sites[i] ?? -1] ?? '' };
  }
}

/** Whether a table has a place for each report and names no site that it lacks. */
export function isWhole({ keys, days, sites, siteNames }: SideTable, reports: number): boolean {
  return (
    keys.length === reports &&
    days.length === reports &&
    sites.length === reports &&
    sites.every((site) => site < siteNames.length)
  );
}

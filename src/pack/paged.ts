import { HEADER_BYTES } from './format.ts';
import type { Pack } from './pack.ts';
import { openSource } from './reader.ts';
import { headLength, KNOWN, OPTIONAL, readSections } from './sections-in.ts';
import { PagedSource, type RangeReader } from './source.ts';

/** Sections that are fetched where they are needed; all others are held from the opening on. */
const FETCHED = new Set(['DOCS', 'NPST', 'TPST', 'UPST', 'PPST', 'QUOT']);

/** A pack over bytes that must be waited for. */
export interface PagedPack {
  /**
   * Runs `work` over the pack. It may be begun again whenever bytes were missing, so it must do nothing but look up and
   * return: no effects.
   */
  run<T>(work: (pack: Pack) => T): Promise<T>;
}

/** Opens a pack over a range reader: head, strings and offsets are fetched, reports and postings when asked for. */
export async function openPaged(reader: RangeReader): Promise<PagedPack> {
  const source = await PagedSource.open(reader);
  await source.hold(0, Math.min(HEADER_BYTES, source.length));
  const head = headLength(source);
  await source.hold(0, Math.min(head, source.length));
  for (const section of readSections(source).values()) {
    const known = KNOWN.has(section.id) || OPTIONAL.has(section.id);
    if (known && !FETCHED.has(section.id)) await source.hold(section.offset, section.length);
  }
  const pack = openSource(source);
  return { run: (work) => source.run(() => work(pack)) };
}

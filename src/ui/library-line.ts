import type { LibraryState } from '../extension/library-state.ts';
import type { Words } from '../locales/words.ts';

/** "3 packs, 412 reports in your library, as of 4 Aug 2014". */
export function libraryLine(library: LibraryState, words: Words): string {
  const packs = words.count('packs', library.packs.length);
  const reports = words.count('reports', library.reports);
  return library.asOf === null
    ? words.say('popup.libraryLineNoDate', packs, reports)
    : words.say('popup.libraryLine', packs, reports, words.day(library.asOf));
}

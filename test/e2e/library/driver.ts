import type { ArticleClaims } from '../../../src/claim/claim.ts';
import { closeDatabase, database, loadRecord } from '../../../src/extension/library/database.ts';
import { forget } from '../../../src/extension/library/forget.ts';
import { exportLibrary, importLibrary } from '../../../src/extension/library/library-zip.ts';
import { joinParts, mergeAll } from '../../../src/extension/library/merge.ts';
import { dropOpened, openLibrary } from '../../../src/extension/library/open.ts';
import {
  importPack,
  importPackFrom,
  removePack,
  rollBack,
  subscribePack,
  updateSubscribed,
} from '../../../src/extension/library/packs.ts';
import { remember } from '../../../src/extension/library/remember.ts';
import { libraryState, shelfContents, storageState } from '../../../src/extension/library/state.ts';
import { segmentsOf } from '../../extension/library/segments-of.ts';

/**
 * The library's own functions, in a page of the extension's address, where tests call them: the same code that options
 * page and background run, over the browser's real storage.
 */
const library = {
  remember: (articles: ArticleClaims[]) => remember('read', articles),
  mergeAll: () => mergeAll(),
  joinParts,
  forget,
  importPack: (bytes: Uint8Array<ArrayBuffer>) =>
    importPack(new Blob([bytes]).stream(), bytes.length, 'file'),
  importPackFrom: (url: string) => importPackFrom(url),
  subscribePack: (url: string) => subscribePack(url),
  updateSubscribed,
  removePack,
  rollBack,
  exportLibrary,
  importLibrary,
  libraryState,
  shelfContents,
  storageState,
  openLibrary,
  loadRecord,
  dropOpened,
  closeDatabase,
  database,
  /** Whether what was begun has ended. */
  done: true,
  beginImport: (url: string) => begin(importPackFrom(url)),
  beginUpdate: (now: number) => begin(updateSubscribed(now, true)),
  /** Remembers the first articles of a list at an address, each by itself, and merges them. */
  beginMerge: (url: string, count: number) =>
    begin(
      (async () => {
        const all: ArticleClaims[] = await (await fetch(url)).json();
        for (const article of all.slice(0, count)) await remember('read', [article]);
        await mergeAll();
      })(),
    ),
  /**
   * What would show a half-written library: bytes that the record does not name, bytes that it misses, segments that do
   * not open. Empty where all is well.
   */
  async faults(): Promise<string[]> {
    const record = await loadRecord();
    const db = await database();
    const named = new Set(segmentsOf(record));
    const stored = new Set(await db.getAllKeys('bytes'));
    dropOpened();
    const { problem } = await openLibrary();
    const after = await loadRecord();
    return [
      ...[...named].filter((id) => !stored.has(id)).map((id) => `missing ${id}`),
      ...[...stored].filter((id) => !named.has(id)).map((id) => `left over ${id}`),
      ...after.damaged.map(({ message }) => `damaged: ${message}`),
      ...(problem === null ? [] : [problem.message]),
    ];
  },
};

/** Answers at once, whatever was begun: what a test's own script leaves undone in Firefox ends with it. */
function begin(work: Promise<unknown>): void {
  library.done = false;
  work.then(() => {
    library.done = true;
  });
}

export type LibraryDriver = typeof library;

Reflect.set(globalThis, 'library', library);

import { isZip } from '../export/library-file.ts';
import { plainLine } from '../text/plain-line.ts';
import { allows, patternsFor } from './follow/allowed-hosts.ts';
import { giveBack, hostsOfUrls } from './follow/feed-hosts.ts';
import { type FeedToFollow, feedToFollowSchema, LONGEST_TITLE } from './follow/feed-record.ts';
import { loadFeeds } from './follow/feed-store.ts';
import { onLibraryChange } from './library/changed.ts';
import { dropDamaged, type Forgetting, forget } from './library/forget.ts';
import { exportLibrary, importLibrary } from './library/library-zip.ts';
import {
  importPack,
  importPackFrom,
  removePack,
  rollBack,
  subscribePack,
  updateSubscribed,
} from './library/packs.ts';
import type { Watch } from './library/receive.ts';
import type { Shelf } from './library/record.ts';
import { libraryState, shelfContents, storageState } from './library/state.ts';
import type { LibraryState, ShelfContents, StorageState } from './library-state.ts';
import { recheckShown } from './shown-pages.ts';
import { askToFetch, onGrants, watchGranted } from './sites.ts';
import { askBackground } from './transport.ts';

/** What the options ask of the library. Files cannot travel in messages: the page that has one imports it itself. */
export interface LibraryClient {
  state(): Promise<LibraryState>;
  contents(shelf: Shelf): Promise<ShelfContents>;
  storage(): Promise<StorageState>;
  /**
   * Takes in a pack, or a whole library as {@link exported} gives it. Rejects with a `FailureError`; then the library is
   * as it was.
   */
  importFile(file: File, watch: Watch): Promise<Imported>;
  /** The same from an address, once or again and again. Asks for its host: call it at once in a click. */
  importFrom(url: string, subscribe: boolean, watch: Watch): Promise<Imported>;
  /** Asks for newer editions of all subscribed packs; the number that came. */
  updatePacks(): Promise<number>;
  removePack(id: string): Promise<void>;
  rollBack(id: string): Promise<void>;
  forget(what: Forgetting): Promise<void>;
  dropDamaged(): Promise<void>;
  exported(feeds: readonly FeedToFollow[]): Promise<Blob>;
  /** Asks the browser not to clear the library when the disk runs full; whether it promised. */
  persist(): Promise<boolean>;
  onChange(listen: () => void, signal: AbortSignal): void;
}

/** What came in: a pack, or a library with the feeds that it names and that are not followed yet. */
export type Imported =
  | { readonly kind: 'pack'; readonly name: string }
  | { readonly kind: 'library'; readonly feeds: readonly FeedToFollow[] }
  /** The reader did not allow the host. */
  | { readonly kind: 'refused' };

export function libraryClient(): LibraryClient {
  const granted = watchGranted();

  return {
    state: libraryState,
    contents: shelfContents,
    storage: storageState,
    async importFile(file, watch) {
      if (isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))) {
        const feeds = await changing(importLibrary(file.stream(), file.size, watch));
        keptUp();
        return {
          kind: 'library',
          feeds: feeds.flatMap((feed) => {
            const fits = feedToFollowSchema.safeParse({
              ...feed,
              title: plainLine(feed.title, LONGEST_TITLE),
            });
            return fits.success ? [fits.data] : [];
          }),
        };
      }
      return named(await changing(importPack(file.stream(), file.size, file.name, watch)));
    },
    async importFrom(url, subscribe, watch) {
      const isOpen = allows(granted(), url);
      if (!isOpen && !(await askToFetch(patternsFor([url]), granted()))) return { kind: 'refused' };
      const id = await changing(subscribe ? subscribePack(url, watch) : importPackFrom(url, watch));
      keptUp();
      return named(id);
    },
    async updatePacks() {
      const came = await changing(updateSubscribed(Date.now(), true));
      keptUp();
      return came;
    },
    async removePack(id) {
      const url = (await changing(removePack(id)))?.url;
      if (url != null) await giveBack(hostsOfUrls([url]), await loadFeeds());
    },
    rollBack: (id) => changing(rollBack(id)),
    forget: (what) => changing(forget(what)),
    dropDamaged,
    exported: exportLibrary,
    persist: () => navigator.storage.persist(),
    onChange(listen, signal) {
      onLibraryChange(listen, signal);
      // What is shown of a subscribed pack says which hosts it lacks.
      onGrants(listen, signal);
    },
  };

  /** A page in the window beside the options shows what the library held until now. */
  async function changing<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    recheckShown().catch(() => null);
    return done;
  }

  /** Channels between pages wake no background: without this, nothing would set the alarm for what is subscribed to. */
  function keptUp(): void {
    askBackground('keep-up', null).catch(() => null);
  }

  async function named(id: string): Promise<Imported> {
    const { packs } = await libraryState();
    return { kind: 'pack', name: packs.find((pack) => pack.id === id)?.name ?? '' };
  }
}

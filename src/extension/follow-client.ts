import { plainLine } from '../text/plain-line.ts';
import { LONGEST_ADDRESS } from './bounded.ts';
import type { FeedState } from './feed-state.ts';
import { allows, patternsFor } from './follow/allowed-hosts.ts';
import { type FeedToFollow, LONGEST_TITLE, MOST_FEEDS } from './follow/feed-record.ts';
import { onFeedsChange } from './follow/feeds-changed.ts';
import { pageFeeds } from './page-feeds.ts';
import { askToFetch, watchGranted } from './sites.ts';
import { askBackground } from './transport.ts';

/** What popup and options ask about followed feeds. */
export interface FollowClient {
  feeds(): Promise<readonly FeedState[]>;
  /**
   * The feeds that a tab's page names; none where the browser does not let us look. Each has a plain line for a title: the publisher
   * where he is known, else the feed's own, else its host.
   */
  pageFeeds(tab: number, publisher: string | null): Promise<readonly FeedToFollow[]>;
  /**
   * Follows feeds, and asks the reader for the hosts that they need. Call it at once in a click: browsers allow the
   * question only then. False where he refused; then they are followed but not fetched.
   *
   * @param pages addresses of pages whose hosts are needed too.
   */
  follow(feeds: readonly FeedToFollow[], pages: readonly string[]): Promise<boolean>;
  /**
   * Follows feeds without asking for anything: they are fetched once their hosts are allowed. The number that were added:
   * fewer than given where some are followed already, or `most` are.
   */
  add(feeds: readonly FeedToFollow[]): Promise<number>;
  /** Outlets that can be followed at once. */
  readonly most: number;
  /** Asks the reader for hosts that a feed lacks. Call it at once in a click. */
  allow(patterns: readonly string[]): Promise<boolean>;
  /** Ends following; with `andForget` the feed's reports go too. */
  stop(url: string, andForget: boolean): Promise<void>;
  /** Fetches a feed now, or all. */
  fetchNow(url: string | null): Promise<void>;
  /** The feeds of a list in a file (OPML). Rejects where it is none. */
  readList(file: Blob): Promise<readonly FeedToFollow[]>;
  /** The followed feeds as a list for other readers of feeds. */
  writeList(title: string, feeds: readonly FeedToFollow[]): Promise<Blob>;
  onChange(listen: () => void, signal: AbortSignal): void;
}

/** Lists with thousands of feeds are below this; bytes. */
const MAX_LIST_BYTES = 4 * 1024 * 1024;

export function followClient(): FollowClient {
  const granted = watchGranted();

  function allow(patterns: readonly string[]): Promise<boolean> {
    if (patterns.length === 0) return Promise.resolve(true);
    return askToFetch(patterns, granted());
  }

  return {
    feeds: () => askBackground('feeds', null),
    async pageFeeds(tab, publisher) {
      try {
        const found = await pageFeeds(tab);
        const name = plainLine(publisher ?? '', LONGEST_TITLE);
        return found
          .filter(({ url }) => url.length <= LONGEST_ADDRESS)
          .map(({ url, title }) => ({
            url,
            title: name || plainLine(title, LONGEST_TITLE) || new URL(url).host,
            site: null,
          }));
      } catch {
        return [];
      }
    },
    async follow(feeds, pages) {
      const needed = [...pages, ...feeds.flatMap(({ url, site }) => [url, site])];
      // The message goes first: some browsers close the popup when they ask.
      const followed = askBackground('follow', { feeds: feeds.slice(0, MOST_FEEDS) });
      const allowed = allow(
        patternsFor(needed.filter((url) => url !== null && URL.canParse(url) && !allows(granted(), url))),
      );
      await followed;
      return allowed;
    },
    async add(feeds) {
      const before = await askBackground('feeds', null);
      await askBackground('follow', { feeds: feeds.slice(0, MOST_FEEDS) });
      return (await askBackground('feeds', null)).length - before.length;
    },
    most: MOST_FEEDS,
    allow,
    async stop(url, andForget) {
      await askBackground('stop-following', { url, andForget });
    },
    async fetchNow(url) {
      await askBackground('fetch-feeds', { url });
    },
    async readList(file) {
      const { readOpml } = await import('../import/opml.ts');
      return readOpml(await file.slice(0, MAX_LIST_BYTES).text());
    },
    async writeList(title, feeds) {
      const { writeOpml } = await import('../import/opml.ts');
      return new Blob([writeOpml(title, feeds)], { type: 'text/x-opml' });
    },
    onChange: onFeedsChange,
  };
}

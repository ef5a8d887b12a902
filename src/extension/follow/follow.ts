import { browser } from 'wxt/browser';
import type { FeedState } from '../feed-state.ts';
import { forget } from '../library/forget.ts';
import { browserRound } from './browser-round.ts';
import { feedStates, giveBack, hostsOfFeed, stopReading } from './feed-hosts.ts';
import { type FeedToFollow, MOST_FEEDS, newFeed } from './feed-record.ts';
import {
  addFeeds,
  dropLeaving,
  leaveFeed,
  loadFeeds,
  loadHostTimes,
  loadLeaving,
  updateFeed,
} from './feed-store.ts';
import { announceFeeds } from './feeds-changed.ts';

const ALARM = 'follow';

/** While a round runs: what was left by a background that was stopped is taken up again after so long. Minutes. */
const WATCH_MINUTES = 1;

/** When the library could not be opened, it is looked at again after so long. Milliseconds. */
const BROKEN_MS = 60 * 60_000;

/** The soonest that an alarm may be set for, milliseconds: Chrome takes none below half a minute. */
const SOONEST_MS = 30_000;

export interface Following {
  states(): Promise<readonly FeedState[]>;
  /** Follows feeds; those that are followed already stay as they are. */
  follow(feeds: readonly FeedToFollow[]): Promise<void>;
  /** Ends following and gives back what was allowed for it alone; with `andForget` its reports go too. */
  stop(url: string, andForget: boolean): Promise<void>;
  /** Makes one feed, or all, due now. */
  fetchNow(url: string | null): Promise<void>;
  /** Takes back the permission to read a site by itself; what a feed needs of it stays. */
  stopReading(hosts: readonly string[]): Promise<void>;
  /** Looks what is due, and sets the alarm: at the browser's start, and when hosts were granted. */
  resume(): void;
}

/** Forgets what came with the feeds that are followed no longer, but for sites of which others bring reports too. */
async function forgetLeaving(): Promise<void> {
  for (const feed of await loadLeaving()) {
    const shared = new Set((await loadFeeds()).flatMap(({ sites }) => sites));
    for (const site of feed.sites) {
      if (!shared.has(site)) await forget({ shelf: 'followed', site, spared: shared, day: null });
    }
    await dropLeaving(feed.url);
  }
}

/** Follows feeds from the background. Listens for its alarm from the first moment; everything else is in the records. */
export function startFollowing(): Following {
  let running: Promise<void> | null = null;
  let again = false;

  function resume(): Promise<void> {
    if (running !== null) {
      again = true;
      return running;
    }
    running = round().finally(() => {
      running = null;
      return again ? resume() : undefined;
    });
    return running;
  }

  async function round(): Promise<void> {
    again = false;
    const next = await nextDue();
    if (next === null) await browser.alarms.clear(ALARM);
    else browser.alarms.create(ALARM, { when: Math.max(next, Date.now() + SOONEST_MS) });
  }

  async function nextDue(): Promise<number | null> {
    try {
      await forgetLeaving();
      if ((await loadFeeds()).length === 0) return null;
      browser.alarms.create(ALARM, { delayInMinutes: WATCH_MINUTES, periodInMinutes: WATCH_MINUTES });
      return await browserRound(announceFeeds);
    } catch {
      // The library cannot be opened or written; options and popup say why.
      return Date.now() + BROKEN_MS;
    }
  }

  // What is shown of a feed says which hosts it still lacks.
  browser.permissions.onAdded.addListener(announceFeeds);
  browser.permissions.onRemoved.addListener(announceFeeds);
  // Firefox leaves a background alone while a listener's promise is pending, Chrome while it makes requests of its own.
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await resume();
  });

  return {
    states: async () => feedStates(await loadFeeds(), await loadHostTimes()),
    async follow(feeds) {
      const now = Date.now();
      await addFeeds(
        feeds.map((feed) => newFeed(feed, now)),
        MOST_FEEDS,
      );
      announceFeeds();
      void resume();
    },
    async stop(url, andForget) {
      const feeds = await loadFeeds();
      const stopped = feeds.find((feed) => feed.url === url);
      if (stopped === undefined) return;
      if (andForget) {
        // Should this background be stopped in the midst of it, the next one is woken to go on.
        browser.alarms.create(ALARM, { delayInMinutes: WATCH_MINUTES });
        await leaveFeed(url);
      } else await updateFeed(url, () => null);
      announceFeeds();
      await giveBack(
        hostsOfFeed(stopped),
        feeds.filter((feed) => feed.url !== url),
      );
      if (!andForget) return;
      await forgetLeaving();
      void resume();
    },
    async fetchNow(url) {
      const now = Date.now();
      for (const feed of await loadFeeds()) {
        if (url === null || feed.url === url) await updateFeed(feed.url, (each) => ({ ...each, next: now }));
      }
      void resume();
    },
    // Where the feeds cannot be read they ask for their hosts again: what the reader takes back goes in any case.
    stopReading: async (hosts) => stopReading(hosts, await loadFeeds().catch(() => [])),
    resume: () => void resume(),
  };
}

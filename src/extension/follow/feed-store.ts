import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { type Change, database, queued } from '../library/database.ts';
import { type FollowedFeed, followedFeedSchema } from './feed-record.ts';
import { type HostTimes, withSite } from './schedule.ts';

/** All followed feeds in the order of their addresses. A record that does not fit is left out: storage is not trusted. */
export async function loadFeeds(): Promise<FollowedFeed[]> {
  return (await storedFeeds()).filter(({ leaving }) => !leaving);
}

/** Feeds that are followed no longer and whose reports are still to be forgotten. */
export async function loadLeaving(): Promise<FollowedFeed[]> {
  return (await storedFeeds()).filter(({ leaving }) => leaving);
}

async function storedFeeds(): Promise<FollowedFeed[]> {
  return parsedFeeds(await (await database()).getAll('feeds'));
}

function parsedFeeds(stored: readonly unknown[]): FollowedFeed[] {
  return stored.flatMap((each) => {
    const parsed = followedFeedSchema.safeParse(each);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Adds feeds; one that is followed already stays as it is. At most `most` are followed. */
export async function addFeeds(feeds: readonly FollowedFeed[], most: number): Promise<void> {
  const db = await database();
  const change = db.transaction('feeds', 'readwrite');
  const stored = parsedFeeds(await change.store.getAll());
  const known = new Set(stored.filter(({ leaving }) => !leaving).map(({ url }) => url));
  for (const feed of feeds) {
    if (known.has(feed.url) || known.size >= most) continue;
    known.add(feed.url);
    await change.store.put(feed, feed.url);
  }
  await change.done;
}

/**
 * Changes a feed as it is stored now; one that is no longer followed is not brought back.
 *
 * @param next null takes the feed out.
 */
export function updateFeed(url: string, next: (feed: FollowedFeed) => FollowedFeed | null): Promise<void> {
  return changeFeed(url, (feed) => (feed.leaving ? feed : next(feed)));
}

/** Ends following a feed, but keeps its record until all that came with it is forgotten. */
export function leaveFeed(url: string): Promise<void> {
  return changeFeed(url, (feed) => ({ ...feed, leaving: true }));
}

/** Takes out a feed that is followed no longer; one that is followed again since stays. */
export function dropLeaving(url: string): Promise<void> {
  return changeFeed(url, (feed) => (feed.leaving ? null : feed));
}

async function changeFeed(url: string, next: (feed: FollowedFeed) => FollowedFeed | null): Promise<void> {
  const db = await database();
  const change = db.transaction('feeds', 'readwrite');
  const parsed = followedFeedSchema.safeParse(await change.store.get(url));
  const changed = parsed.success ? next(parsed.data) : null;
  if (changed === null) await change.store.delete(url);
  else await change.store.put(changed, url);
  await change.done;
}

/**
 * In a change of the library that remembers an article of a feed: notes the article's site with it, so that forgetting the
 * feed finds the article. False where the feed is no longer followed.
 */
export async function noteSite(change: Change, url: string, article: string | null): Promise<boolean> {
  const store = change.objectStore('feeds');
  const parsed = followedFeedSchema.safeParse(await store.get(url));
  if (!parsed.success || parsed.data.leaving) return false;
  queued(store.put(withSite(parsed.data, article), url));
  return true;
}

/** Survives the background being stopped, not the browser: after a restart every host has been left alone for long. */
const HOSTS_KEY = 'hostTimes';
const hostTimes = z.record(z.string(), z.number());

export async function loadHostTimes(): Promise<HostTimes> {
  const values: Record<string, unknown> = await browser.storage.session.get(HOSTS_KEY);
  const parsed = hostTimes.safeParse(values[HOSTS_KEY]);
  return parsed.success ? parsed.data : {};
}

export async function saveHostTimes(hosts: HostTimes): Promise<void> {
  await browser.storage.session.set({ [HOSTS_KEY]: hosts });
}

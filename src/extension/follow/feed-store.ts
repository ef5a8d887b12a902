import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { database } from '../library/database.ts';
import { type FollowedFeed, followedFeedSchema } from './feed-record.ts';
import type { HostTimes } from './schedule.ts';

/** All followed feeds in the order of their addresses. A record that does not fit is left out: storage is not trusted. */
export async function loadFeeds(): Promise<FollowedFeed[]> {
  const db = await database();
  return (await db.getAll('feeds')).flatMap((stored) => {
    const parsed = followedFeedSchema.safeParse(stored);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Adds feeds; one that is followed already stays as it is. At most `most` are followed. */
export async function addFeeds(feeds: readonly FollowedFeed[], most: number): Promise<void> {
  const db = await database();
  const change = db.transaction('feeds', 'readwrite');
  const known = new Set((await change.store.getAllKeys()).map(String));
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
export async function updateFeed(
  url: string,
  next: (feed: FollowedFeed) => FollowedFeed | null,
): Promise<void> {
  const db = await database();
  const change = db.transaction('feeds', 'readwrite');
  const parsed = followedFeedSchema.safeParse(await change.store.get(url));
  const changed = parsed.success ? next(parsed.data) : null;
  if (changed === null) await change.store.delete(url);
  else await change.store.put(changed, url);
  await change.done;
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

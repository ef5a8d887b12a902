import { browser } from 'wxt/browser';
import type { FeedState } from '../feed-state.ts';
import { loadRecord } from '../library/database.ts';
import { followOnlyHosts, grantedHosts, hostOf, noteFollowOnly } from '../sites.ts';
import { allows, patternsFor } from './allowed-hosts.ts';
import type { FollowedFeed } from './feed-record.ts';
import { freeAt, type HostTimes } from './schedule.ts';

/** Hosts asked for at once: a browser's question about more is read by nobody. */
const MOST_ASKED = 8;

/** Hosts that addresses need. */
export function hostsOfUrls(urls: readonly (string | null)[]): string[] {
  return patternsFor(urls).flatMap((each) => hostOf(each) ?? []);
}

/** Hosts that a feed needs: its own, its outlet's, and those of the articles that it named. */
export function hostsOfFeed(feed: FollowedFeed): string[] {
  const sites = feed.sites.map((site) => `https://${site}/`);
  return hostsOfUrls([feed.url, feed.site, ...sites, ...feed.waiting.map(({ url }) => url)]);
}

/** Hosts from which something is fetched again and again: for feeds, and for the packs that are subscribed to. */
async function hostsNeeded(feeds: readonly FollowedFeed[]): Promise<ReadonlySet<string>> {
  // A library that cannot be read fetches nothing; once it can, its packs ask for their hosts again.
  const packs = await loadRecord().then(
    (record) => record.packs,
    () => [],
  );
  const subscribed = packs.filter(({ kind }) => kind === 'subscribed').map(({ url }) => url);
  return new Set([...feeds.flatMap(hostsOfFeed), ...hostsOfUrls(subscribed)]);
}

/** Gives back those of hosts that were granted for fetching only and that no feed or pack needs. */
export async function giveBack(hosts: readonly string[], feeds: readonly FollowedFeed[]): Promise<void> {
  const needed = await hostsNeeded(feeds);
  const only = await followOnlyHosts();
  await removeHosts(hosts.filter((host) => only.includes(host) && !needed.has(host)));
}

/** Takes back the permission to read hosts by themselves; what feeds and packs need of it stays, for fetching only. */
export async function stopReading(hosts: readonly string[], feeds: readonly FollowedFeed[]): Promise<void> {
  const needed = await hostsNeeded(feeds);
  const kept = hosts.filter((host) => needed.has(host));
  if (kept.length > 0) await noteFollowOnly(kept, true);
  await removeHosts(hosts.filter((host) => !needed.has(host)));
}

async function removeHosts(hosts: readonly string[]): Promise<void> {
  if (hosts.length === 0) return;
  const granted = await grantedHosts();
  const origins = granted.filter((pattern) => hosts.includes(hostOf(pattern) ?? ''));
  if (origins.length > 0) await browser.permissions.remove({ origins });
  await noteFollowOnly(hosts, false);
}

/** The feeds as popup and options show them, with what the reader has not allowed yet. */
export async function feedStates(
  feeds: readonly FollowedFeed[],
  hosts: HostTimes,
): Promise<readonly FeedState[]> {
  const granted = await grantedHosts();
  return feeds.map((feed) => {
    const isClosed = !allows(granted, feed.url);
    const closed = feed.waiting.filter(({ url }) => !allows(granted, url)).map(({ url }) => url);
    return {
      url: feed.url,
      title: feed.title,
      host: new URL(feed.url).host,
      site: feed.site,
      fetched: feed.fetched,
      // A host that asked to be left alone is, whatever the feed's own time.
      next: feed.next === null ? null : Math.max(feed.next, freeAt(hosts, feed.url)),
      articles: feed.articles,
      waiting: feed.waiting.length,
      unread: feed.unread,
      lastUnread: feed.lastUnread,
      failure: feed.failure,
      missing: patternsFor([...(isClosed ? [feed.url, feed.site] : []), ...closed]).slice(0, MOST_ASKED),
      isClosed,
    };
  });
}

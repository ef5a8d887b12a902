import { browser } from 'wxt/browser';
import type { FeedState } from '../feed-state.ts';
import { followOnlyHosts, grantedHosts, hostOf, noteFollowOnly } from '../sites.ts';
import { allows, patternsFor } from './allowed-hosts.ts';
import type { FollowedFeed } from './feed-record.ts';
import { freeAt, type HostTimes } from './schedule.ts';

/** Hosts asked for at once: a browser's question about more is read by nobody. */
const MOST_ASKED = 8;

/** Hosts that a feed needs: its own, its outlet's, and those of the articles that it named. */
function hostsOf(feed: FollowedFeed): string[] {
  const urls = [feed.url, feed.site, ...feed.sites.map((site) => `https://${site}/`)];
  return patternsFor([...urls, ...feed.waiting.map(({ url }) => url)]).flatMap((each) => hostOf(each) ?? []);
}

/** Gives back hosts that were granted for following only and that no other feed needs. */
export async function giveBack(stopped: FollowedFeed, others: readonly FollowedFeed[]): Promise<void> {
  const needed = new Set(others.flatMap(hostsOf));
  const only = await followOnlyHosts();
  await removeHosts(hostsOf(stopped).filter((host) => only.includes(host) && !needed.has(host)));
}

/** Takes back the permission to read hosts by themselves; what feeds need of it stays, for following only. */
export async function stopReading(hosts: readonly string[], feeds: readonly FollowedFeed[]): Promise<void> {
  const needed = new Set(feeds.flatMap(hostsOf));
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

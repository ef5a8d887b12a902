import { articleKey, siteOf } from '../library/article-key.ts';
import {
  type FetchFailure,
  type FollowedFeed,
  MOST_SEEN,
  MOST_SITES,
  MOST_WAITING,
  type WaitingArticle,
} from './feed-record.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * Between two looks at a feed. Feeds of news name their last 10 to 50 articles, some hours' worth: looked at every hour
 * none is missed, and the outlet is asked 24 times a day, mostly answered by "unchanged".
 */
export const FETCH_EVERY_MS = HOUR_MS;
/** The longest wait after failures: a feed that comes back is found again within a day. */
export const MOST_BACK_OFF_MS = DAY_MS;
/** Between two requests to one host: slower than a person who opens one article after another. */
export const HOST_GAP_MS = 5 * SECOND_MS;
/** What a host that asks to be left alone is given where it does not say how long. */
export const BUSY_MS = 15 * MINUTE_MS;
/** After no answer at all, before the same host is tried again. */
const UNREACHABLE_MS = 2 * MINUTE_MS;
/**
 * Articles fetched from a feed between two looks at it: at the gap above at most two minutes of one host's attention in an
 * hour. The rest waits for the next hour.
 */
export const ARTICLES_A_ROUND = 20;
/** Attempts at an article, ended by a passing failure or by the background being stopped, before it is given up. */
export const MOST_TRIES = 3;
/** When a feed is looked at again where the background was stopped at it. */
const INTERRUPTED_MS = 5 * MINUTE_MS;

/** What may be otherwise in an hour; everything else is the article's own. */
const PASSING: ReadonlySet<FetchFailure> = new Set([
  'unreachable',
  'timeout',
  'busy',
  'server',
  'internal',
  'no-room',
  'no-permission',
]);

/** Hosts and when each may be asked again, milliseconds since 1970. */
export type HostTimes = Readonly<Record<string, number>>;

export type Job =
  | { readonly kind: 'feed'; readonly feed: FollowedFeed; readonly at: number }
  | {
      readonly kind: 'article';
      readonly feed: FollowedFeed;
      readonly article: WaitingArticle;
      readonly at: number;
    };

/** What is to be fetched next, and when; null where nothing is, or nothing is allowed. */
export function nextJob(
  feeds: readonly FollowedFeed[],
  hosts: HostTimes,
  isAllowed: (url: string) => boolean,
): Job | null {
  let best: Job | null = null;
  const offer = (job: Job) => {
    if (best === null || job.at < best.at) best = job;
  };
  for (const feed of feeds) {
    if (feed.next !== null && isAllowed(feed.url)) {
      offer({ kind: 'feed', feed, at: Math.max(feed.next, freeAt(hosts, feed.url)) });
    }
    const article = feed.allowance > 0 ? feed.waiting.find(({ url }) => isAllowed(url)) : undefined;
    if (article !== undefined) {
      offer({ kind: 'article', feed, article, at: freeAt(hosts, article.url) });
    }
  }
  return best;
}

/** When a host may be asked again, milliseconds since 1970. */
export function freeAt(hosts: HostTimes, url: string): number {
  const { host } = new URL(url);
  // A host may be called as what every object has: "constructor" is one of an intranet.
  return Object.hasOwn(hosts, host) ? hosts[host]! : 0;
}

/**
 * The hosts' times after a request to one of them ended.
 *
 * @param retryAfter what the server asked for, milliseconds; null where it asked for nothing.
 */
export function afterRequest(
  hosts: HostTimes,
  url: string,
  failure: FetchFailure | null,
  retryAfter: number | null,
  now: number,
): HostTimes {
  const rest = failure === 'busy' ? BUSY_MS : failure === 'unreachable' ? UNREACHABLE_MS : HOST_GAP_MS;
  const wait = Math.min(MOST_BACK_OFF_MS, Math.max(rest, retryAfter ?? 0));
  const current = Object.entries(hosts).filter(([, at]) => at > now);
  return { ...Object.fromEntries(current), [new URL(url).host]: now + wait };
}

/** An entry as a feed names it. */
export interface NamedArticle {
  readonly url: string;
  readonly title: string;
  readonly date: string | null;
}

/** What reading a feed brought. */
export interface FeedNews {
  readonly title: string | null;
  readonly site: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Newest first, as feeds have it. */
  readonly entries: readonly NamedArticle[];
}

/** Keys of the articles that other feeds have dealt with or wait for: feeds of one outlet often name the same. */
export function keysOfOthers(feeds: readonly FollowedFeed[], url: string): ReadonlySet<number> {
  const others = feeds.filter((feed) => feed.url !== url);
  const waiting = others.flatMap((feed) => feed.waiting.map((article) => articleKey(article.url)));
  return new Set([...others.flatMap(({ seen }) => seen), ...waiting]);
}

/**
 * The feed after it was read: what it names for the first time waits, newest first.
 *
 * @param elsewhere keys as {@link keysOfOthers} gives them.
 */
export function afterReading(
  feed: FollowedFeed,
  news: FeedNews,
  now: number,
  elsewhere: ReadonlySet<number> = new Set(),
): FollowedFeed {
  const known = new Set([...feed.seen, ...elsewhere]);
  const waiting: WaitingArticle[] = [];
  for (const { url, title, date } of [...news.entries, ...feed.waiting]) {
    const key = articleKey(url);
    if (known.has(key)) continue;
    known.add(key);
    const before = feed.waiting.find((each) => each.url === url);
    waiting.push({ url, title, date, tries: before?.tries ?? 0 });
  }
  return {
    ...unchanged(feed, now),
    // Followed by its address alone, it had only its host for a name.
    title: feed.title === new URL(feed.url).host ? (news.title ?? feed.title) : feed.title,
    site: feed.site ?? news.site,
    etag: news.etag,
    lastModified: news.lastModified,
    waiting: waiting.slice(0, MOST_WAITING),
  };
}

/** The feed after the server said that it is as it was. */
export function unchanged(feed: FollowedFeed, now: number): FollowedFeed {
  return {
    ...feed,
    fetched: now,
    next: now + FETCH_EVERY_MS,
    failures: 0,
    failure: null,
    allowance: ARTICLES_A_ROUND,
  };
}

/**
 * The feed after it could not be fetched or read: the wait doubles with each failure in a row, up to a day. A feed that is
 * gone for good is not asked for again.
 */
export function afterFailure(
  feed: FollowedFeed,
  failure: FetchFailure,
  retryAfter: number | null,
  now: number,
): FollowedFeed {
  const failures = feed.failures + 1;
  const wait = Math.max(FETCH_EVERY_MS * 2 ** Math.min(failures - 1, 10), retryAfter ?? 0);
  return {
    ...feed,
    failures,
    failure,
    next: failure === 'gone' ? null : now + Math.min(MOST_BACK_OFF_MS, wait),
    // Articles that it named before may still be had.
    allowance: ARTICLES_A_ROUND,
  };
}

/** The feed as it is written before it is asked for, so that what stops the background here does not stop it for ever. */
export function beforeFeed(feed: FollowedFeed, now: number): FollowedFeed {
  return { ...feed, next: now + INTERRUPTED_MS };
}

/** The feed as it is written before one of its articles is asked for, for the same reason. */
export function beforeArticle(feed: FollowedFeed, url: string): FollowedFeed {
  return {
    ...feed,
    allowance: Math.max(0, feed.allowance - 1),
    waiting: feed.waiting.map((each) => (each.url === url ? { ...each, tries: each.tries + 1 } : each)),
  };
}

/** The feed without the articles at which the background was stopped too often. */
export function withoutExhausted(feed: FollowedFeed): FollowedFeed {
  const exhausted = feed.waiting.filter(({ tries }) => tries >= MOST_TRIES);
  if (exhausted.length === 0) return feed;
  return {
    ...feed,
    waiting: feed.waiting.filter(({ tries }) => tries < MOST_TRIES),
    seen: withSeen(
      feed.seen,
      exhausted.map(({ url }) => url),
    ),
    unread: feed.unread + exhausted.length,
    lastUnread: 'internal',
  };
}

/**
 * The feed after one of its articles was remembered (`failure` null), given up, or put off.
 *
 * @param url as the feed names it.
 * @param read the address that it was read from in the end; null where it was not.
 */
export function afterArticle(
  feed: FollowedFeed,
  url: string,
  failure: FetchFailure | null,
  read: string | null,
): FollowedFeed {
  const article = feed.waiting.find((each) => each.url === url);
  const others = feed.waiting.filter((each) => each.url !== url);
  if (failure !== null && PASSING.has(failure) && article !== undefined && article.tries < MOST_TRIES) {
    // To the end: others are not kept waiting by it.
    return { ...feed, waiting: [...others, article] };
  }
  const dealtWith = { ...feed, waiting: others, seen: withSeen(feed.seen, [url, read]) };
  if (failure !== null) return { ...dealtWith, unread: feed.unread + 1, lastUnread: failure };
  return withSite({ ...dealtWith, articles: feed.articles + 1 }, read);
}

/** The feed with the site of an address among those that its articles came from. */
export function withSite(feed: FollowedFeed, url: string | null): FollowedFeed {
  const site = siteOf(url);
  const isNew = site !== null && !feed.sites.includes(site) && feed.sites.length < MOST_SITES;
  return isNew ? { ...feed, sites: [...feed.sites, site] } : feed;
}

function withSeen(seen: readonly number[], urls: readonly (string | null)[]): readonly number[] {
  const keys = new Set(seen);
  for (const url of urls) if (url !== null) keys.add(articleKey(url));
  return [...keys].slice(-MOST_SEEN);
}

import type { ArticleClaims } from '../../claim/claim.ts';
import type { FetchFailure, FollowedFeed } from './feed-record.ts';
import { newFeed } from './feed-record.ts';
import type { AnnouncedArticle, ArticleReading } from './read-article.ts';
import type { FeedReading } from './read-feed.ts';
import type { Kept } from './remember-followed.ts';
import {
  afterArticle,
  afterFailure,
  afterReading,
  afterRequest,
  beforeArticle,
  beforeFeed,
  type HostTimes,
  type Job,
  keysOfOthers,
  nextJob,
  unchanged,
  withoutExhausted,
} from './schedule.ts';

/** The longest wait inside a round, milliseconds: Chrome stops a background that does nothing for 30 s. */
const MOST_WAIT_MS = 15_000;
/** When to look again while the browser says that there is no network, milliseconds. */
const OFFLINE_MS = 5 * 60_000;
/** When to look again after the library was full, milliseconds: nothing is fetched that cannot be kept. */
const FULL_MS = 60 * 60_000;

/** What became of an article; null where it was remembered. */
type ArticleEnd = FetchFailure | null;

/** All that a round asks of the world. */
export interface RoundPorts {
  readonly now: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly isOnline: () => boolean;
  readonly feeds: () => Promise<readonly FollowedFeed[]>;
  /** As in feed-store.ts: a feed that is no longer followed is not brought back. */
  readonly update: (url: string, next: (feed: FollowedFeed) => FollowedFeed | null) => Promise<void>;
  readonly add: (feed: FollowedFeed) => Promise<void>;
  readonly hosts: () => Promise<HostTimes>;
  readonly saveHosts: (hosts: HostTimes) => Promise<void>;
  /** Whether the reader allows an address, as of now. */
  readonly allowed: () => Promise<(url: string) => boolean>;
  /** Rejects where the reader itself broke, not where a server or a page did. */
  readonly readFeed: (ask: {
    url: string;
    etag: string | null;
    lastModified: string | null;
  }) => Promise<FeedReading>;
  readonly readArticle: (ask: { url: string; announced: AnnouncedArticle }) => Promise<ArticleReading>;
  /** Remembers an article of the feed at an address, if that is still followed. */
  readonly remember: (feed: string, claims: ArticleClaims) => Promise<Kept>;
  /** Told after everything that changes what is shown of the feeds. */
  readonly changed: () => void;
}

/**
 * Fetches what is due, one request after the other, until nothing is or the next thing is too far off. What remains is
 * in the feeds' records at every moment: a background that is stopped goes on where it was.
 *
 * @returns when there is something to do again, milliseconds since 1970; null where there is nothing.
 */
export async function runRound(ports: RoundPorts): Promise<number | null> {
  for (;;) {
    const stored = await ports.feeds();
    const feeds = stored.map(withoutExhausted);
    for (const [at, feed] of feeds.entries()) {
      if (feed !== stored[at]) await ports.update(feed.url, withoutExhausted);
    }
    const job = nextJob(feeds, await ports.hosts(), await ports.allowed());
    if (job === null) return null;
    if (!ports.isOnline()) return Math.max(job.at, ports.now() + OFFLINE_MS);
    const wait = job.at - ports.now();
    if (wait > MOST_WAIT_MS) return job.at;
    if (wait > 0) {
      await ports.wait(wait);
      // In the meantime the reader may have stopped following, or taken a permission back.
      continue;
    }
    let isFull = false;
    if (job.kind === 'feed') await runFeed(job.feed, ports);
    else isFull = (await runArticle(job, ports)) === 'no-room';
    ports.changed();
    if (isFull) return ports.now() + FULL_MS;
  }
}

async function runFeed({ url, etag, lastModified }: FollowedFeed, ports: RoundPorts): Promise<void> {
  await ports.update(url, (feed) => beforeFeed(feed, ports.now()));
  const reading = await attempt(() => ports.readFeed({ url, etag, lastModified }));
  const failed = reading.outcome === 'failed' ? reading : null;
  await keepAway(url, failed?.failure ?? null, failed?.retryAfter ?? null, ports);
  const now = ports.now();
  if (reading.outcome === 'page') {
    // The reader may have stopped following meanwhile: then he wants no feed of that page either.
    if (!(await ports.feeds()).some((feed) => feed.url === url)) return;
    await ports.update(url, (feed) => {
      // A page that was given as a feed names its feed; a feed that has become a page is broken.
      const isFirst = feed.fetched === null && feed.site === null;
      return isFirst ? null : afterFailure(feed, 'not-a-feed', null, now);
    });
    const left = (await ports.feeds()).some((feed) => feed.url === url);
    if (!left) await ports.add(newFeed({ url: reading.feed, title: '', site: url }, now));
    return;
  }
  const elsewhere = keysOfOthers(await ports.feeds(), url);
  await ports.update(url, (feed) => {
    switch (reading.outcome) {
      case 'feed':
        return afterReading(feed, reading.news, now, elsewhere);
      case 'unchanged':
        return unchanged(feed, now);
      case 'failed':
        return afterFailure(feed, reading.failure, reading.retryAfter, now);
    }
  });
}

async function runArticle(
  { feed, article }: Extract<Job, { kind: 'article' }>,
  ports: RoundPorts,
): Promise<ArticleEnd> {
  const { url, title, date } = article;
  await ports.update(feed.url, (before) => beforeArticle(before, url));
  const reading = await attempt(() =>
    ports.readArticle({ url, announced: { title, date, publisher: feed.title } }),
  );
  const failed = reading.outcome === 'failed' ? reading : null;
  await keepAway(url, failed?.failure ?? null, failed?.retryAfter ?? null, ports);
  let end: ArticleEnd = failed?.failure ?? null;
  if (reading.outcome === 'article') {
    const kept = await ports.remember(feed.url, reading.claims);
    if (kept === 'not-followed') return null;
    if (kept === 'no-room') end = 'no-room';
  }
  const read = reading.outcome === 'article' && end === null ? reading.claims.report.url : null;
  await ports.update(feed.url, (before) => afterArticle(before, url, end, read));
  return end;
}

/** A reader that hangs or broke is one failed fetch: it is opened anew for the next. */
async function attempt<T>(
  read: () => Promise<T>,
): Promise<T | { outcome: 'failed'; failure: FetchFailure; retryAfter: null }> {
  try {
    return await read();
  } catch {
    return { outcome: 'failed', failure: 'internal', retryAfter: null };
  }
}

async function keepAway(
  url: string,
  failure: FetchFailure | null,
  retryAfter: number | null,
  ports: RoundPorts,
): Promise<void> {
  await ports.saveHosts(afterRequest(await ports.hosts(), url, failure, retryAfter, ports.now()));
}

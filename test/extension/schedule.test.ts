import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FollowedFeed,
  followedFeedSchema,
  MOST_WAITING,
  newFeed,
} from '../../src/extension/follow/feed-record.ts';
import {
  ARTICLES_A_ROUND,
  afterArticle,
  afterFailure,
  afterReading,
  afterRequest,
  BUSY_MS,
  beforeArticle,
  FETCH_EVERY_MS,
  HOST_GAP_MS,
  MOST_BACK_OFF_MS,
  MOST_TRIES,
  nextJob,
  unchanged,
  withoutExhausted,
} from '../../src/extension/follow/schedule.ts';

const NOW = 1_700_000_000_000;
const all = () => true;

function feed(change: Partial<FollowedFeed> = {}): FollowedFeed {
  const url = change.url ?? 'https://outlet.example/feed';
  return { ...newFeed({ url, title: 'Outlet', site: null }, NOW), ...change };
}

const news = (...urls: string[]) => ({
  title: 'The Outlet',
  site: 'https://outlet.example/',
  etag: '"1"',
  lastModified: null,
  entries: urls.map((url) => ({ url, title: url, date: null })),
});

const urls = (of: FollowedFeed) => of.waiting.map(({ url }) => url);

describe('a feed', () => {
  it('is due at once when it is new, and an hour after it was read', () => {
    expect(nextJob([feed()], {}, all)).toMatchObject({ kind: 'feed', at: NOW });
    expect(unchanged(feed(), NOW).next).toBe(NOW + FETCH_EVERY_MS);
  });

  it('is not asked for without permission, nor once it is gone', () => {
    expect(nextJob([feed()], {}, () => false)).toBeNull();
    expect(nextJob([afterFailure(feed(), 'gone', null, NOW)], {}, all)).toBeNull();
  });

  it('waits twice as long after each failure in a row, at most a day', () => {
    let each = feed();
    const waits = Array.from({ length: 8 }, () => {
      each = afterFailure(each, 'server', null, NOW);
      return (each.next! - NOW) / FETCH_EVERY_MS;
    });
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24]);
    expect(unchanged(each, NOW)).toMatchObject({ failures: 0, failure: null });
  });

  it('waits as long as the server asks, at most a day', () => {
    expect(afterFailure(feed(), 'busy', 3 * FETCH_EVERY_MS, NOW).next).toBe(NOW + 3 * FETCH_EVERY_MS);
    expect(afterFailure(feed(), 'busy', 30 * MOST_BACK_OFF_MS, NOW).next).toBe(NOW + MOST_BACK_OFF_MS);
  });

  it('takes its own name for one that was only a host', () => {
    const unnamed = feed({ title: 'outlet.example' });
    expect(afterReading(unnamed, news(), NOW).title).toBe('The Outlet');
    expect(afterReading(feed(), news(), NOW).title).toBe('Outlet');
  });
});

describe('articles', () => {
  it('wait once each, newest first, whatever the feed repeats', () => {
    const first = afterReading(feed(), news('https://o.example/b', 'https://o.example/a'), NOW);
    const again = afterReading(
      first,
      news('https://o.example/c', 'https://o.example/b?utm_source=rss', 'https://www.o.example/b/'),
      NOW,
    );
    expect(urls(again)).toEqual([
      'https://o.example/c',
      'https://o.example/b?utm_source=rss',
      'https://o.example/a',
    ]);
  });

  it('may be of a site whose name is longer than a title', () => {
    const url = `https://${'sundby-library-'.repeat(4)}x.${'norhaven-harbour-'.repeat(3)}x.${'boats-'.repeat(10)}x.${'storm-'.repeat(9)}x.example/a`;
    const read = afterArticle(afterReading(feed(), news(url), NOW), url, null, url);
    expect(read.sites[0]?.length).toBeGreaterThan(200);
    expect(followedFeedSchema.parse(read)).toEqual(read);
  });

  it('are not fetched twice', () => {
    const read = afterArticle(
      afterReading(feed(), news('https://o.example/a'), NOW),
      'https://o.example/a',
      null,
      'https://o.example/canonical',
    );
    expect(read).toMatchObject({ waiting: [], articles: 1, sites: ['o.example'] });
    expect(urls(afterReading(read, news('https://o.example/a', 'https://o.example/canonical'), NOW))).toEqual(
      [],
    );
  });

  it('are given up at once for a lasting failure, after some tries for a passing one', () => {
    const waiting = afterReading(feed(), news('https://o.example/a', 'https://o.example/b'), NOW);
    expect(afterArticle(waiting, 'https://o.example/a', 'not-found', null)).toMatchObject({
      unread: 1,
      lastUnread: 'not-found',
      waiting: [{ url: 'https://o.example/b' }],
    });
    let each = waiting;
    for (let tries = 1; tries < MOST_TRIES; tries++) {
      each = afterArticle(beforeArticle(each, 'https://o.example/a'), 'https://o.example/a', 'timeout', null);
      expect(urls(each)).toEqual(['https://o.example/b', 'https://o.example/a']);
    }
    each = afterArticle(beforeArticle(each, 'https://o.example/a'), 'https://o.example/a', 'timeout', null);
    expect(each).toMatchObject({ unread: 1, waiting: [{ url: 'https://o.example/b' }] });
  });

  it('at which the background was stopped too often are given up', () => {
    let each = afterReading(feed(), news('https://o.example/a', 'https://o.example/b'), NOW);
    for (let tries = 0; tries < MOST_TRIES; tries++) each = beforeArticle(each, 'https://o.example/a');
    const left = withoutExhausted(each);
    expect(left).toMatchObject({ unread: 1, lastUnread: 'internal' });
    expect(urls(left)).toEqual(['https://o.example/b']);
    expect(withoutExhausted(left)).toBe(left);
  });

  it('are so many in a round and no more', () => {
    const many = Array.from({ length: ARTICLES_A_ROUND + 5 }, (_, i) => `https://o.example/${i}`);
    let each = afterReading(feed(), news(...many), NOW);
    for (let fetched = 0; ; fetched++) {
      const job = nextJob([each], {}, all);
      if (job?.kind !== 'article') {
        expect(fetched).toBe(ARTICLES_A_ROUND);
        expect(job?.at).toBe(NOW + FETCH_EVERY_MS);
        break;
      }
      each = afterArticle(beforeArticle(each, job.article.url), job.article.url, null, job.article.url);
    }
    expect(each.waiting).toHaveLength(5);
    expect(nextJob([unchanged(each, NOW)], {}, all)?.kind).toBe('article');
  });

  it('of a host that is not allowed wait, and keep no other waiting', () => {
    const each = afterReading(feed(), news('https://closed.example/a', 'https://o.example/b'), NOW);
    const job = nextJob([each], {}, (url) => !url.includes('closed'));
    expect(job).toMatchObject({ kind: 'article', article: { url: 'https://o.example/b' } });
  });
});

describe('a host', () => {
  it('is left alone between two requests, longer when it asks for it', () => {
    const rest = (failure: 'busy' | 'not-found' | null, retryAfter: number | null) =>
      afterRequest({}, 'https://o.example/a', failure, retryAfter, NOW)['o.example']! - NOW;
    expect(rest(null, null)).toBe(HOST_GAP_MS);
    expect(rest('not-found', null)).toBe(HOST_GAP_MS);
    expect(rest('busy', null)).toBe(BUSY_MS);
    expect(rest('busy', 2 * BUSY_MS)).toBe(2 * BUSY_MS);
    expect(rest('busy', Number.MAX_SAFE_INTEGER)).toBe(MOST_BACK_OFF_MS);
  });

  it('that rests does not hold up others', () => {
    const one = feed();
    const other = feed({ url: 'https://coast.example/feed' });
    const hosts = { 'outlet.example': NOW + HOST_GAP_MS };
    expect(nextJob([one, other], hosts, all)).toMatchObject({ feed: { url: other.url }, at: NOW });
    expect(nextJob([one], hosts, all)?.at).toBe(NOW + HOST_GAP_MS);
  });

  it('has no rest of what every object has, whatever it is called', () => {
    const odd = feed({ url: 'http://constructor/feed', next: NOW + FETCH_EVERY_MS });
    expect(nextJob([odd], {}, all)?.at).toBe(NOW + FETCH_EVERY_MS);
    expect(nextJob([odd, feed()], {}, all)).toMatchObject({ feed: { url: feed().url }, at: NOW });
  });

  it('is forgotten when its rest is over', () => {
    expect(
      Object.keys(afterRequest({ 'old.example': NOW - 1 }, 'https://o.example/', null, null, NOW)),
    ).toEqual(['o.example']);
  });
});

it('keeps every record within its bounds, whatever feeds name and however fetching ends', () => {
  const address = fc.webUrl({ validSchemes: ['https'] }).map((url) => new URL(url).href);
  const end = fc.constantFrom(null, 'timeout', 'not-found', 'internal', 'no-room');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.array(address, { maxLength: 90 }), fc.array(end, { maxLength: 40 })), {
        maxLength: 6,
      }),
      (rounds) => {
        let each = feed();
        for (const [named, ends] of rounds) {
          each = afterReading(each, news(...named), NOW);
          expect(each.waiting.length).toBeLessThanOrEqual(MOST_WAITING);
          for (const failure of ends) {
            const job = nextJob([each], {}, all);
            if (job?.kind !== 'article') break;
            const { url } = job.article;
            each = afterArticle(beforeArticle(each, url), url, failure, failure === null ? url : null);
          }
          expect(followedFeedSchema.safeParse(each).success).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

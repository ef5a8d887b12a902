import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FollowedFeed, newFeed } from '../../src/extension/follow/feed-record.ts';
import type { ArticleReading } from '../../src/extension/follow/read-article.ts';
import type { FeedReading } from '../../src/extension/follow/read-feed.ts';
import { type RoundPorts, runRound } from '../../src/extension/follow/round.ts';
import { HOST_GAP_MS, type HostTimes, MOST_TRIES } from '../../src/extension/follow/schedule.ts';
import { articleOf } from '../page/fixture.ts';

const START = 1_700_000_000_000;

/** What the world outside does; everything else of it stands still. */
interface World {
  readonly feeds: Readonly<Record<string, FeedReading>>;
  /** Articles that cannot be read, and why. */
  readonly failing?: Readonly<Record<string, ArticleReading>>;
  readonly online?: boolean;
  readonly room?: number;
  readonly allowed?: (url: string) => boolean;
  /** An address whose answer brings the background down. */
  readonly deadly?: string;
  /** Called while an address is being asked. */
  readonly meanwhile?: (url: string) => unknown;
}

class Stopped extends Error {}

/** A machine on which rounds run, with a clock that only waiting and requests move. */
function machine(world: World, followed: readonly string[]) {
  const feeds = new Map<string, FollowedFeed>(
    followed.map((url) => [url, newFeed({ url, title: '', site: null }, START)]),
  );
  let hosts: HostTimes = {};
  let now = START;
  /** Ports that may still be used before the background is stopped. */
  let life = Number.POSITIVE_INFINITY;
  const asked: { readonly url: string; readonly at: number }[] = [];
  const remembered: string[] = [];
  /** A background that was stopped does nothing more, whatever catches its last error. */
  let isDead = false;
  const live = async () => {
    if (isDead || life-- <= 0) {
      isDead = true;
      throw new Stopped();
    }
  };
  const request = async (url: string) => {
    await live();
    asked.push({ url, at: now });
    world.meanwhile?.(url);
    if (url === world.deadly) isDead = true;
    await live();
    now += 300;
  };
  const ports: RoundPorts = {
    now: () => now,
    wait: async (milliseconds) => {
      await live();
      now += milliseconds;
    },
    isOnline: () => world.online ?? true,
    feeds: async () => [...feeds.values()],
    async update(url, next) {
      await live();
      const feed = feeds.get(url);
      const changed = feed === undefined ? null : next(feed);
      if (changed === null) feeds.delete(url);
      else feeds.set(url, changed);
    },
    add: async (feed) => void (feeds.has(feed.url) || feeds.set(feed.url, feed)),
    hosts: async () => hosts,
    async saveHosts(next) {
      await live();
      hosts = next;
    },
    allowed: async () => world.allowed ?? (() => true),
    async readFeed({ url }) {
      await request(url);
      return world.feeds[url] ?? { outcome: 'failed', failure: 'not-found', retryAfter: null };
    },
    async readArticle({ url }) {
      await request(url);
      const claims = articleOf();
      return (
        world.failing?.[url] ?? {
          outcome: 'article',
          claims: { ...claims, report: { ...claims.report, id: url, url } },
        }
      );
    },
    async remember(feed, { report }) {
      await live();
      if (!feeds.has(feed)) return 'not-followed';
      if (remembered.length >= (world.room ?? Number.POSITIVE_INFINITY)) return 'no-room';
      remembered.push(report.id);
      return 'kept';
    },
    changed: () => undefined,
  };
  async function runUntilStopped(): Promise<boolean> {
    isDead = false;
    try {
      await runRound(ports);
      return isDead;
    } catch (error) {
      if (error instanceof Stopped) return true;
      throw error;
    }
  }
  return {
    asked,
    remembered,
    feeds,
    run() {
      isDead = false;
      return runRound(ports);
    },
    /** Runs until the background is stopped at its nth step; true if it was. */
    async runFor(steps: number): Promise<boolean> {
      life = steps;
      const stopped = await runUntilStopped();
      life = Number.POSITIVE_INFINITY;
      return stopped;
    },
    runUntilStopped,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

function feedOf(...articles: string[]): FeedReading {
  return {
    outcome: 'feed',
    url: '',
    news: {
      title: 'Outlet',
      site: null,
      etag: null,
      lastModified: null,
      entries: articles.map((url) => ({ url, title: '', date: null })),
    },
  };
}

const ONE = 'https://one.example/feed';
const TWO = 'https://two.example/feed';
const ARTICLES = ['https://one.example/a', 'https://one.example/b', 'https://one.example/c'];
const HOUR = 3_600_000;

describe('a round', () => {
  it('fetches the feed and its articles, one at a time, and is due again in an hour', async () => {
    const world = machine({ feeds: { [ONE]: feedOf(...ARTICLES) } }, [ONE]);
    const next = await world.run();
    expect(world.asked.map(({ url }) => url)).toEqual([ONE, ...ARTICLES]);
    expect(world.remembered).toEqual(ARTICLES);
    const gaps = world.asked.slice(1).map(({ at }, i) => at - world.asked[i]!.at);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(HOST_GAP_MS);
    expect(next! - START).toBeGreaterThanOrEqual(HOUR);
    await world.run();
    expect(world.asked).toHaveLength(4);
  });

  it('is not held up by a feed that fails or a host that rests', async () => {
    const busy: FeedReading = { outcome: 'failed', failure: 'busy', retryAfter: 2 * HOUR };
    const world = machine({ feeds: { [ONE]: busy, [TWO]: feedOf('https://two.example/a') } }, [ONE, TWO]);
    await world.run();
    expect(world.remembered).toEqual(['https://two.example/a']);
    expect(world.feeds.get(ONE)).toMatchObject({ failure: 'busy', failures: 1 });
  });

  it('asks nobody without a network, and nobody that is not allowed', async () => {
    const offline = machine({ feeds: {}, online: false }, [ONE]);
    expect(await offline.run()).toBeGreaterThan(START);
    const closed = machine({ feeds: {}, allowed: () => false }, [ONE]);
    expect(await closed.run()).toBeNull();
    expect([...offline.asked, ...closed.asked]).toEqual([]);
    expect(closed.feeds.get(ONE)).toMatchObject({ failures: 0, failure: null });
  });

  it('fetches an article that two feeds name once', async () => {
    const world = machine({ feeds: { [ONE]: feedOf(...ARTICLES), [TWO]: feedOf(...ARTICLES) } }, [ONE, TWO]);
    await world.run();
    expect(world.asked.map(({ url }) => url).toSorted()).toEqual([...ARTICLES, ONE, TWO].toSorted());
  });

  it('ends when the library is full, and loses nothing', async () => {
    const world = machine({ feeds: { [ONE]: feedOf(...ARTICLES) }, room: 1 }, [ONE]);
    const next = await world.run();
    expect(next! - START).toBeGreaterThanOrEqual(HOUR);
    expect(world.asked).toHaveLength(3);
    expect(world.feeds.get(ONE)?.waiting).toHaveLength(2);
  });

  it('takes the feed that a page names, once', async () => {
    const page: FeedReading = { outcome: 'page', feed: TWO };
    const world = machine({ feeds: { [ONE]: page, [TWO]: page } }, [ONE]);
    await world.run();
    expect([...world.feeds.keys()]).toEqual([TWO]);
    expect(world.feeds.get(TWO)).toMatchObject({ site: ONE, failure: 'not-a-feed' });
  });

  it('takes no feed of a page that the reader stops to follow while it is fetched', async () => {
    const world: ReturnType<typeof machine> = machine(
      { feeds: { [ONE]: { outcome: 'page', feed: TWO } }, meanwhile: (url) => world.feeds.delete(url) },
      [ONE],
    );
    await world.run();
    expect(world.feeds.size).toBe(0);
  });

  it('gives up an article that brings the background down again and again', async () => {
    const [first, ...others] = ARTICLES;
    const world = machine({ feeds: { [ONE]: feedOf(...ARTICLES) }, deadly: first! }, [ONE]);
    for (let rounds = 0; rounds < MOST_TRIES; rounds++) {
      expect(await world.runUntilStopped()).toBe(true);
      world.pass(60_000);
    }
    expect(await world.runUntilStopped()).toBe(false);
    expect(world.remembered).toEqual(others);
    expect(world.feeds.get(ONE)).toMatchObject({ waiting: [], unread: 1, lastUnread: 'internal' });
  });

  it('goes on with other feeds after one that brings the background down', async () => {
    const world = machine({ feeds: { [TWO]: feedOf('https://two.example/a') }, deadly: ONE }, [ONE, TWO]);
    expect(await world.runUntilStopped()).toBe(true);
    world.pass(60_000);
    expect(await world.runUntilStopped()).toBe(false);
    expect(world.remembered).toEqual(['https://two.example/a']);
  });

  it('keeps no article of a feed that is stopped while it is fetched', async () => {
    const world: ReturnType<typeof machine> = machine(
      {
        feeds: { [ONE]: feedOf(...ARTICLES) },
        meanwhile: (url) => url === ARTICLES[1] && world.feeds.delete(ONE),
      },
      [ONE],
    );
    await world.run();
    expect(world.remembered).toEqual([ARTICLES[0]]);
    expect(world.feeds.size).toBe(0);
  });

  it('does not bring back a feed that is no longer followed', async () => {
    const world = machine({ feeds: { [ONE]: feedOf(...ARTICLES) } }, [ONE]);
    expect(await world.runFor(9)).toBe(true);
    world.feeds.delete(ONE);
    await world.run();
    expect(world.feeds.size).toBe(0);
  });

  it('stopped anywhere, goes on: nothing is lost, no article given up, no host asked too soon', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { maxLength: 2 }), async (stops) => {
        const world = machine(
          {
            feeds: { [ONE]: feedOf(...ARTICLES), [TWO]: feedOf('https://two.example/a') },
            failing: {
              'https://one.example/b': { outcome: 'failed', failure: 'no-article', retryAfter: null },
            },
          },
          [ONE, TWO],
        );
        for (const steps of stops) {
          await world.runFor(steps);
          // The watching alarm.
          world.pass(60_000);
        }
        for (let rounds = 0; rounds < 4; rounds++) {
          await world.run();
          world.pass(HOUR);
        }
        expect([...new Set(world.remembered)].toSorted()).toEqual([
          'https://one.example/a',
          'https://one.example/c',
          'https://two.example/a',
        ]);
        expect(world.feeds.get(ONE)).toMatchObject({ waiting: [], unread: 1, lastUnread: 'no-article' });
        for (const host of ['one.example', 'two.example']) {
          const times = world.asked.filter(({ url }) => new URL(url).host === host).map(({ at }) => at);
          for (let i = 1; i < times.length; i++) {
            expect(times[i]! - times[i - 1]!).toBeGreaterThanOrEqual(HOST_GAP_MS);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});

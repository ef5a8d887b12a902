import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FollowedFeed, feedToFollowSchema, newFeed } from '../../src/extension/follow/feed-record.ts';
import { addFeeds, leaveFeed, loadFeeds, updateFeed } from '../../src/extension/follow/feed-store.ts';
import { startFollowing } from '../../src/extension/follow/follow.ts';
import { rememberFollowed } from '../../src/extension/follow/remember-followed.ts';
import { database } from '../../src/extension/library/database.ts';
import { libraryState, shelfContents } from '../../src/extension/library/state.ts';
import { fakeBrowser, freshBrowser } from './fake-browser.ts';
import { article, freshLibrary, restart } from './library/library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

const FEED = 'https://news.example/feed.xml';
const OTHER = 'https://other.example/feed.xml';

// No network, so that no round asks anybody.
beforeEach(async () => {
  vi.stubGlobal('navigator', { onLine: false, locks: navigator.locks });
  freshLibrary();
  freshBrowser(['*://news.example/*']);
  await follow(FEED, OTHER);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const follow = (...urls: string[]) =>
  addFeeds(
    urls.map((url): FollowedFeed => newFeed({ url, title: '', site: null }, 1)),
    10,
  );
const followed = async () => (await loadFeeds()).map(({ url }) => url);
const kept = async () => (await libraryState()).shelves.followed.articles;
const alarm = () => fakeBrowser.alarms.set.get('follow') ?? null;

/** The background of a browser that was started anew, when its alarm rings. */
async function wakenAnew(): Promise<void> {
  restart();
  fakeBrowser.alarms.onAlarm.clear();
  startFollowing();
  await Promise.all(fakeBrowser.alarms.onAlarm.fire({ name: 'follow' }));
}

it.each(['http://[', 'https://', 'http://a b/'])(
  'an address without a host (%s), as a file may name it, is not followed, and hides no other outlet',
  async (url) => {
    expect(feedToFollowSchema.safeParse({ url, title: 'x', site: null }).success).toBe(false);
    await (await database()).put('feeds', { ...newFeed({ url: FEED, title: 'x', site: null }, 1), url }, url);
    expect((await startFollowing().states()).map((feed) => feed.url)).toEqual([FEED, OTHER]);
  },
);

describe('an outlet that is followed no longer, with its reports', () => {
  it('leaves nothing, and the other outlets alone', async () => {
    expect(await rememberFollowed(FEED, article(1))).toBe('kept');
    expect(await rememberFollowed(FEED, article(2, 'live.news.example'))).toBe('kept');
    expect(await rememberFollowed(OTHER, article(3, 'other.example'))).toBe('kept');
    const following = startFollowing();
    await following.stop(FEED, true);
    expect(await followed()).toEqual([OTHER]);
    expect(await kept()).toBe(1);
    expect(fakeBrowser.permissions.removed).toEqual([]);
    const rows = await (await database()).getAll('feeds');
    expect(JSON.stringify(rows)).not.toContain('news.example');
  });

  it('leaves what another feed brings from a site below its own', async () => {
    await rememberFollowed(FEED, article(1));
    await rememberFollowed(OTHER, article(2, 'live.news.example'));
    await startFollowing().stop(FEED, true);
    const { sites } = await shelfContents('followed');
    expect(sites).toEqual([{ site: 'live.news.example', articles: 1 }]);
  });

  it('is forgotten to the end by the next background where this one was stopped in the midst of it', async () => {
    await rememberFollowed(FEED, article(1));
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new Error('the background was stopped here');
    });
    await expect(startFollowing().stop(FEED, true)).rejects.toThrow('stopped here');
    vi.restoreAllMocks();
    expect(await followed()).toEqual([OTHER]);
    expect(await kept()).toBe(1);
    expect(alarm()).not.toBeNull();
    await wakenAnew();
    expect(await kept()).toBe(0);
    expect(await (await database()).count('feeds')).toBe(1);
  });

  it('takes in no article that was on its way', async () => {
    await leaveFeed(FEED);
    expect(await rememberFollowed(FEED, article(1))).toBe('not-followed');
    await updateFeed(FEED, (feed) => ({ ...feed, articles: 1 }));
    await updateFeed(OTHER, () => null);
    expect(await rememberFollowed(OTHER, article(1))).toBe('not-followed');
    expect(await kept()).toBe(0);
    expect(await followed()).toEqual([]);
  });

  it('forgets an article that was remembered a moment ago, before its feed was told', async () => {
    await rememberFollowed(FEED, article(1, 'elsewhere.example'));
    await startFollowing().stop(FEED, true);
    expect(await kept()).toBe(0);
  });

  it('can be followed again at once', async () => {
    await rememberFollowed(FEED, article(1));
    await leaveFeed(FEED);
    await follow(FEED);
    await wakenAnew();
    expect(await followed()).toEqual([FEED, OTHER]);
  });
});

it('an outlet that is followed no longer leaves its reports where the reader wants that', async () => {
  await rememberFollowed(FEED, article(1));
  await startFollowing().stop(FEED, false);
  expect(await followed()).toEqual([OTHER]);
  expect(await kept()).toBe(1);
  await wakenAnew();
  expect(await kept()).toBe(1);
});

it('hosts can be taken back though the library cannot be read, and with it what is followed', async () => {
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
    throw new DOMException('broken', 'UnknownError');
  });
  await startFollowing().stopReading(['news.example']);
  expect(fakeBrowser.permissions.origins).toEqual([]);
});

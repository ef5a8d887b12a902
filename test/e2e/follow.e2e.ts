import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedState } from '../../src/extension/feed-state.ts';
import { articlePage, cardText, launchWithReports, marksOf, middleOf, readByClick } from './fixture.ts';
import { type Browser, lookUntil, type Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { askFrom, HARBOUR_POST, outletRoutes, unrelatedReports } from './outlet.ts';

/** A few requests to one host at the polite rate of one in 5 s, on a loaded machine. Milliseconds. */
const ROUND = 50_000;

const HOUR = 3_600_000;
const FEED = '/harbour/feed.xml';

describe.each(['chromium', 'firefox'] as const)('following in %s', (name) => {
  let browser: Browser;
  let server: TestServer;
  let options: Page;
  /** The same server by a name that the reader has not allowed. */
  let elsewhere: string;

  beforeAll(async () => {
    server = await startServer({
      routes: {
        ...outletRoutes(),
        '/article.html': articlePage(),
        '/broken.xml': { headers: { 'content-type': 'text/xml' }, body: '<rss><channel><title>half' },
        '/busy.xml': { status: 503, headers: { 'retry-after': '7200' }, body: 'later' },
      },
    });
    elsewhere = server.origin.replace('127.0.0.1', 'localhost');
    server.route('/away.xml', { status: 302, headers: { location: elsewhere + FEED }, body: '' });
    browser = await launchWithReports(name, 'light', unrelatedReports(), true);
    // A cookie that the browser would send along if it were asked to.
    const page = await browser.open(`${server.origin}/harbour/guards.html`);
    await page.evaluate(async () => {
      await fetch('/harbour/feed.xml', { credentials: 'include' });
    });
    options = await browser.open(`${browser.extensionUrl}/options.html`);
    await options.waitFor(() => document.querySelector('.legend') !== null, []);
    await page.close();
    browser.forgetRequests();
    server.received.splice(0);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const feeds = async () => (await askFrom(options, 'feeds', null)) as readonly FeedState[];
  const until = async (url: string, fits: (found: FeedState) => boolean): Promise<FeedState> => {
    const found = await lookUntil(
      async () => (await feeds()).find((each) => each.url === url && fits(each)) ?? null,
      ROUND,
    );
    if (found === null) throw new Error(`no such state of ${url}`);
    return found;
  };
  const follow = (...urls: string[]) =>
    askFrom(options, 'follow', { feeds: urls.map((url) => ({ url, title: '', site: null })) });
  const paths = () => server.received.map(({ path }) => path);

  it('asks nobody for anything while no feed is followed', async () => {
    await askFrom(options, 'fetch-feeds', { url: null });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(browser.requests()).toEqual([]);
  });

  it('asks no host that the reader has not allowed, nor is it sent on to one', async () => {
    await follow(elsewhere + FEED, `${server.origin}/away.xml`);
    const away = await until(`${server.origin}/away.xml`, ({ failure }) => failure !== null);
    expect(away.failure).toBe('redirected');
    const closed = await until(elsewhere + FEED, () => true);
    expect(closed).toMatchObject({ isClosed: true, missing: ['*://localhost/*'], fetched: null });
    expect(browser.requests().map(({ url }) => url)).toEqual([`${server.origin}/away.xml`]);
  });

  it('fetches the articles of an outlet once, though the background is stopped and other feeds are broken', async () => {
    server.received.splice(0);
    await follow(`${server.origin}/broken.xml`, server.origin + FEED);
    await until(server.origin + FEED, ({ articles }) => articles === 1);
    await browser.stopBackground();
    await askFrom(options, 'fetch-feeds', { url: elsewhere + FEED });
    const feed = await until(server.origin + FEED, ({ articles }) => articles === 3);
    expect(feed).toMatchObject({ title: 'Harbour Post', waiting: 0, unread: 0, failure: null, missing: [] });
    expect(feed.next! - Date.now()).toBeGreaterThan(HOUR / 2);
    expect(paths().filter((path) => path.endsWith('.html'))).toEqual(HARBOUR_POST.map(({ path }) => path));
    const broken = await until(`${server.origin}/broken.xml`, ({ failure }) => failure !== null);
    expect(broken).toMatchObject({
      title: new URL(server.origin).host,
      failure: 'not-a-feed',
      fetched: null,
    });
    expect(broken.next! - Date.now()).toBeGreaterThan(HOUR / 2);
  });

  it('says nothing of the reader to anybody', async () => {
    expect(server.received.length).toBeGreaterThanOrEqual(5);
    for (const { method, headers } of server.received) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('origin');
    }
    const hosts = new Set(browser.requests().map(({ url }) => new URL(url).host));
    expect([...hosts]).toEqual([new URL(server.origin).host]);
  });

  it('checks an article of another outlet against them', async () => {
    const page = await browser.open(`${server.origin}/article.html`);
    await readByClick(browser, page);
    expect((await marksOf(page)).conflicts).toContain('More than 400 Ukrainian soldiers');
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'conflicts'));
    expect(await cardText(page)).toContain('Harbour Post');
    await page.close();
  });

  it('asks with what the server gave, takes "unchanged" for an answer, and leaves alone who asks for it', async () => {
    const before = await until(server.origin + FEED, () => true);
    server.received.splice(0);
    await askFrom(options, 'fetch-feeds', { url: server.origin + FEED });
    await until(server.origin + FEED, ({ fetched }) => (fetched ?? 0) > (before.fetched ?? 0));
    expect(server.received.map(({ path, headers }) => [path, headers['if-none-match']])).toEqual([
      [FEED, '"one"'],
    ]);
    await follow(`${server.origin}/busy.xml`);
    const busy = await until(`${server.origin}/busy.xml`, ({ failure }) => failure !== null);
    expect(busy.failure).toBe('busy');
    expect(busy.next! - Date.now()).toBeGreaterThan(1.9 * HOUR);
    await askFrom(options, 'fetch-feeds', { url: null });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(paths()).toEqual([FEED, '/busy.xml']);
  });

  it('stops, and takes the outlet out of the library', async () => {
    const reports = async () =>
      Number(Reflect.get(Object(await askFrom(options, 'library', null)), 'reports'));
    // The article that was checked above is not remembered: the reader has not asked for it.
    expect(await reports()).toBe(4);
    await askFrom(options, 'stop-following', { url: server.origin + FEED, andForget: true });
    expect((await feeds()).map(({ url }) => url)).not.toContain(server.origin + FEED);
    expect(await reports()).toBe(1);
  });

  it.each([
    ['a feed that is no address of the web', { feeds: [{ url: 'file:///a', title: '', site: null }] }],
    ['an endless title', { feeds: [{ url: 'https://a.example', title: 'a'.repeat(1_000), site: null }] }],
    ['no list', { feeds: 'https://a.example' }],
    ['nothing', null],
  ])('takes no message with %s', async (_what, ask) => {
    expect(await askFrom(options, 'follow', ask)).toMatchObject({ failure: { code: 'invalid-message' } });
  });
});

/** The alarm comes after a minute, too long for every run: SECOND_SOURCE_ALARMS=1 waits for it. */
const WAITS = process.env.SECOND_SOURCE_ALARMS === '1';

describe.runIf(WAITS).each(['chromium', 'firefox'] as const)('a background stopped in %s', (name) => {
  it('is woken by its alarm and goes on, though nobody asks it', async () => {
    const server = await startServer({ routes: outletRoutes() });
    const browser = await launchWithReports(name, 'light', unrelatedReports(), true);
    try {
      const page = await browser.open(`${browser.extensionUrl}/options.html`);
      await askFrom(page, 'follow', {
        feeds: [{ url: server.origin + FEED, title: 'Harbour Post', site: null }],
      });
      await page.goto(`${server.origin}/none.html`);
      const left = () =>
        HARBOUR_POST.filter(({ path }) => !server.received.some((request) => request.path === path)).length;
      await lookUntil(async () => left() < HARBOUR_POST.length, ROUND);
      await browser.stopBackground();
      expect(left()).toBeGreaterThan(0);
      // What was being fetched at that moment is fetched again.
      await lookUntil(async () => left() === 0, 2.5 * ROUND);
    } finally {
      await browser.close();
      await server.close();
    }
  }, 240_000);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkInLibrary } from '../../../src/extension/library/check.ts';
import { rememberRead, underOwnAddress } from '../../../src/extension/library/memory.ts';
import { openLibrary } from '../../../src/extension/library/open.ts';
import { libraryState, shelfContents } from '../../../src/extension/library/state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/extension/settings.ts';
import type { Sender } from '../../../src/extension/transport.ts';
import { article, freshLibrary } from './library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));
let memory: Settings['memory'] = 'on';
vi.mock(import('../../../src/extension/settings.ts'), async (original) => ({
  ...(await original()),
  loadSettings: async () => ({ ...DEFAULT_SETTINGS, memory }),
}));

const TAB: Sender = { tab: 1, window: 1, incognito: false, url: 'https://news.example/story-3' };

beforeEach(() => {
  freshLibrary();
  memory = 'on';
});

describe('an article that was read', () => {
  it('is remembered where the reader wants it', async () => {
    expect(await rememberRead(article(3), TAB)).toBe(true);
    expect((await libraryState()).shelves.read.articles).toBe(1);
  });

  it.each<readonly [string, Settings['memory'], Partial<Sender>]>([
    ['from a private window', 'on', { incognito: true }],
    ['while the memory is off', 'off', {}],
    ['while the memory is paused', 'paused', {}],
    ['from no tab', 'on', { tab: null }],
    ['from a page of the extension', 'on', { url: 'chrome-extension://abc/demo.html' }],
    ['from a file', 'on', { url: 'file:///home/reader/article.html' }],
    ['from an unknown address', 'on', { url: null }],
  ])('is not remembered %s', async (_name, wanted, sender) => {
    memory = wanted;
    expect(await rememberRead(article(3), { ...TAB, ...sender })).toBe(false);
    expect((await libraryState()).shelves.read.articles).toBe(0);
  });

  it('is not remembered on a full disk, and the library says so until one is', async () => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(rememberRead(article(3), TAB)).rejects.toMatchObject({ code: 'quota' });
    expect((await libraryState()).unremembered).toMatchObject({ code: 'quota' });
    full.mockRestore();
    expect(await rememberRead(article(3), TAB)).toBe(true);
    expect(await libraryState()).toMatchObject({ unremembered: null, shelves: { read: { articles: 1 } } });
  });

  it('is kept under the site that it was read on, whatever the page says', async () => {
    const forged = article(3, 'famous.example');
    await rememberRead(forged, { ...TAB, url: 'https://shady.example/copy?utm_source=x#top' });
    expect((await shelfContents('read')).sites).toEqual([{ site: 'shady.example', articles: 1 }]);
  });
});

describe('the name of an outlet', () => {
  const named = (publisher: string) => ({ ...article(3), report: { ...article(3).report, publisher } });

  it('is not taken from a page of another, in what is found later nor in an audit', async () => {
    await rememberRead(named('Reuters'), { ...TAB, url: 'https://evil.example/story-3' });
    const { shelves } = await openLibrary();
    expect(shelves.read[0]?.pack.document(0).report).toMatchObject({ publisher: 'evil.example' });
    const { findings } = await checkInLibrary(article(3, 'other.example', 150));
    expect(findings.flatMap(({ links }) => links.map(({ evidence }) => evidence.report.publisher))).toContain(
      'evil.example',
    );
    expect(JSON.stringify(findings)).not.toContain('Reuters');
  });

  it('is kept as the page states it where its host says the same', async () => {
    await rememberRead(named('The News'), TAB);
    const { shelves } = await openLibrary();
    expect(shelves.read[0]?.pack.document(0).report.publisher).toBe('The News');
  });
});

describe('the address of an article', () => {
  it.each([
    ['https://news.example/a', 'https://news.example/a?utm_source=x'],
    ['https://www.news.example/a', 'https://news.example/a'],
    ['https://news.example/a', 'https://m.news.example/a'],
    ['https://amp.news.example/a', 'https://www.news.example/a'],
    ['https://amp.news.example/a', 'https://mobile.news.example/a'],
  ])('is the one it states, %s on %s', (stated, page) => {
    const claims = { ...article(1), report: { ...article(1).report, url: stated, id: stated } };
    expect(underOwnAddress(claims, page)).toBe(claims);
  });

  it.each([
    ['https://famous.example/a', 'https://shady.example/a'],
    ['https://news.example.shady.example/a', 'https://other.example/a'],
    ['https://notnews.example/a', 'https://news.example/b'],
    ['https://blogs.example/a', 'https://evil.blogs.example/a'],
    ['https://evil.blogs.example/a', 'https://blogs.example/a'],
    ['https://m.example/a', 'https://evil.m.example/a'],
    ['javascript:alert(1)', 'https://news.example/b'],
    [null, 'https://news.example/b'],
  ])('is that of the page where it states %s on %s', (stated, page) => {
    const claims = { ...article(1), report: { ...article(1).report, url: stated } };
    expect(underOwnAddress(claims, page).report).toMatchObject({ url: page, id: page });
  });
});

import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { newFeed } from '../../../src/extension/follow/feed-record.ts';
import { addFeeds, loadFeeds } from '../../../src/extension/follow/feed-store.ts';
import { takeStock } from '../../../src/extension/library/inventory.ts';
import { addSubscription, importPack } from '../../../src/extension/library/packs.ts';
import { remember } from '../../../src/extension/library/remember.ts';
import { libraryState } from '../../../src/extension/library/state.ts';
import { packOf } from '../../../src/pack/writer.ts';
import { fakeBrowser, freshBrowser } from '../fake-browser.ts';
import { article, freshLibrary, restart, streamOf } from './library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../fake-browser.ts')).fakeBrowser }));

const SUBSCRIBED = 'https://packs.example/p.pack';
const FEED = { url: 'https://news.example/feed.xml', title: 'News', site: null };

async function filledLibrary(): Promise<void> {
  const info = { name: 'Floods', description: null, publisher: null, date: null };
  await importPack(streamOf(packOf([article(1), article(2)], info)), null, 'x');
  await addSubscription(SUBSCRIBED);
  await addFeeds([newFeed(FEED, 1)], 10);
  await remember('read', [article(3), article(4)]);
}

/** As a browser does that finds its own files damaged. */
function loseDatabase(): void {
  restart();
  globalThis.indexedDB = new IDBFactory();
}

beforeEach(() => {
  freshLibrary();
  freshBrowser();
});

it("says what was lost with the browser's database, and asks again for what can be fetched", async () => {
  await filledLibrary();
  await takeStock();
  loseDatabase();
  await takeStock();
  const { damaged, packs } = await libraryState();
  expect(damaged).toMatchObject([
    { kind: 'read', reports: 2 },
    { kind: 'imported', name: 'Floods', reports: 2 },
  ]);
  expect(packs.map(({ url }) => url)).toContain(SUBSCRIBED);
  expect((await loadFeeds()).map(({ url }) => url)).toEqual([FEED.url]);
});

it('says it once', async () => {
  await filledLibrary();
  await takeStock();
  loseDatabase();
  await takeStock();
  await takeStock();
  expect((await libraryState()).damaged).toHaveLength(2);
});

it('says it once also where the background was stopped before it had taken stock', async () => {
  await filledLibrary();
  await takeStock();
  loseDatabase();
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('stopped here'));
  await expect(takeStock()).rejects.toThrow('stopped here');
  await takeStock();
  expect((await libraryState()).damaged).toHaveLength(2);
});

it('says nothing where nothing was lost', async () => {
  await filledLibrary();
  await takeStock();
  restart();
  await remember('read', [article(5)]);
  await takeStock();
  expect((await libraryState()).damaged).toEqual([]);
});

it('says nothing where stock was taken of a change while it was being taken', async () => {
  await filledLibrary();
  await takeStock();
  const { get } = fakeBrowser.storage.local;
  vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementationOnce(async (key) => {
    await remember('read', [article(5)]);
    await takeStock();
    return get(key);
  });
  await takeStock();
  expect((await libraryState()).damaged).toEqual([]);
});

it('minds no inventory that is none', async () => {
  await fakeBrowser.storage.local.set({ libraryInventory: { generation: 'many' } });
  await takeStock();
  expect((await libraryState()).damaged).toEqual([]);
});

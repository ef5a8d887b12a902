import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newFeed } from '../../src/extension/follow/feed-record.ts';
import { addFeeds } from '../../src/extension/follow/feed-store.ts';
import { startFollowing } from '../../src/extension/follow/follow.ts';
import { libraryClient } from '../../src/extension/library-client.ts';
import { grantedSites } from '../../src/extension/sites.ts';
import { fakeBrowser, freshBrowser } from './fake-browser.ts';
import { freshLibrary } from './library/library-fixture.ts';
import { ADDRESS, answered, own, packWith, serve } from './library/packs-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

const HOSTS = ['*://packs.example/*', '*://www.packs.example/*'];
const FEED = 'https://packs.example/feed.xml';

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: false, locks: navigator.locks });
  freshLibrary();
  freshBrowser();
  Reflect.set(fakeBrowser.permissions, 'request', async ({ origins }: { origins: string[] }) => {
    fakeBrowser.permissions.origins.push(...origins);
    return true;
  });
  Reflect.set(fakeBrowser.runtime, 'sendMessage', async () => ({ ok: true, value: null }));
  serve(() => answered(packWith(3), '"1"'));
});
afterEach(() => vi.unstubAllGlobals());

const granted = () => fakeBrowser.permissions.origins;
const packId = async () => (await own())[0]?.id ?? '';
const follow = () => addFeeds([newFeed({ url: FEED, title: '', site: null }, 1)], 10);

describe.each([true, false])('the host of a pack (kept up to date: %s)', (subscribe) => {
  it('is allowed for the pack alone, and given back with it', async () => {
    const client = libraryClient();
    await client.importFrom(ADDRESS, subscribe, {});
    expect(granted()).toEqual(HOSTS);
    expect(await grantedSites()).toEqual([]);
    await client.removePack(await packId());
    expect(granted()).toEqual([]);
  });

  it('stays for a feed that needs it', async () => {
    const client = libraryClient();
    await client.importFrom(ADDRESS, subscribe, {});
    await follow();
    await client.removePack(await packId());
    expect(granted()).toEqual(HOSTS);
  });

  it('that is read by itself stays so', async () => {
    fakeBrowser.permissions.origins = [...HOSTS];
    const client = libraryClient();
    await new Promise((resolve) => setTimeout(resolve));
    await client.importFrom(ADDRESS, subscribe, {});
    await client.removePack(await packId());
    expect(await grantedSites()).toEqual(HOSTS);
  });
});

it('a feed that is stopped leaves the host to a pack that is kept up to date from it', async () => {
  await libraryClient().importFrom(ADDRESS, true, {});
  await follow();
  await startFollowing().stop(FEED, false);
  expect(granted()).toEqual(HOSTS);
});

it('a pack that was fetched once says from where, one from a file does not', async () => {
  const client = libraryClient();
  await client.importFrom(ADDRESS, false, {});
  expect(await own()).toMatchObject([{ kind: 'imported', url: ADDRESS }]);
  await client.importFile(new File([packWith(4)], 'floods.pack'), {});
  expect(await own()).toMatchObject([{ kind: 'imported', url: null, reports: 4 }]);
});

it('what comes and goes has the pages checked again that stand before the reader', async () => {
  fakeBrowser.tabs.open = [
    { id: 3, incognito: false },
    { id: 7, incognito: false },
  ];
  const again = [3, 7].map((tab) => [tab, { target: 'page', kind: 'recheck', ask: null }]);
  const client = libraryClient();
  await client.importFile(new File([packWith(4)], 'floods.pack'), {});
  await vi.waitFor(() => expect(fakeBrowser.tabs.told).toEqual(again));
  await client.removePack(await packId());
  await vi.waitFor(() => expect(fakeBrowser.tabs.told).toEqual([...again, ...again]));
  await expect(client.importFile(new File(['no pack'], 'x.pack'), {})).rejects.toThrow();
  expect(fakeBrowser.tabs.told).toHaveLength(4);
});

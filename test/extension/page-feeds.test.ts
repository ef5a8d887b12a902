// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { pageFeeds } from '../../src/extension/page-feeds.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

/** Runs in this page what the browser is told to run in the tab. */
function inThisPage(): void {
  Reflect.set(fakeBrowser, 'scripting', {
    async executeScript({ func, args }: { func: (...args: unknown[]) => unknown; args: unknown[] }) {
      return [{ result: structuredClone(func(...args)) }];
    },
  });
}

const FEED = '<link rel="alternate" type="application/rss+xml" title="Harbour" href="/feed.xml">';

it('asks the page itself for the feeds that it names', async () => {
  inThisPage();
  document.head.innerHTML = `${FEED}<link rel="stylesheet" type="text/css" href="/a.css"><link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`;
  const { href } = new URL('/feed.xml', location.href);
  expect(await pageFeeds(1)).toEqual([{ url: href, title: 'Harbour' }]);
});

it('looks at no more links than pages name', async () => {
  inThisPage();
  document.head.innerHTML = '<link rel="icon" type="image/png" href="/a.png">'.repeat(500) + FEED;
  expect(await pageFeeds(1)).toEqual([]);
});

it('rejects where the browser does not let us look', async () => {
  Reflect.set(fakeBrowser, 'scripting', { executeScript: () => Promise.reject(new Error('Cannot access')) });
  await expect(pageFeeds(1)).rejects.toThrow('Cannot access');
});

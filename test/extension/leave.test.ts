// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { linkReading } from '../../src/extension/page-link.ts';
import { leavePages } from '../../src/extension/sites.ts';
import { fakeBrowser, freshBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

/** A page script at an address, in the only tab that has one; ended when its reading is. */
function openPage(hostname: string): AbortSignal {
  const own = new AbortController();
  vi.stubGlobal('location', { hostname });
  fakeBrowser.runtime.onMessage.clear();
  linkReading(new Promise(() => undefined), own);
  return own.signal;
}

beforeEach(() => {
  Reflect.set(fakeBrowser.tabs, 'query', async () => [{ id: 0 }, { id: 1 }]);
  Reflect.set(fakeBrowser.tabs, 'sendMessage', async (id: number, message: unknown) => {
    if (id === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
    return new Promise((answer) => fakeBrowser.runtime.onMessage.fire(message, {}, answer));
  });
});

it.each([
  ['one host', ['*://news.example/*'], [], [true, false]],
  [
    'one host, with all sites still granted',
    ['*://news.example/*'],
    ['http://*/*', 'https://*/*'],
    [false, false],
  ],
  ['all sites', ['http://*/*', 'https://*/*'], [], [true, true]],
  ['a site with all below it', ['*://*.news.example/*'], [], [true, false]],
  ['a site with all below another', ['*://*.other.example/*'], [], [false, true]],
  ['what only ends like the site', ['*://*.s.example/*'], [], [false, false]],
  [
    'one host of a site that is still granted',
    ['*://news.example/*'],
    ['*://*.news.example/*'],
    [false, false],
  ],
  ['all sites but one with all below it', ['http://*/*', 'https://*/*'], ['*://*.example/*'], [false, false]],
  ['all sites but one', ['http://*/*', 'https://*/*'], ['*://other.example/*'], [true, false]],
] as const)('%s taken back ends the reading of its open pages', async (_name, taken, granted, ended) => {
  for (const [index, hostname] of ['news.example', 'other.example'].entries()) {
    freshBrowser(granted);
    const signal = openPage(hostname);
    const left = await leavePages(taken);
    expect(signal.aborted).toBe(ended[index]);
    expect(left).toEqual(ended[index] ? [1] : []);
  }
});

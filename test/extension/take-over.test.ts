// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { takeOverPages } from '../../src/extension/take-over.ts';
import { fakeBrowser, freshBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

/** What is asked of the browser: a query for tabs, and page scripts for them; the tab 2 is closed meanwhile. */
async function asked(granted: readonly string[]): Promise<readonly unknown[]> {
  freshBrowser(granted);
  const all: unknown[] = [];
  Reflect.set(fakeBrowser.tabs, 'query', async (query: unknown) => {
    all.push(query);
    return [
      { id: 1, active: false },
      { id: 2, active: true },
      { id: 3, active: true },
    ];
  });
  Reflect.set(fakeBrowser.tabs, 'get', async (id: number) => {
    if (id === 2) throw new Error('No tab with id: 2');
    return { id };
  });
  Reflect.set(fakeBrowser, 'scripting', {
    async executeScript({ target, files }: { readonly target: object; readonly files?: readonly string[] }) {
      if (files !== undefined) all.push([target, files]);
      return [{}];
    },
  });
  await takeOverPages();
  return all;
}

it('puts the page script into open pages that may be read by themselves, those in front first', async () => {
  expect(await asked(['*://news.example/*'])).toEqual([
    { url: ['*://news.example/*'], discarded: false },
    [{ tabId: 3 }, ['/page.js']],
    [{ tabId: 1 }, ['/page.js']],
  ]);
});

it('asks for no tab where none may be read', async () => {
  expect(await asked([])).toEqual([]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { injectPage } from '../../src/extension/inject.ts';

const tab = vi.hoisted(() => ({ url: '' as string | undefined, put: [] as string[] }));

vi.mock('wxt/browser', () => ({
  browser: {
    tabs: { get: async () => ({ url: tab.url }) },
    scripting: {
      async executeScript({ files }: { files?: string[] }) {
        tab.put.push(...(files ?? []));
        return [{ result: 'text/html' }];
      },
    },
  },
}));

beforeEach(() => void tab.put.splice(0));

it.each([
  'https://addons.mozilla.org/en-GB/firefox/',
  'https://addons.mozilla.org',
  'https://chrome.google.com/webstore?hl=en',
  'https://chromewebstore.google.com/detail/x',
  'about:config',
  'file:///home/ida/note.html',
])('leaves %s alone', async (url) => {
  tab.url = url;
  await expect(injectPage(1)).rejects.toMatchObject({ code: 'unsupported' });
  expect(tab.put).toEqual([]);
});

it.each([
  'https://addons.mozilla.org.norhaven.example/story',
  'https://chrome.google.com/webstores',
  'https://gazette.example/about:boats',
  undefined,
])('reads %s', async (url) => {
  tab.url = url;
  await injectPage(1);
  expect(tab.put).toHaveLength(1);
});

import { beforeEach, expect, it, vi } from 'vitest';
import type { Correction } from '../../src/check/corrections.ts';
import { extensionClient } from '../../src/extension/client.ts';
import { fakeBrowser, freshBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

const CORRECTION: Correction = {
  kind: 'other-event',
  article: 'https://news.example/story',
  words: '41 soldiers',
  unit: 'soldier',
  report: 'https://other.example/story',
  publisher: 'Elsewhere',
  title: null,
  evidence: '438 soldiers',
  start: 3,
  origins: null,
};

/** Tabs that were asked to be checked again. */
let checked: number[] = [];

beforeEach(() => {
  freshBrowser();
  checked = [];
  Reflect.set(fakeBrowser.runtime, 'sendMessage', async () => ({ ok: true, value: null }));
  Reflect.set(fakeBrowser.tabs, 'query', async () => [{ id: 3 }, { id: 5 }]);
  Reflect.set(fakeBrowser.tabs, 'sendMessage', async (tab: number, { kind }: { kind: string }) => {
    if (kind === 'recheck') checked.push(tab);
    return { ok: true, value: null };
  });
});

it('has the pages before the reader checked again after a correction that is made or undone in the options', async () => {
  const client = extensionClient();
  await client.undo(null, CORRECTION);
  await vi.waitFor(() => expect(checked).toEqual([3, 5]));
  checked = [];
  await client.correct(null, [CORRECTION]);
  await vi.waitFor(() => expect(checked).toEqual([3, 5]));
});

it('has the one page checked again that the panel is about', async () => {
  await extensionClient().undo(7, CORRECTION);
  expect(checked).toEqual([7]);
});

it('tells of changed corrections alone, until it is no longer listened to', () => {
  const { onChanged } = fakeBrowser.storage.local;
  const own = new AbortController();
  const told = vi.fn();
  extensionClient().onCorrections(told, own.signal);
  onChanged.fire({ settings: {} });
  expect(told).not.toHaveBeenCalled();
  onChanged.fire({ corrections: {} });
  expect(told).toHaveBeenCalledTimes(1);
  own.abort();
  onChanged.fire({ corrections: {} });
  expect(told).toHaveBeenCalledTimes(1);
});

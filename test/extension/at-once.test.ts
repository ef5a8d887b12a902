import { beforeEach, expect, it, vi } from 'vitest';
import { isHidden, setHidden } from '../../src/extension/hidden-tabs.ts';
import { loadSettings, saveSettings } from '../../src/extension/settings.ts';
import { followOnlyHosts, noteFollowOnly, registerGranted } from '../../src/extension/sites.ts';
import { fakeBrowser, freshBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => freshBrowser());

it('two pages of ours change a setting each, and neither change is lost', async () => {
  await Promise.all([saveSettings({ memory: 'on' }), saveSettings({ panel: 'sources' })]);
  expect(await loadSettings()).toMatchObject({ memory: 'on', panel: 'sources' });
});

it('two tabs are hidden', async () => {
  await Promise.all([setHidden(1, true), setHidden(2, true)]);
  expect([await isHidden(1), await isHidden(2)]).toEqual([true, true]);
});

it('hosts of two feeds are noted', async () => {
  await Promise.all([noteFollowOnly(['a.example'], true), noteFollowOnly(['b.example'], true)]);
  expect(await followOnlyHosts()).toEqual(['a.example', 'b.example']);
});

it('what is registered is what is granted at the end, however slow the browser is', async () => {
  let matches: readonly string[] | null = null;
  const waits = [30, 20, 10];
  const slow = () => new Promise((resolve) => setTimeout(resolve, waits.shift() ?? 0));
  const put = async ([script]: { readonly matches: readonly string[] }[]) => {
    await slow();
    matches = script!.matches;
  };
  Reflect.set(fakeBrowser, 'scripting', {
    getRegisteredContentScripts: async () => (matches === null ? [] : [{ matches }]),
    registerContentScripts: async (scripts: { readonly matches: readonly string[] }[]) => {
      if (matches !== null) throw new Error('Duplicate script ID');
      await put(scripts);
    },
    updateContentScripts: put,
    unregisterContentScripts: async () => {
      await slow();
      matches = null;
    },
  });
  const all: Promise<void>[] = [];
  for (const origins of [['*://a.example/*', '*://b.example/*'], ['*://a.example/*'], []]) {
    fakeBrowser.permissions.origins = origins;
    all.push(registerGranted());
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(all);
  expect(matches).toBeNull();
});

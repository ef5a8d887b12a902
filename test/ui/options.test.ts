// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { LibraryClient } from '../../src/extension/library-client.ts';
import { Options, Sites } from '../../src/ui/options.tsx';
import { Shortcuts } from '../../src/ui/shortcuts.tsx';
import { Welcome } from '../../src/ui/welcome.tsx';
import { words } from '../page/fixture.ts';
import { clientOf, noFollowing, settled } from './fake-client.ts';

afterEach(() => render(null, document.body));

it('lists all sites once, and takes back every pattern that stands for them', async () => {
  let granted = ['http://*/*', 'https://*/*', '*://paper.example/*'];
  const client = clientOf({
    sites: async () => granted,
    stopSites: async (patterns) => {
      granted = granted.filter((pattern) => !patterns.includes(pattern));
    },
  });
  const rows = () => [...document.querySelectorAll('li bdi')].map(({ textContent }) => textContent);
  render(h(Sites, { client, words }), document.body);
  await settled();
  expect(rows()).toEqual(['All sites', 'paper.example']);
  const offers = () => document.body.textContent?.includes(words.say('options.allowAll'));
  expect(offers()).toBe(false);
  document.querySelector<HTMLElement>('li button')!.click();
  await settled();
  expect(rows()).toEqual(['paper.example']);
  expect(granted).toEqual(['*://paper.example/*']);
  expect(offers()).toBe(true);
});

it('lists what is granted or taken back elsewhere', async () => {
  let granted: string[] = [];
  let changed = () => {};
  const client = clientOf({
    sites: async () => granted,
    onAccess: (listen) => {
      changed = listen;
    },
  });
  render(h(Sites, { client, words }), document.body);
  await settled();
  expect(document.body.textContent).toContain(words.say('options.sitesNone'));
  granted = ['*://paper.example/*'];
  changed();
  await settled();
  expect(document.querySelector('li bdi')?.textContent).toBe('paper.example');
});

/** Nothing is stored any more, nor asked for here. */
const full = () => Promise.reject(new Error('no room'));

const fullLibrary: LibraryClient = {
  state: full,
  contents: full,
  storage: full,
  importFile: full,
  importFrom: full,
  updatePacks: full,
  removePack: full,
  rollBack: full,
  forget: full,
  dropDamaged: full,
  exported: full,
  persist: full,
  onChange: () => {},
};

it('say why they cannot be shown', async () => {
  const client = clientOf({ settings: full });
  render(h(Options, { client, library: fullLibrary, follow: noFollowing, words }), document.body);
  await settled();
  expect(document.body.textContent).toBe('That did not work: no room');
});

it('shows what holds, and says so, where a setting could not be kept', async () => {
  const client = clientOf({ save: full });
  render(h(Options, { client, library: fullLibrary, follow: noFollowing, words }), document.body);
  await settled();
  const cards = [...document.querySelectorAll<HTMLInputElement>('input[name=card]')];
  cards[2]!.click();
  await settled();
  expect(cards.map(({ checked }) => checked)).toEqual([true, false, false]);
  expect(document.querySelector('.saved')?.textContent).toBe('That did not work: no room');
});

it('says on the welcome page why it is not known whether the memory is on', async () => {
  const client = clientOf({ settings: full, access: async () => ({ host: null, site: false, all: false }) });
  render(h(Welcome, { client, words, demo: '' }), document.body);
  await settled();
  expect(document.querySelector('.failure')?.textContent).toBe('That did not work: no room');
});

it('never shows the memory as on on the welcome page where that could not be kept', async () => {
  const client = clientOf({ save: full, access: async () => ({ host: null, site: false, all: false }) });
  render(h(Welcome, { client, words, demo: '' }), document.body);
  await settled();
  const on = () => document.querySelector('[role=switch]')?.getAttribute('aria-checked');
  document.querySelector<HTMLElement>('[role=switch]')!.click();
  await settled();
  expect(on()).toBe('false');
  expect(document.querySelector('.failure')?.textContent).toBe('That did not work: no room');
});

it('says on the welcome page which access holds, and keeps the focus near the button that goes', async () => {
  let all = false;
  const client = clientOf({
    access: async () => ({ host: null, site: false, all }),
    allowAll: async () => {
      all = true;
      return true;
    },
  });
  render(h(Welcome, { client, words, demo: '' }), document.body);
  await settled();
  const says = () => [...document.querySelectorAll('.access [role=status]')].map((each) => each.textContent);
  expect(says()).toEqual([words.say('welcome.accessNow'), '']);
  const allow = document.querySelector<HTMLElement>('.access button')!;
  allow.focus();
  allow.click();
  await settled();
  expect(says()).toEqual(['', words.say('welcome.accessNow')]);
  await vi.waitFor(() => expect(document.activeElement?.closest('.access')).not.toBeNull());
});

it('lists the shortcuts in one order, whatever the order of the browser', async () => {
  const client = clientOf({
    shortcuts: async () => [
      { name: '_execute_action', keys: 'Alt+S' },
      { name: 'next-finding', keys: 'Alt+.' },
      { name: 'open-panel', keys: '' },
      { name: 'previous-finding', keys: 'Alt+,' },
      { name: 'of-another-version', keys: 'Alt+X' },
    ],
  });
  render(h(Shortcuts, { client, words }), document.body);
  await settled();
  expect([...document.querySelectorAll('.line')].map(({ textContent }) => textContent)).toEqual([
    'Open Second Source on this pageAlt+S',
    'Go to the next findingAlt+.',
    'Go to the previous findingAlt+,',
    'Open the panelnot set',
  ]);
});

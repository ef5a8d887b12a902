// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import { Sites } from '../../src/ui/options.tsx';
import { words } from '../page/fixture.ts';
import { clientOf, settled } from './fake-client.ts';

afterEach(() => render(null, document.body));

it('lists all sites once, and takes back every pattern that stands for them', async () => {
  let granted = ['http://*/*', 'https://*/*', '*://paper.example/*'];
  const client = clientOf({
    sites: async () => granted,
    stopSites: async (patterns) => {
      granted = granted.filter((pattern) => !patterns.includes(pattern));
    },
  });
  const rows = () => [...document.querySelectorAll('li span')].map(({ textContent }) => textContent);
  render(h(Sites, { client, words }), document.body);
  await settled();
  expect(rows()).toEqual(['All sites', 'paper.example']);
  document.querySelector<HTMLElement>('li button')!.click();
  await settled();
  expect(rows()).toEqual(['paper.example']);
  expect(granted).toEqual(['*://paper.example/*']);
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
  expect(document.querySelector('li span')?.textContent).toBe('paper.example');
});

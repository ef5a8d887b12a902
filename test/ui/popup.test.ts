// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { PageView } from '../../src/check/view.ts';
import { Popup } from '../../src/ui/popup.tsx';
import { findingOf, linkOf, resultOf, words } from '../page/fixture.ts';
import { clientOf, noFollowing, pageOf, settled } from './fake-client.ts';

class ResizeObserverStub {
  observe() {}
  disconnect() {}
}

afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
});

const empty = () => document.querySelector('[data-empty]')?.getAttribute('data-empty');

it('says before the findings of the page that a selection of its menu is not read, until one is', async () => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  let selected = false;
  const client = clientOf({
    view: async () => pageOf('A'),
    selectionUnread: async () => true,
    read: async () => ({ ...pageOf('B'), selection: selected }),
  });
  render(h(Popup, { client, follow: noFollowing, words, close: () => {} }), document.body);
  await settled();
  const figure = () => document.querySelector('.finding .figure')?.textContent;
  expect([empty(), figure()]).toEqual(['closedSelection', 'figure of A']);
  const again = () => document.querySelector<HTMLElement>('.empty .button')!.click();
  again();
  await settled();
  expect([empty(), figure()]).toEqual(['noSelection', 'figure of B']);
  selected = true;
  again();
  await settled();
  expect([empty(), figure()]).toEqual([undefined, 'figure of B']);
});

it('says so, too, where the page is looked at once more before it has answered', async () => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  let changed = () => {};
  let asked = 0;
  const client = clientOf({
    async view() {
      // Told of itself by the page, as it is read.
      if (++asked === 1) changed();
      return pageOf('A');
    },
    selectionUnread: async () => asked === 0,
    onTabChange: (listen) => {
      changed = listen;
    },
  });
  render(h(Popup, { client, follow: noFollowing, words, close: () => {} }), document.body);
  await settled();
  expect(asked).toBe(2);
  expect(empty()).toBe('closedSelection');
});

it('shows nothing of a pack that is removed while it is open', async () => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  let page: PageView = pageOf('A');
  let changed = () => {};
  let removed = () => {};
  const client = clientOf({
    view: async () => page,
    // The page tells that it was checked again, which everybody looks at.
    async recheck() {
      page = { ...pageOf('A'), result: resultOf([findingOf(0, null)]) };
      changed();
      return page;
    },
    onTabChange: (listen) => {
      changed = listen;
    },
    onLibraryChange: (listen) => {
      removed = listen;
    },
  });
  render(h(Popup, { client, follow: noFollowing, words, close: () => {} }), document.body);
  await settled();
  expect(empty()).toBeUndefined();
  removed();
  await settled();
  expect(empty()).toBe('nothing');
});

it('keeps the keyboard’s place when the button that was pressed goes', async () => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  const client = clientOf({
    view: async () => ({ state: 'failed', message: 'broken' }),
    read: async () => pageOf('A'),
  });
  render(h(Popup, { client, follow: noFollowing, words, close: () => {} }), document.body);
  await settled();
  const button = document.querySelector<HTMLElement>('.empty .button')!;
  button.focus();
  button.click();
  await vi.waitFor(() => expect(button.isConnected).toBe(false));
  await vi.waitFor(() =>
    expect(document.querySelector('.popup')!.contains(document.activeElement)).toBe(true),
  );
});

it('says how many reports its plot leaves out', async () => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  const page = pageOf('A');
  const show = async (reports: string) => {
    const links = [...reports].map((id) => linkOf('conflicts', id));
    const result = resultOf([findingOf(0, 'conflicts', links)]);
    const client = clientOf({ view: async () => ({ ...page, result }) });
    render(null, document.body);
    render(h(Popup, { client, follow: noFollowing, words, close: () => {} }), document.body);
    await settled();
    return document.querySelector('.plot ~ p')?.textContent ?? null;
  };
  expect(await show('abcd')).toBe('1 more report');
  expect(await show('abc')).toBeNull();
});

it.each([
  ['closes where the page shows the figure', true, 1, ''],
  [
    'stays open, and says so, where the figure has gone from the page',
    false,
    0,
    'the page shows this figure no longer',
  ],
])('%s', async (_, shown, closed, said) => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  const close = vi.fn();
  const client = clientOf({ view: async () => pageOf('A'), goTo: async () => shown });
  render(h(Popup, { client, follow: noFollowing, words, close }), document.body);
  await settled();
  document.querySelector<HTMLElement>('.finding .to')!.click();
  await settled();
  expect(close).toHaveBeenCalledTimes(closed);
  expect(document.querySelector('h2 + [role="status"]')?.textContent).toBe(said);
});

it('names what the switch of the site does, on and off, and says beside it what holds while it is off', async () => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  let site = false;
  const client = clientOf({
    view: async () => pageOf('A'),
    access: async () => ({ host: 'tab-1.example', site, all: false }),
    allow: async () => {
      site = true;
      return true;
    },
  });
  render(h(Popup, { client, follow: noFollowing, words, close: () => {} }), document.body);
  await settled();
  const parts = () => {
    const button = document.querySelector<HTMLElement>('[role=switch]')!;
    return [button.textContent, document.querySelector('.site p')?.textContent];
  };
  const name = `tab-1.example${words.say('site.always')}`;
  expect(parts()).toEqual([name, words.say('site.clickOnly')]);
  document.querySelector<HTMLElement>('[role=switch]')!.click();
  await settled();
  expect(parts()).toEqual([name, undefined]);
});

it('leads nobody to a figure that was selected in a frame, and says why', async () => {
  vi.stubGlobal('ResizeObserver', ResizeObserverStub);
  const client = clientOf({ view: async () => ({ ...pageOf('A'), selection: true, framed: true }) });
  render(h(Popup, { client, follow: noFollowing, words, close: () => {} }), document.body);
  await settled();
  expect(document.querySelector('.finding .figure')?.textContent).toBe('figure of A');
  expect(document.querySelectorAll('button.to, .modes')).toHaveLength(0);
  expect(document.body.textContent).toContain(words.say('popup.framed'));
});

// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { Failure } from '../../src/extension/failure.ts';
import type { FeedState } from '../../src/extension/feed-state.ts';
import type { LibraryClient } from '../../src/extension/library-client.ts';
import type { LibraryState } from '../../src/extension/library-state.ts';
import { LibraryFeeds } from '../../src/ui/library-feeds.tsx';
import { LibraryImport } from '../../src/ui/library-import.tsx';
import { LibraryMemory } from '../../src/ui/library-memory.tsx';
import { LibraryStorage } from '../../src/ui/library-storage.tsx';
import { words } from '../page/fixture.ts';
import { noFollowing, settled } from './fake-client.ts';

afterEach(() => render(null, document.body));

const none = () => Promise.reject(new Error('not asked for here'));

/** A library that refuses whatever it is asked, but for the answers given. */
function libraryOf(answers: Partial<LibraryClient>): LibraryClient {
  return {
    state: none,
    contents: none,
    storage: none,
    importFile: none,
    importFrom: none,
    updatePacks: none,
    removePack: none,
    rollBack: none,
    forget: none,
    dropDamaged: none,
    exported: none,
    persist: none,
    onChange: () => {},
    ...answers,
  };
}

const EMPTY: LibraryState = {
  packs: [],
  shelves: { read: { articles: 0, claims: 0, size: 0 }, followed: { articles: 0, claims: 0, size: 0 } },
  damaged: [],
  problem: null,
  unremembered: null,
  reports: 0,
  claims: 0,
  asOf: null,
};

const button = (text: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);

it.each([
  [false, words.say('storage.notPromised')],
  [true, ''],
])('says what the browser has answered to "Ask the browser to keep it": %s', async (promised, said) => {
  const run = vi.fn();
  render(
    h(LibraryStorage, {
      state: EMPTY,
      storage: { used: 1, quota: 2, persisted: false },
      library: libraryOf({ persist: async () => promised }),
      follow: noFollowing,
      words,
      run,
    }),
    document.body,
  );
  button(words.say('storage.persist'))!.click();
  expect(await run.mock.calls[0]?.[0]).toBe(said);
});

it('takes the address of a pack as it is typed, also without a scheme', async () => {
  const asked: unknown[] = [];
  const library = libraryOf({
    importFrom: async (url, subscribe) => {
      asked.push([url, subscribe]);
      return { kind: 'pack', name: 'Floods' };
    },
  });
  render(h(LibraryImport, { library, follow: noFollowing, words }), document.body);
  const input = document.querySelector<HTMLInputElement>('#pack-address')!;
  input.value = 'packs.example/floods.pack';
  expect(input.checkValidity()).toBe(true);
  input.form!.requestSubmit();
  await settled();
  expect(asked).toEqual([['https://packs.example/floods.pack', true]]);
});

it('says why what was read last is not remembered, where it is not', () => {
  const shown = (failure: Failure | null, memory: 'on' | 'off' = 'on') => {
    render(h(LibraryMemory, { memory, setMemory: () => {}, failure, words, children: null }), document.body);
    return document.querySelector('.trouble')?.textContent ?? null;
  };
  expect(shown({ code: 'quota', message: 'no room' })).toBe(
    'The last article that you read is not remembered. There is no room left for it on this machine.',
  );
  expect(shown(null)).toBe(null);
  expect(shown({ code: 'quota', message: 'no room' }, 'off')).toBe(null);
});

const FEED: FeedState = {
  url: 'https://one.example/feed',
  title: 'One',
  host: 'one.example',
  site: null,
  fetched: null,
  next: null,
  articles: 0,
  waiting: 0,
  unread: 0,
  lastUnread: null,
  failure: null,
  missing: [],
  isClosed: false,
};

function showFeeds(feeds: readonly FeedState[]): void {
  render(h(LibraryFeeds, { feeds, follow: noFollowing, words, children: null }), document.body);
}

it('lists outlets by their names, whatever their addresses', () => {
  const named = (title: string, i: number): FeedState => ({
    ...FEED,
    url: `https://${i}.example/feed`,
    title,
  });
  showFeeds(['Outlet 10', 'outlet 2', 'Évidence', 'Harbour Post'].map(named));
  expect([...document.querySelectorAll('h4')].map(({ textContent }) => textContent)).toEqual([
    'Évidence',
    'Harbour Post',
    'outlet 2',
    'Outlet 10',
  ]);
});

it.each([
  ['is new', { next: 0 }, 'not fetched yet · due now · 0 articles'],
  ['never came', { next: 0, failure: 'unreachable' }, 'due now · 0 articles'],
  ['comes no more', { failure: 'gone' }, 'not fetched by itself any more · 0 articles'],
] as const)('says of an outlet that %s when it is fetched', (_, own, facts) => {
  showFeeds([{ ...FEED, ...own }]);
  expect(document.querySelector('[data-feed] p:nth-of-type(2)')?.textContent).toBe(facts);
});

// @vitest-environment happy-dom
import { h, render } from 'preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageView } from '../../src/check/view.ts';
import { exportJson, parseExport } from '../../src/export/json.ts';
import type { Client, TabInfo } from '../../src/extension/client.ts';
import { FailureError } from '../../src/extension/failure.ts';
import type { LibraryState, ShelfState } from '../../src/extension/library-state.ts';
import { Panel } from '../../src/ui/panel.tsx';
import { articleOf, claimOf, findingOf, linkOf, resultOf, words } from '../page/fixture.ts';
import { clientOf, pageOf, settled, tabOf } from './fake-client.ts';

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  render(null, document.body);
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

function show(client: Client): Promise<void> {
  render(h(Panel, { client, words }), document.body);
  return settled();
}

const NOTHING: ShelfState = { articles: 0, claims: 0, size: 0 };

const EMPTY_LIBRARY: LibraryState = {
  packs: [],
  shelves: { read: NOTHING, followed: NOTHING },
  damaged: [],
  problem: null,
  unremembered: null,
  reports: 1,
  claims: 1,
  asOf: null,
};

const title = () => document.querySelector('h1')?.textContent;

const click = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

/** Opens a file in the panel's export view. */
async function openFile(text: string): Promise<void> {
  click('#tab-export');
  await settled();
  const input = document.querySelector('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File([text], 'then.json')], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

it('says on which of his days the reader made a file', async () => {
  vi.stubEnv('TZ', 'America/New_York');
  const { claims: article, result } = pageOf('Old');
  await show(clientOf({ check: async () => ({ findings: [], speakers: [] }) }));
  // Nine in the evening there.
  await openFile(exportJson({ checked: '2024-01-02T02:00:00.000Z', packs: [], article, result }));
  expect(document.querySelector('.notice')?.textContent).toContain('Jan 1, 2024');
});

it('saves an opened file again as it was checked then', async () => {
  const { claims: article, result } = pageOf('Old');
  const packs = [{ name: 'Pack of then', date: '2023-12-31', reports: 7 }];
  const then = exportJson({ checked: '2024-01-01T00:00:00.000Z', packs, article, result });
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    if (content instanceof Blob) saved.push(content);
    return 'blob:saved';
  });
  await show(
    clientOf({
      viewIfRead: async () => pageOf('New'),
      heldPacks: async () => [{ name: 'Pack of today', date: null, reports: 1 }],
      check: async () => ({ findings: [], speakers: [] }),
    }),
  );
  await openFile(then);
  click('.saves button');
  await settled();
  expect(parseExport(await saved[0]!.text())).toEqual(parseExport(then));
});

it('says of a file that is no export that it could not be opened, until one is', async () => {
  const { claims: article, result } = pageOf('Old');
  await show(clientOf({ check: async () => ({ findings: [], speakers: [] }) }));
  await openFile('{"format":"recipe"}');
  expect(document.querySelector('.failure')?.textContent).toBe('That did not work: no exported check');
  const input = document.querySelector('input[type=file]')!;
  const sound = exportJson({ checked: '2024-01-02T02:00:00.000Z', packs: [], article, result });
  Object.defineProperty(input, 'files', { value: [new File([sound], 'now.json')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
  expect(document.querySelector('.failure')?.textContent).toBe('');
});

it('leads from a figure to the page, says where the page has it no longer, and of a file leads nowhere', async () => {
  let there = false;
  const { claims: article, result } = pageOf('Old');
  await show(
    clientOf({
      viewIfRead: async () => pageOf('New'),
      goTo: async () => there,
      check: async () => ({ findings: [], speakers: [] }),
    }),
  );
  click('#tab-figures');
  await settled();
  click('button.to');
  await settled();
  const said = () => document.querySelector('.top [role=status]')?.textContent;
  expect(said()).toBe('That did not work: the page shows this figure no longer');
  there = true;
  click('button.to');
  await settled();
  expect(said()).toBe('');
  click('#tab-export');
  await settled();
  await openFile(exportJson({ checked: '2024-01-02T02:00:00.000Z', packs: [], article, result }));
  click('#tab-figures');
  await settled();
  expect(document.querySelector('.finding .figure')?.textContent).toBe('figure of Old');
  expect(document.querySelector('button.to')).toBeNull();
});

/** Two tabs, of which the first is read again when the second comes to the front. */
async function twoTabs(second: () => Promise<PageView>) {
  let tab: TabInfo = tabOf(1);
  let changed = () => {};
  const asked = Promise.withResolvers<PageView>();
  const went: number[] = [];
  await show(
    clientOf({
      tab: async () => tab,
      viewIfRead: async (id) => (id === 1 ? { state: 'failed', message: 'broken' } : second()),
      read: () => asked.promise,
      goTo: async (id) => went.push(id) > 0,
      onTabChange: (listen) => {
        changed = listen;
      },
    }),
  );
  const toSecond = async () => {
    tab = tabOf(2);
    changed();
    await settled();
  };
  return { asked, toSecond, went };
}

it('never shows what another tab came to as the findings of the one in front', async () => {
  const { asked, toSecond, went } = await twoTabs(async () => pageOf('B'));
  click('.empty .button');
  await settled();
  await toSecond();
  expect(title()).toBe('B');
  asked.resolve(pageOf('A'));
  await settled();
  expect(title()).toBe('B');
  click('.finding .to');
  expect(went).toEqual([2]);
});

it('shows nothing of the tab before while the one in front is read', async () => {
  const slow = Promise.withResolvers<PageView>();
  const { asked, toSecond } = await twoTabs(() => slow.promise);
  click('.empty .button');
  asked.resolve(pageOf('A'));
  await settled();
  expect(title()).toBe('A');
  await toSecond();
  expect(title()).toBe('Second Source');
  slow.resolve(pageOf('B'));
  await settled();
  expect(title()).toBe('B');
});

const empty = () => document.querySelector('[data-empty]')?.getAttribute('data-empty');

it('says how a page can be allowed whose address the browser does not tell', async () => {
  let pressed = false;
  const seen = () => Promise.reject(new FailureError('no-permission', 'Missing host permission'));
  await show(
    clientOf({
      tab: async () => ({ ...tabOf(1), url: null }),
      view: async () => (pressed ? pageOf('A') : seen()),
    }),
  );
  click('.empty .button');
  await settled();
  expect(empty()).toBe('noAddress');
  pressed = true;
  click('.empty .button');
  await settled();
  expect(title()).toBe('A');
});

it('says that the tab that it is about was closed, and lets itself be closed', async () => {
  let tab: TabInfo | null = tabOf(1);
  let changed = () => {};
  const closeOwn = vi.fn(async () => {});
  await show(
    clientOf({
      tab: async () => tab,
      viewIfRead: async () => pageOf('A'),
      closeOwn,
      onTabChange: (listen) => {
        changed = listen;
      },
    }),
  );
  expect(title()).toBe('A');
  tab = null;
  changed();
  await settled();
  expect([title(), empty()]).toEqual(['Second Source', 'gone']);
  click('.empty .button');
  expect(closeOwn).toHaveBeenCalledTimes(1);
});

it('says that nothing is selected where it sees nothing, until another page is in front', async () => {
  let tab = tabOf(1);
  let changed = () => {};
  await show(
    clientOf({
      tab: async () => tab,
      viewIfRead: async () => ({ state: 'no-article' }),
      // The page tells that it was read again, which everybody looks at.
      read: async () => {
        changed();
        return { state: 'no-article' };
      },
      onTabChange: (listen) => {
        changed = listen;
      },
    }),
  );
  expect(empty()).toBe('noArticle');
  click('.empty .button');
  await settled();
  expect(empty()).toBe('noSelection');
  tab = { ...tab, url: 'https://tab-1.example/next' };
  changed();
  await settled();
  expect(empty()).toBe('noArticle');
});

it.each([
  ['no-figures', 'noFigures'],
  ['other-language', 'otherLanguage'],
] as const)('tells a page that has come to %s from a selection on it', async (state, kind) => {
  let selection = false;
  const view = () => ({ state, report: pageOf('A').claims.report, selection });
  await show(clientOf({ viewIfRead: async () => view(), read: async () => view() }));
  expect(empty()).toBe(kind);
  if (state === 'no-figures') return;
  click('.empty .button');
  await settled();
  expect(empty()).toBe('noSelection');
  selection = true;
  click('.empty .button');
  await settled();
  expect(empty()).toBe(kind);
});

it('says what the library is when the page is checked in it', async () => {
  let reports = 1;
  let changed = () => {};
  const library = async () => ({ ...EMPTY_LIBRARY, reports });
  await show(
    clientOf({
      viewIfRead: async () => pageOf('A'),
      library,
      onTabChange: (listen) => {
        changed = listen;
      },
    }),
  );
  const line = () => document.querySelector('header .small')?.textContent;
  expect(line()).toBe('0 packs, 1 report in your library');
  reports = 2;
  changed();
  await settled();
  expect(line()).toBe('0 packs, 2 reports in your library');
});

it.each([
  ['newer-library', 'A newer Second Source wrote this library.'],
  ['library', 'The library could not be read, only the pack that came with Second Source is: broken'],
] as const)('says that not all of the library is read, and why: %s', async (code, says) => {
  const library = async () => ({ ...EMPTY_LIBRARY, problem: { code, message: 'broken' } });
  await show(clientOf({ viewIfRead: async () => pageOf('A'), library }));
  expect(document.querySelector('.trouble')?.textContent).toContain(says);
});

it('says that the library could not be opened at all', async () => {
  await show(clientOf({ library: () => Promise.reject(new Error('broken')) }));
  expect(document.querySelector('.trouble')?.textContent).toBe('The library could not be opened: broken');
});

it('draws of 200 conflicts what fits on some screens, and the others when asked', async () => {
  const figures = Array.from({ length: 200 }, (_each, at) => at);
  const page: PageView = {
    state: 'read',
    claims: articleOf(figures.map((at) => claimOf({ words: `${at} soldiers` }))),
    result: resultOf(
      figures.map((at) =>
        findingOf(
          at,
          'conflicts',
          ['a', 'b', 'c', 'd'].map((id) => linkOf('conflicts', `${id}${at}`)),
        ),
      ),
    ),
    marks: 'quiet',
    selection: false,
    framed: false,
  };
  await show(clientOf({ viewIfRead: async () => page, library: async () => EMPTY_LIBRARY }));
  const drawn = () => document.querySelectorAll('*').length;
  expect([document.querySelectorAll('.finding').length, drawn() < 1_600]).toEqual([20, true]);
  for (const [view, row] of [
    ['sources', '.speaker'],
    ['reports', '.report'],
  ] as const) {
    click(`#tab-${view}`);
    await settled();
    expect([document.querySelectorAll(row).length <= 20, drawn() < 1_600]).toEqual([true, true]);
  }
  click('#tab-figures');
  await settled();
  click('ol + button');
  await settled();
  expect(document.querySelectorAll('.finding')).toHaveLength(120);
});

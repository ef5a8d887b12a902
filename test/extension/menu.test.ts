import { beforeEach, expect, it, vi } from 'vitest';
import { listenToCommands, listenToMenu } from '../../src/extension/menu.ts';
import type { PageMessages } from '../../src/extension/messages.ts';

const { world, browser } = vi.hoisted(() => {
  const world = {
    /** What the page answers, by the kind of message; a kind that is missing finds nobody there. */
    page: {} as Record<string, unknown>,
    asked: [] as unknown[],
    inField: false,
    /** What is selected in frames of the page, where the browser lets us in; null where it does not. */
    framed: null as string | null,
    popups: 0,
    canOpen: true,
    tabs: [] as string[],
    click: (_info: object, _tab: object) => Promise.resolve(),
    command: (_name: string, _tab: object) => Promise.resolve(),
  };
  const browser = {
    action: {
      openPopup: async () => {
        if (!world.canOpen) throw new Error('Could not find an active browser window.');
        world.popups++;
      },
    },
    contextMenus: {
      onClicked: { addListener: (listen: typeof world.click) => (world.click = listen) },
    },
    commands: { onCommand: { addListener: (listen: typeof world.command) => (world.command = listen) } },
    scripting: {
      executeScript: async ({ func, target }: { func?: () => unknown; target: object }) => [
        ...('frameIds' in target ? [{ frameId: 5, result: world.framed }] : []),
        {
          result:
            func === undefined ? null : String(func).includes('activeElement') ? world.inField : 'text/html',
        },
      ],
    },
    tabs: {
      get: async () => ({}),
      create: async ({ url }: { url: string }) => void world.tabs.push(url),
      async sendMessage(_tab: number, { kind, ask }: { kind: string; ask: unknown }) {
        world.asked.push([kind, ask]);
        if (!(kind in world.page)) throw new Error('Receiving end does not exist.');
        return { ok: true, value: world.page[kind] };
      },
    },
  };
  return { world, browser };
});
vi.mock('wxt/browser', () => ({ browser }));

const TAB = { id: 7, windowId: 1 };
const IN_FRAME = { frameId: 5, selectionText: '41 boats sank. 7 burned.' };
const IN_PAGE = { menuItemId: 'check-selection', frameId: 0, editable: false };

beforeEach(() => {
  Object.assign(world, {
    page: {},
    asked: [],
    inField: false,
    framed: null,
    popups: 0,
    canOpen: true,
    tabs: [],
  });
  vi.stubGlobal('location', { href: 'chrome-extension://own/background.js' });
});

type Answers = { readonly [K in keyof PageMessages]?: unknown };

/** Chooses the menu's entry on a page that answers so; whether the popup opened, and what it is told. */
async function choose(info: object, page: Answers): Promise<readonly [popups: number, unread: boolean]> {
  world.page = page;
  const wasUnread = listenToMenu();
  await world.click({ ...IN_PAGE, ...info }, TAB);
  return [world.popups, wasUnread(TAB.id)];
}

const ARTICLE = { state: 'read', selection: false };
const SELECTION = { state: 'read', selection: true };

it('shows the first finding of a selection on the page, and nothing else', async () => {
  expect(await choose({}, { read: SELECTION, walk: true })).toEqual([0, false]);
});

it.each([
  ['has no finding', { read: SELECTION, walk: false }],
  ['states no figure', { read: { state: 'no-figures', selection: true } }],
  ['is in another language', { read: { state: 'other-language', selection: true } }],
  ['failed', { read: { state: 'failed', message: 'broken' } }],
  ['stands on a page that the browser closes to us', {}],
])('opens the popup on a selection that %s', async (_, page) => {
  expect(await choose({}, page)).toEqual([1, false]);
});

it.each([
  ['in a frame that is closed to us', { frameId: 5 }, false, { read: SELECTION, walk: true }],
  ['in what is edited in a frame', { ...IN_FRAME, editable: true }, false, { read: SELECTION, walk: true }],
  ['in a text field', { editable: true }, true, { read: SELECTION, walk: true }],
  ['that the page does not show us, on an article', {}, false, { read: ARTICLE, walk: true }],
  ['on a page without figures', {}, false, { read: { state: 'no-figures', selection: false } }],
  ['that the page does not show us, on no article', {}, false, { read: { state: 'no-article' } }],
])('says of a selection %s that it is not read', async (_, info, inField, page) => {
  world.inField = inField;
  expect(await choose(info, page)).toEqual([1, true]);
});

it('never checks what is selected around the frame or the field that was clicked on', async () => {
  world.inField = true;
  await choose({ frameId: 5 }, { read: SELECTION, walk: true });
  await choose({ editable: true }, { read: SELECTION, walk: true });
  expect(world.asked).toEqual([]);
});

it.each([
  ['as it stands there', '41 boats sank.\n\n7 burned.', '41 boats sank.\n\n7 burned.'],
  ['as the menu tells it, where the browser does not let us in', null, '41 boats sank. 7 burned.'],
])('checks what is selected in a frame, %s, and shows it in the popup', async (_, framed, text) => {
  world.framed = framed;
  expect(await choose(IN_FRAME, { read: SELECTION, walk: false })).toEqual([1, false]);
  expect(world.asked).toContainEqual(['read', { part: { text } }]);
});

it('checks what is selected in a part of the page that can be edited in place', async () => {
  expect(await choose({ editable: true }, { read: SELECTION, walk: true })).toEqual([0, false]);
});

it('says once, and of the tab alone, that a selection is not read', async () => {
  const wasUnread = listenToMenu();
  await world.click({ ...IN_PAGE, frameId: 5 }, TAB);
  expect([wasUnread(8), wasUnread(7), wasUnread(7)]).toEqual([false, true, false]);
});

it('opens the popup in a tab where the browser opens none over the window', async () => {
  world.canOpen = false;
  await choose({ frameId: 5 }, {});
  expect(world.tabs).toEqual(['chrome-extension://own/popup.html?tab=7']);
});

it.each([
  ['next-finding', { view: ARTICLE, walk: true }, 0],
  ['next-finding', { view: ARTICLE, walk: false }, 1],
  ['previous-finding', { view: ARTICLE, walk: false }, 1],
  ['previous-finding', {}, 1],
  ['toggle-marks', { view: ARTICLE, marks: ARTICLE }, 0],
  ['toggle-marks', {}, 1],
])('answers the shortcut %s on a page of %j with so many popups: %i', async (command, page, popups) => {
  world.page = page;
  listenToCommands();
  await world.command(command, TAB);
  expect(world.popups).toBe(popups);
});

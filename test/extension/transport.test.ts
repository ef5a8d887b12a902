import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BACKGROUND_ASKS, type BackgroundMessages, FROM_PAGES } from '../../src/extension/messages.ts';
import { answerAsBackground } from '../../src/extension/transport.ts';
import { fakeBrowser } from './fake-browser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

const OWN = 'chrome-extension://own';
const PAGE = { id: 'own', tab: { id: 7, windowId: 1, incognito: false }, url: 'https://news.example/story' };
const OPTIONS = { ...PAGE, url: `${OWN}/options.html` };
const POPUP = { id: 'own', url: `${OWN}/popup.html?tab=7` };

const handled = vi.fn(() => null);

beforeEach(() => {
  handled.mockClear();
  vi.stubGlobal('location', { href: `${OWN}/background.js` });
  fakeBrowser.runtime.onMessage.clear();
  const any: unknown = new Proxy({}, { get: () => handled, has: () => true });
  const schemas: unknown = Object.fromEntries(
    KINDS.map((kind) => [kind, { safeParse: (data: unknown) => ({ success: true, data }) }]),
  );
  Reflect.apply(answerAsBackground, null, [any, schemas, FROM_PAGES]);
});

/** What a page script sends (entrypoints/page, src/extension/page-link.ts). */
const SENT: readonly (keyof BackgroundMessages)[] = [
  'announce',
  'bring-card',
  'check',
  'correct',
  'hide',
  'open-panel',
  'remember',
  'settings',
  'spot',
  'undo-correction',
];
const OURS: readonly (keyof BackgroundMessages)[] = [
  'inject',
  'selection-unread',
  'corrections',
  'library',
  'keep-up',
  'feeds',
  'follow',
  'stop-following',
  'fetch-feeds',
  'stop-reading',
  'save-settings',
];
const KINDS = [...SENT, ...OURS];

/** The answer to a message, null where nobody gives one. */
function ask(kind: string, from: object): Promise<unknown> {
  return new Promise((resolve) => {
    const answers = fakeBrowser.runtime.onMessage.fire(
      { target: 'background', kind, ask: null },
      from,
      resolve,
    );
    if (!answers.includes(true)) resolve(null);
  });
}

describe('what may be asked of the background', () => {
  it('is all looked at here', () => {
    expect(KINDS.toSorted()).toEqual(Object.keys(BACKGROUND_ASKS).toSorted());
  });

  it.each(SENT)('by a page script: %s', async (kind) => {
    expect(await ask(kind, PAGE)).toEqual({ ok: true, value: null });
  });

  it.each(OURS)('not by a page script, which a page may have broken into: %s', async (kind) => {
    expect(await ask(kind, PAGE)).toMatchObject({ ok: false, failure: { code: 'unknown-sender' } });
    expect(handled).not.toHaveBeenCalled();
  });

  it.each(KINDS)('by pages of our own, in a tab or not: %s', async (kind) => {
    expect(await ask(kind, OPTIONS)).toEqual({ ok: true, value: null });
    expect(await ask(kind, POPUP)).toEqual({ ok: true, value: null });
  });

  it.each<readonly [string, object]>([
    ['another extension', { ...POPUP, id: 'other' }],
    ['a page whose address begins alike', { ...PAGE, url: `${OWN}.example/options.html` }],
    ['a page that names ours', { ...PAGE, url: `https://news.example/?${OWN}/options.html` }],
    ['nobody knows where', { id: 'own' }],
  ])('but not by %s', async (_name, from) => {
    expect(await ask('stop-following', from)).toMatchObject({ failure: { code: 'unknown-sender' } });
  });
});

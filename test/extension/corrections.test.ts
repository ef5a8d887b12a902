import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../src/check/corrections.ts';
import {
  addCorrections,
  dropPrivateCorrections,
  loadCorrections,
  removeCorrection,
} from '../../src/extension/correction-store.ts';
import { forget } from '../../src/extension/library/forget.ts';
import { remember } from '../../src/extension/library/remember.ts';
import { isPrivate } from '../../src/extension/private-windows.ts';
import { localDay } from '../../src/locales/days.ts';
import { fakeBrowser, freshBrowser } from './fake-browser.ts';
import { article, freshLibrary } from './library/library-fixture.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('./fake-browser.ts')).fakeBrowser }));

beforeEach(() => {
  freshLibrary();
  freshBrowser();
});

const story = (number: number, site = 'news.example') => `https://${site}/story-${number}`;

function correction(article: string, report: string, change: Partial<Correction> = {}): Correction {
  return {
    kind: 'wrong-match',
    article,
    words: '41 soldiers',
    unit: 'soldier',
    report,
    publisher: 'Elsewhere',
    title: null,
    evidence: '438 soldiers',
    start: 3,
    origins: null,
    ...change,
  };
}

const articles = async () => (await loadCorrections(true)).map((each) => each.article);

describe('a correction made in a private window', () => {
  const secret = correction('https://private.example/secret', story(1));

  it('holds there, and is never stored', async () => {
    await addCorrections([correction(story(2), story(1))], false);
    await addCorrections([secret], true);
    expect(await articles()).toEqual([story(2), secret.article]);
    expect((await loadCorrections(false)).map((each) => each.article)).toEqual([story(2)]);
    expect(JSON.stringify([...fakeBrowser.storage.local.values])).not.toContain('private.example');
  });

  it('can be undone, and goes with the last private window', async () => {
    const other = correction('https://private.example/other', story(1));
    await addCorrections([secret, other], true);
    await removeCorrection(secret);
    expect(await articles()).toEqual([other.article]);
    await dropPrivateCorrections();
    expect(await articles()).toEqual([]);
  });

  it('is told by the tab, of which a panel or a popup says whose page it shows', async () => {
    const sender = { tab: null, window: null, incognito: false, url: null };
    fakeBrowser.tabs.open = [
      { id: 1, incognito: false },
      { id: 2, incognito: true },
    ];
    expect(await isPrivate({ ...sender, tab: 1 }, null)).toBe(false);
    expect(await isPrivate({ ...sender, tab: 2, incognito: true }, null)).toBe(true);
    expect(await isPrivate(sender, 1)).toBe(false);
    expect(await isPrivate(sender, 2)).toBe(true);
    // Gone, or not to be seen by us.
    expect(await isPrivate(sender, 3)).toBe(true);
    expect(await isPrivate(sender, null)).toBe(false);
  });
});

describe('what is forgotten takes its corrections with it', () => {
  it('by site, remembered or not, on either side of a correction', async () => {
    await remember('read', [article(1)]);
    await addCorrections(
      [
        correction(story(1), story(9, 'other.example')),
        correction(story(5, 'live.news.example'), story(9, 'other.example')),
        correction(story(6, 'other.example'), story(2)),
        correction(story(7, 'other.example'), '', {
          kind: 'same-origin',
          origins: ['A', `unclear:${story(3)}`],
        }),
        correction(story(8, 'other.example'), story(9, 'other.example')),
      ],
      false,
    );
    await forget({ shelf: 'read', site: 'news.example', day: null });
    expect(await articles()).toEqual([story(8, 'other.example')]);
  });

  it('by day', async () => {
    const monday = new Date(2024, 2, 4, 12);
    await remember('read', [article(1)], monday);
    await remember('read', [article(2)], new Date(2024, 2, 5, 12));
    const elsewhere = story(9, 'other.example');
    await addCorrections([correction(story(1), elsewhere), correction(story(2), elsewhere)], false);
    await forget({ shelf: null, site: null, day: localDay(monday.getTime()) });
    expect(await articles()).toEqual([story(2)]);
  });

  it('but not that of what the reader has read himself, when a feed is forgotten', async () => {
    await remember('followed', [article(1), article(2)]);
    await remember('read', [article(2)]);
    const elsewhere = story(9, 'other.example');
    await addCorrections(
      [1, 2, 3].map((number) => correction(story(number), elsewhere)),
      false,
    );
    await forget({ shelf: 'followed', site: 'news.example', day: null });
    expect(await articles()).toEqual([story(2), story(3)]);
  });
});

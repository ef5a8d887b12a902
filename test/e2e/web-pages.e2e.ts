import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD, cardText, launchWithReports, marksOf, middleOf, noCard } from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { WEB_PAGES } from './web-pages.ts';

const FIRST = 'More than 400 Ukrainian soldiers';
const SECOND = '312 Ukrainian soldiers';
const THIRD = '438 soldiers';

/** Longer than a page that has not changed for a while waits to be looked at. */
const LOOKED_AT = 6_000;

/** Longer than the pointer rests before a card opens. */
const REST = 900;

describe.each(['chromium', 'firefox'] as const)('pages as sites make them in %s', (name) => {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer({
      routes: Object.fromEntries(Object.entries(WEB_PAGES).map(([path, html]) => [`/${path}`, html])),
    });
    browser = await launchWithReports(name, 'light', undefined, true);
    const own = await browser.open(`${browser.extensionUrl}/popup.html?tab=0`);
    await own.evaluate(async () => {
      await Reflect.get(globalThis, 'chrome').storage.local.set({ settings: { marks: 'all' } });
    });
    await own.close();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const isMarked = (page: Page, text: string, isSo = true) =>
    page.waitFor(
      (text: string, isSo: boolean) =>
        [...CSS.highlights.values()].some((ranges) => [...ranges].some((range) => String(range) === text)) ===
        isSo,
      [text, isSo],
      LOOKED_AT,
    );

  const tell = (page: Page, word: string) => page.evaluate((word: string) => postMessage(word, '*'), word);

  async function withPage(path: string, look: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.open(`${server.origin}/${path}`);
    await look(page);
    await page.close();
  }

  it('marks a line that a live blog adds on top', () =>
    withPage('live', async (page) => {
      await isMarked(page, FIRST);
      await tell(page, 'more');
      await isMarked(page, 'At least 41 Ukrainian troops');
      await isMarked(page, FIRST);
    }));

  it('reads of articles that come one below another the one that the reader is at, at its own address', () =>
    withPage('endless', async (page) => {
      await isMarked(page, FIRST);
      await tell(page, 'more');
      // Below the one that was opened: it is none of its figures.
      await new Promise((resolve) => setTimeout(resolve, LOOKED_AT / 2));
      await isMarked(page, SECOND, false);
      await tell(page, 'arrive');
      await isMarked(page, SECOND);
      await isMarked(page, FIRST, false);
      const panel = await browser.open(
        `${browser.extensionUrl}/sidepanel.html?tab=${await browser.tabId(page)}`,
      );
      await panel.waitFor(
        () => document.querySelector('h1')?.textContent === 'Minister speaks of a small group',
        [],
      );
      await panel.close();
      await page.bringToFront();
      await tell(page, 'leave');
      await isMarked(page, FIRST);
      await isMarked(page, SECOND, false);
    }));

  it('reads all of a page that came with several', () =>
    withPage('list', async (page) => {
      await isMarked(page, FIRST);
      await isMarked(page, SECOND);
    }));

  it.each([
    ['app', 'go'],
    ['shadow', 'update'],
    ['hydrated', 'hydrate'],
  ])('follows a page that writes its text anew: %s', (path, word) =>
    withPage(path, async (page) => {
      await isMarked(page, FIRST);
      await tell(page, word);
      const next = { app: SECOND, shadow: FIRST.replace('4', '5'), hydrated: FIRST }[path] ?? '';
      await isMarked(page, next);
      if (next !== FIRST) await isMarked(page, FIRST, false);
    }),
  );

  it.each([
    ['late', 'load'],
    ['shadow-late', 'load'],
    ['amp', 'show'],
  ])('reads what comes, or is shown, after a while: %s', (path, word) =>
    withPage(path, async (page) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await marksOf(page)).toEqual({});
      await tell(page, word);
      await isMarked(page, THIRD);
    }),
  );

  it.each([
    ['consent', '#ask button'],
    ['read-more', '#rest + button'],
    ['details', 'summary'],
  ])('reads what a click of the reader unfolds: %s', (path, at) =>
    withPage(path, async (page) => {
      if (path !== 'consent') await isMarked(page, FIRST);
      expect(Object.values(await marksOf(page)).flat()).not.toContain(THIRD);
      await page.click(at);
      await isMarked(page, THIRD);
    }),
  );

  it('opens no card through a wall that stands over the text', () =>
    withPage('paywall', async (page) => {
      await isMarked(page, THIRD);
      await page.moveMouse({ x: 2, y: 2 });
      await page.moveMouse(await middleOf(page, 'conflicts'));
      expect(await cardText(page)).toContain(FIRST);
      await page.press('Escape');
      await noCard(page);
      const covered = await page.evaluate(() => {
        for (const ranges of CSS.highlights.values()) {
          for (const range of ranges) {
            if (!(range instanceof Range) || String(range) !== '438 soldiers') continue;
            const { left, top, width, height } = range.getBoundingClientRect();
            return { x: left + width / 2, y: top + height / 2 };
          }
        }
        return null;
      });
      await page.moveMouse(covered!);
      await new Promise((resolve) => setTimeout(resolve, REST));
      await noCard(page);
    }));

  it('marks figures in headings, links, abbreviations, quotes and tables, and none of a caption', () =>
    withPage('elements', async (page) => {
      await isMarked(page, '438');
      const texts = Object.values(await marksOf(page)).flat();
      const figures = ['41 Ukrainian troops', 'more than 400 Ukrainian soldiers', '438 Ukrainian soldiers'];
      for (const text of [...figures, 'More than 420 Ukrainian soldiers', '41', '438']) {
        expect(texts).toContain(text);
      }
      expect(texts.filter((text) => text.includes('312'))).toEqual([]);
    }));

  it('marks text that cannot be selected, is turned or has lines of its own, and again where the page clears them', () =>
    withPage('styled', async (page) => {
      await isMarked(page, FIRST);
      await page.moveMouse({ x: 2, y: 2 });
      await page.moveMouse(await middleOf(page, 'conflicts'));
      expect(await cardText(page)).toContain(FIRST);
      await page.press('Escape');
      await noCard(page);
      await tell(page, 'search');
      await page.waitFor(() => CSS.highlights.has('search'), []);
      await tell(page, 'clear');
      await page.waitFor(() => CSS.highlights.size === 0, []);
      await page.click('nav');
      await isMarked(page, FIRST);
    }));

  it('reads a very long article to its end', () =>
    withPage('long', async (page) => {
      await isMarked(page, SECOND);
      expect(await page.evaluate((host: string) => document.querySelector(host), CARD)).toBeNull();
    }));
});

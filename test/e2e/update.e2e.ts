import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articlePage,
  CARD,
  cardText,
  launchWithReports,
  marksOf,
  middleOf,
  noCard,
  readByClick,
} from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';

/** Longer than the pointer rests before a card opens. */
const REST = 600;
/** What only the whole card has. */
const BUTTON = 'Open panel';

async function restOn(page: Page): Promise<void> {
  await page.moveMouse({ x: 2, y: 2 });
  await page.moveMouse(await middleOf(page, 'conflicts'));
}

/** Number of cards on a page, after all that could open one has had its rest of the pointer. */
async function cardsOf(page: Page): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, REST));
  return page.evaluate((host: string) => document.querySelectorAll(host).length, CARD);
}

/** The same article, and a line that comes when the test asks for it: then the page is looked at. */
const GROWS = `<script>addEventListener('message',({data})=>{if(data==='grow')document.body.append('A line.')})</script>`;

describe.each(['chromium', 'firefox'] as const)(
  'pages that are open while the extension is updated in %s',
  (name) => {
    let browser: Browser;
    let server: TestServer;

    beforeAll(async () => {
      server = await startServer({ routes: { '/article.html': articlePage(undefined, GROWS) } });
    });

    afterAll(async () => {
      await server.close();
    });

    async function withBrowser(readsByItself: boolean, look: () => Promise<void>): Promise<void> {
      browser = await launchWithReports(name, 'light', undefined, readsByItself);
      try {
        await look();
      } finally {
        await browser.close();
      }
    }

    it('are taken over where they may be read by themselves, in front or not: one card, and the marks stay', () =>
      withBrowser(true, async () => {
        const pages = [
          await browser.open(`${server.origin}/article.html`),
          await browser.open(`${server.origin}/article.html?2`),
        ];
        for (const page of pages) {
          await page.bringToFront();
          await page.waitFor(() => CSS.highlights.size > 0, []);
        }
        await restOn(pages[1]!);
        expect(await cardText(pages[1]!)).toContain(BUTTON);
        await pages[1]!.press('Escape');
        await noCard(pages[1]!);
        const marks = await marksOf(pages[1]!);
        await browser.updateExtension();
        for (const page of pages) {
          await page.bringToFront();
          await expect
            .poll(
              async () => {
                await restOn(page);
                const text = await cardText(page, 2_000).catch(() => '');
                await page.press('Escape');
                return text;
              },
              { timeout: 20_000 },
            )
            .toContain(BUTTON);
          await noCard(page);
          await page.evaluate(() => postMessage('grow', '*'));
          await new Promise((resolve) => setTimeout(resolve, REST));
          await restOn(page);
          expect(await cardText(page)).toContain('Coast Courier');
          expect(await cardsOf(page)).toBe(1);
          expect(await marksOf(page)).toEqual(marks);
        }
      }));

    it('keep their marks where they were read by a click, and the reasons where the browser lets them, until the next one', () =>
      withBrowser(false, async () => {
        const page = await browser.open(`${server.origin}/article.html`);
        await readByClick(browser, page);
        const marks = await marksOf(page);
        await browser.updateExtension();
        const own = await browser.open(`${browser.extensionUrl}/options.html`);
        await own.close();
        await page.bringToFront();
        // Firefox ends a page script with its extension.
        if (name === 'chromium') {
          await restOn(page);
          const text = await cardText(page);
          expect(text).toContain('More than 400 Ukrainian soldiers: ');
          expect(text).not.toContain(BUTTON);
          await page.press('Escape');
          await noCard(page);
        }
        expect(await marksOf(page)).toEqual(marks);
        await browser.clickToolbarButton(page);
        await expect
          .poll(
            async () => {
              await restOn(page);
              const text = await cardText(page, 2_000).catch(() => '');
              await page.press('Escape');
              return text;
            },
            { timeout: 20_000 },
          )
          .toContain(BUTTON);
        await noCard(page);
        await restOn(page);
        expect(await cardText(page)).toContain(BUTTON);
        expect(await cardsOf(page)).toBe(1);
        expect(await marksOf(page)).toEqual(marks);
      }));
  },
);

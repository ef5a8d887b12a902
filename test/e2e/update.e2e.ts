import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage, CARD, cardText, launchWithReports, marksOf, middleOf, noCard } from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';

describe.each(['chromium', 'firefox'] as const)(
  'a page that is open while the extension is updated in %s',
  (name) => {
    let browser: Browser;
    let server: TestServer;
    let page: Page;

    beforeAll(async () => {
      server = await startServer({ routes: { '/article.html': articlePage() } });
      browser = await launchWithReports(name, 'light', undefined, true);
      page = await browser.open(`${server.origin}/article.html`);
      await page.waitFor(() => CSS.highlights.size > 0, []);
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    async function rest(): Promise<void> {
      await page.moveMouse({ x: 2, y: 2 });
      await page.moveMouse(await middleOf(page, 'conflicts'));
    }

    it('is read by the new one alone: one card, and its marks stay', async () => {
      await rest();
      await cardText(page);
      await page.press('Escape');
      await noCard(page);
      const tab = await browser.tabId(page);
      await browser.updateExtension();
      const own = await browser.open(`${browser.extensionUrl}/options.html`);
      await own.evaluate(
        (tab: number) =>
          Reflect.get(globalThis, 'chrome').runtime.sendMessage({
            target: 'background',
            kind: 'inject',
            ask: { tab },
          }),
        tab,
      );
      await page.bringToFront();
      const marks = await marksOf(page);
      await rest();
      expect(await cardText(page)).toContain('Coast Courier');
      // What was left of the old one has had its rest of the pointer, too.
      await new Promise((resolve) => setTimeout(resolve, 600));
      expect(await page.evaluate((host: string) => document.querySelectorAll(host).length, CARD)).toBe(1);
      expect(await marksOf(page)).toEqual(marks);
    });
  },
);

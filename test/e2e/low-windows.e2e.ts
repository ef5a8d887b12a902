import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articlePage,
  CARD,
  cardText,
  launchWithReports,
  middleOf,
  noCard,
  openPopup,
  readByClick,
} from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { SCREENS } from './looks.ts';

describe.each(['chromium', 'firefox'] as const)('what is too high for its window in %s', (name) => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    server = await startServer({ routes: { '/article.html': articlePage() } });
    browser = await launchWithReports(name);
    page = await browser.open(`${server.origin}/article.html`);
    await readByClick(browser, page);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each([
    ['at the side of its figure in a wide window', 1280, 400, 300],
    ['at 200 % zoom', 640, 400, 150],
  ])('the card stands wholly in sight %s, and shows its reason', async (_where, width, height, least) => {
    await page.resize(width, height);
    await page.evaluate(() => {
      const range = [...CSS.highlights].find(([key]) => key.includes('conflicts'))?.[1];
      const [first] = range ?? [];
      if (first instanceof Range) scrollBy(0, first.getBoundingClientRect().top - innerHeight * 0.45);
    });
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'conflicts'));
    await cardText(page);
    // The card's 120 ms of fading in are over.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.screenshot(`${SCREENS}card-low-${width}-${name}.png`);
    const box = await page.inShadow(CARD, (root) => {
      const card = root.querySelector('.card')!.getBoundingClientRect();
      const reason = root.querySelector('.reason')!.getBoundingClientRect();
      const foot = root.querySelector('footer')!.getBoundingClientRect();
      return [
        card.top,
        innerHeight - card.bottom,
        innerWidth - card.right,
        foot.top - reason.bottom,
        card.height,
      ];
    });
    const [above, below, behind, reason, high] = box ?? [];
    for (const free of [above, below, behind, reason]) expect(free).toBeGreaterThanOrEqual(0);
    expect(high).toBeGreaterThan(least);
    await page.press('Escape');
    await noCard(page);
    await page.resize(1280, 800);
  });

  it('the popup scrolls as a whole, with the ways on in sight', async () => {
    const popup = await openPopup(browser, await browser.tabId(page));
    await popup.resize(384, 600);
    const inner = await popup.evaluate(
      () =>
        [...document.querySelectorAll('main *')].filter(
          (each) =>
            /auto|scroll/.test(getComputedStyle(each).overflowY) && each.scrollHeight > each.clientHeight,
        ).length,
    );
    expect(inner).toBe(0);
    const foot = () =>
      popup.evaluate(() => {
        const { top, bottom } = document.querySelector('.foot')!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight + 1;
      });
    expect(await foot()).toBe(true);
    // What the keyboard comes to is not behind them.
    const hidden = await popup.evaluate(() => {
      const { top } = document.querySelector('.foot')!.getBoundingClientRect();
      return [...document.querySelectorAll<HTMLElement>('.finding button')].filter((button) => {
        button.focus();
        return button.getBoundingClientRect().top > top;
      }).length;
    });
    expect(hidden).toBe(0);
    await popup.evaluate(() => scrollTo(0, document.body.scrollHeight));
    expect(await foot()).toBe(true);
    await popup.close();
    await page.bringToFront();
  });

  it('the options lead to each of their parts, and open at the one that is asked for', async () => {
    const options = await browser.open(`${browser.extensionUrl}/options.html#library`);
    await options.waitFor(() => document.querySelector('#library-storage') !== null, []);
    await options.waitFor(
      () => Math.abs(document.querySelector('#library')!.getBoundingClientRect().top) < 60,
      [],
    );
    const lost = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.contents a')]
        .map((link) => link.hash.slice(1))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(lost).toEqual([]);
    await options.click('.contents a[href="#corrections"]');
    await options.waitFor(() => {
      const { top, bottom } = document.querySelector('#corrections h2')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, []);
    await options.close();
    await page.bringToFront();
  });
});

import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axe.ts';
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
import { looksFine, SCREENS, WIDTHS } from './looks.ts';

const PANEL_VIEWS = ['figures', 'sources', 'timeline', 'reports', 'export'];

const RUNS = [
  ['chromium', 'light'],
  ['chromium', 'dark'],
  ['firefox', 'light'],
] as const;

describe.each(RUNS)('every page in %s, %s', (name, scheme) => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;
  let tab: number;

  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    server = await startServer({
      routes: {
        '/article.html': articlePage(),
        '/list.html':
          '<!doctype html><title>List</title><ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul>',
      },
    });
    browser = await launchWithReports(name, scheme);
    page = await browser.open(`${server.origin}/article.html`);
    await readByClick(browser, page);
    tab = await browser.tabId(page);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  async function isFine(shown: Page, what: string, width = 1000): Promise<void> {
    await looksFine(shown, `${what}-${name}-${scheme}`, width);
    await shown.close();
    await page.bringToFront();
  }

  it('popup with findings', async () => {
    await isFine(await openPopup(browser, tab), 'popup', 384);
  });

  it('popup without an article, without permission', async () => {
    const list = await browser.open(`${server.origin}/list.html`);
    const id = await browser.tabId(list);
    const popup = await openPopup(browser, id);
    expect(
      await popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty')),
    ).toBe('noPermission');
    await isFine(popup, 'popup-no-permission', 384);
    await list.bringToFront();
    await browser.clickToolbarButton(list);
    await isFine(await openPopup(browser, id), 'popup-no-article', 384);
    await list.close();
    await page.bringToFront();
  });

  it.each(PANEL_VIEWS)('panel: %s', async (view) => {
    const panel = await browser.open(`${browser.extensionUrl}/sidepanel.html?tab=${tab}`);
    await panel.waitFor(
      () => document.querySelector('.finding, .nothing, .speaker, .report, .saves') !== null,
      [],
    );
    await panel.click(`#tab-${view}`);
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await isFine(panel, `panel-${view}`, 400);
  });

  it('options', async () => {
    const options = await browser.open(`${browser.extensionUrl}/options.html`);
    await options.waitFor(() => document.querySelector('.legend') !== null, []);
    await isFine(options, 'options');
  });

  it('welcome', async () => {
    const welcome = await browser.open(`${browser.extensionUrl}/welcome.html`);
    await welcome.waitFor(() => document.querySelector('.legend') !== null, []);
    await isFine(welcome, 'welcome');
  });

  it('page', async () => {
    await page.screenshot(`${SCREENS}page-${name}-${scheme}.png`);
    await browser.setForcedColours(true);
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'conflicts'));
    await cardText(page);
    // The card's 120 ms of fading in are over.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await page.screenshot(`${SCREENS}forced-colours-${name}-${scheme}.png`);
    await browser.setForcedColours(false);
    await page.press('Escape');
    await noCard(page);
  });

  it('card', async () => {
    const demo = await browser.open(`${browser.extensionUrl}/demo.html`);
    await demo.waitFor(() => CSS.highlights.size > 0, []);
    await demo.evaluate(() => window.dispatchEvent(new CustomEvent('second-source-walk', { detail: 1 })));
    await demo.waitFor((host: string) => document.querySelector(host) !== null, [CARD]);
    await demo.screenshot(`${SCREENS}card-${name}-${scheme}.png`);
    const violations = await axeViolations(demo);
    // The article under the card is checked where it is made; here only what is ours.
    expect(violations.filter((line) => line.includes(CARD))).toEqual([]);
    for (const width of WIDTHS) {
      await demo.resize(width, 800);
      // The card follows the window by an event: a moment later it is inside again, or gone with its figure.
      await demo.waitFor(
        (host: string) => {
          const card = document.querySelector(host)?.shadowRoot?.querySelector('.card');
          if (card == null) return true;
          const { left, right } = card.getBoundingClientRect();
          const content = card.querySelector('.content')!;
          return left >= 0 && right <= window.innerWidth && content.scrollWidth <= content.clientWidth;
        },
        [CARD],
      );
    }
    await demo.close();
    await page.bringToFront();
  });
});

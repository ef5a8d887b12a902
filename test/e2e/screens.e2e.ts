import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORM_REPORTS } from '../cases/other-languages.ts';
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
  ['firefox', 'dark'],
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
        '/long.html': articlePage().replace(
          /(?<=<title>|<h1>)[^<]+/g,
          `$& ${'and ask for refuge '.repeat(40)}`,
        ),
        '/sturm.html': articlePage(`<article><h1>Sturm</h1><p>${STORM_REPORTS.German}</p></article>`),
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
    ).toBe('noAddress');
    await isFine(popup, 'popup-no-address', 384);
    await list.bringToFront();
    await browser.clickToolbarButton(list);
    await isFine(await openPopup(browser, id), 'popup-no-article', 384);
    await list.close();
    await page.bringToFront();
  });

  it('popup of an article in another language', async () => {
    const storm = await browser.open(`${server.origin}/sturm.html`);
    await browser.clickToolbarButton(storm);
    await isFine(await openPopup(browser, await browser.tabId(storm)), 'popup-other-language', 384);
    await storm.close();
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

  it('panel: a title that does not end leaves the findings in sight', async () => {
    const long = await browser.open(`${server.origin}/long.html`);
    await readByClick(browser, long);
    const panel = await browser.open(
      `${browser.extensionUrl}/sidepanel.html?tab=${await browser.tabId(long)}`,
    );
    await panel.resize(360, 800);
    await panel.click('#tab-figures');
    await panel.waitFor(() => document.querySelector('.finding') !== null, []);
    const [title, top] = await panel.evaluate(() => [
      document.querySelector('h1')?.textContent?.length ?? 0,
      document.querySelector('.finding')!.getBoundingClientRect().top,
    ]);
    expect(title).toBeGreaterThan(700);
    expect(top).toBeLessThan(300);
    await panel.resize(320, 800);
    const lines = await panel.evaluate(() =>
      [...document.querySelectorAll('[role="tab"]')].map((each) => {
        const text = document.createRange();
        text.selectNodeContents(each);
        return text.getClientRects().length;
      }),
    );
    expect(lines).toEqual(PANEL_VIEWS.map(() => 1));
    await isFine(panel, 'panel-long', 360);
    await long.close();
    await page.bringToFront();
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

  it('popup and panel in forced colours', async () => {
    await browser.setForcedColours(true);
    for (const [what, open] of [
      ['popup', () => openPopup(browser, tab)],
      ['panel', () => browser.open(`${browser.extensionUrl}/sidepanel.html?tab=${tab}`)],
    ] as const) {
      const shown = await open();
      await shown.waitFor(() => document.querySelector('.finding, .speaker, .report, .saves') !== null, []);
      if (what === 'panel') {
        await shown.click('#tab-figures');
        const [chosen, ...others] = await shown.evaluate(() =>
          [...document.querySelectorAll('[role="tab"]')].map(
            (each) => getComputedStyle(each).borderBottomColor,
          ),
        );
        expect(others).not.toContain(chosen);
      }
      await shown.resize(400, 800);
      await shown.screenshot(`${SCREENS}forced-${what}-${name}-${scheme}.png`);
      // Plots are drawn in the reader's own colours: nothing of ours is left that he might not see.
      const own = await shown.evaluate(() =>
        [...document.querySelectorAll('.plot rect, .plot circle')].map((mark) => getComputedStyle(mark).fill),
      );
      const system = await shown.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const colours = ['CanvasText', 'Highlight'].map((colour) => {
          probe.style.color = colour;
          return getComputedStyle(probe).color;
        });
        probe.remove();
        return colours;
      });
      expect(own.filter((fill) => !system.includes(fill))).toEqual([]);
      await shown.close();
    }
    await browser.setForcedColours(false);
    await page.bringToFront();
  });

  it('card', async () => {
    const demo = await browser.open(`${browser.extensionUrl}/demo.html`);
    await demo.waitFor(() => CSS.highlights.size > 0, []);
    await demo.evaluate(() => window.dispatchEvent(new CustomEvent('second-source-walk', { detail: 1 })));
    await demo.waitFor((host: string) => document.querySelector(host) !== null, [CARD]);
    // The card's 120 ms of fading in are over.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await demo.screenshot(`${SCREENS}card-${name}-${scheme}.png`);
    const violations = await axeViolations(demo);
    // The article under the card is checked where it is made; here only what is ours.
    expect(violations.filter((line) => line.includes(CARD))).toEqual([]);
    // The last is a window of 1280 × 800 at 200 % zoom.
    for (const [width, height] of [...WIDTHS.map((wide) => [wide, 800]), [640, 400]] as const) {
      await demo.resize(width, height);
      // The card follows the window by an event: a moment later it is inside again, or gone with its figure.
      await demo.waitFor(
        (host: string) => {
          const card = document.querySelector(host)?.shadowRoot?.querySelector('.card');
          if (card == null) return true;
          const { left, right, top, bottom } = card.getBoundingClientRect();
          const content = card.querySelector('.content')!;
          const isInside =
            left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
          return isInside && content.scrollWidth <= content.clientWidth;
        },
        [CARD],
      );
    }
    await demo.close();
    await page.bringToFront();
  });
});

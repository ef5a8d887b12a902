import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import {
  ARTICLE_BODY,
  articlePage,
  CARD,
  cardText,
  launchWithReports,
  middleOf,
  openPopup,
  readByClick,
  reportClaims,
} from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { HOSTILE } from './hostile.ts';

/** Fields of one report that take a hostile string each. */
const FIELDS = 8;
/** Longer ones stand on the page; here each would come back once for every link. */
const LONGEST = 400;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\u0000', '');

/** Name of a pack, and of the feed that the page names: markup, a turned direction and a word without end. */
const NAME = `<img src=x onerror="globalThis.hacked=1">\u202e</style>${'w'.repeat(1_000)}`;

const attribute = (text: string) => escaped(text).replaceAll('"', '&quot;');

/** Copies of one report on the article's event, each with hostile strings in all its fields. */
function hostileReports(): ArticleClaims[] {
  const [model] = reportClaims().filter((report) => report.report.publisher === 'Border Daily');
  if (model === undefined) throw new Error('no report to copy');
  const reports: ArticleClaims[] = [];
  for (let i = 0; i < HOSTILE.length; i += FIELDS) {
    const text = (field: number) => (HOSTILE[(i + field) % HOSTILE.length] ?? '').slice(0, LONGEST);
    reports.push({
      ...model,
      report: {
        id: `hostile-${i} ${text(0)}`,
        publisher: text(1),
        title: text(2),
        date: '2014-08-04',
        url: text(3),
      },
      claims: model.claims.map((claim) => ({
        ...claim,
        words: text(4).slice(0, 80),
        via: text(5),
        speaker: 0,
      })),
      speakers: [
        { names: [text(6)], roles: [text(7)], organisations: [text(2)], places: [text(1)], kind: 'person' },
      ],
      // A copy would be recognised as one: each has a text of its own.
      places: [],
      sketch: [],
      agency: '',
    });
  }
  return reports;
}

describe.each(['chromium', 'firefox'] as const)('hostile strings in %s', (name) => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;
  let tab: number;

  beforeAll(async () => {
    const paragraphs = HOSTILE.map(
      (text) => `<p>More than 400 ${escaped(text)} crossed, ${escaped(text)} said.</p>`,
    );
    server = await startServer({
      routes: {
        '/article.html': articlePage(
          ARTICLE_BODY.replace('</article>', `${paragraphs.join('\n')}</article>`),
          `<meta name="author" content="${attribute(HOSTILE[6] ?? '')}">
          <link rel="alternate" type="application/rss+xml" title="${attribute(NAME)}" href="/feed.xml">`,
        ),
      },
    });
    browser = await launchWithReports(name, 'light', [...reportClaims(), ...hostileReports()], false, NAME);
    // All marks: what the made-up reports agree with is marked too.
    const own = await browser.open(`${browser.extensionUrl}/popup.html?tab=0`);
    await own.evaluate(async () => {
      await Reflect.get(globalThis, 'chrome').storage.local.set({ settings: { marks: 'all' } });
    });
    page = await browser.open(`${server.origin}/article.html`);
    await own.close();
    browser.forgetRequests();
    // 400 figures of 110 KB, each laid beside 30 reports.
    await readByClick(browser, page, 25_000);
    tab = await browser.tabId(page);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Nothing of the strings ran, nothing was asked for, and the page scrolls in one direction only. */
  async function isUnharmed(shown: Page): Promise<void> {
    const state = await shown.evaluate(() => ({
      hacked: Reflect.get(globalThis, 'hacked') ?? null,
      visible: getComputedStyle(document.body).display !== 'none',
      sideways: document.documentElement.scrollWidth - window.innerWidth,
      strange: document.body.querySelectorAll('script:not([src]), iframe, form, style, link, base').length,
      links: [...document.querySelectorAll('a')].filter((link) => !/^https?:$/.test(link.protocol)).length,
    }));
    expect(state).toEqual({
      hacked: null,
      visible: true,
      sideways: Math.min(0, state.sideways),
      strange: 0,
      links: 0,
    });
  }

  it('are shown as text in the panel', async () => {
    const panel = await browser.open(`${browser.extensionUrl}/sidepanel.html?tab=${tab}`);
    await panel.resize(320, 800);
    await panel.waitFor(() => document.querySelector('.finding') !== null, []);
    for (const view of ['figures', 'sources', 'timeline', 'reports', 'export']) {
      await panel.click(`#tab-${view}`);
      await panel.evaluate(() => {
        for (const details of [...document.querySelectorAll('details')].slice(0, 5)) details.open = true;
      });
      await isUnharmed(panel);
    }
    const text = await panel.evaluate(() => document.body.textContent?.length ?? 0);
    expect(text).toBeGreaterThan(100);
    await panel.close();
    await page.bringToFront();
  });

  it('are shown as text in the popup', async () => {
    const popup = await openPopup(browser, tab);
    await popup.resize(384, 600);
    await isUnharmed(popup);
    await popup.close();
    await page.bringToFront();
  });

  it('are shown as text in the card', async () => {
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'agrees'));
    await cardText(page);
    const card = await page.inShadow(CARD, (root) => {
      const inside = root.querySelector('.card')!;
      return {
        strange: inside.querySelectorAll('script, img, iframe, form, style, link, base, math, details')
          .length,
        links: [...inside.querySelectorAll('a')].filter((link) => !/^https?:$/.test(link.protocol)).length,
        sideways: [...root.querySelectorAll('.card, .content')].every(
          (each) => each.scrollWidth <= each.clientWidth,
        ),
      };
    });
    expect(card).toEqual({ strange: 0, links: 0, sideways: true });
    expect(await page.evaluate(() => Reflect.get(globalThis, 'hacked') ?? null)).toBeNull();
  });

  it('make the extension ask nobody', () => {
    expect(browser.requests().filter((request) => !request.url.startsWith(server.origin))).toEqual([]);
  });
});

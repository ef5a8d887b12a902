import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_BODY,
  articlePage,
  CARD,
  cardText,
  extensionWithReports,
  launchWithReports,
  marksOf,
  middleOf,
  noCard,
  openPopup,
  readByClick,
} from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { launch } from './harness/launch.ts';
import { startServer, type TestServer } from './harness/server.ts';

/** A page that keeps its own list of sheets on the document, and shows nobody the browser's. */
const OWN_LIST = `<script>Object.defineProperty(document,'adoptedStyleSheets',{configurable:true,get:()=>[],set(){}})</script>`;
/** A page that sets its list anew whenever it is asked to, as frameworks do. */
const SETS_ANEW = `<script>addEventListener('message',(e)=>{if(e.data==='set')document.adoptedStyleSheets=[new CSSStyleSheet()]})</script>`;
/** A page that would like to see who adds a sheet to a closed root. */
const SPY = `<script>window.leaked=null;const own=Object.getOwnPropertyDescriptor(ShadowRoot.prototype,'adoptedStyleSheets');Object.defineProperty(ShadowRoot.prototype,'adoptedStyleSheets',{...own,get(){window.leaked=this;return own.get.call(this)}})</script>`;

const REASON = 'More than 400 Ukrainian soldiers: ';

async function restOn(page: Page, kind: string): Promise<void> {
  await page.moveMouse({ x: 2, y: 2 });
  await page.moveMouse(await middleOf(page, kind));
}

function routes() {
  return {
    '/article.html': articlePage(),
    '/own-list.html': articlePage(ARTICLE_BODY, OWN_LIST),
    '/sets-anew.html': articlePage(ARTICLE_BODY, SETS_ANEW),
    '/linked.html': articlePage(
      ARTICLE_BODY.replace('More than 400', '<b>More than</b> <a href="/list.html">400</a>'),
    ),
    '/contents.html': articlePage(
      `<div style="display:contents">${ARTICLE_BODY}</div><span style="display:none">Another 999 soldiers crossed.</span>`,
    ),
    '/draft.html': articlePage(
      ARTICLE_BODY.replace(
        '</article>',
        `<div contenteditable="true"><p>${'Exactly 312 Ukrainian soldiers crossed the border into Russia near Gukovo. '.repeat(6)}</p></div></article>`,
      ),
    ),
    '/slots.html': articlePage(
      `<news-page>${ARTICLE_BODY}</news-page><script>document.querySelector('news-page').attachShadow({mode:'open'}).innerHTML='<main><slot></slot></main>'</script>`,
    ),
    '/spy.html': articlePage(ARTICLE_BODY, SPY),
  };
}

describe.each(['chromium', 'firefox'] as const)('pages with sheets of their own in %s', (name) => {
  let browser: Browser;
  let server: TestServer;

  beforeAll(async () => {
    server = await startServer({ routes: routes() });
    browser = await launchWithReports(name);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Figures whose elements have no line for them, by what the browser would paint. */
  const unpainted = (page: Page) =>
    page.evaluate(
      () =>
        [...CSS.highlights].flatMap(([name, ranges]) =>
          [...ranges].filter((range) => {
            const ends = range instanceof Range ? [range.startContainer, range.endContainer] : [];
            return ends.some((text) => {
              const { parentElement } = text;
              if (parentElement === null) return true;
              return (
                getComputedStyle(parentElement, `::highlight(${name})`).textDecorationLine !== 'underline'
              );
            });
          }),
        ).length,
    );

  it('gives every mark its line, also behind the page’s own elements and where the page moves the text', async () => {
    const page = await browser.open(`${server.origin}/linked.html`);
    await readByClick(browser, page);
    expect((await marksOf(page)).conflicts).toContain('More than 400 Ukrainian soldiers');
    expect(await unpainted(page)).toBe(0);
    await page.evaluate(() => {
      const box = document.createElement('aside');
      document.body.append(box);
      box.append(...document.querySelectorAll('article > *'));
    });
    await page.waitFor(
      () =>
        [...document.adoptedStyleSheets].some((sheet) =>
          [...sheet.cssRules].some((rule) => rule.cssText.includes('aside')),
        ),
      [],
    );
    expect((await marksOf(page)).conflicts).toContain('More than 400 Ukrainian soldiers');
    expect(await unpainted(page)).toBe(0);
    await page.close();
  });

  it.each(['contents', 'slots'])('reads what stands in boxes that are none: %s', async (path) => {
    const page = await browser.open(`${server.origin}/${path}.html`);
    await readByClick(browser, page);
    expect((await marksOf(page)).conflicts).toContain('More than 400 Ukrainian soldiers');
    expect(await unpainted(page)).toBe(0);
    await page.close();
  });

  it('reads no draft that stands in the article’s own box, as a comment does', async () => {
    const page = await browser.open(`${server.origin}/draft.html`);
    await readByClick(browser, page);
    const popup = await openPopup(browser, await browser.tabId(page));
    const figures = await popup.evaluate(() =>
      [...document.querySelectorAll('.finding .figure')].map((each) => each.textContent),
    );
    expect(figures).toContain('More than 400 Ukrainian soldiers');
    expect(figures.join()).not.toContain('312');
    await popup.close();
    await page.close();
  });

  it('opens the whole card where the page hides the list of sheets', async () => {
    const page = await browser.open(`${server.origin}/own-list.html`);
    await readByClick(browser, page);
    expect((await marksOf(page)).conflicts).toContain('More than 400 Ukrainian soldiers');
    await restOn(page, 'conflicts');
    expect(await cardText(page)).toContain('Coast Courier');
    expect(
      await page.inShadow(CARD, (root) => getComputedStyle(root.querySelector('.card')!).borderRadius),
    ).toBe('12px');
    await page.close();
  });

  it('puts its one sheet back where the page sets the list anew', async () => {
    const page = await browser.open(`${server.origin}/sets-anew.html`);
    await readByClick(browser, page);
    const sheets = () =>
      page.evaluate(
        () =>
          document.adoptedStyleSheets.filter((sheet) =>
            [...sheet.cssRules].some((rule) => rule.cssText.includes('second-source')),
          ).length,
      );
    expect(await sheets()).toBe(1);
    await page.evaluate(() => window.postMessage('set', '*'));
    await page.waitFor(
      () => document.adoptedStyleSheets.length === 1 && document.adoptedStyleSheets[0]?.cssRules.length === 0,
      [],
    );
    // The page goes on, as pages do that have just changed their looks.
    await page.evaluate(() => document.body.append(document.createElement('i')));
    await page.waitFor(() => document.adoptedStyleSheets.length === 2, []);
    await page.evaluate(() => document.body.append(document.createElement('i')));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await sheets()).toBe(1);
    await page.close();
  });

  it('says the reason where a page lies in wait for a sheet, and shows it nothing', async () => {
    const page = await browser.open(`${server.origin}/spy.html`);
    await readByClick(browser, page);
    await restOn(page, 'conflicts');
    // Chromium never asks the page; Firefox could, and so opens no whole card.
    expect(await cardText(page)).toContain(name === 'chromium' ? 'Coast Courier' : REASON);
    expect(await page.evaluate(() => Reflect.get(window, 'leaked') === null)).toBe(true);
    expect(
      await page.evaluate((host: string) => document.querySelector(host)?.shadowRoot ?? null, CARD),
    ).toBeNull();
    await page.press('Escape');
    await noCard(page);
    await page.close();
  });
});

describe.each(['chromium', 'firefox'] as const)('without the card’s script in %s', (name) => {
  let browser: Browser;
  let server: TestServer;
  let extension: string;

  beforeAll(async () => {
    server = await startServer({ routes: routes() });
    extension = extensionWithReports(name);
    // As after a lapse of the permission: the page script is there, and nothing more comes.
    rmSync(`${extension}/card.js`);
    browser = await launch(name, { extension });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  });

  it('shows figure and reason, with the pointer and from the popup, and lets them go', async () => {
    const page = await browser.open(`${server.origin}/article.html`);
    await readByClick(browser, page);
    await restOn(page, 'conflicts');
    expect(await cardText(page)).toContain(REASON);
    await page.moveMouse({ x: 2, y: 2 });
    await noCard(page);
    const popup = await openPopup(browser, await browser.tabId(page));
    await popup.click('.finding button.to');
    await popup.close();
    await page.bringToFront();
    expect(await cardText(page)).toContain(REASON);
    expect(await page.inShadow(CARD, (root) => root.activeElement !== null)).toBe(true);
    await page.press('Escape');
    await noCard(page);
    await page.close();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PageView } from '../../src/check/view.ts';
import { comparable } from '../../src/page/ranges.ts';
import { launchWithReports } from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { copyOf, REAL_PAGE_POLICY, REAL_PAGES, realPage } from './real-pages.ts';

/** All pages take minutes; every ninth is a check of each commit. `SECOND_SOURCE_ALL_PAGES=1` opens them all. */
const STEP = process.env.SECOND_SOURCE_ALL_PAGES === '1' ? 1 : 9;
const chosen = REAL_PAGES.filter((_, i) => i % STEP === 0);

const WATCH = `<script nonce="watch">window.changes=0;addEventListener('DOMContentLoaded',()=>new MutationObserver(r=>{window.changes+=r.length}).observe(document.body,{subtree:true,childList:true,attributes:true,characterData:true}))</script>`;

/** Between two blocks the article's text has a space where the page has none. */
function unspaced(text: string): string {
  return comparable(text).replaceAll(' ', '');
}

describe.skipIf(REAL_PAGES.length === 0)(`${chosen.length} real pages in Chromium`, () => {
  let browser: Browser;
  let server: TestServer;
  let own: Page;
  let page: Page;
  let tab: number;

  beforeAll(async () => {
    server = await startServer({ headers: { 'content-security-policy': REAL_PAGE_POLICY } });
    for (const file of chosen) {
      const html = realPage(file, WATCH);
      server.route(`/${file}.html`, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: html });
    }
    browser = await launchWithReports('chromium', 'light', chosen.map(copyOf), true);
    own = await browser.open(`${browser.extensionUrl}/options.html`);
    await own.evaluate(async () => {
      await Reflect.get(globalThis, 'chrome').storage.local.set({
        settings: { marks: 'all', sources: false },
      });
    });
    page = await browser.open('about:blank');
    tab = await browser.tabId(page);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** What the page script of the tab has come to; asked again until it is there. */
  async function viewOf(): Promise<PageView> {
    const answer = await own.waitFor(
      async (id: number) => {
        const ask = { target: 'page', kind: 'view', ask: null };
        const { tabs } = Reflect.get(globalThis, 'chrome');
        return JSON.stringify(await tabs.sendMessage(id, ask, { frameId: 0 }).catch(() => null));
      },
      [tab],
    );
    const parsed: { ok: boolean; value: PageView } = JSON.parse(answer);
    return parsed.ok ? parsed.value : { state: 'failed', message: answer };
  }

  const marked = { pages: 0, figures: 0 };

  it.each(chosen)('%s', async (file) => {
    browser.forgetRequests();
    await page.goto(`${server.origin}/${file}.html`);
    const view = await viewOf();
    expect(view.state, JSON.stringify(view).slice(0, 200)).not.toBe('failed');
    const seen = await page.evaluate(() => ({
      changes: Reflect.get(window, 'changes'),
      texts: [...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String)),
      // The sheet is for the elements that hold marks, and no others.
      unpainted: [...CSS.highlights].flatMap(([name, ranges]) =>
        [...ranges].filter((range) => {
          const parent = range instanceof Range ? range.startContainer.parentElement : null;
          if (parent === null) return true;
          return getComputedStyle(parent, `::highlight(${name})`).textDecorationLine !== 'underline';
        }),
      ).length,
    }));
    expect(seen.unpainted).toBe(0);
    expect(seen.changes).toBe(0);
    expect(browser.requests().filter(({ url }) => !url.startsWith(`${server.origin}/${file}`))).toEqual([]);
    if (view.state !== 'read') {
      expect(seen.texts).toEqual([]);
      return;
    }
    const linked = view.result.findings.filter((finding) => finding.relation !== null);
    const words = linked.map((finding) => unspaced(view.claims.claims[finding.claim]?.words ?? ''));
    // Words longer than a claim keeps end in "…"; a mark shows the whole figure.
    const shown = seen.texts.map(unspaced);
    const strange = shown.filter(
      (text) =>
        !words.some((each) => each === text || (each.endsWith('…') && text.startsWith(each.slice(0, -1)))),
    );
    expect(strange).toEqual([]);
    expect(shown.length).toBe(words.length);
    marked.pages++;
    marked.figures += shown.length;
  });

  it('marks figures on most of them', () => {
    expect(marked.pages).toBeGreaterThan(chosen.length / 2);
    expect(marked.figures).toBeGreaterThan(marked.pages);
    console.log(`${marked.figures} figures marked on ${marked.pages} of ${chosen.length} pages`);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORM_REPORTS } from '../cases/other-languages.ts';
import {
  ARTICLE_BODY,
  articlePage,
  CARD,
  cardText,
  launchWithReports,
  marksOf,
  middleOf,
  noCard,
  openPopup,
  readByClick,
} from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';

/** Watches `body` from the page's own world, before anything of ours is there. */
const WATCH = `<script>window.changes=0;addEventListener('DOMContentLoaded',()=>new MutationObserver(r=>{window.changes+=r.length}).observe(document.body,{subtree:true,childList:true,attributes:true,characterData:true}))</script>`;

/** The smallest file that both viewers open: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const STRICT = { 'content-security-policy': "default-src 'none'; style-src 'nonce-x'" };

for (const name of ['chromium', 'firefox'] as const) {
  describe(name, () => {
    let browser: Browser;
    let server: TestServer;
    let page: Page;

    beforeAll(async () => {
      server = await startServer({
        routes: {
          '/article.html': articlePage(ARTICLE_BODY, WATCH),
          '/strict.html': { headers: { 'content-type': 'text/html', ...STRICT }, body: articlePage() },
          '/file.pdf': { headers: { 'content-type': 'application/pdf' }, body: PDF },
          '/list.html':
            '<!doctype html><title>List</title><ul><li><a href="/a">One</a><li><a href="/b">Two</a></ul>',
          '/sturm.html': articlePage(
            `<article><h1>Sturm im Süden</h1>${`<p>${STORM_REPORTS.German}</p>`.repeat(2)}
            <p id="english">The ministry said that 14 people had died and 200 were hurt in the storm.</p></article>`,
          ),
          '/plain.html': articlePage(
            `<article><h1>A walk</h1>${'<p>The path leads along the river, past the old mill and over the bridge, and comes back through the wood where the light falls softly.</p>'.repeat(5)}</article>`,
          ),
        },
      });
      browser = await launchWithReports(name);
      page = await browser.open(`${server.origin}/article.html`);
      browser.forgetRequests();
      await readByClick(browser, page);
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    it('marks conflicts and updates by default, and nothing else', async () => {
      const marks = await marksOf(page);
      expect(marks.conflicts).toContain('More than 400 Ukrainian soldiers');
      expect(Object.keys(marks).filter((kind) => kind !== 'conflicts' && kind !== 'time')).toEqual([]);
    });

    it('shows the number of conflicts on the button', async () => {
      expect(await browser.badge(page)).toBe(String((await marksOf(page)).conflicts?.length));
    });

    it('opens the card where the pointer rests, and closes it with Escape', async () => {
      await page.moveMouse({ x: 2, y: 2 });
      await page.moveMouse(await middleOf(page, 'conflicts'));
      const text = await cardText(page);
      for (const part of [
        'Conflicts',
        'More than 400 Ukrainian soldiers',
        'Coast Courier',
        '312 Ukrainian soldiers',
      ]) {
        expect(text).toContain(part);
      }
      await page.press('Escape');
      await noCard(page);
    });

    it('keeps the card while the pointer is in it, and lets it go when the pointer leaves', async () => {
      await page.moveMouse({ x: 2, y: 2 });
      const at = await middleOf(page, 'conflicts');
      await page.moveMouse(at);
      await cardText(page);
      const box = await page.inShadow(CARD, (root) => {
        const { left, top } = root.querySelector('.card')!.getBoundingClientRect();
        return { left, top };
      });
      await page.moveMouse({ x: box!.left + 40, y: box!.top + 40 });
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await cardText(page)).toContain('Coast Courier');
      await page.moveMouse({ x: 2, y: 2 });
      await noCard(page);
    });

    it('lists the findings in the popup and goes to the figure', async () => {
      const popup = await openPopup(browser, await browser.tabId(page));
      const text = await popup.evaluate(() => document.body.textContent ?? '');
      expect(text.indexOf('Conflicts')).toBeGreaterThan(0);
      // Findings do not wait until the library has counted what it holds.
      await popup.waitFor(() => (document.body.textContent ?? '').includes('in your library, as of'), []);
      const last = await popup.evaluate(
        () => document.querySelector('.finding:last-child .figure')?.textContent ?? '',
      );
      expect(last).not.toBe('');
      await popup.click('.finding:last-child button.to');
      await popup.close();
      await page.bringToFront();
      expect(await cardText(page)).toContain(last);
      await page.press('Escape');
      await noCard(page);
    });

    it('shows every figure that has another report on one click, and hides all on another', async () => {
      const popup = await openPopup(browser, await browser.tabId(page));
      await popup.click('.modes label:nth-of-type(2)');
      await page.waitFor(() => CSS.highlights.size > 1, []);
      expect((await marksOf(page)).agrees).toContain('164 border guards');
      await popup.click('.modes label:nth-of-type(3)');
      await page.waitFor(() => CSS.highlights.size === 0, []);
      await popup.click('.modes label:nth-of-type(1)');
      await page.waitFor(() => CSS.highlights.has('second-source-conflicts'), []);
      expect((await marksOf(page)).agrees).toBe(undefined);
      await popup.close();
    });

    it('answers after the background was stopped', async () => {
      const tab = await browser.tabId(page);
      await browser.stopBackground();
      const popup = await openPopup(browser, tab);
      expect(await popup.evaluate(() => document.querySelectorAll('.finding').length)).toBeGreaterThan(2);
      await popup.close();
    });

    it('changes nothing inside the body and asks nobody', async () => {
      expect(await page.evaluate(() => Reflect.get(window, 'changes'))).toBe(0);
      expect(browser.requests()).toEqual([]);
    });

    it('keeps two tabs and two windows apart', async () => {
      const other = await browser.open(`${server.origin}/plain.html`, 'window');
      await browser.clickToolbarButton(other);
      const popup = await openPopup(browser, await browser.tabId(other));
      expect(
        await popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty')),
      ).toBe('noFigures');
      await popup.close();
      expect(await browser.badge(other)).toBe('');
      expect(await browser.badge(page)).not.toBe('');
      await other.close();
      await page.bringToFront();
    });

    it('works under a strict policy of the page', async () => {
      const strict = await browser.open(`${server.origin}/strict.html`);
      await readByClick(browser, strict);
      await strict.moveMouse(await middleOf(strict, 'conflicts'));
      await cardText(strict);
      const style = await strict.inShadow(
        CARD,
        (root) => getComputedStyle(root.querySelector('.card')!).borderRadius,
      );
      expect(style).toBe('12px');
      await strict.close();
      await page.bringToFront();
    });

    it('says that a list of links is no article', async () => {
      const list = await browser.open(`${server.origin}/list.html`);
      await browser.clickToolbarButton(list);
      const popup = await openPopup(browser, await browser.tabId(list));
      expect(
        await popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty')),
      ).toBe('noArticle');
      await popup.close();
      await list.close();
      await page.bringToFront();
    });

    it('says that an article is not in English, marks nothing on it, and reads a passage that is', async () => {
      const storm = await browser.open(`${server.origin}/sturm.html`);
      const says = (popup: Page) =>
        popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty'));
      await browser.clickToolbarButton(storm);
      const tab = await browser.tabId(storm);
      const popup = await openPopup(browser, tab);
      expect(await says(popup)).toBe('otherLanguage');
      expect(await marksOf(storm)).toEqual({});
      await popup.click('.empty .button');
      await popup.waitFor(() => document.querySelector('[data-empty="noSelection"]') !== null, []);
      await storm.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#english')!));
      await popup.click('.empty .button');
      await popup.waitFor(() => document.querySelector('[data-empty="nothing"], .counts') !== null, []);
      await popup.close();
      await storm.close();
      await page.bringToFront();
    });

    it('says that a page of the browser cannot be read', async () => {
      const closed = await browser.open(name === 'chromium' ? 'chrome://version/' : 'about:support');
      await browser.clickToolbarButton(closed);
      const popup = await openPopup(browser, await browser.tabId(closed));
      expect(await popup.evaluate(() => document.querySelector('[data-empty] p')?.textContent)).toContain(
        'closed to',
      );
      expect(
        await popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty')),
      ).toBe('unsupported');
      await popup.close();
      await closed.close();
      await page.bringToFront();
    });

    it('says that a PDF file cannot be read', async () => {
      const pdf = await browser.open(`${server.origin}/file.pdf`);
      await browser.clickToolbarButton(pdf);
      const popup = await openPopup(browser, await browser.tabId(pdf));
      expect(
        await popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty')),
      ).toBe('pdf');
      await popup.close();
      await pdf.close();
      await page.bringToFront();
    });

    it('asks for a click where there was none, and the browser tells no address', async () => {
      const fresh = await browser.open(`${server.origin}/plain.html`);
      const popup = await openPopup(browser, await browser.tabId(fresh));
      expect(
        await popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty')),
      ).toBe('noAddress');
      await popup.close();
      await fresh.close();
      await page.bringToFront();
    });

    it('follows a page that rewrites its text', async () => {
      await page.evaluate(() => {
        const first = document.querySelector('#first')!;
        const next = first.cloneNode(true);
        first.replaceWith(next);
      });
      // The range over the text that was taken out is empty: this one is over the text in its place.
      await page.waitFor(
        (words) => [...(CSS.highlights.get('second-source-conflicts') ?? [])].map(String).includes(words),
        ['More than 400 Ukrainian soldiers'],
      );
      await page.evaluate(() => {
        document.querySelector('#first')!.textContent =
          'Some 150 Ukrainian soldiers crossed the border into Russia on Sunday night near Gukovo in the Rostov region, officials said on Monday, in the largest such movement since the fighting began.';
      });
      await page.waitFor(() => {
        const all = [...CSS.highlights.values()].flatMap((ranges) => [...ranges].map(String));
        return all.length > 0 && !all.some((text) => text.startsWith('More than 400'));
      }, []);
    });
  });
}

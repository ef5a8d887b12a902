import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  articlePage,
  cardText,
  launchWithReports,
  marksOf,
  noCard,
  openPopup,
  readByClick,
} from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { looksFine } from './looks.ts';

const CHECK = { menuItemId: 'check-selection', frameId: 0, editable: false };

/** A frame that the page has not: Chromium counts those of all tabs together, and takes the page's own by that number too. */
const NO_FRAME = 900_000;

/** A text field, a passage of which something is found, and one that states no figure. */
const BESIDE = `<textarea id="field" rows="3" cols="40">Exactly 312 Ukrainian soldiers crossed the border into Russia near Gukovo.</textarea>
<p id="other">Some 41 Ukrainian troops crossed the border into Russia near Gukovo, Rostov region, on July 27, 2014.</p>
<p id="none">The soldiers were given food and water.</p>`;

describe.each(['chromium', 'firefox'] as const)(
  'a selection checked from the menu of the page in %s',
  (name) => {
    let browser: Browser;
    let server: TestServer;
    let page: Page;
    /** A page of the extension, from which an open popup can be looked into. */
    let own: Page;

    beforeAll(async () => {
      server = await startServer({
        routes: {
          '/article.html': articlePage(),
          '/note.html': noteOf(BESIDE),
          '/framed.html': noteOf(`<p>A page.</p><iframe srcdoc='${BESIDE}'></iframe>`),
        },
      });
      browser = await launchWithReports(name);
      own = await browser.open(`${browser.extensionUrl}/options.html`);
      page = await browser.open(`${server.origin}/article.html`);
      await readByClick(browser, page);
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    function noteOf(body: string): string {
      return `<!doctype html><title>Note</title><link rel="icon" href="data:,">${body}`;
    }

    function select(shown: Page, selector: string): Promise<void> {
      return shown.evaluate((selector: string) => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(selector)!);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
      }, selector);
    }

    /** Waits until the popup over the window says that it has nothing to show for this reason. */
    function popupSays(kind: string): Promise<boolean> {
      return own.waitFor(
        (kind: string) => {
          const [popup] = Reflect.get(globalThis, 'chrome').extension.getViews({ type: 'popup' });
          return popup?.document.querySelector('[data-empty]')?.getAttribute('data-empty') === kind;
        },
        [kind],
      );
    }

    const popupFindings = () =>
      own.evaluate(() => {
        const [popup] = Reflect.get(globalThis, 'chrome').extension.getViews({ type: 'popup' });
        return Number(popup.document.querySelectorAll('.finding').length);
      });

    it('says of one in a frame that it is not read where nothing of it is told, and checks none that stands around it', async () => {
      await select(page, '#first');
      const before = await marksOf(page);
      await browser.chooseFromMenu(page, { ...CHECK, frameId: NO_FRAME });
      await popupSays('closedSelection');
      expect(await popupFindings()).toBeGreaterThan(0);
      expect(await marksOf(page)).toEqual(before);
    });

    it('shows in the popup what is found of one in a frame, by the menu and by the button, and leads to no figure of it', async () => {
      const framed = await browser.open(`${server.origin}/framed.html`);
      await browser.clickToolbarButton(framed);
      await popupSays('noArticle');
      await framed.evaluate(() => {
        const { contentDocument: inner, contentWindow } = document.querySelector('iframe')!;
        const range = inner!.createRange();
        range.selectNodeContents(inner!.querySelector('#other')!);
        contentWindow!.getSelection()?.addRange(range);
      });
      const shown = () =>
        own.waitFor(() => {
          const [popup] = Reflect.get(globalThis, 'chrome').extension.getViews({ type: 'popup' });
          const found = popup?.document.querySelector('.finding');
          return (
            found && [found.querySelector('.figure').textContent, found.querySelector('button.to') === null]
          );
        }, []);
      await own.evaluate(() => {
        const [popup] = Reflect.get(globalThis, 'chrome').extension.getViews({ type: 'popup' });
        popup.document.querySelector('.empty .button').click();
      });
      expect(await shown()).toEqual(['Some 41 Ukrainian troops', true]);
      expect(await marksOf(framed)).toEqual({});
      // A frame that the browser does not let us in: the menu tells what is selected there.
      const selectionText =
        'Exactly 312 Ukrainian soldiers crossed the border into Russia near Gukovo on August 3, 2014.';
      await browser.chooseFromMenu(framed, { ...CHECK, frameId: NO_FRAME, selectionText });
      await own.waitFor(() => {
        const [popup] = Reflect.get(globalThis, 'chrome').extension.getViews({ type: 'popup' });
        return popup?.document.body.textContent.includes('312 Ukrainian soldiers');
      }, []);
      const id = await browser.tabId(framed);
      const popup = await openPopup(browser, id);
      await looksFine(popup, `popup-framed-${name}`, 384);
      await popup.close();
      await framed.close();
      await page.bringToFront();
    });

    it('says of one in a text field that it is not read, of one without figures that it has none, and shows what is found of another', async () => {
      const note = await browser.open(`${server.origin}/note.html`);
      await browser.clickToolbarButton(note);
      await popupSays('noArticle');
      await select(note, '#other');
      await note.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('#field')!;
        field.focus();
        field.select();
      });
      await browser.chooseFromMenu(note, { ...CHECK, editable: true });
      await popupSays('closedSelection');
      expect(await marksOf(note)).toEqual({});
      await note.evaluate(() => document.querySelector<HTMLTextAreaElement>('#field')!.blur());
      await select(note, '#none');
      await browser.chooseFromMenu(note, CHECK);
      await popupSays('noFigures');
      await select(note, '#other');
      await browser.chooseFromMenu(note, CHECK);
      expect(await cardText(note)).toContain('41 Ukrainian troops');
      await note.press('Escape');
      await noCard(note);
      await note.close();
      await page.bringToFront();
    });
  },
);

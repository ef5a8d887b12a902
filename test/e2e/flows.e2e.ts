import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { SCREENS } from './looks.ts';

/** Replaces the article without loading a page, as an app does. */
const APP = `<script>addEventListener('message',(e)=>{if(e.data!=='go')return;history.pushState(null,'','/other');document.querySelector('article').innerHTML='<h1>A walk</h1>'+'<p>The path leads along the river, past the old mill and over the bridge, and comes back through the wood where the light falls softly on the leaves.</p>'.repeat(5)})</script>`;

/** A page that would like to see who adds a sheet to a closed root. */
const SPY = `<script>window.leaked=null;const own=Object.getOwnPropertyDescriptor(ShadowRoot.prototype,'adoptedStyleSheets');Object.defineProperty(ShadowRoot.prototype,'adoptedStyleSheets',{...own,get(){window.leaked=this;return own.get.call(this)}})</script>`;

describe.each(['chromium', 'firefox'] as const)('reading in %s', (name) => {
  let browser: Browser;
  let server: TestServer;
  let page: Page;
  let tab: number;

  beforeAll(async () => {
    server = await startServer({
      routes: {
        '/article.html': articlePage(ARTICLE_BODY, APP),
        '/spy.html': articlePage(ARTICLE_BODY, SPY),
        '/away.html': '<!doctype html><title>Away</title><link rel="icon" href="data:,">',
        '/note.html': `<!doctype html><title>Note</title><link rel="icon" href="data:,"><div id="note">More than 400 Ukrainian soldiers crossed the border into Russia near Gukovo in the Rostov region on Sunday night, 3 August 2014.</div><p>Nothing else.</p>`,
      },
    });
    browser = await launchWithReports(name);
    page = await browser.open(`${server.origin}/article.html`);
    await readByClick(browser, page);
    tab = await browser.tabId(page);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Presses Tab until the focused element's text holds `text`; the popup and the card are short. */
  async function tabTo(shown: Page, text: string, inCard = false): Promise<void> {
    for (let i = 0; i < 40; i++) {
      await shown.press('Tab');
      const focused = inCard
        ? await shown.inShadow(CARD, (root) => root.activeElement?.closest('button, a')?.textContent ?? '')
        : await shown.evaluate(() => document.activeElement?.closest('button, a')?.textContent ?? '');
      if (focused?.includes(text)) return;
    }
    throw new Error(`no way by Tab to "${text}"`);
  }

  it('goes from the popup to the card, takes a wrong match out and back, by keyboard alone', async () => {
    const popup = await openPopup(browser, tab);
    await tabTo(popup, 'More than 400');
    await popup.press('Enter');
    await popup.close();
    await page.bringToFront();
    expect(await cardText(page)).toContain('Coast Courier');
    const role = await page.inShadow(CARD, (root) => {
      const card = root.querySelector('.card')!;
      const labelled = root.getElementById(card.getAttribute('aria-labelledby') ?? '')?.textContent;
      const described = root.getElementById(card.getAttribute('aria-describedby') ?? '')?.textContent;
      return [card.getAttribute('role'), root.activeElement === card, labelled, (described ?? '') !== ''];
    });
    expect(role).toEqual(['dialog', true, 'More than 400 Ukrainian soldiers', true]);
    await tabTo(page, 'Wrong match?', true);
    await page.press('Enter');
    await page.waitFor((host: string) => document.querySelector(host) !== null, [CARD]);
    await untilCard(page, (text) => !text.includes('Coast Courier') && text.includes('Undo'));
    await tabTo(page, 'Undo', true);
    await page.press('Enter');
    await untilCard(page, (text) => text.includes('Coast Courier'));
    await page.press('Escape');
    await noCard(page);
  });

  /** Catches the files that clicks would save, on their way. */
  async function catchSaved(shown: Page): Promise<void> {
    await shown.evaluate(() => {
      Reflect.set(window, 'saved', []);
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        Reflect.get(window, 'saved').push(blob);
        return make(blob);
      };
    });
  }

  async function untilCard(shown: Page, fits: (text: string) => boolean): Promise<void> {
    for (let i = 0; i < 60; i++) {
      if (fits(await cardText(shown))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the card reads ${await cardText(shown)}`);
  }

  it('copies a citation', async () => {
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'conflicts'));
    await cardText(page);
    const at = await page.inShadow(CARD, (root) => {
      const button = [...root.querySelectorAll('footer button')].find(
        (each) => each.textContent === 'Copy citation',
      )!;
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.click(at!);
    await untilCard(page, (text) => text.includes('Copied'));
    await page.press('Escape');
    await noCard(page);
  });

  it('hides everything on the tab with one click, and shows it again', async () => {
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'conflicts'));
    await cardText(page);
    const at = await page.inShadow(CARD, (root) => {
      const button = [...root.querySelectorAll('footer button')].find(
        (each) => each.textContent === 'Hide here',
      )!;
      const { left, top, width, height } = button.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    await page.click(at!);
    await page.waitFor(() => CSS.highlights.size === 0, []);
    await noCard(page);
    await page.reload();
    await browser.clickToolbarButton(page);
    const popup = await openPopup(browser, tab);
    expect(
      await popup.evaluate(() => document.querySelectorAll('.modes input:checked ~ span')[0]?.textContent),
    ).toBe('Hide here');
    expect(await marksOf(page)).toEqual({});
    await popup.click('.modes label:nth-of-type(1)');
    await popup.close();
    await page.bringToFront();
    await page.waitFor(() => CSS.highlights.size > 0, []);
  });

  it('closes the card when the page makes it transparent', async () => {
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'conflicts'));
    await cardText(page);
    await page.evaluate(() => {
      document.documentElement.style.opacity = '0.2';
    });
    await noCard(page);
    await page.evaluate(() => {
      document.documentElement.style.opacity = '';
    });
  });

  it('takes no event that a page makes up', async () => {
    const at = await middleOf(page, 'conflicts');
    await page.evaluate(({ x, y }: { x: number; y: number }) => {
      const target = document.elementFromPoint(x, y) ?? document.body;
      for (const type of ['pointermove', 'click']) {
        target.dispatchEvent(
          new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, pointerType: 'mouse' }),
        );
      }
    }, at);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await page.evaluate((host: string) => document.querySelector(host), CARD)).toBeNull();
  });

  it('shows a page nothing of its closed root, though the page lies in wait for it', async () => {
    const spy = await browser.open(`${server.origin}/spy.html`);
    await readByClick(browser, spy);
    await spy.moveMouse({ x: 2, y: 2 });
    await spy.moveMouse(await middleOf(spy, 'conflicts'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await spy.evaluate(() => Reflect.get(window, 'leaked') === null)).toBe(true);
    expect(
      await spy.evaluate((host: string) => document.querySelector(host)?.shadowRoot ?? null, CARD),
    ).toBeNull();
    await spy.close();
    await page.bringToFront();
  });

  it('keeps the panel open at the view that was chosen', async () => {
    const panel = await browser.open(`${browser.extensionUrl}/sidepanel.html?tab=${tab}`);
    await panel.waitFor(() => document.querySelector('.finding') !== null, []);
    await panel.click('#tab-figures');
    await panel.press('End');
    await panel.waitFor(() => document.querySelector('.saves') !== null, []);
    await panel.press('Home');
    await panel.waitFor(() => document.querySelector('.finding') !== null, []);
    await panel.press('ArrowRight');
    await panel.waitFor(() => document.querySelector('.speaker') !== null, []);
    await panel.reload();
    await panel.waitFor(() => document.querySelector('.speaker') !== null, []);
    await panel.close();
    await page.bringToFront();
  });

  it('takes a report of another event out of every figure, keeps that in a file, and lets it be undone', async () => {
    const reportsOf = (shown: Page) =>
      shown.evaluate(() =>
        [...document.querySelectorAll('.links .publisher')].map((name) => name.textContent ?? ''),
      );
    const openAll = async (shown: Page) => {
      await shown.waitFor(() => document.querySelector('.finding details') !== null, []);
      await shown.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await shown.waitFor(() => document.querySelector('.links .publisher') !== null, []);
    };
    const panel = await browser.open(`${browser.extensionUrl}/sidepanel.html?tab=${tab}`);
    await panel.click('#tab-figures');
    await openAll(panel);
    const before = await reportsOf(panel);
    const taken = before.filter((publisher) => publisher === 'Coast Courier').length;
    expect(taken).toBeGreaterThan(0);
    const said = await panel.evaluate(() => {
      const row = [...document.querySelectorAll('.links > li')].find(
        (each) => each.querySelector('.publisher')?.textContent === 'Coast Courier',
      );
      const wrong = row?.querySelector<HTMLDetailsElement>('.correct');
      if (wrong) wrong.open = true;
      return wrong?.querySelector('summary')?.getAttribute('aria-label') ?? '';
    });
    expect(said).toBe('Wrong match? Correct what is linked to Coast Courier');
    await panel.waitFor(() => document.querySelector('.correct[open] button') !== null, []);
    await panel.screenshot(`${SCREENS}panel-correct-${name}.png`);
    await panel.evaluate(() => {
      const choices = [...document.querySelectorAll<HTMLElement>('.correct[open] button')];
      choices.find(({ textContent }) => textContent?.includes('another event'))?.click();
    });
    await panel.waitFor(() => document.querySelector('.notice button') !== null, []);
    // From wherever the reader was in the list.
    await panel.resize(400, 300);
    const top = await panel.evaluate(() => {
      scrollTo(0, document.body.scrollHeight);
      return [scrollY, document.querySelector('.notice button')!.getBoundingClientRect().top] as const;
    });
    expect(top[0]).toBeGreaterThan(200);
    expect(top[1]).toBeGreaterThanOrEqual(0);
    await panel.resize(1280, 800);
    await panel.waitFor(() => !document.body.textContent?.includes('Coast Courier'), []);
    const options = await browser.open(`${browser.extensionUrl}/options.html`);
    await options.waitFor(
      () => /The report “[^”]+” is of another event/.test(document.body.textContent ?? ''),
      [],
    );
    await catchSaved(options);
    await options.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.corrections .actions button')];
      buttons.find(({ textContent }) => textContent === 'Save as a file')?.click();
    });
    const file = await options.waitFor(async () => {
      const [blob] = Reflect.get(window, 'saved');
      return blob === undefined ? null : await blob.text();
    }, []);
    expect(JSON.parse(file)).toMatchObject({
      version: 1,
      corrections: [{ kind: 'other-event', publisher: 'Coast Courier' }],
    });
    await panel.bringToFront();
    await panel.click('.notice button');
    await panel.waitFor(() => document.querySelector('.notice') === null, []);
    await openAll(panel);
    expect((await reportsOf(panel)).toSorted()).toEqual(before.toSorted());
    await options.bringToFront();
    const takeIn = (text: string) =>
      options.evaluate((text: string) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'x.json', { type: 'application/json' }));
        const input = document.querySelector<HTMLInputElement>('.corrections input[type=file]')!;
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, text);
    const outcome = (fits: string) =>
      options.waitFor(
        (fits: string) =>
          document.querySelector('.corrections [role=status]')?.textContent?.includes(fits) ?? false,
        [fits],
      );
    await takeIn(file.replace('"other-event"', '"weather"'));
    await outcome('corrections.0.kind');
    await takeIn(file);
    await outcome('1 correction taken in.');
    // Its row is drawn a moment after what came of the file is said.
    await options.waitFor(() => document.querySelector('.corrections li button') !== null, []);
    await options.evaluate(() => document.querySelector<HTMLElement>('.corrections li button')?.click());
    await options.waitFor(() => document.querySelector('.corrections li') === null, []);
    await options.close();
    await panel.close();
    await page.bringToFront();
  });

  it('opens an exported file again with the same findings', async () => {
    const panel = await browser.open(`${browser.extensionUrl}/sidepanel.html?tab=${tab}`);
    await panel.waitFor(() => document.querySelector('.finding, .speaker') !== null, []);
    await catchSaved(panel);
    await panel.click('#tab-export');
    await panel.click('.saves button:nth-of-type(1)');
    await panel.waitFor(() => Reflect.get(window, 'saved').length > 0, []);
    const before = await panel.evaluate(
      async () => JSON.parse(await Reflect.get(window, 'saved')[0].text()).result.findings.length,
    );
    await panel.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(Reflect.get(window, 'saved'), 'x.json', { type: 'application/json' }));
      const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await panel.waitFor(() => document.querySelector('.notice') !== null, []);
    expect(await panel.evaluate(() => document.body.textContent)).toContain('Nothing: it says the same.');
    await panel.click('#tab-figures');
    await panel.waitFor(() => document.querySelector('.finding') !== null, []);
    expect(before).toBeGreaterThanOrEqual(
      await panel.evaluate(() => document.querySelectorAll('.finding').length),
    );
    await panel.close();
    await page.bringToFront();
  });

  it('checks a selection on a page that is no article', async () => {
    const note = await browser.open(`${server.origin}/note.html`);
    await browser.clickToolbarButton(note);
    const id = await browser.tabId(note);
    await note.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('#note')!);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    const popup = await openPopup(browser, id);
    await popup.click('[data-empty="noArticle"] .button');
    await popup.waitFor(() => document.querySelector('.finding') !== null, []);
    await popup.close();
    await note.bringToFront();
    expect((await marksOf(note)).conflicts).toEqual(['More than 400 Ukrainian soldiers']);
    await note.close();
    await page.bringToFront();
  });

  it('finds its marks again when the page comes back from the cache', async () => {
    await page.goto(`${server.origin}/away.html`);
    await page.back();
    await page.waitFor(() => document.querySelector('article') !== null, []);
    // Where the browser did not keep the page, the click was for the old one: only a kept page is ours to restore.
    const kept = await page.evaluate(() => CSS.highlights.size > 0);
    if (!kept) await readByClick(browser, page);
    expect((await marksOf(page)).conflicts).toContain('More than 400 Ukrainian soldiers');
    // Its page tells the background, which sets it a moment later.
    await expect.poll(() => browser.badge(page), { timeout: 5000 }).not.toBe('');
  });

  it('says in a panel that has a tab of its own that the page which it is about was closed', async () => {
    const note = await browser.open(`${server.origin}/note.html`);
    const id = await browser.tabId(note);
    const panel = await browser.open(`${browser.extensionUrl}/sidepanel.html?tab=${id}`);
    const says = (kind: string) =>
      panel.waitFor(
        (kind: string) => document.querySelector('[data-empty]')?.getAttribute('data-empty') === kind,
        [kind],
      );
    await panel.click('#tab-figures');
    await says('unread');
    await note.close();
    await says('gone');
    await panel.reload();
    await says('gone');
    await panel.close();
    await page.bringToFront();
  });

  it('follows a navigation without a load, and closes the card of what is gone', async () => {
    await page.moveMouse({ x: 2, y: 2 });
    await page.moveMouse(await middleOf(page, 'conflicts'));
    await cardText(page);
    await page.evaluate(() => window.postMessage('go', '*'));
    await page.waitFor(() => CSS.highlights.size === 0, []);
    expect(await noCard(page)).toBe(true);
    const popup = await openPopup(browser, tab);
    expect(
      await popup.evaluate(() => document.querySelector('[data-empty]')?.getAttribute('data-empty')),
    ).toBe('noFigures');
    await popup.close();
  });
});

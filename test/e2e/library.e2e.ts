import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_BODY, articlePage, extensionWithReports, marksOf } from './fixture.ts';
import type { Browser, Page } from './harness/browser.ts';
import { launch } from './harness/launch.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { addDriver, DRIVER_PAGE } from './library/with-library.ts';

/** Monday's article by another outlet on the same made-up event: one figure like Wednesday's, one unlike it. */
const MONDAY = `<article><h1>Soldiers cross at Gukovo</h1>
<p>A total of 438 Ukrainian soldiers crossed the border into Russia near Gukovo in the Rostov region on Sunday night, Vasily Malaev, a spokesman for the border guards of the Rostov region, told reporters on Monday.</p>
<p>He said 164 border guards were among the soldiers, who had asked for refuge after they had run out of ammunition in the fighting of the last weeks.</p>
<p>The soldiers were taken to a camp near the crossing, where they were given food and water.</p></article>`;

/** Time after which a page that is looked at counts as read and its claims are stored, ms: five seconds and some. */
const READ_MS = 9_000;

const library = (page: Page, name: 'libraryState' | 'faults') =>
  page.evaluate(
    async (name: string) => JSON.parse(JSON.stringify(await Reflect.get(globalThis, 'library')[name]())),
    name,
  );

for (const name of ['chromium', 'firefox'] as const) {
  describe(name, () => {
    const profile = mkdtempSync(join(tmpdir(), 'second-source-profile-'));
    let extension = '';
    let browser: Browser;
    let server: TestServer;

    let driver: Page;
    const start = async () => {
      browser = await launch(name, { extension, profile });
      driver = await browser.open(`${browser.extensionUrl}/${DRIVER_PAGE}`);
      // An extension that is loaded anew asks for its page script anew: no page is opened before that.
      await driver.waitFor(
        async () =>
          (await Reflect.get(globalThis, 'chrome').scripting.getRegisteredContentScripts()).length > 0,
        [],
      );
    };
    const setMemory = (memory: string) =>
      driver.evaluate(async (memory: string) => {
        await Reflect.get(globalThis, 'chrome').storage.local.set({ settings: { marks: 'all', memory } });
      }, memory);
    const remembered = async (): Promise<number> =>
      (await library(driver, 'libraryState')).shelves.read.articles;
    /** Opens a page and looks at it for long enough that it counts as read. */
    const read = async (path: string): Promise<Page> => {
      const page = await browser.open(`${server.origin}${path}`);
      await new Promise((resolve) => setTimeout(resolve, READ_MS));
      return page;
    };

    beforeAll(async () => {
      extension = extensionWithReports(name, [], true);
      await addDriver(extension);
      server = await startServer({
        routes: {
          '/monday.html': articlePage(MONDAY),
          '/private.html': articlePage(MONDAY),
          '/wednesday.html': articlePage(ARTICLE_BODY),
        },
      });
      await start();
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
      rmSync(extension, { recursive: true, force: true });
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    });

    it('remembers nothing while the memory is paused', async () => {
      await setMemory('paused');
      await read('/monday.html');
      expect(await remembered()).toBe(0);
    });

    it('lays Wednesday beside Monday, after a restart and without a network', async () => {
      await setMemory('on');
      await read('/monday.html');
      expect(await remembered()).toBe(1);
      await browser.close();
      server.route('/monday.html', { status: 404, body: 'gone' });
      await start();
      browser.forgetRequests();
      const wednesday = await browser.open(`${server.origin}/wednesday.html`);
      await wednesday.waitFor(() => CSS.highlights.size > 0, []);
      const marks = await marksOf(wednesday);
      expect(marks.agrees).toContain('438 soldiers');
      expect(browser.requests().map(({ url }) => url)).toEqual([`${server.origin}/wednesday.html`]);
    });

    it('reads in a private window, and remembers nothing of it', async () => {
      await setMemory('on');
      await browser.allowPrivateWindows();
      await browser.close();
      await start();
      const before = await remembered();
      await driver.evaluate(async (url: string) => {
        await Reflect.get(globalThis, 'chrome').windows.create({ url, incognito: true });
      }, `${server.origin}/private.html`);
      await new Promise((resolve) => setTimeout(resolve, READ_MS));
      const view = await driver.evaluate(async () => {
        const { tabs } = Reflect.get(globalThis, 'chrome');
        const own = (await tabs.query({})).find((tab: { incognito: boolean }) => tab.incognito);
        return tabs.sendMessage(own.id, { target: 'page', kind: 'view', ask: null }, { frameId: 0 });
      });
      expect(view).toMatchObject({ ok: true, value: { state: 'read' } });
      expect(await remembered()).toBe(before);
    });

    it('stores nothing that is corrected there', async () => {
      const held = await driver.evaluate(async () => {
        const { tabs, runtime, storage } = Reflect.get(globalThis, 'chrome');
        const own = (await tabs.query({})).find((tab: { incognito: boolean }) => tab.incognito);
        const correction = {
          kind: 'other-event',
          article: 'https://private.example/secret',
          words: '',
          unit: '',
          report: 'https://news.example/story',
          publisher: null,
          evidence: '',
          start: 0,
          origins: null,
        };
        const ask = { corrections: [correction], tab: own.id };
        const answer = await runtime.sendMessage({ target: 'background', kind: 'correct', ask });
        const [local, session] = [await storage.local.get(), await storage.session.get()];
        return { answer, local: JSON.stringify(local), session: JSON.stringify(session) };
      });
      expect(held.answer).toEqual({ ok: true, value: null });
      expect(held.session).toContain('private.example');
      expect(held.local).not.toContain('private.example');
    });
  });
}

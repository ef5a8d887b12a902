import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../src/pack/writer.ts';
import { extensionWithReports } from './fixture.ts';
import type { Browser, Json, Page } from './harness/browser.ts';
import type { ChromiumBrowser } from './harness/chromium.ts';
import { launch } from './harness/launch.ts';
import { startServer, type TestServer } from './harness/server.ts';
import { articles } from './library/articles.ts';
import { addDriver, DRIVER_PAGE } from './library/with-library.ts';

/** Stands in the address, the title and a name of every article that is to be forgotten, and nowhere else. */
const MARK = 'quizzleworth';

/** Longest time in which what is sound must be readable again, ms. */
const READABLE_MS = 5_000;

/** Rounds of random damage; each starts the browser anew. `npm test` does one. */
const DAMAGES = Number(process.env.SECOND_SOURCE_DAMAGES ?? 1);

const INFO = { name: 'Floods', description: null, publisher: 'River Watch', date: null };
const EDITIONS = [packOf(articles(0, 40), INFO), packOf(articles(0, 60), INFO)] as const;

/** Lots of 40 articles that are remembered after a deletion, before the profile's files are searched again. */
const ROUNDS = DAMAGES > 1 ? 50 : 2;

function markedArticles(count: number) {
  return articles(5_000, count).map((article, i) => {
    const url = `https://${MARK}.example/story-${i}`;
    return {
      ...article,
      report: { ...article.report, id: url, url, title: `${MARK} ${i}`, publisher: MARK },
      names: [...article.names, { key: MARK, count: 1, lead: true }].toSorted((a, b) =>
        a.key < b.key ? -1 : 1,
      ),
      claims: article.claims.map((claim) => ({ ...claim, names: [], subject: [], doer: [] })),
    };
  });
}

/** Files below a folder that hold a text, in UTF-8 or UTF-16. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le'));
    });
}

for (const name of ['chromium', 'firefox'] as const) {
  describe(name, () => {
    const profile = mkdtempSync(join(tmpdir(), 'second-source-profile-'));
    let extension = '';
    let server: TestServer;
    let browser: Browser;
    let driver: Page;
    let answer: { readonly body: Uint8Array | string; readonly etag: string };

    const start = async () => {
      browser = await launch(name, { extension, profile });
      driver = await browser.open(`${browser.extensionUrl}/${DRIVER_PAGE}`);
    };
    /** Calls a function of the library; its result as JSON. A failure comes back as its code. */
    const call = (name: string, ...values: readonly Json[]) =>
      driver.evaluate(
        async (name: string, values: string) => {
          try {
            const result = await Reflect.get(globalThis, 'library')[name](...JSON.parse(values));
            return JSON.parse(JSON.stringify(result ?? null));
          } catch (error) {
            return { failed: Reflect.get(Object(error), 'code') ?? String(error) };
          }
        },
        name,
        JSON.stringify(values),
      );
    const remember = async (all: readonly object[]) => {
      server.route('/articles', JSON.stringify(all));
      return driver.evaluate(async (url: string) => {
        const library = Reflect.get(globalThis, 'library');
        await library.remember(await (await fetch(url)).json());
        await library.mergeAll();
      }, `${server.origin}/articles`);
    };
    const subscribed = async () => {
      const { packs } = await call('libraryState');
      return packs.find((pack: { kind: string }) => pack.kind === 'subscribed');
    };

    beforeAll(async () => {
      extension = extensionWithReports(name, [], true);
      await addDriver(extension);
      answer = { body: EDITIONS[0], etag: '"1"' };
      server = await startServer({
        routes: {
          '/floods.pack': ({ headers }) =>
            headers['if-none-match'] === answer.etag
              ? { status: 304, body: '' }
              : { headers: { etag: answer.etag }, body: answer.body },
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

    it('subscribes to a pack, renews it, refuses a broken edition and goes back', async () => {
      const address = `${server.origin}/floods.pack`;
      await call('subscribePack', address);
      expect(await subscribed()).toMatchObject({ name: 'Floods', reports: 40, url: address });
      let hours = 0;
      const later = () => {
        hours += 7;
        return Date.now() + hours * 3_600_000;
      };
      expect(await call('updateSubscribed', later())).toBe(0);
      answer = { body: EDITIONS[1], etag: '"2"' };
      expect(await call('updateSubscribed', later())).toBe(1);
      expect(await subscribed()).toMatchObject({ reports: 60, hasPrevious: true });
      answer = { body: EDITIONS[1].map((byte, i) => (i === 3_000 ? byte ^ 1 : byte)), etag: '"3"' };
      expect(await call('updateSubscribed', later())).toBe(0);
      expect(await subscribed()).toMatchObject({ reports: 60, failure: { code: 'pack' } });
      const { id } = await subscribed();
      await call('rollBack', id);
      expect(await subscribed()).toMatchObject({ reports: 40 });
      expect(await call('faults')).toEqual([]);
      for (const { path, headers } of server.received.filter(({ path }) => path === '/floods.pack')) {
        expect([path, headers.cookie, headers.referer]).toEqual(['/floods.pack', undefined, undefined]);
      }
    });

    it('forgets a site so that nothing of it can be read, and leaves the others', async () => {
      await remember([...articles(0, 20), ...markedArticles(20)]);
      await remember(markedArticles(22).slice(20));
      await remember(articles(20, 2));
      expect(JSON.stringify(await call('shelfContents', 'read'))).toContain(MARK);
      await call('forget', { shelf: null, site: `${MARK}.example`, day: null });
      const all = await driver.evaluate(async () => {
        const library = Reflect.get(globalThis, 'library');
        const texts: string[] = [
          JSON.stringify(await library.libraryState()),
          JSON.stringify(await library.shelfContents('read')),
          JSON.stringify(await Reflect.get(globalThis, 'chrome').storage.local.get()),
        ];
        const latin = new TextDecoder('latin1');
        const exported = await library.exportLibrary([]);
        texts.push(latin.decode(await exported.arrayBuffer()));
        const db = await library.database();
        for (const store of db.objectStoreNames) {
          for (const row of await db.getAll(store)) {
            texts.push(JSON.stringify(row));
            if (row.bytes instanceof ArrayBuffer) texts.push(latin.decode(row.bytes));
          }
        }
        return texts.join('\n');
      });
      expect(all).not.toContain(MARK);
      expect(all).toContain('tarn.example');
      expect((await call('libraryState')).shelves.read.articles).toBe(22);
      await browser.close();
      const left = filesWith(profile, MARK);
      console.log(
        `${name}: right after the deletion ${left.length} files of the profile hold the site's name`,
      );
      await start();
      // Reading goes on: databases rewrite their files as they are written to.
      for (let round = 0; round < ROUNDS; round++) await remember(articles(100 + 40 * round, 40));
      await browser.close();
      const later = filesWith(profile, MARK).map((path) => path.slice(profile.length));
      console.log(`${name}: after ${40 * ROUNDS} more articles ${later.length}: ${later.join(', ')}`);
      await start();
    });

    it.runIf(name === 'chromium')('says that there is no room, and has written nothing', async () => {
      const before = await call('libraryState');
      const { devtools } = await (browser as ChromiumBrowser).open('about:blank');
      const { used } = await call('storageState');
      const origin = browser.extensionUrl;
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 20_000 });
      const large = packOf(articles(0, 2_000), { ...INFO, name: 'Large' });
      server.route('/large.pack', large);
      expect(await call('importPackFrom', `${server.origin}/large.pack`)).toEqual({ failed: 'quota' });
      expect(await call('libraryState')).toEqual(before);
      expect(await call('faults')).toEqual([]);
      await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      expect(await call('importPackFrom', `${server.origin}/large.pack`)).toEqual(expect.any(String));
    });

    it(
      `reads what is sound within ${READABLE_MS} ms after files were damaged at random`,
      async () => {
        const outcomes: string[] = [];
        for (let round = 0; round < DAMAGES; round++) {
          await remember(articles(2_000 + 500 * round, 300));
          const before = await call('libraryState');
          await browser.close();
          const hit = damage(databaseFiles(profile, name), round);
          const from = performance.now();
          await start();
          const after = await call('libraryState');
          const took = performance.now() - from;
          const opened = await driver.evaluate(async () => {
            const library = Reflect.get(globalThis, 'library');
            library.dropOpened();
            const from = performance.now();
            await library.openLibrary();
            return performance.now() - from;
          });
          expect(opened).toBeLessThan(READABLE_MS);
          expect(after.packs[0]).toMatchObject({ kind: 'bundled' });
          const lost = before.reports - after.reports;
          if (SEGMENT_FILE.test(hit)) {
            expect(after.damaged.length).toBe(before.damaged.length + 1);
            expect(after.reports).toBeGreaterThan(0);
            expect(lost).toBe(after.damaged.at(-1).reports);
          }
          outcomes.push(
            `${hit}: ${after.damaged.length} set aside, ${lost} of ${before.reports} reports lost, ${took.toFixed(0)} ms with the browser's start`,
          );
        }
        console.log(`${name}, damaged at random:\n  ${outcomes.join('\n  ')}`);
      },
      30_000 + DAMAGES * 20_000,
    );
  });
}

/** Chromium keeps a large value in a file of its own. */
const SEGMENT_FILE = /\.indexeddb\.blob\//;

/** The files in which a browser keeps the extension's database: those of one segment first, then the largest. */
function databaseFiles(profile: string, name: 'chromium' | 'firefox'): string[] {
  const own =
    name === 'chromium' ? /IndexedDB\/chrome-extension_.*/ : /storage\/default\/moz-extension.*\/idb\/.*/;
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => own.test(path) && statSync(path).size > 0)
    .toSorted(
      (one, other) =>
        Number(SEGMENT_FILE.test(other)) - Number(SEGMENT_FILE.test(one)) ||
        statSync(other).size - statSync(one).size,
    );
}

/** Turns bits in one of the files, a different one in each round; returns which. */
function damage(files: readonly string[], round: number): string {
  const path = files[round % files.length];
  if (path === undefined) throw new Error('the browser keeps no database');
  const bytes = readFileSync(path);
  for (let hit = 1; hit <= 10; hit++) bytes[Math.floor((bytes.length * hit) / 11)]! ^= 0x10;
  writeFileSync(path, bytes);
  return path.split('/').slice(-4).join('/');
}

// The library in the browsers: ten thousand articles, most of them from an exported library, the last thousand remembered
// one after the other; their size, what a page's check costs against them, and how long anything is kept waiting meanwhile.
//   npm run bench -- library             both browsers
//   npm run bench -- library --chromium  one of them
import { rmSync } from 'node:fs';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { type LibraryManifest, writeLibraryFile } from '../../src/export/library-file.ts';
import { JOURNAL_LIMIT } from '../../src/extension/library/merge.ts';
import { packOf } from '../../src/pack/writer.ts';
import { extensionWithReports } from '../e2e/fixture.ts';
import type { Browser, BrowserName, Page } from '../e2e/harness/browser.ts';
import { launch } from '../e2e/harness/launch.ts';
import { startServer } from '../e2e/harness/server.ts';
import { addDriver, DRIVER_PAGE } from '../e2e/library/with-library.ts';
import { buildExtension } from '../run/build.ts';
import { baseReports, drawReports } from './pack-corpus.ts';

/** What issue and README speak of: three years of ten articles a day. */
const ARTICLES = 10_000;
const CLAIMS = 120_000;
/** Articles that come from a file; the others are remembered. */
const IMPORTED = 9_000;
/** Articles remembered in one transaction: a full journal. */
const AT_ONCE = JOURNAL_LIMIT;
/** Articles remembered in one call of the page. */
const LOT = 100;
/** Page checks measured, after the first. */
const CHECKS = 40;
/** Articles remembered one by one while messages are timed; twenty full journals, so that there are merges. */
const ADDED = 80;
/** Between two of them, ms. */
const ADDED_MS = 100;
/** Between two messages that are timed, ms. */
const PING_MS = 5;

/** The least is what the work takes on a machine that does nothing else; the rest tells how busy it was. */
interface Spread {
  readonly least: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { least: at(0), median: at(0.5), p95: at(0.95), most: at(1) };
}

const shown = ({ least, median, p95, most }: Spread) =>
  `least ${least.toFixed(1)}, median ${median.toFixed(1)}, 95 % ${p95.toFixed(1)}, most ${most.toFixed(1)}`;

/** Articles of twelve claims on average, each with an address of its own. */
function drawn(): readonly ArticleClaims[] {
  const { reports, from } = baseReports();
  const articles: ArticleClaims[] = [];
  let claims = 0;
  for (const article of drawReports(
    reports.filter((report) => report.claims.length > 0),
    4 * CLAIMS,
    9,
  )) {
    const number = articles.length;
    if (number === ARTICLES + ADDED + CHECKS + 1) break;
    // Short or long ones are passed over as far as is needed for the average.
    const isLong = article.claims.length > CLAIMS / ARTICLES;
    if (isLong === claims > number * (CLAIMS / ARTICLES)) continue;
    const url = `https://outlet-${number % 40}.example/2024/story-${number}`;
    articles.push({ ...article, report: { ...article.report, id: url, url } });
    claims += article.claims.length;
  }
  console.log(`${articles.length} articles, ${claims} claims, drawn from ${from}`);
  return articles;
}

/** Asks the background and gives the time until its answer, ms. */
const timedAsk = (page: Page, kind: string, ask: ArticleClaims | null): Promise<number> =>
  page.evaluate(
    async (kind: string, ask: string) => {
      const message = { target: 'background', kind, ask: JSON.parse(ask) };
      const from = performance.now();
      const answer = await Reflect.get(globalThis, 'chrome').runtime.sendMessage(message);
      if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
      return performance.now() - from;
    },
    kind,
    JSON.stringify(ask),
  );

/**
 * Times messages to the background, one after the other, while the page adds articles one by one, or waits as long; ms.
 * All in one script: what a test's script leaves behind in Firefox is not there for the next one.
 */
const pingsDuring = (page: Page, adds: boolean, origin: string): Promise<number[]> =>
  page.evaluate(
    async (adds: boolean, origin: string, pause: number, gap: number) => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      const library = Reflect.get(globalThis, 'library');
      const articles = await (await fetch(`${origin}/later.json`)).json();
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const work = async () => {
        for (const article of articles) {
          if (adds) await library.remember([article]);
          await wait(pause);
        }
        // The background merges a second later.
        if (adds) await wait(3000);
      };
      const times: number[] = [];
      let done = false;
      const end = work().then(() => {
        done = true;
      });
      while (!done) {
        const from = performance.now();
        await runtime.sendMessage({ target: 'background', kind: 'corrections', ask: null });
        times.push(performance.now() - from);
        await wait(gap);
      }
      await end;
      return times;
    },
    adds,
    origin,
    ADDED_MS,
    PING_MS,
  );

/** Articles as a library that was exported. */
function libraryOf(articles: readonly ArticleClaims[]): Buffer {
  const pack = packOf(articles, { name: 'Reading memory', description: null, publisher: null, date: null });
  const manifest: LibraryManifest = {
    format: 'second-source-library',
    version: 1,
    made: new Date().toISOString(),
    packs: [],
    shelves: [{ file: 'read.pack', shelf: 'read', days: articles.map(() => 19_787) }],
    subscriptions: [],
    feeds: [],
  };
  return Buffer.concat([...writeLibraryFile({ manifest, files: new Map([['read.pack', pack]]) })]);
}

async function measure(name: BrowserName, articles: readonly ArticleClaims[]): Promise<void> {
  const extension = extensionWithReports(name, []);
  await addDriver(extension);
  const later = articles.slice(ARTICLES + CHECKS + 1);
  const server = await startServer({
    headers: { 'access-control-allow-origin': '*' },
    routes: {
      '/library.zip': libraryOf(articles.slice(0, IMPORTED)),
      '/remembered.json': JSON.stringify(articles.slice(IMPORTED, ARTICLES)),
      '/later.json': JSON.stringify(later),
    },
  });
  const browser = await launch(name, { extension });
  try {
    await report(browser, server.origin, articles);
  } finally {
    await browser.close();
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

async function report(browser: Browser, origin: string, articles: readonly ArticleClaims[]): Promise<void> {
  const page = await browser.open(`${browser.extensionUrl}/${DRIVER_PAGE}`);
  const line = (what: string, value: string) => console.log(`  ${what.padEnd(58)}${value}`);
  console.log(`${browser.name}:`);
  const importing = performance.now();
  await page.evaluate(async (origin: string) => {
    const { body } = await fetch(`${origin}/library.zip`);
    await Reflect.get(globalThis, 'library').importLibrary(body, null);
  }, origin);
  line(
    `${IMPORTED} articles imported and checked, seconds`,
    ((performance.now() - importing) / 1000).toFixed(1),
  );
  const from = performance.now();
  // In lots: Firefox ends a script of a test after half a minute.
  for (let at = 0; at < ARTICLES - IMPORTED; at += LOT) {
    await page.evaluate(
      async (origin: string, from: number, lot: number, atOnce: number) => {
        const library = Reflect.get(globalThis, 'library');
        const all = await (await fetch(`${origin}/remembered.json`)).json();
        const articles = all.slice(from, from + lot);
        for (let at = 0; at < articles.length; at += atOnce) {
          await library.remember(articles.slice(at, at + atOnce));
          await library.mergeAll();
        }
      },
      origin,
      at,
      LOT,
      AT_ONCE,
    );
  }
  const filled = (performance.now() - from) / 1000;
  const state = await page.evaluate(async () => {
    const library = Reflect.get(globalThis, 'library');
    const { shelves } = await library.libraryState();
    const { used } = await library.storageState();
    const parts = (await library.openLibrary()).shelves.read.length;
    return { ...shelves.read, used, parts };
  });
  line('articles, claims', `${state.articles}, ${state.claims}`);
  line(`${ARTICLES - IMPORTED} more remembered and merged, seconds`, filled.toFixed(1));
  line('packs on the shelf, MB (mark 12)', (state.size / 1e6).toFixed(2));
  line('storage used, as the browser says, MB', (state.used / 1e6).toFixed(2));
  line('parts of the shelf', String(state.parts));

  const asked = articles.slice(ARTICLES, ARTICLES + CHECKS + 1);
  const firsts: number[] = [];
  for (let start = 0; start < 5; start++) {
    await browser.stopBackground();
    // The message wakes the background: its start is not the library's cost.
    await timedAsk(page, 'corrections', null);
    firsts.push(await timedAsk(page, 'check', asked[0]!));
  }
  line('first check after a start, with the opening, ms', shown(spread(firsts)));
  const checks: number[] = [];
  for (const article of asked.slice(1)) checks.push(await timedAsk(page, 'check', article));
  line('a page check from then on, ms (mark 30)', shown(spread(checks)));

  line('a message, nothing else going on, ms', shown(spread(await pingsDuring(page, false, origin))));
  line(
    'a message while articles are added and merged, ms',
    shown(spread(await pingsDuring(page, true, origin))),
  );
  const gaps = await page.evaluate(async () => {
    const gaps: number[] = [];
    let last = performance.now();
    let done = false;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (!done) port2.postMessage(null);
    };
    port2.postMessage(null);
    const from = performance.now();
    // Everything that is there into one segment: the largest merge that there can be.
    const library = Reflect.get(globalThis, 'library');
    const { shelves } = await library.openLibrary();
    await library.joinParts(shelves.read, () => true);
    done = true;
    return { gaps: gaps.filter((gap) => gap > 1), seconds: (performance.now() - from) / 1000 };
  });
  line('all articles merged into one segment, seconds', gaps.seconds.toFixed(1));
  line('the thread held meanwhile, ms (mark 20)', shown(spread(gaps.gaps)));
}

const wanted = (['chromium', 'firefox'] as const).filter(
  (name) =>
    !process.argv.some((word) => word === '--chromium' || word === '--firefox') ||
    process.argv.includes(`--${name}`),
);
const articles = drawn();
for (const name of wanted) {
  buildExtension(name === 'chromium' ? 'chrome' : 'firefox');
  await measure(name, articles);
}

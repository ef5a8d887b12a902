// What the extension costs a page: an article of 20 KB in Chromium with the processor slowed down four times, beside the
// same page in the release build, which reads nothing without a click.
//   npm run bench -- page            prints
//   npm run bench -- page --readme   writes the README's table
//   npm run bench -- page --real     ten real pages, where they lie beside the project
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { extensionWithReports } from '../e2e/fixture.ts';
import { type ChromiumBrowser, launchChromium } from '../e2e/harness/chromium.ts';
import { startServer } from '../e2e/harness/server.ts';
import { copyOf, REAL_PAGE_POLICY, REAL_PAGES, realPage } from '../e2e/real-pages.ts';
import { buildExtension, extensionFolder } from '../run/build.ts';
import { writeSection } from '../run/readme.mjs';
import { showAllMarks } from '../run/tour.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DEMO = join(ROOT, 'src', 'starter', 'demo');

/** UTF-16 code units of text: the length of a long news article. */
const LENGTH = 20_000;
/** How much slower than this machine the page runs: the usual stand-in for a phone. */
const SLOWER = 4;
/** Loads of each page; the first is thrown away. */
const RUNS = 7;
/** Real pages, and loads of each. */
const REAL = 10;
const REAL_RUNS = 4;
/** After the load, ms: reading is over long before, and a page without the extension has nothing to wait for. */
const SETTLE = 3000;
/** What was seen of one load. Times are processor time of the page's main thread, slowed, ms. */
interface Cost {
  readonly total: number;
  readonly longest: number;
  /** Of the tasks from the first script of the extension on; 0 where none came. */
  readonly ours: number;
  readonly shift: number;
  readonly mutations: number;
}

/** Paragraphs of the demo articles, over again until the length is reached. */
function longArticle(): string {
  const paragraphs = readdirSync(DEMO)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) =>
      [...readFileSync(join(DEMO, file), 'utf8').matchAll(/<p>.*?<\/p>/gs)].map(([all]) => all),
    );
  const body: string[] = [];
  let length = 0;
  for (let index = 0; length < LENGTH; index++) {
    const paragraph = paragraphs[index % paragraphs.length] ?? '';
    body.push(paragraph);
    length += paragraph.replace(/<[^>]*>/g, '').length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A long article</title>
<meta property="article:published_time" content="2013-09-09"></head><body><article><h1>A long article</h1>${body.join('\n')}</article></body></html>`;
}

interface Seen {
  readonly shift: number;
  readonly mutations: number;
}

/** Runs in the page before anything else: writes down shifts and what changes inside the body. */
function observe(): void {
  const seen = { shift: 0, mutations: 0 };
  Reflect.set(window, 'seen', seen);
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) seen.shift += Number(Reflect.get(shift, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('load', () => {
    const observer = new MutationObserver((list) => {
      seen.mutations += list.length;
    });
    observer.observe(document.body, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
  });
}

/** An event of Chromium's trace; `tdur` is processor time of its thread, which other programs do not lengthen, µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Beginning and length by the clock, µs. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string };
}

async function traceDuring(
  browser: ChromiumBrowser,
  work: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  await browser.devtools.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'], excludedCategories: ['*'] },
    transferMode: 'ReturnAsStream',
  });
  await work();
  const complete = Promise.withResolvers<string>();
  browser.devtools.once('Tracing.tracingComplete', ({ stream }) => complete.resolve(stream ?? ''));
  await browser.devtools.send('Tracing.end');
  const handle = await complete.promise;
  const parts: Buffer[] = [];
  for (;;) {
    const part = await browser.devtools.send('IO.read', { handle });
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'));
    if (part.eof) return JSON.parse(Buffer.concat(parts).toString('utf8')).traceEvents;
  }
}

/** What an event of Chromium's trace is to a task: its body, or the promises' turn that follows it and belongs to it. */
const BODY = 'RunTask';
const TURN = 'BlinkScheduler_PerformMicrotaskCheckpoint';

interface Task {
  /** Beginning by the clock, µs. */
  readonly from: number;
  /** With the promises' turn behind it, ms of processor time. */
  cost: number;
}

/** Tasks of the main thread that parsed the page, and when the first script of the extension ran in it, µs. */
function tasksOf(events: readonly TraceEvent[], url: string): { tasks: readonly Task[]; ourFirst: number } {
  const parsed = events.find((each) => each.name === 'ParseHTML' && JSON.stringify(each.args).includes(url));
  if (parsed === undefined) throw new Error('the trace holds no page');
  const own = events
    .filter((each) => each.ph === 'X' && (each.name.endsWith(BODY) || each.name === TURN))
    .filter((each) => each.pid === parsed.pid && each.tid === parsed.tid)
    .toSorted((a, b) => a.ts - b.ts);
  const tasks: Task[] = [];
  let end = 0;
  for (const { name, ts, dur = 0, tdur = 0 } of own) {
    // A turn within a body is counted with it.
    if (name === TURN && ts < end) continue;
    end = Math.max(end, ts + dur);
    const last = tasks.at(-1);
    if (name === TURN && last !== undefined) last.cost += tdur / 1000;
    else tasks.push({ from: ts, cost: tdur / 1000 });
  }
  const script = events.find(
    ({ name, pid, tid, args }) =>
      name === 'EvaluateScript' &&
      pid === parsed.pid &&
      tid === parsed.tid &&
      args?.data?.url?.startsWith('chrome-extension:'),
  );
  return { tasks, ourFirst: script?.ts ?? Number.POSITIVE_INFINITY };
}

async function load(browser: ChromiumBrowser, url: string, reads: boolean): Promise<Cost> {
  const page = await browser.open('about:blank');
  try {
    await page.tab.addInitScript(observe);
    await page.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const events = await traceDuring(browser, async () => {
      await page.goto(url);
      await new Promise((resolve) => setTimeout(resolve, SETTLE));
    });
    const { tasks, ourFirst } = tasksOf(events, url);
    if (Number.isFinite(ourFirst) !== reads)
      throw new Error(reads ? `${url} was not read` : `${url} was read`);
    const costs = tasks.map(({ cost }) => cost);
    const after = tasks.flatMap(({ cost }, index) =>
      (tasks[index + 1]?.from ?? Number.POSITIVE_INFINITY) > ourFirst ? [cost] : [],
    );
    const seen = await page.evaluate(() => Reflect.get(window, 'seen') as Seen);
    return {
      total: costs.reduce((sum, each) => sum + each, 0),
      longest: Math.max(...costs),
      ours: Math.max(0, ...after),
      shift: seen.shift,
      mutations: seen.mutations,
    };
  } finally {
    await page.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Medians of several loads behind one that does not count. */
async function measure(
  browser: ChromiumBrowser,
  url: string,
  runs: number,
  reads: boolean,
): Promise<Record<keyof Cost, number>> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run++) costs.push(await load(browser, url, reads));
  const of = (part: keyof Cost) => median(costs.slice(1).map((cost) => cost[part]));
  return {
    total: of('total'),
    longest: of('longest'),
    ours: of('ours'),
    shift: of('shift'),
    mutations: of('mutations'),
  };
}

async function withBrowser<Result>(
  extension: string,
  reads: boolean,
  work: (browser: ChromiumBrowser) => Promise<Result>,
): Promise<Result> {
  const browser = await launchChromium({ extension });
  try {
    if (reads) await showAllMarks(browser);
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** The long article, as lines of the README. */
async function longArticleTable(): Promise<string> {
  buildExtension('chrome', true);
  const server = await startServer({ routes: { '/long.html': longArticle() } });
  const url = `${server.origin}/long.html`;
  const cost = (demo: boolean) =>
    withBrowser(extensionFolder('chrome', demo), demo, (browser) => measure(browser, url, RUNS, demo));
  try {
    const without = await cost(false);
    const reading = await cost(true);
    const rows: readonly (readonly [string, keyof Cost, number])[] = [
      ['processor time of the main thread, ms', 'total', 0],
      ['its longest task, ms', 'longest', 0],
      ['the longest from our first script on, ms (50)', 'ours', 0],
      ['layout shift', 'shift', 3],
      ['changes inside `body`', 'mutations', 0],
    ];
    return [
      `| a ${LENGTH / 1000} KB article, processor slowed ${SLOWER}×, medians of ${RUNS - 1} (\`npm run bench -- page\`) | reading | not reading |`,
      '|---|---:|---:|',
      ...rows.map(
        ([name, part, digits]) =>
          `| ${name} | ${reading[part].toFixed(digits)} | ${part === 'ours' ? '' : without[part].toFixed(digits)} |`,
      ),
    ].join('\n');
  } finally {
    await server.close();
  }
}

/** Real pages, evenly drawn, each line one of them. */
async function realPagesTable(): Promise<string> {
  const step = Math.max(1, Math.floor(REAL_PAGES.length / REAL));
  const chosen = REAL_PAGES.filter((_, index) => index % step === 0).slice(0, REAL);
  if (chosen.length === 0) throw new Error('no real pages lie beside the project');
  const server = await startServer({ headers: { 'content-security-policy': REAL_PAGE_POLICY } });
  for (const file of chosen) {
    server.route(`/${file}.html`, {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: realPage(file),
    });
  }
  // Of each page another outlet has a copy, so that there is something to mark.
  const extension = extensionWithReports('chromium', chosen.map(copyOf), true);
  try {
    const costs = (folder: string, reads: boolean) =>
      withBrowser(folder, reads, async (browser) => {
        const all: Record<keyof Cost, number>[] = [];
        for (const file of chosen) {
          all.push(await measure(browser, `${server.origin}/${file}.html`, REAL_RUNS, reads));
        }
        return all;
      });
    const without = await costs(extensionFolder('chrome', false), false);
    const reading = await costs(extension, true);
    return [
      `| real page, slowed ${SLOWER}×, medians of ${REAL_RUNS - 1} | longest task from our first script on, ms | main thread reading, ms | not reading, ms |`,
      '|---|---:|---:|---:|',
      ...chosen.map((file, index) => {
        const cells = [reading[index]?.ours, reading[index]?.total, without[index]?.total];
        return `| ${file.slice(0, 8)} | ${cells.map((cell) => (cell ?? Number.NaN).toFixed(0)).join(' | ')} |`;
      }),
    ].join('\n');
  } finally {
    await server.close();
    rmSync(extension, { recursive: true, force: true });
  }
}

buildExtension('chrome', false);
if (process.argv.includes('--real')) {
  console.log(await realPagesTable());
} else {
  const table = await longArticleTable();
  if (process.argv.includes('--readme')) writeSection('page', table);
  else console.log(table);
}

// What the extension costs a page: an article of 20 KB in Chromium with the processor slowed down four times, beside the
// same page in the release build, which reads nothing without a click.
//   npm run bench -- page            prints
//   npm run bench -- page --readme   writes the README's table
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChromiumBrowser, launchChromium } from '../e2e/harness/chromium.ts';
import { startServer } from '../e2e/harness/server.ts';
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
/** After the load, ms: reading is over long before, and a page without the extension has nothing to wait for. */
const SETTLE = 4000;
/** Time between two samples of the profiler, µs. */
const SAMPLING = 200;

/** What was seen of one load. Times in ms, slowed. */
interface Cost {
  readonly script: number;
  readonly longestOwn: number;
  readonly longestAny: number;
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

/** Runs in the page before anything else: writes down long tasks, shifts and what changes inside the body. */
function observe(): void {
  const seen = { longest: 0, shift: 0, mutations: 0 };
  Reflect.set(window, 'seen', seen);
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration);
  }).observe({ type: 'longtask', buffered: true });
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

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: number[];
  }[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Time under frames of the extension, and its longest stretch without a pause, ms. */
function ownTime({ nodes, samples = [], timeDeltas = [] }: Profile): { script: number; longest: number } {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const enter = (id: number): void => {
    own.add(id);
    for (const child of byId.get(id)?.children ?? []) enter(child);
  };
  for (const node of nodes) if (node.callFrame.url.startsWith('chrome-extension://')) enter(node.id);
  let script = 0;
  let longest = 0;
  let stretch = 0;
  samples.forEach((sample, index) => {
    const spent = (timeDeltas[index] ?? 0) / 1000;
    stretch = own.has(sample) ? stretch + spent : 0;
    if (own.has(sample)) script += spent;
    longest = Math.max(longest, stretch);
  });
  return { script, longest };
}

async function load(browser: ChromiumBrowser, url: string): Promise<Cost> {
  const page = await browser.open('about:blank');
  try {
    await page.tab.addInitScript(observe);
    await page.devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.devtools.send('Profiler.enable');
    await page.devtools.send('Profiler.setSamplingInterval', { interval: SAMPLING });
    await page.devtools.send('Profiler.start');
    await page.goto(url);
    await new Promise((resolve) => setTimeout(resolve, SETTLE));
    const { profile } = await page.devtools.send('Profiler.stop');
    const { script, longest } = ownTime(profile);
    const seen = await page.evaluate(
      () => Reflect.get(window, 'seen') as { longest: number; shift: number; mutations: number },
    );
    return {
      script,
      longestOwn: longest,
      longestAny: seen.longest,
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

async function measure(demo: boolean, url: string): Promise<Record<keyof Cost, number>> {
  const browser = await launchChromium({ extension: extensionFolder('chrome', demo) });
  try {
    if (demo) await showAllMarks(browser);
    const costs: Cost[] = [];
    for (let run = 0; run < RUNS; run++) costs.push(await load(browser, url));
    const of = (part: keyof Cost) => median(costs.slice(1).map((cost) => cost[part]));
    return {
      script: of('script'),
      longestOwn: of('longestOwn'),
      longestAny: of('longestAny'),
      shift: of('shift'),
      mutations: of('mutations'),
    };
  } finally {
    await browser.close();
  }
}

buildExtension('chrome', true);
buildExtension('chrome', false);
const server = await startServer({ routes: { '/long.html': longArticle() } });
try {
  const without = await measure(false, `${server.origin}/long.html`);
  const reading = await measure(true, `${server.origin}/long.html`);
  if (reading.script === 0) throw new Error('the extension did not run on the page');
  const rows: readonly (readonly [string, keyof Cost, number])[] = [
    ['its scripts, ms in all', 'script', 0],
    ['its longest task, ms', 'longestOwn', 0],
    ['longest task of the page (0: none over 50), ms', 'longestAny', 0],
    ['layout shift', 'shift', 3],
    ['changes inside `body`', 'mutations', 0],
  ];
  const lines = [
    `| a ${LENGTH / 1000} KB article, processor slowed ${SLOWER}×, medians of ${RUNS - 1} (\`npm run bench -- page\`) | reading | not reading |`,
    '|---|---:|---:|',
    ...rows.map(
      ([name, part, digits]) =>
        `| ${name} | ${reading[part].toFixed(digits)} | ${without[part].toFixed(digits)} |`,
    ),
  ];
  if (process.argv.includes('--readme')) writeSection('page', lines.join('\n'));
  else console.log(lines.join('\n'));
} finally {
  await server.close();
}

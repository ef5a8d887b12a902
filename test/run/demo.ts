// The demo of `npm start`, under the project's own Node:
//   npm start                 opens the demo article in Chromium with the extension in it
//   npm start -- --headless   the same without a window: prints the findings and the paths of screenshots
//   npm start -- FILE.html    another article
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../../src/text/thrown.ts';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { startServer } from '../e2e/harness/server.ts';
import { buildExtension, extensionFolder, STARTER_PACK } from './build.ts';
import { missingBrowser } from './ensure-browsers.mjs';
import { countMarks, hover, openRead, scrollToMark, showAllMarks } from './tour.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The article to open: a file of the reader's own, or the demo article. */
const ARTICLE = resolve(
  process.argv.slice(2).find((word) => !word.startsWith('--')) ??
    join(ROOT, 'src/starter/demo/border-crossing.html'),
);
const SCREENSHOTS = join(ROOT, '.cache', 'demo');

/** Kinds of marks as the reader is told of them. */
const WORDS: Readonly<Record<string, string>> = {
  conflicts: 'Conflicts',
  time: 'Later report or Earlier figure',
  agrees: 'Agrees',
  part: 'Part of',
  scope: 'Different scope',
};

/** The relations that a first look should fall on, most telling first. */
const TELLING = ['conflicts', 'agrees', 'time', 'part', 'scope'];

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** The same check as in the browser, printed by the command line; gives its exit code. */
function printFindings(): number {
  const { status } = spawnSync(
    process.execPath,
    ['src/cli/main.ts', 'check', ARTICLE, '--pack', STARTER_PACK],
    { cwd: ROOT, stdio: 'inherit' },
  );
  return status ?? 1;
}

async function withoutWindow(): Promise<void> {
  const server = await startServer({ folder: dirname(ARTICLE) });
  const browser = await launchChromium({ extension: extensionFolder('chrome', true), height: 900 });
  try {
    await showAllMarks(browser);
    const page = await openRead(browser, `${server.origin}/${encodeURIComponent(basename(ARTICLE))}`);
    const marks = Object.entries(await countMarks(page)).map(([kind, count]) => `${WORDS[kind]} ${count}`);
    console.log(`\nMarked on the page in Chromium: ${marks.join(', ')}.`);
    mkdirSync(SCREENSHOTS, { recursive: true });
    const taken: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await browser.setColourScheme(scheme);
      const path = (name: string) => join(SCREENSHOTS, `${name}-${scheme}.png`);
      await page.bringToFront();
      const figure = await scrollToMark(page, TELLING);
      if (figure === null) throw new Error('no figure is marked on the demo article');
      await page.press('Escape');
      await page.screenshot(path('page'));
      await hover(page, figure);
      await page.screenshot(path('card'));
      taken.push(path('page'), path('card'));
      const popup = await browser.open(`${browser.extensionUrl}/popup.html?tab=${await browser.tabId(page)}`);
      await popup.resize(380, 600);
      await popup.waitFor(() => document.body.textContent.trim() !== '', []);
      await popup.screenshot(path('popup'));
      taken.push(path('popup'));
      await popup.close();
    }
    console.log(`Screenshots:\n${taken.map((each) => `  ${each}`).join('\n')}`);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function withWindow(): Promise<void> {
  const server = await startServer({ folder: dirname(ARTICLE) });
  const browser = await launchChromium({
    extension: extensionFolder('chrome', true),
    headless: false,
    network: 'open',
    profile: join(ROOT, '.cache', 'demo-profile'),
  });
  const closed = new Promise<void>((resolve) => browser.context.once('close', () => resolve()));
  await showAllMarks(browser);
  await browser.open(`${server.origin}/${encodeURIComponent(basename(ARTICLE))}`);
  console.log('\nThe demo article is open in Chromium: rest the pointer on an underlined figure.');
  console.log('Close the browser, or press Ctrl-C here, to end.');
  await closed;
  await server.close();
}

async function main(): Promise<number> {
  buildExtension('chrome', true);
  const status = printFindings();
  if (status !== 0) return status;
  const missing = missingBrowser('chromium');
  if (missing !== null) {
    console.error(`\nThe findings above come from the command line. To see them in a browser: ${missing}`);
    return 1;
  }
  if (process.argv.includes('--headless') || !hasDisplay()) await withoutWindow();
  else await withWindow();
  return status;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { readText } from '../../src/extension/read-text.ts';
import { packOf } from '../../src/pack/writer.ts';
import { readsByItself } from '../run/tour.ts';
import type { Browser, BrowserName, ColourScheme, Page } from './harness/browser.ts';
import { builtExtension, launch } from './harness/launch.ts';

/** Reports of our own making on a made-up event, so that every relation occurs on the test article. */
const REPORTS: readonly { id: string; publisher: string; date: string; title: string; text: string }[] = [
  {
    id: 'daily',
    publisher: 'Border Daily',
    date: '2014-08-04',
    title: 'Soldiers ask for refuge',
    text: 'A total of 438 Ukrainian soldiers crossed the border into Russia near Gukovo overnight. Vasily Malaev, a spokesman for the border guards in the Rostov region, told the Northern Agency that 438 soldiers, including 164 border guards, had asked for refuge.',
  },
  {
    id: 'ledger',
    publisher: 'Evening Ledger',
    date: '2014-08-04',
    title: 'Minister speaks of a small group',
    text: 'Fewer than 200 Ukrainian soldiers crossed the border into Russia on Sunday night near Gukovo, Valery Geletey, the defence minister, said on Monday. He said they had run out of ammunition in the Rostov region.',
  },
  {
    id: 'post',
    publisher: 'Harbour Post',
    date: '2014-08-05',
    title: 'More follow',
    text: 'More than 420 Ukrainian soldiers have now crossed the border into Russia near Gukovo in the Rostov region, Vasily Malaev said on Tuesday.',
  },
  {
    id: 'coast',
    publisher: 'Coast Courier',
    date: '2014-08-04',
    title: 'Soldiers at Gukovo',
    text: 'Exactly 312 Ukrainian soldiers crossed the border into Russia near Gukovo on Sunday night, officials in the Rostov region said on Monday. The soldiers had run out of ammunition.',
  },
  {
    id: 'old',
    publisher: 'Old Paper',
    date: '2014-07-28',
    title: 'Forty-one cross',
    text: 'At least 41 Ukrainian troops crossed the border into Russia near Gukovo, Rostov region, on July 27, said Vasily Malaev.',
  },
];

/** The test article, of our own writing: an inline element inside a figure, a figure of another event, a part. */
export const ARTICLE_BODY = `<article><h1>Hundreds of soldiers cross into Russia</h1>
<p id="first">More than 400 Ukrainian soldiers crossed the border into Russia on Sunday night near Gukovo in the Rostov region, officials said on Monday, in the largest such movement since the fighting began.</p>
<p>Vasily Malaev, a spokesman for the border guards of the Rostov region, told the Northern Agency that <b>438</b> soldiers, including 164 border guards, had asked for refuge. He said they had run out of ammunition.</p>
<p>Some 70 armoured vehicles were left behind, according to Malaev. In late July 41 Ukrainian troops crossed the border at the same place.</p>
<p>The soldiers were housed in a tent camp near the crossing, and were given food and water while their requests were looked at by officials of the region.</p>
</article>`;

export function articlePage(body = ARTICLE_BODY, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Hundreds of soldiers cross into Russia</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2014-08-04"><meta property="og:site_name" content="The Demo Times">
<style>body{font:18px/1.6 Georgia,serif;max-width:680px;margin:40px auto;padding:0 16px 1200px}@media(prefers-color-scheme:dark){html{background:#16181c;color:#ddd}}</style>${head}</head>
<body><nav><a href="/">Home</a> 12 stories</nav>${body}<footer>Copyright 2014</footer></body></html>`;
}

/** The claims of the reports above. */
export function reportClaims(): ArticleClaims[] {
  return REPORTS.map(({ id, publisher, date, title, text }) => {
    const url = `https://news.example/${id}`;
    return readText({ id: url, publisher, date, title, url, language: 'en', text }).claims;
  });
}

/**
 * The built extension with the reports above, or others, as its bundled pack, in a folder of its own. With `readsLoopback`
 * it reads the test server's pages by itself, as the build of `npm start` does.
 */
export function extensionWithReports(
  name: BrowserName,
  documents: readonly ArticleClaims[] = reportClaims(),
  readsLoopback = false,
  packName = 'Test reports',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-'));
  cpSync(builtExtension(name), folder, { recursive: true });
  const info = { name: packName, description: null, publisher: null, date: null };
  writeFileSync(join(folder, 'starter.pack'), packOf(documents, info));
  // The pages of the extension run no script but their own: the checker of accessibility has to be one of them.
  cpSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), join(folder, 'axe.js'));
  if (readsLoopback) {
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: ['http://127.0.0.1/*'] }));
  }
  return folder;
}

/** Starts a browser with {@link extensionWithReports}; its folder goes when the browser closes. */
export async function launchWithReports(
  name: BrowserName,
  colourScheme?: ColourScheme,
  documents?: readonly ArticleClaims[],
  readsLoopback = false,
  packName?: string,
): Promise<Browser> {
  const extension = extensionWithReports(name, documents, readsLoopback, packName);
  const browser = await launch(name, { extension, ...(colourScheme ? { colourScheme } : {}) });
  if (readsLoopback) {
    const own = await browser.open(`${browser.extensionUrl}/popup.html?tab=0`);
    await readsByItself(own);
    await own.close();
  }
  return {
    ...browser,
    close: async () => {
      await browser.close();
      rmSync(extension, { recursive: true, force: true });
    },
  };
}

/** Texts of all marks of a page by kind: `{conflicts: ['More than 400 Ukrainian soldiers']}`. */
export function marksOf(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, ranges] of CSS.highlights) {
      const kind = name.replace('second-source-', '').replace('-on-dark', '');
      marks[kind] = [...(marks[kind] ?? []), ...[...ranges].map(String)];
    }
    return marks;
  });
}

/** Time that a click may take to be answered by marks before a second one is tried. Milliseconds. */
const PATIENCE = 4_000;

/** Clicks the toolbar button and waits until the page is marked. In Firefox a click closes a popup still open elsewhere. */
export async function readByClick(browser: Browser, page: Page, patience = PATIENCE): Promise<void> {
  const isMarked = () => page.waitFor(() => CSS.highlights.size > 0, [], patience);
  await browser.clickToolbarButton(page);
  try {
    await isMarked();
  } catch {
    await browser.clickToolbarButton(page);
    await isMarked();
  }
}

/** The popup about a page, in a tab of its own. */
export async function openPopup(browser: Browser, tab: number): Promise<Page> {
  const popup = await browser.open(`${browser.extensionUrl}/popup.html?tab=${tab}`);
  await popup.waitFor(() => document.querySelector('.finding, .empty[data-empty]') !== null, []);
  return popup;
}

/** Middle of the first mark of a kind, in CSS px of the window. */
export async function middleOf(page: Page, kind: string): Promise<{ x: number; y: number }> {
  const middle = await page.waitFor(
    (wanted: string) => {
      const name = [...CSS.highlights.keys()].find((key) => key.startsWith(`second-source-${wanted}`));
      const range = name === undefined ? undefined : [...(CSS.highlights.get(name) ?? [])][0];
      if (!(range instanceof Range)) return null;
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    },
    [kind],
  );
  if (middle === null) throw new Error(`no mark of kind ${kind}`);
  return middle;
}

export const CARD = 'second-source-card';

/** Text of the open card, waited for. */
export async function cardText(page: Page, timeout = 5_000): Promise<string> {
  await page.waitFor((host: string) => document.querySelector(host) !== null, [CARD], timeout);
  return (await page.inShadow(CARD, (root) => root.textContent ?? '')) ?? '';
}

export function noCard(page: Page): Promise<boolean> {
  return page.waitFor((host: string) => document.querySelector(host) === null, [CARD]);
}

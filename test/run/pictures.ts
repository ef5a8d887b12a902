// `npm run pictures`: takes the pictures of the README anew, in Chromium, from the demo articles and the starter pack.
//   node test/run/pictures.ts
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/harness/chromium.ts';
import { startServer } from '../e2e/harness/server.ts';
import { buildExtension, extensionFolder } from './build.ts';
import { hover, openRead, scrollToMark, showAllMarks } from './tour.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = join(ROOT, 'docs', 'pictures');

/** Kinds of marks in the order in which the picture of the card should show one. */
const TELLING = ['conflicts', 'time', 'agrees'];

buildExtension('chrome', true);
const server = await startServer({ folder: join(ROOT, 'src', 'starter', 'demo') });
const browser = await launchChromium({
  extension: extensionFolder('chrome', true),
  width: 1040,
  height: 900,
  scale: 2,
});
try {
  await showAllMarks(browser);
  for (const [picture, article, scheme] of [
    ['card', 'jewel-raid.html', 'light'],
    ['card-dark', 'wedding-bombing.html', 'dark'],
  ] as const) {
    await browser.setColourScheme(scheme);
    const page = await openRead(browser, `${server.origin}/${article}`);
    const figure = await scrollToMark(page, TELLING);
    if (figure === null) throw new Error(`${article}: no figure is marked`);
    await hover(page, figure);
    await page.screenshot(join(PICTURES, `${picture}.png`));
    if (scheme === 'light') {
      const popup = await browser.open(`${browser.extensionUrl}/popup.html?tab=${await browser.tabId(page)}`);
      await popup.resize(380, 760);
      await popup.waitFor(() => document.querySelectorAll('main h2, main h3, section').length > 1, []);
      await popup.screenshot(join(PICTURES, 'popup.png'));
      await popup.close();
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`Pictures are in ${PICTURES}`);

// A reader's way through an article with the extension: open it, have it read, rest the pointer on a figure.
import type { Browser, Page, Point } from '../e2e/harness/browser.ts';

/** A figure that is marked on the page. */
export interface MarkedFigure {
  readonly kind: string;
  readonly text: string;
  /** Its middle in the viewport after it was scrolled to the upper third. */
  readonly at: Point;
}

/** Names in the page's highlight registry are "second-source-KIND", on dark grounds "…-on-dark". */
const PREFIX = 'second-source-';

/** Rest of the pointer before the card opens (300 ms), and what it takes to draw it. */
const CARD_SHOWN = 15_000;

/**
 * Waits until the extension reads pages by itself – its build may, those on loopback – and turns on all marks. A page that
 * is open before is not read.
 */
export async function showAllMarks(browser: Browser): Promise<void> {
  const page = await browser.open(`${browser.extensionUrl}/popup.html?tab=0`);
  await readsByItself(page);
  await page.evaluate(async () => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    await storage.local.set({ settings: { marks: 'all' } });
  });
  await page.close();
}

/** Waits on a page of the extension until its page script is registered for what it may read by itself. */
export async function readsByItself(ofExtension: Page): Promise<void> {
  await ofExtension.waitFor(async () => {
    const { scripting } = Reflect.get(globalThis, 'chrome');
    return (await scripting.getRegisteredContentScripts()).length > 0;
  }, []);
}

/** Opens an article that the extension may read by itself and waits until its figures are marked. */
export async function openRead(browser: Browser, url: string): Promise<Page> {
  const page = await browser.open(url);
  await page.waitFor(
    (prefix: string) => [...CSS.highlights.keys()].some((name) => name.startsWith(prefix)),
    [PREFIX],
    CARD_SHOWN,
  );
  return page;
}

/** All marks of the article by kind, without the mentions of sources: "conflicts", "agrees" … */
export function countMarks(page: Page): Promise<Record<string, number>> {
  return page.evaluate((prefix: string) => {
    const counts: Record<string, number> = {};
    for (const [name, ranges] of CSS.highlights) {
      const kind = name.slice(prefix.length).replace('-on-dark', '');
      if (name.startsWith(prefix) && kind !== 'source') counts[kind] = (counts[kind] ?? 0) + ranges.size;
    }
    return counts;
  }, PREFIX);
}

/** Scrolls to the first mark of the first kind that the page has. */
export function scrollToMark(page: Page, kinds: readonly string[]): Promise<MarkedFigure | null> {
  return page.evaluate(
    (prefix: string, wanted: readonly string[]) => {
      for (const kind of wanted) {
        for (const name of [prefix + kind, `${prefix + kind}-on-dark`]) {
          for (const range of CSS.highlights.get(name) ?? []) {
            if (!(range instanceof Range)) continue;
            const top = range.getBoundingClientRect().top + scrollY;
            scrollTo({ top: top - innerHeight / 3, behavior: 'instant' });
            const box = range.getClientRects()[0];
            if (box === undefined) continue;
            return {
              kind,
              text: range.toString(),
              at: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
            };
          }
        }
      }
      return null;
    },
    PREFIX,
    kinds,
  );
}

/** Rests the pointer on a figure and gives the text of the card that opens, once it stands still. */
export async function hover(page: Page, { at }: MarkedFigure): Promise<string> {
  // A pointer that was there before does not move.
  await page.moveMouse({ x: 1, y: 1 });
  await page.moveMouse(at);
  const end = performance.now() + CARD_SHOWN;
  for (;;) {
    const text = await page.inShadow('second-source-card', async (root) => {
      await Promise.all(root.getAnimations().map((animation) => animation.finished));
      return root.textContent;
    });
    if (text) return text;
    if (performance.now() > end) throw new Error('no card opened over the figure');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

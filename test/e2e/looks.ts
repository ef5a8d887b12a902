import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import type { Page } from './harness/browser.ts';

/** Where a run leaves its pictures, for people to look at. */
export const SCREENS = fileURLToPath(new URL('../../.output/screens/', import.meta.url));

/** Widths of a phone and of a wide screen, CSS px. */
export const WIDTHS = [320, 1600];

/**
 * Windows in which a page must hold, CSS px: a phone, a wide screen, a window of 1280 × 800 and a popup of 768 × 600 at
 * 200 % zoom (WCAG 1.4.4, 1.4.10).
 */
const WINDOWS: readonly (readonly [number, number])[] = [
  [320, 800],
  [1600, 800],
  [640, 400],
  [384, 300],
];

/** What stands beyond the page's sides, or is cut off by its own box: tag and text, one line each. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element): boolean =>
      element.parentElement !== null &&
      (/auto|scroll/.test(getComputedStyle(element.parentElement).overflowX) ||
        scrolls(element.parentElement));
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      if (width <= 1 || height <= 1 || element.closest('.hidden-text, [hidden]') !== null) continue;
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hides = /hidden|clip/.test(overflowX) && textOverflow !== 'ellipsis';
      const isCut = hides && element.scrollWidth > element.clientWidth + 1;
      const isOutside = (right > innerWidth + 1 || left < -1) && !scrolls(element);
      if (isCut || isOutside) {
        found.push(
          `${element.localName}.${element.getAttribute('class')} ${element.textContent?.slice(0, 40)}`,
        );
      }
    }
    return found;
  });
}

/** Takes a picture of a page of the extension; then no violation, and nothing cut or to be scrolled to sideways. */
export async function looksFine(shown: Page, picture: string, width = 1000, height = 800): Promise<void> {
  await shown.resize(width, height);
  await shown.screenshot(`${SCREENS}${picture}.png`);
  expect(await axeViolations(shown)).toEqual([]);
  for (const [wide, high] of WINDOWS) {
    await shown.resize(wide, high);
    const over = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${wide} × ${high}`).toBeLessThanOrEqual(0);
    expect(await cutOff(shown), `${wide} × ${high}`).toEqual([]);
  }
  await shown.resize(1280, 800);
}

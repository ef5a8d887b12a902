import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { axeViolations } from './axe.ts';
import type { Page } from './harness/browser.ts';

/** Where a run leaves its pictures, for people to look at. */
export const SCREENS = fileURLToPath(new URL('../../.output/screens/', import.meta.url));

/** Widths of a phone and of a wide screen, CSS px. */
export const WIDTHS = [320, 1600];

/** Takes a picture of a page of the extension; then no violation, and no sideways scrolling at any width. */
export async function looksFine(shown: Page, picture: string, width = 1000, height = 800): Promise<void> {
  await shown.resize(width, height);
  await shown.screenshot(`${SCREENS}${picture}.png`);
  expect(await axeViolations(shown)).toEqual([]);
  for (const other of WIDTHS) {
    await shown.resize(other, height);
    const over = await shown.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, `${other} px`).toBeLessThanOrEqual(0);
  }
  await shown.resize(1280, 800);
}

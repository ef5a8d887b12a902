import { browser } from 'wxt/browser';
import { askPage } from './transport.ts';

/** Lets the pages that stand before the reader, one in each window, be checked against what the library holds by now. */
export async function recheckShown(): Promise<void> {
  const shown = await browser.tabs.query({ active: true });
  // Most of them are not read: they answer with that.
  await Promise.allSettled(
    shown.flatMap(({ id }) => (id === undefined ? [] : [askPage(id, 'recheck', null)])),
  );
}

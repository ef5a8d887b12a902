import { browser } from 'wxt/browser';
import type { Sender } from './transport.ts';

/**
 * Whether a message is about a page of a private window: the sender's own, or that of the tab which a popup or panel names –
 * these have none of their own, whatever window they stand in. A tab that is not to be seen counts as private.
 */
export async function isPrivate({ incognito }: Sender, tab: number | null): Promise<boolean> {
  if (incognito || tab === null) return incognito;
  const shown = await browser.tabs.get(tab).catch(() => null);
  return shown === null || shown.incognito;
}

/** Whether this page of ours stands in a private window, where Firefox opens no database. */
export function inPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext;
}

/** Calls when the last private window has closed. */
export function onPrivateEnd(listen: () => void): void {
  browser.windows.onRemoved.addListener(async () => {
    const windows = await browser.windows.getAll();
    if (!windows.some(({ incognito }) => incognito)) listen();
  });
}

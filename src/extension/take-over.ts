import { browser } from 'wxt/browser';
import { injectPage } from './inject.ts';
import { grantedSites } from './sites.ts';

/**
 * Reads the open pages of the sites that may be read by themselves, those in front first. After an update their page scripts
 * belong to nobody: what they have marked stays, but no card says more than the reason, and in Firefox none opens. For a page
 * that was read by a click the browser wants another one.
 */
export async function takeOverPages(): Promise<void> {
  const url = await grantedSites();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  for (const { id } of tabs.toSorted((a, b) => Number(b.active) - Number(a.active))) {
    // Closed meanwhile, or closed to extensions: the others are read all the same.
    if (id !== undefined) await injectPage(id).catch(() => null);
  }
}

import { browser } from 'wxt/browser';

/** The page script, as it lies in the built extension. */
export const PAGE_SCRIPT = '/page.js';
const SCRIPT_ID = 'granted-sites';

/** Match patterns that stand for every site. */
export const ALL_SITES = ['http://*/*', 'https://*/*'];

/** The pattern for all of an address's site; null for what is not on the web. */
export function sitePattern(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if ((protocol !== 'http:' && protocol !== 'https:') || hostname === '') return null;
  return `*://${hostname}/*`;
}

/** The pattern for exactly an address's scheme and host: what has to be granted for this page to be read by itself. */
export function pagePattern(url: string | null): string | null {
  if (url === null || sitePattern(url) === null) return null;
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** What the reader has granted: patterns of hosts. */
export async function grantedSites(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

/** Whether patterns hold every site. */
export function holdsAllSites(patterns: readonly string[]): boolean {
  const any = patterns.some((pattern) => pattern === '<all_urls>' || pattern === '*://*/*');
  return any || ALL_SITES.every((pattern) => patterns.includes(pattern));
}

/**
 * Registers the page script for exactly the sites that are granted now. Called at start and whenever the grants change, so
 * that taking a grant back ends the reading at once.
 */
export async function registerGranted(): Promise<void> {
  const matches = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  const before = registered[0]?.matches ?? null;
  if (matches.length === 0) {
    if (before !== null) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [PAGE_SCRIPT],
    matches,
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (before === null) await browser.scripting.registerContentScripts([script]);
  else if (!sameSet(before, matches)) await browser.scripting.updateContentScripts([script]);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

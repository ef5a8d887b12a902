import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { alone } from './library/lock.ts';
import type { TakenBack } from './messages.ts';
import { askPage } from './transport.ts';

/** The page script, as it lies in the built extension. */
export const PAGE_SCRIPT = '/page.js';
/** The card's script, which comes into a page where there is a finding to show. */
export const CARD_SCRIPT = '/card.js';
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

/** What the reader has granted, for whatever: patterns of hosts. */
export async function grantedHosts(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

/** The same, known at any moment: in a click, when the reader is asked for more, there is no time to ask the browser. */
export function watchGranted(): () => readonly string[] {
  let granted: readonly string[] = [];
  const refresh = () => {
    grantedHosts().then(
      (hosts) => (granted = hosts),
      () => null,
    );
  };
  refresh();
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  return () => granted;
}

/** What may be read by itself: what is granted, without the hosts that were granted for fetching only. */
export async function grantedSites(): Promise<string[]> {
  const [granted, followed] = await Promise.all([grantedHosts(), followOnlyHosts()]);
  return granted.filter((pattern) => !followed.includes(hostOf(pattern) ?? ''));
}

/** What a match pattern says of hosts: one, "*.news.example", or "*". */
function hostsOf(pattern: string): string {
  return /^[^:]+:\/\/([^/]*)\//.exec(pattern)?.[1] ?? '*';
}

/** The same as {@link TakenBack} has it. */
function endsOf(pattern: string): readonly string[] {
  const hosts = hostsOf(pattern);
  if (hosts === '*') return [''];
  return hosts.startsWith('*.') ? [`//${hosts.slice(2)}`, hosts.slice(1)] : [`//${hosts}`];
}

/** The host of a match pattern; null for one that stands for several. */
export function hostOf(pattern: string): string | null {
  const host = hostsOf(pattern);
  return host.startsWith('*') ? null : host;
}

/**
 * Hosts that the reader granted so that a feed can be followed or a pack fetched, and not so that their pages are read by
 * themselves.
 */
const FOLLOW_ONLY_KEY = 'followOnlyHosts';
const hostList = z.array(z.string());

export async function followOnlyHosts(): Promise<readonly string[]> {
  const values: Record<string, unknown> = await browser.storage.local.get(FOLLOW_ONLY_KEY);
  const parsed = hostList.safeParse(values[FOLLOW_ONLY_KEY]);
  return parsed.success ? parsed.data : [];
}

/** Notes hosts as granted for fetching only, or no longer. What is noted before a grant holds from its first moment. */
export function noteFollowOnly(hosts: readonly string[], only: boolean): Promise<void> {
  return alone(
    async () => {
      const before = await followOnlyHosts();
      const others = before.filter((host) => !hosts.includes(host));
      const after = only ? [...others, ...hosts] : others;
      if (!sameSet(before, after)) await browser.storage.local.set({ [FOLLOW_ONLY_KEY]: after });
    },
    null,
    FOLLOW_ONLY_KEY,
  );
}

/**
 * Asks the reader for hosts to fetch from, and for nothing else. Call it at once in a click: browsers allow the question only
 * then.
 *
 * @param granted what is granted already: a host that is read by itself stays so.
 */
export async function askToFetch(patterns: readonly string[], granted: readonly string[]): Promise<boolean> {
  const hosts = patterns.map(hostOf).filter((host) => host !== null);
  const fresh = hosts.filter((host) => !granted.some((pattern) => hostOf(pattern) === host));
  const noted = noteFollowOnly(fresh, true);
  let allowed = false;
  try {
    allowed = await browser.permissions.request({ origins: [...patterns] });
  } finally {
    await noted;
    if (!allowed) await noteFollowOnly(fresh, false);
  }
  return allowed;
}

/** Calls when hosts were granted or taken back, or {@link noteFollowOnly} changed something, until `signal` aborts. */
export function onGrants(listen: () => void, signal: AbortSignal): void {
  const changed = () => listen();
  const noted = (changes: object) => {
    if (FOLLOW_ONLY_KEY in changes) listen();
  };
  const { permissions, storage } = browser;
  permissions.onAdded.addListener(changed);
  permissions.onRemoved.addListener(changed);
  storage.local.onChanged.addListener(noted);
  signal.addEventListener('abort', () => {
    permissions.onAdded.removeListener(changed);
    permissions.onRemoved.removeListener(changed);
    storage.local.onChanged.removeListener(noted);
  });
}

/** Whether patterns hold every site. */
export function holdsAllSites(patterns: readonly string[]): boolean {
  const any = patterns.some((pattern) => pattern === '<all_urls>' || pattern === '*://*/*');
  return any || ALL_SITES.every((pattern) => patterns.includes(pattern));
}

/**
 * Registers the page script for exactly the sites that are granted now. Called at start and whenever the grants change, and
 * done for one call after the other: what is registered last is what was granted last. Pages that are open are told by
 * {@link leavePages}.
 */
export function registerGranted(): Promise<void> {
  return alone(register, null, SCRIPT_ID);
}

async function register(): Promise<void> {
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

/**
 * Ends the reading of the pages that are open of hosts that were taken back.
 *
 * @returns the tabs that are left.
 */
export async function leavePages(patterns: readonly string[]): Promise<readonly number[]> {
  const [tabs, granted] = await Promise.all([browser.tabs.query({}), grantedSites()]);
  if (holdsAllSites(granted)) return [];
  const taken: TakenBack = {
    hosts: patterns.flatMap(endsOf),
    stays: granted.flatMap(endsOf).filter((end) => end !== ''),
  };
  const left = await Promise.all(
    tabs.map(async ({ id }) => {
      // Most tabs have no page script, and none that could answer.
      const isLeft = id !== undefined && (await askPage(id, 'leave', taken).catch(() => false));
      return isLeft ? [id] : [];
    }),
  );
  return left.flat();
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}

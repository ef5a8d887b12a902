import { browser } from 'wxt/browser';
import { type Correction, correctionsOf } from '../check/corrections.ts';
import type { CheckResult, Finding, Link } from '../check/finding.ts';
import type { MarkMode, PageView } from '../check/view.ts';
import type { ArticleClaims, Claim } from '../claim/claim.ts';
import type { ExportedPack } from '../export/json.ts';
import { codeOf } from '../text/thrown.ts';
import { onCorrectionsChange } from './corrections-changed.ts';
import { framedSelection } from './framed-selection.ts';
import { heldPacks } from './held-packs.ts';
import { onLibraryChange } from './library/changed.ts';
import type { LibraryState } from './library-state.ts';
import { openPanel } from './panel.ts';
import { loadSettings, type Settings, type SettingsChange, watchSettings } from './settings.ts';
import { recheckShown } from './shown-pages.ts';
import {
  ALL_SITES,
  followOnlyHosts,
  grantedSites,
  holdsAllSites,
  hostOf,
  noteFollowOnly,
  onGrants,
  pagePattern,
  sitePattern,
} from './sites.ts';
import { askBackground, askPage, onNotice } from './transport.ts';

/** The tab that a page of ours is about. The address is null where the browser does not let us see it. */
export interface TabInfo {
  readonly id: number;
  readonly window: number;
  readonly url: string | null;
  /** Whether it is in a private window, from which nothing may be kept. */
  readonly isPrivate: boolean;
}

/** What the reader has allowed for a site. */
export interface Access {
  /** Null where the site cannot be asked for: no address, or none on the web. */
  readonly host: string | null;
  readonly site: boolean;
  readonly all: boolean;
}

/** All that popup, panel and options ask of the extension, so that views can be shown with any other answers. */
export interface Client {
  /** The tab named in our own address (`?tab=7`), else the active one of this window. Null where there is none. */
  tab(): Promise<TabInfo | null>;
  /** Reads the tab's page first where it is not read yet. Rejects with a `FailureError`. */
  view(tab: number): Promise<PageView>;
  /** As {@link view}, but never puts our script into the page. */
  viewIfRead(tab: number): Promise<PageView | null>;
  /** Reads the article, or what is selected on the page, else in a frame of it. */
  read(tab: number, part: 'article' | 'selection'): Promise<PageView>;
  /** Tells once whether the reader chose from the page's menu to have a selection checked that is not read. */
  selectionUnread(tab: number): Promise<boolean>;
  /** Checks again what the tab's page was read to be. */
  recheck(tab: number): Promise<PageView>;
  goTo(tab: number, claim: number): Promise<boolean>;
  setMarks(tab: number, mode: MarkMode): Promise<PageView>;
  access(url: string | null): Promise<Access>;
  /** Asks the reader. Call it at once in a click: browsers allow the question only then. */
  allow(url: string | null): Promise<boolean>;
  allowAll(): Promise<boolean>;
  stop(url: string | null): Promise<void>;
  stopAll(): Promise<void>;
  /** Patterns of all granted hosts. */
  sites(): Promise<string[]>;
  /** What {@link access} and {@link sites} tell may have changed, here or elsewhere. */
  onAccess(listen: () => void, signal: AbortSignal): void;
  /** Takes back all of some patterns at once. */
  stopSites(patterns: readonly string[]): Promise<void>;
  library(): Promise<LibraryState>;
  /** The library holds something else from now on, whoever changed it. */
  onLibraryChange(listen: () => void, signal: AbortSignal): void;
  /** What a check of now is made in. */
  heldPacks(): Promise<readonly ExportedPack[]>;
  /** Checks claims that are not those of a page, such as an exported file's. */
  check(claims: ArticleClaims): Promise<CheckResult>;
  settings(): Promise<Settings>;
  save(change: SettingsChange): Promise<Settings>;
  onSettings(listen: (settings: Settings) => void, signal: AbortSignal): void;
  corrections(): Promise<readonly Correction[]>;
  /** {@link corrections} tells something else from now on, whoever corrected or undid. */
  onCorrections(listen: () => void, signal: AbortSignal): void;
  /** What the reader may say against a link. */
  choices(article: ArticleClaims, claim: Claim, finding: Finding, link: Link): readonly Correction[];
  /** Keeps corrections and checks the tab's page again; null where no page is looked at, for those before the reader. */
  correct(tab: number | null, corrections: readonly Correction[]): Promise<void>;
  undo(tab: number | null, correction: Correction): Promise<void>;
  openPanel(tab: TabInfo | null): Promise<void>;
  /** Closes the tab that our own page stands in, if it stands in one. */
  closeOwn(): Promise<void>;
  /** @param part the id of what is to be seen of them; null for their beginning. */
  openOptions(part: 'library' | null): Promise<void>;
  openWelcome(): Promise<void>;
  /** The browser's own page for changing shortcuts. */
  openShortcutSettings(): Promise<void>;
  shortcuts(): Promise<readonly { readonly name: string; readonly keys: string }[]>;
  /** The tab's reading changed, another tab came to the front, one was closed, or the tab loads another page. */
  onTabChange(listen: () => void, signal: AbortSignal): void;
}

export function extensionClient(): Client {
  return {
    async tab() {
      const named = Number(new URL(globalThis.location.href).searchParams.get('tab') ?? Number.NaN);
      const tab = Number.isInteger(named)
        ? await browser.tabs.get(named).catch(() => null)
        : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
      if (tab?.id === undefined) return null;
      return { id: tab.id, window: tab.windowId, url: tab.url ?? null, isPrivate: tab.incognito };
    },
    async view(tab) {
      const before = await viewIfRead(tab);
      if (before !== null) return before;
      await askBackground('inject', { tab });
      return askPage(tab, 'view', null);
    },
    viewIfRead,
    async read(tab, part) {
      const view = await askPage(tab, 'read', { part });
      const isRead = part === 'article' || ('selection' in view && view.selection);
      const text = isRead ? '' : await framedSelection(tab, null);
      return text === '' ? view : askPage(tab, 'read', { part: { text } });
    },
    selectionUnread: (tab) => askBackground('selection-unread', { tab }),
    recheck: (tab) => askPage(tab, 'recheck', null),
    goTo: (tab, claim) => askPage(tab, 'go-to', { claim }),
    setMarks: (tab, mode) => askPage(tab, 'marks', { mode }),
    async access(url) {
      const [granted, followed] = await Promise.all([grantedSites(), followOnlyHosts()]);
      const pattern = pagePattern(url);
      const isFollowed = pattern !== null && followed.includes(hostOf(pattern) ?? '');
      const holds = pattern !== null && (await browser.permissions.contains({ origins: [pattern] }));
      return {
        host: pattern === null || url === null ? null : new URL(url).host,
        site: holds && !isFollowed,
        all: holdsAllSites(granted),
      };
    },
    allow(url) {
      const pattern = sitePattern(url);
      if (pattern === null) return Promise.resolve(false);
      const noted = noteFollowOnly([hostOf(pattern) ?? ''], false);
      return browser.permissions.request({ origins: [pattern] }).then((allowed) => noted.then(() => allowed));
    },
    allowAll: () => browser.permissions.request({ origins: ALL_SITES }),
    async stop(url) {
      const host = hostOf(sitePattern(url) ?? '');
      if (host !== null) await askBackground('stop-reading', { hosts: [host] });
    },
    async stopAll() {
      await browser.permissions.remove({ origins: ALL_SITES });
    },
    sites: grantedSites,
    onAccess: onGrants,
    async stopSites(patterns) {
      const hosts = patterns.map(hostOf).filter((host) => host !== null);
      const origins = patterns.filter((pattern) => hostOf(pattern) === null);
      if (origins.length > 0) await browser.permissions.remove({ origins });
      if (hosts.length > 0) await askBackground('stop-reading', { hosts: [...new Set(hosts)] });
    },
    library: () => askBackground('library', null),
    onLibraryChange,
    heldPacks: async () => heldPacks(await askBackground('library', null)),
    check: (claims) => askBackground('check', claims),
    settings: loadSettings,
    save: (change) => askBackground('save-settings', change),
    onSettings: watchSettings,
    corrections: () => askBackground('corrections', null),
    onCorrections: onCorrectionsChange,
    choices: correctionsOf,
    async correct(tab, corrections) {
      await askBackground('correct', { corrections, tab });
      await workedOutAgain(tab);
    },
    async undo(tab, correction) {
      await askBackground('undo-correction', { correction });
      await workedOutAgain(tab);
    },
    async openPanel(tab) {
      await openPanel(tab?.window ?? null, tab?.id ?? null);
    },
    async closeOwn() {
      const own = await browser.tabs.getCurrent();
      if (own?.id !== undefined) await browser.tabs.remove(own.id);
    },
    async openOptions(part) {
      if (part === null) await browser.runtime.openOptionsPage();
      else await browser.tabs.create({ url: `/options.html#${part}` });
    },
    async openWelcome() {
      await browser.tabs.create({ url: '/welcome.html' });
    },
    async openShortcutSettings() {
      const { commands }: { commands: object } = browser;
      // Firefox has a call for it, Chrome a page.
      if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
        await commands.openShortcutSettings();
      } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    },
    async shortcuts() {
      const commands = await browser.commands.getAll();
      return commands.map((command) => ({ name: command.name ?? '', keys: command.shortcut ?? '' }));
    },
    onTabChange(listen, signal) {
      const updated = (_tab: number, info: { status?: string; url?: string }) => {
        if (info.status === 'complete' || info.url !== undefined) listen();
      };
      const other = () => listen();
      browser.tabs.onActivated.addListener(other);
      // The panel in a tab of its own stays in front when the tab that it is about is closed.
      browser.tabs.onRemoved.addListener(other);
      browser.tabs.onUpdated.addListener(updated);
      onNotice(listen, signal);
      signal.addEventListener('abort', () => {
        browser.tabs.onActivated.removeListener(other);
        browser.tabs.onRemoved.removeListener(other);
        browser.tabs.onUpdated.removeListener(updated);
      });
    },
  };

  /** A page in the window beside the options still shows what was corrected. */
  async function workedOutAgain(tab: number | null): Promise<void> {
    if (tab !== null) await askPage(tab, 'recheck', null);
    else recheckShown().catch(() => null);
  }

  async function viewIfRead(tab: number): Promise<PageView | null> {
    try {
      return await askPage(tab, 'view', null);
    } catch (error) {
      if (codeOf(error) === 'not-read') return null;
      throw error;
    }
  }
}

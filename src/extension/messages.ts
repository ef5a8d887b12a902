import * as z from 'zod/mini';
import type { Correction } from '../check/corrections.ts';
import type { CheckResult } from '../check/finding.ts';
import type { MarkMode, PageView, Part } from '../check/view.ts';
import type { Article } from '../claim/article.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { correctionSchema, MOST_CORRECTIONS } from '../export/corrections.ts';
import { articleClaimsSchema } from '../export/schema.ts';
import { LONGEST_ADDRESS, LONGEST_ARTICLE, LONGEST_FIELD } from './bounded.ts';
import type { Failure } from './failure.ts';
import type { FeedState } from './feed-state.ts';
import { type FeedToFollow, feedToFollowSchema, MOST_FEEDS } from './follow/feed-record.ts';
import type { LibraryState } from './library-state.ts';
import type { ReadText } from './read-text.ts';
import { type Settings, type SettingsChange, settingsChangeSchema } from './settings.ts';

/** What the pages of the extension and its content scripts may ask of the background. */
export interface BackgroundMessages {
  /** Spots figures and sources in what the sender's page shows. Of the text nothing is kept. */
  spot: { ask: Article; answer: ReadText };
  /** Checks the claims of the sender's page. */
  check: { ask: ArticleClaims; answer: CheckResult };
  /** Tells the badge what the sender's tab has come to. */
  announce: { ask: { state: PageView['state']; conflicts: number; found: number }; answer: null };
  /** Puts the page script into a tab, where the browser lets us. Fails with `no-permission`, `pdf`, `unsupported`. */
  inject: { ask: { tab: number }; answer: null };
  /** Puts the card's script beside the sender's page script. Fails where the browser no longer lets us. */
  'bring-card': { ask: null; answer: null };
  /** Opens the panel for the sender's tab; `tab` where the browser lets only a tab be opened. */
  'open-panel': { ask: { claim: number | null }; answer: { opened: 'panel' | 'tab' } };
  /**
   * Keeps corrections, one that was made or a file's. `tab` is that of the page which a page of ours shows, null for the
   * sender's own or none: from a private window nothing is stored.
   */
  correct: { ask: { corrections: readonly Correction[]; tab: number | null }; answer: null };
  'undo-correction': { ask: { correction: Correction }; answer: null };
  corrections: { ask: null; answer: readonly Correction[] };
  /** Tells once whether the reader wanted a selection of a tab checked that is not read, as that of a text field. */
  'selection-unread': { ask: { tab: number }; answer: boolean };
  library: { ask: null; answer: LibraryState };
  /** Looks after the library, which a page of ours may have changed while the background slept. */
  'keep-up': { ask: null; answer: null };
  /** Tells that the article of the sender's page was read; answers whether it is remembered now. */
  remember: { ask: ArticleClaims; answer: boolean };
  feeds: { ask: null; answer: readonly FeedState[] };
  follow: { ask: { feeds: readonly FeedToFollow[] }; answer: null };
  /** `andForget` takes the feed's reports out of the library too. */
  'stop-following': { ask: { url: string; andForget: boolean }; answer: null };
  /** Fetches a feed now, or all. */
  'fetch-feeds': { ask: { url: string | null }; answer: null };
  /** Takes back the permission to read hosts by themselves; what followed feeds need of it stays. */
  'stop-reading': { ask: { hosts: readonly string[] }; answer: null };
  /** What the reader has set, whether he hid the marks of the sender's tab, and the language of the interface, BCP 47. */
  settings: { ask: null; answer: Settings & { readonly hidden: boolean; readonly language: string } };
  /** Changes some settings; answers with all. */
  'save-settings': { ask: SettingsChange; answer: Settings };
  /** Hides the marks on the sender's tab, also on the pages that come there next, or shows them again. */
  hide: { ask: { hidden: boolean }; answer: null };
}

/**
 * All that a page script asks. Whoever breaks into one through a hostile page has these and no others: none that tells what
 * the reader keeps, follows or allows, or takes of it away.
 */
export const FROM_PAGES: ReadonlySet<keyof BackgroundMessages> = new Set([
  'announce',
  'bring-card',
  'check',
  'correct',
  'hide',
  'open-panel',
  'remember',
  'settings',
  'spot',
  'undo-correction',
]);

/**
 * Hosts whose pages the reader no longer lets be read, and those that stay, by what the address of such a page has before its
 * path, from behind: "//news.example" one host, ".news.example" those below it, "" all.
 */
export interface TakenBack {
  readonly hosts: readonly string[];
  readonly stays: readonly string[];
}

/** What popup, panel and background may ask of the page script of a tab. */
export interface PageMessages {
  /** Answers once the reading under way has ended. */
  view: { ask: null; answer: PageView };
  read: { ask: { part: Part }; answer: PageView };
  recheck: { ask: null; answer: PageView };
  'go-to': { ask: { claim: number }; answer: boolean };
  walk: { ask: { step: 1 | -1 }; answer: boolean };
  marks: { ask: { mode: MarkMode | 'toggle' }; answer: PageView };
  /**
   * The reader has taken hosts back: a page of theirs is no longer read. Answers whether this is one.
   */
  leave: { ask: TakenBack; answer: boolean };
}

/** What is told to whoever listens: the reading of a tab has changed. Carries no finding; who wants them asks the tab. */
export interface Notices {
  changed: { tab: number };
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export type AskSchemas<M extends Record<keyof M, { ask: unknown; answer: unknown }>> = {
  readonly [K in keyof M]: z.ZodMiniType<M[K]['ask']>;
};

const count = z.int().check(z.nonnegative());
const nothing = z.null();
const field = z.string().check(z.maxLength(LONGEST_FIELD));
const fieldOrNull = z.nullable(field);
const address = z.string().check(z.maxLength(LONGEST_ADDRESS));

const articleSchema: z.ZodMiniType<Article> = z.object({
  id: address,
  title: fieldOrNull,
  publisher: fieldOrNull,
  date: fieldOrNull,
  url: z.nullable(address),
  language: fieldOrNull,
  text: z.string().check(z.maxLength(LONGEST_ARTICLE)),
});

export const BACKGROUND_ASKS: AskSchemas<BackgroundMessages> = {
  spot: articleSchema,
  check: articleClaimsSchema,
  announce: z.object({
    state: z.enum(['reading', 'no-article', 'no-figures', 'other-language', 'failed', 'read']),
    conflicts: count,
    found: count,
  }),
  inject: z.object({ tab: count }),
  'bring-card': nothing,
  'open-panel': z.object({ claim: z.nullable(count) }),
  correct: z.object({
    corrections: z.array(correctionSchema).check(z.maxLength(MOST_CORRECTIONS)),
    tab: z.nullable(count),
  }),
  'undo-correction': z.object({ correction: correctionSchema }),
  corrections: nothing,
  'selection-unread': z.object({ tab: count }),
  library: nothing,
  'keep-up': nothing,
  remember: articleClaimsSchema,
  feeds: nothing,
  follow: z.object({ feeds: z.array(feedToFollowSchema).check(z.maxLength(MOST_FEEDS)) }),
  'stop-following': z.object({ url: z.string(), andForget: z.boolean() }),
  'fetch-feeds': z.object({ url: z.nullable(z.string()) }),
  'stop-reading': z.object({ hosts: z.array(z.string()).check(z.maxLength(MOST_FEEDS)) }),
  settings: nothing,
  'save-settings': settingsChangeSchema,
  hide: z.object({ hidden: z.boolean() }),
};

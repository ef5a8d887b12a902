import type { ArticleClaims, Report } from '../claim/claim.ts';
import type { CheckResult } from './finding.ts';

/** Which marks a page carries: conflicts and updates, everything that has another report, or nothing. */
export const MARK_MODES = ['quiet', 'all', 'none'] as const;
export type MarkMode = (typeof MARK_MODES)[number];

/** What the reading of one page has come to, as popup, panel and badge are told. */
export type PageView =
  | { readonly state: 'reading' }
  | { readonly state: 'no-article' }
  | {
      readonly state: 'no-figures' | 'other-language';
      readonly report: Report;
      /** Whether only a selection was read. */
      readonly selection: boolean;
    }
  | { readonly state: 'failed'; readonly message: string }
  | {
      readonly state: 'read';
      readonly claims: ArticleClaims;
      readonly result: CheckResult;
      readonly marks: MarkMode;
      /** Whether only a selection was read. */
      readonly selection: boolean;
      /** Whether it stands in a frame: then nothing of it is marked, and nobody can be led to it. */
      readonly framed: boolean;
    };

/** What of a page is read: what is selected in a frame comes as text. */
export type Part = 'article' | 'selection' | { readonly text: string };

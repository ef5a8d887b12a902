import type { PageView } from '../check/view.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import type { Piece } from './article/flatten.ts';
import { rangeOf } from './ranges.ts';

/** An article counts as read once its middle has come into view and it was seen for at least so long. Milliseconds. */
const LEAST_SEEN_MS = 5_000;
/** Or once it was seen for so long, however far it was scrolled: time for the first 120 words (240 a minute, Brysbaert 2019). */
const LONG_SEEN_MS = 30_000;
/** Between two looks. Milliseconds. */
const LOOK_MS = 1_000;

export interface Dwell {
  /** What the page shows of an article's text. */
  shows(pieces: readonly Piece<Text>[], length: number): void;
  changed(view: PageView): void;
  setOn(on: boolean): void;
}

/**
 * Watches whether the article of a page is read, and gives its claims to `keep` once it is; of one that grows afterwards
 * again. Looks once a second while the page is visible, until it is read; when the reader comes back to the page, it has to
 * be told what the page is.
 */
export function watchDwell(
  window: Window,
  keep: (claims: ArticleClaims) => void,
  on: boolean,
  signal: AbortSignal,
): Dwell {
  let watching = on;
  let pieces: readonly Piece<Text>[] = [];
  let middle = 0;
  let end = 0;
  let claims: ArticleClaims | null = null;
  let kept: ArticleClaims | null = null;
  let seen = 0;
  let timer = 0;

  function isRead(): boolean {
    if (seen >= LONG_SEEN_MS) return true;
    if (seen < LEAST_SEEN_MS) return false;
    const range = rangeOf(pieces, { start: middle, end });
    return range !== null && range.getBoundingClientRect().top < window.innerHeight;
  }

  function look(): void {
    timer = 0;
    if (!watching || claims === null || signal.aborted || claims === kept || window.document.hidden) return;
    if (isRead()) {
      kept = claims;
      keep(claims);
      return;
    }
    timer = window.setTimeout(look, LOOK_MS);
    seen += LOOK_MS;
  }

  function start(): void {
    if (timer === 0) look();
  }

  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return {
    shows(shown, length) {
      pieces = shown;
      middle = length >> 1;
      end = length;
    },
    changed(view) {
      const next = view.state === 'read' && !view.selection ? view.claims : null;
      if (next?.report.id !== claims?.report.id) seen = 0;
      claims = next;
      start();
    },
    setOn(next) {
      watching = next;
      start();
    },
  };
}

import { withoutFragment } from './article/web-address.ts';

/** A page is looked at again this long after its last change, so that a burst of changes costs one look. Milliseconds. */
const SETTLE_MS = 400;
/** Wait between two full readings of a page that goes on changing; doubles up to the most, falls back when it is calm. */
const LEAST_WAIT_MS = 1_000;
const MOST_WAIT_MS = 30_000;

export interface FollowDeps {
  readonly window: Window;
  /** Whether what was read still stands on the page as it was read. Cheap: runs after every burst of changes. */
  readonly stands: () => boolean;
  /** Whether it is being read: what it comes to then is not known yet. */
  readonly busy: () => boolean;
  /** Reads the page anew. */
  readonly read: (why: 'navigated' | 'changed') => void;
  /** The reader comes back to the page: to its tab, or to it from the back/forward cache. */
  readonly returned: () => void;
}

/** Added text shorter than this is a counter, a clock or a caption, not more of the article. UTF-16 code units. */
const LEAST_ADDED = 200;

/**
 * Follows a page that rewrites itself, loads more, or navigates without loading: observes, never changes. Work is bounded:
 * changes are only counted as they come; a look follows when they settle, and full readings wait ever longer.
 */
export function followPage(deps: FollowDeps, signal: AbortSignal): void {
  const { window } = deps;
  const { document } = window;
  let address = withoutFragment(window.location.href);
  let added = 0;
  let wait = LEAST_WAIT_MS;
  let lastRead = window.performance.now();
  let timer = 0;

  function look(): void {
    timer = 0;
    if (document.hidden) return;
    const now = withoutFragment(window.location.href);
    const navigated = now !== address;
    if (!navigated && deps.busy()) {
      later();
      return;
    }
    if (!navigated && added < LEAST_ADDED && deps.stands()) {
      added = 0;
      return;
    }
    const since = window.performance.now() - lastRead;
    // Looked at again before the wait is over: until then the page may navigate.
    if (!navigated && since < wait) {
      later();
      return;
    }
    wait = since > 2 * MOST_WAIT_MS || navigated ? LEAST_WAIT_MS : Math.min(MOST_WAIT_MS, wait * 2);
    address = now;
    added = 0;
    lastRead = window.performance.now();
    deps.read(navigated ? 'navigated' : 'changed');
  }

  function later(): void {
    if (timer === 0) timer = window.setTimeout(look, SETTLE_MS);
  }

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      // Styles and scripts are no text of the page. A page may have lost its head.
      if (record.type === 'characterData' || document.head?.contains(record.target)) continue;
      for (const node of record.addedNodes) {
        if (added >= LEAST_ADDED) break;
        added += node.textContent?.length ?? 0;
      }
    }
    later();
  });
  // The body may be replaced by another, and everything with it.
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });

  window.addEventListener('popstate', later, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) return;
      later();
      deps.returned();
    },
    { signal },
  );
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) deps.returned();
    },
    { signal },
  );
}

import { withoutFragment } from './article/web-address.ts';
import { isHidden } from './hidden.ts';

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
  /** The box in which stands what was read; null where nothing was. */
  readonly box: () => Node | null;
  /** Reads the page anew. */
  readonly read: (why: 'navigated' | 'changed') => void;
  /** The reader comes back to the page: to its tab, or to it from the back/forward cache. */
  readonly returned: () => void;
}

/** Added text shorter than this is a counter, a clock or a caption, not more of the article. UTF-16 code units. */
const LEAST_ADDED = 200;
/** What is added within the article's own box counts so often: entries of a live blog are lines of 40 to 200. */
const WITHIN = 5;
/** Hidden text from this length on, a short paragraph's, is waited for: behind "Read more", under a question for consent. */
const LEAST_HIDDEN = 100;

/** Told of each element that a reading comes to, and whether it passes it over because the reader does not see it. */
export type Meets = (element: Element, hidden: boolean) => void;

/**
 * Follows a page that rewrites itself, loads more, shows what it hid, or navigates without loading: observes, never
 * changes. Work is bounded: changes are only counted as they come; a look follows when they settle, and full readings wait
 * ever longer.
 *
 * @returns to be called when a reading begins.
 */
export function followPage(deps: FollowDeps, signal: AbortSignal): () => Meets {
  const { window } = deps;
  const { document } = window;
  let address = withoutFragment(window.location.href);
  let added = 0;
  let wait = LEAST_WAIT_MS;
  let lastRead = window.performance.now();
  let timer = 0;
  /** What the last reading passed over. */
  let unseen: Element[] = [];

  function look(): void {
    timer = 0;
    if (document.hidden) return;
    const now = withoutFragment(window.location.href);
    const navigated = now !== address;
    if (!navigated && deps.busy()) {
      later();
      return;
    }
    const isMore = added >= LEAST_ADDED || unseen.some((element) => !isHidden(element));
    if (!navigated && !isMore && deps.stands()) {
      // Counters and clocks of a page without an article, which are not told from it, do not add up.
      if (deps.box() === null) added = 0;
      return;
    }
    const since = window.performance.now() - lastRead;
    // Looked at again before the wait is over: until then the page may navigate.
    if (since < (navigated ? LEAST_WAIT_MS : wait)) {
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
    const box = deps.box();
    for (const { type, target, addedNodes, removedNodes } of records) {
      // Styles and scripts are no text of the page. A page may have lost its head.
      if (type !== 'childList' || document.head?.contains(target)) continue;
      const weight = box?.contains(target) ? WITHIN : 1;
      for (const node of addedNodes) added += weight * lengthOf(node);
      // Beside an article what is put in the place of other text is a ticker; where there is none, it may be one.
      if (box !== null) for (const node of removedNodes) added -= weight * lengthOf(node);
    }
    added = Math.max(0, added);
    later();
  });
  const watch = (root: Node) => {
    observer.observe(root, { childList: true, characterData: true, subtree: true });
  };
  // The body may be replaced by another, and everything with it.
  watch(document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearTimeout(timer);
  });

  // By the page's script, or the reader's way back.
  window.navigation?.addEventListener('currententrychange', later, { signal });
  // What it unfolds need be no change of the page: a style may ask whether a box is ticked.
  document.addEventListener('click', later, { passive: true, signal });
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

  return () => {
    unseen = [];
    return (element, hidden) => {
      if (element.shadowRoot !== null) watch(element.shadowRoot);
      if (!hidden || lengthOf(element) < LEAST_HIDDEN) return;
      unseen.push(element);
      // Attributes of whatever else would come with every animation.
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        observer.observe(each, { attributes: true });
      }
    };
  };
}

function lengthOf(node: Node): number {
  return node.textContent?.length ?? 0;
}

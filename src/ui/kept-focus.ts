import { useEffect } from 'preact/hooks';

/** What can be used with the keyboard. */
export const USABLE = 'button:not(:disabled), a[href], input:not(:disabled), select:not(:disabled), summary';

/** Until then whoever took an element away has put the focus where it belongs, if he does. Milliseconds. */
const OWN_CARE_MS = 100;

/** {@link keepFocus} for the whole document, as long as the component stands. */
export function useKeptFocus(): void {
  useEffect(() => {
    const own = new AbortController();
    keepFocus(document.body, own.signal);
    return () => own.abort();
  }, []);
}

/** An element, and its place among those of its parent. */
interface Place {
  readonly parent: Element;
  readonly index: number;
}

/**
 * Keeps the focus near where it was when its element goes, as the button does that deletes its own row: on what has taken
 * its place, or stands before it, or holds it. Without that a reader with a keyboard begins again at the top of the page.
 * Ends with `signal`.
 */
export function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  let focused: Element | null = null;
  /** Where it stood, innermost first. */
  let places: readonly Place[] = [];
  root.addEventListener(
    'focusin',
    ({ target }) => {
      focused = target instanceof Element ? target : null;
      places = focused === null ? [] : placesOf(focused, root);
    },
    { signal },
  );
  root.addEventListener(
    'focusout',
    ({ target }) => {
      // By the reader's hand, who goes elsewhere: some browsers say it of what goes away, too.
      queueMicrotask(() => {
        if (target === focused && focused?.isConnected && !focused.matches(':focus')) focused = null;
      });
    },
    { signal },
  );
  const changes = new MutationObserver(() => {
    const gone = focused;
    if (gone === null || gone.isConnected) return;
    focused = null;
    setTimeout(() => {
      const { activeElement, body } = root.ownerDocument;
      if (!signal.aborted && (activeElement === null || activeElement === body)) near(places)?.focus();
    }, OWN_CARE_MS);
  });
  changes.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => changes.disconnect());
}

function placesOf(element: Element, root: Element): readonly Place[] {
  const places: Place[] = [];
  for (let at = element; at !== root && at.parentElement !== null; at = at.parentElement)
    places.push({ parent: at.parentElement, index: [...at.parentElement.children].indexOf(at) });
  return places;
}

function near(places: readonly Place[]): HTMLElement | null {
  for (const { parent, index } of places) {
    if (!parent.isConnected) continue;
    const { children } = parent;
    for (let i = Math.min(index, children.length - 1); i >= 0; i--) {
      const found = usable(children[i]!);
      if (found !== null) return found;
    }
    const found = usable(parent);
    if (found !== null) return found;
  }
  return null;
}

function usable(element: Element): HTMLElement | null {
  return element.matches(USABLE) && element instanceof HTMLElement
    ? element
    : element.querySelector<HTMLElement>(USABLE);
}

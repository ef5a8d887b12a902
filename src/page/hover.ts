import type { Mark } from './marks.ts';

/** When the card opens: pointer at rest or a click, a click alone, or either with Alt held. */
export type CardTrigger = 'hover' | 'click' | 'modifier';

/** Rest before the card opens, and grace before it closes so that the pointer can travel into it. Milliseconds. */
export const REST_MS = 300;

/** How far around a line of text its figure can be hit. CSS px. */
const SLACK = 2;

/** The marked figure at a point of the window, null if none is seen there. */
function markAt(document: Document, marks: readonly Mark[], x: number, y: number): Mark | null {
  for (const mark of marks) {
    if (mark.claim === null) continue;
    for (const rect of mark.range.getClientRects()) {
      const hit =
        x >= rect.left - SLACK &&
        x <= rect.right + SLACK &&
        y >= rect.top - SLACK &&
        y <= rect.bottom + SLACK;
      if (hit && isOnTop(document, mark.range, x, y)) return mark;
    }
  }
  return null;
}

/** Whether the text at a point is not covered by something else, such as a page's own dialog or sticky header. */
function isOnTop(document: Document, range: Range, x: number, y: number): boolean {
  const root = range.startContainer.getRootNode();
  const scope = root instanceof ShadowRoot ? root : document;
  const top = scope.elementFromPoint(x, y);
  const around = range.commonAncestorContainer;
  return top !== null && (top.contains(around) || around.contains(top));
}

export interface HoverDeps {
  readonly window: Window;
  readonly marks: () => readonly Mark[];
  readonly trigger: () => CardTrigger;
  /** Whether a node belongs to the open card. */
  readonly isCard: (target: EventTarget | null) => boolean;
  readonly open: (mark: Mark) => void;
  /** The pointer rests neither on a figure nor on the card. */
  readonly leave: () => void;
}

/**
 * Watches the pointer. A move costs a timer; geometry is asked only when the pointer rests. The listeners are passive and
 * take trusted events only.
 */
export function watchPointer(deps: HoverDeps, signal: AbortSignal): void {
  const { window } = deps;
  const { document } = window;
  let timer = 0;
  /** The pointer comes to rest where it was seen last; nothing before it was seen. */
  let restAgain = (_modifier: boolean): void => {};
  const options = { passive: true, capture: true, signal } as const;

  function rest(x: number, y: number, modifier: boolean, overCard: boolean): void {
    if (overCard) return;
    const mark = markAt(document, deps.marks(), x, y);
    if (mark === null) {
      deps.leave();
      return;
    }
    const trigger = deps.trigger();
    if (trigger === 'hover' || (trigger === 'modifier' && modifier)) deps.open(mark);
  }

  window.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      window.clearTimeout(timer);
      if (event.buttons !== 0) return;
      const { clientX, clientY, altKey } = event;
      const overCard = deps.isCard(event.target);
      restAgain = (modifier) => rest(clientX, clientY, modifier, overCard);
      timer = window.setTimeout(restAgain, REST_MS, altKey);
    },
    options,
  );
  // Alt may be pressed when the pointer rests on a figure already; let go or pressed with another key it is meant for that.
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || deps.trigger() !== 'modifier') return;
        window.clearTimeout(timer);
        if (type === 'keydown' && event.key === 'Alt') timer = window.setTimeout(restAgain, REST_MS, true);
      },
      options,
    );
  }
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || deps.isCard(event.target)) return;
      window.clearTimeout(timer);
      const mark = markAt(document, deps.marks(), event.clientX, event.clientY);
      if (mark === null) deps.leave();
      // A link keeps its click: the card must not stand in its way.
      else if (
        (event.altKey || deps.trigger() !== 'modifier') &&
        !isInLink(mark.range) &&
        window.getSelection()?.isCollapsed !== false
      )
        deps.open(mark);
    },
    options,
  );
  signal.addEventListener('abort', () => window.clearTimeout(timer));
}

function isInLink(range: Range): boolean {
  const node = range.startContainer;
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest('a[href]') != null;
}

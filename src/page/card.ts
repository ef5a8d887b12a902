import type { Words } from '../locales/words.ts';
import { CARD_REASON, CARD_TITLE, cardContent } from './card-content.ts';
import { CARD_HOST } from './card-host.ts';
import type { CardDeps, ShownCard } from './card-port.ts';
import { CARD_STYLE } from './card-style.ts';
import type { CardView } from './card-view.ts';
import { focusBack } from './focus-back.ts';
import { placeWhole } from './place-whole.ts';
import { isGone } from './ranges.ts';
import { adoptSheet } from './sheets.ts';

/** How often an open card looks whether its figure is still there, and itself to be seen. Milliseconds. */
const WATCH_MS = 400;
/** Opacity below which a card counts as made transparent. */
const LEAST_OPACITY = 0.9;

export interface Card extends ShownCard {
  /** Shows another state of the same finding, with a line of status and, where it can be undone, the button for it. */
  update(view: CardView, status: string, undo: boolean): void;
  say(status: string): void;
}

/**
 * Opens the card at a range. It undoes itself when `signal` aborts. With `focus` the card takes the keyboard's focus, so
 * that a screen reader reads it, and gives it back when it closes.
 */
export function openCard(
  deps: CardDeps,
  words: Words,
  view: CardView,
  range: Range,
  focus: boolean,
  signal: AbortSignal,
): Card {
  const { window } = deps;
  const { document } = window;
  const own = new AbortController();
  const host = document.createElement(CARD_HOST);
  const giveBack = focusBack(host);
  const shadow = host.attachShadow({ mode: deps.mode });
  const card = document.createElement('div');
  card.className = 'card';
  card.tabIndex = -1;
  card.lang = words.language;
  // Not the page's: an English card on a page in Hebrew is English.
  card.dir = 'auto';
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', CARD_TITLE);
  card.setAttribute('aria-describedby', CARD_REASON);
  adoptSheet(shadow, CARD_STYLE, own.signal);
  const status = document.createElement('p');
  status.className = 'status';
  status.setAttribute('role', 'status');
  shadow.append(card);

  const { act } = deps;

  function fill(next: CardView): void {
    const hadFocus = shadow.activeElement !== null;
    card.replaceChildren(...cardContent(document, next, words, act));
    card.insertBefore(status, card.lastElementChild);
    if (hadFocus) card.focus({ preventScroll: true });
  }

  function place(): void {
    const figure = range.getBoundingClientRect();
    const { clientWidth: width, clientHeight } = document.documentElement;
    // In quirks mode the root is as high as the page.
    const height = Math.min(clientHeight, window.innerHeight) || window.innerHeight;
    if (isGone(range) || figure.bottom < 0 || figure.top > height) {
      close();
      return;
    }
    card.style.maxHeight = '';
    const spot = placeWhole(
      figure,
      { width: card.offsetWidth, height: card.offsetHeight },
      { width, height },
    );
    card.style.left = `${spot.left}px`;
    card.style.top = `${spot.top}px`;
    card.style.maxHeight = `${spot.maxHeight}px`;
  }

  let open = true;
  function close(): void {
    if (!open) return;
    open = false;
    own.abort();
    giveBack();
    host.remove();
    deps.closed();
  }

  fill(view);
  document.documentElement.append(host);
  showOnTop(host);
  const watch = window.setInterval(() => {
    if (isGone(range) || !isSeen(window, host, card)) close();
  }, WATCH_MS);
  own.signal.addEventListener('abort', () => window.clearInterval(watch));
  place();
  if (focus) card.focus({ preventScroll: true });
  signal.addEventListener('abort', close, { signal: own.signal });
  window.addEventListener('scroll', place, { passive: true, capture: true, signal: own.signal });
  window.addEventListener('resize', place, { passive: true, signal: own.signal });

  return {
    claim: view.claim,
    isOpen: () => open && host.isConnected,
    has: (node) => node === host,
    holdsFocus: () => document.activeElement === host,
    update(next, line, undo) {
      fill(next);
      status.replaceChildren(line);
      if (undo) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'act';
        button.textContent = words.say('card.undo');
        button.addEventListener('click', (event) => {
          if (event.isTrusted) act({ kind: 'undo' });
        });
        status.append(' ', button);
      }
      place();
    },
    say(line) {
      status.replaceChildren(line);
      place();
    },
    close,
  };
}

/** The top layer stands over whatever `z-index` a page uses. */
function showOnTop(host: HTMLElement): void {
  host.popover = 'manual';
  host.showPopover();
}

/**
 * Whether the reader sees the card as we made it: connected, opaque through all its ancestors, and on top at its middle.
 * A page that hides or covers it could lead a click astray.
 */
function isSeen(window: Window, host: HTMLElement, card: HTMLElement): boolean {
  if (!host.isConnected) return false;
  for (let element: Element | null = host; element !== null; element = element.parentElement) {
    const style = window.getComputedStyle(element);
    if (style.display === 'none' || style.visibility !== 'visible') return false;
    if (Number(style.opacity) < LEAST_OPACITY) return false;
  }
  const { left, top, width, height } = card.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const seen = window.document.elementFromPoint(x, y);
  // Null where the middle lies outside the window: nothing can be clicked there.
  return seen === null || seen === host;
}

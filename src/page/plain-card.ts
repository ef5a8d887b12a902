import { dayFormat, timeOfDay, withDays } from '../locales/days.ts';
import { CARD_HOST } from './card-host.ts';
import type { CardSubject, ShownCard } from './card-port.ts';
import { focusBack } from './focus-back.ts';
import { placeCard } from './place.ts';
import { isGone } from './ranges.ts';

/** Set property by property: the object model stands under no policy, and needs no sheet. */
const LOOK: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  'max-width': 'min(368px, calc(100vw - 16px))',
  'box-sizing': 'border-box',
  padding: '12px 16px',
  border: '1px solid',
  'border-radius': '12px',
  'color-scheme': 'light dark',
  background: 'Canvas',
  color: 'CanvasText',
  font: '400 14px/1.45 system-ui, sans-serif',
  'overflow-wrap': 'anywhere',
};

/**
 * The figure and the reason of its first link, and nothing else: what can still be shown where the card cannot – its
 * script did not come, since the permission for the page has lapsed, or the page lies in wait for our sheets. Popup and
 * panel say the rest. Null where there is no link.
 */
export function openPlainCard(
  { window, language }: { readonly window: Window; readonly language: string },
  { claims, result, claim }: CardSubject,
  range: Range,
  focus: boolean,
  closed: () => void,
  signal: AbortSignal,
): ShownCard | null {
  const reason = result.findings[claim]?.links[0]?.reason;
  const figure = claims.claims[claim]?.words;
  if (reason === undefined || figure === undefined) return null;
  const { document } = window;
  const own = new AbortController();
  const host = document.createElement(CARD_HOST);
  const giveBack = focusBack(host);
  const box = document.createElement('div');
  box.tabIndex = -1;
  box.dir = 'auto';
  box.setAttribute('role', 'note');
  const days = dayFormat(language);
  const written = withDays(reason, (iso) => {
    const time = timeOfDay(iso);
    return Number.isNaN(time) ? '' : days.format(time);
  });
  box.textContent = `${figure}: ${written}`;
  for (const [property, value] of Object.entries(LOOK)) box.style.setProperty(property, value);
  host.attachShadow({ mode: 'closed' }).append(box);
  document.documentElement.append(host);
  host.popover = 'manual';
  host.showPopover();

  function place(): void {
    const at = range.getBoundingClientRect();
    const { innerHeight: height } = window;
    if (isGone(range) || at.bottom < 0 || at.top > height) {
      close();
      return;
    }
    const { left, top } = placeCard(
      at,
      { width: box.offsetWidth, height: box.offsetHeight },
      { width: document.documentElement.clientWidth, height },
    );
    box.style.left = `${left}px`;
    box.style.top = `${top}px`;
  }

  function close(): void {
    if (own.signal.aborted) return;
    own.abort();
    giveBack();
    host.remove();
    closed();
  }

  place();
  if (focus) box.focus({ preventScroll: true });
  signal.addEventListener('abort', close, { signal: own.signal });
  // A walk scrolls to its figure, and the page tells of that when the card is open.
  window.addEventListener('scroll', place, { passive: true, capture: true, signal: own.signal });
  return {
    claim,
    isOpen: () => host.isConnected,
    has: (node) => node === host,
    holdsFocus: () => document.activeElement === host,
    close,
  };
}

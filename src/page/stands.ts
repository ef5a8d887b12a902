import type { Mark } from './marks.ts';
import { comparable, isGone, rangeOf } from './ranges.ts';
import type { PageText } from './reading.ts';

/** Whether every piece of what was read still stands on the page, and every mark still shows its figure. */
export function standsAs(page: PageText | null, marks: readonly Mark[]): boolean {
  if (page === null) return true;
  for (const piece of page.pieces) {
    if (!piece.node.isConnected) return false;
    const shown = piece.node.data.slice(piece.nodeStart, piece.nodeStart + piece.length);
    const read = page.text.slice(piece.textStart, piece.textStart + piece.length);
    if (shown !== read && comparable(shown) !== comparable(read)) return false;
  }
  return marks.every(({ range }) => !isGone(range));
}

/** The box that holds all that was read; null where the page has since taken it away. */
export function boxOf({ pieces, text }: PageText): Node | null {
  return rangeOf(pieces, { start: 0, end: text.length })?.commonAncestorContainer ?? null;
}

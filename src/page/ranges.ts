import { firstWhere } from '../text/first-where.ts';
import type { Span } from '../text/span.ts';
import type { Piece } from './article/flatten.ts';

/**
 * The range of the page that shows a span of the article's text. `pieces` are in order of the text. Null where the span
 * holds no text of the page, or where the page has since taken its nodes away.
 */
export function rangeOf(pieces: readonly Piece<Text>[], span: Span): Range | null {
  const index = firstEndingAfter(pieces, span.start);
  const first = pieces[index];
  if (first === undefined || first.textStart >= span.end) return null;
  let last = first;
  for (let i = index + 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.textStart >= span.end) break;
    last = piece;
  }
  const start = first.nodeStart + Math.max(0, span.start - first.textStart);
  const end = last.nodeStart + Math.min(last.length, span.end - last.textStart);
  if (!first.node.isConnected || !last.node.isConnected) return null;
  if (start > first.node.length || end > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start);
  range.setEnd(last.node, end);
  return range;
}

/** Whether the page has taken away what a range held: where its nodes go, a range falls together at their parent. */
export function isGone(range: Range): boolean {
  return range.collapsed || !range.startContainer.isConnected;
}

/** The first piece that ends behind an offset; `pieces.length` if none does. */
function firstEndingAfter(pieces: readonly Piece<Text>[], offset: number): number {
  return firstWhere(pieces.length, (i) => pieces[i]!.textStart + pieces[i]!.length <= offset);
}

/**
 * Text as compared between page and article: white space folded, the slash of a fraction a plain one, soft hyphens and
 * zero-width signs left out.
 */
export function comparable(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll('⁄', '/')
    .replace(/\s+/g, ' ')
    .trim();
}

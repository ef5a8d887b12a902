import { highlightName, MARK_KINDS, type MarkKind } from './marks.ts';
import { adoptSheet } from './sheets.ts';

interface Line {
  readonly style: 'solid' | 'double' | 'dashed' | 'dotted';
  readonly thickness: string;
  readonly light: string;
  readonly dark: string;
  /** System colour in forced colours, where only the line's form tells kinds apart. */
  readonly forced: string;
}

/** Blue, orange, grey, never red and green; each at least 3:1 against white, or against #121212 for dark grounds. */
const BLUE = { light: '#1763c7', dark: '#7db3ff' };
const ORANGE = { light: '#b85c00', dark: '#ffad5c' };
const GREY = { light: '#6b7280', dark: '#a3aab6' };

/** The lines of PRODUCT.md: the form alone tells the relation, the colour repeats it. */
const LINES: Readonly<Record<MarkKind, Line>> = {
  conflicts: { style: 'double', thickness: '1.5px', ...ORANGE, forced: 'LinkText' },
  time: { style: 'dashed', thickness: '2px', ...BLUE, forced: 'LinkText' },
  agrees: { style: 'solid', thickness: '2px', ...BLUE, forced: 'LinkText' },
  part: { style: 'dotted', thickness: '2px', ...BLUE, forced: 'LinkText' },
  scope: { style: 'dotted', thickness: '2px', ...GREY, forced: 'GrayText' },
  source: { style: 'dotted', thickness: '1px', ...GREY, forced: 'GrayText' },
};

function rule(kind: MarkKind, onDark: boolean, color: string): string {
  const { style, thickness } = LINES[kind];
  return `::highlight(${highlightName(kind, onDark)}){text-decoration:underline ${style} ${color} ${thickness};text-decoration-skip-ink:none}`;
}

/**
 * Puts the marks' sheet on a page; what it gives puts it back where the page has dropped it. Where a page lets no sheet
 * of ours in, the marks are not seen, and all else goes on.
 */
export function keepMarkStyle(document: Document, signal: AbortSignal): () => void {
  let keep: (() => void) | null = null;
  return () => {
    try {
      if (keep === null) keep = adoptSheet(document, markSheet(), signal);
      else keep();
    } catch {
      // Asked again at the next painting.
    }
  };
}

/** The whole sheet: light and dark grounds, forced colours; nothing on paper. */
export function markSheet(): string {
  const normal = MARK_KINDS.flatMap((kind) => [
    rule(kind, false, LINES[kind].light),
    rule(kind, true, LINES[kind].dark),
  ]);
  // Chromium paints a highlight there as it paints a selection, and leaves only the line to us.
  const forced = MARK_KINDS.flatMap((kind) => [
    rule(kind, false, LINES[kind].forced),
    rule(kind, true, LINES[kind].forced),
  ]);
  return `@media screen{${normal.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}

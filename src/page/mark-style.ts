import { highlightName, MARK_KINDS, type Mark, type MarkKind } from './marks.ts';
import { type AdoptedSheet, adoptSheet } from './sheets.ts';

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

function rule(places: string, kind: MarkKind, onDark: boolean, color: string): string {
  const { style, thickness } = LINES[kind];
  return `${places}::highlight(${highlightName(kind, onDark)}){text-decoration:underline ${style} ${color} ${thickness};text-decoration-skip-ink:none}`;
}

/** The marks' sheet on a page. Where a page lets no sheet of ours in, the marks are not seen, and all else goes on. */
export interface MarkStyle {
  /** Sees to it that each of these marks has its line, also where the page has dropped the sheet or moved their texts. */
  keep(marks: readonly Mark[]): void;
}

/** The sheet comes with the first mark and goes when the signal aborts. */
export function openMarkStyle(document: Document, signal: AbortSignal): MarkStyle {
  let sheet: AdoptedSheet | null = null;
  let held = '';
  return {
    keep(marks) {
      if (marks.length === 0) return;
      const css = markSheet(new Set(marks.map(({ kind }) => kind)), placesOf(marks));
      try {
        if (sheet === null) sheet = adoptSheet(document, css, signal);
        else if (css !== held) sheet.replace(css);
        held = css;
        sheet.keep();
      } catch {
        // Asked again at the next painting.
      }
    },
  };
}

/**
 * The sheet for marks of these kinds in these places: light and dark grounds, forced colours; nothing on paper.
 *
 * @param places a selector of the elements in which texts are marked; for each element that it finds the browser works out
 *   its style anew, a hundred milliseconds on a page slowed four times where it is all of them
 */
export function markSheet(kinds: ReadonlySet<MarkKind>, places: ReadonlySet<string>): string {
  const own = `:is(${[...places].toSorted().join()})`;
  const used = MARK_KINDS.filter((kind) => kinds.has(kind));
  const normal = used.flatMap((kind) => [
    rule(own, kind, false, LINES[kind].light),
    rule(own, kind, true, LINES[kind].dark),
  ]);
  // Chromium paints a highlight there as it paints a selection, and leaves only the line to us.
  const forced = used.flatMap((kind) => [
    rule(own, kind, false, LINES[kind].forced),
    rule(own, kind, true, LINES[kind].forced),
  ]);
  return `@media screen{${normal.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}

/** Selectors of the elements whose own texts are marked: "body article p", "body article p a". */
export function placesOf(marks: readonly Mark[]): ReadonlySet<string> {
  const parents = new Set<Element>();
  for (const { range } of marks) {
    for (const text of textsOf(range)) if (text.parentElement !== null) parents.add(text.parentElement);
  }
  return new Set([...parents].map(selectorOf));
}

const SHOW_TEXT = 4;

/** The text nodes of a figure, the first to the last; there are few. */
function textsOf({ startContainer, endContainer, commonAncestorContainer }: Range): readonly Node[] {
  if (startContainer === endContainer) return [startContainer];
  const texts: Node[] = [startContainer];
  const walker = startContainer.ownerDocument?.createTreeWalker(commonAncestorContainer, SHOW_TEXT);
  if (walker === undefined) return texts;
  walker.currentNode = startContainer;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    texts.push(node);
    if (node === endContainer) break;
  }
  return texts;
}

/** How many elements upwards a selector names: two still find a fifth of a page made of boxes, eight the article. */
const NAMES = 8;

/**
 * Names of an element and of those around it. Classes come and go, elements seldom do. A sheet of the page does not
 * reach into a shadow root; Chromium hands a highlight's style down from its host, Firefox does not.
 */
function selectorOf(element: Element): string {
  let own = element;
  for (
    let root = own.getRootNode();
    'host' in root && root.host instanceof Element;
    root = own.getRootNode()
  ) {
    own = root.host;
  }
  const names: string[] = [];
  for (let each: Element | null = own; each !== null && names.length < NAMES; each = each.parentElement) {
    names.unshift(CSS.escape(each.localName));
  }
  return names.join(' ');
}

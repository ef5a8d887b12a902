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
  /** Has a line ready for each of these marks. */
  has(marks: readonly Mark[]): void;
  /** Puts the sheet back where the page has dropped it. */
  keep(): void;
}

/** Puts the sheet on the page at the first mark; it goes when the signal aborts. */
export function openMarkStyle(document: Document, signal: AbortSignal): MarkStyle {
  let sheet: AdoptedSheet | null = null;
  let held = '';
  const keep = () => {
    try {
      if (sheet === null && held !== '') sheet = adoptSheet(document, held, signal);
      else sheet?.keep();
    } catch {
      // Asked again at the next painting.
    }
  };
  return {
    keep,
    has(marks) {
      if (marks.length === 0) return;
      const next = markSheet(new Set(marks.map(({ kind }) => kind)), placesOf(marks));
      if (next !== held) sheet?.replace(next);
      held = next;
      keep();
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

/** Selectors of the elements whose own texts are marked: "p", "p a". */
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

/**
 * Names of an element and of the one that holds it. Classes come and go, elements seldom do. A sheet of the page does not
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
  const names = own.parentElement === null ? [own.localName] : [own.parentElement.localName, own.localName];
  return names.map((name) => CSS.escape(name)).join(' ');
}

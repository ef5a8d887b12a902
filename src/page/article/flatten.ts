import { DELETED, isNoteLink, RAISED_TAIL, raisedAs } from './raised.ts';

/**
 * A run of a flattened text that stands in one text node: `text.slice(textStart, textStart + length)` is
 * `node.data.slice(nodeStart, nodeStart + length)`, but for white space, where a line break or tab of the node is a
 * space of the text, and for the slash of a fraction (U+2044), which is a plain one.
 */
export interface Piece<N> {
  readonly node: N;
  readonly nodeStart: number;
  readonly textStart: number;
  readonly length: number;
}

export interface FlatText<N> {
  readonly text: string;
  /** Ascending, without overlap; characters between pieces (paragraph breaks, signs of a power) stand in no node. */
  readonly pieces: readonly Piece<N>[];
}

/** What inside an element is left out of its text. */
export interface Skip {
  element(element: Element): boolean;
  text(text: Text): boolean;
}

/** Elements that end a paragraph before and after them. */
const BLOCKS = new Set(
  `address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2
  h3 h4 h5 h6 header hgroup hr li main nav ol p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);

/** Cells of one row stay in one paragraph, a line each: a label and its value belong together, but are no sentence. */
const LINES = new Set(['br', 'td', 'th']);

const ELEMENT = 1;
const TEXT = 3;
const PARAGRAPH = '\n\n';

/**
 * The text of an element as it is read aloud: blocks become paragraphs, `<br>` a line, other white space single spaces;
 * marks of footnotes and deleted text are left out.
 *
 * @param original the node that a piece shall name for a text node of the element; null where it has none.
 */
export function flatten<N>(root: Node, skip: Skip, original: (node: Text) => N | null): FlatText<N> {
  const parts: string[] = [];
  const pieces: Piece<N>[] = [];
  let length = 0;
  /** What separates the text so far from what comes: '' , ' ', '\n' or a paragraph. */
  let gap = PARAGRAPH;
  let preformatted = 0;
  /** The end of the text so far. */
  let tail = '';

  function append(value: string): void {
    parts.push(value);
    tail = (tail + value).slice(-RAISED_TAIL);
    length += value.length;
  }

  function widen(to: string): void {
    if (to.length > gap.length || (to === '\n' && gap === ' ')) gap = to;
  }

  function readText(node: Text): void {
    const data = node.data;
    const owner = original(node);
    const runs = preformatted > 0 ? /[^\n]+/g : /[^ \t\n\r\f]+(?:[ \t\n\r\f][^ \t\n\r\f]+)*/g;
    let last = 0;
    for (const run of data.matchAll(runs)) {
      if (run.index > last) widen(preformatted > 0 ? '\n' : ' ');
      // A single space between two nodes belongs to the text, not to a node.
      if (gap !== '' && length > 0) append(gap);
      gap = '';
      const value = preformatted > 0 ? run[0] : run[0].replace(/[\t\n\r\f]/g, ' ').replaceAll('⁄', '/');
      if (owner !== null) {
        pieces.push({ node: owner, nodeStart: run.index, textStart: length, length: value.length });
      }
      append(value);
      last = run.index + value.length;
    }
    if (last < data.length) widen(preformatted > 0 && data.includes('\n', last) ? '\n' : ' ');
  }

  function readRaised(element: Element): void {
    const as = raisedAs(element, gap === '' ? tail : '');
    if (as === null) return;
    append(as.before);
    readChildren(element);
    append(as.behind);
  }

  function readChildren(element: Element): void {
    for (let child = element.firstChild; child !== null; child = child.nextSibling) read(child);
  }

  function read(node: Node): void {
    if (node.nodeType === TEXT) {
      if (!skip.text(node as Text)) readText(node as Text);
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const name = element.localName;
    if (element !== root && (skip.element(element) || isUnsaid(element, name))) {
      widen(BLOCKS.has(name) ? PARAGRAPH : '');
      return;
    }
    if (name === 'sup' || name === 'sub') {
      readRaised(element);
      return;
    }
    const separator = BLOCKS.has(name) ? PARAGRAPH : LINES.has(name) ? '\n' : '';
    if (name === 'pre') preformatted++;
    if (name === 'br' && gap === '\n') gap = PARAGRAPH;
    else widen(separator);
    readChildren(element);
    if (name !== 'br') widen(separator);
    if (name === 'pre') preformatted--;
  }

  read(root);
  return { text: parts.join(''), pieces };
}

function isUnsaid(element: Element, name: string): boolean {
  return DELETED.includes(name) || (name === 'a' && isNoteLink(element));
}

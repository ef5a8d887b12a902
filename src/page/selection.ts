import type { Piece } from './article/flatten.ts';
import { DELETED, isNoteLink, RAISED_TAIL, type Raised, raisedAs } from './article/raised.ts';
import { isHidden } from './hidden.ts';

/** Selections longer than this are cut: a whole page is read as an article. UTF-16 code units. */
const LONGEST = 200_000;
/** What holds no text to read, as in an article. */
const UNREAD = ['script, style, noscript, textarea, template, select, button', ...DELETED].join(', ');

/**
 * The selected text with the way back to its nodes, null where nothing is selected. Text of another block stands in
 * another paragraph, as does what is selected apart; white space is folded as the page shows it, lines of a `<pre>` stay;
 * marks of footnotes are left out as in an article.
 */
export function selectedText(
  window: Window,
): { readonly text: string; readonly pieces: readonly Piece<Text>[] } | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const blocks = new Map<Element, Element>();
  const pieces: Piece<Text>[] = [];
  let text = '';
  let block: Element | null = null;
  /** What stands behind the last run, be it in a node of its own: "41", " ", "soldiers". */
  let behind: Gap = '';
  /** The raised sign that is being read, and what stands around it; null where it is left out. */
  let raised: Element | null = null;
  let around: Raised | null = null;
  for (const { node, from, to, before } of stretches(window, selection)) {
    if (text.length > LONGEST) break;
    if (before.length >= behind.length) behind = before;
    const parent = node.parentElement;
    if (parent === null || parent.closest(UNREAD) !== null || isHidden(parent)) continue;
    const link = parent.closest('a');
    if (link !== null && isNoteLink(link)) continue;
    const within = parent.closest('sup, sub');
    if (raised !== null && raised !== within) {
      text += around?.behind ?? '';
      raised = null;
    }
    const own = blockOf(window, parent, blocks);
    const words = node.data.slice(from, to);
    const keepsLines = parent.closest('pre') !== null;
    let end = 0;
    for (const run of words.matchAll(/\S+/g)) {
      const nodeStart = from + run.index;
      behind = wider(behind, words.slice(end, run.index), keepsLines);
      end = run.index + run[0].length;
      const gap = text === '' ? '' : block !== own ? '\n\n' : behind;
      if (within !== null && raised === null) {
        raised = within;
        around = raisedAs(within, gap === '' ? text.slice(-RAISED_TAIL) : '');
        text += around?.before ?? '';
      }
      if (within !== null && around === null) break;
      text += gap;
      pieces.push({ node, nodeStart, textStart: text.length, length: run[0].length });
      text += run[0].replaceAll('⁄', '/');
      block = own;
      behind = '';
    }
    behind = wider(behind, words.slice(end), keepsLines);
  }
  text += raised === null ? '' : (around?.behind ?? '');
  return text.trim() === '' ? null : { text, pieces };
}

/** What is selected of a text node. */
interface Stretch {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly before: '' | Break;
}

/**
 * A `<br>`, or the beginning of a range: Firefox has several where cells of a table or passages apart are selected.
 */
type Break = '\n' | '\n\n';

type Gap = '' | ' ' | Break;

/** What stands between two words, with white space more. */
function wider(gap: Gap, white: string, keepsLines: boolean): Gap {
  return gap !== '\n\n' && keepsLines && white.includes('\n') ? '\n' : gap || (white && ' ');
}

function* stretches(window: Window, selection: Selection): Generator<Stretch> {
  for (let i = 0; i < selection.rangeCount; i++) {
    const range = selection.getRangeAt(i);
    let before: '' | Break = '\n\n';
    for (const node of textsAndBreaks(window, range)) {
      if (!(node instanceof Text)) {
        before ||= '\n';
        continue;
      }
      const from = node === range.startContainer ? range.startOffset : 0;
      const to = node === range.endContainer ? range.endOffset : node.length;
      yield { node, from, to, before };
      before = '';
    }
  }
}

function* textsAndBreaks(window: Window, range: Range): Generator<Node> {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) {
    yield root;
    return;
  }
  const walker = window.document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if ((node instanceof Text || node.nodeName === 'BR') && range.intersectsNode(node)) yield node;
  }
}

/** Nearest ancestor that is laid out as a block. */
function blockOf(window: Window, element: Element, known: Map<Element, Element>): Element {
  const found = known.get(element);
  if (found !== undefined) return found;
  const inline = /^(?:inline|contents|ruby)/.test(window.getComputedStyle(element).display);
  const block =
    inline && element.parentElement !== null ? blockOf(window, element.parentElement, known) : element;
  known.set(element, block);
  return block;
}

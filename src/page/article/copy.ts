/** An inert copy of a page, and the way from its text nodes back to the page's own. */
export interface PageCopy {
  readonly document: Document;
  /** The page's text node that a text node of the copy stands for. */
  original(copied: Text): Text | null;
}

/** Elements that never hold text of an article. SVG and MathML go too: their text is labels. */
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'canvas',
  'audio',
  'video',
  'head',
  'select',
  'textarea',
  'input',
  'button',
  'dialog',
]);

const ELEMENT = 1;
const TEXT = 3;

/** Deeper nesting than any page has on purpose; beyond it a hostile page would overflow the stack of what reads the copy. */
const MAX_DEPTH = 400;

/** Nodes of the page that are yet to be copied into an element of the copy, from a place in the list on. */
interface Open {
  readonly target: Element;
  readonly nodes: readonly Node[];
  readonly depth: number;
  at: number;
}

/**
 * Copies the visible body of a page into `inert`, a document without a window: nothing in it loads, runs or is
 * upgraded, and the page itself is only read. Open shadow roots are copied as they are shown, slots filled. There is a step
 * behind each element: where the page changes meanwhile, the copy holds what each element held when it was come to.
 *
 * @param isHidden says which elements the reader does not see; a browser asks the computed style.
 */
export function* copyInSteps(
  page: Document,
  inert: Document,
  isHidden: (element: Element) => boolean,
): Generator<undefined, PageCopy> {
  const originals = new WeakMap<Node, Text>();
  // What a page moves on while it is copied would be come to twice.
  const copiedTexts = new WeakSet<Node>();
  const open: Open[] = [];
  const enter = (target: Element, element: Element, depth: number) =>
    open.push({ target, nodes: shownNodes(element), depth, at: 0 });

  if (page.body !== null) enter(inert.body, page.body, 0);
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const node = last.nodes[last.at++];
    if (node === undefined) {
      open.pop();
    } else if (node.nodeType === TEXT) {
      if (copiedTexts.has(node)) continue;
      copiedTexts.add(node);
      const copied = inert.createTextNode(node.nodeValue ?? '');
      originals.set(copied, node as Text);
      last.target.appendChild(copied);
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const name = element.localName;
      if (SKIPPED.has(name) || last.depth >= MAX_DEPTH || isDraft(element) || isHidden(element)) continue;
      if (name === 'slot') {
        enter(last.target, element, last.depth + 1);
        continue;
      }
      const copied = inert.importNode(element, false);
      // Readability replaces script links by new text nodes, which would lose the way back.
      if (name === 'a') dropScriptLink(copied);
      last.target.appendChild(copied);
      enter(copied, element, last.depth + 1);
      yield;
    }
  }
  for (const name of ['class', 'id', 'lang', 'dir']) {
    const value = page.body?.getAttribute(name) ?? null;
    if (value !== null) inert.body.setAttribute(name, value);
  }
  keepNodesOnReset(inert.body, originals);
  return { document: inert, original: (copied) => originals.get(copied) ?? null };
}

/** What is being written, as a comment or a letter in a box of its own, is the reader's and no article. */
function isDraft(element: Element): boolean {
  return (element as HTMLElement).isContentEditable;
}

/** The child nodes as the reader sees them: of the shadow root where there is one, a slot's assigned nodes. */
function shownNodes(element: Element): readonly Node[] {
  if (element.localName === 'slot' && 'assignedNodes' in element) {
    const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

function dropScriptLink(link: Element): void {
  if (/^\s*javascript:/i.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
}

/**
 * Readability retries with looser rules by saving and restoring `body.innerHTML`, which would make new text nodes and
 * lose the way back. This body answers with a copy of its nodes instead, which is also quicker than writing and parsing
 * HTML. Copies have their text nodes in the same order, so that each can be told whose copy it is.
 */
function keepNodesOnReset(body: Element, originals: WeakMap<Node, Text>): void {
  let saved: Node | null = null;
  let owners: readonly (Text | undefined)[] = [];

  Object.defineProperty(body, 'innerHTML', {
    configurable: true,
    get() {
      saved = body.cloneNode(true);
      owners = textNodes(body).map((node) => originals.get(node));
      return '';
    },
    set() {
      if (saved === null) return;
      const fresh = saved.cloneNode(true);
      for (const [i, node] of textNodes(fresh).entries()) {
        const owner = owners[i];
        if (owner !== undefined) originals.set(node, owner);
      }
      while (body.firstChild !== null) body.removeChild(body.firstChild);
      while (fresh.firstChild !== null) body.appendChild(fresh.firstChild);
    },
  });
}

const SHOW_TEXT = 4;

function textNodes(root: Node): readonly Node[] {
  const walker = root.ownerDocument?.createTreeWalker(root, SHOW_TEXT) ?? null;
  const nodes: Node[] = [];
  for (let node = walker?.nextNode() ?? null; node !== null; node = walker?.nextNode() ?? null)
    nodes.push(node);
  return nodes;
}

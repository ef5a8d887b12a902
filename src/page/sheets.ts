/**
 * Adds a constructed sheet to a document or shadow root, and takes it away when the signal aborts. Constructed sheets
 * stand under no `style-src` of the page's policy, and no node changes.
 */
export function adoptSheet(root: Document | ShadowRoot, css: string, signal: AbortSignal): void {
  const view = (root instanceof Document ? root : root.ownerDocument).defaultView;
  if (view === null) return;
  // The page's own constructor: a sheet of another global cannot be adopted.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  const target = adoptable(root);
  target.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    const index = target.adoptedStyleSheets.indexOf(sheet);
    if (index >= 0) target.adoptedStyleSheets.splice(index, 1);
  });
}

/**
 * Firefox refuses `adoptedStyleSheets` through a content script's view of the page (bug 1928865) and takes it through the
 * page's own view of the same object.
 */
function adoptable(root: Document | ShadowRoot): Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'> {
  if ('wrappedJSObject' in root) {
    const own: unknown = root.wrappedJSObject;
    if (isAdoptable(own)) return own;
  }
  return root;
}

function isAdoptable(value: unknown): value is Pick<DocumentOrShadowRoot, 'adoptedStyleSheets'> {
  return typeof value === 'object' && value !== null && 'adoptedStyleSheets' in value;
}

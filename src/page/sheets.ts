/**
 * Adds a constructed sheet to a document or shadow root, and takes it away when the signal aborts. Constructed sheets
 * stand under no `style-src` of the page's policy, and no node changes.
 *
 * @throws Error where the page has put code of its own between us and a shadow root: our closed root would be its to read.
 */
export function adoptSheet(root: Document | ShadowRoot, css: string, signal: AbortSignal): void {
  const view = (root instanceof Document ? root : root.ownerDocument).defaultView;
  if (view === null) return;
  // The page's own constructor: a sheet of another global cannot be adopted.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  const sheets = sheetsOf(root);
  sheets.push(sheet);
  signal.addEventListener('abort', () => {
    const index = sheets.indexOf(sheet);
    if (index >= 0) sheets.splice(index, 1);
  });
}

/** The getter that a look-up of the property on an object would call, found without calling it. */
function getterOf(object: object): (() => CSSStyleSheet[]) | null {
  for (
    let each: unknown = object;
    typeof each === 'object' && each !== null;
    each = Object.getPrototypeOf(each)
  ) {
    const found = Object.getOwnPropertyDescriptor(each, PROPERTY);
    if (found !== undefined) return found.get ?? null;
  }
  return null;
}

const PROPERTY = 'adoptedStyleSheets';
/** How Firefox prints its own getter; a function of the page cannot have both this name and this body. */
const NATIVE = /^function (?:get )?adoptedStyleSheets\(\) \{\s*\[native code\]\s*\}$/;

/**
 * Firefox refuses `adoptedStyleSheets` through a content script's view of the page (bug 1928865) and takes it through the
 * page's own view of the same object, where the page may have replaced the getter and would be handed the root.
 */
function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  if (!('wrappedJSObject' in root)) return root.adoptedStyleSheets;
  const own: unknown = root.wrappedJSObject;
  if (typeof own !== 'object' || own === null) throw new Error('no view of the page’s own object');
  const get = getterOf(own);
  // A document is the page's anyway: nothing of ours is to be seen through it.
  const isOurs = root instanceof ShadowRoot;
  if (get === null || (isOurs && !NATIVE.test(Function.prototype.toString.call(get)))) {
    throw new Error(`the page has changed ${PROPERTY}`);
  }
  const sheets: CSSStyleSheet[] = Reflect.apply(get, own, []);
  return sheets;
}

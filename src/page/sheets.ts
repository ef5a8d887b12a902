/** A sheet of ours on a document or shadow root. */
export interface AdoptedSheet {
  /** Puts it back where the page has set its list anew without it; that costs a look at the list. */
  keep(): void;
  replace(css: string): void;
}

/**
 * Adds a constructed sheet to a document or shadow root, and takes it away when the signal aborts. Constructed sheets
 * stand under no `style-src` of the page's policy, and no node changes.
 *
 * @throws Error where the page has put code of its own between us and a shadow root: our closed root would be its to read.
 */
export function adoptSheet(root: Document | ShadowRoot, css: string, signal: AbortSignal): AdoptedSheet {
  const view = (root instanceof Document ? root : root.ownerDocument).defaultView;
  if (view === null) return { keep: () => undefined, replace: () => undefined };
  // The page's own constructor: a sheet of another global cannot be adopted.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  sheetsOf(root).push(sheet);
  signal.addEventListener('abort', () => {
    const sheets = sheetsOf(root);
    const index = placeOf(sheet, sheets);
    if (index >= 0) sheets.splice(index, 1);
  });
  return {
    keep() {
      const sheets = sheetsOf(root);
      if (placeOf(sheet, sheets) < 0) sheets.push(sheet);
    },
    replace: (next) => sheet.replaceSync(next),
  };
}

/** Where our sheet stands in a list, -1 if nowhere. In Firefox the list is the page's, and may call no function of ours. */
function placeOf(sheet: CSSStyleSheet, sheets: readonly CSSStyleSheet[]): number {
  const own = ownView(sheet);
  for (let i = 0; i < sheets.length; i++) if (sheets[i] === sheet || sheets[i] === own) return i;
  return -1;
}

/** In Firefox the page's own view of an object of the page, elsewhere null. */
function ownView(object: object): unknown {
  return 'wrappedJSObject' in object ? object.wrappedJSObject : null;
}

const PROPERTY = 'adoptedStyleSheets';
/** How Firefox prints its own getter; a function of the page cannot have both this name and this body. */
const NATIVE = /^function (?:get )?adoptedStyleSheets\(\) \{\s*\[native code\]\s*\}$/;

/**
 * The browser's own getter of the property, found without calling one: pages put theirs on an object of their own, where
 * it hides the browser's one further up, or in its place, where there is none left.
 */
function nativeGetter(object: object): (() => CSSStyleSheet[]) | null {
  for (
    let each: unknown = object;
    typeof each === 'object' && each !== null;
    each = Object.getPrototypeOf(each)
  ) {
    const get = Object.getOwnPropertyDescriptor(each, PROPERTY)?.get;
    if (get !== undefined && NATIVE.test(Function.prototype.toString.call(get))) return get;
  }
  return null;
}

/**
 * Firefox refuses `adoptedStyleSheets` through a content script's view of the page (bug 1928865) and takes it through the
 * page's own view of the same object, where the page may have replaced the getter and would be handed the root.
 */
function sheetsOf(root: Document | ShadowRoot): CSSStyleSheet[] {
  const own = ownView(root);
  if (own === null) return root.adoptedStyleSheets;
  const get = typeof own === 'object' && own !== null ? nativeGetter(own) : null;
  if (get === null) throw new Error(`the page has changed ${PROPERTY}`);
  const sheets: CSSStyleSheet[] = Reflect.apply(get, own, []);
  return sheets;
}

import { isHiddenByMarkup } from './article/extract.ts';

/** Whether the reader does not see an element, by markup first: style is asked only for what markup does not hide already. */
export function isHidden(element: Element): boolean {
  return isHiddenByMarkup(element) || !isShown(element);
}

/**
 * An element without a box of its own, a slot above all, is not visible to `checkVisibility` (CSSOM View; CSSWG issue 9478)
 * and shows what it holds.
 */
function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true })) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style?.display === 'contents' && style.visibility === 'visible';
}

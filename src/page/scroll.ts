/** Share of the window's height at which a figure comes to stand: above the middle, so that its card fits below. */
const STAND = 0.35;

/** Scrolls the page, and whatever scrolls within it, so that a range is seen. Leaves a range that is seen where it is. */
export function scrollToRange(window: Window, range: Range): void {
  const element =
    range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  if (element === null) return;
  const height = window.innerHeight;
  const before = range.getBoundingClientRect();
  if (before.top >= height * 0.1 && before.bottom <= height * 0.6) return;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // The element may be a whole article: the range itself decides the rest.
  const rect = range.getBoundingClientRect();
  window.scrollBy({ top: rect.top - height * STAND, behavior: 'instant' });
}

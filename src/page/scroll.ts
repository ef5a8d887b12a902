/** Share of the window's height at which a figure comes to stand: above the middle, so that its card fits below. */
const STAND = 0.35;
/** The same in windows that are less high than this, CSS px: less is above it, so that more of the card is below. */
const LOW = 560;
const LOW_STAND = 0.2;

/** Scrolls the page, and whatever scrolls within it, so that a range is seen. Leaves a range that is seen where it is. */
export function scrollToRange(window: Window, range: Range): void {
  const element =
    range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  if (element === null) return;
  const height = window.innerHeight;
  const before = range.getBoundingClientRect();
  const stand = height < LOW ? LOW_STAND : STAND;
  if (before.top >= height * 0.1 && before.bottom <= height * (stand + 0.25)) return;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  // The element may be a whole article: the range itself decides the rest.
  const rect = range.getBoundingClientRect();
  window.scrollBy({ top: rect.top - height * stand, behavior: 'instant' });
}

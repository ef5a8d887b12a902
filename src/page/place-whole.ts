import { type Box, GAP, MARGIN, placeCard, type Size, type Spot } from './place.ts';

/** Less high than this the whole card shows its first line, and little else. CSS px. */
const LOW = 240;

/**
 * {@link placeCard} for the card with all its parts: in a low window, as at 200 % zoom, it stands at the side of a figure
 * that leaves no room above and below, where there is some.
 */
export function placeWhole(figure: Box, card: Size, window: Size): Spot {
  const spot = placeCard(figure, card, window);
  if (spot.maxHeight >= Math.min(card.height, LOW)) return spot;
  const behind = figure.left + figure.width + GAP;
  const fits = behind + card.width + MARGIN <= window.width;
  const left = fits ? behind : figure.left - GAP - card.width;
  if (left < MARGIN) return spot;
  const maxHeight = window.height - 2 * MARGIN;
  const lowest = window.height - MARGIN - Math.min(card.height, maxHeight);
  return { left, top: Math.max(MARGIN, Math.min(figure.top, lowest)), maxHeight };
}

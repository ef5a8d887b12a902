export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly maxHeight: number;
}

/** Free space between figure and card, and between card and window. CSS px. */
export const GAP = 8;
export const MARGIN = 8;

/**
 * Where a card stands beside a figure, in CSS px of the window: below it where there is room, else above, else wherever
 * most of it can be seen; never outside the window's left and right edges.
 */
export function placeCard(figure: Box, card: Size, window: Size): Spot {
  const below = window.height - (figure.top + figure.height) - GAP - MARGIN;
  const above = figure.top - GAP - MARGIN;
  const under = below >= card.height || below >= above;
  const room = Math.max(0, under ? below : above);
  const height = Math.min(card.height, room);
  const top = under ? figure.top + figure.height + GAP : figure.top - GAP - height;
  const rightmost = window.width - card.width - MARGIN;
  const left = Math.max(MARGIN, Math.min(figure.left, rightmost));
  return { left, top: Math.max(MARGIN, top), maxHeight: room };
}

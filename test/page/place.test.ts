import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../src/page/place.ts';
import { placeWhole } from '../../src/page/place-whole.ts';

const window = { width: 1280, height: 800 };

describe('where the card stands', () => {
  it('stands below the figure where there is room', () => {
    const figure = { left: 100, top: 200, width: 80, height: 20 };
    expect(placeCard(figure, { width: 360, height: 300 }, window)).toEqual({
      left: 100,
      top: 228,
      maxHeight: 564,
    });
  });

  it('stands above where there is more room', () => {
    const figure = { left: 100, top: 700, width: 80, height: 20 };
    expect(placeCard(figure, { width: 360, height: 300 }, window).top).toBe(392);
  });

  const low = { width: 640, height: 400 };

  it.each([
    ['behind', { left: 40, top: 190, width: 120, height: 20 }, 168],
    ['before', { left: 450, top: 190, width: 120, height: 20 }, 74],
  ])('stands %s a figure in the middle of a low window, as high as that', (_side, figure, left) => {
    expect(placeWhole(figure, { width: 368, height: 430 }, low)).toEqual({ left, top: 8, maxHeight: 384 });
  });

  it.each([
    ['where there is no room beside it', { left: 250, top: 190, width: 120, height: 20 }, 430, 218],
    ['where its figure stands high enough', { left: 40, top: 80, width: 120, height: 20 }, 430, 108],
    ['where it is low itself', { left: 40, top: 190, width: 120, height: 20 }, 150, 218],
  ])('stands below in a low window %s', (_where, figure, height, top) => {
    expect(placeWhole(figure, { width: 368, height }, low).top).toBe(top);
  });

  it('stays inside the window, and never covers its figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1260 }),
        fc.integer({ min: 0, max: 780 }),
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 320, max: 1600 }),
        fc.integer({ min: 200, max: 800 }),
        (left, from, cardHeight, width, height) => {
          const top = Math.min(from, height - 20);
          const figure = { left: Math.min(left, width - 20), top, width: 20, height: 20 };
          const card = { width: Math.min(368, width - 16), height: cardHeight };
          const place = placeWhole(figure, card, { width, height });
          const shown = Math.min(cardHeight, place.maxHeight);
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.left + card.width).toBeLessThanOrEqual(width - 8);
          const below = place.top >= figure.top + figure.height;
          const behind = place.left >= figure.left + figure.width;
          const before = place.left + card.width <= figure.left;
          const apart = below || behind || before || place.top + shown <= figure.top;
          expect(apart || shown === 0).toBe(true);
          if (shown > 0) expect(place.top + shown).toBeLessThanOrEqual(height);
        },
      ),
    );
  });
});

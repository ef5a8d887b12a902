import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard } from '../../src/page/place.ts';

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

  it('stays inside the window, and never covers its figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1260 }),
        fc.integer({ min: 0, max: 780 }),
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 320, max: 1600 }),
        (left, top, cardHeight, width) => {
          const figure = { left: Math.min(left, width - 20), top, width: 20, height: 20 };
          const card = { width: Math.min(368, width - 16), height: cardHeight };
          const place = placeCard(figure, card, { width, height: 800 });
          const shown = Math.min(cardHeight, place.maxHeight);
          expect(place.left).toBeGreaterThanOrEqual(8);
          expect(place.left + card.width).toBeLessThanOrEqual(width - 8);
          const below = place.top >= figure.top + figure.height;
          expect(below || place.top + shown <= figure.top || shown === 0).toBe(true);
        },
      ),
    );
  });
});

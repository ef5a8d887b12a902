import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highEnd, lowEnd, meets, middle, sameNumber, within } from '../../src/check/interval.ts';
import type { Bound, Interval } from '../../src/claim/figure.ts';
import { ABOUT_TOLERANCE } from '../../src/claim/spread.ts';
import { interval } from './arbitrary.ts';

const of = (low: number | null, high: number | null, bound: Bound): Interval => ({ low, high, bound });

describe('intervals', () => {
  test.each<[boolean, Interval, Interval]>([
    [true, of(400, null, 'more-than'), of(438, 438, 'exact')],
    [false, of(null, 400, 'fewer-than'), of(438, 438, 'exact')],
    [true, of(400, null, 'more-than'), of(400, 400, 'exact')],
    [true, of(70, 70, 'about'), of(77, 77, 'exact')],
    [true, of(70, 70, 'about'), of(63, 63, 'exact')],
    [false, of(70, 70, 'about'), of(78, 78, 'exact')],
    [false, of(70, 70, 'about'), of(62, 62, 'exact')],
    [true, of(20, 30, 'range'), of(30, 30, 'exact')],
    [false, of(20, 30, 'range'), of(31, 31, 'exact')],
    [true, of(20, 30, 'range'), of(32, 32, 'about')],
    [true, of(24, null, 'vague'), of(90, 90, 'exact')],
    [false, of(200, null, 'vague'), of(90, 90, 'exact')],
    [false, of(3, 3, 'exact'), of(4, 4, 'exact')],
    [true, of(-5, -5, 'about'), of(-5.4, -5.4, 'exact')],
  ])('meet: %s for %o and %o', (want, a, b) => {
    expect(meets(a, b)).toBe(want);
    expect(meets(b, a)).toBe(want);
  });

  test('meet from either side, and themselves', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(meets(a, b)).toBe(meets(b, a));
        expect(meets(a, a)).toBe(true);
      }),
    );
  });

  test('that lie within another meet it, and both ways only with equal ends', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        if (within(a, b)) expect(meets(a, b)).toBe(true);
        if (within(a, b) && within(b, a)) {
          expect([lowEnd(a), highEnd(a)]).toEqual([lowEnd(b), highEnd(b)]);
        }
      }),
    );
  });

  test('"about" reaches a tenth to either side and no further', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1_000_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, t) => {
          const about = of(x, x, 'about');
          const inside = x * (1 - ABOUT_TOLERANCE * 0.999 + 2 * t * ABOUT_TOLERANCE * 0.999);
          expect(meets(about, of(inside, inside, 'exact'))).toBe(true);
          const above = x * (1 + ABOUT_TOLERANCE) + 1 + t * x;
          expect(meets(about, of(above, above, 'exact'))).toBe(false);
          const below = x * (1 - ABOUT_TOLERANCE) - 1 - t * x;
          expect(meets(about, of(below, below, 'exact'))).toBe(false);
        },
      ),
    );
  });

  test('have their middle within them', () => {
    fc.assert(
      fc.property(interval, (a) => {
        expect(lowEnd(a)).toBeLessThanOrEqual(middle(a));
        expect(highEnd(a)).toBeGreaterThanOrEqual(middle(a));
      }),
    );
  });

  test('give one number only where they meet, from either side', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        expect(sameNumber(a, b)).toBe(sameNumber(b, a));
        if (sameNumber(a, b)) expect(meets(a, b)).toBe(true);
      }),
    );
    expect(sameNumber(of(60, 60, 'about'), of(60, null, 'more-than'))).toBe(true);
    expect(sameNumber(of(60, 60, 'exact'), of(61, 61, 'exact'))).toBe(false);
    expect(sameNumber(of(24, null, 'vague'), of(24, 24, 'exact'))).toBe(false);
  });
});

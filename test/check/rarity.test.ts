import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rarityOf } from '../../src/check/rarity.ts';

/** A pack that holds one key in so many of its reports. */
const packOf = (reports: number, holding: number) => ({ reports, frequency: () => holding });

const pack = fc
  .nat(1_000_000)
  .chain((reports) => fc.tuple(fc.constant(reports), fc.nat(reports), fc.nat(reports)));

describe('rarity', () => {
  test('falls as more reports hold a key', () => {
    fc.assert(
      fc.property(pack, ([reports, x, y]) => {
        const [fewer, more] = [Math.min(x, y), Math.max(x, y)];
        const rare = rarityOf([packOf(reports, fewer)]).name('kalet');
        const common = rarityOf([packOf(reports, more)]).name('kalet');
        expect(rare).toBeGreaterThanOrEqual(common);
        if (fewer < more) expect(rare).toBeGreaterThan(common);
      }),
    );
  });

  test('of a key that stands in as many reports rises with the library', () => {
    fc.assert(
      fc.property(pack, fc.integer({ min: 1, max: 1000 }), ([reports, holding], more) => {
        const small = rarityOf([packOf(reports, holding)]).term('flood');
        expect(rarityOf([packOf(reports + more, holding)]).term('flood')).toBeGreaterThanOrEqual(small);
      }),
    );
  });

  test('of a name that two of fifty reports hold is that of a large corpus, of a word in half of them is not', () => {
    expect(rarityOf([packOf(54, 2)]).name('kalet')).toBeGreaterThan(
      rarityOf([packOf(4200, 10)]).name('kalet'),
    );
    expect(rarityOf([packOf(54, 27)]).name('kalet')).toBeLessThan(
      rarityOf([packOf(4200, 400)]).name('kalet'),
    );
  });

  test('is finite and above nothing, also for a key that no report or every report holds', () => {
    fc.assert(
      fc.property(pack, ([reports, holding]) => {
        const weight = rarityOf([packOf(reports, holding)]).name('kalet');
        expect(Number.isFinite(weight)).toBe(true);
        expect(weight).toBeGreaterThan(0);
      }),
    );
    expect(rarityOf([]).name('kalet')).toBeGreaterThan(0);
  });

  test('is the same for one pack as for its two halves, in either order', () => {
    fc.assert(
      fc.property(pack, pack, ([a, x], [b, y]) => {
        const whole = rarityOf([packOf(a + b, x + y)]).name('kalet');
        expect(rarityOf([packOf(a, x), packOf(b, y)]).name('kalet')).toBeCloseTo(whole, 12);
        expect(rarityOf([packOf(b, y), packOf(a, x)]).name('kalet')).toBeCloseTo(whole, 12);
      }),
    );
  });
});

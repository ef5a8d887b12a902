import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meets } from '../../src/check/interval.ts';
import { AS_IT_IS, accumulates, conversion, converted } from '../../src/check/measures.ts';
import type { Interval } from '../../src/claim/figure.ts';
import { interval } from './arbitrary.ts';

/** Units by dimension; the two lists of durations are not to be converted into each other. */
const UNITS = [
  ['metre', 'kilometre', 'mile', 'foot', 'inch', 'yard', 'nautical mile'],
  ['square kilometre', 'square mile', 'hectare', 'acre'],
  ['kilogram', 'gram', 'tonne', 'ton', 'pound', 'ounce'],
  ['litre', 'gallon', 'barrel', 'pint'],
  ['kilometre per hour', 'mile per hour', 'knot'],
  ['second', 'minute', 'hour', 'day', 'week'],
  ['month', 'year', 'decade'],
  ['watt', 'kilowatt', 'megawatt'],
  ['degree Celsius', 'degree Fahrenheit'],
] as const;

const pair = fc
  .constantFrom(...UNITS)
  .chain((units) => fc.tuple(fc.constantFrom(...units), fc.constantFrom(...units)));

describe('units', () => {
  // Factors of the SI brochure and of NIST Handbook 44.
  test.each([
    ['mile', 'kilometre', 1.609344],
    ['foot', 'metre', 0.3048],
    ['acre', 'hectare', 0.40468564],
    ['square mile', 'square kilometre', 2.58998811],
    ['tonne', 'kilogram', 1000],
    ['pound', 'kilogram', 0.45359237],
    ['barrel', 'litre', 158.987295],
    ['knot', 'kilometre per hour', 1.852],
    ['week', 'day', 7],
    ['year', 'month', 12],
    ['metre', 'meter', 1],
  ])('one %s is %s: %d', (from, to, factor) => {
    expect(conversion(from, to, false)?.factor).toBeCloseTo(factor, 5);
    expect(conversion(from, to, false)?.offset).toBe(0);
  });

  test('degrees are those of another scale, and differences of them only as many more', () => {
    const at = (value: number): Interval => ({ low: value, high: null, bound: 'at-least' });
    const to = (scale: string, value: number, from: string) =>
      converted(at(value), conversion(`degree ${from}`, `degree ${scale}`, false)!).low;
    expect(to('Fahrenheit', 100, 'Celsius')).toBeCloseTo(212, 9);
    expect(to('Fahrenheit', -40, 'Celsius')).toBeCloseTo(-40, 9);
    expect(to('Celsius', 32, 'Fahrenheit')).toBeCloseTo(0, 9);
    const warmer = conversion('degree Celsius', 'degree Fahrenheit', true)!;
    expect(converted(at(10), warmer).low).toBeCloseTo(18, 9);
  });

  test.each([
    ['mile', 'square mile'],
    ['kilogram', 'metre'],
    ['year', 'day'],
    ['month', 'week'],
    ['degree', 'degree Celsius'],
    ['magnitude', 'metre'],
    ['soldier', 'kilometre'],
    ['knot', 'nautical mile'],
  ])('%s is not converted into %s', (from, to) => {
    expect(conversion(from, to, false)).toBeNull();
    expect(conversion(to, from, false)).toBeNull();
  });

  test.each([
    ['acre', true],
    ['square metre', true],
    ['tonne', true],
    ['barrel', true],
    ['mile', false],
    ['knot', false],
    ['day', false],
    ['percentage point', false],
    ['megawatt', false],
    ['boat', false],
  ])('there may be more %s from day to day: %s', (unit, want) => {
    expect(accumulates(unit)).toBe(want);
  });

  test('are converted there and back', () => {
    fc.assert(
      fc.property(pair, fc.double({ min: 0.001, max: 1e9, noNaN: true }), ([from, to], x) => {
        const there = conversion(from, to, false);
        const back = conversion(to, from, false);
        if (there === null || back === null) throw new Error(`${from} and ${to} are of one dimension`);
        expect(((x * there.factor + there.offset) * back.factor + back.offset) / x).toBeCloseTo(1, 9);
      }),
    );
  });

  test('of different dimensions are never converted', () => {
    const index = fc.nat(UNITS.length - 1);
    fc.assert(
      fc.property(index, index, (i, k) => {
        if (i === k) return;
        for (const from of UNITS[i]!)
          for (const to of UNITS[k]!) expect(conversion(from, to, false)).toBeNull();
      }),
    );
  });
});

describe('converted intervals', () => {
  test('meet what they were converted from, there and back', () => {
    fc.assert(
      fc.property(pair, interval, ([from, to], a) => {
        const there = conversion(from, to, false)!;
        const back: Interval = converted(converted(a, there), conversion(to, from, false)!);
        expect(meets(back, a)).toBe(true);
        expect(back.low === null).toBe(a.low === null);
        expect(back.high === null).toBe(a.high === null);
      }),
    );
  });

  test('are exact no more, for whoever wrote them rounded; equal units leave them as they are', () => {
    const exact: Interval = { low: 36, high: 36, bound: 'exact' };
    expect(converted(exact, { factor: 1000, offset: 0 })).toEqual({
      low: 36_000,
      high: 36_000,
      bound: 'about',
    });
    expect(converted(exact, AS_IT_IS)).toEqual(exact);
    expect(converted({ low: 10, high: null, bound: 'more-than' }, { factor: 1000, offset: 0 })).toEqual({
      low: 10_000,
      high: null,
      bound: 'more-than',
    });
  });
});

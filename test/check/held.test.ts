import { describe, expect, test } from 'vitest';
import { heldDays } from '../../src/check/held.ts';

const published = '2014-08-04';
const today = 16_286;
const reportsDay = { from: today, to: today, stated: false };

/** A measure, which holds for its own time. */
const water = { kind: 'measure', predicate: 'stand' } as const;
const told = (from: number, to = from) => ({
  ...water,
  asOf: { from: today - from, to: today - to, stated: true },
});

describe('the days for which a claim holds', () => {
  test('are the report’s, where the text states none', () => {
    expect(heldDays({ ...water, asOf: null }, published)).toEqual(reportsDay);
    expect(heldDays({ ...water, asOf: { from: 3, to: 3, stated: false } }, published)).toEqual(reportsDay);
  });

  test('are the report’s for the event it reports, before or to come, and the stated ones for what lies further back', () => {
    expect(heldDays(told(1), published)).toEqual(reportsDay);
    expect(heldDays(told(5), published)).toEqual(reportsDay);
    expect(heldDays(told(-30), published)).toEqual(reportsDay);
    expect(heldDays(told(6), published)).toEqual(told(6).asOf);
    expect(heldDays(told(400, 370), published)).toEqual(told(400, 370).asOf);
  });

  test('of a toll are the report’s for a month after its day, those of a state or a period are not', () => {
    const toll = { kind: 'count', predicate: 'kill' } as const;
    expect(heldDays({ ...told(16), ...toll }, published)).toEqual(reportsDay);
    expect(heldDays({ ...told(40), ...toll }, published)).toEqual(told(40).asOf);
    expect(heldDays({ ...told(16), ...toll, predicate: 'hospitalize' }, published)).toEqual(told(16).asOf);
    expect(heldDays({ ...told(24, 16), ...toll }, published)).toEqual(told(24, 16).asOf);
  });

  test('go on to the report’s day from the beginning of a period that lasts', () => {
    expect(heldDays(told(200, 0), published)).toEqual({ from: today - 200, to: today, stated: true });
    expect(heldDays(told(200, 3), published)).toEqual({ from: today - 200, to: today, stated: true });
  });

  test('are the stated ones where the report has no date, and nobody’s where neither is known', () => {
    expect(heldDays({ ...water, asOf: { from: 7, to: 9, stated: true } }, null)).toEqual({
      from: 7,
      to: 9,
      stated: true,
    });
    expect(heldDays({ ...water, asOf: null }, null)).toBeNull();
  });
});

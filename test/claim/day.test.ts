import { describe, expect, it } from 'vitest';
import { dayOf, isoDay } from '../../src/claim/day.ts';

describe('dayOf', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1969-12-31', -1],
    ['2014-08-04', 16286],
    ['2014-08-04T23:59:59Z', 16286],
    ['2016-02-29', 16860],
    ['0001-01-01', -719162],
    ['0099-12-31', -683004],
  ])('reads %s', (date, day) => {
    expect(dayOf(date)).toBe(day);
    expect(isoDay(day)).toBe(date.slice(0, 10));
  });

  it.each([null, '', '2014', '2014-08', '2014-13-01', '2014-02-31', '04.08.2014', '2014-08-041'])(
    'refuses %s',
    (date) => {
      expect(dayOf(date)).toBeNull();
    },
  );
});

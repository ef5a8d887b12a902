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

  it.each([
    [-719_529, '-000001-12-31'],
    [2_932_897, '+010000-01-01'],
  ])('writes the whole of a day beyond four digits of years: %s', (day, date) => {
    expect(isoDay(day)).toBe(date);
  });

  it.each([null, '', '2014', '2014-08', '2014-13-01', '2014-02-31', '04.08.2014', '2014-08-041'])(
    'refuses %s',
    (date) => {
      expect(dayOf(date)).toBeNull();
    },
  );
});

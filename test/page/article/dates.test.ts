import { expect, test } from 'vitest';
import { isoDate } from '../../../src/page/article/dates.ts';

test.each([
  ['2014-08-04', '2014-08-04'],
  ['2014-08-04T10:15:00+0300', '2014-08-04T10:15:00+03:00'],
  ['2014-08-04T10:15Z', '2014-08-04T10:15:00Z'],
  ['2014-08-04T10:15:30.123Z', '2014-08-04T10:15:30Z'],
  ['2014-08-04 10:15:00', '2014-08-04'],
  ['20140804', '2014-08-04'],
  ['2014/8/4', '2014-08-04'],
  ['Mon, 04 Aug 2014 10:15:00 GMT', '2014-08-04'],
  ['August 4, 2014', '2014-08-04'],
  ['Updated Aug. 4th, 2014 at 5 pm', '2014-08-04'],
  ['4 August 2014', '2014-08-04'],
  ['4th of August, 2014', '2014-08-04'],
  ['Sept 30, 2014', '2014-09-30'],
  ['29 February 2016', '2016-02-29'],
])('reads %s', (stated, date) => {
  expect(isoDate(stated)).toBe(date);
});

test.each([
  '',
  'yesterday',
  '03/04/2014',
  '31 February 2014',
  '2014-13-01',
  'Marching 4, 2014',
  'August 2014',
  '12:30',
  '0001-01-01',
  'flight 20149999',
])('reads no date in %j', (stated) => {
  expect(isoDate(stated)).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { sizeText, whenText } from '../../src/ui/amounts.ts';
import { webAddressOf } from '../../src/ui/web-address.ts';
import { words } from '../page/fixture.ts';

it.each([
  [0, '0 bytes'],
  [999, '999 bytes'],
  [1_400, '1 kB'],
  [25_800, '26 kB'],
  [1_440_000, '1.4 MB'],
  [256_000_000, '256 MB'],
  [10_700_000_000, '10.7 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('%i bytes are shown as %s', (bytes, text) => {
  expect(sizeText(bytes, words)).toBe(text);
});

it.each([
  [0, 'now'],
  [-40_000, 'now'],
  [-12 * 60_000, '12 min. ago'],
  [50 * 60_000, 'in 50 min.'],
  [2 * 3_600_000, 'in 2 hr.'],
])('%i ms from now is "%s"', (apart, text) => {
  const now = 1_700_000_000_000;
  expect(whenText(now + apart, now, words)).toBe(text);
});

it.each([
  // A Monday at 23:30 seen from Wednesday at 0:30, and Monday at 0:30 seen from Tuesday at 23:30; the reader's own time.
  [new Date(2024, 2, 4, 23, 30), new Date(2024, 2, 6, 0, 30), '2 days ago'],
  [new Date(2024, 2, 4, 0, 30), new Date(2024, 2, 5, 23, 30), 'yesterday'],
  [new Date(2024, 2, 7, 0, 30), new Date(2024, 2, 5, 23, 30), 'in 2 days'],
  [new Date(2024, 2, 4, 23, 30), new Date(2024, 2, 5, 0, 30), '1 hr. ago'],
])('%s is of the calendar day as seen from %s', (moment, now, text) => {
  expect(whenText(moment.getTime(), now.getTime(), words)).toBe(text);
});

describe('what a reader types as an address', () => {
  it.each([
    ['https://outlet.example/feed', 'https://outlet.example/feed'],
    ['outlet.example', 'https://outlet.example/'],
    ['  outlet.example/a b#top ', 'https://outlet.example/a%20b'],
    ['http://127.0.0.1:4000/feed', 'http://127.0.0.1:4000/feed'],
    ['http://localhost/feed', 'http://localhost/feed'],
    ['outlet.example:8080/feed', 'https://outlet.example:8080/feed'],
  ])('%j is %s', (typed, url) => {
    expect(webAddressOf(typed)).toBe(url);
  });

  it.each([
    '',
    ' ',
    'news',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a:b@outlet.example',
    '://',
    'https://',
  ])('%j is none', (typed) => {
    expect(webAddressOf(typed)).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLine } from '../../src/text/plain-line.ts';

describe('a plain line', () => {
  it.each([
    ['Harbour Post', 'Harbour Post'],
    ['  Harbour\n\tPost ', 'Harbour Post'],
    ['a\u202eb\u2066c\u200fd', 'a b c d'],
    ['\u0000\u0008\u2028', ''],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['<b>bold</b>', '<b>bold</b>'],
  ])('%j becomes %j', (text, line) => {
    expect(plainLine(text, 40)).toBe(line);
  });

  it('is cut with an ellipsis, never through a character', () => {
    expect(plainLine('abcdefgh', 5)).toBe('abcd…');
    expect(plainLine('abc😀😀', 5)).toBe('abc…');
    expect(plainLine('x'.repeat(1e6), 5)).toBe('xxxx…');
  });

  it('keeps its bound and holds nothing unseen, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 1, max: 30 }),
        (text, most) => {
          const line = plainLine(text, most);
          expect(line.length).toBeLessThanOrEqual(most);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u);
          expect(line.trim()).toBe(line);
        },
      ),
    );
  });
});

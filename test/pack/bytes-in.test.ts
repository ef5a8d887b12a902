import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../src/pack/bytes-in.ts';

test('every text comes back from its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text.toWellFormed());
    }),
  );
});

test.each([
  ['a character in a longer form than it needs', [0xc1, 0x81]],
  ['one in three bytes', [0xe0, 0x81, 0x81]],
  ['one in four', [0xf0, 0x80, 0x81, 0x81]],
  ['a byte that begins none', [0xf8, 0x80, 0x81, 0x81]],
  ['half of a pair', [0xed, 0xa0, 0x80]],
  ['one cut short', [0xe2, 0x82]],
  ['one beyond the last', [0xf4, 0x90, 0x80, 0x80]],
])('%s is read as none', (_name, bytes) => {
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))).toThrow();
  expect(decodeUtf8(Uint8Array.from(bytes))).toMatch(/^\ufffd+$/);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inKeyOrder } from '../../src/claim/key-order.ts';

const ordered = (keys: readonly string[]) =>
  inKeyOrder(
    keys.map((_, word) => word),
    keys,
  ).map((word) => keys[word]!);

it('puts the shorter of two keys first where one begins the other', () => {
  expect(ordered(['ab', 'a', 'abc', '', 'b', 'aa'])).toEqual(['', 'a', 'aa', 'ab', 'abc', 'b']);
});

it('orders any keys as comparing them does, whatever letters they share', () => {
  const key = fc.oneof(
    fc.string({ maxLength: 4 }),
    fc.stringMatching(/^[ab]{0,6}$/),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 60 }), (keys) => {
      const want = keys.toSorted((a, b) => (a < b ? -1 : 1));
      expect(ordered(keys)).toEqual(want);
    }),
    { numRuns: 2000 },
  );
});

it('orders only the words it is given', () => {
  expect(inKeyOrder([3, 1], ['a', 'd', 'c', 'b'])).toEqual([3, 1]);
});

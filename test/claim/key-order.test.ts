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

it('orders many keys that share their first letters as it does few', () => {
  const key = fc.stringMatching(/^ve[a-d]{0,4}$/);
  fc.assert(
    fc.property(fc.uniqueArray(key, { minLength: 15, maxLength: 80 }), (keys) => {
      expect(ordered([...keys, 'orsk', 'vf'])).toEqual([...keys, 'orsk', 'vf'].sort());
    }),
    { numRuns: 200 },
  );
});

it('looks at each of many keys that share their first letters a few times only', () => {
  const count = 4000;
  let looks = 0;
  const list = Array.from({ length: count }, (_, k) => `vell${(k * 2_654_435_761) % 4_294_967_291}`);
  const keys = new Proxy(list, {
    get(target, at, receiver) {
      looks++;
      return Reflect.get(target, at, receiver) as unknown;
    },
  });
  const words = inKeyOrder(
    list.map((_, word) => word),
    keys,
  );
  expect(words.map((word) => list[word]!)).toEqual(list.toSorted());
  // Each about twice for each doubling of their number; put in one by one 2,000 times.
  expect(looks).toBeLessThan(60 * count);
});

it('orders only the words it is given', () => {
  expect(inKeyOrder([3, 1], ['a', 'd', 'c', 'b'])).toEqual([3, 1]);
});

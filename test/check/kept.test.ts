import { expect, it } from 'vitest';
import { kept, keptOf } from '../../src/check/kept.ts';

it('keeps answers, and makes them once', () => {
  let made = 0;
  const length = kept((text) => {
    made++;
    return text.length;
  });
  expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3]);
  expect(made).toBe(2);
});

it('keeps the answer of each object, and tells equal objects apart', () => {
  let made = 0;
  const reversed = keptOf((list: readonly string[]) => {
    made++;
    return list.toReversed();
  });
  const [one, empty]: readonly (readonly string[])[] = [['a', 'b'], []];
  const first = reversed(one!);
  expect(first).toEqual(['b', 'a']);
  expect(reversed(empty!)).toEqual([]);
  expect(reversed(one!)).toBe(first);
  expect(reversed(empty!)).toEqual([]);
  expect(made).toBe(2);
  expect(reversed(['a', 'b'])).not.toBe(first);
  expect(made).toBe(3);
});

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

it('keeps the answer of each object, were it null, and tells equal objects apart', () => {
  let made = 0;
  const first = keptOf((list: readonly string[]) => {
    made++;
    return list[0] ?? null;
  });
  const [one, empty]: readonly (readonly string[])[] = [['a'], []];
  expect([first(one!), first(empty!), first(one!), first(empty!)]).toEqual(['a', null, 'a', null]);
  expect(made).toBe(2);
  expect(first(['a'])).toBe('a');
  expect(made).toBe(3);
});

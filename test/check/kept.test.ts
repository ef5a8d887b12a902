import { expect, it } from 'vitest';
import { kept } from '../../src/check/kept.ts';

it('keeps answers, and makes them once', () => {
  let made = 0;
  const length = kept((text) => {
    made++;
    return text.length;
  });
  expect([length('one'), length('three'), length('one')]).toEqual([3, 5, 3]);
  expect(made).toBe(2);
});

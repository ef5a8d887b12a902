import { expect, it } from 'vitest';
import { badgeState } from '../../src/extension/badge.ts';

it('shows the number of conflicts, else a dot, else nothing', () => {
  expect(badgeState(3, 9).text).toBe('3');
  expect(badgeState(120, 400).text).toBe('99+');
  expect(badgeState(0, 4).text).toBe('•');
  expect(badgeState(0, 0).text).toBe('');
});

it('is never red', () => {
  for (const { background } of [badgeState(1, 1), badgeState(0, 1)]) {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(background.slice(at, at + 2), 16));
    expect(red! > 2 * green! && red! > 2 * blue! && green! < 64).toBe(false);
  }
});

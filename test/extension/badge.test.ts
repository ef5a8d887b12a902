import { expect, it } from 'vitest';
import { badgeState, badgeTitle } from '../../src/extension/badge.ts';
import { words } from '../page/fixture.ts';

it('shows the number of conflicts, else a dot, else nothing', () => {
  expect(badgeState(3, 9).text).toBe('3');
  expect(badgeState(120, 400).text).toBe('99+');
  expect(badgeState(0, 4).text).toBe('•');
  expect(badgeState(0, 0).text).toBe('');
});

it('is titled with what was found, and else with what the reading has come to', () => {
  expect(badgeTitle('read', 1, 2, words)).toBe('Second Source: 1 conflict, 2 figures with something found');
  // It may be only that the outlet's report lacks the figure: then there is no other report of it.
  expect(badgeTitle('read', 0, 1, words)).toBe('Second Source: 0 conflicts, 1 figure with something found');
  const titles = (['reading', 'no-article', 'no-figures', 'failed', 'read'] as const).map((state) =>
    badgeTitle(state, 0, 0, words),
  );
  expect(titles).toEqual([
    'Second Source: reading the page …',
    'Second Source: no article here',
    'Second Source: no figures to check',
    'Second Source: something went wrong',
    'Second Source: read, no other report found',
  ]);
});

it('is never red', () => {
  for (const { background } of [badgeState(1, 1), badgeState(0, 1)]) {
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(background.slice(at, at + 2), 16));
    expect(red! > 2 * green! && red! > 2 * blue! && green! < 64).toBe(false);
  }
});

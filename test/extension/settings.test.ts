import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, settingsChangeSchema } from '../../src/extension/settings.ts';

it('keeps what fits and takes the default for what does not', () => {
  expect(parseSettings({ marks: 'all', card: 'telepathy', colour: 1 })).toEqual({
    ...DEFAULT_SETTINGS,
    marks: 'all',
  });
});

it.each([undefined, null, 'x', 7, [], { marks: {} }])('takes the defaults for %o', (stored) => {
  expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
});

it('changes only what is to be changed, and only to what fits', () => {
  expect(settingsChangeSchema.safeParse({ card: 'click' })).toEqual({
    success: true,
    data: { card: 'click' },
  });
  expect(settingsChangeSchema.safeParse({ card: 'telepathy' }).success).toBe(false);
});

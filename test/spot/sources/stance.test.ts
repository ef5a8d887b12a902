import { describe, expect, test } from 'vitest';
import type { Stance } from '../../../src/claim/attribution.ts';
import { readSources } from './read.ts';

/** Text → the stance of its first attribution. */
const CASES: readonly (readonly [Stance, string])[] = [
  ['asserts', 'The ministry said that 40 soldiers had died.'],
  ['asserts', 'The ministry confirmed that 40 soldiers had died.'],
  ['asserts', 'The ministry did not deny that 40 soldiers had died.'],
  ['asserts', 'The ministry said the figures had been verified.'],
  ['asserts', 'The ministry said 40 had died. The names were confirmed on Monday.'],
  ['asserts', 'The ministry said 40 had died. The troops withdrew on Monday.'],
  ['asserts', 'The ministry admitted 40 deaths but denied that 12 were missing.'],
  ['doubts', 'The group claimed that 40 soldiers had died.'],
  ['doubts', 'The ministry cannot confirm that 40 soldiers had died.'],
  ['doubts', 'No official could confirm that 40 soldiers had died.'],
  ['asserts', 'An official confirmed that no soldier had died.'],
  ['doubts', 'The lawsuit alleges that 40 workers were never paid.'],
  ['doubts', 'Police could not confirm that 40 people had died.'],
  ['doubts', 'The ministry said 40 had died. The figure could not be independently verified.'],
  ['doubts', 'The rebels said 40 had died, which could not be confirmed.'],
  ['denies', 'The ministry denied that 40 soldiers had died.'],
  ['denies', 'The ministry rejected reports that 40 soldiers had died.'],
  ['denies', 'Reports that 40 soldiers had died were denied by the ministry.'],
  ['denies', 'The ministry said 40 had died. It later retracted the statement.'],
];

/** The same of the second. */
const SECOND: readonly (readonly [Stance, string])[] = [
  ['denies', 'The ministry admitted 40 deaths but denied that 12 were missing.'],
  ['asserts', 'The ministry denied the shelling but said 40 drones had been lost.'],
  ['asserts', 'The driver denied theft but admitted taking 300 euros.'],
];

describe('stance', () => {
  test.each(SECOND)('second: %s: %s', (want, text) => {
    expect(readSources(text).attributions[1]?.stance).toBe(want);
  });

  test.each(CASES)('%s: %s', (want, text) => {
    expect(readSources(text).attributions[0]?.stance).toBe(want);
  });
});

import { describe, expect, test } from 'vitest';
import { isRounded } from '../../src/check/rounded.ts';
import type { Claim } from '../../src/claim/claim.ts';
import { claimsOfText } from './claims-of.ts';

/** The only figure of a sentence. */
function figure(words: string): Claim {
  const { claims } = claimsOfText('page', `The company spent ${words} last year.`, '2031-03-04');
  expect(claims, words).toHaveLength(1);
  return claims[0]!;
}

describe('a figure and another that may be it, rounded', () => {
  test.each([
    ['54 percent', '53.8 percent'],
    ['£9 million', '£9.4 million'],
    ['$1.9 billion', '$1.91 billion'],
    ['£38,000', '£38,214'],
    ['0.4 percent', '0.39 percent'],
    ['$1.25 million', '$1,250,300'],
    ['three million dollars', '$3.04 million'],
  ])('%s of %s', (one, other) => {
    expect(isRounded(figure(one), figure(other))).toBe(true);
    expect(isRounded(figure(other), figure(one))).toBe(true);
  });

  test.each([
    ['54 percent', '54.8 percent'],
    ['54 percent', '55 percent'],
    ['£9 million', '£10 million'],
    ['$1 billion', '$1.4 billion'],
    ['£38,214', '£38,215'],
    ['£38,000', '£38,600'],
    ['30 dollars', '31 dollars'],
    ['about £9 million', '£9.4 million'],
    ['2 percent', '2.4 percent'],
  ])('not %s of %s', (one, other) => {
    expect(isRounded(figure(one), figure(other))).toBe(false);
    expect(isRounded(figure(other), figure(one))).toBe(false);
  });
});

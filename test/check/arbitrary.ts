import fc from 'fast-check';
import type { Claim } from '../../src/claim/claim.ts';
import { BOUNDS, type Interval } from '../../src/claim/figure.ts';

/** Numbers as news gives them: up to a trillion. */
const number = fc.integer({ min: 0, max: 1_000_000_000_000 });

/** Any interval that a figure can state. */
export const interval: fc.Arbitrary<Interval> = fc
  .tuple(number, number, fc.constantFrom(...BOUNDS))
  .map(([x, y, bound]): Interval => {
    switch (bound) {
      case 'more-than':
      case 'at-least':
      case 'vague':
        return { low: x, high: null, bound };
      case 'fewer-than':
      case 'at-most':
        return { low: null, high: x, bound };
      case 'range':
        return { low: Math.min(x, y), high: Math.max(x, y), bound };
      default:
        return { low: x, high: x, bound };
    }
  });

/** A claim of which only the given fields matter: an unattributed count of people who were killed. */
export function claimOf(given: Partial<Claim>): Claim {
  return {
    span: { start: 0, end: 2 },
    words: '23 people',
    low: 23,
    high: 23,
    bound: 'exact',
    kind: 'count',
    unit: 'person',
    modifiers: [],
    predicate: 'kill',
    per: '',
    change: null,
    partOf: null,
    asOf: null,
    speaker: null,
    via: '',
    stance: 'asserts',
    names: [],
    subject: [],
    doer: [],
    foreseen: false,
    terms: [],
    sentence: 0,
    ...given,
  };
}

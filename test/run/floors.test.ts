import { describe, expect, it } from 'vitest';
import { faults, floorFor, raise } from './floors.mjs';

const high = { name: 'links precision' };
const low = { name: 'false among disagreements', low: true };
const count = { name: 'wrong by a power of ten', low: true, count: true };

const measured = (measure: typeof high, value: number) => [
  { scorer: { name: 'clusters' }, values: [{ measure, value }] },
];

describe('a floor', () => {
  it.each([
    [high, 0.9179, 0.915],
    [high, 0.915, 0.915],
    [high, 1, 1],
    [low, 0.0412, 0.045],
    [low, 0.045, 0.045],
    [low, 0, 0],
    [count, 3, 3],
  ])('of %o measured at %d is %d', (measure, value, floor) => {
    expect(floorFor(measure, value)).toBe(floor);
  });

  it('rises with what is measured and never falls', () => {
    const first = raise({}, measured(high, 0.8));
    expect(first).toEqual({ clusters: { 'links precision': 0.8 } });
    expect(raise(first, measured(high, 0.9))).toEqual({ clusters: { 'links precision': 0.9 } });
    expect(raise(first, measured(high, 0.7))).toEqual(first);
  });

  it('sinks where less is better, and never rises', () => {
    const first = raise({}, measured(low, 0.1));
    expect(raise(first, measured(low, 0.05))).toEqual({ clusters: { 'false among disagreements': 0.05 } });
    expect(raise(first, measured(low, 0.2))).toEqual(first);
  });

  it('keeps a margin where one is asked for', () => {
    expect(raise({}, measured(high, 0.8), 0.03)).toEqual({ clusters: { 'links precision': 0.77 } });
    expect(raise({}, measured(low, 0.1), 0.03)).toEqual({ clusters: { 'false among disagreements': 0.13 } });
    expect(raise({}, measured(high, 0.01), 0.03)).toEqual({ clusters: { 'links precision': 0 } });
  });

  it('is not made of a measurement that failed', () => {
    expect(raise({}, measured(high, Number.NaN))).toEqual({ clusters: {} });
  });
});

describe('faults of floors', () => {
  const before = { clusters: { 'links precision': 0.9, 'false among disagreements': 0.05 } };
  it.each([
    ['the same', before, []],
    ['better', { clusters: { 'links precision': 0.95, 'false among disagreements': 0.04 } }, []],
    [
      'one fell',
      { clusters: { 'links precision': 0.85, 'false among disagreements': 0.05 } },
      ['clusters, links precision: 0.85 after 0.9'],
    ],
    [
      'a ceiling rose',
      { clusters: { 'links precision': 0.9, 'false among disagreements': 0.06 } },
      ['clusters, false among disagreements: 0.06 after 0.05'],
    ],
    [
      'one was dropped',
      { clusters: { 'links precision': 0.9 } },
      ['clusters, false among disagreements: undefined after 0.05'],
    ],
    [
      'a name was mistyped',
      { clusters: { ...before.clusters, 'link precision': 0.9 } },
      ['no scorer measures clusters, link precision'],
    ],
  ])('%s', (_name, now, expected) => {
    expect(faults(now, before)).toEqual(expected);
  });
});

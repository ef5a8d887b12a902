import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Relation } from '../../src/check/finding.ts';
import { meets, middle } from '../../src/check/interval.ts';
import { type Dated, relate } from '../../src/check/relate.ts';
import type { FigureKind, Interval } from '../../src/claim/figure.ts';
import { claimOf, interval } from './arbitrary.ts';

const dated = (given: Interval, day: number | null, kind: FigureKind = 'count'): Dated => ({
  claim: claimOf({ ...given, kind, words: `${given.low ?? given.high}` }),
  interval: given,
  day,
});

const exact = (value: number): Interval => ({ low: value, high: value, bound: 'exact' });

const day = fc.option(fc.integer({ min: 15_000, max: 15_010 }), { nil: null });
const kind = fc.constantFrom<FigureKind>('count', 'money', 'percent', 'measure', 'duration', 'age');

/** What the page says of the report, once the report says this of the page. */
const TURNED: Readonly<Partial<Record<Relation, Relation>>> = {
  agrees: 'agrees',
  conflicts: 'conflicts',
  later: 'earlier',
  earlier: 'later',
};

describe('relation of two figures of one quantity', () => {
  test.each<[string, string, Relation]>([
    ['miss', 'miss', 'earlier'],
    ['', 'miss', 'earlier'],
    ['miss', '', 'earlier'],
    ['', '', 'conflicts'],
    ['kill', 'miss', 'conflicts'],
  ])('a lower newer figure of “%s” against “%s”: %s', (mine, theirs, want) => {
    const of = (value: number, day: number, predicate: string): Dated => {
      const { claim, ...rest } = dated(exact(value), day);
      return { ...rest, claim: { ...claim, predicate } };
    };
    expect(relate(of(88, 11, mine), of(127, 10, theirs)).relation).toBe(want);
  });

  test.each<[Relation, string, number, number | null, number, number | null]>([
    ['agrees', 'same-value', 23, 10, 23, 10],
    ['agrees', 'same-value', 23, 10, 23, null],
    ['agrees', 'same-value', 23, 10, 23, 14],
    ['conflicts', 'apart-same-day', 23, 10, 25, 10],
    ['conflicts', 'apart-undated', 23, 10, 25, null],
    ['later', 'rises', 23, 10, 25, 11],
    ['earlier', 'rises', 25, 11, 23, 10],
    ['conflicts', 'falls', 25, 10, 23, 11],
    ['conflicts', 'falls', 23, 11, 25, 10],
  ])('%s (%s): %d as of %s, %d as of %s', (want, rule, mine, x, theirs, y) => {
    const { relation, rule: decided } = relate(dated(exact(mine), x), dated(exact(theirs), y));
    expect([relation, decided]).toEqual([want, rule]);
  });

  test.each<FigureKind>(['age', 'measure', 'money', 'duration'])(
    'no later report raises what does not grow: %s',
    (fixed) => {
      const { relation, rule } = relate(dated(exact(6), 10, fixed), dated(exact(7), 12, fixed));
      expect([relation, rule]).toEqual(['conflicts', 'apart-fixed']);
    },
  );

  test.each([
    ['acre', ['later', 'rises']],
    ['tonne', ['later', 'rises']],
    ['litre', ['later', 'rises']],
    ['kilometre', ['conflicts', 'apart-fixed']],
    ['magnitude', ['conflicts', 'apart-fixed']],
  ] as const)('of measures, what spreads or spills grows, and no length: %s', (unit, want) => {
    const inUnit = ({ claim, ...rest }: Dated): Dated => ({ ...rest, claim: { ...claim, unit } });
    const { relation, rule } = relate(
      inUnit(dated(exact(18_400), 10, 'measure')),
      inUnit(dated(exact(21_000), 12, 'measure')),
    );
    expect([relation, rule]).toEqual(want);
  });

  test.each([
    ['later', 45.9, 10, 43.2, 12],
    ['earlier', 43.2, 12, 45.9, 10],
    ['conflicts', 45.9, 10, 43.2, 10],
  ] as const)('a share holds for its day (%s): %d as of %s, %d as of %s', (want, mine, x, theirs, y) => {
    const { relation } = relate(dated(exact(mine), x, 'percent'), dated(exact(theirs), y, 'percent'));
    expect(relation).toBe(want);
  });

  test('a share of which no day is known conflicts', () => {
    const { relation } = relate(dated(exact(45), null, 'percent'), dated(exact(43), 12, 'percent'));
    expect(relation).toBe('conflicts');
  });

  test('rates do not grow either', () => {
    const daily = (value: number, on: number): Dated => ({
      claim: claimOf({ ...exact(value), per: 'day' }),
      interval: exact(value),
      day: on,
    });
    expect(relate(daily(200, 10), daily(300, 12)).relation).toBe('conflicts');
  });

  test('is turned around when the two change places', () => {
    fc.assert(
      fc.property(interval, day, interval, day, kind, (a, x, b, y, one) => {
        const there = relate(dated(a, x, one), dated(b, y, one)).relation;
        expect(relate(dated(b, y, one), dated(a, x, one)).relation).toBe(TURNED[there]);
      }),
    );
  });

  test('agrees where the intervals meet and nowhere else, whatever the days', () => {
    fc.assert(
      fc.property(interval, day, interval, day, kind, (a, x, b, y, one) => {
        const { relation, rule, reason } = relate(dated(a, x, one), dated(b, y, one));
        expect(relation === 'agrees').toBe(meets(a, b));
        expect(rule).not.toBe('');
        expect(reason.endsWith('.')).toBe(true);
      }),
    );
  });

  test('calls later only a newer and higher count', () => {
    fc.assert(
      fc.property(interval, day, interval, day, (a, x, b, y) => {
        if (relate(dated(a, x), dated(b, y)).relation !== 'later') return;
        expect(y).toBeGreaterThan(x!);
        expect(middle(b)).toBeGreaterThan(middle(a));
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BytesOut } from '../../src/pack/bytes-out.ts';
import { PostingLists, writePostings } from '../../src/pack/postings.ts';
import { ReportSums } from '../../src/pack/report-sums.ts';

const REPORTS = 203;

interface Key {
  readonly list: ReturnType<PostingLists['open']>;
  readonly gain: number;
  readonly reports: readonly number[];
}

function keyOf(reports: readonly number[], gain: number): Key {
  const out = new BytesOut();
  writePostings(out, Uint32Array.from(reports), REPORTS);
  const bytes = out.view().slice();
  const source = { view: (from: number, to: number) => bytes.subarray(from, to), want: () => {} };
  const list = new PostingLists(Uint32Array.of(1, 0, bytes.length), source, REPORTS, 'section TPST').open(0);
  return { list, gain, reports };
}

const key = fc
  .record({
    reports: fc.uniqueArray(fc.nat(REPORTS - 1), { minLength: 1, maxLength: REPORTS, size: 'max' }),
    gain: fc.double({ min: 0.1, max: 12, noNaN: true }),
  })
  .map(({ reports, gain }) =>
    keyOf(
      reports.toSorted((one, other) => one - other),
      gain,
    ),
  );

/** Keys as a lookup has them: the rarest first. */
const keys = fc
  .array(key, { maxLength: 24 })
  .map((list) => list.sort((one, other) => one.reports.length - other.reports.length));

const asked = () => ({ names: [], terms: [] });

/** What a report shares, key by key. */
const scan = (shared: readonly Key[], report: number) =>
  shared.reduce((sum, { reports, gain }) => (reports.includes(report) ? sum + gain : sum), 0);

test('the best reports are those of a scan, and no bound is below what a report shares', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 300 }), (shared, most) => {
      const sums = new ReportSums<Key>(REPORTS);
      sums.add(asked(), shared, 1e6);
      const best = sums.best(null, most);
      const all = Array.from({ length: REPORTS }, (_, report) => scan(shared, report)).filter(
        (sum) => sum > 0,
      );
      expect(best).toHaveLength(Math.min(most, all.length));
      const whole = shared.reduce((sum, { gain }) => sum + gain, 0);
      const wanted = all.sort((one, other) => other - one);
      for (const [i, { report, bound }] of best.entries()) {
        const own = scan(shared, report);
        expect(bound).toBeGreaterThan(own - 1e-9);
        expect(bound).toBeLessThan(own + whole * 3e-6);
        expect(Math.abs(own - wanted[i]!)).toBeLessThan(whole * 3e-6);
      }
    }),
  );
});

test('only reports of the ranges are found, equals in their order', () => {
  const sums = new ReportSums<Key>(REPORTS);
  sums.add(asked(), [keyOf([3, 40, 50, 60, 100, 202], 2)], 1e6);
  const found = (ranges: readonly (readonly [number, number])[] | null, most: number) =>
    sums.best(ranges, most).map(({ report }) => report);
  expect(found(null, 9)).toEqual([3, 40, 50, 60, 100, 202]);
  expect(
    found(
      [
        [0, 4],
        [50, 100],
      ],
      9,
    ),
  ).toEqual([3, 50, 60]);
  expect(found(null, 2)).toEqual([3, 40]);
});

test('what is left unread is in every bound', () => {
  const rare = keyOf([7], 5);
  const common = keyOf(
    Array.from({ length: 60 }, (_, i) => 3 * i),
    2,
  );
  const sums = new ReportSums<Key>(REPORTS);
  sums.add(asked(), [rare, common], 10);
  const [best, ...others] = sums.best(null, 9);
  expect(others).toEqual([]);
  expect(best!.report).toBe(7);
  expect(best!.bound).toBeGreaterThanOrEqual(7);
});

test('a query is known again by its very lists', () => {
  const sums = new ReportSums<Key>(REPORTS);
  const query = asked();
  const shared = [keyOf([1, 2], 3)];
  expect(sums.of(query)).toBeNull();
  sums.add(query, shared, 1e6);
  expect(sums.of({ ...query })).toBe(shared);
  expect(sums.of(asked())).toBeNull();
});

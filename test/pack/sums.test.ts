import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BytesOut } from '../../src/pack/bytes-out.ts';
import { PostingLists, type Postings, writePostings } from '../../src/pack/postings.ts';
import { Sums } from '../../src/pack/sums.ts';

/** Enough for lists in blocks of both sizes, the last of which are not whole. */
const REPORTS = 20_100;

function listOf(reports: readonly number[]): Postings {
  const out = new BytesOut();
  writePostings(out, Uint32Array.from(reports), REPORTS);
  const bytes = out.view().slice();
  const source = { view: (from: number, to: number) => bytes.subarray(from, to), want: () => {} };
  return new PostingLists(Uint32Array.of(1, 0, bytes.length), source, REPORTS, 'section TPST').open(0);
}

/** Shares of the reports that hold a key, for lists in every form: steps, wide blocks, blocks, sets. */
const SHARES = [0.001, 0.01, 0.06, 0.3];

/** The reports that hold a key, by a multiplicative hash (Knuth). */
const reportList = fc.tuple(fc.nat(1e6), fc.constantFrom(...SHARES)).map(([seed, share]) => {
  const reports: number[] = [];
  for (let report = 0; report < REPORTS; report++) {
    const mixed = Math.imul(report ^ Math.imul(seed, 0x85ebca6b), 0x9e3779b1);
    if ((Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0) / 2 ** 32 < share) reports.push(report);
  }
  return reports;
});

const range = fc
  .tuple(fc.nat(REPORTS), fc.nat(REPORTS))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

/** Half-open ranges as a pack has them: the reports without a date, then those of some days. */
const ranges = fc.option(
  fc.tuple(fc.nat(400), range).map(
    ([undated, [from, to]]) =>
      [
        [0, undated],
        [Math.max(from, undated), Math.max(to, undated)],
      ] as const,
  ),
);

/** What was found with its sum, by report. */
function foundBy(sums: Sums): [number, number][] {
  return Array.from(sums.found.subarray(0, sums.count), (report): [number, number] => [
    report,
    sums.sums[report]!,
  ]).sort(([one], [other]) => one - other);
}

test('sums are those of the reports that are let pass, before and after some are dropped', () => {
  const sums = new Sums(REPORTS);
  const lists = fc.array(reportList, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(lists, ranges, lists, lists, fc.nat(60), (eligible, days, first, then, enough) => {
      sums.clear();
      sums.admit(eligible.map(listOf));
      if (days !== null) sums.confine(days);
      const admitted = new Set(eligible.flat());
      const passes = (report: number) =>
        admitted.has(report) && (days === null || days.some(([from, to]) => report >= from && report < to));
      const wanted = new Map<number, number>();
      for (const [place, reports] of first.entries()) {
        sums.add(listOf(reports), 10 + place);
        for (const report of reports.filter(passes))
          wanted.set(report, (wanted.get(report) ?? 0) + 10 + place);
      }
      const sorted = () => [...wanted].sort(([one], [other]) => one - other);
      expect(foundBy(sums)).toEqual(sorted());
      sums.keep(enough);
      for (const [report, sum] of wanted) if (sum < enough) wanted.delete(report);
      expect(foundBy(sums)).toEqual(sorted());
      for (const reports of then) {
        const list = listOf(reports);
        if (list.set === null) sums.add(list, 7);
        else sums.addSet(list.set, 7);
        for (const report of reports) {
          const sum = wanted.get(report);
          if (sum !== undefined) wanted.set(report, sum + 7);
        }
      }
      sums.drop(enough + 7);
      for (const [report, sum] of wanted) if (sum < enough + 7) wanted.delete(report);
      expect(foundBy(sums)).toEqual(sorted());
      const best = sorted().sort(([one, its], [other, others]) => others - its || one - other);
      expect(sums.best(5)).toEqual(best.slice(0, 5).map(([report]) => report));
    }),
    { numRuns: 150 },
  );
  sums.clear();
  expect(sums.sums.every((sum) => sum === 0)).toBe(true);
});

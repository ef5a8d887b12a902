import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BytesOut } from '../../src/pack/bytes-out.ts';
import { PostingLists, type Postings, writePostings } from '../../src/pack/postings.ts';
import { Sums } from '../../src/pack/sums.ts';

/** Enough for lists in blocks, the last of which is not whole. */
const REPORTS = 1500;

function listOf(reports: readonly number[]): Postings {
  const out = new BytesOut();
  writePostings(out, Uint32Array.from(reports), REPORTS);
  const bytes = out.view().slice();
  const source = { view: (from: number, to: number) => bytes.subarray(from, to), want: () => {} };
  return new PostingLists(Uint32Array.of(1, 0, bytes.length), source, REPORTS, 'section TPST').open(0);
}

/** Lists in every form: varints, steps of twelve bits, blocks, sets. */
const reportList = fc
  .oneof(
    ...[20, 100, 180, 900].map((maxLength) =>
      fc.uniqueArray(fc.nat(REPORTS - 1), { minLength: 2, maxLength, size: 'max' }),
    ),
  )
  .map((reports) => reports.sort((one, other) => one - other));

const range = fc
  .tuple(fc.nat(REPORTS), fc.nat(REPORTS))
  .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);

/** Half-open ranges as a pack has them: the reports without a date, then those of some days. */
const ranges = fc.option(
  fc.tuple(fc.nat(40), range).map(
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
      const passes = (report: number) =>
        eligible.some((reports) => reports.includes(report)) &&
        (days === null || days.some(([from, to]) => report >= from && report < to));
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
        for (const [report, sum] of wanted) if (reports.includes(report)) wanted.set(report, sum + 7);
      }
      sums.drop(enough + 7);
      for (const [report, sum] of wanted) if (sum < enough + 7) wanted.delete(report);
      expect(foundBy(sums)).toEqual(sorted());
      const best = sorted().sort(([one, its], [other, others]) => others - its || one - other);
      expect(sums.best(5)).toEqual(best.slice(0, 5).map(([report]) => report));
    }),
    { numRuns: 400 },
  );
  sums.clear();
  expect(sums.sums.every((sum) => sum === 0)).toBe(true);
});

import { expect, test } from 'vitest';
import { CANDIDATES, gather } from '../../src/check/gather.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import type { ReportQuery } from '../../src/pack/lookup.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { packOf } from '../../src/pack/writer.ts';
import { sampleDocuments, sampleInfo } from '../pack/sample.ts';

const { sameTime, anyTime } = CANDIDATES;
const like = sampleDocuments[0]!;
const term = (key: string) => ({ key, count: 1, lead: false });

/** Words that all reports have: so many that even one of 900 is near enough to be read. */
const COMMON = Array.from({ length: 36 }, (_, i) => `a${i}`);

/** A report of a day that has the words of the numbers that divide its own, and the common ones. */
function report(number: number, date: string | null): ArticleClaims {
  const keys = [2, 3, 5, 7, 11, 13, 17].filter((part) => number % part === 0).map((part) => `w${part}`);
  return {
    ...like,
    report: { ...like.report, id: `r${number}`, url: null, date },
    claims: like.claims.map((claim) => ({ ...claim, names: [], subject: [], doer: [], terms: [] })),
    names: [],
    places: [],
    terms: [...COMMON, ...keys].sort().map(term),
  };
}

/** A pack, and the queries that it was asked. */
function asked(documents: readonly ArticleClaims[]): {
  readonly pack: Pack;
  readonly queries: ReportQuery[];
} {
  const opened = openPack(packOf(documents, sampleInfo));
  const queries: ReportQuery[] = [];
  const findReports = (query: ReportQuery) => {
    queries.push(query);
    return opened.findReports(query);
  };
  return { pack: { ...opened, findReports }, queries };
}

const page = report(30_030 * 17, '2021-03-15');
const idsOf = (pack: Pack) => gather(page, [pack]).map(({ article }) => article.report.id);

/** What two searches find. */
function searched(pack: Pack): ReadonlySet<string> {
  const terms = page.terms.map(({ key }) => ({ key, weight: 1 }));
  const ids = (days: ReportQuery['days'], limit: number) =>
    pack.findReports({ names: [], terms, days, limit }).map((found) => pack.document(found.report).report.id);
  const day = 18_701;
  return new Set([...ids(null, anyTime), ...ids({ from: day - 30, to: day + 30 }, sameTime)]);
}

const numbers = Array.from({ length: 900 }, (_, i) => i + 1);

test('where nearly all reports are of the time, one search finds what two find', () => {
  const { pack, queries } = asked(
    numbers.map((i) => report(i, i % 9 === 0 ? '2020-01-01' : i % 10 === 0 ? null : '2021-03-10')),
  );
  const ids = idsOf(pack);
  expect(queries).toHaveLength(1);
  expect(new Set(ids)).toEqual(searched(pack));
  expect(ids.length).toBeGreaterThanOrEqual(sameTime);
});

test('where many are of another time, or the nearest are, each time is searched for itself', () => {
  const { pack, queries } = asked(numbers.map((i) => report(i, i % 2 === 0 ? '2020-01-01' : '2021-03-10')));
  expect(new Set(idsOf(pack))).toEqual(searched(pack));
  expect(queries.slice(0, 2).map(({ days }) => days !== null)).toEqual([false, true]);
  // Most reports are of the time, but those that share most are not.
  const apart = asked(numbers.map((i) => report(i, i % 6 === 0 ? '2020-01-01' : '2021-03-10')));
  expect(new Set(idsOf(apart.pack))).toEqual(searched(apart.pack));
  expect(apart.queries.slice(0, 2).map(({ days }) => days !== null)).toEqual([false, true]);
});

test('an article without a date is compared with the nearest of all times', () => {
  const { pack, queries } = asked(numbers.map((i) => report(i, '2021-03-10')));
  expect(gather({ ...page, report: { ...page.report, date: null } }, [pack])).toHaveLength(anyTime);
  expect(queries.map(({ limit }) => limit)).toEqual([anyTime]);
});

test('an empty pack has no candidates', () => {
  expect(idsOf(asked([]).pack)).toEqual([]);
});

test('a report that shares hardly a word is not read', () => {
  const { pack } = asked(numbers.map((i) => report(i, '2021-03-10')));
  const near = { ...page, terms: [...page.terms, term('w19')] };
  const far = { ...page, terms: page.terms.slice(-4) };
  expect(gather(near, [pack]).length).toBeGreaterThan(anyTime);
  expect(gather(far, [pack])).toEqual([]);
});

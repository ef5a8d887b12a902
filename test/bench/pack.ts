/**
 * `npm run bench -- pack`: what a pack costs to build, to open and to ask, at 100,000 and 1,000,000 claims drawn from the
 * term distribution of real news, its answers beside an exhaustive scan and its times beside MiniSearch and FlexSearch.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import type { ClaimQuery, ReportQuery } from '../../src/pack/lookup.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { baseReports, randomFrom } from './pack-corpus.ts';
import { makePack } from './pack-made.ts';
import { Oracle, sameScores } from './pack-oracle.ts';
import { comparePeers } from './pack-peers.ts';

const QUERIES = 1000;
/** Of the queries with all keys of a report, how many are compared with the scan. */
const SCANNED_REPORTS = 100;
/** Results that a query asks for: those of a claim, and the reports that a check looks at more closely. */
const CLAIM_LIMIT = 10;
const REPORT_LIMIT = 80;

const scratch = mkdtempSync(join(tmpdir(), 'second-source-bench-'));

function ms(value: number): string {
  return `${value < 10 ? value.toFixed(3) : value.toFixed(0)} ms`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function print(label: string, value: string): void {
  console.log(`  ${label.padEnd(44)} ${value}`);
}

/** Each query is asked this many times, and its best time taken: other processes of the machine are not what is measured. */
const ROUNDS = 3;

/** Asks each of the queries in turn, {@link ROUNDS} times; best milliseconds of each, sorted. */
function time<Q>(queries: readonly Q[], ask: (query: Q) => void): number[] {
  const best = queries.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, query] of queries.entries()) {
      const start = performance.now();
      ask(query);
      best[i] = Math.min(best[i]!, performance.now() - start);
    }
  }
  return best.sort((one, other) => one - other);
}

const keysOf = (keys: readonly string[]) => keys.map((key) => ({ key, weight: 1 }));

/** What a reader of a claim of these very reports would ask. */
function queryFor(document: ArticleClaims, index: number): ClaimQuery {
  const claim = document.claims[index]!;
  return {
    names: keysOf(claim.names.map((name) => document.names[name]!.key)),
    terms: keysOf(claim.terms.map((term) => document.terms[term]!.key)),
    units: keysOf([claim.unit]),
    predicates: claim.predicate === '' ? [] : keysOf([claim.predicate]),
    kind: claim.kind,
    days: null,
    limit: CLAIM_LIMIT,
  };
}

function wholeQuery(document: ArticleClaims): ReportQuery {
  const weighted = (terms: ArticleClaims['terms']) =>
    terms.map(({ key, lead }) => ({ key, weight: lead ? 1.5 : 1 }));
  return {
    names: weighted(document.names),
    terms: weighted(document.terms),
    days: null,
    limit: REPORT_LIMIT,
  };
}

function drawQueries(pack: Pack): { claims: ClaimQuery[]; reports: ReportQuery[] } {
  const random = randomFrom(99);
  const claims: ClaimQuery[] = [];
  const reports: ReportQuery[] = [];
  while (claims.length < QUERIES) {
    const document = pack.document(Math.floor(random() * pack.reports));
    if (document.claims.length === 0) continue;
    claims.push(queryFor(document, Math.floor(random() * document.claims.length)));
    reports.push(wholeQuery(document));
  }
  return { claims, reports };
}

function build(base: readonly ArticleClaims[], claims: number, path: string): Oracle {
  const oracle = new Oracle();
  const { summary, writing } = makePack(base, claims, path, (report) => oracle.add(report));
  print('reports, claims', `${summary.reports}, ${summary.claims}`);
  print('build', `${ms(writing)}, ${((writing * 1000) / summary.claims).toFixed(1)} µs a claim`);
  print('file', `${megabytes(summary.bytes)}, ${(summary.bytes / summary.claims).toFixed(1)} bytes a claim`);
  return oracle;
}

function measure(base: readonly ArticleClaims[], claims: number): Pack {
  console.log(`\n${claims.toLocaleString('en')} claims`);
  const path = join(scratch, `${claims}.pack`);
  const oracle = build(base, claims, path);
  const bytes = readFileSync(path);
  const before = heap();
  let start = performance.now();
  let pack = openPack(bytes);
  print('open, first', ms(performance.now() - start));
  start = performance.now();
  pack = openPack(readFileSync(path));
  print('open, with reading the file', ms(performance.now() - start));
  const { claims: asked, reports } = drawQueries(pack);
  pack = openPack(bytes);
  start = performance.now();
  pack.lookup(asked[0]!);
  print('first query', ms(performance.now() - start));
  for (const query of asked.slice(0, 200)) pack.lookup(query);
  const times = time(asked, (query) => pack.lookup(query));
  print(
    `query for a claim, p50 / p99 of ${QUERIES}`,
    `${ms(quantile(times, 0.5))} / ${ms(quantile(times, 0.99))}`,
  );
  const wide = time(reports, (query) => pack.findReports(query));
  print(
    'query with all keys of a report, p50 / p99',
    `${ms(quantile(wide, 0.5))} / ${ms(quantile(wide, 0.99))}`,
  );
  print('heap of the opened pack, beside its bytes', megabytes(heap() - before));
  start = performance.now();
  const sameClaims = asked.filter((query) => sameScores(pack.lookup(query), oracle.lookup(query))).length;
  const scan = (performance.now() - start) / asked.length;
  const sameReports = reports
    .slice(0, SCANNED_REPORTS)
    .filter((query) => sameScores(pack.findReports(query), oracle.findReports(query))).length;
  print('an exhaustive scan', `${ms(scan)} a query`);
  print(`claims the same as the scan's`, `${((100 * sameClaims) / asked.length).toFixed(1)} %`);
  print(`reports the same as the scan's`, `${((100 * sameReports) / SCANNED_REPORTS).toFixed(1)} %`);
  return pack;
}

try {
  // --quick leaves out the million, --large measures nothing else.
  const quick = process.argv.includes('--quick');
  const large = process.argv.includes('--large');
  const { reports: base, from } = baseReports();
  console.log(`Drawn from ${from}.`);
  if (!large) {
    const small = measure(base, 100_000);
    await comparePeers(small, drawQueries(small).claims, { print, ms, megabytes, quantile, heap, time });
  }
  if (!quick) measure(base, 1_000_000);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

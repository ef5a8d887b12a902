/**
 * `npm run bench -- check`: checking an article of 20 KB with 40 figures against packs of 100,000 and 1,000,000 claims,
 * beside one MiniSearch query for each figure (over the smaller pack: a million claims are beyond its memory).
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkArticle } from '../../src/check/check.ts';
import type { ArticleClaims, Term } from '../../src/claim/claim.ts';
import type { ClaimQuery } from '../../src/pack/lookup.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { articlesOf } from './check-articles.ts';
import { baseReports } from './pack-corpus.ts';
import { makePack } from './pack-made.ts';
import { miniSearchOver, queryWords } from './pack-peers.ts';

const ARTICLES = 20;
/** Each article is checked this often and its best time taken: other processes are not what is measured. */
const ROUNDS = 5;
const LIMIT = 10;
/** Articles that the peer is asked about, once each: its forty queries take seconds. */
const PEER_ARTICLES = 5;

const scratch = mkdtempSync(join(tmpdir(), 'second-source-bench-'));

function best(article: ArticleClaims, work: (article: ArticleClaims) => void, rounds: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work(article);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Prints times of articles, and returns their median. */
function print(label: string, times: readonly number[]): number {
  const sorted = times.toSorted((one, other) => one - other);
  const median = sorted[sorted.length >> 1]!;
  console.log(`  ${label.padEnd(44)} ${median.toFixed(1)} ms median, ${sorted.at(-1)!.toFixed(1)} ms most`);
  return median;
}

function made(base: readonly ArticleClaims[], claims: number): Pack {
  const path = join(scratch, `${claims}.pack`);
  makePack(base, claims, path);
  return openPack(readFileSync(path));
}

/** One query for each figure, as a search engine would be asked: all that the figure's sentence names. */
function queriesOf(article: ArticleClaims): readonly string[] {
  const keys = (terms: readonly Term[], places: readonly number[]) =>
    places.map((place) => ({ key: terms[place]!.key, weight: 1 }));
  return article.claims.map((claim) => {
    const query: ClaimQuery = {
      names: keys(article.names, claim.names),
      terms: keys(article.terms, claim.terms),
      units: [{ key: claim.unit, weight: 1 }],
      predicates: claim.predicate === '' ? [] : [{ key: claim.predicate, weight: 1 }],
      kind: claim.kind,
      days: null,
      limit: LIMIT,
    };
    return queryWords(query);
  });
}

try {
  const { reports: base, from } = baseReports();
  console.log(`Drawn from ${from}; ${ARTICLES} articles of about 20 KB with 40 figures each.`);
  const articles = articlesOf(ARTICLES);
  for (const claims of [100_000, 1_000_000]) {
    const pack = made(base, claims);
    console.log(
      `\n${pack.claims.toLocaleString('en')} claims in ${pack.reports.toLocaleString('en')} reports`,
    );
    const start = performance.now();
    checkArticle(articles[0]!, [pack]);
    console.log(
      `  ${'the first check of a process'.padEnd(44)} ${(performance.now() - start).toFixed(1)} ms`,
    );
    const own = print(
      'checkArticle',
      articles.map((article) => best(article, () => checkArticle(article, [pack]), ROUNDS)),
    );
    if (claims > 100_000) continue;
    const search = miniSearchOver(pack, LIMIT);
    const ask = (article: ArticleClaims) => queriesOf(article).map(search);
    const peer = print(
      'MiniSearch, one query for each figure',
      articles.slice(0, PEER_ARTICLES).map((article) => best(article, ask, 1)),
    );
    console.log(
      `  ${'its queries alone beside the whole check'.padEnd(44)} ${(peer / own).toFixed(1)} times`,
    );
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

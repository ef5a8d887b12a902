import type { FigureKind } from '../claim/figure.ts';
import type { KeyKind } from './format.ts';
import type { PostingLists } from './postings.ts';
import { type Gain, MOST_KEYS, type Ranker } from './rank.ts';
import type { ReportSums } from './report-sums.ts';
import type { KeyGain, Worth } from './worth.ts';

/** A key to look for, and how much it matters to the one who asks (1 is usual). */
export interface WeightedKey {
  readonly key: string;
  readonly weight: number;
}

/** Asks for reports that share names and terms. */
export interface ReportQuery {
  readonly names: readonly WeightedKey[];
  readonly terms: readonly WeightedKey[];
  /** Only reports of these days (days since 1970-01-01, both included) or without a date; null for all. */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** Most results wanted. */
  readonly limit: number;
}

/** Asks for claims of what is counted, what happened, and who and where. */
export interface ClaimQuery extends ReportQuery {
  /** Units that the claim may have. */
  readonly units: readonly WeightedKey[];
  /** Predicates that the claim may have. */
  readonly predicates: readonly WeightedKey[];
  /** Kind that the claim must have; null for any. */
  readonly kind: FigureKind | null;
}

export interface FoundReport {
  /** Number of the report in the pack. */
  readonly report: number;
  /** Sum of weight × rarity of the shared keys. */
  readonly score: number;
}

export interface FoundClaim extends FoundReport {
  /** Index of the claim in its report. */
  readonly claim: number;
}

/** What a lookup needs of a pack. */
export interface Index {
  readonly reports: number;
  readonly claims: number;
  readonly ranker: Ranker;
  readonly sums: ReportSums<KnownKey>;
  readonly worth: Worth;
  /** Identifier of a key, null where no report holds it. */
  find(kind: KeyKind, key: string): number | null;
  postings(kind: KeyKind): PostingLists;
  /** Half-open ranges of reports whose day lies in the given days, or that have none; null where no days are given. */
  rangesOf(days: ReportQuery['days']): readonly (readonly [from: number, to: number])[] | null;
  /** Announces that a report will be read. */
  readonly want: (report: number) => void;
}

/** Rarity of a key that `frequency` of `reports` reports hold: inverse document frequency (Spärck Jones 1972), positive. */
export function rarity(frequency: number, reports: number): number {
  return Math.log1p(reports / frequency);
}

type KeysOfKind = readonly [kind: KeyKind, keys: readonly WeightedKey[]];

/** A query's key that the pack holds. */
export interface KnownKey extends Gain, KeyGain {}

/** The keys that the pack holds, rarest first; the order is fixed, so that sums of doubles come out the same everywhere. */
function knownKeys(index: Index, query: readonly KeysOfKind[]): KnownKey[] {
  const weights: { kind: KeyKind; id: number; weight: number }[] = [];
  for (const [kind, keys] of query) {
    const byId = new Map<number, number>();
    for (const { key, weight } of keys) {
      const id = index.find(kind, key);
      if (id !== null && weight > (byId.get(id) ?? 0)) byId.set(id, weight);
    }
    for (const [id, weight] of byId) {
      index.postings(kind).want(id);
      weights.push({ kind, id, weight });
    }
  }
  return weights
    .slice(0, MOST_KEYS / 2)
    .map(({ kind, id, weight }): KnownKey => {
      const list = index.postings(kind).open(id);
      return { kind, id, list, gain: weight * rarity(list.count, index.reports) };
    })
    .sort(
      (one, other) =>
        one.list.count - other.list.count ||
        (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : one.id - other.id),
    );
}

/** Reports that share names and terms with the query, best first, equals in the order of the pack. */
export function findReports(index: Index, query: ReportQuery): FoundReport[] {
  const limit = Math.min(query.limit, index.reports);
  if (limit < 1) return [];
  const { sums, worth } = index;
  // An article's keys are asked for twice: of its days, and of all.
  let shared = sums.of(query);
  if (shared === null) {
    shared = sharedKeys(index, query);
    sums.add(query, shared, REPORT_POSTINGS);
  }
  worth.begin(shared, [], null);
  const ranked = sums.best(index.rangesOf(query.days), Math.max(LOOKED_UP, LOOKED_UP_EACH * limit));
  for (const { report } of ranked.slice(0, limit)) index.want(report);
  const found = new Best<FoundReport>(limit, byScore);
  for (const { report, bound } of ranked) {
    if (bound < found.least) break;
    found.add({ report, score: worth.ofReport(report) });
  }
  return found.list();
}

/**
 * Most postings that a query reads, at a few nanoseconds each: for a claim, which is asked for many times in an article,
 * and for the reports of an event, asked for once and with all the keys of the article.
 */
const CLAIM_POSTINGS = 400_000;
const REPORT_POSTINGS = 1_000_000;

/**
 * How many of the reports with the highest bounds are looked up in their own records, at least, and for each result that is
 * wanted. Nearly always a few are enough; this bounds the work where bounds lie close together.
 */
const LOOKED_UP = 128;
const LOOKED_UP_EACH = 3;

/** Bounds are sums of the same gains in another order. */
const ROUNDING = 1e-9;

/** The best results of those that are added. */
class Best<T extends FoundReport> {
  readonly #limit: number;
  readonly #order: (one: T, other: T) => number;
  #found: T[] = [];

  constructor(limit: number, order: (one: T, other: T) => number) {
    this.#limit = limit;
    this.#order = order;
  }

  /** What a result must be worth to be among the best; negative while there are too few. */
  get least(): number {
    return this.#found.length < this.#limit ? -1 : (this.#found.at(-1)?.score ?? -1) - ROUNDING;
  }

  add(result: T): void {
    if (result.score < this.least) return;
    let at = this.#found.length;
    while (at > 0 && this.#order(result, this.#found[at - 1]!) < 0) at--;
    this.#found.splice(at, 0, result);
    if (this.#found.length > this.#limit) this.#found.pop();
  }

  list(): T[] {
    return this.#found;
  }
}

/** A function that is asked the same again and again. */
function remembered<T>(make: (report: number) => T): (report: number) => T {
  const made = new Map<number, T>();
  return (report) => {
    const known = made.get(report);
    if (known !== undefined) return known;
    const value = make(report);
    made.set(report, value);
    return value;
  };
}

function sharedKeys(index: Index, query: ReportQuery): KnownKey[] {
  return knownKeys(index, [
    ['name', query.names],
    ['term', query.terms],
  ]);
}

/**
 * Claims that share a unit or a predicate with the query, of reports that share a name or term with it, best first. A
 * claim is worth what its report shares, and the gain of its unit and of its predicate.
 */
export function lookup(index: Index, query: ClaimQuery): FoundClaim[] {
  const shared = sharedKeys(index, query);
  const local = knownKeys(index, [
    ['unit', query.units],
    ['predicate', query.predicates],
  ]);
  index.worth.begin(shared, local, query.kind);
  const worths = remembered((report) => index.worth.ofClaims(report));
  const limit = Math.min(query.limit, index.claims);
  const ranked = index.ranker.rank({
    shared,
    local,
    ranges: index.rangesOf(query.days),
    limit,
    most: Math.max(LOOKED_UP, LOOKED_UP_EACH * limit),
    postings: CLAIM_POSTINGS,
    worths,
    want: index.want,
  });
  for (const { report } of ranked.slice(0, limit)) index.want(report);
  const found = new Best<FoundClaim>(limit, byClaim);
  for (const { report, bound } of ranked) {
    if (bound < found.least) break;
    for (const [claim, score] of worths(report).entries()) if (score > 0) found.add({ report, claim, score });
  }
  return found.list();
}

/** Best first; equals in the order of the pack. */
function byScore(one: FoundReport, other: FoundReport): number {
  return other.score - one.score || one.report - other.report;
}

function byClaim(one: FoundClaim, other: FoundClaim): number {
  return byScore(one, other) || one.claim - other.claim;
}

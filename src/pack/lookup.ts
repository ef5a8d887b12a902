import type { FigureKind } from '../claim/figure.ts';
import type { ReportKeys } from './document-in.ts';
import type { KeyKind } from './format.ts';
import type { PostingLists } from './postings.ts';
import { type Gain, MOST_KEYS, type Ranker } from './rank.ts';

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
  /** Identifier of a key, null where no report holds it. */
  find(kind: KeyKind, key: string): number | null;
  postings(kind: KeyKind): PostingLists;
  /** Half-open ranges of reports whose day lies in the given days, or that have none. */
  rangesOf(days: ReportQuery['days']): readonly (readonly [from: number, to: number])[];
  /** Announces that a report will be read. */
  readonly want: (report: number) => void;
  reportKeys(report: number): ReportKeys;
  /** The kind of figure that a claim's shape stands for. */
  kindOf(shape: number): FigureKind | null;
}

/** Rarity of a key that `frequency` of `reports` reports hold: inverse document frequency (Spärck Jones 1972), positive. */
export function rarity(frequency: number, reports: number): number {
  return Math.log1p(reports / frequency);
}

type KeysOfKind = readonly [kind: KeyKind, keys: readonly WeightedKey[]];

/** A query's key that the pack holds. */
interface KnownKey extends Gain {
  readonly kind: KeyKind;
  readonly id: number;
}

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

/** Sums the gains of the keys that a report shares, in the order of the query's keys, whatever order the report has them in. */
function adder(shared: readonly KnownKey[]): (keys: ReportKeys) => number {
  const places = { name: new Map<number, number>(), term: new Map<number, number>() };
  for (const [place, { kind, id }] of shared.entries()) {
    if (kind === 'name' || kind === 'term') places[kind].set(id, place);
  }
  const held: number[] = [];
  return ({ names, terms }) => {
    held.length = 0;
    for (const id of names) {
      const place = places.name.get(id);
      if (place !== undefined) held.push(place);
    }
    for (const id of terms) {
      const place = places.term.get(id);
      if (place !== undefined) held.push(place);
    }
    held.sort((one, other) => one - other);
    let sum = 0;
    let before = -1;
    for (const place of held) {
      // A key that a report lists twice is shared once.
      if (place !== before) sum += shared[place]!.gain;
      before = place;
    }
    return sum;
  };
}

/** Reports that share names and terms with the query, best first, equals in the order of the pack. */
export function findReports(index: Index, query: ReportQuery): FoundReport[] {
  const shared = sharedKeys(index, query);
  const sum = adder(shared);
  const limit = Math.min(query.limit, index.reports);
  const best = remembered((report) => sum(index.reportKeys(report)));
  const ranked = index.ranker.rank({
    shared,
    local: null,
    ranges: index.rangesOf(query.days),
    limit,
    postings: REPORT_POSTINGS,
    best,
    want: index.want,
  });
  for (const { report } of ranked.slice(0, limit)) index.want(report);
  const found = new Best<FoundReport>(limit, byScore);
  for (const { report, bound } of ranked.slice(0, Math.max(LOOKED_UP, LOOKED_UP_EACH * limit))) {
    if (bound < found.least) break;
    found.add({ report, score: best(report) });
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
  const gains: LocalGains = { unit: new Map(), predicate: new Map() };
  for (const { kind, id, gain } of local) {
    if (kind === 'unit' || kind === 'predicate') gains[kind].set(id, gain);
  }
  const sum = adder(shared);
  const resultsOf = remembered((report) => {
    const keys = index.reportKeys(report);
    const own = sum(keys);
    return localGains(index, keys, query.kind, gains).map((gain) => (gain > 0 ? own + gain : 0));
  });
  const best = (report: number) => resultsOf(report).reduce((most, score) => Math.max(most, score), 0);
  const limit = Math.min(query.limit, index.claims);
  const ranked = index.ranker.rank({
    shared,
    local,
    ranges: index.rangesOf(query.days),
    limit,
    postings: CLAIM_POSTINGS,
    best,
    want: index.want,
  });
  for (const { report } of ranked.slice(0, limit)) index.want(report);
  const found = new Best<FoundClaim>(limit, byClaim);
  for (const { report, bound } of ranked.slice(0, Math.max(LOOKED_UP, LOOKED_UP_EACH * limit))) {
    if (bound < found.least) break;
    for (const [claim, score] of resultsOf(report).entries())
      if (score > 0) found.add({ report, claim, score });
  }
  return found.list();
}

interface LocalGains {
  readonly unit: Map<number, number>;
  readonly predicate: Map<number, number>;
}

/** What unit and predicate of each claim add; 0 for one of another kind. */
function localGains(index: Index, keys: ReportKeys, wanted: FigureKind | null, gains: LocalGains): number[] {
  return keys.units.map((unit, claim) => {
    const gain = (gains.unit.get(unit) ?? 0) + (gains.predicate.get(keys.predicates[claim]!) ?? 0);
    return gain > 0 && (wanted === null || index.kindOf(keys.shapes[claim]!) === wanted) ? gain : 0;
  });
}

/** Best first; equals in the order of the pack. */
function byScore(one: FoundReport, other: FoundReport): number {
  return other.score - one.score || one.report - other.report;
}

function byClaim(one: FoundClaim, other: FoundClaim): number {
  return byScore(one, other) || one.claim - other.claim;
}

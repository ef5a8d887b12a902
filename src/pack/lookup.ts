import type { FigureKind } from '../claim/figure.ts';
import type { ClaimKeys } from './document-in.ts';
import type { KeyKind } from './format.ts';
import type { PostingLists } from './postings.ts';
import type { Gain, Ranked, Ranker } from './rank.ts';

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
  readonly ranker: Ranker;
  /** Identifier of a key, null where no report holds it. */
  find(kind: KeyKind, key: string): number | null;
  postings(kind: KeyKind): PostingLists;
  /** Half-open ranges of reports whose day lies in the given days, or that have none. */
  rangesOf(days: ReportQuery['days']): readonly (readonly [from: number, to: number])[];
  /** Announces that a report will be read. */
  want(report: number): void;
  claimKeys(report: number): ClaimKeys;
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
  const ranked = index.ranker.rank({
    shared: knownKeys(index, [
      ['name', query.names],
      ['term', query.terms],
    ]),
    local: null,
    ranges: index.rangesOf(query.days),
    limit: query.limit,
  });
  for (const { report } of ranked) index.want(report);
  return ranked.map(({ report, shared }) => ({ report, score: shared }));
}

/**
 * Most reports whose claims one query reads. They come with the highest bound first, and reading stops as soon as no
 * later one can have a better claim: nearly always far earlier.
 */
const REPORT_LIMIT = 256;

/**
 * Claims that share a unit or a predicate with the query, of reports that share a name or term with it, best first. A
 * claim is worth what its report shares, and the gain of its unit and of its predicate.
 */
export function lookup(index: Index, query: ClaimQuery): FoundClaim[] {
  const local = knownKeys(index, [
    ['unit', query.units],
    ['predicate', query.predicates],
  ]);
  const ranked = index.ranker.rank({
    shared: knownKeys(index, [
      ['name', query.names],
      ['term', query.terms],
    ]),
    local,
    ranges: index.rangesOf(query.days),
    limit: Math.max(REPORT_LIMIT, query.limit),
  });
  const gains = { unit: new Map<number, number>(), predicate: new Map<number, number>() };
  for (const { kind, id, gain } of local) {
    if (kind === 'unit' || kind === 'predicate') gains[kind].set(id, gain);
  }
  const found: FoundClaim[] = [];
  let least = 0;
  for (const report of ranked) {
    if (found.length >= query.limit && report.shared + report.local < least) break;
    addClaims(found, index, report, query.kind, gains);
    if (found.length >= query.limit) {
      found.sort(byScore);
      found.length = query.limit;
      least = found.at(-1)?.score ?? 0;
    }
  }
  return found.sort(byScore);
}

function addClaims(
  found: FoundClaim[],
  index: Index,
  { report, shared }: Ranked,
  wanted: FigureKind | null,
  gains: { readonly unit: ReadonlyMap<number, number>; readonly predicate: ReadonlyMap<number, number> },
): void {
  const keys = index.claimKeys(report);
  for (let claim = 0; claim < keys.units.length; claim++) {
    const local =
      (gains.unit.get(keys.units[claim]!) ?? 0) + (gains.predicate.get(keys.predicates[claim]!) ?? 0);
    if (local === 0 || (wanted !== null && index.kindOf(keys.shapes[claim]!) !== wanted)) continue;
    found.push({ report, claim, score: shared + local });
  }
}

/** Best first; equals in the order of the pack. */
function byScore(one: FoundClaim, other: FoundClaim): number {
  return other.score - one.score || one.report - other.report || one.claim - other.claim;
}

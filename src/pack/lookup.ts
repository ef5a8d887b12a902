import type { ArticleClaims } from '../claim/claim.ts';
import type { FigureKind } from '../claim/figure.ts';
import type { KeyKind } from './format.ts';

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
  /** Units that the claim may have; the best one that it has counts. */
  readonly units: readonly WeightedKey[];
  /** Predicates that the claim may have; the best one that it has counts. */
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
  /** Identifier of a key, null where no report holds it. */
  find(kind: KeyKind, key: string): number | null;
  /** How many reports hold a key. */
  frequencyOf(kind: KeyKind, id: number): number;
  visit(kind: KeyKind, id: number, visit: (report: number) => void): void;
  /** Day of a report, null where it has none. */
  day(report: number): number | null;
  document(report: number): ArticleClaims;
}

/** Rarity of a key that `frequency` of `reports` reports hold: inverse document frequency, never negative. */
export function rarity(frequency: number, reports: number): number {
  return Math.log1p(reports / frequency);
}

/** A key of a query as the index knows it. */
interface Wanted {
  readonly kind: KeyKind;
  readonly id: number;
  readonly frequency: number;
  /** weight × rarity. */
  readonly gain: number;
}

/** Rarest first; the order is fixed so that sums of doubles come out the same everywhere. */
function wantedKeys(index: Index, kinds: readonly (readonly [KeyKind, readonly WeightedKey[]])[]): Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const [kind, keys] of kinds) {
    for (const { key, weight } of keys) {
      const id = index.find(kind, key);
      if (id === null || !(weight > 0)) continue;
      const frequency = index.frequencyOf(kind, id);
      const gain = weight * rarity(frequency, index.reports);
      const before = wanted.get(`${kind} ${id}`);
      if (before === undefined || before.gain < gain)
        wanted.set(`${kind} ${id}`, { kind, id, frequency, gain });
    }
  }
  return [...wanted.values()].sort(
    (one, other) =>
      one.frequency - other.frequency ||
      (one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : one.id - other.id),
  );
}

/** Most postings that one query reads: rare keys first, so that only the commonest go unread. */
const POSTING_LIMIT = 200_000;

export function findReports(index: Index, query: ReportQuery): FoundReport[] {
  const scores = new Map<number, number>();
  let left = POSTING_LIMIT;
  const wanted = wantedKeys(index, [
    ['name', query.names],
    ['term', query.terms],
  ]);
  for (const key of wanted) {
    left -= key.frequency;
    if (left < 0) break;
    index.visit(key.kind, key.id, (report) => scores.set(report, (scores.get(report) ?? 0) + key.gain));
  }
  const found: FoundReport[] = [];
  for (const [report, score] of scores)
    if (inDays(index.day(report), query.days)) found.push({ report, score });
  return found.sort(byScore).slice(0, query.limit);
}

function inDays(day: number | null, days: ReportQuery['days']): boolean {
  return days === null || day === null || (day >= days.from && day <= days.to);
}

/** Best first; equals in the order of the pack. */
function byScore(one: FoundReport, other: FoundReport): number {
  return other.score - one.score || one.report - other.report;
}

/** Most reports whose claims one query reads. */
const DOCUMENT_LIMIT = 64;

export function lookup(index: Index, query: ClaimQuery): FoundClaim[] {
  const gains = {
    unit: gainsOf(index, 'unit', query.units),
    predicate: gainsOf(index, 'predicate', query.predicates),
  };
  const found: FoundClaim[] = [];
  for (const { report, score } of findReports(index, { ...query, limit: DOCUMENT_LIMIT })) {
    for (const [claim, { kind, unit, predicate }] of index.document(report).claims.entries()) {
      if (query.kind !== null && kind !== query.kind) continue;
      const shared = (gains.unit.get(unit) ?? 0) + (gains.predicate.get(predicate) ?? 0);
      if (shared > 0) found.push({ report, claim, score: score + shared });
    }
  }
  return found.sort((one, other) => byScore(one, other) || one.claim - other.claim).slice(0, query.limit);
}

/** weight × rarity of each key that the pack holds. */
function gainsOf(index: Index, kind: KeyKind, keys: readonly WeightedKey[]): ReadonlyMap<string, number> {
  const gains = new Map<string, number>();
  for (const { key, weight } of keys) {
    const id = index.find(kind, key);
    if (id === null || !(weight > 0)) continue;
    const gain = weight * rarity(index.frequencyOf(kind, id), index.reports);
    gains.set(key, Math.max(gain, gains.get(key) ?? 0));
  }
  return gains;
}

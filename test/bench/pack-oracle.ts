/** The exhaustive scan that the pack's answers are compared with: every report, every claim, no index. */
import type { ArticleClaims, Term } from '../../src/claim/claim.ts';
import type { ClaimQuery, FoundClaim, FoundReport, ReportQuery } from '../../src/pack/lookup.ts';
import { rarity } from '../../src/pack/lookup.ts';

/** Numbers strings as they come, and counts the reports that hold each. */
class Keys {
  readonly #numbers = new Map<string, number>();
  readonly #frequencies: number[] = [];
  readonly #seen: number[] = [];

  add(key: string, report: number): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#frequencies.length;
      this.#numbers.set(key, number);
      this.#frequencies.push(0);
      this.#seen.push(-1);
    }
    if (this.#seen[number] !== report) this.#frequencies[number]!++;
    this.#seen[number] = report;
    return number;
  }

  /** What sharing a key is worth, by its number; 0 for the keys that the query has not. */
  gains(keys: readonly { readonly key: string; readonly weight: number }[], reports: number): Float64Array {
    const gains = new Float64Array(this.#frequencies.length);
    for (const { key, weight } of keys) {
      const number = this.#numbers.get(key);
      if (number !== undefined) gains[number] = weight * rarity(this.#frequencies[number]!, reports);
    }
    return gains;
  }
}

/** A report as numbers of keys. */
interface Scanned {
  readonly id: string;
  readonly names: Int32Array;
  readonly terms: Int32Array;
  readonly units: Int32Array;
  readonly predicates: Int32Array;
  readonly kinds: readonly string[];
}

export class Oracle {
  readonly #names = new Keys();
  readonly #terms = new Keys();
  readonly #units = new Keys();
  readonly #predicates = new Keys();
  readonly #reports: Scanned[] = [];

  add(document: ArticleClaims): void {
    const report = this.#reports.length;
    const numbers = (keys: Keys, list: readonly string[]) =>
      Int32Array.from(list, (key) => keys.add(key, report));
    const keysOf = (terms: readonly Term[]) => terms.map((term) => term.key);
    this.#reports.push({
      id: document.report.id,
      names: numbers(this.#names, keysOf(document.names)),
      terms: numbers(this.#terms, keysOf(document.terms)),
      units: numbers(
        this.#units,
        document.claims.map((claim) => claim.unit),
      ),
      predicates: numbers(
        this.#predicates,
        document.claims.map((claim) => claim.predicate),
      ),
      kinds: document.claims.map((claim) => claim.kind),
    });
  }

  /** Scores of the best reports, best first. */
  findReports(query: ReportQuery): number[] {
    return [...this.#scores(query)]
      .filter((score) => score > 0)
      .sort((one, other) => other - one)
      .slice(0, query.limit);
  }

  /** Scores of the best claims, best first. */
  lookup(query: ClaimQuery): number[] {
    const units = this.#units.gains(query.units, this.#reports.length);
    const predicates = this.#predicates.gains(query.predicates, this.#reports.length);
    const found: number[] = [];
    const scores = this.#scores(query);
    for (let report = 0; report < scores.length; report++) {
      const shared = scores[report]!;
      if (shared === 0) continue;
      const scanned = this.#reports[report]!;
      for (let claim = 0; claim < scanned.units.length; claim++) {
        const local = units[scanned.units[claim]!]! + predicates[scanned.predicates[claim]!]!;
        if (local > 0 && (query.kind === null || scanned.kinds[claim] === query.kind))
          found.push(shared + local);
      }
    }
    // As numbers: sorting fifty thousand by a function takes most of the scan's time.
    return Array.from(Float64Array.from(found).sort().reverse().subarray(0, query.limit));
  }

  #scores(query: ReportQuery): Float64Array {
    const names = this.#names.gains(query.names, this.#reports.length);
    const terms = this.#terms.gains(query.terms, this.#reports.length);
    const scores = new Float64Array(this.#reports.length);
    for (let i = 0; i < scores.length; i++) {
      const report = this.#reports[i]!;
      let score = 0;
      for (const key of report.names) score += names[key]!;
      for (const key of report.terms) score += terms[key]!;
      scores[i] = score;
    }
    return scores;
  }
}

/** Rounding of sums in another order. */
const ROUNDING = 1e-9;

/** Whether answers are the best there are: as many, and each worth as much as the scan's at the same place. */
export function sameScores(found: readonly (FoundReport | FoundClaim)[], best: readonly number[]): boolean {
  return (
    found.length === best.length &&
    found.every(({ score }, i) => Math.abs(score - best[i]!) <= ROUNDING * score)
  );
}

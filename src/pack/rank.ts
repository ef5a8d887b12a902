import { holds, type Postings } from './postings.ts';

/** A key of a query with its list of reports and what sharing it is worth. */
export interface Gain {
  readonly list: Postings;
  /** weight × rarity, positive. */
  readonly gain: number;
}

/** What reports are ranked by. */
export interface Ranking {
  /** Keys whose gains add up, in the order in which they are added: the rarest first. */
  readonly shared: readonly Gain[];
  /** Where given, a report must hold one of these too, and their gains bound what its best claim can add. */
  readonly local: readonly Gain[] | null;
  /** Half-open ranges of report numbers, ascending, that may be found. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** Most reports wanted. */
  readonly limit: number;
}

export interface Ranked {
  readonly report: number;
  /** Sum of the gains of the shared keys. */
  readonly shared: number;
  /** Sum of the gains of the local keys that the report holds. */
  readonly local: number;
}

/**
 * Most postings that one query reads. A posting costs about three nanoseconds, so this bounds a query to a millisecond;
 * the rarest keys come first, and those that go unread are so common that they say next to nothing.
 */
const POSTING_LIMIT = 300_000;

/** A list shorter than this is read rather than considered. Postings. */
const SHORT_LIST = 512;

/** Sums of the same doubles in the same order are equal; bounds are sums in another order. */
const ROUNDING = 1e-9;

/**
 * Ranks reports by the keys that they share with a query, term at a time with early closing (Turtle and Flood 1995,
 * "max score"; Buckley and Lewit 1985): once the keys not yet read are worth less together than what the last of the
 * wanted reports has, no new report can get in, and only those found are looked up in the longer lists. The arrays are
 * made once for a pack.
 */
export class Ranker {
  readonly #sums: Float64Array;
  readonly #locals: Float64Array;
  readonly #found: Uint32Array;
  readonly #list: Uint32Array;
  #count = 0;
  readonly #localFound: Uint32Array;
  #localCount = 0;

  constructor(reports: number) {
    this.#sums = new Float64Array(reports);
    this.#locals = new Float64Array(reports);
    this.#found = new Uint32Array(reports);
    this.#localFound = new Uint32Array(reports);
    this.#list = new Uint32Array(reports);
  }

  /** The best reports, best first by shared and local gains, equals by their number. */
  rank(ranking: Ranking): Ranked[] {
    this.#reset();
    if (ranking.limit < 1) return [];
    const sets = this.#readLocals(ranking.local ?? []);
    const localOf = (report: number): number => {
      let gain = this.#locals[report]!;
      for (const { set, gain: more } of sets) if (holds(set, report)) gain += more;
      return gain;
    };
    const mostLocal = (ranking.local ?? []).reduce((sum, { gain }) => sum + gain, 0);
    const eligible = (report: number): boolean =>
      ranking.ranges.some(([from, to]) => report >= from && report < to);
    const value = (report: number): number => {
      if (!eligible(report)) return 0;
      if (ranking.local === null) return this.#sums[report]!;
      const local = localOf(report);
      return local === 0 ? 0 : this.#sums[report]! + local;
    };
    this.#readShared(ranking, value, mostLocal);
    const ranked: Ranked[] = [];
    const least = this.#threshold(value, ranking.limit);
    for (let i = 0; i < this.#count; i++) {
      const report = this.#found[i]!;
      const worth = value(report);
      if (worth > 0 && worth >= least)
        ranked.push({
          report,
          shared: this.#sums[report]!,
          local: ranking.local === null ? 0 : localOf(report),
        });
    }
    ranked.sort(
      (one, other) => other.shared + other.local - (one.shared + one.local) || one.report - other.report,
    );
    return ranked.slice(0, ranking.limit);
  }

  #reset(): void {
    for (let i = 0; i < this.#count; i++) this.#sums[this.#found[i]!] = 0;
    for (let i = 0; i < this.#localCount; i++) this.#locals[this.#localFound[i]!] = 0;
    this.#count = 0;
    this.#localCount = 0;
  }

  /** Adds the local keys' gains; those of the commonest keys are left in their sets, to be asked when needed. */
  #readLocals(locals: readonly Gain[]): { readonly set: Uint8Array; readonly gain: number }[] {
    const sets: { set: Uint8Array; gain: number }[] = [];
    for (const { list, gain } of locals) {
      if (list.set !== null) {
        sets.push({ set: list.set, gain });
        continue;
      }
      const count = list.read(this.#list);
      for (let i = 0; i < count; i++) {
        const report = this.#list[i]!;
        if (this.#locals[report] === 0) this.#localFound[this.#localCount++] = report;
        this.#locals[report]! += gain;
      }
    }
    return sets;
  }

  #readShared(ranking: Ranking, value: (report: number) => number, mostLocal: number): void {
    const { shared, limit } = ranking;
    const rest = restOf(shared);
    let left = POSTING_LIMIT;
    for (let i = 0; i < shared.length; i++) {
      const { list, gain } = shared[i]!;
      if (list.count > SHORT_LIST && this.#count >= limit) {
        const least = this.#threshold(value, limit);
        if (rest[i]! + mostLocal + ROUNDING < least) {
          this.#close(shared, rest, i, value, least, left);
          return;
        }
      }
      left -= list.count;
      if (left < 0) return;
      const count = list.read(this.#list);
      for (let k = 0; k < count; k++) {
        const report = this.#list[k]!;
        if (this.#sums[report] === 0) this.#found[this.#count++] = report;
        this.#sums[report]! += gain;
      }
    }
  }

  /** Reads on from key `from`, only for those found that can still be among the wanted. */
  #close(
    shared: readonly Gain[],
    rest: Float64Array,
    from: number,
    value: (report: number) => number,
    least: number,
    postingsLeft: number,
  ): void {
    const kept = this.#found
      .slice(0, this.#count)
      .filter((report) => {
        const worth = value(report);
        return worth > 0 && worth + rest[from]! + ROUNDING >= least;
      })
      .sort();
    for (let i = 0; i < this.#count; i++) {
      // Those given up must not be found with the sum that they had so far.
      this.#list[i] = this.#found[i]!;
    }
    const sums = Float64Array.from(kept, (report) => this.#sums[report]!);
    for (let i = 0; i < this.#count; i++) this.#sums[this.#list[i]!] = 0;
    for (const [i, report] of kept.entries()) this.#sums[report] = sums[i]!;
    this.#found.set(kept);
    this.#count = kept.length;
    let left = postingsLeft;
    for (let i = from; i < shared.length; i++) {
      const { list, gain } = shared[i]!;
      if (list.set !== null) {
        for (const report of kept) if (holds(list.set, report)) this.#sums[report]! += gain;
        continue;
      }
      left -= list.count;
      if (left < 0) continue;
      const count = list.read(this.#list);
      let at = 0;
      for (const report of kept) {
        while (at < count && this.#list[at]! < report) at++;
        if (at < count && this.#list[at] === report) this.#sums[report]! += gain;
      }
    }
  }

  /** Value of the last report that would be wanted now; 0 while there are fewer. */
  #threshold(value: (report: number) => number, limit: number): number {
    if (this.#count < limit) return 0;
    const heap = new Float64Array(limit);
    let size = 0;
    for (let i = 0; i < this.#count; i++) {
      const worth = value(this.#found[i]!);
      if (worth <= 0) continue;
      if (size < limit) {
        heap[size++] = worth;
        if (size === limit) heap.sort();
      } else if (worth > heap[0]!) {
        sink(heap, worth);
      }
    }
    return size < limit ? 0 : heap[0]!;
  }
}

/** Replaces the least of a heap (an ascending array is one) by `worth`. */
function sink(heap: Float64Array, worth: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= worth) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = worth;
}

/** For each key what it and all behind it are worth together. */
function restOf(shared: readonly Gain[]): Float64Array {
  const rest = new Float64Array(shared.length + 1);
  for (let i = shared.length - 1; i >= 0; i--) rest[i] = rest[i + 1]! + shared[i]!.gain;
  return rest;
}

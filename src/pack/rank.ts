import { holds, type Postings } from './postings.ts';

/** A key of a query with its list of reports and what sharing it is worth. */
export interface Gain {
  readonly list: Postings;
  /** weight × rarity, positive. */
  readonly gain: number;
}

/** What a report is really worth to a query. */
export interface Worth {
  /** Sum of the gains of the shared keys, added in the ranking's order. */
  readonly shared: number;
  /** What its best result is worth; 0 if it has none. */
  readonly best: number;
}

/** What reports are ranked by. */
export interface Ranking {
  /** Keys whose gains add up, in the order in which they are added: the rarest first. */
  readonly shared: readonly Gain[];
  /** Where given, a report must hold one of these too; all that it holds bound what its best claim can add. */
  readonly local: readonly Gain[] | null;
  /** Half-open ranges of report numbers that may be found. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** Most results wanted. */
  readonly limit: number;
  /** Looks a report up in its own record: dearer than a posting, but whole. */
  worth(report: number): Worth;
}

export interface Ranked {
  readonly report: number;
  /** Sum of the gains of the shared keys. */
  readonly shared: number;
  /** Sum of the gains of the local keys that the report holds: no claim of it can add more. */
  readonly local: number;
}

/**
 * Most postings that one query reads. A posting costs a few nanoseconds, so this bounds a query to about a millisecond;
 * the rarest keys come first, and those that go unread are so common that they say next to nothing.
 */
const POSTING_LIMIT = 250_000;

/** A list shorter than this is read rather than considered. Postings. */
const SHORT_LIST = 1024;

/** So few reports are looked up in their own records rather than in the lists of the keys left: about 2 µs each. */
const FEW_REPORTS = 48;

/** A list this many times as long as those found are is searched rather than run through. */
const LONGER = 16;

/** Bounds are sums in another order than the sums that they bound. */
const ROUNDING = 1e-9;

/**
 * Ranks reports by the keys that they share with a query, term at a time with early closing (Buckley and Lewit 1985;
 * Turtle and Flood 1995, "max score"). The lists of the rare keys are read. Of the reports found there the best are looked
 * up whole, which tells what a result must be worth; once the keys left are worth less, no new report can get in, and of
 * those found fewer and fewer can. The arrays are made once for a pack.
 */
export class Ranker {
  /** Sum of gains by report, 0 for those not found. */
  readonly #sums: Float64Array;
  /** Gains of local keys by report, but for the commonest keys, which stay in their sets. */
  readonly #locals: Float64Array;
  readonly #found: Uint32Array;
  readonly #localFound: Uint32Array;
  /** The list that is being read. */
  readonly #list: Uint32Array;
  #count = 0;
  #localCount = 0;
  #ranking: Ranking = {
    shared: [],
    local: null,
    ranges: [],
    limit: 0,
    worth: () => ({ shared: 0, best: 0 }),
  };
  #localSets: readonly { readonly set: Uint8Array; readonly gain: number }[] = [];
  #mostLocal = 0;
  /** What a result is worth at least. */
  #least = 0;

  constructor(reports: number) {
    this.#sums = new Float64Array(reports);
    this.#locals = new Float64Array(reports);
    this.#found = new Uint32Array(reports);
    this.#localFound = new Uint32Array(reports);
    this.#list = new Uint32Array(reports);
  }

  /**
   * The reports that can hold one of the wanted results, best first by shared and local gains together, equals by their
   * number. There may be more than the limit.
   */
  rank(ranking: Ranking): Ranked[] {
    this.#reset(ranking);
    if (ranking.limit < 1) return [];
    this.#readLocals();
    this.#readShared();
    if (this.#count > FEW_REPORTS) this.#least = Math.max(this.#least, this.#leastOfBest());
    const least = this.#least - ROUNDING;
    const ranked: Ranked[] = [];
    for (let i = 0; i < this.#count; i++) {
      const report = this.#found[i]!;
      const shared = this.#sums[report]!;
      if (shared + this.#mostLocal < least || !this.#eligible(report)) continue;
      const local = this.#localOf(report);
      if (shared + local >= least) ranked.push({ report, shared, local });
    }
    return ranked.sort(
      (one, other) => other.shared + other.local - (one.shared + one.local) || one.report - other.report,
    );
  }

  #reset(ranking: Ranking): void {
    for (let i = 0; i < this.#count; i++) this.#sums[this.#found[i]!] = 0;
    for (let i = 0; i < this.#localCount; i++) this.#locals[this.#localFound[i]!] = 0;
    this.#count = 0;
    this.#localCount = 0;
    this.#least = 0;
    this.#ranking = ranking;
  }

  #readLocals(): void {
    const sets: { set: Uint8Array; gain: number }[] = [];
    this.#localSets = sets;
    this.#mostLocal = 0;
    for (const { list, gain } of this.#ranking.local ?? []) {
      this.#mostLocal += gain;
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
  }

  #localOf(report: number): number {
    let gain = this.#locals[report]!;
    for (const { set, gain: more } of this.#localSets) if (holds(set, report)) gain += more;
    return gain;
  }

  /** Whether a report may be found at all. */
  #eligible(report: number): boolean {
    const { ranges, local } = this.#ranking;
    for (const [from, to] of ranges)
      if (report >= from && report < to) return local === null || this.#localOf(report) > 0;
    return false;
  }

  #readShared(): void {
    const { shared } = this.#ranking;
    const rest = restOf(shared);
    let left = POSTING_LIMIT;
    let closed = false;
    let tried = 0;
    for (let i = 0; i < shared.length; i++) {
      const { list, gain } = shared[i]!;
      // The most that a report not yet found can come to.
      const open = rest[i]! + this.#mostLocal + ROUNDING;
      if (!closed && list.count > SHORT_LIST) {
        // What the best are worth changes little with more postings: it is asked again when as many have been read.
        if (this.#count >= 2 * tried) {
          this.#least = Math.max(this.#least, this.#leastOfBest());
          tried = Math.max(this.#count, 1);
        }
        closed = open < this.#least;
      }
      if (closed) {
        this.#giveUp(open);
        if (this.#count <= FEW_REPORTS) {
          this.#lookUp();
          return;
        }
        if (list.set !== null) {
          this.#addSet(list.set, gain);
          continue;
        }
      }
      left -= list.count;
      if (left < 0) return;
      const count = list.read(this.#list);
      if (!closed) this.#add(count, gain);
      else if (this.#count * LONGER < count) this.#seek(count, gain);
      else this.#addFound(count, gain);
    }
  }

  /** Adds a gain to the reports of the list that was read. */
  #add(count: number, gain: number): void {
    const sums = this.#sums;
    const list = this.#list;
    const found = this.#found;
    let size = this.#count;
    for (let i = 0; i < count; i++) {
      const report = list[i]!;
      const before = sums[report]!;
      if (before === 0) found[size++] = report;
      sums[report] = before + gain;
    }
    this.#count = size;
  }

  /** Drops the reports that cannot be worth enough with what is still to come. */
  #giveUp(open: number): void {
    const sums = this.#sums;
    const found = this.#found;
    const enough = this.#least - open;
    let size = 0;
    for (let i = 0; i < this.#count; i++) {
      const report = found[i]!;
      if (sums[report]! >= enough) found[size++] = report;
      else sums[report] = 0;
    }
    this.#count = size;
  }

  /** Takes the sums of all that are left from their own records. */
  #lookUp(): void {
    for (let i = 0; i < this.#count; i++) {
      const report = this.#found[i]!;
      this.#sums[report] = this.#ranking.worth(report).shared;
    }
  }

  /** Adds a gain to those found that a set holds. */
  #addSet(set: Uint8Array, gain: number): void {
    const sums = this.#sums;
    const found = this.#found;
    for (let i = 0; i < this.#count; i++) if (holds(set, found[i]!)) sums[found[i]!]! += gain;
  }

  /** Adds a gain to those found that the list that was read holds, by running through the list. */
  #addFound(count: number, gain: number): void {
    const sums = this.#sums;
    const list = this.#list;
    for (let i = 0; i < count; i++) {
      const before = sums[list[i]!]!;
      if (before !== 0) sums[list[i]!] = before + gain;
    }
  }

  /** The same by searching the list for each of those found. */
  #seek(count: number, gain: number): void {
    const list = this.#list;
    for (let i = 0; i < this.#count; i++) {
      const report = this.#found[i]!;
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (list[middle]! < report) low = middle + 1;
        else high = middle;
      }
      if (low < count && list[low] === report) this.#sums[report]! += gain;
    }
  }

  /** What the last of the wanted results is worth at least, by the reports that are the best so far; 0 if they are too few. */
  #leastOfBest(): number {
    const { limit, worth } = this.#ranking;
    if (this.#count < limit) return 0;
    const best = this.#bestReports(limit + (limit >> 1));
    const worths = Float64Array.from(best, (report) => worth(report).best).sort();
    return worths[worths.length - limit] ?? 0;
  }

  /** The `most` reports with the highest sums so far. */
  #bestReports(most: number): number[] {
    const sums = this.#sums;
    const found = this.#found;
    const heap = new Float64Array(most);
    let size = 0;
    let least = 0;
    for (let i = 0; i < this.#count; i++) {
      const sum = sums[found[i]!]!;
      if (sum <= least || !this.#eligible(found[i]!)) continue;
      if (size < most) {
        heap[size++] = sum;
        if (size < most) continue;
        heap.sort();
      } else {
        replaceLeast(heap, sum);
      }
      least = heap[0]!;
    }
    const best: number[] = [];
    for (let i = 0; i < this.#count && best.length < most; i++) {
      if (sums[found[i]!]! >= least && this.#eligible(found[i]!)) best.push(found[i]!);
    }
    return best;
  }
}

/** Replaces the least of a heap (an ascending array is one) by `worth`. */
function replaceLeast(heap: Float64Array, worth: number): void {
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

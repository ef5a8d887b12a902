import { holds, type Postings } from './postings.ts';

/** A key of a query with its list of reports and what sharing it is worth. */
export interface Gain {
  readonly list: Postings;
  /** weight × rarity, positive. */
  readonly gain: number;
}

/** What reports are ranked by. */
export interface Ranking {
  /** Keys whose gains add up: the rarest first. */
  readonly shared: readonly Gain[];
  /** Where given, a report must hold one of these too; all that it holds bound what its best claim can add. */
  readonly local: readonly Gain[] | null;
  /** Half-open ranges of report numbers that may be found. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** Most results wanted. */
  readonly limit: number;
  /** Most postings to be read. The rarest keys come first, so what goes unread is so common that it says next to nothing. */
  readonly postings: number;
  /** What the best result in a report is worth, by its own record; 0 if it has none. Dearer than a posting, but whole. */
  best(report: number): number;
  /** Announces that a report will be looked up. */
  want(report: number): void;
}

export interface Ranked {
  readonly report: number;
  /** No result in this report is worth more. */
  readonly bound: number;
}

/** A list shorter than this is read rather than considered. Postings. */
const SHORT_LIST = 1024;

/** So few reports are looked up in their own records rather than in the lists of the keys left. */
const FEW_REPORTS = 32;

/** A list this many times as long as those found are is searched rather than run through. */
const LONGER = 16;

/** How many times as many reports must have been found before the best are looked up again. */
const AGAIN = 4;

/** What all keys of a query together are worth in the units of the sums: leaves room for rounding up in 16 bits. */
const WHOLE = 60_000;

/** Keys that a query can have: as many roundings fit into 16 bits beside {@link WHOLE}. */
export const MOST_KEYS = 5000;

/**
 * Ranks reports by the keys that they share with a query, term at a time with early closing (Buckley and Lewit 1985;
 * Turtle and Flood 1995, "max score"). The lists of the rare keys are read. Of the reports found there the best are looked
 * up whole, which tells what a result must be worth; once the keys left are worth less, no new report can get in, and of
 * those found fewer and fewer can.
 *
 * Sums are whole numbers of 16 bits, gains rounded up, so that they bound what a report is worth and stay in the
 * processor's cache: 240 KB for a million claims, where doubles took 950 and three times as long. The arrays are made once
 * for a pack.
 */
export class Ranker {
  /** Sum of gains by report, 0 for those not found. */
  readonly #sums: Uint16Array;
  /** Gains of local keys by report, but for the commonest keys, which stay in their sets. */
  readonly #locals: Uint16Array;
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
    postings: 0,
    best: () => 0,
    want: () => {},
  };
  #localSets: readonly { readonly set: Uint8Array; readonly gain: number }[] = [];
  #mostLocal = 0;
  /** Units of the sums in one of gain. */
  #scale = 1;
  /** What a result is worth at least, in units of the sums. */
  #least = 0;

  constructor(reports: number) {
    this.#sums = new Uint16Array(reports);
    this.#locals = new Uint16Array(reports);
    this.#found = new Uint32Array(reports);
    this.#localFound = new Uint32Array(reports);
    this.#list = new Uint32Array(reports);
  }

  /** The reports that can hold one of the wanted results, highest bound first, equals by their number. */
  rank(ranking: Ranking): Ranked[] {
    this.#reset(ranking);
    if (ranking.limit < 1) return [];
    this.#readLocals();
    const unread = this.#readShared();
    if (this.#count > FEW_REPORTS) this.#raiseLeast();
    const ranked: Ranked[] = [];
    for (let i = 0; i < this.#count; i++) {
      const report = this.#found[i]!;
      const sum = this.#sums[report]! + unread;
      if (sum + this.#mostLocal < this.#least || !this.#eligible(report)) continue;
      const bound = sum + this.#localOf(report);
      if (bound >= this.#least) ranked.push({ report, bound: bound / this.#scale });
    }
    return ranked.sort((one, other) => other.bound - one.bound || one.report - other.report);
  }

  #reset(ranking: Ranking): void {
    for (let i = 0; i < this.#count; i++) this.#sums[this.#found[i]!] = 0;
    for (let i = 0; i < this.#localCount; i++) this.#locals[this.#localFound[i]!] = 0;
    this.#count = 0;
    this.#localCount = 0;
    this.#least = 0;
    this.#ranking = ranking;
    let whole = 0;
    for (const { gain } of ranking.shared) whole += gain;
    for (const { gain } of ranking.local ?? []) whole += gain;
    this.#scale = whole > 0 ? WHOLE / whole : 1;
  }

  #units(gain: number): number {
    return Math.max(1, Math.ceil(gain * this.#scale));
  }

  #readLocals(): void {
    const sets: { set: Uint8Array; gain: number }[] = [];
    this.#localSets = sets;
    this.#mostLocal = 0;
    for (const { list, gain: worth } of this.#ranking.local ?? []) {
      const gain = this.#units(worth);
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

  /** Returns what the keys that were not read are worth. */
  #readShared(): number {
    const { shared } = this.#ranking;
    const gains = shared.map(({ gain }) => this.#units(gain));
    const rest = restOf(gains);
    let left = this.#ranking.postings;
    let closed = false;
    let tried = 0;
    for (const [i, { list }] of shared.entries()) {
      const gain = gains[i]!;
      // The most that a report not yet found can come to.
      const open = rest[i]! + this.#mostLocal;
      if (!closed && list.count > SHORT_LIST) {
        // What the best are worth changes little with more postings: it is asked again when far more have been read.
        if (this.#count >= AGAIN * tried) {
          this.#raiseLeast();
          tried = Math.max(this.#count, 1);
        }
        closed = open < this.#least;
      }
      if (closed) {
        // Going through those found pays where it is less than going through the list.
        if (this.#count < list.count) this.#giveUp(open);
        if (this.#count <= FEW_REPORTS) return rest[i]!;
        if (list.set !== null) {
          this.#addSet(list.set, gain);
          continue;
        }
      }
      left -= list.count;
      if (left < 0) return rest[i]!;
      const count = list.read(this.#list);
      if (!closed) this.#add(count, gain);
      else if (this.#count * LONGER < count) this.#seek(count, gain);
      else this.#addFound(count, gain);
    }
    return 0;
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

  /** Looks up what the reports that are the best so far are worth, and by that what a result must be worth. */
  #raiseLeast(): void {
    const { limit, best, want } = this.#ranking;
    if (this.#count < limit) return;
    const reports = this.#bestReports(limit + (limit >> 1));
    for (const report of reports) want(report);
    const worths = Float64Array.from(reports, (report) => best(report)).sort();
    const least = Math.floor((worths[worths.length - limit] ?? 0) * this.#scale);
    this.#least = Math.max(this.#least, least);
  }

  /** The `most` reports with the highest sums so far. */
  #bestReports(most: number): number[] {
    const sums = this.#sums;
    const found = this.#found;
    const heap = new Uint16Array(most);
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
function replaceLeast(heap: Uint16Array, worth: number): void {
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
function restOf(gains: readonly number[]): number[] {
  const rest = [0];
  for (const gain of gains.toReversed()) rest.push(rest.at(-1)! + gain);
  return rest.reverse();
}

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
  /** Half-open ranges of report numbers that may be found, ascending; null for all. */
  readonly ranges: readonly (readonly [from: number, to: number])[] | null;
  /** Most results wanted. */
  readonly limit: number;
  /** Most reports that are returned. */
  readonly most: number;
  /** Most postings to be read. The rarest keys come first, so what goes unread is so common that it says next to nothing. */
  readonly postings: number;
  /**
   * What the best result in a report is worth, by its own record; 0 if it has none. Dearer than a posting, but whole. Null
   * where a report is the result, and worth what it shares.
   */
  readonly best: ((report: number) => number) | null;
  /** Announces that a report will be looked up. */
  want(report: number): void;
}

export interface Ranked {
  readonly report: number;
  /** No result in this report is worth more. */
  readonly bound: number;
}

/** A list shorter than this is read rather than considered. Postings. */
const SHORT_LIST = 128;

/** How many times as many reports must have been found before the best are looked up again. */
const AGAIN = 2;

/** A record costs about as much as this many steps of a list or questions to a set. */
const RECORD_COST = 200;

/** A list this many times as long as those found are is searched rather than run through. */
const LONGER = 16;

/** A set of local keys that holds more than one report in so many is asked about single reports; others are read. */
const DENSE = 8;

/** What all keys of a query together are worth in the units of the sums: leaves room for rounding up in 16 bits. */
const WHOLE = 60_000;

/** Keys that a query can have: as many roundings fit into 16 bits beside {@link WHOLE}. */
export const MOST_KEYS = 5000;

/** Larger than any number of a report. */
const REPORTS = 2 ** 32;

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
  readonly #reports: number;
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
    ranges: null,
    limit: 0,
    most: 0,
    postings: 0,
    best: null,
    want: () => {},
  };
  #localSets: readonly { readonly set: Uint8Array; readonly gain: number }[] = [];
  #mostLocal = 0;
  /** Units of the sums in one of gain. */
  #scale = 1;
  /** What a result is worth at least, in units of the sums. */
  #least = 0;
  /** Whether the reports found are all eligible and their sums hold the gains of the local keys. */
  #settled = false;

  constructor(reports: number) {
    this.#reports = reports;
    this.#sums = new Uint16Array(reports);
    this.#locals = new Uint16Array(reports);
    this.#found = new Uint32Array(reports + 1);
    this.#localFound = new Uint32Array(reports + 1);
    this.#list = new Uint32Array(reports);
  }

  /** The reports that can hold one of the wanted results, highest bound first, equals by their number. */
  rank(ranking: Ranking): Ranked[] {
    this.#reset(ranking);
    if (ranking.limit < 1) return [];
    this.#readLocals();
    const unread = this.#readShared();
    if (!this.#settled) this.#settle(unread);
    return this.#best(ranking.most).map((report) => ({
      report,
      bound: (this.#sums[report]! + unread) / this.#scale,
    }));
  }

  #reset(ranking: Ranking): void {
    clear(this.#sums, this.#found, this.#count);
    clear(this.#locals, this.#localFound, this.#localCount);
    this.#count = 0;
    this.#localCount = 0;
    this.#least = 0;
    this.#settled = false;
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
      if (list.set !== null && list.count * DENSE > this.#reports) {
        sets.push({ set: list.set, gain });
        continue;
      }
      const count = list.read(this.#list);
      this.#localCount = add(this.#locals, this.#localFound, this.#localCount, this.#list, 0, count, gain);
    }
  }

  #localOf(report: number): number {
    let gain = this.#locals[report]!;
    for (const { set, gain: more } of this.#localSets) if (holds(set, report)) gain += more;
    return gain;
  }

  /** Whether the local keys are so rare that only reports which hold one need be found at all. */
  get #gated(): boolean {
    return this.#ranking.local !== null && this.#localSets.length === 0;
  }

  /** Returns what the keys that were not read are worth. */
  #readShared(): number {
    const { shared } = this.#ranking;
    const gains = shared.map(({ gain }) => this.#units(gain));
    const rest = restOf(gains);
    const cost = restOf(shared.map(({ list }) => (list.set === null ? list.count : 0)));
    let left = this.#ranking.postings;
    let closed = false;
    let tried = 0;
    for (const [i, { list }] of shared.entries()) {
      const gain = gains[i]!;
      // The most that a report not yet found can come to.
      const open = rest[i]! + this.#mostLocal;
      if (!closed && list.count > SHORT_LIST && this.#count >= AGAIN * tried) {
        // What the best are worth changes little with more postings: it is asked again when far more have been read.
        this.#raiseLeast();
        tried = Math.max(this.#count, 1);
      }
      if (!closed && open < this.#least) {
        closed = true;
        this.#settle(rest[i]!);
        this.#raiseLeast();
        this.#giveUp(rest[i]!);
      }
      if (closed && this.#count * RECORD_COST < cost[i]! + this.#count * (shared.length - i)) return rest[i]!;
      if (closed && list.set !== null) {
        this.#addSet(list.set, gain, rest[i + 1]!);
        continue;
      }
      left -= list.count;
      if (left < 0) return rest[i]!;
      const count = list.read(this.#list);
      if (!closed) this.#add(count, gain);
      else {
        if (this.#count * LONGER < count) this.#seek(count, gain);
        else this.#addFound(count, gain);
        this.#giveUp(rest[i + 1]!);
      }
    }
    return 0;
  }

  /** Adds a gain to the reports of the list that was read, but for those of other days. */
  #add(count: number, gain: number): void {
    const { ranges } = this.#ranking;
    for (const [first, last] of ranges ?? [[0, this.#reports]]) {
      const from = ranges === null ? 0 : firstFrom(this.#list, count, first);
      const to = ranges === null ? count : firstFrom(this.#list, count, last);
      this.#count = this.#gated
        ? addGated(this.#sums, this.#found, this.#count, this.#list, from, to, gain, this.#locals)
        : add(this.#sums, this.#found, this.#count, this.#list, from, to, gain);
    }
  }

  /** Adds what local keys are worth to the reports found, and drops those that hold none or cannot be worth enough. */
  #settle(rest: number): void {
    this.#settled = true;
    if (this.#ranking.local === null) {
      this.#giveUp(rest);
      return;
    }
    const sums = this.#sums;
    const found = this.#found;
    const enough = this.#least - rest;
    let size = 0;
    for (let i = 0; i < this.#count; i++) {
      const report = found[i]!;
      const local = sums[report]! + this.#mostLocal < enough ? 0 : this.#localOf(report);
      const sum = sums[report]! + local;
      if (local > 0 && sum >= enough) {
        sums[report] = sum;
        found[size++] = report;
      } else {
        sums[report] = 0;
      }
    }
    this.#count = size;
  }

  /** Drops the reports that cannot be worth enough with what is still to come. */
  #giveUp(rest: number): void {
    const sums = this.#sums;
    const found = this.#found;
    const enough = this.#least - rest;
    let size = 0;
    for (let i = 0; i < this.#count; i++) {
      const report = found[i]!;
      if (sums[report]! >= enough) found[size++] = report;
      else sums[report] = 0;
    }
    this.#count = size;
  }

  /** Adds a gain to those found that a set holds, and drops those that cannot be worth enough. */
  #addSet(set: Uint8Array, gain: number, rest: number): void {
    const sums = this.#sums;
    const found = this.#found;
    const enough = this.#least - rest;
    let size = 0;
    for (let i = 0; i < this.#count; i++) {
      const report = found[i]!;
      const sum = holds(set, report) ? sums[report]! + gain : sums[report]!;
      if (sum >= enough) {
        sums[report] = sum;
        found[size++] = report;
      } else {
        sums[report] = 0;
      }
    }
    this.#count = size;
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
    for (let i = 0; i < this.#count; i++) {
      const report = this.#found[i]!;
      const at = firstFrom(this.#list, count, report);
      if (at < count && this.#list[at] === report) this.#sums[report]! += gain;
    }
  }

  /**
   * Raises what a result must be worth: by what the reports that are the best so far are worth by their records, or, where
   * reports are the results, by what they share of the keys that were read.
   */
  #raiseLeast(): void {
    const { limit, best, want, shared } = this.#ranking;
    if (this.#count < limit) return;
    if (best === null) {
      const last = this.#best(limit)[limit - 1]!;
      // Each key's gain was rounded up.
      this.#least = Math.max(this.#least, this.#sums[last]! - shared.length);
      return;
    }
    const reports = this.#best(limit + (limit >> 1));
    for (const report of reports) want(report);
    const worths = Float64Array.from(reports, best).sort();
    const least = Math.floor((worths[worths.length - limit] ?? 0) * this.#scale);
    this.#least = Math.max(this.#least, least);
  }

  /** The `most` eligible reports with the highest sums so far, highest first, equals by their number. */
  #best(most: number): number[] {
    const sums = this.#sums;
    const found = this.#found;
    const checked = !this.#settled && this.#ranking.local !== null;
    const heap = new Float64Array(Math.min(most, this.#count));
    let size = 0;
    let least = 0;
    for (let i = 0; i < this.#count; i++) {
      const report = found[i]!;
      const key = sums[report]! * REPORTS + (REPORTS - 1 - report);
      if (key < least || (checked && this.#localOf(report) === 0)) continue;
      if (size < heap.length) {
        heap[size++] = key;
        if (size < heap.length) continue;
        heap.sort();
      } else {
        replaceLeast(heap, key);
      }
      least = heap[0]!;
    }
    const kept = heap.subarray(0, size).sort().reverse();
    return Array.from(kept, (key) => REPORTS - 1 - (key % REPORTS));
  }
}

/** Adds a gain to the reports of part of a list; `found` grows by those that had none. Returns its new size. */
function add(
  sums: Uint16Array,
  found: Uint32Array,
  size: number,
  list: Uint32Array,
  from: number,
  to: number,
  gain: number,
): number {
  let end = size;
  for (let i = from; i < to; i++) {
    const report = list[i]!;
    const before = sums[report]!;
    // Written whether it is new or not: a branch that is taken half of the time costs more.
    found[end] = report;
    end += before === 0 ? 1 : 0;
    sums[report] = before + gain;
  }
  return end;
}

/** As {@link add}, only for reports that pass the gate. */
function addGated(
  sums: Uint16Array,
  found: Uint32Array,
  size: number,
  list: Uint32Array,
  from: number,
  to: number,
  gain: number,
  gate: Uint16Array,
): number {
  let end = size;
  for (let i = from; i < to; i++) {
    const report = list[i]!;
    if (gate[report] === 0) continue;
    const before = sums[report]!;
    found[end] = report;
    end += before === 0 ? 1 : 0;
    sums[report] = before + gain;
  }
  return end;
}

/** Place of the first of `count` ascending numbers that is at least `least`. */
function firstFrom(numbers: Uint32Array, count: number, least: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Zeros of an array, of which few or many are set. */
function clear(numbers: Uint16Array, places: Uint32Array, count: number): void {
  if (count * LONGER > numbers.length) numbers.fill(0);
  else for (let i = 0; i < count; i++) numbers[places[i]!] = 0;
}

/** Replaces the least of a heap (an ascending array is one) by `key`. */
function replaceLeast(heap: Float64Array, key: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[child]! >= key) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = key;
}

/** For each what it and all behind it come to together. */
function restOf(values: readonly number[]): number[] {
  const rest = [0];
  for (const value of values.toReversed()) rest.push(rest.at(-1)! + value);
  return rest.reverse();
}

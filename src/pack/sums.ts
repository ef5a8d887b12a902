import { holds } from './postings.ts';

/** Larger than any number of a report. */
const REPORTS = 2 ** 32;

/** Where more than one number in so many is set, all are cleared at once. */
const MANY = 16;

/** Does a set hold a report, and what is that worth? */
export interface GainSet {
  readonly set: Uint8Array;
  readonly gain: number;
}

/**
 * Sums of gains by report, and the reports that have one. Sums are whole numbers of 16 bits, so that they stay in the
 * processor's cache: 240 KB for a million claims, where doubles took 950 and three times as long. The arrays are made once
 * for a pack.
 */
export class Sums {
  /** By report; 0 for those not found. */
  readonly sums: Uint16Array;
  /** The first {@link count} are the reports found. */
  readonly found: Uint32Array;
  count = 0;

  constructor(reports: number) {
    this.sums = new Uint16Array(reports);
    this.found = new Uint32Array(reports + 1);
  }

  clear(): void {
    const { sums, found, count } = this;
    if (count * MANY > sums.length) sums.fill(0);
    else for (let i = 0; i < count; i++) sums[found[i]!] = 0;
    this.count = 0;
  }

  /** Adds a gain to the reports of a list from one place to another. */
  add(list: Uint32Array, from: number, to: number, gain: number): void {
    const { sums, found } = this;
    let size = this.count;
    for (let i = from; i < to; i++) {
      const report = list[i]!;
      const before = sums[report]!;
      // Written whether it is new or not: a branch that is taken half of the time costs more.
      found[size] = report;
      size += before === 0 ? 1 : 0;
      sums[report] = before + gain;
    }
    this.count = size;
  }

  /** As {@link add}, only for reports that the gate holds. */
  addGated(list: Uint32Array, from: number, to: number, gain: number, gate: Sums): void {
    const { sums, found } = this;
    const gates = gate.sums;
    let size = this.count;
    for (let i = from; i < to; i++) {
      const report = list[i]!;
      if (gates[report] === 0) continue;
      const before = sums[report]!;
      found[size] = report;
      size += before === 0 ? 1 : 0;
      sums[report] = before + gain;
    }
    this.count = size;
  }

  /** Adds a gain to those found that a list of `count` reports holds, by running through the list. */
  addFound(list: Uint32Array, count: number, gain: number): void {
    const { sums } = this;
    for (let i = 0; i < count; i++) {
      const before = sums[list[i]!]!;
      if (before !== 0) sums[list[i]!] = before + gain;
    }
  }

  /** The same by searching the list for each of those found. */
  seek(list: Uint32Array, count: number, gain: number): void {
    const { sums, found } = this;
    for (let i = 0; i < this.count; i++) {
      const report = found[i]!;
      const at = firstFrom(list, count, report);
      if (at < count && list[at] === report) sums[report]! += gain;
    }
  }

  /** Drops those found whose sum is less than `enough`. */
  drop(enough: number): void {
    const { sums, found } = this;
    let size = 0;
    for (let i = 0; i < this.count; i++) {
      const report = found[i]!;
      if (sums[report]! >= enough) found[size++] = report;
      else sums[report] = 0;
    }
    this.count = size;
  }

  /** Adds a gain to those found that a set holds, and drops those whose sum is less than `enough`. */
  addSet(set: Uint8Array, gain: number, enough: number): void {
    const { sums, found } = this;
    let size = 0;
    for (let i = 0; i < this.count; i++) {
      const report = found[i]!;
      const sum = holds(set, report) ? sums[report]! + gain : sums[report]!;
      if (sum >= enough) {
        sums[report] = sum;
        found[size++] = report;
      } else {
        sums[report] = 0;
      }
    }
    this.count = size;
  }

  /**
   * Adds to those found what they have in other sums and sets, and drops those that have nothing there or whose sum is
   * less than `enough`. `most`: no report has more there.
   */
  join(other: Sums, sets: readonly GainSet[], most: number, enough: number): void {
    const { sums, found } = this;
    let size = 0;
    for (let i = 0; i < this.count; i++) {
      const report = found[i]!;
      const before = sums[report]!;
      const gain = before + most < enough ? 0 : other.with(sets, report);
      if (gain > 0 && before + gain >= enough) {
        sums[report] = before + gain;
        found[size++] = report;
      } else {
        sums[report] = 0;
      }
    }
    this.count = size;
  }

  /** The sum of a report, and what sets that hold it add. */
  with(sets: readonly GainSet[], report: number): number {
    let sum = this.sums[report]!;
    for (let i = 0; i < sets.length; i++) if (holds(sets[i]!.set, report)) sum += sets[i]!.gain;
    return sum;
  }

  /** The `most` reports with the highest sums that pass, highest first, equals by their number. Null: all pass. */
  best(most: number, passes: ((report: number) => boolean) | null): number[] {
    const { sums, found, count } = this;
    const heap = new Float64Array(Math.min(most, count));
    let size = 0;
    let leastSum = 0;
    for (let i = 0; i < count; i++) {
      const report = found[i]!;
      const sum = sums[report]!;
      if (sum < leastSum) continue;
      const key = sum * REPORTS + (REPORTS - 1 - report);
      if (size === heap.length && key < heap[0]!) continue;
      if (passes !== null && !passes(report)) continue;
      if (size < heap.length) {
        heap[size++] = key;
        if (size < heap.length) continue;
        heap.sort();
      } else {
        replaceLeast(heap, key);
      }
      leastSum = Math.floor(heap[0]! / REPORTS);
    }
    const kept = heap.subarray(0, size).sort().reverse();
    return Array.from(kept, (key) => REPORTS - 1 - (key % REPORTS));
  }
}

/** Place of the first of `count` ascending numbers that is at least `least`. */
export function firstFrom(numbers: Uint32Array, count: number, least: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Replaces the least of a heap (an ascending array is one) by `key`. */
export function replaceLeast(heap: Float64Array, key: number): void {
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

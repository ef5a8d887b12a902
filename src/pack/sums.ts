import type { GatedSums } from './gated-sums.ts';
import { BLOCK, BLOCK_BITS, blocksOf } from './posting-blocks.ts';
import type { Postings } from './postings.ts';

/** Larger than any number of a report. */
const REPORTS = 2 ** 32;

/** Where more than one number in so many is set, all are cleared at once. */
const MANY = 16;

/** Reports found for each block, from which on hardly any block is without: one in eight with two. */
const MOST_IN_BLOCK = 2;

/**
 * Sums of gains by report, and the reports that have one and can still be among the best. Sums are whole numbers of 16 bits,
 * so that they stay in the processor's cache: 240 KB for a million claims, where doubles took 950 and three times as long.
 * The arrays are made once for a pack.
 */
export class Sums implements GatedSums {
  /** By report, in whole blocks; 0 for those without a gain. */
  readonly sums: Uint16Array;
  /** The first {@link count} are the reports found; behind them come those that were dropped. */
  readonly found: Uint32Array;
  count = 0;
  /** A bit for each report: only those set are given gains. */
  readonly gate: Uint8Array;
  /** By block: 0 where none of its reports passes. */
  readonly open: Uint8Array;
  /** The list that is being read. */
  readonly #list: Uint32Array;
  #dropped = 0;
  #closed = false;

  constructor(reports: number) {
    const blocks = blocksOf(reports);
    this.sums = new Uint16Array(blocks * BLOCK);
    this.gate = new Uint8Array((blocks * BLOCK) / 8);
    this.open = new Uint8Array(blocks);
    this.found = new Uint32Array(reports + 1);
    this.#list = new Uint32Array(reports);
  }

  /** Takes away all sums, and lets nothing pass. */
  clear(): void {
    const { sums, found } = this;
    const count = this.count + this.#dropped;
    if (count * MANY > sums.length) sums.fill(0);
    else for (let i = 0; i < count; i++) sums[found[i]!] = 0;
    this.count = 0;
    this.#dropped = 0;
    this.#closed = false;
    this.#shutAll();
  }

  #shutAll(): void {
    this.gate.fill(0);
    this.open.fill(0);
  }

  /** Lets the reports of all these lists pass. */
  admit(lists: readonly Postings[]): void {
    const { gate, open } = this;
    let none = true;
    for (const { set } of lists) {
      if (set === null) continue;
      if (none) gate.set(set);
      else for (let i = 0; i < set.length; i++) gate[i]! |= set[i]!;
      none = false;
      open.fill(1);
    }
    for (const list of lists) if (list.set === null) this.#admit(this.#list, list.read(this.#list));
  }

  /** Lets the reports pass too that are the first of `list`. */
  #admit(list: Uint32Array, count: number): void {
    const { gate, open } = this;
    for (let i = 0; i < count; i++) {
      const report = list[i]!;
      gate[report >> 3]! |= 1 << (report & 7);
      open[report >> BLOCK_BITS] = 1;
    }
  }

  /** Of those admitted lets only reports of the ranges pass, which are half-open and ascend. */
  confine(ranges: readonly (readonly [from: number, to: number])[]): void {
    let from = 0;
    for (const [first, last] of ranges) {
      this.#shut(from, first);
      from = last;
    }
    this.#shut(from, this.sums.length);
  }

  /** Bit by bit up to a whole byte and from the last one on, and byte by byte between. */
  #shut(from: number, to: number): void {
    const { gate } = this;
    const whole = Math.min(Math.ceil(from / 8) * 8, to);
    const last = Math.max(whole, to - (to % 8));
    for (let report = from; report < whole; report++) gate[report >> 3]! &= ~(1 << (report & 7));
    if (last > whole) gate.fill(0, whole / 8, last / 8);
    for (let report = last; report < to; report++) gate[report >> 3]! &= ~(1 << (report & 7));
    const firstBlock = Math.ceil(from / BLOCK);
    const endBlock = Math.floor(to / BLOCK);
    if (endBlock > firstBlock) this.open.fill(0, firstBlock, endBlock);
  }

  /** Adds a gain to the reports of a list that the gate lets pass: after {@link keep}, to those found only. */
  add(list: Postings, gain: number): void {
    const { count } = this;
    // What is found comes behind what was dropped.
    this.count += this.#dropped;
    list.addGated(this, gain, this.#list);
    if (!this.#closed) return;
    this.#dropped = this.count - count;
    this.count = count;
  }

  /** Lets no other reports be found, and drops those whose sum is less than `enough`. */
  keep(enough: number): void {
    this.#closed = true;
    this.drop(enough);
    // Where reports were found in nearly every block, none could be passed over: others may get gains too.
    if (this.count > MOST_IN_BLOCK * this.open.length) return;
    this.#shutAll();
    this.#admit(this.found, this.count);
  }

  /** Drops those found whose sum is less than `enough`. */
  drop(enough: number): void {
    const { sums, found, count } = this;
    let size = 0;
    for (let i = 0; i < count; i++) {
      const report = found[i]!;
      // Changes places whether it is kept or not: a branch that cannot be foreseen costs more.
      found[i] = found[size]!;
      found[size] = report;
      size = (size + ((enough - 1 - sums[report]!) >>> 31)) | 0;
    }
    this.#dropped += count - size;
    this.count = size;
  }

  /** Adds a gain to those found that a set holds. */
  addSet(set: Uint8Array, gain: number): void {
    const { sums, found, count } = this;
    for (let i = 0; i < count; i++) {
      const report = found[i]!;
      sums[report]! += ((set[report >> 3]! >> (report & 7)) & 1) * gain;
    }
  }

  /** The `most` reports found with the highest sums, highest first, equals by their number. */
  best(most: number): number[] {
    const { sums, found, count } = this;
    const heap = new Float64Array(Math.min(most, count));
    let size = 0;
    let leastSum = 0;
    for (let i = 0; i < count; i++) {
      // Nearly all are passed over: in a loop of their own that takes half the time.
      while (i < count && sums[found[i]!]! < leastSum) i++;
      if (i >= count) break;
      const report = found[i]!;
      const key = sums[report]! * REPORTS + (REPORTS - 1 - report);
      if (size < heap.length) {
        heap[size++] = key;
        if (size < heap.length) continue;
        heap.sort();
      } else {
        if (key < heap[0]!) continue;
        replaceLeast(heap, key);
      }
      leastSum = Math.floor(heap[0]! / REPORTS);
    }
    const kept = heap.subarray(0, size).sort();
    const reports: number[] = [];
    for (let i = kept.length - 1; i >= 0; i--) reports.push(REPORTS - 1 - (kept[i]! % REPORTS));
    return reports;
  }
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

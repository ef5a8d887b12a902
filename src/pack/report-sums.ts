import type { ReportQuery } from './lookup.ts';
import type { Gain, Ranked } from './rank.ts';
import { replaceLeast } from './sums.ts';

/** Lists of a query, by which it is known again. */
type Asked = Pick<ReportQuery, 'names' | 'terms'>;

/** Larger than any number of a report. */
const REPORTS = 2 ** 32;

/** Whole steps in which sums are ordered: with a report's number behind it, a step is still a whole number. */
const STEPS = 2 ** 20;

/** Keys whose roundings come to one step together: adding one in single precision is off by at most 2^-25 of the whole. */
const KEYS_IN_STEP = 32;

/** Sets that are added at once: as many bits as a byte has. */
const AT_ONCE = 8;

/** By byte: its lower and its upper four bits, each in the lowest bit of a byte of its own. */
const LOW_BITS = new Uint32Array(256);
const HIGH_BITS = new Uint32Array(256);
for (let byte = 0; byte < 256; byte++) {
  for (let bit = 0; bit < 4; bit++) {
    if (byte & (1 << bit)) LOW_BITS[byte]! |= 1 << (8 * bit);
    if (byte & (16 << bit)) HIGH_BITS[byte]! |= 1 << (8 * bit);
  }
}

/**
 * What every report of a pack shares with an article. An article has a hundred keys, and among them so many common ones
 * that nearly every report shares some: it is quicker to add all lists up in one array, without a thought for each
 * report, than to keep account of those that can still be among the best. Sets are added eight at once: their bits for one
 * report are put together to a byte, which says what the report has of them all. The array is made once for a pack.
 */
export class ReportSums<Key extends Gain> {
  readonly #reports: number;
  /** By report; a few more, so that whole bytes of sets can be added. */
  readonly #sums: Float32Array;
  /** The list that is being read. */
  readonly #list: Uint32Array;
  /** What all keys that were added are worth. */
  #whole = 0;
  #unread = 0;
  #asked: Asked | null = null;
  #shared: readonly Key[] = [];

  constructor(reports: number) {
    this.#reports = reports;
    this.#sums = new Float32Array(Math.ceil(reports / 8) * 8);
    this.#list = new Uint32Array(reports);
  }

  /** The keys of the query whose sums these are, where it has these very lists; else null. */
  of({ names, terms }: Asked): readonly Key[] | null {
    return this.#asked?.names === names && this.#asked.terms === terms ? this.#shared : null;
  }

  /**
   * Adds up the gains of a query's keys, the rarest first, until `most` postings are read; a set takes the time of its
   * bytes.
   */
  add(asked: Asked, shared: readonly Key[], most: number): void {
    this.#asked = null;
    this.#sums.fill(0);
    this.#whole = 0;
    this.#unread = 0;
    let left = most;
    const sets: GainSet[] = [];
    for (const { list, gain } of shared) {
      left -= list.set === null ? list.count : list.set.length;
      if (left < 0) {
        this.#unread += gain;
        continue;
      }
      this.#whole += gain;
      if (list.set === null) list.addTo(this.#sums, gain, this.#list);
      else sets.push({ set: list.set, gain });
    }
    for (let from = 0; from < sets.length; from += AT_ONCE)
      addSets(this.#sums, sets.slice(from, from + AT_ONCE));
    this.#asked = { names: asked.names, terms: asked.terms };
    this.#shared = shared;
  }

  /**
   * The `most` reports of the ranges that share most, best first, equals by their number. Bounds are above what a report
   * shares by a few millionths of all keys and what was left unread. Ranges are half-open; null for all.
   */
  best(ranges: readonly (readonly [from: number, to: number])[] | null, most: number): Ranked[] {
    const scale = this.#whole > 0 ? STEPS / this.#whole : 1;
    const sums = this.#sums;
    const heap = new Float64Array(Math.min(most, this.#reports));
    let size = 0;
    let least = 0;
    for (const [from, to] of ranges ?? [[0, this.#reports]]) {
      for (let report = from; report < to; report++) {
        // Nearly all are passed over: in a loop of their own that takes half the time.
        while (report < to && sums[report]! <= least) report++;
        if (report >= to) break;
        const key = Math.floor(sums[report]! * scale) * REPORTS + (REPORTS - 1 - report);
        if (size < heap.length) {
          heap[size++] = key;
          if (size < heap.length) continue;
          heap.sort();
        } else {
          if (key <= heap[0]!) continue;
          replaceLeast(heap, key);
        }
        least = Math.floor(heap[0]! / REPORTS) / scale;
      }
    }
    const rounding = 1 + this.#shared.length / KEYS_IN_STEP;
    const kept = heap.subarray(0, size).sort().reverse();
    return Array.from(kept, (key) => ({
      report: REPORTS - 1 - (key % REPORTS),
      bound: (Math.floor(key / REPORTS) + rounding) / scale + this.#unread,
    }));
  }
}

/** A key's reports as bits, and what it is worth. */
interface GainSet {
  readonly set: Uint8Array;
  readonly gain: number;
}

/** Adds the gains of at most eight sets of one length to the reports that they hold. */
function addSets(sums: Float32Array, sets: readonly GainSet[]): void {
  const gains = new Float64Array(2 ** AT_ONCE);
  for (let held = 0; held < gains.length; held++)
    for (const [place, { gain }] of sets.entries()) if (held & (1 << place)) gains[held]! += gain;
  const { length } = sets[0]!.set;
  const none = new Uint8Array(sets.length < AT_ONCE ? length : 0);
  const [a, b, c, d, e, f, g, h] = Array.from({ length: AT_ONCE }, (_, place) => sets[place]?.set ?? none);
  for (let at = 0, report = 0; at < length; at++, report += 8) {
    const i = a![at]!;
    const j = b![at]!;
    const k = c![at]!;
    const l = d![at]!;
    const m = e![at]!;
    const n = f![at]!;
    const o = g![at]!;
    const p = h![at]!;
    const low =
      LOW_BITS[i]! |
      (LOW_BITS[j]! << 1) |
      (LOW_BITS[k]! << 2) |
      (LOW_BITS[l]! << 3) |
      (LOW_BITS[m]! << 4) |
      (LOW_BITS[n]! << 5) |
      (LOW_BITS[o]! << 6) |
      (LOW_BITS[p]! << 7);
    const high =
      HIGH_BITS[i]! |
      (HIGH_BITS[j]! << 1) |
      (HIGH_BITS[k]! << 2) |
      (HIGH_BITS[l]! << 3) |
      (HIGH_BITS[m]! << 4) |
      (HIGH_BITS[n]! << 5) |
      (HIGH_BITS[o]! << 6) |
      (HIGH_BITS[p]! << 7);
    sums[report]! += gains[low & 255]!;
    sums[report + 1]! += gains[(low >> 8) & 255]!;
    sums[report + 2]! += gains[(low >> 16) & 255]!;
    sums[report + 3]! += gains[low >>> 24]!;
    sums[report + 4]! += gains[high & 255]!;
    sums[report + 5]! += gains[(high >> 8) & 255]!;
    sums[report + 6]! += gains[(high >> 16) & 255]!;
    sums[report + 7]! += gains[high >>> 24]!;
  }
}

import type { BytesOut } from './bytes-out.ts';

/**
 * Lists of common keys in blocks of 256 reports (FORMAT.md, "Postings"): for each block a byte with how many of its reports
 * hold the key, then for each of these a byte with its place in the block. As long as steps of a byte and the counts, but
 * no report is reached through the one before: reading takes half the time, and blocks in which nothing is wanted are
 * passed over.
 */
export const BLOCK_BITS = 8;
export const BLOCK = 1 << BLOCK_BITS;

/** How many blocks a pack of so many reports has. */
export function blocksOf(reports: number): number {
  return Math.ceil(reports / BLOCK);
}

export interface Blocks {
  /** By block: how many places it has. */
  readonly counts: Uint8Array;
  /** Places in the blocks, one block behind the other. */
  readonly places: Uint8Array;
}

/** Ascending reports in blocks, null for a list that is shorter than the counts, or that holds a block whole. */
export function inBlocks(reports: Uint32Array, limit: number): Blocks | null {
  const blocks = blocksOf(limit);
  if (reports.length < blocks) return null;
  const counts = new Uint8Array(blocks);
  const places = new Uint8Array(reports.length);
  for (const [i, report] of reports.entries()) {
    const block = report >> BLOCK_BITS;
    if (counts[block] === BLOCK - 1) return null;
    counts[block]!++;
    places[i] = report % BLOCK;
  }
  return { counts, places };
}

export function writeBlocks(out: BytesOut, { counts, places }: Blocks): void {
  out.raw(counts);
  out.raw(places);
}

/** The blocks of a list of `count` reports below `limit`, null where the bytes are not that. */
export function readBlocks(bytes: Uint8Array, count: number, limit: number): Blocks | null {
  const blocks = blocksOf(limit);
  if (bytes.length !== blocks + count) return null;
  const counts = bytes.subarray(0, blocks);
  const places = bytes.subarray(blocks);
  let sum = 0;
  for (let block = 0; block < blocks; block++) sum += counts[block]!;
  if (sum !== count) return null;
  // Only the last block can reach beyond the reports.
  const room = limit - (blocks - 1) * BLOCK;
  for (let at = count - counts[blocks - 1]!; at < count; at++) if (places[at]! >= room) return null;
  return { counts, places };
}

/** Fills `reports` with those of a list. */
export function reportsOf({ counts, places }: Blocks, reports: Uint32Array): number {
  let at = 0;
  for (let block = 0; block < counts.length; block++) {
    const end = at + counts[block]!;
    const first = block << BLOCK_BITS;
    for (; at < end; at++) reports[at] = first | places[at]!;
  }
  return at;
}

/** Adds a gain to the sums of a list's reports. */
export function addBlocks({ counts, places }: Blocks, sums: Float64Array, gain: number): void {
  let at = 0;
  for (let block = 0; block < counts.length; block++) {
    const end = at + counts[block]!;
    const first = block << BLOCK_BITS;
    for (; at < end; at++) sums[first | places[at]!]! += gain;
  }
}

/** Sums of gains in whole units, and the reports that have one. */
export interface GatedSums {
  /** By report, in whole blocks; 0 for one that was not found. */
  readonly sums: Uint16Array;
  /** A bit for each report, lowest first, in whole blocks: only those set are given gains. */
  readonly gate: Uint8Array;
  /** By block: 0 where the gate lets none of its reports pass. */
  readonly open: Uint8Array;
  /** The first `count` are the reports that have a sum. One longer than there are reports. */
  readonly found: Uint32Array;
  count: number;
}

/**
 * Adds a gain to those of a list's reports that the gate lets pass. Whether one passes, and whether it is new, cannot be
 * foreseen: both are worked out without a branch, which takes 4 ns a report where branches take 10.
 */
export function gateBlocks({ counts, places }: Blocks, to: GatedSums, gain: number): void {
  const { sums, gate, open, found } = to;
  let size = to.count;
  let at = 0;
  for (let block = 0; block < counts.length; block++) {
    const end = at + counts[block]!;
    if (open[block] === 0) {
      at = end;
      continue;
    }
    const first = block << BLOCK_BITS;
    for (; at < end; at++) {
      const report = first | places[at]!;
      const passes = (gate[report >> 3]! >> (report & 7)) & 1;
      const before = sums[report]!;
      found[size] = report;
      // The first is 1 only where nothing was there before, the second all bits where the report passes.
      size = (size + (((before - 1) >>> 31) & passes)) | 0;
      sums[report] = before + (-passes & gain);
    }
  }
  to.count = size;
}

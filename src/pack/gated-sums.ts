import {
  BLOCK_BITS,
  type Blocks,
  WIDE_BITS,
  type WideBlocks,
  wideCount,
  widePlace,
} from './posting-blocks.ts';

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
 * Gives a gain to a report, if the gate lets it pass. Whether it passes, and whether it is new, cannot be foreseen: both are
 * worked out without a branch, which takes 4 ns a report where branches take 10. Returns how many reports have a sum now,
 * `size` of them before.
 */
function give({ sums, gate, found }: GatedSums, report: number, gain: number, size: number): number {
  const passes = (gate[report >> 3]! >> (report & 7)) & 1;
  const before = sums[report]!;
  found[size] = report;
  // All bits of the gain, or none, where the report passes or not.
  sums[report] = before + (-passes & gain);
  // 1 where nothing was there before.
  return (size + (((before - 1) >>> 31) & passes)) | 0;
}

/** Adds a gain to those of a list's reports that the gate lets pass. Returns how many reports the list has by its counts. */
export function gateBlocks({ counts, places }: Blocks, to: GatedSums, gain: number): number {
  const { open } = to;
  let size = to.count;
  let at = 0;
  for (let block = 0; block < counts.length; block++) {
    const end = at + counts[block]!;
    if (open[block] === 0) {
      at = end;
      continue;
    }
    const first = block << BLOCK_BITS;
    for (; at < end; at++) size = give(to, first | places[at]!, gain, size);
  }
  to.count = size;
  return at;
}

/** The same for wide blocks. */
export function gateWideBlocks({ counts, places }: WideBlocks, to: GatedSums, gain: number): number {
  let size = to.count;
  let at = 0;
  for (let block = 0; 2 * block < counts.length; block++) {
    const end = at + wideCount(counts, block);
    const first = block << WIDE_BITS;
    for (; at < end; at++) size = give(to, first | widePlace(places, at), gain, size);
  }
  to.count = size;
  return at;
}

/** The same for reports that are listed: the first `count` of `reports`. */
export function gateReports(reports: Uint32Array, count: number, to: GatedSums, gain: number): void {
  let size = to.count;
  for (let i = 0; i < count; i++) size = give(to, reports[i]!, gain, size);
  to.count = size;
}

/** The same for a set: only the bits that pass are looked at, and need not be asked again. */
export function gateSet(set: Uint8Array, to: GatedSums, gain: number): void {
  const { sums, gate, found } = to;
  let size = to.count;
  for (let i = 0; i < set.length; i++) {
    for (let rest = set[i]! & gate[i]!; rest !== 0; rest &= rest - 1) {
      const report = i * 8 + 31 - Math.clz32(rest & -rest);
      const before = sums[report]!;
      found[size] = report;
      size = (size + ((before - 1) >>> 31)) | 0;
      sums[report] = before + gain;
    }
  }
  to.count = size;
}

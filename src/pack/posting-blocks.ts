import type { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';

/**
 * Lists of reports in blocks (FORMAT.md, "Postings"): how many reports of each block hold the key, then the place of each
 * in its block. No report is reached through the one before, so that they are read at 2 ns where steps from one to the
 * next take 6, and blocks in which nothing is wanted are passed over.
 */
export const BLOCK_BITS = 8;
export const BLOCK = 1 << BLOCK_BITS;

/**
 * Rarer keys have larger blocks: behind the last report of each the processor guesses wrong, which takes as long as
 * several reports.
 */
export const WIDE_BITS = 12;
const WIDE = 1 << WIDE_BITS;

/** Reports for each block of a list, at least: with fewer the larger blocks are quicker, or varints are shorter. */
const FILL = 8;
const WIDE_FILL = 4;

/** How many blocks of 256 a pack of so many reports has. */
export function blocksOf(reports: number): number {
  return Math.ceil(reports / BLOCK);
}

/** A list in blocks of 256 reports. */
export interface Blocks {
  /** By block: how many places it has. */
  readonly counts: Uint8Array;
  /** Places in the blocks, one block behind the other. */
  readonly places: Uint8Array;
}

/** A list in blocks of 4096 reports. */
export interface WideBlocks {
  /** By block in two bytes, the lower first: how many places it has. */
  readonly counts: Uint8Array;
  /** Places in the blocks, twelve bits each, lowest first. */
  readonly places: Uint8Array;
}

/** Ascending reports in blocks, null for a list that holds too few, or a block whole. */
export function inBlocks(reports: Uint32Array, limit: number): Blocks | null {
  const counts = new Uint8Array(blocksOf(limit));
  if (reports.length < FILL * counts.length) return null;
  const places = new Uint8Array(reports.length);
  for (let i = 0; i < reports.length; i++) {
    const report = reports[i]!;
    const block = report >> BLOCK_BITS;
    if (counts[block] === BLOCK - 1) return null;
    counts[block]!++;
    places[i] = report % BLOCK;
  }
  return { counts, places };
}

/** The same in blocks of 4096. */
export function inWideBlocks(reports: Uint32Array, limit: number): WideBlocks | null {
  const blocks = Math.ceil(limit / WIDE);
  if (reports.length < WIDE_FILL * blocks) return null;
  const counts = new Uint8Array(2 * blocks);
  const places = new Uint8Array(wideBytes(reports.length));
  for (let i = 0; i < reports.length; i++) {
    const report = reports[i]!;
    const block = report >> WIDE_BITS;
    const count = wideCount(counts, block) + 1;
    counts[2 * block] = count & 255;
    counts[2 * block + 1] = count >> 8;
    const at = i + (i >> 1);
    const bits = (report % WIDE) << (i % 2 === 0 ? 0 : 4);
    places[at]! |= bits & 255;
    places[at + 1]! |= bits >> 8;
  }
  return { counts, places };
}

function wideBytes(count: number): number {
  return Math.ceil((count * 3) / 2);
}

export function writeBlocks(out: BytesOut, { counts, places }: Blocks | WideBlocks): void {
  out.raw(counts);
  out.raw(places);
}

/**
 * The rest of `bytes` as blocks of a list of `count` reports below `limit`. Whether the counts come to as many is told by
 * whoever reads them.
 */
export function readBlocks(bytes: BytesIn, count: number, limit: number): Blocks {
  const counts = bytes.raw(blocksOf(limit));
  if (bytes.left !== count) bytes.fail(`${count} places`, bytes.left);
  const places = bytes.raw(count);
  // Only the last block can reach beyond the reports.
  const room = limit - (counts.length - 1) * BLOCK;
  for (let at = Math.max(0, count - counts[counts.length - 1]!); at < count; at++)
    if (places[at]! >= room) bytes.fail(`places below ${room}`, places[at]!);
  return { counts, places };
}

export function readWideBlocks(bytes: BytesIn, count: number, limit: number): WideBlocks {
  const blocks = Math.ceil(limit / WIDE);
  const counts = bytes.raw(2 * blocks);
  if (bytes.left !== wideBytes(count)) bytes.fail(`${count} places`, bytes.left);
  const places = bytes.raw(bytes.left);
  const room = limit - (blocks - 1) * WIDE;
  for (let at = Math.max(0, count - wideCount(counts, blocks - 1)); at < count; at++)
    if (widePlace(places, at) >= room) bytes.fail(`places below ${room}`, widePlace(places, at));
  return { counts, places };
}

/** How many places a block has. */
export function wideCount(counts: Uint8Array, block: number): number {
  return counts[2 * block]! | (counts[2 * block + 1]! << 8);
}

/** The place in its block of the report at one place of a list. */
export function widePlace(places: Uint8Array, at: number): number {
  const byte = at + (at >> 1);
  return ((places[byte]! | (places[byte + 1]! << 8)) >> ((at & 1) << 2)) & (WIDE - 1);
}

/** Fills `reports` with those of a list, and returns how many they are by the counts. */
export function reportsOf({ counts, places }: Blocks, reports: Uint32Array): number {
  let at = 0;
  for (let block = 0; block < counts.length; block++) {
    const end = at + counts[block]!;
    const first = block << BLOCK_BITS;
    for (; at < end; at++) reports[at] = first | places[at]!;
  }
  return at;
}

export function reportsOfWide({ counts, places }: WideBlocks, reports: Uint32Array): number {
  let at = 0;
  for (let block = 0; 2 * block < counts.length; block++) {
    const end = at + wideCount(counts, block);
    const first = block << WIDE_BITS;
    for (; at < end; at++) reports[at] = first | widePlace(places, at);
  }
  return at;
}

/** Adds a gain to the sums of a list's reports, and returns how many they are by the counts. */
export function addBlocks({ counts, places }: Blocks, sums: Float32Array, gain: number): number {
  let at = 0;
  for (let block = 0; block < counts.length; block++) {
    const end = at + counts[block]!;
    const first = block << BLOCK_BITS;
    for (; at < end; at++) sums[first | places[at]!]! += gain;
  }
  return at;
}

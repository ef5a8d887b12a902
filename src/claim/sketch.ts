import { Kind, type Tokens } from '../text/tokens.ts';

/** Values of a sketch. The standard error of the estimated resemblance is sqrt(r(1-r)/16): 0.1 at a resemblance of 0.8. */
export const SKETCH_SIZE = 16;

/** Words of a shingle: four is what tells copied sentences from shared phrases (Broder 1997 uses ten for the web). */
const SHINGLE = 4;

/** A text with fewer shingles has no sketch: half of its bins would be empty. */
const FEWEST_SHINGLES = 4 * SKETCH_SIZE;

const EMPTY = 0xffffffff;

/**
 * One-permutation MinHash (Li, Owen, Zhang 2012) of a text's word shingles: each shingle's hash falls into one of 16
 * bins, each bin keeps its least value. Unsigned 32-bit values; empty for a text too short to tell.
 */
export function sketch(tokens: Tokens): readonly number[] {
  const bins = new Uint32Array(SKETCH_SIZE).fill(EMPTY);
  /** Hashes of the last {@link SHINGLE} words, the oldest first. */
  let first = 0;
  let second = 0;
  let third = 0;
  let words = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word) continue;
    const last = tokens.hash[i]!;
    let mixed = mix(mix(mix(mix(0, first), second), third), last);
    first = second;
    second = third;
    third = last;
    words++;
    if (words < SHINGLE) continue;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    const value = (mixed ^ (mixed >>> 16)) >>> 0;
    const bin = value % SKETCH_SIZE;
    if (value < bins[bin]!) bins[bin] = value;
  }
  return words - SHINGLE + 1 < FEWEST_SHINGLES ? [] : [...bins];
}

function mix(mixed: number, hash: number): number {
  return Math.imul(mixed ^ hash, 0x9e3779b1) ^ (mixed >>> 15);
}

/** Share of equal bins: estimates the resemblance of two texts; 0 where either has no sketch. */
export function resemblance(a: readonly number[], b: readonly number[]): number {
  if (a.length !== SKETCH_SIZE || b.length !== SKETCH_SIZE) return 0;
  let same = 0;
  for (let i = 0; i < SKETCH_SIZE; i++) if (a[i] === b[i] && a[i] !== EMPTY) same++;
  return same / SKETCH_SIZE;
}

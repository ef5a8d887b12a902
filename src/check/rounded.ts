import type { Claim } from '../claim/claim.ts';

/** A figure and what it was rounded to differ by less than this, else they are two ("$1 billion", "$1.4 billion"). Share. */
const MOST_ROUNDED = 0.05;

/** Noughts at the end of a whole number are taken for rounding from here on: "30 killed" are thirty. */
const LEAST_ROUND = 1000;

/**
 * Whether one of two exact figures in one unit is the other, rounded: "54 percent" of 53.8, "$1.9 billion" of $1.91
 * billion, "38,000" of 38,214. What two reports round differently they do not disagree about.
 */
export function isRounded(a: Claim, b: Claim): boolean {
  if (a.bound !== 'exact' || b.bound !== 'exact' || a.low === null || b.low === null) return false;
  const apart = Math.abs(a.low - b.low);
  if (apart > MOST_ROUNDED * Math.min(Math.abs(a.low), Math.abs(b.low))) return false;
  const [x, y] = [grain(a, a.low), grain(b, b.low)];
  // The slack is for decimals that no double holds: 0.35 - 0.3 is more than 0.05.
  return x !== y && apart <= (Math.max(x, y) / 2) * (1 + Number.EPSILON * 8);
}

/** What one more in its last digit would add to a figure: 1 for "54 percent", a million for "£9 million", 1,000 for "38,000". */
function grain({ words }: Claim, value: number): number {
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(words)?.[0] ?? '';
  const written = Number(digits.replaceAll(',', ''));
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  // In words, or in a form that is not understood: only the number itself tells.
  const scale = written > 0 ? Math.abs(value) / written : 1;
  const last = scale * 10 ** -decimals;
  return decimals > 0 || scale > 1 ? last : Math.max(last, noughts(Math.abs(value)));
}

/** The largest power of ten that divides a large whole number, of which two digits are left at least. */
function noughts(value: number): number {
  if (value < LEAST_ROUND) return 1;
  let power = 1;
  while (value % (power * 10) === 0 && value / (power * 10) >= 10) power *= 10;
  return power;
}

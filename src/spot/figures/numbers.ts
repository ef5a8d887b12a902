import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { digitCount, isDigitsOnly, valueAt } from './digits.ts';
import { type NumberRun, tidy, withMagnitude } from './magnitudes.ts';
import { readWords } from './number-words.ts';
import { attached, general, isDash, isHyphen, kindAt, sameParagraph, sign } from './scan.ts';
import { continues } from './tables.ts';

/** Reads the number that begins at token `i`, in digits or words; null if none does. Linear in what it takes. */
export function readNumber(tokens: Tokens, i: number): NumberRun | null {
  const kind = kindAt(tokens, i);
  if (kind === Kind.number) return readDigits(tokens, i);
  if (kind === Kind.word) return readWords(tokens, i);
  // ".500"
  if (sign(tokens, i) === 46 && kindAt(tokens, i + 1) === Kind.number && attached(tokens, i + 1)) {
    if (!isDigitsOnly(tokens, i + 1)) return null;
    const value = valueAt(tokens, i + 1)! / 10 ** digitCount(tokens, i + 1);
    return withMagnitude(tokens, i, i + 2, value, false, false);
  }
  return null;
}

/** Whether a number in words is said again in digits: "five (5) victims". */
export const isSaidAgain = (tokens: Tokens, { end, value, worded }: NumberRun): boolean =>
  worded &&
  sign(tokens, end) === 40 &&
  kindAt(tokens, end + 1) === Kind.number &&
  valueAt(tokens, end + 1) === value &&
  sign(tokens, end + 2) === 41;

/** Whether nothing at `next` can belong to the number in digits before it: the quick way out for most numbers. */
export function standsAlone(tokens: Tokens, next: number): boolean {
  const kind = kindAt(tokens, next);
  if (kind === Kind.word) return !attached(tokens, next) && continues[tokens.lex[next]!] === 0;
  if (kind === Kind.number) return false;
  const unit = sign(tokens, next);
  return !isSlash(unit) && unit !== 0xd7 && !isDash(unit) && !(unit === 44 && isSpacedGroup(tokens, next));
}

/** The comma of "2, 000": a space slipped in, for no number begins with a zero. */
function isSpacedGroup(tokens: Tokens, comma: number): boolean {
  const group = comma + 1;
  return (
    kindAt(tokens, group) === Kind.number &&
    attached(tokens, comma) &&
    tokens.text.charCodeAt(tokens.start[group]!) === 48 &&
    digitCount(tokens, group) === 3 &&
    isDigitsOnly(tokens, group)
  );
}

/** Groups of three that a number has at most: a trillion has five. */
const MOST_GROUPS = 6;

function readDigits(tokens: Tokens, i: number): NumberRun | null {
  let value = valueAt(tokens, i);
  if (value === null) return null;
  if (tokens.hash[i]! >= 0 && standsAlone(tokens, i + 1)) {
    return { first: i, end: i + 1, value, plain: true, worded: false, magnitude: 1 };
  }
  let plain = isDigitsOnly(tokens, i);
  let end = i + 1;
  // "2, 000"
  if (plain && digitCount(tokens, i) <= 3 && sign(tokens, end) === 44 && isSpacedGroup(tokens, end)) {
    value = value * 1000 + valueAt(tokens, end + 1)!;
    plain = false;
    end += 2;
  }
  // "1 234 567": groups of three behind a space.
  if (plain && digitCount(tokens, i) <= 3) {
    while (
      end - i < MOST_GROUPS &&
      kindAt(tokens, end) === Kind.number &&
      sameParagraph(tokens, end) &&
      tokens.start[end]! - tokens.end[end - 1]! === 1 &&
      digitCount(tokens, end) === 3 &&
      isDigitsOnly(tokens, end) &&
      // "74 100% 7 tackles"
      sign(tokens, end + 1) !== 37 &&
      !isDayOfMonth(tokens, i)
    ) {
      value = value * 1000 + valueAt(tokens, end)!;
      plain = false;
      end++;
    }
    // The last group may bring the decimals: "1 234.50", but "1 234.567" is two numbers as soon as one.
    if (!plain && isLastGroup(tokens, end)) {
      value = value * 1000 + valueAt(tokens, end)!;
      end++;
    }
  }
  const power = powerOfTen(tokens, end);
  if (power !== null) {
    return {
      first: i,
      end: power.end,
      value: value * 10 ** power.exponent,
      plain: false,
      worded: false,
      magnitude: 1,
    };
  }
  // "2½", "10 1/2", "1/2"
  // "172 ½ years"
  const joins = attached(tokens, end) || tokens.end[end]! - tokens.start[end]! === 1;
  const vulgar = joins && kindAt(tokens, end) === Kind.number ? valueAt(tokens, end)! : 0;
  if (vulgar > 0 && vulgar < 1) return withMagnitude(tokens, i, end + 1, value + vulgar, false, false);
  if (isSlashFraction(tokens, end - 1)) {
    const below = valueAt(tokens, end + 1);
    if (below !== null && below > value && plain) {
      return withMagnitude(tokens, i, end + 2, value / below, false, false);
    }
  }
  // A hyphen joins a whole number and a fraction as a space does: "10-1/2".
  const joint = isHyphen(sign(tokens, end)) && attached(tokens, end) ? end + 1 : end;
  // "$6.72-1/2 a bushel" goes on with half a cent.
  const cents = joint > end && end === i + 1 && tokens.text.charCodeAt(tokens.end[i]! - 3) === 46;
  if ((plain || cents) && kindAt(tokens, joint) === Kind.number && isSlashFraction(tokens, joint)) {
    const above = valueAt(tokens, joint);
    const below = valueAt(tokens, joint + 2);
    if (above !== null && below !== null && above < below && below <= 64) {
      const rest = above / below / (cents ? 100 : 1);
      return withMagnitude(tokens, i, joint + 3, tidy(value + rest), false, false);
    }
  }
  return withMagnitude(tokens, i, end, value, plain, false);
}

function isDayOfMonth(tokens: Tokens, i: number): boolean {
  return (general(tokens, i - 1) & General.month) !== 0;
}

/** A slash, or that of fractions ("3 1⁄2"). */
const isSlash = (unit: number) => unit === 47 || unit === 0x2044;

/** Whether number, slash, number stand at `i`, the slash attached on both sides. */
function isSlashFraction(tokens: Tokens, i: number): boolean {
  return (
    isSlash(sign(tokens, i + 1)) &&
    attached(tokens, i + 1) &&
    attached(tokens, i + 2) &&
    kindAt(tokens, i + 2) === Kind.number &&
    isDigitsOnly(tokens, i) &&
    isDigitsOnly(tokens, i + 2) &&
    !isSlash(sign(tokens, i + 3))
  );
}

/** Whether "567.89" stands at `i`, a space behind the group before. */
function isLastGroup(tokens: Tokens, i: number): boolean {
  if (kindAt(tokens, i) !== Kind.number || tokens.start[i]! - tokens.end[i - 1]! !== 1) return false;
  return tokens.text.charCodeAt(tokens.start[i]! + 3) === 46 && digitCount(tokens, i) <= 6;
}

/** "e10", "e-4", "x10^6", "×10−30" behind a number: the exponent and where it ends. */
function powerOfTen(tokens: Tokens, i: number): { exponent: number; end: number } | null {
  let at = i;
  if (sign(tokens, at) === 0xd7) at++;
  else {
    if (
      kindAt(tokens, at) !== Kind.word ||
      !attached(tokens, at) ||
      tokens.end[at]! - tokens.start[at]! !== 1
    )
      return null;
    const letter = tokens.text.charCodeAt(tokens.start[at]!) | 32;
    if (letter !== 101 && letter !== 120) return null;
    at++;
    if (letter === 101) return exponentAt(tokens, at);
  }
  if (kindAt(tokens, at) !== Kind.number || tokenText(tokens, at) !== '10') return null;
  at++;
  if (sign(tokens, at) === 94) return exponentAt(tokens, at + 1);
  return isDash(sign(tokens, at)) && attached(tokens, at) ? exponentAt(tokens, at) : null;
}

/** Largest power of ten that a double holds without loss of meaning; a longer one is a code. */
const LARGEST_EXPONENT = 30;

function exponentAt(tokens: Tokens, i: number): { exponent: number; end: number } | null {
  let at = i;
  const negative = isDash(sign(tokens, at));
  if (negative || sign(tokens, at) === 43) at++;
  if (kindAt(tokens, at) !== Kind.number || !attached(tokens, at) || !isDigitsOnly(tokens, at)) return null;
  const exponent = valueAt(tokens, at)!;
  if (exponent > LARGEST_EXPONENT) return null;
  return { exponent: negative ? -exponent : exponent, end: at + 1 };
}

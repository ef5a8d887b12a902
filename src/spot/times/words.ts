import { Kind, Shape, signAt, type Tokens } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { Time, timeValues } from '../en/times.ts';

/** What the patterns read a text through: tokens, their classes, and the article's day. */
export interface Words {
  readonly tokens: Tokens;
  /** The article's day as days since 1970-01-01, null if unknown. */
  readonly today: number | null;
}

const timeBits = english.banks[Bank.times]!;
const generalBits = english.banks[Bank.general]!;

/** The values of one list by lexicon identifier, 0 for words without one. */
function table(list: Readonly<Record<string, number>>): Uint8Array {
  const out = new Uint8Array(english.size + 1);
  for (const [word, value] of Object.entries(list)) out[english.id(word)] = value;
  return out;
}

/** Values of words by lexicon identifier. */
export const months = table(timeValues.month);
export const weekdays = table(timeValues.weekday);
export const seasons = table(timeValues.season);
export const thirds = table(timeValues.third);
export const numbers = table(timeValues.number);
export const ordinals = table(timeValues.ordinal);
export const decades = table(timeValues.decade);

/** Whether token `i` has any of these classes of the time spotter; false outside the text. */
export function is(words: Words, i: number, bits: number): boolean {
  return i >= 0 && (timeBits[words.tokens.lex[i]!]! & bits) !== 0;
}

/** The classes of token `i`, 0 outside the text. */
export function classes(words: Words, i: number): number {
  return i >= 0 ? timeBits[words.tokens.lex[i]!]! : 0;
}

/** Whether token `i` has any of these general classes. */
export function isGeneral(words: Words, i: number, bits: number): boolean {
  return i >= 0 && (generalBits[words.tokens.lex[i]!]! & bits) !== 0;
}

/** The value of token `i` in one of the tables, 0 if it has none. */
export function valueAt(words: Words, i: number, values: Uint8Array): number {
  return i >= 0 ? values[words.tokens.lex[i]!]! : 0;
}

/** Whether token `i` is the word of this identifier. */
export function isWord(words: Words, i: number, id: number): boolean {
  return i >= 0 && words.tokens.lex[i] === id;
}

/** Whether token `i` begins with a capital. */
export function capital(words: Words, i: number): boolean {
  return i >= 0 && (words.tokens.shape[i]! & Shape.first) !== 0;
}

/** Whether token `i` stands right behind the one before, without white space. */
export function attached(words: Words, i: number): boolean {
  return i > 0 && i < words.tokens.count && words.tokens.gap[i] === 0;
}

export const Sign = {
  apostrophe: 39,
  comma: 44,
  hyphen: 45,
  stop: 46,
  slash: 47,
  colon: 58,
} as const;

/** Hyphen, en dash, em dash and the other dashes that join the ends of a range. */
export function isDash(words: Words, i: number): boolean {
  const unit = signAt(words.tokens, i);
  return unit === Sign.hyphen || (unit >= 0x2010 && unit <= 0x2015);
}

/** Straight or curly apostrophe, as in "'90s". */
export function isApostrophe(words: Words, i: number): boolean {
  const unit = signAt(words.tokens, i);
  return unit === Sign.apostrophe || unit === 0x2018 || unit === 0x2019;
}

/** Number of digits of token `i` if it is made of digits only, else 0. */
export function digits(words: Words, i: number): number {
  const { tokens } = words;
  if (i < 0 || i >= tokens.count || tokens.kind[i] !== Kind.number) return 0;
  if (tokens.hash[i]! < 0) return 0;
  const length = tokens.end[i]! - tokens.start[i]!;
  // Longer runs of digits are no part of a time.
  return length > 4 ? 0 : length;
}

/** The value of token `i`, which must be digits only. */
export function numberOf(words: Words, i: number): number {
  return words.tokens.hash[i]!;
}

/** A day of a month in one or two digits, 0 if token `i` is none. */
export function dayNumber(words: Words, i: number): number {
  const length = digits(words, i);
  if (length === 0 || length > 2) return 0;
  const value = numberOf(words, i);
  return value <= 31 ? value : 0;
}

const CURRENCY = new Set([163, 165, 8364, 8377, 8381]);

/** Whether a currency sign, "#" or "No." makes token `i` an amount or a number of something. */
export function isMarked(words: Words, i: number): boolean {
  const before = signAt(words.tokens, i - 1);
  return before === 36 || before === 35 || (before >= 163 && CURRENCY.has(before));
}

const FUNCTION_WORD =
  General.preposition |
  General.conjunction |
  General.auxiliary |
  General.determiner |
  General.pronoun |
  General.adverb |
  General.relative |
  General.negation;

/**
 * Whether what stands at `i` is counted by the number before it: a lower-case plural, a unit, a per cent sign, or a
 * hyphen that makes a measure of it ("2000-pound").
 */
export function isCounted(words: Words, i: number): boolean {
  const { tokens } = words;
  if (i >= tokens.count) return false;
  if (tokens.kind[i] === Kind.sign) {
    const unit = signAt(tokens, i);
    if (unit === 37 || unit === 176) return true;
    return unit === Sign.hyphen && attached(words, i) && attached(words, i + 1) && isCounted(words, i + 1);
  }
  if (tokens.kind[i] !== Kind.word || tokens.gap[i]! > 1) return false;
  if (is(words, i, Time.counted)) return true;
  if (capital(words, i) || isGeneral(words, i, FUNCTION_WORD)) return false;
  const end = tokens.end[i]!;
  const length = end - tokens.start[i]!;
  const last = tokens.text.charCodeAt(end - 1);
  const before = tokens.text.charCodeAt(end - 2);
  return length > 3 && last === 115 && before !== 115 && before !== 117;
}

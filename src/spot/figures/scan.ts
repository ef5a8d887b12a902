import { Gap, Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { askedBits, figureBits, generalBits } from './tables.ts';

/** Small questions about tokens. All of them may be asked before the text and a little behind it (`BEYOND`): there nothing is true. */

/** Class bits of bank 1 of the word at `i`. */
export function bits(tokens: Tokens, i: number): number {
  return i >= 0 ? figureBits[tokens.lex[i]!]! : 0;
}

/** Bits of the small sets of words that single rules ask for. */
export function asked(tokens: Tokens, i: number): number {
  return i >= 0 ? askedBits[tokens.lex[i]!]! : 0;
}

/** Class bits of bank 0 of the word at `i`. */
export function general(tokens: Tokens, i: number): number {
  return i >= 0 ? generalBits[tokens.lex[i]!]! : 0;
}

/** Lexicon identifier at `i`, 0 outside. */
export function lexAt(tokens: Tokens, i: number): number {
  return i >= 0 ? tokens.lex[i]! : 0;
}

/** Kind at `i`, 0 outside. */
export function kindAt(tokens: Tokens, i: number): number {
  return i >= 0 ? tokens.kind[i]! : 0;
}

/** Whether a word of no closed class stands at `i`: a noun or verb, a unit, what is counted. */
export function isNamed(tokens: Tokens, i: number): boolean {
  return kindAt(tokens, i) === Kind.word && general(tokens, i) === 0;
}

/** The word at `i` in small letters, '' if there is none. */
export function wordAt(tokens: Tokens, i: number): string {
  return kindAt(tokens, i) === Kind.word ? tokenWord(tokens, i) : '';
}

/** Code unit of the sign at `i`, 0 if there is none. */
export function sign(tokens: Tokens, i: number): number {
  return i >= 0 && tokens.kind[i] === Kind.sign ? tokens.hash[i]! : 0;
}

/** Whether token `i` hangs on the one before without a space. */
export function attached(tokens: Tokens, i: number): boolean {
  return i > 0 && i < tokens.count && tokens.gap[i] === Gap.none;
}

/** Whether token `i` stands in the paragraph of the one before. */
export function sameParagraph(tokens: Tokens, i: number): boolean {
  return i > 0 && i < tokens.count && tokens.gap[i] !== Gap.paragraph;
}

/** "-", "‐", "‑". */
export function isHyphen(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011;
}

/** "-", "–", "—", "−" and their like. */
export function isDash(unit: number): boolean {
  return unit === 45 || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212;
}

/** Whether the word at `i` begins with a capital. */
export function capital(tokens: Tokens, i: number): boolean {
  return i >= 0 && (tokens.shape[i]! & Shape.first) !== 0;
}

/** Whether the full stop at `i` ends its sentence: "reached 7.4 m. The boats …", and no sum of "7.4 m. Euro". */
export function endsThere(tokens: Tokens, i: number): boolean {
  return i + 1 >= tokens.count || (capital(tokens, i + 1) && (bits(tokens, i + 1) & Word.currency) === 0);
}

/** Whether a word of the shape of a name stands at `i`. */
export function isNameWord(tokens: Tokens, i: number): boolean {
  return capital(tokens, i) && (tokens.shape[i]! & Shape.lower) !== 0;
}

/** Whether the word at `i` is all capitals, of two letters and more. */
export function allCapitals(tokens: Tokens, i: number): boolean {
  return (
    i >= 0 && (tokens.shape[i]! & (Shape.first | Shape.later | Shape.lower)) === (Shape.first | Shape.later)
  );
}

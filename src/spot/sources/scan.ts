import { firstWhere } from '../../text/first-where.ts';
import { Gap, type Tokens } from '../../text/tokens.ts';
import { Bank, english } from '../en/lexicon.ts';
import * as Form from './form.ts';

/** A text as the source spotter looks at it: tokens, sentences, and what each token is. */
export interface Scan {
  readonly tokens: Tokens;
  /** As `sentenceStarts` gives them. */
  readonly sentences: Int32Array;
  /** Bits of {@link Form} of each token, and as many zeros behind them as the tokens have. */
  readonly forms: Int32Array;
  /** Tokens at which patterns begin, in order. */
  readonly triggers: readonly number[];
  /** Marks that open quotations, in order. */
  readonly opening: readonly number[];
}

/** A range of tokens, both ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const sourceBank = english.banks[Bank.sources]!;

// Before a text nothing is asked of an array: a look at -1 costs little, but where the engine has once seen one, all looks
// at that place cost more.

/** Whether token `i` has one of these bits of {@link Form}; false outside the text. */
export function is({ forms }: Scan, i: number, bits: number): boolean {
  return i >= 0 && (forms[i]! & bits) !== 0;
}

/** Whether the word of token `i` is of one of these classes of verbs and nouns; false outside the text. */
export function isSource({ tokens }: Scan, i: number, bits: number): boolean {
  return i >= 0 && (sourceBank[tokens.lex[i]!]! & bits) !== 0;
}

/** Whether one of the tokens from `first` to `last` is of one of these classes. */
export function holds(scan: Scan, first: number, last: number, bits: number): boolean {
  for (let i = first; i <= last; i++) if (isSource(scan, i, bits)) return true;
  return false;
}

/** Whether one of the tokens from `first` to `last` has one of these bits of {@link Form}. */
export function some(scan: Scan, first: number, last: number, bits: number): boolean {
  for (let i = first; i <= last; i++) if (is(scan, i, bits)) return true;
  return false;
}

/** All class bits of a token in the source spotter's bank, 0 outside the text. */
export function sourceBits({ tokens }: Scan, i: number): number {
  return i >= 0 ? sourceBank[tokens.lex[i]!]! : 0;
}

/** Code unit of a sign token, 0 for anything else. */
export function sign({ forms, tokens }: Scan, i: number): number {
  return i >= 0 && (forms[i]! & Form.sign) !== 0 ? tokens.hash[i]! : 0;
}

export const COMMA = 44;
export const COLON = 58;
export const HYPHEN = 45;
export const STOP = 46;

export const isDash = (unit: number) => unit === 0x2013 || unit === 0x2014 || unit === 0x2012;

export const isJoin = (unit: number) =>
  unit === HYPHEN || unit === 38 || unit === 47 || unit === 0x2010 || unit === 0x2011;

/** # $ % & @, which stand within a phrase. */
export const isSymbol = (unit: number) => (unit > 34 && unit < 39) || unit === 64;

/** Whether no space stands before a token, nor behind it. */
export const isTight = ({ gap }: Tokens, i: number): boolean =>
  gap[i] === Gap.none && gap[i + 1] === Gap.none;

/** A hyphen, or what else makes one word of two, between two words without spaces. */
export const isCompound = (scan: Scan, i: number): boolean =>
  isJoin(sign(scan, i)) && isTight(scan.tokens, i);

/** Whether the token's text ends in this letter; for words that the lexicon lacks. */
export function endsIn({ tokens }: Scan, i: number, letter: string): boolean {
  const { text, start, end } = tokens;
  return text[end[i]! - 1] === letter && end[i]! - start[i]! > 2;
}

/** First and last token of the sentence that holds token `i`. */
export function sentenceOf({ sentences }: Scan, i: number): Range {
  const s = firstWhere(sentences.length - 2, (k) => sentences[k + 1]! <= i);
  return { first: sentences[s]!, last: sentences[s + 1]! - 1 };
}

/** A sentence, or the stretch of it that is read, and whether a quotation opens in it. */
export interface Sentence extends Range {
  readonly quotes: boolean;
}

export function sentenceFrom({ opening }: Scan, first: number, last: number): Sentence {
  // The first mark that is not before the sentence.
  const k = firstWhere(opening.length, (i) => opening[i]! < first);
  return { first, last, quotes: k < opening.length && opening[k]! <= last };
}

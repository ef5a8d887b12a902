import { Gap, Kind, Shape, type Tokens } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { Noun } from '../en/sources-nouns.ts';
import { CUE_VERB, Verb } from '../en/sources-verbs.ts';

/** A text as the source spotter looks at it: tokens, sentences, and what stands in quotation marks. */
export interface Scan {
  readonly tokens: Tokens;
  /** As `sentenceStarts` gives them. */
  readonly sentences: Int32Array;
  /** For each token: whether it stands in a quotation, as {@link Quoted}. */
  readonly quoted: Uint8Array;
  /** Case of each word, as in the tokens, but in headlines all in capitals only of words that seem names. */
  readonly shape: Uint8Array;
}

/** A range of tokens, both ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const generalBank = english.banks[Bank.general]!;
const sourceBank = english.banks[Bank.sources]!;

export function isGeneral({ tokens }: Scan, i: number, bits: number): boolean {
  return (generalBank[tokens.lex[i]!]! & bits) !== 0;
}

export function isSource({ tokens }: Scan, i: number, bits: number): boolean {
  return (sourceBank[tokens.lex[i]!]! & bits) !== 0;
}

/** All class bits of a token in the source spotter's bank. */
export function sourceBits({ tokens }: Scan, i: number): number {
  return sourceBank[tokens.lex[i]!]!;
}

/** Flags of the words that have one of these class bits, by lexicon identifier. */
export function cueTable(bits: number): Uint8Array {
  // Filled by hand: `Uint8Array.from` walks an iterator, which would be a tenth of all that loads.
  const out = new Uint8Array(sourceBank.length);
  for (let id = 1; id < out.length; id++) if ((sourceBank[id]! & bits) !== 0) out[id] = 1;
  return out;
}

export function isWord({ tokens }: Scan, i: number): boolean {
  return i >= 0 && i < tokens.count && tokens.kind[i] === Kind.word;
}

export function isNumber({ tokens }: Scan, i: number): boolean {
  return i >= 0 && i < tokens.count && tokens.kind[i] === Kind.number;
}

/** Whether a token has a capital first and is none of the small words that merely begin a sentence. */
export function isName(scan: Scan, i: number): boolean {
  if (!isWord(scan, i) || (scan.shape[i]! & Shape.first) === 0) return false;
  if (isAcronym(scan, i)) return true;
  return !isGeneral(
    scan,
    i,
    General.determiner |
      General.preposition |
      General.pronoun |
      General.conjunction |
      General.auxiliary |
      General.relative,
  );
}

/** Capitals only, two or more: "US", "WHO" are no pronouns. */
export function isAcronym({ shape }: Scan, i: number): boolean {
  return (shape[i]! & (Shape.first | Shape.later | Shape.lower)) === (Shape.first | Shape.later);
}

/** A word that begins with a small letter. */
export function isLower({ tokens, shape }: Scan, i: number): boolean {
  return i >= 0 && i < tokens.count && tokens.kind[i] === Kind.word && (shape[i]! & Shape.first) === 0;
}

/** Code unit of a sign token, 0 for anything else. */
export function sign({ tokens }: Scan, i: number): number {
  return i >= 0 && i < tokens.count && tokens.kind[i] === Kind.sign ? tokens.hash[i]! : 0;
}

export const COMMA = 44;
export const COLON = 58;

export const isDash = (unit: number) => unit === 0x2013 || unit === 0x2014 || unit === 0x2012;

export function isQuoteMark(unit: number): boolean {
  return unit === 34 || unit === 0x201c || unit === 0x201d || unit === 0xab || unit === 0xbb;
}

/** A possessive "'s", or the apostrophe behind a plural ("Democrats' leader"). */
export function isPossessive(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  if (i <= 0 || tokens.gap[i] !== Gap.none) return false;
  const unit = tokens.text.charCodeAt(tokens.start[i]!);
  if (unit !== 39 && unit !== 0x2019) return false;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length === 2) return true;
  if (length !== 1 || !isWord(scan, i - 1)) return false;
  return /s/i.test(tokens.text[tokens.end[i - 1]! - 1] ?? '') && tokens.gap[i + 1] !== Gap.none;
}

/** Whether the token's text ends in these letters; for suffixes of words that the lexicon lacks. */
export function endsWith({ tokens }: Scan, i: number, suffix: string): boolean {
  return (
    tokens.text.endsWith(suffix, tokens.end[i]!) && tokens.end[i]! - tokens.start[i]! > suffix.length + 1
  );
}

/** An auxiliary, contracted or not. */
export function isAuxiliary(scan: Scan, i: number): boolean {
  return isGeneral(scan, i, General.auxiliary) || isSource(scan, i, Noun.contracted);
}

/** An adverb: one of the lists, or a small word in -ly. */
export function isAdverb(scan: Scan, i: number): boolean {
  if (isGeneral(scan, i, General.adverb | General.negation)) return true;
  return isLower(scan, i) && endsWith(scan, i, 'ly') && !isSource(scan, i, Noun.noAdverb);
}

/** A form that is surely a finite verb: an auxiliary, a known verb that is no noun. */
export function isFiniteVerb(scan: Scan, i: number): boolean {
  if (!isLower(scan, i)) return false;
  if (isAuxiliary(scan, i)) return true;
  const bits = sourceBits(scan, i);
  if ((bits & Verb.other) !== 0) return true;
  return (bits & CUE_VERB) !== 0 && (bits & (Verb.past | Verb.third)) !== 0 && (bits & Verb.nounToo) === 0;
}

/** A small word in -ed that the lexicon does not know as a finite verb: participle or past, the neighbours decide. */
export function isEd(scan: Scan, i: number): boolean {
  return isLower(scan, i) && endsWith(scan, i, 'ed');
}

/** Whether a word may begin a noun phrase: a determiner, a name, a number, or a small word that is no particle. */
export function beginsPhrase(scan: Scan, i: number): boolean {
  if (isNumber(scan, i)) return true;
  if (!isWord(scan, i)) return false;
  if (isGeneral(scan, i, General.determiner) || isSource(scan, i, Noun.quantifier)) return true;
  return !(
    isGeneral(
      scan,
      i,
      General.preposition |
        General.conjunction |
        General.auxiliary |
        General.relative |
        General.negation |
        General.adverb,
    ) ||
    isSource(scan, i, Noun.opener | Noun.contracted) ||
    isFiniteVerb(scan, i)
  );
}

/** First and last token of the sentence that holds token `i`, by binary search. */
export function sentenceOf({ sentences }: Scan, i: number): Range {
  let low = 0;
  let high = sentences.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle]! <= i) low = middle;
    else high = middle - 1;
  }
  return { first: sentences[low]!, last: sentences[low + 1]! - 1 };
}

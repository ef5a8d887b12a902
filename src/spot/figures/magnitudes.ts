import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { isDigitsOnly, valueAt } from './digits.ts';
import { isPluralNoun, isVerbForm } from './noun-phrase.ts';
import {
  attached,
  bits,
  general,
  isDash,
  isHyphen,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
  wordAt,
} from './scan.ts';
import { codeOfSign, Id, numberValue } from './tables.ts';

/** A number as written: its tokens, half-open, and its value. */
export interface NumberRun {
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** Whether it is digits without separator, fraction or magnitude: what a year or an address looks like. */
  readonly plain: boolean;
  /** Whether words alone make it up. */
  readonly worded: boolean;
  /** Magnitude that was applied last (1 if none), so that "2 to 3 million" can lend it to the 2. */
  readonly magnitude: number;
}

/** Applies the magnitudes that follow: "2.5 million", "2-million", "2bn", "3 hundred and 21", "2 and a half million". */
export function withMagnitude(
  tokens: Tokens,
  first: number,
  start: number,
  base: number,
  plain: boolean,
  worded: boolean,
): NumberRun {
  let value = base;
  let end = start;
  let magnitude = 1;
  let isPlainNow = plain;
  // "2 and a half million"
  const half = halfBehind(tokens, end);
  if (half !== null) {
    value += half.value;
    end = half.end;
    isPlainNow = false;
  }
  for (;;) {
    let at = end;
    const hyphened = isHyphen(sign(tokens, at)) && attached(tokens, at) && attached(tokens, at + 1);
    if (hyphened) at++;
    if (kindAt(tokens, at) !== Kind.word || !sameParagraph(tokens, at)) break;
    const factor = factorAt(tokens, at, first, worded, hyphened);
    if (factor === 0) break;
    value *= factor;
    magnitude *= factor;
    end = at + 1;
    isPlainNow = false;
    const rest = smallerRest(tokens, end, factor);
    if (rest !== null) {
      value += rest.value;
      end = rest.end;
      break;
    }
    if ((bits(tokens, at) & (Word.magnitude | Word.hundred)) === 0) break;
    // "3 million and a half"
    const more = halfBehind(tokens, end);
    if (more !== null) {
      value += more.value * factor;
      end = more.end;
    }
  }
  return { first, end, value: tidy(value), plain: isPlainNow, worded, magnitude };
}

/** What the word at `at` multiplies the number before it by; 0 if it is no magnitude there. */
function factorAt(tokens: Tokens, at: number, first: number, worded: boolean, hyphened: boolean): number {
  const word = bits(tokens, at);
  const lex = lexAt(tokens, at);
  if ((word & (Word.magnitude | Word.hundred)) !== 0) return numberValue[lex]!;
  if ((word & Word.dozen) !== 0) return tokenWord(tokens, at) === 'dozen' ? numberValue[lex]! : 0;
  // "3 dozens", "five hundreds"
  if ((word & Word.vague) !== 0)
    return /^(?:tens|scores)$/.test(tokenWord(tokens, at)) ? 0 : numberValue[lex]! / 2;
  if ((word & Word.shortMagnitude) === 0 || worded || hyphened) return 0;
  const length = tokens.end[at]! - tokens.start[at]!;
  const letter = tokens.text.charCodeAt(tokens.start[at]!) | 32;
  // "£2-3m": the sign stands before the lower end.
  const start = isDash(sign(tokens, first - 1)) || lexAt(tokens, first - 1) === Id.to ? first - 2 : first;
  const priced =
    codeOfSign(sign(tokens, start - 1)) !== '' || (bits(tokens, start - 1) & Word.currency) !== 0;
  // "mm" is millimetres, "m" metres, "t" tonnes, "b" bytes – unless money or a plural says that they are millions.
  const doubtful = letter === 109 ? length === 1 || isDoubleM(tokens, at) : letter !== 107 && length === 1;
  if (!attached(tokens, at)) {
    const capitals =
      length === 1 && tokens.text.charCodeAt(tokens.start[at]!) < 97 && letter !== 116 && letter !== 108;
    if (length === 1 && !(letter === 107) && !(capitals && (priced || countsNext(tokens, at + 1)))) {
      return priced && letter !== 116 ? numberValue[lex]! : 0;
    }
    if (isDoubleM(tokens, at)) return priced ? numberValue[lex]! : 0;
    return numberValue[lex]!;
  }
  if (doubtful && !priced && (letter === 108 || isDoubleM(tokens, at) || !countsNext(tokens, at + 1)))
    return 0;
  return numberValue[lex]!;
}

function isDoubleM(tokens: Tokens, at: number): boolean {
  return (
    tokens.end[at]! - tokens.start[at]! === 2 && (tokens.text.charCodeAt(tokens.end[at]! - 1) | 32) === 109
  );
}

/** Whether what follows is counted in millions: a currency, a plural within three words, a unit of measure. */
function countsNext(tokens: Tokens, from: number): boolean {
  for (let j = from; j < from + 4 && j < tokens.count; j++) {
    if (tokens.kind[j] !== Kind.word) return false;
    if ((bits(tokens, j) & (Word.currency | Word.measure)) !== 0) return true;
    const classes = general(tokens, j);
    if ((classes & (General.preposition | General.auxiliary | General.relative | General.determiner)) !== 0)
      return false;
    if (
      (bits(tokens, j) & Word.extent) !== 0 ||
      (j === from && isVerbForm(tokens, j) && !isPluralNoun(tokens, j + 1))
    )
      return false;
    // "2m Sudanese have fled", but "a 2m Chinese vase"
    const people = wordAt(tokens, j).endsWith('ese') && (general(tokens, j + 1) & General.auxiliary) !== 0;
    if (people || isPluralNoun(tokens, j)) return true;
  }
  return false;
}

/** Decimal products are rounded to what a double holds: 2.3 × 10⁶ is 2300000 and not 2299999.9999999995. */
export function tidy(value: number): number {
  if (Number.isInteger(value)) return value;
  const rounded = Math.round(value);
  return Math.abs(value - rounded) < 1e-9 * Math.abs(value) ? rounded : value;
}

/** "… and 21", "… and forty-one", "… 3 hundred and 21" behind a magnitude: smaller numbers that belong to it. */
function smallerRest(tokens: Tokens, i: number, factor: number): { value: number; end: number } | null {
  const and = lexAt(tokens, i) === Id.and;
  let at = and ? i + 1 : i;
  if (factor > 1000 || !sameParagraph(tokens, at)) return null;
  let value = 0;
  if (kindAt(tokens, at) === Kind.number) {
    const digits = valueAt(tokens, at);
    if (digits === null || !isDigitsOnly(tokens, at) || digits === 0) return null;
    value = digits;
    at++;
    const next = bits(tokens, at) & (Word.hundred | Word.magnitude) ? numberValue[lexAt(tokens, at)]! : 1;
    if (next === 1 && !and) return null;
    value *= next;
    if (next > 1) {
      const rest = smallerRest(tokens, at + 1, next);
      at = rest === null ? at + 1 : rest.end;
      value += rest === null ? 0 : rest.value;
    }
  } else if (and && (bits(tokens, at) & Word.unit) !== 0) {
    value = numberValue[lexAt(tokens, at)]!;
    at++;
  }
  return value > 0 && value < factor ? { value, end: at } : null;
}

const isLarge = (tokens: Tokens, i: number) => (bits(tokens, i) & (Word.magnitude | Word.hundred)) !== 0;

/** "and a half", "and three quarters", "-and-a-half" behind a number. */
export function halfBehind(tokens: Tokens, i: number): { value: number; end: number } | null {
  let at = i;
  if (isHyphen(sign(tokens, at))) at++;
  if (lexAt(tokens, at) !== Id.and) return null;
  at++;
  if (isHyphen(sign(tokens, at))) at++;
  const lead = lexAt(tokens, at);
  let above = 0;
  if (lead === Id.a || lead === Id.an || lead === Id.one) {
    above = 1;
    at++;
  } else if ((bits(tokens, at) & Word.unit) !== 0) {
    above = numberValue[lead]!;
    at++;
  }
  if (isHyphen(sign(tokens, at))) at++;
  // "two and half years"
  if (lead === Id.half && (bits(tokens, at + 1) & (Word.measure | Word.magnitude)) !== 0) above = 1;
  if (above === 0 || (bits(tokens, at) & Word.fraction) === 0) return null;
  const below = numberValue[lexAt(tokens, at)]!;
  if (above >= below) return null;
  // "one billion and a half million" goes on with the millions.
  if ((bits(tokens, at + 1) & (Word.magnitude | Word.hundred)) !== 0 && isLarge(tokens, i - 1)) return null;
  // "six and a fifth man": an ordinal, not a fifth more.
  if (below > 4 && above === 1) return null;
  return { value: above / below, end: at + 1 };
}

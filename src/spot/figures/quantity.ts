import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { valueAt } from './digits.ts';
import { type NumberRun, tidy } from './magnitudes.ts';
import { isVerbForm } from './noun-phrase.ts';
import { isSaidAgain, readNumber, standsAlone } from './numbers.ts';
import {
  asked,
  attached,
  bits,
  general,
  isDash,
  isHyphen,
  isNamed,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
  wordAt,
} from './scan.ts';
import { codeOfSign, Id, nominalOf, numberValue, TRIGGER } from './tables.ts';
import { befalls, headlineVerb, PERSON_STATES } from './verbs.ts';

/** A number or a range of numbers as written, before anything is known of what it counts. Token indices, half-open. */
export interface Quantity {
  readonly first: number;
  readonly end: number;
  readonly low: number;
  /** null for vague words, which have no upper end. */
  readonly high: number | null;
  readonly bound: 'exact' | 'range' | 'vague';
  /** ISO code of a currency sign before one of the numbers, '' where there is none. */
  readonly currency: string;
  /** Token of the currency sign before the first number, -1 where there is none. */
  readonly signAt: number;
  /** Digits without separator, fraction, magnitude and range: what a year or an address looks like. */
  readonly plain: boolean;
  readonly worded: boolean;
}

/** Reads the quantity whose number begins at `i`; null if none begins there. */
export function readQuantity(tokens: Tokens, i: number): Quantity | null {
  const word = bits(tokens, i);
  if ((word & Word.vague) !== 0) return readVague(tokens, i);
  if ((word & TRIGGER) === 0 && (word & Word.hedge) !== 0) return inWords(i + 1, i + 2, 1);
  if (lexAt(tokens, i) === Id.a || lexAt(tokens, i) === Id.an) return inWords(i, i + 1, 1);
  if ((word & Word.zero) !== 0) return inWords(i, lexAt(tokens, i + 1) === Id.one ? i + 2 : i + 1, 0);
  const lone = loneNumber(tokens, i);
  if (lone !== null) return lone;
  const start = articleBefore(tokens, i, word);
  if (start < 0) return null;
  const run = readNumber(tokens, start);
  if (run === null) return null;
  if (run.worded && run.magnitude >= 12 && several(tokens, start)) return vagueMultiple(tokens, run);
  const ratio = readRatio(tokens, run);
  if (ratio !== null) return ratio;
  return readRange(tokens, run, signAt(tokens, start), isNegative(tokens, start, run.worded));
}

/**
 * A number in digits with nothing before or behind that goes on with it but a currency sign, as most numbers stand; null
 * for any other.
 */
function loneNumber(tokens: Tokens, i: number): Quantity | null {
  if (kindAt(tokens, i) !== Kind.number || !standsAlone(tokens, i + 1)) return null;
  const before = sign(tokens, i - 1);
  if (isDash(before)) return null;
  if (kindAt(tokens, i - 1) === Kind.word) {
    const word = lexAt(tokens, i - 1);
    if (attached(tokens, i) || (word !== 0 && (word === Id.minus || word === Id.negative))) return null;
  }
  const value = valueAt(tokens, i);
  if (value === null) return null;
  const low = tidy(value);
  const currency = codeOfSign(before);
  return {
    first: i,
    end: i + 1,
    low,
    high: low,
    bound: 'exact',
    currency,
    signAt: currency === '' ? -1 : i - 1,
    plain: tokens.hash[i]! >= 0,
    worded: false,
  };
}

/** A quantity in words that no sign of currency can stand before. */
function inWords(first: number, end: number, low: number, high: number | null = low): Quantity {
  const bound = high === null ? 'vague' : 'exact';
  return { first, end, low, high, bound, currency: '', signAt: -1, plain: false, worded: true };
}

/** Where a number really begins whose first telling word stands at `i`: "a dozen", "a third of"; -1 if it is none. */
function articleBefore(tokens: Tokens, i: number, word: number): number {
  if (kindAt(tokens, i) !== Kind.word) return i;
  const before = lexAt(tokens, i - 1);
  const article = (before === Id.a || before === Id.an) && sameParagraph(tokens, i);
  if ((word & (Word.unit | Word.ten)) !== 0) return i;
  if ((word & (Word.hundred | Word.magnitude)) !== 0) return article ? i - 1 : i;
  if ((word & Word.dozen) !== 0) {
    const lex = lexAt(tokens, i);
    if (lex !== Id.couple) return article ? i - 1 : i;
    // "a couple hours", "a couple hundred"
    const counts =
      lexAt(tokens, i + 1) === Id.of ||
      (bits(tokens, i + 1) & (Word.measure | Word.dozen | Word.hundred | Word.magnitude)) !== 0;
    return article && counts ? i - 1 : -1;
  }
  const lex = lexAt(tokens, i);
  if (lex === Id.half) return article ? i - 1 : i;
  const next = lexAt(tokens, i + 1);
  if (lex === Id.quarter && !article) return i;
  if (lex === Id.quarter && (bits(tokens, i + 1) & Word.magnitude) !== 0) return i - 1;
  if (!article) return -1;
  if (lex === Id.quarter && (asked(tokens, i + (isHyphen(sign(tokens, i + 1)) ? 2 : 1)) & Asked.points) !== 0)
    return i - 1;
  // "a third of", "a fifth of", "a quarter of": a share. "the third of", "a third attack": an order.
  // "A third were children", "a fifth oppose it": with the verb of many.
  return next === Id.of || isMovedShare(tokens, i - 1, i + 1) || MANY.test(wordAt(tokens, i + 1))
    ? i - 1
    : -1;
}

/** Whether a quantity is a share in words: "a third", "almost half". */
export function isShare({ worded, low, high }: Quantity): boolean {
  return worded && low > 0 && high !== null && high < 1;
}

/** Verbs of many, which one has in -s. */
const MANY = /^(?:are|were|have|say|think|believe|oppose)$/;

/** Verbs that move what stands before them, so that a share behind is what they move it by. */
const MOVING = /^(?:r[io]s|f[ae]ll|gr[eo]w|jump|climb|drop|up|down)/;

/** "fell by almost a third", "up a fifth": a share that something changed by. It stands from `first` to `end` and orders no noun. */
export function isMovedShare(tokens: Tokens, first: number, end: number): boolean {
  const closed =
    General.preposition | General.conjunction | General.auxiliary | General.weekday | General.month;
  const goesOn =
    kindAt(tokens, end) === Kind.word && (general(tokens, end) & (closed | General.adverb)) === 0;
  if (isHyphen(sign(tokens, end)) || (goesOn && sameParagraph(tokens, end))) return false;
  let at = first - 1;
  while (at > 0 && (bits(tokens, at) & Word.hedge) !== 0 && lexAt(tokens, at) !== Id.by) at--;
  if (lexAt(tokens, at) === Id.more) at--;
  if (lexAt(tokens, at) === Id.by) return changeBefore(tokens, at);
  return (bits(tokens, at) & Word.change) !== 0 && MOVING.test(tokenWord(tokens, at));
}

/** Token of the currency sign in front of a number, -1 if there is none: "$5", "$US160", "$-5". */
function signAt(tokens: Tokens, start: number): number {
  let at = start - 1;
  if (isDash(sign(tokens, at)) && attached(tokens, start) && attached(tokens, at)) at--;
  else if (kindAt(tokens, at) === Kind.word && attached(tokens, start) && attached(tokens, at)) at--;
  return codeOfSign(sign(tokens, at)) !== '' ? at : -1;
}

/** Largest denominator of "x out of …": a share of people or cases, not a count in a year. "One in a million" is one, too. */
const LARGEST_DENOMINATOR = 1000;

/** "one in five", "three out of four", "1 over 3": a share as one number. */
function readRatio(tokens: Tokens, run: NumberRun): Quantity | null {
  let at = run.end;
  // "a one-in-three chance"
  const hyphened = isHyphen(sign(tokens, at)) && isHyphen(sign(tokens, at + 2));
  if (hyphened) at++;
  const lex = lexAt(tokens, at);
  const inRatio = lex === Id.in && lex !== 0;
  if (lex === Id.out && lexAt(tokens, at + 1) === Id.of) at += 2;
  else if ((inRatio || lex === Id.over) && lex !== 0) at += hyphened ? 2 : 1;
  else return null;
  if (!sameParagraph(tokens, at) || !Number.isInteger(run.value) || run.value < 1) return null;
  const whole = readNumber(tokens, at);
  // "12 out of 36 flats" counts flats; shares are told of round numbers.
  if (lex === Id.out && whole !== null && whole.value > 10 && whole.value % 10 !== 0) return null;
  if (whole === null || (whole.value <= run.value && lex !== Id.over)) return null;
  const isOdds = inRatio && run.value === 1 && whole.value % 100 === 0 && !isYearLike(whole);
  if (!Number.isInteger(whole.value) || whole.value < 2) return null;
  if (whole.value > LARGEST_DENOMINATOR && !isOdds) return null;
  const next = kindAt(tokens, whole.end);
  // "1 over 3" is a fraction only where nothing is counted by the 3.
  if (lex === Id.over && (next === Kind.word || next === Kind.number || bits(tokens, run.first - 1) !== 0))
    return null;
  // "one in 20 minutes", "two in 3 attacks": a rate in time or a place in a list is no share; "14 in 100" is one.
  if (inRatio && run.value !== 1 && whole.value > 5 && ![10, 100, 1000].includes(whole.value)) return null;
  if ((bits(tokens, whole.end) & (Word.measure | Word.percent | Word.currency)) !== 0) return null;
  return { ...inWords(run.first, whole.end, run.value / whole.value), worded: run.worded };
}

/** "one in 1900" */
const isYearLike = ({ plain, value }: NumberRun) => plain && value >= 1000 && value < 2100;

function isNegative(tokens: Tokens, start: number, worded: boolean): boolean {
  // "plus or minus three points" is a width.
  if (lexAt(tokens, start - 1) === Id.minus && lexAt(tokens, start - 2) === Id.or) return false;
  const unit = sign(tokens, start - 1);
  if (unit === 0x2212) return true;
  if (!isDash(unit) || !attached(tokens, start)) {
    const word = lexAt(tokens, start - 1);
    return word !== 0 && (word === Id.minus || word === Id.negative);
  }
  // "-One with the sheriff's office": a list's dash
  if (worded) return false;
  // "minus-130", "$-50.8bn"
  const word = lexAt(tokens, start - 2);
  if (word !== 0 && (word === Id.minus || word === Id.negative)) return true;
  if (codeOfSign(sign(tokens, start - 2)) !== '') return true;
  return start - 2 < 0 || (!attached(tokens, start - 1) && kindAt(tokens, start - 2) !== Kind.number);
}

function several(tokens: Tokens, start: number): boolean {
  return /^(?:several|few|many)$/.test(wordAt(tokens, start - 1));
}

/** "several hundred": from two of them up. */
function vagueMultiple(tokens: Tokens, run: NumberRun): Quantity {
  const first = lexAt(tokens, run.first - 2) === Id.a ? run.first - 2 : run.first - 1;
  return inWords(first, run.end, 2 * run.value, null);
}

/** "dozens", "hundreds of thousands", "tens of millions". */
function readVague(tokens: Tokens, i: number): Quantity | null {
  let low = numberValue[lexAt(tokens, i)]!;
  let end = i + 1;
  let factors = 1;
  while (lexAt(tokens, end) === Id.of && (bits(tokens, end + 1) & Word.vague) !== 0) {
    // The inner word counts as one: "hundreds of thousands" are 200 thousands.
    low *= numberValue[lexAt(tokens, end + 1)]! / 2;
    end += 2;
    factors++;
  }
  // "tens" by itself is a part of a number in words, "scores" mostly a result.
  if (factors === 1 && low === 20) return null;
  if (factors === 1 && low === 40 && isNounBefore(tokens, i)) return null;
  if (factors === 1 && low === 40 && lexAt(tokens, end) !== Id.of) {
    // "scores were injured", "scores have been killed", "killing scores"
    // "the lives of scores"
    const of = lexAt(tokens, i - 1) === Id.of && PERSON_STATES.has(nominalOf.get(lexAt(tokens, i - 2)) ?? '');
    if (of || befalls(tokens, i - 1)) return inWords(i, end, low, null);
    let fate = end;
    while ((general(tokens, fate) & General.auxiliary) !== 0) fate++;
    if ((bits(tokens, fate) & Word.state) === 0) return null;
  }
  return inWords(i, end, low, null);
}

/** "test scores of": a noun before, that no verb of the clause can be. */
function isNounBefore(tokens: Tokens, i: number): boolean {
  const noun = isNamed(tokens, i - 1) && sameParagraph(tokens, i);
  if (!noun || isVerbForm(tokens, i - 1) || headlineVerb(tokens, i - 1) !== '') return false;
  return (
    (general(tokens, i - 2) & (General.auxiliary | General.pronoun)) === 0 && lexAt(tokens, i - 2) !== Id.to
  );
}

function readRange(tokens: Tokens, run: NumberRun, signAt: number, negative: boolean): Quantity {
  const currency = signAt < 0 ? '' : codeOfSign(sign(tokens, signAt));
  const single: Quantity = {
    first: negative ? run.first - 1 : run.first,
    end: isSaidAgain(tokens, run) ? run.end + 3 : run.end,
    low: negative ? -run.value : run.value,
    high: negative ? -run.value : run.value,
    bound: 'exact',
    currency,
    signAt,
    plain: run.plain,
    worded: run.worded,
  };
  const join = rangeJoint(tokens, run);
  if (join === null) return single;
  let next = join.at;
  let code = currency;
  // "US$20 to US$30"
  const sum = pastLetters(tokens, next);
  const secondSign = codeOfSign(sign(tokens, sum));
  if (secondSign !== '') {
    if (currency === '') return single;
    code = secondSign;
    // "$US160 million and $US171 million"
    next = pastLetters(tokens, sum + 1);
  }
  const upperNegative = isDash(sign(tokens, next)) || lexAt(tokens, next) === Id.minus;
  if (upperNegative) next++;
  const upper = readNumber(tokens, next);
  if (upper === null) return single;
  let low = single.low;
  // "2 to 3 million", "$20-30 billion": the magnitude of the second serves both.
  if (upper.magnitude > 1 && run.magnitude === 1 && run.value * upper.magnitude <= upper.value * 1.0001) {
    if (upper.magnitude !== 12 || run.value < 12) low *= upper.magnitude;
  }
  const high = upperNegative ? -upper.value : upper.value;
  // "rose A$12,000 to A$14,000", "by £40 to £60": the sign and the letters before it stand between the verb and the number.
  const begin = signAt < 0 ? run.first : attached(tokens, signAt) ? signAt - 1 : signAt;
  if (run.plain && isDash(sign(tokens, run.end))) low *= lentBy(tokens, low, upper);
  if (!(low < high)) return single;
  if (join.kind === 'or' && !isNear(low, high)) return single;
  if (
    join.kind === 'to' &&
    kindAt(tokens, run.end) === Kind.word &&
    isMove(tokens, begin) &&
    // "rise by 10 to 20 percent"
    !(lexAt(tokens, begin - 1) === Id.by && isNear(low, high))
  )
    return single;
  return {
    ...single,
    low,
    high,
    end: upper.end,
    bound: 'range',
    currency: code,
    plain: false,
    worded: run.worded && upper.worded,
  };
}

/** Behind the letters of a currency that hang on what follows them; `i` where there are none. */
const pastLetters = (tokens: Tokens, i: number): number =>
  kindAt(tokens, i) === Kind.word && attached(tokens, i + 1) ? i + 1 : i;

/** What the upper end of "40-50,000" and "2-300" lends to the lower one: thousands, hundreds, or nothing (1). */
function lentBy(tokens: Tokens, low: number, upper: NumberRun): number {
  const factor = upper.plain ? 100 : 1000;
  const round = upper.value % factor === 0 && low * factor < upper.value && low * factor * 10 > upper.value;
  if (!round || upper.end !== upper.first + 1 || kindAt(tokens, upper.first) !== Kind.number) return 1;
  return upper.plain && (low < 2 || upper.value >= 1000) ? 1 : factor;
}

/**
 * Whether the text moves a figure from the first number to the second ("increased from 13 to 14", "rose by 5 to 20"):
 * then they are two figures and no range.
 */
export function isMove(tokens: Tokens, first: number): boolean {
  let at = first - 1;
  // "cuts of 15 to 20 percent"
  if ((bits(tokens, at) & Word.hedge) !== 0 && lexAt(tokens, at) !== Id.of) at--;
  if ((bits(tokens, at) & Word.change) !== 0) return true;
  const lex = lexAt(tokens, at);
  if (lex === Id.from) return changeBefore(tokens, at);
  return lex === Id.by && changeBefore(tokens, at);
}

/** Words between a verb of change and its "from" or "by": "rose sharply in July from". */
const CHANGE_REACH = 6;

function changeBefore(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - CHANGE_REACH; i--) {
    const unit = sign(tokens, i);
    // "rose 10%, from £1.2bn to £1.4bn"
    if (unit !== 0 && unit !== 44 && unit !== 37 && codeOfSign(unit) === '') return false;
    if ((bits(tokens, i) & Word.change) !== 0) return true;
  }
  return false;
}

/** "two or three", "10 or 15": a range only if both ends are of one size. */
function isNear(low: number, high: number): boolean {
  return high <= 2 * low + 1;
}

/** What may stand between the two ends of a range, and where the second end begins. */
function rangeJoint(tokens: Tokens, run: NumberRun): { kind: 'to' | 'or' | 'and'; at: number } | null {
  const at = run.end;
  if (!sameParagraph(tokens, at)) return null;
  const unit = sign(tokens, at);
  if (isDash(unit)) {
    // "8- to 16-metre", "0-to-60"
    if (isHyphen(unit) && lexAt(tokens, at + 1) === Id.to)
      return { kind: 'to', at: isHyphen(sign(tokens, at + 2)) ? at + 3 : at + 2 };
    if (isHyphen(unit) && lexAt(tokens, at + 1) === Id.or) return { kind: 'or', at: at + 2 };
    // "40-50" and "40 - 50", "$40- $50 million"; "40 -50" is no range.
    const tight = attached(tokens, at);
    if ((!tight && attached(tokens, at + 1)) || (unit === 0x2014 && !tight)) return null;
    return { kind: 'to', at: at + 1 };
  }
  const lex = lexAt(tokens, at);
  if (lex === 0) return null;
  if (lex === Id.to || lex === Id.through) return { kind: 'to', at: at + 1 };
  if (lex === Id.or) return { kind: 'or', at: at + 1 };
  if (lex === Id.and && lexAt(tokens, betweenAt(tokens, run.first)) === Id.between)
    return { kind: 'and', at: at + 1 };
  return null;
}

/** Where "between" would stand before a number that begins at `first`: behind a sign or hedge. */
function betweenAt(tokens: Tokens, first: number): number {
  let at = first - 1;
  if (sign(tokens, at) !== 0) at--;
  // "between the ages of 18 and 22"
  if (lexAt(tokens, at - 1) === Id.ages) return at - 3;
  if ((bits(tokens, at) & Word.hedge) !== 0 && lexAt(tokens, at) !== Id.between) at--;
  return at;
}

import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { valueAt } from './digits.ts';
import { allCapitals, bits, general, isHyphen, isNamed, kindAt, lexAt, sign } from './scan.ts';
import { Id } from './tables.ts';

/** Longest of the names that {@link isOtherWord} knows. */
const LONGEST = 6;

/**
 * Whether the name of a currency at `at` behind a number that ends at `end` is the everyday word of the same form: "12 won
 * medals", "passed the 400 mark".
 */
export function isOtherWord(tokens: Tokens, end: number, at: number): boolean {
  if (tokens.end[at]! - tokens.start[at]! > LONGEST) return false;
  const word = tokenWord(tokens, at);
  // "R" and "N" stand before a sum.
  if (word === 'r' || word === 'n') return true;
  if (word === 'try' || word === 'rub') return !allCapitals(tokens, at);
  if (word === 'real') return isNoun(tokens, at + 1);
  if (!/^(?:won|marks?|crowns?)$/.test(word)) return false;
  if (!isSum(tokens, end)) return true;
  if (word === 'mark') return !isNoun(tokens, at + 1);
  // "12 billion won a year", "won this year"
  const verb = word === 'won' && (general(tokens, at + 1) & General.determiner) !== 0;
  return verb && (general(tokens, at + 2) & General.timeUnit) === 0;
}

/** Whether the number that ends at `end` is of a size or form that sums have and counts seldom: "3,000", "785.40", "2 mln". */
function isSum(tokens: Tokens, end: number): boolean {
  if (kindAt(tokens, end - 1) !== Kind.number) return (bits(tokens, end - 1) & Word.unit) === 0;
  const value = valueAt(tokens, end - 1)!;
  return value >= 1000 || value % 1 > 0;
}

/** Whether a word stands at `i`, on a hyphen or not, that may be a noun. */
function isNoun(tokens: Tokens, i: number): boolean {
  const at = isHyphen(sign(tokens, i)) ? i + 1 : i;
  return isNamed(tokens, at);
}

/** What pounds are paid for or paid in: "pounds of damage", "a 20-pound note", "pounds sterling". */
const PAID = /^(?:sterling|money|debt|damage|invest|fine|note|tax|coin|loan|prize)/;

/** What stands before pounds that are money, and before pounds that are weight. */
const PAYING = /^(?:pa(?:y|id)|cost|spen|earn|worth|fine)/;

/** Tokens between such a word and the number: "cost her just over 40 pounds". */
const REACH = 5;

/**
 * Whether "pounds" at `at`, behind a number that stands from `from`, are a weight: of a stuff, hung on a thing ("a 300-pound
 * man"), weighed, or, in a text that has no other pounds to pay with, just not paid.
 */
export function isWeight(tokens: Tokens, from: number, at: number, pays: boolean): boolean {
  const million = (bits(tokens, at - 1) & Word.magnitude) !== 0;
  const of = lexAt(tokens, at + 1) === Id.of;
  const next = of || isHyphen(sign(tokens, at + 1)) ? at + 2 : at + 1;
  if (isNoun(tokens, next)) {
    if (PAID.test(tokenWord(tokens, next))) return false;
    if (of || (!million && tokenWord(tokens, at) === 'pound')) return true;
  }
  // "18 kg (40 pounds)"
  if (million || sign(tokens, from - 1) === 40) return !million;
  for (let i = from - 1; i >= 0 && i >= from - REACH && kindAt(tokens, i) === Kind.word; i--) {
    const word = tokenWord(tokens, i);
    if (word.startsWith('weigh')) return true;
    if (PAYING.test(word)) return false;
  }
  return !pays;
}

import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { valueAt } from './digits.ts';
import { allCapitals, bits, general, isHyphen, kindAt, lexAt, sign } from './scan.ts';
import { Id } from './tables.ts';

/** Names of currencies that mean something else as often: "12 won medals", "passed the 400 mark", "40 pounds of flour". */

/** Whether the name of a currency at `at` behind a number that ends at `end` is the everyday word of the same form. */
export function isOtherWord(tokens: Tokens, end: number, at: number): boolean {
  const length = tokens.end[at]! - tokens.start[at]!;
  if (length > 6) return false;
  switch (tokenWord(tokens, at)) {
    case 'try':
    case 'rub':
      return !allCapitals(tokens, at);
    case 'won':
      return !isSum(tokens, end) || (general(tokens, at + 1) & General.determiner) !== 0;
    case 'marks':
    case 'crown':
    case 'crowns':
      return !isSum(tokens, end);
    case 'mark':
      return !isSum(tokens, end) || !isNoun(tokens, at + 1);
    case 'real':
      return isNoun(tokens, at + 1);
    default:
      return false;
  }
}

/** Whether the number that ends at `end` is of a size or form that sums have and counts seldom: "3,000", "785.40", "2 mln". */
function isSum(tokens: Tokens, end: number): boolean {
  if (kindAt(tokens, end - 1) !== Kind.number) return (bits(tokens, end - 1) & Word.unit) === 0;
  const value = valueAt(tokens, end - 1);
  return value !== null && (value >= 1000 || !Number.isInteger(value));
}

/** Whether a word stands at `i` that may be a noun, on a hyphen or not. */
function isNoun(tokens: Tokens, i: number): boolean {
  const at = isHyphen(sign(tokens, i)) ? i + 1 : i;
  return kindAt(tokens, at) === Kind.word && general(tokens, at) === 0;
}

/** Tokens between a verb of weight and the pound: "weighed just over seven pounds". */
const WEIGHING_REACH = 6;

/** What pounds are paid for or paid in: "pounds of damage", "a 20-pound note". */
const MONEY_NOUN =
  /^(?:sterling|money|cash|debts?|damages?|investments?|savings?|funding|funds?|aid|compensation|tax\w*|public|fines?|notes?|tickets?|bills?|coins?|loans?|deals?|fees?|prizes?|bets?|shares?|vouchers?|contracts?|project|scheme|plans?|profit|loss\w*)$/;

/** Whether pounds at `at` are weight: they hang on a thing ("a 300-pound man"), are of a stuff, or something weighs them. */
export function isWeight(tokens: Tokens, end: number, at: number): boolean {
  const word = tokenWord(tokens, at);
  if ((word !== 'pound' && word !== 'pounds') || isPaidIn(tokens, at)) return false;
  if (lexAt(tokens, at + 1) === Id.of)
    return kindAt(tokens, at + 2) === Kind.word && general(tokens, at + 2) === 0;
  const hung = word === 'pound' && lexAt(tokens, end - 1) !== Id.one;
  if (hung && isNoun(tokens, at + 1)) return (bits(tokens, end - 1) & Word.magnitude) === 0;
  for (let i = end - 2; i >= 0 && i >= end - WEIGHING_REACH && kindAt(tokens, i) === Kind.word; i--)
    if (/^weigh/.test(tokenWord(tokens, i))) return true;
  return false;
}

/** Whether what stands behind pounds at `at` is paid for or paid in: "pounds of damage", "a 20-pound note". */
export function isPaidIn(tokens: Tokens, at: number): boolean {
  const next = lexAt(tokens, at + 1) === Id.of || isHyphen(sign(tokens, at + 1)) ? at + 2 : at + 1;
  return kindAt(tokens, next) === Kind.word && MONEY_NOUN.test(tokenWord(tokens, next));
}

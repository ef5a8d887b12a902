import { Gap, Kind, Shape, signAt } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Time } from '../en/times.ts';
import { civilOf } from './calendar.ts';
import * as Id from './ids.ts';
import {
  attached,
  capital,
  digits,
  is,
  isCounted,
  isDash,
  isGeneral,
  isWord,
  numberOf,
  Sign,
  type Words,
} from './words.ts';

/** Years that stand in news and history. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** Years around the article's that a four-digit number without a comma most likely is. */
const NEAR_BACK = 150;
const NEAR_AHEAD = 40;
/** Years around the article's of which news speaks without a preposition ("reported 1986 earnings"). */
const CURRENT_BACK = 12;
const CURRENT_AHEAD = 3;
/** Years back that the year before a name may lie ("a white four-door 2001 Nissan"). */
const MODEL_BACK = 50;
/** The year that an article without a date is taken to be from. */
const YEAR_UNKNOWN = 2020;
const BRACKET = 40;
const CLOSING_BRACKET = 41;
const COPYRIGHT = 0xa9;

export function isYearNumber(value: number): boolean {
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** Whether four digits that may be a year, and nothing glued to them, stand at `i`. */
export function isYear(words: Words, i: number): boolean {
  if (digits(words, i) !== 4) return false;
  const glued = attached(words, i + 1) && words.tokens.kind[i + 1] === Kind.word;
  return isYearNumber(numberOf(words, i)) && (!glued || is(words, i + 1, Time.plural));
}

function now(words: Words): number {
  return words.today === null ? YEAR_UNKNOWN : civilOf(words.today).year;
}

/** Whether the number at `i` lies among the years that news speaks of. */
export function isNear(words: Words, i: number): boolean {
  const value = numberOf(words, i);
  return value >= now(words) - NEAR_BACK && value <= now(words) + NEAR_AHEAD;
}

/**
 * Where the expression begins if the context makes the number at `i` a year, else null. A bare number counts something
 * until a preposition, a bracket, a determiner before a singular, another year or the article's own year says that it
 * is a date. `after`: behind the number, or behind the range of years if `range`.
 */
export function yearLead(words: Words, i: number, after: number, range: boolean): number | null {
  const { tokens } = words;
  const value = numberOf(words, i);
  const near = isNear(words, i);
  const counted = isCounted(words, after) || (isCounted(words, after + 1) && !near);
  // Round numbers count far more often than others, and so do those that are far from the article's year.
  const plain = near && value % 50 !== 0;
  const free = !counted || plain;
  const before = i - 1;

  if (range) return free && (near || !counted) ? i : null;
  if (isWord(words, before, Id.year)) return isWord(words, before - 1, Id.the) ? before - 1 : before;
  if (isWord(words, before, Id.fiscal) || isWord(words, before, Id.calendar)) return before;
  if (is(words, before, Time.season)) return before;
  if (is(words, before, Time.yearStrong)) return free ? i : null;
  if (isDash(words, before) && is(words, before - 1, Time.third)) return free ? i : null;
  if (isWord(words, before, Id.between)) return near && opensPair(words, i) ? i : null;
  if (DATED.test(`${textOf(words, i - 2)} ${textOf(words, before)}`)) return free && near ? i : null;
  if (is(words, before, Time.yearWeak)) return weakLead(words, i, plain, near, counted) ? i : null;
  if (signAt(tokens, before) === BRACKET) {
    const closes = signAt(tokens, after) === CLOSING_BRACKET || signAt(tokens, after) === Sign.comma;
    return closes && near ? i : null;
  }
  if (isListed(words, i) && !counted) return i;
  if (near && attached(words, i + 1) && is(words, i + 1, Time.plural)) return i;
  if (near && !is(words, before, Time.counter) && !HEDGES.has(textOf(words, before))) {
    const determined = isGeneral(words, before, General.determiner) || is(words, before, Time.plural);
    if (determined && free && nounBehind(words, i)) return i;
  }
  if (isWord(words, before, Id.a) && near && !counted && nounBehind(words, i)) return i;
  if (signAt(tokens, before) === COPYRIGHT) return near ? i : null;
  if (plain && isCurrent(words, i, after)) return i;
  if (plain && value <= now(words) + 1 && now(words) - value < MODEL_BACK && isNamed(words, after)) return i;
  const opens = i === 0 || tokens.gap[i] === Gap.paragraph || signAt(tokens, before) === Sign.stop;
  return opens && near && is(words, i + 1, Time.yearVerb) ? i : null;
}

/** "between 2011 and 2014". */
function opensPair(words: Words, i: number): boolean {
  return isWord(words, i + 1, Id.and) && isYear(words, i + 2) && !isCounted(words, i + 3);
}

/**
 * Whether the number is a year around the article's own that no hedge, no determiner of amounts and no counted people or
 * units make a count: such numbers hardly ever count anything by chance.
 */
function isCurrent(words: Words, i: number, after: number): boolean {
  const value = numberOf(words, i);
  if (words.today === null || value < now(words) - CURRENT_BACK || value > now(words) + CURRENT_AHEAD)
    return false;
  const before = i - 1;
  if (words.tokens.kind[before] !== Kind.word || words.tokens.gap[i] !== Gap.space) return false;
  if (is(words, after, Time.counted) || is(words, before, Time.counter) || isHedge(words, before))
    return false;
  return !isNamed(words, before) || isCounted(words, after) || words.tokens.kind[after] === Kind.word;
}

/** Words before a number that say how exactly it counts. Prepositions are hedges too ("over", "around", "about"). */
function isHedge(words: Words, i: number): boolean {
  if (isGeneral(words, i, General.preposition | General.adverb | General.pronoun)) return true;
  return HEDGES.has(textOf(words, i));
}

function textOf({ tokens }: Words, i: number): string {
  return i < 0 ? '' : tokens.text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase();
}

const HEDGES = new Set(
  'some any least most more less fewer nearly almost approximately roughly exactly estimated total another other no'.split(
    ' ',
  ),
);

/** Whether a name stands at `i`, and nobody or nothing in the plural ("2001 Iraqis", "1987 Syrian soldiers"). */
function isNamed(words: Words, i: number): boolean {
  const { tokens } = words;
  if (!capital(words, i) || tokens.gap[i] !== Gap.space || isCounted(words, i + 1)) return false;
  return tokens.text.charCodeAt(tokens.end[i]! - 1) !== 115;
}

/** After "in" a near number is a year; after "of", "by", "to", "from", "for" only if nothing is counted behind it. */
function weakLead(words: Words, i: number, plain: boolean, near: boolean, counted: boolean): boolean {
  if (isWord(words, i - 1, Id.in)) return !counted || plain;
  if (counted || !near) return false;
  if (isWord(words, i - 1, Id.to))
    return isYear(words, i - 2) && (isWord(words, i - 3, Id.from) || is(words, i - 3, Time.yearStrong));
  if (isWord(words, i - 1, Id.from))
    return plain || (isGeneral(words, i + 1, General.preposition) && isYear(words, i + 2));
  return plain || isWord(words, i - 1, Id.of);
}

/** "as early as 2011", "dating back to 1996", "in about 1990". */
const DATED = /^(?:back to|(?:early|late|recently|soon) as|(?:in|since) about)$/;

/** "2011, 2012 and 2014": joined to a year that a preposition introduces, at most three steps back. */
function isListed(words: Words, i: number): boolean {
  let at = i;
  for (let step = 0; step < 3; step++) {
    let before = at - 1;
    if (isWord(words, before, Id.and) || isWord(words, before, Id.or)) before--;
    if (signAt(words.tokens, before) === Sign.comma) before--;
    if (before === at - 1 || !isYear(words, before)) return false;
    if (is(words, before - 1, Time.yearStrong | Time.yearWeak) || isWord(words, before - 1, Id.between))
      return true;
    at = before;
  }
  return false;
}

/** "the 2014 election": something that the year tells apart stands behind it. */
function nounBehind(words: Words, i: number): boolean {
  const { tokens } = words;
  const next = i + 1;
  if (next >= tokens.count || tokens.gap[next]! > Gap.line) return false;
  if ((tokens.shape[next]! & (Shape.first | Shape.lower)) === 0) return false;
  return !isGeneral(words, next, General.preposition | General.auxiliary | General.conjunction);
}

import { Gap, Shape, signAt } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Time } from '../en/times.ts';
import { civilOf, dayOf } from './calendar.ts';
import { centuryYear, thirdBefore } from './dates.ts';
import { type Phrase, stated, yearRange } from './phrase.ts';
import {
  attached,
  capital,
  digits,
  is,
  isApostrophe,
  isCounted,
  isDash,
  isGeneral,
  isMarked,
  isWord,
  numberOf,
  Sign,
  valueAt,
  type Words,
} from './words.ts';

const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;
/** Years around the article's that a four-digit number without a comma most likely is. */
const NEAR_BACK = 150;
const NEAR_AHEAD = 40;
/** Years back that the year before a name may lie ("a white four-door 2001 Nissan"). */
const MODEL_BACK = 50;
const COPYRIGHT = 0xa9;

/** "1990s", "1990's", "'90s", "mid-1990s". `i` is the number. */
export function decade(words: Words, i: number): Phrase | null {
  const length = digits(words, i);
  if (!is(words, i + 1, Time.plural) || !attached(words, i + 1)) return null;
  const value = numberOf(words, i);
  if (value % 10 !== 0 || isMarked(words, i)) return null;
  const third = thirdBefore(words, i);
  let first = third?.first ?? i;
  let year = value;
  if (length === 2) {
    const marked = isApostrophe(words, i - 1) && attached(words, i);
    // "in his 90s" is an age: two digits need the apostrophe or "the" before them.
    if (!marked && !isWord(words, i - 1, 'the') && third === null) return null;
    if (marked && third === null) first = i - 1;
    year = centuryYear(words, value);
  } else if (length !== 4 || value < FIRST_YEAR || value > LAST_YEAR) return null;
  const to = length === 4 && value % 100 === 0 && value < 2000 ? year + 99 : year + 9;
  return phrase(first, i + 2, year, to, third?.value ?? 0);
}

/** "the nineties", "the roaring twenties" not: a decade as a word needs "the" or "early", "late" before it. */
export function decadeWord(words: Words, i: number): Phrase | null {
  const third = thirdBefore(words, i);
  if (third === null && !isWord(words, i - 1, 'the')) return null;
  if (
    isGeneral(words, (third?.first ?? i) - 1, General.determiner) &&
    !isWord(words, (third?.first ?? i) - 1, 'the')
  )
    return null;
  const year = centuryYear(words, valueAt(words, i, 'decade') * 10);
  return phrase(third?.first ?? i, i + 1, year, year + 9, third?.value ?? 0);
}

/** "in 2014", "fiscal 2016", "2011–2018", "2013-14", "(1994)", "the 2014 election", "summer of 2014". `i` is the number. */
export function year(words: Words, i: number): Phrase | null {
  const { tokens } = words;
  if (!isYear(words, i) || isMarked(words, i)) return null;
  if (
    signAt(tokens, i + 1) === 37 ||
    (signAt(tokens, i - 1) === Sign.hyphen &&
      attached(words, i) &&
      attached(words, i - 1) &&
      !is(words, i - 2, Time.third))
  )
    return null;
  const from = numberOf(words, i);
  const span = yearSpan(words, i);
  const to = span?.to ?? from;
  const after = span?.after ?? i + 1;
  const lead = leadOf(words, i, after, span !== null);
  if (lead === null) return null;
  const season = seasonBefore(words, lead, from);
  if (season !== null) return { ...season, after, kind: 'calendar', grain: 'period' };
  const third = thirdBefore(words, i);
  return phrase(third?.first ?? lead, after, from, to, third?.value ?? 0);
}

function phrase(first: number, after: number, from: number, to: number, third: number): Phrase {
  return { first, after, kind: 'calendar', days: yearRange(from, to, third), grain: 'year' };
}

function isYear(words: Words, i: number): boolean {
  if (digits(words, i) !== 4 || (attached(words, i + 1) && isLetterBehind(words, i + 1))) return false;
  const value = numberOf(words, i);
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

function isLetterBehind(words: Words, i: number): boolean {
  return words.tokens.shape[i] !== 0 && !is(words, i, Time.plural);
}

/** "–2018", "-14", "/14" behind the year at `i`. */
function yearSpan(words: Words, i: number): { readonly to: number; readonly after: number } | null {
  const from = numberOf(words, i);
  const slash = signAt(words.tokens, i + 1) === Sign.slash;
  if (!slash && !isDash(words, i + 1)) return null;
  if (!attached(words, i + 1) && !attached(words, i + 2) && signAt(words.tokens, i + 1) === Sign.hyphen)
    return null;
  const length = digits(words, i + 2);
  if (length !== 4 && length !== 2) return null;
  const end = numberOf(words, i + 2);
  const to = length === 4 ? end : Math.floor(from / 100) * 100 + end;
  if (to <= from || to > LAST_YEAR || (length === 2 && to - from > 20)) return null;
  if (isDash(words, i + 3) && digits(words, i + 4) > 0) return null;
  return { to, after: i + 3 };
}

/**
 * Where the expression begins if the context makes the number at `i` a year, else null. A bare number counts something
 * until a preposition, a bracket, a determiner before a singular, or another year says that it is a date.
 */
function leadOf(words: Words, i: number, after: number, span: boolean): number | null {
  const { tokens } = words;
  const value = numberOf(words, i);
  const now = words.today === null ? 2020 : civilOf(words.today).year;
  const near = value >= now - NEAR_BACK && value <= now + NEAR_AHEAD;
  const counted = isCounted(words, after) || (isCounted(words, after + 1) && !near);
  // Round numbers count far more often than others, and so do those that are far from the article's year.
  const plain = near && value % 50 !== 0;
  const before = i - 1;

  if (span) return (near || !counted) && !(counted && !plain) ? i : null;
  if (isWord(words, before, 'year') || /^(?:fiscal|FY)$/i.test(word(words, before)))
    return isWord(words, before, 'year') && isWord(words, before - 1, 'the') ? before - 1 : before;
  if (is(words, before, Time.season)) return before;
  if (is(words, before, Time.yearStrong) || (isDash(words, before) && is(words, before - 1, Time.third)))
    return counted && !plain ? null : i;
  if (isWord(words, before, 'between'))
    return near && isWord(words, i + 1, 'and') && isYear(words, i + 2) && !isCounted(words, i + 3) ? i : null;
  if (is(words, before, Time.yearWeak)) return weakLead(words, i, plain, near, counted) ? i : null;
  if (signAt(tokens, before) === 40) {
    const closes = signAt(tokens, after) === 41;
    return (closes || signAt(tokens, after) === Sign.comma) && near ? i : null;
  }
  if (isListed(words, i) && !counted) return i;
  const afterName = isGeneral(words, before, General.determiner) || is(words, before, Time.plural);
  if (afterName && near && !is(words, before, Time.counter))
    return !counted || plain ? nounBehind(words, i) : null;
  if (isWord(words, before, 'a') && near && !counted) return nounBehind(words, i);
  if (signAt(tokens, before) === COPYRIGHT || word(words, before) === 'Copyright') return near ? i : null;
  if (plain && now - value < MODEL_BACK && value <= now + 1 && isNamed(words, after)) return i;
  const opens = i === 0 || tokens.gap[i] === 3 || signAt(tokens, before) === Sign.stop;
  if (opens && near && is(words, i + 1, Time.yearVerb)) return i;
  return null;
}

/** Whether a name stands at `i`, and nobody or nothing in the plural ("2001 Iraqis", "1987 Syrian soldiers"). */
function isNamed(words: Words, i: number): boolean {
  const { tokens } = words;
  if (!capital(words, i) || tokens.gap[i] !== Gap.space || isCounted(words, i + 1)) return false;
  return tokens.text.charCodeAt(tokens.end[i]! - 1) !== 115;
}

/** After "in" a near number is a year; after "of", "by", "to", "from", "for" only if nothing is counted behind it. */
function weakLead(words: Words, i: number, plain: boolean, near: boolean, counted: boolean): boolean {
  if (isWord(words, i - 1, 'in')) return !counted || plain;
  if (counted || !near) return false;
  if (isWord(words, i - 1, 'to'))
    return isYear(words, i - 2) && (isWord(words, i - 3, 'from') || is(words, i - 3, Time.yearStrong));
  if (isWord(words, i - 1, 'from'))
    return plain || (isGeneral(words, i + 1, General.preposition) && isYear(words, i + 2));
  return plain || isWord(words, i - 1, 'of');
}

/** "2011, 2012 and 2014": joined to a year that a preposition introduces, at most three steps back. */
function isListed(words: Words, i: number): boolean {
  let at = i;
  for (let step = 0; step < 3; step++) {
    let before = at - 1;
    if (isWord(words, before, 'and') || isWord(words, before, 'or')) before--;
    if (signAt(words.tokens, before) === Sign.comma) before--;
    if (before === at - 1 || !isYear(words, before)) return false;
    if (is(words, before - 1, Time.yearStrong | Time.yearWeak) || isWord(words, before - 1, 'between'))
      return true;
    at = before;
  }
  return false;
}

/** "the 2014 election": something that the year tells apart stands behind it. */
function nounBehind(words: Words, i: number): number | null {
  const { tokens } = words;
  const next = i + 1;
  if (next >= tokens.count || tokens.gap[next]! > 2) return null;
  const shape = tokens.shape[next]!;
  if ((shape & (Shape.first | Shape.lower)) === 0) return null;
  return isGeneral(words, next, General.preposition | General.auxiliary | General.conjunction) ? null : i;
}

function word(words: Words, i: number): string {
  return i < 0 ? '' : words.tokens.text.slice(words.tokens.start[i]!, words.tokens.end[i]!);
}

/** "summer 2014", "the winter of 2013": the three months of the season. */
function seasonBefore(words: Words, lead: number, named: number): Pick<Phrase, 'first' | 'days'> | null {
  const at = is(words, lead, Time.season) ? lead : isWord(words, lead - 1, 'of') ? lead - 2 : lead - 1;
  const month = valueAt(words, at, 'season');
  if (month === 0) return null;
  return { first: at, days: stated(dayOf(named, month, 1), dayOf(named, month + 3, 1) - 1) };
}

/** "the 20th century", "19th-century". `i` is the number. */
export function century(words: Words, i: number): Phrase | null {
  const value = digits(words, i) === 0 || digits(words, i) > 2 ? 0 : numberOf(words, i);
  if (value === 0 || value > 21 || !is(words, i + 1, Time.ordinalTail) || !attached(words, i + 1))
    return null;
  const at = isDash(words, i + 2) ? i + 3 : i + 2;
  if (!isWord(words, at, 'century') && !isWord(words, at, 'centuries')) return null;
  if (capital(words, at)) return null;
  return phrase(i, at + 1, (value - 1) * 100, value * 100 - 1, 0);
}

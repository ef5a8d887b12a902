import { signAt } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Time } from '../en/times.ts';
import { dayOf } from './calendar.ts';
import { centuryYear, thirdBefore } from './dates.ts';
import * as Id from './ids.ts';
import { type Phrase, stated, yearRange } from './phrase.ts';
import {
  attached,
  capital,
  decades,
  digits,
  is,
  isApostrophe,
  isDash,
  isGeneral,
  isMarked,
  isWord,
  numberOf,
  Sign,
  seasons,
  valueAt,
  type Words,
} from './words.ts';
import { isNear, isYear, isYearNumber, yearLead } from './year-context.ts';

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
    // "in his early 20s" is an age: two digits need the apostrophe or "the" before them.
    if (!marked && !isWord(words, first - 1, Id.the)) return null;
    if (marked && third === null) first = i - 1;
    year = centuryYear(words, value);
  } else if (length !== 4 || !isYearNumber(value)) return null;
  const to = length === 4 && value % 100 === 0 && value < 2000 ? year + 99 : year + 9;
  return phrase(first, i + 2, year, to, third?.value ?? 0);
}

/** "the nineties", "the roaring twenties" not: a decade as a word needs "the" or "early", "late" before it. */
export function decadeWord(words: Words, i: number): Phrase | null {
  const third = thirdBefore(words, i);
  if (third === null && !isWord(words, i - 1, Id.the)) return null;
  if (
    isGeneral(words, (third?.first ?? i) - 1, General.determiner) &&
    !isWord(words, (third?.first ?? i) - 1, Id.the)
  )
    return null;
  const year = centuryYear(words, valueAt(words, i, decades) * 10);
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
  const lead = yearLead(words, i, after, span !== null);
  if (lead === null) return null;
  const season = seasonBefore(words, lead, from);
  if (season !== null) return { ...season, after, kind: 'calendar', grain: 'period' };
  const third = thirdBefore(words, i);
  const found = phrase(third?.first ?? lead, after, from, to, third?.value ?? 0);
  // "After 1530" may be an hour: then it is no figure, but names no year either.
  return span === null && !isNear(words, i) && from % 100 < 60 && !isWord(words, i - 1, Id.in)
    ? { ...found, days: null }
    : found;
}

function phrase(first: number, after: number, from: number, to: number, third: number): Phrase {
  return { first, after, kind: 'calendar', days: yearRange(from, to, third), grain: 'year' };
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
  if (to <= from || !isYearNumber(to) || (length === 2 && to - from > 20)) return null;
  if (isDash(words, i + 3) && digits(words, i + 4) > 0) return null;
  return { to, after: i + 3 };
}

/** "summer 2014", "the winter of 2013": the three months of the season. */
function seasonBefore(words: Words, lead: number, named: number): Pick<Phrase, 'first' | 'days'> | null {
  const at = is(words, lead, Time.season) ? lead : isWord(words, lead - 1, Id.of) ? lead - 2 : lead - 1;
  const month = valueAt(words, at, seasons);
  if (month === 0) return null;
  return { first: at, days: stated(dayOf(named, month, 1), dayOf(named, month + 3, 1) - 1) };
}

/** "the 20th century", "19th-century". `i` is the number. */
export function century(words: Words, i: number): Phrase | null {
  const value = digits(words, i) === 0 || digits(words, i) > 2 ? 0 : numberOf(words, i);
  if (value === 0 || value > 21 || !is(words, i + 1, Time.ordinalTail) || !attached(words, i + 1))
    return null;
  const at = isDash(words, i + 2) ? i + 3 : i + 2;
  if (!isWord(words, at, Id.century) && !isWord(words, at, Id.centuries)) return null;
  if (capital(words, at)) return null;
  return phrase(i, at + 1, (value - 1) * 100, value * 100 - 1, 0);
}

import { Kind, signAt } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Time } from '../en/times.ts';
import { civilOf, dayOf, monthLength } from './calendar.ts';
import * as Id from './ids.ts';
import { monthRange, outlook, type Phrase, stated, yearNear } from './phrase.ts';
import {
  attached,
  capital,
  dayNumber,
  digits,
  is,
  isApostrophe,
  isCounted,
  isDash,
  isGeneral,
  isMarked,
  isWord,
  months,
  numberOf,
  ordinals,
  Sign,
  thirds,
  valueAt,
  type Words,
} from './words.ts';

/** Years that stand in dates of news and history. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/** A day or days beside a month: tokens [first, after), days of the month. */
interface MonthDays {
  readonly first: number;
  readonly after: number;
  readonly from: number;
  readonly to: number;
}

/** "4 August 2014", "Aug. 4", "August 4th, 2014", "the 3rd of August", "April 4-6", "late July", "March 2014", "in May". */
export function monthDate(words: Words, i: number): Phrase | null {
  if (!capital(words, i)) return null;
  const month = valueAt(words, i, months);
  const short = !is(words, i, Time.month);
  const stop = signAt(words.tokens, i + 1) === Sign.stop && attached(words, i + 1) && short;
  const behind = stop ? i + 2 : i + 1;

  const left = dayBefore(words, i);
  const right = left === null ? dayBehind(words, i, behind) : null;
  const days = left ?? right;
  let after = right?.after ?? behind;
  const year = yearBehind(words, after, days !== null);
  if (year !== null) after = year.after;
  if (days === null && year === null) return monthAlone(words, i, month, short, behind);

  let first = left?.first ?? i;
  const third = days === null ? thirdBefore(words, first) : null;
  if (third !== null) first = third.first;
  if (year === null && words.today === null)
    return { first, after, kind: 'calendar', days: null, grain: days === null ? 'month' : 'day' };
  if (days === null)
    return {
      first,
      after,
      kind: 'calendar',
      days: monthRange(year?.year ?? 0, month, third?.value ?? 0),
      grain: 'month',
    };
  const named = year?.year ?? nearYear(words, month, days.from, first, after);
  if (named === null || days.to > monthLength(named, month)) return null;
  const range = stated(dayOf(named, month, days.from), dayOf(named, month, days.to));
  return { first, after, kind: 'calendar', days: range, grain: 'day' };
}

function nearYear(words: Words, month: number, day: number, first: number, after: number): number | null {
  const { today } = words;
  if (today === null) return null;
  const direction = is(words, first - 1, Time.past) ? -1 : is(words, first - 1, Time.next) ? 1 : 0;
  return yearNear(today, month, day, civilOf(today).year, outlook(words, first, after), direction);
}

/** The "30" of "9:30 May", not the 9 of "Updated: 9 May". */
const isMinutes = (words: Words, i: number): boolean =>
  signAt(words.tokens, i - 1) === Sign.colon && attached(words, i) && digits(words, i - 2) > 0;

/** "4", "4th", "the 3rd of", "third of", "4-6", "4 and 5", "4 to 6" before the month at `i`. */
function dayBefore(words: Words, i: number): MonthDays | null {
  let at = i - 1;
  const of = isWord(words, at, Id.of);
  if (of) at--;
  if (is(words, at, Time.ordinal)) {
    if (!of && !isWord(words, at - 1, Id.the)) return null;
    const day = valueAt(words, at, ordinals);
    return { first: isWord(words, at - 1, Id.the) ? at - 1 : at, after: i, from: day, to: day };
  }
  const ordinal = is(words, at, Time.ordinalTail) && attached(words, at);
  if (ordinal) at--;
  if (of && !ordinal) return null;
  const day = dayNumber(words, at);
  if (day === 0 || (!ordinal && attached(words, at + 1)) || isMarked(words, at)) return null;
  let first = at;
  let from = day;
  const joined = isDash(words, at - 1) || isWord(words, at - 1, Id.to) || isWord(words, at - 1, Id.and);
  if (joined) {
    const tail = is(words, at - 2, Time.ordinalTail) && attached(words, at - 2) ? at - 3 : at - 2;
    const begin = dayNumber(words, tail);
    if (begin > 0 && begin < day && !isMarked(words, tail)) {
      first = tail;
      from = begin;
    } else if (isDash(words, at - 1) && attached(words, at - 1)) return null;
  } else if (signAt(words.tokens, at - 1) === Sign.slash || isMinutes(words, at)) return null;
  if (isWord(words, first - 1, Id.the)) first--;
  return { first, after: i, from, to: day };
}

/** " 4", " 4th", " the 4th", " 4-6", " 4 and 5" behind the month at `i`. */
function dayBehind(words: Words, i: number, behind: number): MonthDays | null {
  const the = isWord(words, behind, Id.the);
  let at = the ? behind + 1 : behind;
  const from = dayNumber(words, at);
  if (from === 0 || words.tokens.gap[at]! > 2) return null;
  const ordinal = is(words, at + 1, Time.ordinalTail) && attached(words, at + 1);
  if (the && !ordinal) return null;
  at += ordinal ? 2 : 1;
  // "in late July 41 troops crossed", but "early May 3, 2015"
  const whole = is(words, i - 1, Time.monthOnly) && yearBehind(words, at, true) === null;
  if (whole && !ordinal) return null;
  if (!ordinal && countsAfter(words, at)) return null;
  const joint = isDash(words, at) || isWord(words, at, Id.to) || isWord(words, at, Id.and);
  if (joint) {
    const to = dayNumber(words, at + 1);
    const tail = is(words, at + 2, Time.ordinalTail) && attached(words, at + 2) ? at + 3 : at + 2;
    if (
      to > from &&
      !isCounted(words, tail) &&
      !countsAfter(words, tail) &&
      !is(words, tail, Time.month | Time.monthShort)
    )
      return { first: i, after: tail, from, to };
  }
  return { first: i, after: at, from, to: from };
}

/** Whether the number that ends before `at` goes on to an amount: "4 percent", "4 million", "4-day". */
function countsAfter(words: Words, at: number): boolean {
  const unit = signAt(words.tokens, at);
  if (unit === 37 || (unit === Sign.colon && attached(words, at + 1) && digits(words, at + 1) > 0))
    return true;
  if (unit === Sign.hyphen && attached(words, at) && attached(words, at + 1))
    return words.tokens.kind[at + 1] === Kind.word && !capital(words, at + 1);
  return /^(?:percent|per|million|billion|thousand)$/.test(
    words.tokens.text.slice(words.tokens.start[at]!, words.tokens.end[at]!),
  );
}

/** ", 2014", " 2014", " '14", " of 2014" from token `at` on. With a day before it, a year may follow a comma. */
function yearBehind(
  words: Words,
  at: number,
  afterDay: boolean,
): { readonly year: number; readonly after: number } | null {
  let i = at;
  if (signAt(words.tokens, i) === Sign.comma || isWord(words, i, Id.of)) i++;
  if (isApostrophe(words, i) && digits(words, i + 1) === 2 && attached(words, i + 1)) {
    const year = centuryYear(words, numberOf(words, i + 1));
    return { year, after: i + 2 };
  }
  if (digits(words, i) !== 4 || attached(words, i)) return null;
  const year = numberOf(words, i);
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  // A round number before a plural counts ("in July 2000 troops"); after a day the year is certain.
  if (!afterDay && year % 100 === 0 && isCounted(words, i + 1)) return null;
  return { year, after: i + 1 };
}

/** Years that two digits may lie ahead of the article. */
const SHORT_YEARS_AHEAD = 10;

/** The full year of two digits: the latest that is not far in the article's future. */
export function centuryYear(words: Words, short: number): number {
  const now = words.today === null ? 2030 : civilOf(words.today).year;
  const year = Math.floor(now / 100) * 100 + short;
  return year > now + SHORT_YEARS_AHEAD ? year - 100 : year;
}

/** "late", "mid-", "the end of" before token `first`. */
export function thirdBefore(
  words: Words,
  first: number,
): { readonly first: number; readonly value: number } | null {
  let at = first - 1;
  if (isDash(words, at) && attached(words, first)) at--;
  else if (isWord(words, at, Id.in) && is(words, at - 1, Time.third)) at--;
  else if (isWord(words, at, Id.of)) at--;
  const value = valueAt(words, at, thirds);
  if (value === 0) return null;
  const noun = isWord(words, first - 1, Id.of);
  if (!noun && /^(?:end|start|beginning|middle)$/.test(textOf(words, at))) return null;
  return { first: noun && isWord(words, at - 1, Id.the) ? at - 1 : at, value };
}

function textOf(words: Words, i: number): string {
  return words.tokens.text.slice(words.tokens.start[i]!, words.tokens.end[i]!).toLowerCase();
}

/** A month without day and year. Names that are verbs and first names too need a word for time before them. */
function monthAlone(words: Words, i: number, month: number, short: boolean, behind: number): Phrase | null {
  if (short) return null;
  const third = thirdBefore(words, i);
  const first = third?.first ?? i;
  const led = is(words, first - 1, Time.monthLead) || isWord(words, first - 1, Id.this);
  if (third === null && is(words, i, Time.monthHomonym)) {
    // "the April shooting", but not "the March of 12 people".
    const told = isGeneral(words, first - 1, General.determiner) && isLowerWord(words, behind);
    if (told && !isWord(words, behind, Id.of)) return alone(words, first, behind, month, 0);
    if (!led && !joinsMonth(words, i)) return null;
    // "for March Madness", "by May's government": a name follows or the word is a person's.
    if (capital(words, i + 1) || (month === 5 && !isMonthOfMay(words, first))) return null;
  }
  return alone(words, first, behind, month, third?.value ?? 0);
}

function isLowerWord(words: Words, i: number): boolean {
  return words.tokens.kind[i] === Kind.word && !capital(words, i);
}

/** A month, or a third of it, in the year that is meant; takes in "last", "next", "this" before it. */
function alone(words: Words, first: number, behind: number, month: number, third: number): Phrase {
  const { today } = words;
  if (today === null) return { first, after: behind, kind: 'calendar', days: null, grain: 'month' };
  const lead = is(words, first - 1, Time.past | Time.next | Time.this) ? first - 1 : first;
  const direction = is(words, lead, Time.past) ? -1 : is(words, lead, Time.next) ? 1 : 0;
  const now = civilOf(today);
  // "last July" in July is the year before.
  const reference = direction < 0 && now.month === month ? today - 31 : today;
  const year = yearNear(
    reference,
    month,
    third === 3 ? 21 : 1,
    civilOf(reference).year,
    outlook(words, first, behind),
    direction,
  );
  return {
    first: lead,
    after: behind,
    kind: 'calendar',
    days: monthRange(year, month, third),
    grain: 'month',
  };
}

/** "March and April", "between April and June": another month beside it. */
function joinsMonth(words: Words, i: number): boolean {
  const joint = (at: number) =>
    isGeneral(words, at, General.conjunction) || isWord(words, at, Id.to) || isDash(words, at);
  return (
    (joint(i + 1) && is(words, i + 2, Time.month) && capital(words, i + 2)) ||
    (joint(i - 1) && is(words, i - 2, Time.month) && capital(words, i - 2))
  );
}

/** "by May", "for May", "to May", "with May" are more often the politician than the month. */
function isMonthOfMay(words: Words, first: number): boolean {
  return (
    is(words, first - 1, Time.monthOnly | Time.past | Time.next | Time.this) ||
    /^(?:since|until|till|of)$/.test(first > 0 ? textOf(words, first - 1) : '') ||
    joinsMonth(words, first)
  );
}

/** "2014-08-04", "04/08/2014", "4/8/14", "04.08.2014", "9/11". `i` is the first number. */
export function numericDate(words: Words, i: number): Phrase | null {
  const { tokens } = words;
  const dotted = dottedDate(words, i);
  if (dotted !== null) return dotted;
  const sign = signAt(tokens, i + 1);
  if (sign !== Sign.hyphen && sign !== Sign.slash) return null;
  const tight = attached(words, i + 1) && attached(words, i + 2);
  // "6 / 6 / 2013": only slashes stand apart from their numbers.
  if (!tight && (sign !== Sign.slash || digits(words, i + 4) !== 4)) return null;
  const [a, b] = [digits(words, i), digits(words, i + 2)];
  if (a === 0 || b === 0) return null;
  const whole =
    signAt(tokens, i + 3) === sign && (!tight || (attached(words, i + 3) && attached(words, i + 4)));
  const c = whole ? digits(words, i + 4) : 0;
  if (a === 4 && b <= 2 && c > 0 && c <= 2)
    return ymd(i, i + 5, numberOf(words, i), numberOf(words, i + 2), numberOf(words, i + 4));
  if (a <= 2 && b <= 2 && (c === 4 || (c === 2 && sign === Sign.slash))) {
    const year = c === 4 ? numberOf(words, i + 4) : centuryYear(words, numberOf(words, i + 4));
    return ambiguous(words, i, i + 5, numberOf(words, i), numberOf(words, i + 2), year);
  }
  // The one day that news names by its numbers.
  if (sign === Sign.slash && c === 0 && !whole && numberOf(words, i) === 9 && numberOf(words, i + 2) === 11)
    return ymd(i, i + 3, 2001, 9, 11);
  return null;
}

/** "04.08.2014" is one number for the tokeniser; with full stops the day comes first. */
function dottedDate(words: Words, i: number): Phrase | null {
  const { tokens } = words;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length < 8 || length > 10) return null;
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(tokens.text.slice(tokens.start[i]!, tokens.end[i]!));
  return match === null ? null : ymd(i, i + 1, Number(match[3]), Number(match[2]), Number(match[1]));
}

function ymd(first: number, after: number, year: number, month: number, day: number): Phrase | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > monthLength(year, month)) return null;
  const at = dayOf(year, month, day);
  return { first, after, kind: 'calendar', days: stated(at, at), grain: 'day' };
}

/** Day and month in either order: the one that is possible and not in the article's future; none where both are. */
function ambiguous(
  words: Words,
  first: number,
  after: number,
  a: number,
  b: number,
  year: number,
): Phrase | null {
  const dayFirst = ymd(first, after, year, b, a);
  const monthFirst = ymd(first, after, year, a, b);
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  const { today } = words;
  const past =
    today === null ? [] : [dayFirst, monthFirst].filter((p) => p.days !== null && p.days.to <= today);
  return past.length === 1 ? past[0]! : { ...dayFirst, days: null };
}

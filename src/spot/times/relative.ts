import type { DayRange } from '../../claim/claim.ts';
import { english } from '../en/lexicon.ts';
import { Time } from '../en/times.ts';
import { civilOf, dayOf, weekdayOf } from './calendar.ts';
import * as Id from './ids.ts';
import { monthRange, type Outlook, outlook, type Phrase, stated, yearNear, yearRange } from './phrase.ts';
import {
  digits,
  is,
  isDash,
  isWord,
  numberOf,
  numbers,
  seasons,
  thirds,
  valueAt,
  type Words,
} from './words.ts';

type Unit = 'moment' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Each word stands for its form in -s, too. */
const UNITS: readonly (readonly [unit: Unit, words: string])[] = [
  ['moment', 'second minute hour'],
  ['day', 'morning afternoon evening day night'],
  ['week', 'week weekend'],
  ['fortnight', 'fortnight'],
  ['month', 'month'],
  ['quarter', 'quarter'],
  ['year', 'year'],
  ['decade', 'decade'],
  ['century', 'century centurie'],
];

/** Units by lexicon identifier. */
const unitOf: ReadonlyMap<number, Unit> = new Map(
  UNITS.flatMap(([unit, words]) =>
    words.split(' ').flatMap((word) => [word, `${word}s`].map((form) => [english.id(form), unit] as const)),
  ),
);

/** Days of a unit, where it only measures a distance. */
const DAYS: Readonly<Record<Unit, number>> = {
  moment: 0,
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36525,
};

/** "three days ago", "over the past two weeks", "last month", "this week", "a year earlier". `i` is the unit. */
export function period(words: Words, i: number): Phrase | null {
  const { text, lex, end } = words.tokens;
  const unit = unitOf.get(lex[i]!);
  if (unit === undefined) return null;
  const last = text.charCodeAt(end[i]! - 1);
  const plural = last === 115 || last === 83;
  if (is(words, i + 1, Time.distance)) {
    const found = distance(words, i, unit, plural);
    if (found !== null) return found;
  }
  const number = counterBefore(words, i);
  const lead = (number?.first ?? i) - 1;
  if (is(words, lead, Time.past | Time.next) && (number !== null || plural))
    return stretch(words, i, lead, unit, number?.value ?? null);
  if (number === null && !plural) return named(words, i, unit);
  return null;
}

/** The number or quantifier before the unit; `value` null where it is vague. */
function counterBefore(
  words: Words,
  i: number,
): { readonly first: number; readonly value: number | null } | null {
  let at = i - 1;
  if (isDash(words, at)) at--;
  if (digits(words, at) > 0) return { first: at, value: numberOf(words, at) };
  if (isWord(words, at, Id.of) && isWord(words, at - 1, Id.couple)) at--;
  if (!is(words, at, Time.counter)) return null;
  const value = valueAt(words, at, numbers);
  const tens = isDash(words, at - 1) && value > 0 && value < 10 ? valueAt(words, at - 2, numbers) : 0;
  if (tens >= 20) return { first: at - 2, value: tens + value };
  const article = isWord(words, at, Id.few) || isWord(words, at, Id.couple) || isWord(words, at, Id.hundred);
  const first = article && isWord(words, at - 1, Id.a) ? at - 1 : at;
  return { first, value: value === 0 ? null : value };
}

/** "three days ago", "a year earlier", "two weeks later". Only "ago" tells the day. */
function distance(words: Words, i: number, unit: Unit, plural: boolean): Phrase | null {
  const { today } = words;
  const number = counterBefore(words, i);
  if (number === null && !plural) return null;
  const first = number?.first ?? i;
  const after = i + 2;
  const ago = isWord(words, i + 1, Id.ago);
  // "a few days earlier this month": "earlier" belongs to what follows.
  if (!ago && is(words, i + 2, Time.this | Time.past)) return null;
  let days = null;
  const value = number?.value ?? null;
  if (ago && today !== null && value !== null) {
    const middle = Math.round(today - value * DAYS[unit]);
    // "Two months ago" is not said of one day: half a unit on either side, an hour may be yesterday's.
    const slack = unit === 'day' ? 0 : unit === 'moment' ? 1 : Math.round(DAYS[unit] / 2);
    days = stated(middle - slack, Math.min(today, middle + (unit === 'moment' ? 0 : slack)));
  }
  return { first, after, kind: 'relative', days, grain: 'period' };
}

/** "the past two weeks", "next five years", "recent days". */
function stretch(words: Words, i: number, lead: number, unit: Unit, value: number | null): Phrase {
  const { today } = words;
  const first = isWord(words, lead - 1, Id.the) ? lead - 1 : lead;
  // "The previous two weeks" end where the text was, "recent weeks" nobody knows where.
  const known =
    !isWord(words, lead, Id.previous) &&
    !isWord(words, lead, Id.preceding) &&
    !isWord(words, lead, Id.recent);
  let days = null;
  if (today !== null && value !== null && known) {
    const length = unit === 'moment' ? 1 : Math.round(value * DAYS[unit]);
    days = is(words, lead, Time.past) ? stated(today - length, today) : stated(today, today + length);
  }
  return { first, after: i + 1, kind: 'relative', days, grain: 'period' };
}

/** "last month", "this week", "late last year", "last night", "the past year", "at the weekend". */
function named(words: Words, i: number, unit: Unit): Phrase | null {
  const { today } = words;
  const lead = i - 1;
  const isThis = is(words, lead, Time.this);
  const back = isWord(words, lead, Id.last) || isWord(words, lead, Id.past);
  const ahead = isWord(words, lead, Id.next) || isWord(words, lead, Id.coming);
  const weekend = isWord(words, i, Id.weekend);
  const theWeekend = weekend && isWord(words, lead, Id.the);
  if (unit === 'moment' || !(isThis || back || ahead || theWeekend)) return null;
  if (isWord(words, i, Id.day)) return null;
  if (isWord(words, lead, Id.past)) return { ...stretch(words, i, lead, unit, 1), kind: 'relative' };
  const third = valueAt(words, lead - 1, thirds);
  const first = is(words, lead - 1, Time.third) ? lead - 1 : lead;
  const base = { first, after: i + 1, kind: 'calendar', grain: 'period' } as const;
  if (today === null) return { ...base, days: null };
  const step = ahead ? 1 : isThis || theWeekend ? 0 : -1;
  const night = isWord(words, i, Id.night);
  if (night || unit === 'day')
    return { ...base, days: night && step < 0 ? stated(today - 1, today) : dayStep(today, step) };
  if (weekend) return { ...base, days: weekendOf(today, step, theWeekend, outlook(words, first, i + 1)) };
  const whole = wholeOf(today, unit, step, third);
  if (whole === null) return { ...base, days: null };
  // What "this year" has brought so far holds up to the article's day.
  const soFar = step === 0 && third === 0 && outlook(words, first, i + 1) <= 0;
  return {
    ...base,
    days: soFar ? stated(whole.from, Math.max(whole.from, Math.min(whole.to, today))) : whole,
  };
}

function dayStep(today: number, step: number) {
  return stated(today + step, today + step);
}

/** Up to this day of the week (Wednesday) "this weekend" is the one that has been, unless a word says otherwise. */
const WEEKEND_REMEMBERED = 3;

/** Saturday and Sunday of this week, the last or the next; "the weekend" is the one that has begun last. */
function weekendOf(today: number, step: number, theWeekend: boolean, says: Outlook): DayRange {
  const saturday = today - weekdayOf(today) + 6;
  const remembered = theWeekend || says < 0 || weekdayOf(today) <= WEEKEND_REMEMBERED;
  const shift = step !== 0 ? step : remembered && says <= 0 && saturday > today ? -1 : 0;
  return stated(saturday + shift * 7, saturday + 1 + shift * 7);
}

function wholeOf(today: number, unit: Unit, step: number, third: number) {
  const { year, month } = civilOf(today);
  if (unit === 'week') {
    const monday = today - weekdayOf(today) + 1 + step * 7;
    return stated(monday, monday + 6);
  }
  if (unit === 'month') {
    const { year: y, month: m } = civilOf(dayOf(year, month + step, 1));
    return monthRange(y, m, third);
  }
  if (unit === 'quarter') {
    const first = Math.floor((month - 1) / 3) * 3 + 1 + step * 3;
    return stated(dayOf(year, first, 1), dayOf(year, first + 3, 1) - 1);
  }
  if (unit === 'year') return yearRange(year + step, year + step, third);
  return null;
}

/** Days of the longest season. */
const SEASON_DAYS = 92;

/** "last summer", "this winter", "in the spring" not: a season needs a word that tells which. */
export function season(words: Words, i: number): Phrase | null {
  const { today } = words;
  const lead = i - 1;
  const direction = isWord(words, lead, Id.last) ? -1 : isWord(words, lead, Id.next) ? 1 : 0;
  if (direction === 0 && !is(words, lead, Time.this)) return null;
  const first = is(words, lead - 1, Time.third) ? lead - 1 : lead;
  const base = { first, after: i + 1, kind: 'calendar', grain: 'period' } as const;
  if (today === null) return { ...base, days: null };
  const month = valueAt(words, i, seasons);
  // "last summer" said in a summer is the year before's.
  const reference = direction < 0 ? today - SEASON_DAYS : today;
  const says = outlook(words, first, i + 1);
  const year = yearNear(reference, month, 1, civilOf(reference).year, says, direction);
  return { ...base, days: stated(dayOf(year, month, 1), dayOf(year, month + 3, 1) - 1) };
}

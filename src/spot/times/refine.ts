import type { DayRange } from '../../claim/claim.ts';
import { signAt } from '../../text/tokens.ts';
import { Time } from '../en/times.ts';
import { civilOf, dayOf, monthLength } from './calendar.ts';
import * as Id from './ids.ts';
import { type Phrase, stated } from './phrase.ts';
import { is, isDash, isWord, Sign, type Words } from './words.ts';

/**
 * The refiners, in this order: a year named by its distance moves the date before it ("in August last year"), a weekday
 * joins the date beside it before dates join to ranges ("Monday, Aug. 4 to Friday, Aug. 8"), and "since" opens what
 * then stands.
 */
export function refine(words: Words, phrases: readonly Phrase[]): readonly Phrase[] {
  return openSince(words, joinRanges(words, joinWeekdays(words, moveYears(words, phrases))));
}

/** "in August last year", "on 4 May this year": the date lies in that year, whatever was filled in. */
function moveYears(words: Words, phrases: readonly Phrase[]): readonly Phrase[] {
  const out: Phrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    const of = last !== undefined && isWord(words, last.after, Id.of) ? 1 : 0;
    const ofYear =
      last !== undefined &&
      (last.grain === 'month' || last.grain === 'day') &&
      last.after + of === phrase.first &&
      phrase.after - phrase.first === 2 &&
      isWord(words, phrase.first + 1, Id.year) &&
      is(words, last.after - 1, DATE_END);
    if (!ofYear) out.push(phrase);
    else out[out.length - 1] = { ...last, after: phrase.after, days: inYear(words, last.days, phrase) };
  }
  return out;
}

/** A date that ends in one of these states no year of its own. */
const DATE_END = Time.month | Time.monthShort | Time.ordinalTail;

/** The days moved to the year that "last", "this" or "next" year is. */
function inYear(words: Words, days: DayRange | null, phrase: Phrase): DayRange | null {
  const { today } = words;
  if (days === null || today === null) return null;
  const step = is(words, phrase.first, Time.past) ? -1 : is(words, phrase.first, Time.next) ? 1 : 0;
  const year = civilOf(today).year + step;
  const [from, to] = [civilOf(days.from), civilOf(days.to)];
  return stated(
    dayOf(year, from.month, from.day),
    dayOf(year, to.month, Math.min(to.day, monthLength(year, to.month))),
  );
}

/** "Sunday, Aug. 3", "Sunday 3 August": the date decides. */
function joinWeekdays(words: Words, phrases: readonly Phrase[]): readonly Phrase[] {
  const out: Phrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    const comma = last !== undefined && signAt(words.tokens, last.after) === Sign.comma ? 1 : 0;
    const beside = last !== undefined && last.after + comma === phrase.first;
    if (last !== undefined && beside && last.grain === 'weekday' && phrase.grain === 'day')
      out[out.length - 1] = { ...phrase, first: last.first };
    else if (last !== undefined && beside && last.grain === 'day' && phrase.grain === 'weekday')
      out[out.length - 1] = { ...last, after: phrase.after };
    else out.push(phrase);
  }
  return out;
}

/** "Aug. 4 to Aug. 6", "from 2011 to 2014", "between April and June", "Monday through Friday". */
function joinRanges(words: Words, phrases: readonly Phrase[]): readonly Phrase[] {
  const out: Phrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    const joined = last === undefined ? null : joinedRange(words, last, phrase);
    if (joined === null) out.push(phrase);
    else out[out.length - 1] = joined;
  }
  return out;
}

function joinedRange(words: Words, a: Phrase, b: Phrase): Phrase | null {
  if (b.first !== a.after + 1 || a.days === null || b.days === null) return null;
  if (a.kind !== 'calendar' || b.kind !== 'calendar' || a.grain !== b.grain) return null;
  const joint = a.after;
  const between = isWord(words, joint, Id.and) && isWord(words, a.first - 1, Id.between);
  const to =
    isWord(words, joint, Id.to) || isWord(words, joint, Id.through) || isWord(words, joint, Id.until);
  if (!between && !to && !isDash(words, joint)) return null;
  // "Friday to Monday": the last Monday may lie before the last Friday, then it is the Friday before.
  const from = a.grain === 'weekday' && a.days.from > b.days.to ? a.days.from - 7 : a.days.from;
  return from > b.days.to ? null : { ...a, after: b.after, days: stated(from, b.days.to) };
}

/** "since Tuesday" reaches up to the article's day. */
function openSince(words: Words, phrases: readonly Phrase[]): readonly Phrase[] {
  const { today } = words;
  return phrases.map((phrase) => {
    const at = phrase.first - 1;
    if (phrase.grain === 'clock' || !isWord(words, at, Id.since) || is(words, phrase.first, Time.clockWord))
      return phrase;
    return { ...phrase, first: at, days: today === null ? phrase.days : upTo(today, phrase) };
  });
}

/** What something has gone on since lies behind us: a month or day without a year that would be to come is a year before. */
function upTo(today: number, { days, grain }: Phrase): DayRange | null {
  if (days === null) return null;
  if (days.from <= today) return stated(days.from, today);
  if (grain !== 'month' && grain !== 'day') return days;
  const { year, month, day } = civilOf(days.from);
  const before = dayOf(Math.min(year - 1, civilOf(today).year), month, day);
  return before > today ? days : stated(before, today);
}

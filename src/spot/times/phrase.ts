import type { DayRange } from '../../claim/claim.ts';
import { Gap, Kind, signAt } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Time } from '../en/times.ts';
import { dayOf, monthLength } from './calendar.ts';
import * as Id from './ids.ts';
import { attached, capital, is, isCounted, isGeneral, isWord, Sign, type Words } from './words.ts';

/** A time as a pattern proposes it: tokens from `first` up to, not including, `after`. */
export interface Phrase {
  readonly first: number;
  readonly after: number;
  readonly kind: 'calendar' | 'relative';
  readonly days: DayRange | null;
  /** What was named, for the refiners: a weekday joins the date behind it, days and months join to ranges. */
  readonly grain: 'clock' | 'weekday' | 'day' | 'month' | 'year' | 'period';
}

/** A pattern looks at the token that triggers it, and a bounded number of tokens on either side. */
export type Pattern = (words: Words, i: number) => Phrase | null;

/** Stated days, both ends included. */
export function stated(from: number, to: number): DayRange {
  return { from, to, stated: true };
}

/** A whole month, or its first, second or last third (1–3; 0 is the whole). */
export function monthRange(year: number, month: number, third: number): DayRange {
  const from = dayOf(year, month, 1);
  const last = from + monthLength(year, month) - 1;
  if (third === 1) return stated(from, from + 9);
  if (third === 2) return stated(from + 10, from + 19);
  if (third === 3) return stated(from + 20, last);
  return stated(from, last);
}

/** Whole years, or their first, second or last third. */
export function yearRange(from: number, to: number, third: number): DayRange {
  const months = (to - from + 1) * 12;
  const begin = third < 2 ? 0 : ((third - 1) * months) / 3;
  const end = third === 0 ? months : (third * months) / 3;
  return stated(dayOf(from, 1 + begin, 1), dayOf(from, 1 + end, 1) - 1);
}

const SEMICOLON = 59;

/** Tokens before a time that may still say that it is to come ("will be laid before the court on Friday"). */
const FUTURE_REACH = 10;
/** Tokens behind a time in which "will" makes it the future ("Tuesday's vote will"). */
const FUTURE_REACH_AFTER = 3;

/** 1: the clause says that the time is still to come; -1: that it is past; 0: it does not say. */
export type Outlook = -1 | 0 | 1;

/**
 * What the clause says of the time at [first, after). The nearest telling word before it decides; behind it only "will",
 * "would" and "shall" close by. What stands before "Friday's" speaks of something else ("will recover from Friday's").
 */
export function outlook(words: Words, first: number, after: number): Outlook {
  const { tokens } = words;
  const possessive = is(words, after, Time.plural) && attached(words, after);
  const before = possessive ? 0 : outlookBefore(words, first);
  if (before !== 0) return before;
  for (let i = after; i < tokens.count && i < after + FUTURE_REACH_AFTER; i++) {
    const sign = signAt(tokens, i);
    if (sign !== 0 && !(sign === Sign.apostrophe && attached(words, i))) break;
    if (is(words, i, Time.happened)) return -1;
    if (is(words, i, Time.clause)) break;
    if (isWord(words, i, Id.will) || isWord(words, i, Id.would) || isWord(words, i, Id.shall)) return 1;
  }
  return !possessive && isLimited(words, first) ? 1 : 0;
}

function outlookBefore(words: Words, first: number): Outlook {
  const { tokens } = words;
  for (let i = first - 1; i >= 0 && i >= first - FUTURE_REACH; i--) {
    const sign = signAt(tokens, i);
    if (tokens.gap[i + 1] === Gap.paragraph || sign === Sign.stop || sign === SEMICOLON) break;
    if (is(words, i, Time.future) && looksAhead(words, i)) return 1;
    if (happened(words, i) || (isReporting(words, i) && first - i <= REPORTING_REACH)) return -1;
    if (is(words, i, Time.clause)) break;
  }
  // "By May sales had fallen": where it opens the sentence, the verb behind says what it limits.
  return isLimited(words, first) && !capital(words, first - 1) ? 1 : 0;
}

/** "by Friday", "until May": to come, unless the verb is one of the past ("was free by Friday"). */
const isLimited = (words: Words, first: number) =>
  is(words, first - 1, Time.future) && isLimit(words, first - 1);

function isLimit(words: Words, i: number): boolean {
  return isWord(words, i, Id.by) || isWord(words, i, Id.until) || isWord(words, i, Id.till);
}

/** Tokens from a verb of saying to the time at which it was said: "said in May", "told us on Friday". */
const REPORTING_REACH = 2;

function isReporting(words: Words, i: number): boolean {
  return isWord(words, i, Id.said) || isWord(words, i, Id.told) || isWord(words, i, Id.announced);
}

/** Shortest word in -ed that is a verb of the past by its form ("moved"); "need" and "seed" are shorter. Code units. */
const SHORTEST_PAST = 5;

/** A verb of the past, by list or by its ending; but not in "will be held", "to be released". */
function happened(words: Words, i: number): boolean {
  const { tokens } = words;
  const { text } = tokens;
  const end = tokens.end[i]!;
  const past =
    is(words, i, Time.happened) ||
    (end - tokens.start[i]! >= SHORTEST_PAST &&
      text.charCodeAt(end - 1) === 100 &&
      text.charCodeAt(end - 2) === 101 &&
      text.charCodeAt(end - 3) !== 101 &&
      tokens.kind[i] === Kind.word &&
      !capital(words, i));
  return past && !isWord(words, i - 1, Id.be) && !isWord(words, i - 2, Id.be);
}

/** "set" looks ahead before "to" and "for", "due" not in "due to injuries"; a limit only right before the time. */
function looksAhead(words: Words, i: number): boolean {
  if (isLimit(words, i)) return false;
  const to = isWord(words, i + 1, Id.to);
  if (isWord(words, i, Id.set)) return to || isWord(words, i + 1, Id.for);
  if (isWord(words, i, Id.due) && to)
    return !isCounted(words, i + 2) && !isGeneral(words, i + 2, General.determiner);
  return true;
}

/** How many times nearer a coming day must be than the past one to be meant without a word for the future. */
const PAST_BIAS = 2;

/**
 * The year in which a month (and day) without a year lies: the last one at or before the article's day unless a word
 * says that it is to come, or the coming one is much nearer. `direction`: -1 "last", 1 "next", 0 neither.
 */
export function yearNear(
  today: number,
  month: number,
  day: number,
  todayYear: number,
  says: Outlook,
  direction: number,
): number {
  const thisYear = dayOf(todayYear, month, day);
  const past = thisYear <= today ? todayYear : todayYear - 1;
  const coming = past + 1;
  if (direction < 0 || (direction === 0 && says < 0)) return past;
  if (direction > 0 || says > 0) return thisYear === today ? todayYear : coming;
  const back = today - dayOf(past, month, day);
  const ahead = dayOf(coming, month, day) - today;
  return back <= ahead * PAST_BIAS ? past : coming;
}

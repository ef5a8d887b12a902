import type { DayRange } from '../../claim/claim.ts';
import type { Span } from '../../text/span.ts';
import { Gap, Kind, type Tokens } from '../../text/tokens.ts';
import { Bank, english } from '../en/lexicon.ts';
import { Time } from '../en/times.ts';
import { clock, clockWord } from './clock.ts';
import { monthDate, numericDate } from './dates.ts';
import type { Pattern, Phrase } from './phrase.ts';
import { refine } from './refine.ts';
import { period, season } from './relative.ts';
import { dayWord, weekday } from './weekdays.ts';
import type { Words } from './words.ts';
import { century, decade, decadeWord, year } from './years.ts';

/**
 * A time that the text names. `calendar`: dates, weekdays, months, years, clock times, "yesterday": their numbers are no
 * figures. `relative`: "three days ago", "the past two weeks": their numbers are durations too.
 */
export interface TimeExpression extends Span {
  readonly kind: 'calendar' | 'relative';
  /** Days named, resolved against the article's day; null where it needs one and there is none, or names no day (a clock time). */
  readonly days: DayRange | null;
}

/** Which pattern reads a word of which class. A word of several classes is tried in this order. */
const byWord: readonly { readonly bits: number; readonly pattern: Pattern }[] = [
  { bits: Time.month | Time.monthShort, pattern: monthDate },
  { bits: Time.weekday | Time.weekdayShort, pattern: weekday },
  { bits: Time.dayWord, pattern: dayWord },
  { bits: Time.unit, pattern: period },
  { bits: Time.season, pattern: season },
  { bits: Time.clockWord, pattern: clockWord },
  { bits: Time.decadeWord, pattern: decadeWord },
];
/** What reads a number, strictest form first: a year is what is left. */
const byNumber: readonly Pattern[] = [numericDate, clock, decade, century, year];

const timeBits = english.banks[Bank.times]!;

/** Times in order of the text, without overlap. `today`: the article's day as days since 1970-01-01, null if unknown. */
export function spotTimes(tokens: Tokens, today: number | null): readonly TimeExpression[] {
  const words: Words = { tokens, today };
  const phrases: Phrase[] = [];
  const { kind, lex, start, end, marks, markCount } = tokens;
  let passed = 0;
  for (let k = 0; k < markCount; k++) {
    const i = marks[k]!;
    if (i < passed) continue;
    const bits = timeBits[lex[i]!]! & Time.marked;
    if (bits === 0 && kind[i] !== Kind.number) continue;
    const phrase = bits === 0 ? number(words, i) : propose(words, i, bits);
    if (phrase !== null && place(phrases, phrase)) passed = phrase.after;
  }
  return refine(words, phrases).map((phrase) => ({
    start: start[phrase.first]!,
    end: end[phrase.after - 1]!,
    kind: phrase.kind,
    days: phrase.days,
  }));
}

function propose(words: Words, i: number, bits: number): Phrase | null {
  for (const one of byWord) {
    if ((bits & one.bits) === 0) continue;
    const phrase = one.pattern(words, i);
    if (phrase !== null) return phrase;
  }
  return null;
}

/**
 * Whether what stands at and behind a number leaves room for a time: four digits, a full stop inside, a sign of dates or
 * hours behind, letters glued to it, "am", "p.m." or "o'clock". Most numbers have none and cost no more than this.
 */
function mayBeTime({ tokens }: Words, i: number): boolean {
  const { text, kind, gap, lex, hash, start, end } = tokens;
  const length = end[i]! - start[i]!;
  if (length === 4) return true;
  if (length > 4) return text.charCodeAt(start[i]! + 1) === STOP || text.charCodeAt(start[i]! + 2) === STOP;
  const next = i + 1;
  if (kind[next] === Kind.sign) {
    const unit = hash[next]!;
    return unit >= NO_TIME_BEHIND.length || NO_TIME_BEHIND[unit] === 0;
  }
  if (kind[next] !== Kind.word) return false;
  return (
    gap[next] === Gap.none || end[next]! - start[next]! === 1 || (timeBits[lex[next]!]! & Time.halfDay) !== 0
  );
}

const STOP = 46;

/** Signs that end a number: full stop, comma, semicolon, brackets, quotes, per cent. */
const NO_TIME_BEHIND = new Uint8Array(128);
for (const sign of '.,;()[]"%!?') NO_TIME_BEHIND[sign.charCodeAt(0)] = 1;

function number(words: Words, i: number): Phrase | null {
  if (!mayBeTime(words, i)) return null;
  for (const pattern of byNumber) {
    const phrase = pattern(words, i);
    if (phrase !== null) return phrase;
  }
  return null;
}

/** Adds a phrase; where it meets an earlier one, the longer stays, and the earlier of two equals. */
function place(phrases: Phrase[], phrase: Phrase): boolean {
  const last = phrases.at(-1);
  if (last !== undefined && phrase.first < last.after) {
    if (phrase.after - phrase.first <= last.after - last.first) return false;
    phrases.pop();
    return place(phrases, phrase);
  }
  phrases.push(phrase);
  return true;
}

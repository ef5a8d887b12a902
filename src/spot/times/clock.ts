import { Kind, signAt } from '../../text/tokens.ts';
import { Time } from '../en/times.ts';
import * as Id from './ids.ts';
import type { Phrase } from './phrase.ts';
import {
  attached,
  capital,
  classes,
  digits,
  is,
  isMarked,
  isWord,
  numberOf,
  Sign,
  type Words,
} from './words.ts';

/** "20:30 Moscow time", "3:15 p.m.", "10am", "6.30 pm", "0900 GMT", "10 o'clock". `i` is the first number. */
export function clock(words: Words, i: number): Phrase | null {
  if (isMarked(words, i)) return null;
  const colon = colonTime(words, i);
  const dotted = dottedTime(words, i);
  const hour = digits(words, i) > 0 && digits(words, i) <= 2 && numberOf(words, i) <= 12;
  const end = colon ?? dotted ?? (hour ? i + 1 : null);
  if (end !== null) {
    const half = halfDay(words, end);
    if (half !== null) return done(words, i, half);
    // "at 20.30" could be an amount: with a full stop only "pm" or a zone makes it a time.
    if (dotted !== null && zone(words, end) === end) return null;
    if (colon !== null || dotted !== null) return done(words, i, end);
  }
  if (digits(words, i) === 4 && numberOf(words, i) % 100 < 60 && numberOf(words, i) < 2400) {
    const after = zone(words, i + 1);
    if (after > i + 1) return { first: i, after, kind: 'calendar', days: null, grain: 'clock' };
    if (
      /^(?:hours|hrs)$/.test(text(words, i + 1)) &&
      (numberOf(words, i) < 1000 || isWord(words, i - 1, Id.at))
    )
      return done(words, i, i + 2);
  }
  return null;
}

/** "noon", "midnight". */
export function clockWord(_words: Words, i: number): Phrase | null {
  return { first: i, after: i + 1, kind: 'calendar', days: null, grain: 'clock' };
}

function done(words: Words, first: number, end: number): Phrase {
  return { first, after: zone(words, end), kind: 'calendar', days: null, grain: 'clock' };
}

function text(words: Words, i: number): string {
  const { tokens } = words;
  return tokens.text.slice(tokens.start[i]!, tokens.end[i]!);
}

/** The token behind "20:30" or "20:30:15"; null if there is no such time at `i`. */
function colonTime(words: Words, i: number): number | null {
  const length = digits(words, i);
  if (length === 0 || length > 2 || numberOf(words, i) > 24) return null;
  if (signAt(words.tokens, i - 1) === Sign.colon && attached(words, i)) return null;
  const minutes = sixty(words, i + 1);
  if (minutes === null) return null;
  return sixty(words, minutes) ?? minutes;
}

/** The token behind ":59", null if there is no such thing at `at`. */
function sixty(words: Words, at: number): number | null {
  const there = signAt(words.tokens, at) === Sign.colon && attached(words, at) && attached(words, at + 1);
  return there && digits(words, at + 1) === 2 && numberOf(words, at + 1) < 60 ? at + 2 : null;
}

/** The token behind "6.30", which the tokeniser reads as one number. */
function dottedTime(words: Words, i: number): number | null {
  const { tokens } = words;
  const length = tokens.end[i]! - tokens.start[i]!;
  if (length < 4 || length > 5) return null;
  // Digits without a full stop have their value in `hash`: no pattern needs to be tried.
  if (tokens.hash[i]! >= 0) return null;
  return /^(?:[01]?\d|2[0-4])\.[0-5]\d$/.test(text(words, i)) ? i + 1 : null;
}

/** The token behind "am", "a.m.", "PM", "o'clock"; null if there is none at `at`. */
function halfDay(words: Words, at: number): number | null {
  if (is(words, at, Time.halfDay))
    return isWord(words, at, Id.am) && !attached(words, at) && isCalm(words, at) ? null : at + 1;
  if (signAt(words.tokens, at + 1) !== Sign.stop || !/^[aApP]$/.test(text(words, at))) return null;
  if (!/^[mM]$/.test(text(words, at + 2)) || !attached(words, at + 2)) return null;
  const stop = signAt(words.tokens, at + 3) === Sign.stop && attached(words, at + 3);
  return stop ? at + 4 : at + 3;
}

/** "the 2 am I know": "am" of "I am". */
function isCalm(words: Words, at: number): boolean {
  return text(words, at + 1) === 'I';
}

/** The token behind a time zone at `at` ("GMT", "local time", "Moscow time", "(1800 GMT)" not), `at` itself without one. */
function zone(words: Words, at: number): number {
  const { tokens } = words;
  if (at >= tokens.count || tokens.kind[at] !== Kind.word || tokens.gap[at]! > 2) return at;
  const capitals =
    (classes(words, at) & Time.zone) !== 0 && text(words, at) === text(words, at).toUpperCase();
  if (capitals) return at + 1;
  if (text(words, at) === 'local' && text(words, at + 1) === 'time') return at + 2;
  for (let i = at; i < at + 3 && capital(words, i); i++) {
    if (text(words, i + 1).toLowerCase() === 'time') return i + 2;
  }
  return at;
}

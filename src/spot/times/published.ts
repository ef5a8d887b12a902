import { Gap, Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import type { TimeExpression } from './times.ts';

/** The line that says when a text was published stands before its story, behind a headline at most. Tokens. */
const REACH = 60;

/** Words between the cue and its date, but for those of {@link BEFORE}: "Published by … on 4 April 2017". */
const GAP = 4;

const CUES: ReadonlySet<string> = new Set(['published', 'posted']);

/** Words that stand before a date on a line of its own, besides clock times, weekdays and the short names of zones. */
const BEFORE: ReadonlySet<string> = new Set(
  'updated created story last date of publication on at am pm a.m p.m a p m'.split(' '),
);

const generalBits = english.banks[Bank.general]!;

/**
 * The day on which a text says itself that it was published: a full date behind a word for it ("Published July 19 2016",
 * "Posted on 4 April 2017"), or one on a line of its own before the story ("6 October 2016", "Updated: 07 May 2012 10:40");
 * null where there is none. What the outlet prints goes before what a catalogue says; of two dates the earlier one, since
 * what was published may have been updated.
 */
export function publishedDay(tokens: Tokens, times: readonly TimeExpression[]): number | null {
  const reach = tokens.end[Math.min(REACH, tokens.count) - 1] ?? 0;
  let first = 0;
  let published: number | null = null;
  for (const time of times) {
    if (time.start >= reach) break;
    while (tokens.start[first]! < time.start) first++;
    const { days } = time;
    // A date with its year needs no other day to be resolved by.
    if (days === null || days.from !== days.to || !/\d{4}/.test(tokens.text.slice(time.start, time.end)))
      continue;
    if (isCued(tokens, first)) return days.from;
    if (isOnItsOwn(tokens, first, time.end)) published = Math.min(published ?? days.from, days.from);
  }
  return published;
}

function isCued(tokens: Tokens, first: number): boolean {
  let words = 0;
  for (let i = first - 1; i >= 0 && words < GAP; i--) {
    if (tokens.kind[i] === Kind.word && CUES.has(tokenWord(tokens, i))) return isOpening(tokens, i);
    if (!isOfDate(tokens, i)) words++;
  }
  return false;
}

/** Whether no sentence leads to the word at `i`: "a report published on 3 March" dates that report. */
function isOpening(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.gap[i]! >= Gap.line || tokens.kind[i - 1] === Kind.sign) return true;
  // "… in Halden Posted: Wednesday, May 9, 2012", the line lost
  if (isCapital(tokens, i) && tokens.text[tokens.end[i]!] === ':') return true;
  return tokens.kind[i - 1] === Kind.word && /^(?:first|originally)$/.test(tokenWord(tokens, i - 1));
}

/** Whether a date that begins at token `first` has its line to itself, but for what says that it is one and the hour. */
function isOnItsOwn(tokens: Tokens, first: number, end: number): boolean {
  let begin = first;
  while (begin > 0 && tokens.gap[begin]! < Gap.line && isOfDate(tokens, begin - 1)) begin--;
  if (begin > 0 && tokens.gap[begin]! < Gap.line) return false;
  let next = first;
  while (next < tokens.count && tokens.start[next]! < end) next++;
  if (next >= tokens.count || tokens.gap[next]! >= Gap.line) return true;
  // "May 9, 2012 at 10:40 AM", but "On May 9, 2012 at 10:40 a.m. police …"
  if (tokens.kind[next + 1] === Kind.number && tokenWord(tokens, next) === 'at')
    return begin === first || !isCapital(tokens, begin) || tokenWord(tokens, begin) !== 'on';
  // "26 Oct 2016 - Raids kill 22", "Sat Feb 04 2012, 02:31 hrs", "6 October 2016 Troops …"
  if (tokens.kind[next] === Kind.word) return isCapital(tokens, next);
  if (tokens.kind[next] === Kind.number) return true;
  return tokens.gap[next] !== Gap.none || tokens.kind[next + 1] === Kind.number;
}

const isCapital = (tokens: Tokens, i: number) => (tokens.shape[i]! & Shape.first) !== 0;

function isOfDate(tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== Kind.word) return true;
  if ((generalBits[tokens.lex[i]!]! & General.weekday) !== 0) return true;
  const short = tokens.end[i]! - tokens.start[i]! <= 4 && (tokens.shape[i]! & Shape.lower) === 0;
  return short || BEFORE.has(tokenWord(tokens, i));
}

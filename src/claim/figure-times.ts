import type { Span } from '../text/span.ts';
import type { DayRange } from './claim.ts';
import { type CountedTime, countedTimes } from './counted-times.ts';
import {
  BEGAN,
  BLOCK,
  BY,
  COMPARED,
  COPYRIGHT,
  DATES_BACK,
  HOUR,
  LEADS,
  MODEL,
  NOT_SUPERLATIVE,
  PRINTED,
  RECORDS,
  SINCE,
  SPOKEN,
  STORY_WORD,
  SUPERLATIVE,
  TAKES_THING,
  YEAR,
} from './en/times.ts';
import type { Figure } from './figure.ts';
import type { Reading, TimeMention } from './spotted.ts';

/** A time that may tell when a figure holds. */
export interface FigureTime extends TimeMention {
  /** The one figure that it dates ("up from 163 a week ago"), null where it may date any. */
  readonly owner: Figure | null;
  /** Where it measures rather than dates ("the worst since 1987"), only what is told of it ("when 53 died") is of its day. */
  readonly behindOnly: boolean;
  /** Whether something that lasts began then ("the war that erupted in 2011"): what has come of it has come since. */
  readonly begun: boolean;
  /** Whether it is the day of the text's print ("Posted: 4 May 2016"), which stands between a headline and its story. */
  readonly printed: boolean;
  /** Where the figures stand that it may date ("a week after the sinking that killed 22"), null for anywhere. */
  readonly dates: Span | null;
}

/** Characters that fit between a cue and its day. Code units. */
const SPOKEN_REACH = 48;

/**
 * The times of a text by which its figures are dated: not those on which somebody spoke ("the ministry said on Monday"),
 * nor years that tell a thing from others.
 */
export function figureTimes(reading: Reading): readonly FigureTime[] {
  const { tokens, attributions, figures, day } = reading;
  const { text } = tokens;
  const times = withCounted(text, reading.times, day);
  const compared = figures.filter((figure) => isCompared(text, figure));
  // Two of three articles have no "since": then no time is looked at for one.
  const mayBeSince = text.toLowerCase().includes(SINCE);
  const out: FigureTime[] = [];
  let cue = 0;
  let figure = 0;
  for (const time of times) {
    while (cue < attributions.length && attributions[cue]!.cue.end <= time.start) cue++;
    if (cue > 0 && isSpoken(text, attributions[cue - 1]!.cue, time)) continue;
    if (namesThing(text, time)) continue;
    while (figure < compared.length && compared[figure]!.end <= time.start) figure++;
    const before = figure > 0 ? compared[figure - 1]! : null;
    const owner = before !== null && datesOnly(text, before, time) ? before : null;
    const since = datesBack(text, time) ? 'clause' : mayBeSince ? sinceBefore(text, time) : 'none';
    out.push({
      ...time,
      days: daysSince(since, time.days, day),
      owner,
      behindOnly: since === 'record',
      begun: isBegun(text, time, out.at(-1)?.end ?? 0),
      printed: isPrinted(text, time, day),
      dates: time.dates,
    });
  }
  return out;
}

/** The times of a text in order, where those that are counted from another stand for what was read of them. */
function withCounted(
  text: string,
  times: readonly TimeMention[],
  day: number | null,
): readonly CountedTime[] {
  const counted = countedTimes(text, times, day);
  const out: CountedTime[] = [];
  let next = 0;
  for (const time of times) {
    while (next < counted.length && counted[next]!.end <= time.start) out.push(counted[next++]!);
    if (next === counted.length || counted[next]!.start >= time.end) out.push({ ...time, dates: null });
  }
  return [...out, ...counted.slice(next)];
}

/** Whether somebody spoke at a time, whose cue stands before it. */
function isSpoken(text: string, cue: Span, { start }: Span): boolean {
  return start - cue.end <= SPOKEN_REACH && SPOKEN.test(text.slice(cue.end, start));
}

const MOST_DESCRIBING = 3;

/** Characters looked at on either side of a year. Code units. */
const THING_REACH = 48;

/** Whether a year tells a thing from others of its kind and dates nothing: a house, a car, the print of a page. */
function namesThing(text: string, { start, end }: Span): boolean {
  if (!YEAR.test(text.slice(start, end))) return false;
  const after = text.slice(end, end + THING_REACH);
  const before = text.slice(Math.max(0, start - THING_REACH), start);
  return BLOCK.test(after) || COPYRIGHT.test(before) || (isTaken(before) && MODEL.test(after));
}

/** Whether a determiner stands before a year, behind it at most what describes the thing. */
function isTaken(before: string): boolean {
  const words = before.split(/\s/);
  // What stands before a year ends in a space.
  for (let i = words.length - 2; i >= 0 && i >= words.length - 2 - MOST_DESCRIBING; i--) {
    const word = words[i]!;
    if (TAKES_THING.has(word)) return true;
    if (LEADS.has(word) || !/^[\p{Ll}\d-]+,?$/u.test(word)) return false;
  }
  return false;
}

/** Characters of a line before the day of its print. Code units. */
const PRINT_REACH = 64;

/** Whether a time says when the text was printed: behind a word for it, or as a date like the article's before its story. */
function isPrinted(text: string, { start, end, days }: TimeMention, today: number | null): boolean {
  const from = Math.max(0, start - PRINT_REACH);
  const line = text.slice(from, start);
  const at = line.lastIndexOf('\n') + 1;
  const lead = line.slice(at);
  const named = text.slice(start, end);
  if (today === null || !/\d/.test(named)) return false;
  const cue = [...lead.matchAll(PRINTED)].at(-1);
  if (cue !== undefined && isOfPrint(lead.slice(cue.index + cue[0].length))) return true;
  const isWhole = at > 0 || from === 0;
  return (
    isWhole && days?.from === today && days?.to === today && /\d{4}/.test(named) && !STORY_WORD.test(lead)
  );
}

const isOfPrint = (words: string) =>
  words
    .replace(BY, '')
    .split(/[ :]/)
    .every((word) => HOUR.test(word));

/** Days of a record that is told by its year: "since 1987, when 53 people died". */
const RECORD_DAYS = 365;

/** "Since the campaign began on 3 May" reaches up to the article's day, the day of a record does not. */
function daysSince(since: Since, days: DayRange | null, today: number | null): DayRange | null {
  if (days === null || today === null || since === 'none' || days.from > today) return days;
  const to = since === 'clause' ? today : Math.min(days.to, days.from + RECORD_DAYS - 1);
  return { from: days.from, to, stated: true };
}

const datesBack = (text: string, { start }: Span) =>
  DATES_BACK.test(text.slice(Math.max(0, start - 16), start));

/** Characters between such a verb and its day: "erupted with protests against the leader of the country in". Code units. */
const BEGAN_REACH = 100;

/** Whether a time is that at which something began, with no other time and no end of a clause between verb and time. */
function isBegun(text: string, { start }: Span, behind: number): boolean {
  const lead = text.slice(Math.max(behind, start - BEGAN_REACH), start);
  const verb = [...lead.matchAll(BEGAN)].at(-1);
  return verb !== undefined && !/[.;:!?]/.test(lead.slice(verb.index));
}

/** Characters looked at before a figure. Code units. */
const COMPARED_REACH = 16;

function isCompared(text: string, { start, change }: Figure): boolean {
  return change === 'from' || COMPARED.test(text.slice(Math.max(0, start - COMPARED_REACH), start));
}

/** Characters between a figure and the time that is its own: "from 44.1 per cent of the vote four years ago". Code units. */
const OWNER_REACH = 24;

function datesOnly(text: string, figure: Figure, time: Span): boolean {
  const gap = time.start - figure.end;
  return gap >= 0 && gap <= OWNER_REACH && !/[.,;:()]/.test(text.slice(figure.end, time.start));
}

/** Words between "since" and the day in its clause ("since the campaign began on"), and between it and the record. */
const SINCE_REACH = 8;

/** Characters before the day that those words take. Code units. */
const SINCE_SPAN = 160;

type Since = 'record' | 'clause' | 'none';

/**
 * What a "since" before a time makes of it: `record`, "the worst since a truce was signed in March" measures and dates
 * nothing before it; `clause`, "since the campaign began on 3 May" begins there. `none` without one; a time that "since"
 * opens itself is open already.
 */
function sinceBefore(text: string, { start, end }: Span): Since {
  const from = Math.max(0, start - SINCE_SPAN);
  const lead = text.slice(from, end);
  const at = lead.toLowerCase().lastIndexOf(SINCE);
  if (at < 0 || LETTER.test(lead.charAt(at - 1)) || LETTER.test(lead.charAt(at + SINCE.length)))
    return 'none';
  const between = text.slice(from + at + SINCE.length, start);
  if (/[.,;:!?]/.test(between) || wordsOf(between).length > SINCE_REACH) return 'none';
  const sentence = lead
    .slice(0, at)
    .split(/[.;:!?]/)
    .at(-1)!;
  if (wordsOf(sentence).slice(-SINCE_REACH).some(isSuperlative)) return 'record';
  return from + at < start ? 'clause' : 'none';
}

const LETTER = /\p{L}/u;

const wordsOf = (text: string) => text.match(/[\p{L}\d-]+/gu) ?? [];

function isSuperlative(word: string): boolean {
  const folded = word.toLowerCase();
  return RECORDS.has(folded) || (SUPERLATIVE.test(folded) && !NOT_SUPERLATIVE.has(folded));
}

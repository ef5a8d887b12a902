import type { Span } from '../text/span.ts';
import { carriedTime } from './carried.ts';
import type { DayRange } from './claim.ts';
import { NEWS_SPAN } from './day.ts';
import type { Figure } from './figure.ts';
import type { FigureTime } from './figure-times.ts';

/** "since 1987, when 53 people died" */
const WHEN = /^,?\s+when\b/i;

/** Characters that "when" takes, with the signs before it. Code units. */
const WHEN_REACH = 16;

/**
 * What leads from one clause to the next. An "and" does where a pronoun follows: before a name, a number or a verb it may
 * join two of anything.
 */
const CLAUSE =
  /;|,\s(?:but|although|though|yet)\s|[a-z],\s(?:who|which)\s|\s(?:while|whereas)\s(?![a-z]{1,30}ing\b)|\sand\s(?:he|she|it|they|we|there)\s/g;

/** "…, and 600 were killed": the figure is what the new clause speaks of. */
const SUBJECT_BEFORE = /,\sand\s(?:\p{Ll}+\s){0,2}$/u;
/** Characters that those words take. Code units. */
const SUBJECT_REACH = 40;

const SUBJECT_BEHIND = /^\s(?:was|were|is|are|has|have|had|died)\s/;

/** "…, and on", "…; in": the time behind it tells of what comes. */
const OPENS_CLAUSE =
  /(?:;|,\s(?:and|but|although|though|yet)|\s(?:while|whereas))(?:\s(?:in|on|at|by|since|early|late|earlier|later|just|only|then)){0,3}\s$/;

/** Behind a time that is not the last word of its clause. */
const GOES_ON = /^,?\s/;

/**
 * "arrested two men in connection with a shooting in March", "two men accused of killing a guard in 2003": when that was
 * does not say when they were arrested, or how many they are.
 */
const OTHER_EVENT =
  /\b(?:in\s(?:connection|relation)\s(?:with|to)|stemming\sfrom|(?:accused|suspected)\sof|wanted\s(?:for|in|over))\s/;

/** Characters between a figure and a time in which clauses are told apart: the length of a long sentence. Code units. */
const REACH = 400;

/** Clauses between two that lie further apart. */
const MANY_CLAUSES = 9;

/** "40 people have been killed", "has since killed 40 people". */
const PERFECT_BEHIND = /^[^,.;]*\b(?:has|have)\s/;
const PERFECT_BEFORE = /\b(?:has|have)\s(?:\p{L}+\s){1,4}$/u;

/** Characters looked at on either side of a figure for its verb. Code units. */
const PERFECT_REACH = 40;

/** Where the sentence comes back to its own event: "two men wanted for murder were found in March". */
const COMES_BACK =
  /[,;]|\b(?:was|were|is|are|has|have|had|will|turned|appeared|pleaded|surrendered|died|fled)\s/;

/**
 * The time for which a figure holds: of the times that its sentence names one of its own clause, then the nearest (a tie
 * goes to the one behind the figure), else that of the sentence before with which it goes on, else the article's own day. That is also what a distance is counted from: "two
 * weeks ago", "the past ten days".
 */
export function asOf(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  sentence: Span,
  previous: Span | null,
  day: number | null,
): DayRange | null {
  const at = firstBehind(times, figure.start);
  const overlapping = at < times.length && times[at]!.start < figure.end;
  if (overlapping && figure.kind === 'duration') return ownDay(day);
  const before = timeBefore(text, figure, times, at - 1, sentence.start, day);
  const behind = timeBehind(text, figure, times, at, sentence.end, day);
  if (before === null && behind === null) {
    const carried =
      previous === null || day === null ? null : carriedTime(text, times, at, previous, sentence, day);
    return carried ?? ownDay(day);
  }
  const { days } = nearer(before, behind);
  const isOver = day !== null && day - days.to > NEWS_SPAN;
  return isOver && isOfNow(text, figure) ? ownDay(day) : days;
}

function nearer(before: Candidate | null, behind: Candidate | null): Candidate {
  if (before === null || behind === null) return (before ?? behind)!;
  const isBefore =
    before.clauses < behind.clauses ||
    (before.clauses === behind.clauses && before.distance <= behind.distance);
  return isBefore ? before : behind;
}

/** A time on one side of a figure, and what lies between the two. */
interface Candidate {
  readonly days: DayRange;
  readonly clauses: number;
  /** Code units. */
  readonly distance: number;
}

/** The last time before a figure that may date it, behind `start`; the day of its print parts a headline from its story. */
function timeBefore(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  from: number,
  start: number,
  day: number | null,
): Candidate | null {
  for (let i = from; i >= 0 && times[i]!.end > start && !times[i]!.printed; i--) {
    const time = times[i]!;
    if (time.days === null || !mayDate(text, time, figure)) continue;
    const between = text.slice(time.end, figure.start);
    const clauses = clausesIn(between) + beginsClause(text, between, figure);
    return {
      days: daysSoFar(text, time.days, time.begun, figure, day),
      clauses,
      distance: between.length + 1,
    };
  }
  return null;
}

/** The first time behind a figure, or in its words, that may date it. */
function timeBehind(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  from: number,
  end: number,
  day: number | null,
): Candidate | null {
  for (let i = from; i < times.length && times[i]!.start < end && !times[i]!.printed; i++) {
    const time = times[i]!;
    if (time.days === null || !mayDate(text, time, figure)) continue;
    const between = text.slice(figure.end, time.start);
    // Nothing looks across half a sentence for a word that tells more than the distance does.
    if (between.length < REACH) {
      if (OPENS_CLAUSE.test(between) && GOES_ON.test(text.slice(time.end, time.end + 2))) return null;
      if (isOfOther(between, figure)) continue;
    }
    return {
      days: daysSoFar(text, time.days, time.begun, figure, day),
      clauses: clausesIn(between),
      distance: between.length,
    };
  }
  return null;
}

/** "have been killed in the war that erupted in 2011": all that has come of it since, up to the article's day. */
function daysSoFar(
  text: string,
  days: DayRange,
  begun: boolean,
  { start, end }: Figure,
  today: number | null,
): DayRange {
  if (!begun || today === null || days.to >= today) return days;
  const isSoFar =
    PERFECT_BEHIND.test(text.slice(end, end + PERFECT_REACH)) ||
    PERFECT_BEFORE.test(text.slice(Math.max(0, start - PERFECT_REACH), start));
  return isSoFar ? { from: days.from, to: today, stated: true } : days;
}

/** Whether a time dates anything, or this figure alone: "up from 163 a week ago", "the worst since 1987, when 53 died". */
function mayDate(text: string, { owner, behindOnly, end }: FigureTime, figure: Figure): boolean {
  if (owner !== null && owner !== figure) return false;
  return !behindOnly || WHEN.test(text.slice(end, Math.min(Math.max(end, figure.start), end + WHEN_REACH)));
}

/**
 * "have been charged", "will meet", "who face", "now has": what is or will be does not hold for a time that is over. Behind
 * a figure only verbs of the plural are its own: "the man who killed four has been found".
 */
const PRESENT_BEHIND = /^\s(?:who\s|that\s|which\s)?(?:are|have|will|face|remain)\s/;
const PRESENT_BEFORE =
  /\b(?:is|are|has|have|faces?)\s(?:only\s|now\s|still\s)?$|\b(?:will|now)\s[a-z]{1,20}\s(?:only\s|now\s|still\s)?$/;

/** Characters looked at on either side of a figure for a verb of the present. Code units. */
const PRESENT_REACH = 32;

/** Whether the text tells of a figure as of something that is or will be. */
const isOfNow = (text: string, { start, end }: Figure) =>
  PRESENT_BEHIND.test(text.slice(end, end + PRESENT_REACH)) ||
  PRESENT_BEFORE.test(text.slice(Math.max(0, start - PRESENT_REACH), start));

/** "…, said the father of Emil Roth, who died in May": a time of somebody else's life. An age may be his. */
const OTHER_PERSON = /[\p{L}'’-],\swho\s(?!were\b|are\b|have\b)/u;

/** Whether the words between a figure and a time lead to another event, and not back from it. */
function isOfOther(between: string, { kind }: Figure): boolean {
  const other = OTHER_EVENT.exec(between);
  if (other !== null) return !COMES_BACK.test(between.slice(other.index + other[0].length));
  const person = kind === 'age' ? null : OTHER_PERSON.exec(between);
  if (person === null || /[,;]/.test(between.slice(person.index + person[0].length))) return false;
  // A name: whoever has only a role may be of those that the figure counts.
  const last = between
    .slice(0, person.index + 1)
    .split(/\s/)
    .at(-1)!;
  return /^\p{Lu}/u.test(last);
}

const clausesIn = (between: string) =>
  between.length < REACH ? (between.match(CLAUSE)?.length ?? 0) : MANY_CLAUSES;

/** 1 where a figure that stands behind a time is what a clause of its own speaks of. */
const beginsClause = (text: string, between: string, { end }: Figure) =>
  SUBJECT_BEFORE.test(between.slice(-SUBJECT_REACH)) && SUBJECT_BEHIND.test(text.slice(end, end + 8)) ? 1 : 0;

const ownDay = (day: number | null): DayRange | null =>
  day === null ? null : { from: day, to: day, stated: false };

/** Index of the first time that ends behind an offset; they stand in the order of the text. */
function firstBehind(times: readonly Span[], offset: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { Span } from '../text/span.ts';
import type { Figure } from './figure.ts';

/**
 * What leads from one clause to the next. An "and" does where a pronoun follows: before a name, a number or a verb it may
 * join two of anything.
 */
const CLAUSE =
  /;|,\s(?:but|although|though|yet)\s|[a-z],\s(?:who|which)\s|\s(?:while|whereas)\s(?![a-z]{1,30}ing\b)|\sand\s(?:he|she|it|they|we|there)\s/g;

/** Characters between a figure and a time in which clauses are told apart: the length of a long sentence. Code units. */
const REACH = 400;

/** Clauses between two that lie further apart. */
const MANY_CLAUSES = 9;

/** How many clauses end between a figure and a time. */
export const clausesIn = (between: string): number =>
  between.length < REACH ? (between.match(CLAUSE)?.length ?? 0) : MANY_CLAUSES;

/** "…, and 600 were killed": the figure is what the new clause speaks of. */
const SUBJECT_BEFORE = /,\sand\s(?:\p{Ll}+\s){0,2}$/u;
const SUBJECT_BEHIND = /^\s(?:was|were|is|are|has|have|had|died)\s/;

/** Characters that those words take before a figure, and behind it. Code units. */
const SUBJECT_REACH = 40;
const VERB_REACH = 8;

/** "…, and on", "…; in": the time behind it tells of what comes. */
const OPENS_CLAUSE =
  /(?:;|,\s(?:and|but|although|though|yet)|\s(?:while|whereas))(?:\s(?:in|on|at|by|since|early|late|earlier|later|just|only|then)){0,3}\s$/;

/** Behind a time that is not the last word of its clause. */
const GOES_ON = /^,?\s/;

/** Whether a time behind a figure opens another clause: "…, and on Monday two of them were freed". `after`: what follows it. */
export const opensClause = (between: string, after: string): boolean =>
  between.length < REACH && OPENS_CLAUSE.test(between) && GOES_ON.test(after);

/**
 * "arrested two men in connection with a shooting in March", "two men accused of killing a guard in 2003": when that was
 * does not say when they were arrested, or how many they are.
 */
const OTHER_EVENT =
  /\b(?:in\s(?:connection|relation)\s(?:with|to)|stemming\sfrom|(?:accused|suspected)\sof|wanted\s(?:for|in|over))\s/;

/** Where the sentence comes back to its own event: "two men wanted for murder were found in March". */
const COMES_BACK =
  /[,;]|\b(?:was|were|is|are|has|have|had|will|turned|appeared|pleaded|surrendered|died|fled)\s/;

/** "…, said the father of Emil Roth, who died in May": a time of somebody else's life. An age may be his. */
const OTHER_PERSON = /[\p{L}'’-],\swho\s(?!were\b|are\b|have\b)/u;

/** Whether the words from a figure to a time behind it lead to another event or person, and not back. */
export function leadsAway(between: string, { kind }: Figure): boolean {
  if (between.length >= REACH) return false;
  const event = OTHER_EVENT.exec(between);
  if (event !== null) return !COMES_BACK.test(between.slice(event.index + event[0].length));
  const person = kind === 'age' ? null : OTHER_PERSON.exec(between);
  if (person === null || /[,;]/.test(between.slice(person.index + person[0].length))) return false;
  // A name: whoever has only a role may be of those that the figure counts.
  const last = between
    .slice(0, person.index + 1)
    .split(/\s/)
    .at(-1)!;
  return /^\p{Lu}/u.test(last);
}

/** Characters before a time in which its clause may begin. Code units. */
const PERSON_REACH = 100;

/** "Roth, who served in 2014, killed 40": whether somebody's life is told by the time, and no more. */
function isOfPerson(text: string, { start }: Span, between: string): boolean {
  if (!between.startsWith(',')) return false;
  const words = text.slice(Math.max(0, start - PERSON_REACH), start).split(/\s/);
  const at = words.lastIndexOf('who');
  return at >= 0 && !words.slice(at).some((word) => /[,;.:]/.test(word));
}

/**
 * How many clauses lead from a time to a figure behind it. "Held on Monday in connection with a raid that killed 40" puts
 * the figure into another event's, "Roth, who served in 2014, killed 40" the time into one that is over.
 */
export function clausesTo(text: string, time: Span, figure: Figure): number {
  const between = text.slice(time.end, figure.start);
  if (between.length >= REACH) return MANY_CLAUSES;
  const isOver = isOfPerson(text, time, between);
  const isOfOther = OTHER_EVENT.test(between);
  const begins = beginsClause(text, between, figure);
  return clausesIn(between) + Number(isOver) + Number(isOfOther) + Number(begins);
}

/** Whether a figure that stands behind a time is what a clause of its own speaks of. */
function beginsClause(text: string, between: string, { end }: Figure): boolean {
  return (
    SUBJECT_BEFORE.test(between.slice(-SUBJECT_REACH)) &&
    SUBJECT_BEHIND.test(text.slice(end, end + VERB_REACH))
  );
}

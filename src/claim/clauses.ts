import type { Span } from '../text/span.ts';
import {
  CLAUSE,
  COMES_BACK,
  OPENS_CLAUSE,
  OTHER_EVENT,
  OTHER_PERSON,
  SUBJECT_BEFORE,
  SUBJECT_BEHIND,
  WHO,
} from './en/clauses.ts';
import type { Figure } from './figure.ts';

/** Characters between a figure and a time in which clauses are told apart: the length of a long sentence. Code units. */
const REACH = 400;

/** Clauses between two that lie further apart. */
const MANY_CLAUSES = 9;

/** How many clauses end between a figure and a time. */
export const clausesIn = (between: string): number =>
  between.length < REACH ? (between.match(CLAUSE)?.length ?? 0) : MANY_CLAUSES;

/** Characters that those words take before a figure, and behind it. Code units. */
const SUBJECT_REACH = 40;
const VERB_REACH = 8;

/** Behind a time that is not the last word of its clause. */
const GOES_ON = /^,?\s/;

/** Whether a time behind a figure opens another clause: "…, and on Monday two of them were freed". `after`: what follows it. */
export const opensClause = (between: string, after: string): boolean =>
  between.length < REACH && OPENS_CLAUSE.test(between) && GOES_ON.test(after);

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
  const at = words.lastIndexOf(WHO);
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

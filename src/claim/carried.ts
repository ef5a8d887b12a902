import type { Span } from '../text/span.ts';
import type { DayRange } from './claim.ts';
import { NEWS_SPAN } from './day.ts';
import type { FigureTime } from './figure-times.ts';

/** Verbs of what happened that do not end in -ed: after "it" and "they" others tell what is ("It has 40 members"). */
const HAPPENED: ReadonlySet<string> = new Set(
  `left took cost struck hit shot drew saw brought sent lost won broke burnt caught cut did drove fell fought fled gave held
   hurt led made met put ran set sank spread stole swept threw tore went`.split(/\s+/),
);

/** "It", "They also", "That second attack", "The quake": what a sentence begins with, up to its verb at most. */
const OPENING = /^(?:(It|They|This|That|The)\s)((?:\p{Ll}[\p{Ll}-]*\s){1,5})/u;

/** Shortest word by which something is told again: "war", "row" and the like stand in too many others. Code units. */
const SHORTEST_NOUN = 4;

/** Verbs of saying: what is told by "the source added" is not dated by what the source was. */
const SAID =
  /^(?:said|told|added|reported|announced|explained|noted|warned|denied|stated|confirmed|accused)$/;

/** "40 died in that attack" */
const IN_THAT = /\b[Ii]n\s(?:that|the\ssame)\s(?:\p{Ll}+\s)?(\p{Ll}+)/u;

/** "53 people died that year", "the same night" */
const THEN = /\b(?:that|the\ssame)\s(?:day|night|morning|afternoon|evening|week|month|year|summer|winter)\b/i;

/**
 * The time of the sentence before, where a sentence without one of its own goes on with what that told of another time than
 * the news: "The last such quake was in February. It killed 612 people." Null where nothing points back to it, or it names
 * several. `at`: the first of the times behind the figure.
 */
export function carriedTime(
  text: string,
  times: readonly FigureTime[],
  at: number,
  before: Span,
  sentence: Span,
  day: number,
): DayRange | null {
  if (at < times.length && times[at]!.start < sentence.end) return null;
  let days: DayRange | null = null;
  for (let i = at - 1; i >= 0 && times[i]!.end > before.start; i--) {
    const time = times[i]!;
    if (time.start >= sentence.start || time.begun || time.behindOnly || time.printed) return null;
    if (time.days === null) continue;
    if (days !== null) return null;
    days = time.days;
  }
  if (days === null || day - days.to <= NEWS_SPAN) return null;
  return pointsBack(text, before, sentence) ? days : null;
}

function pointsBack(text: string, before: Span, sentence: Span): boolean {
  const words = text.slice(sentence.start, sentence.end);
  if (THEN.test(words)) return true;
  const told = text.slice(before.start, before.end);
  const isTold = (noun: string | undefined) =>
    noun !== undefined && noun.length >= SHORTEST_NOUN && told.includes(noun);
  if (isTold(IN_THAT.exec(words)?.[1])) return true;
  const opening = OPENING.exec(words);
  if (opening === null) return false;
  const [, first, rest] = opening;
  const next = rest!.trim().split(/\s+/);
  const verb = next.findIndex(isOfThePast);
  if (verb < 0 || SAID.test(next[verb]!)) return false;
  if (first === 'It' || first === 'They') return verb <= 1;
  if (first !== 'The') return verb <= 3;
  return isTold(next[verb - 1]);
}

const isOfThePast = (word: string) => HAPPENED.has(word) || /.ed$/.test(word);

import type { Span } from '../text/span.ts';
import type { DayRange } from './claim.ts';
import { NEWS_SPAN } from './day.ts';
import { HAPPENED, HAPPENED_BY_FORM, IN_THAT, OPENING, SAID, THEN } from './en/past.ts';
import type { FigureTime } from './figure-times.ts';

/** Shortest word by which something is told again: "war", "row" and the like stand in too many others. Code units. */
const SHORTEST_NOUN = 4;

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
  const { pronoun, pointing, rest } = opening.groups!;
  const next = rest!.trim().split(/\s+/);
  const verb = next.findIndex(happened);
  if (verb < 0 || SAID.test(next[verb]!)) return false;
  if (pronoun !== undefined) return verb <= 1;
  if (pointing !== undefined) return verb <= 3;
  return isTold(next[verb - 1]);
}

const happened = (word: string) => HAPPENED.has(word) || HAPPENED_BY_FORM.test(word);

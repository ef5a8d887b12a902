import { type Tokens, tokenWord } from '../../text/tokens.ts';
import type { TimeExpression } from './times.ts';

/** The line that says when a text was published stands before its story. Tokens. */
const REACH = 40;

/** Words between the cue and its date: "Posted on: Thursday, June 11, 2015", "Published by … on 4 April 2017". Tokens. */
const GAP = 4;

const CUES: readonly string[] = ['published', 'posted'];

/**
 * The day on which a text says itself that it was published ("Published July 19 2016", "Posted on 4 April 2017"), null
 * where it does not. What the outlet prints goes before what a catalogue says.
 */
export function publishedDay(tokens: Tokens, times: readonly TimeExpression[]): number | null {
  let next = 0;
  for (let i = 0; i < Math.min(REACH, tokens.count); i++) {
    const behind = tokens.end[i]!;
    const length = behind - tokens.start[i]!;
    if (!CUES.some((cue) => cue.length === length && tokenWord(tokens, i) === cue)) continue;
    while (next < times.length && times[next]!.start < behind) next++;
    for (const time of times.slice(next, next + 2)) {
      const reach = tokens.end[Math.min(i + GAP, tokens.count - 1)]!;
      const { days } = time;
      // A date with its year needs no other day to be resolved by.
      if (time.start > reach || days === null || days.from !== days.to) continue;
      if (/\d{4}/.test(tokens.text.slice(time.start, time.end))) return days.from;
    }
  }
  return null;
}

import type { Span } from '../text/span.ts';
import type { DayRange } from './claim.ts';
import type { Figure } from './figure.ts';
import type { FigureTime } from './figure-times.ts';

/** "since 1987, when 53 people died" */
const WHEN = /^,?\s+when\b/i;

/**
 * The time for which a figure holds: the nearest time that its sentence names (a tie goes to the one behind the figure),
 * else the article's own day. That is also what a distance is counted from: "two weeks ago", "the past ten days".
 */
export function asOf(
  text: string,
  figure: Figure,
  times: readonly FigureTime[],
  sentence: Span,
  day: number | null,
): DayRange | null {
  let best: DayRange | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = firstBehind(times, sentence.start); i < times.length; i++) {
    const time = times[i]!;
    if (time.start >= sentence.end) break;
    if (figure.kind === 'duration' && time.start < figure.end && figure.start < time.end) return ownDay(day);
    // What stands before it is a headline, what follows the story: neither is dated by the other's times.
    if (time.printed) {
      if (time.start >= figure.end) break;
      best = null;
      nearest = Number.POSITIVE_INFINITY;
      continue;
    }
    if (time.days === null) continue;
    if (time.owner !== null && time.owner !== figure) continue;
    if (time.behindOnly && !WHEN.test(text.slice(time.end, Math.max(time.end, figure.start)))) continue;
    const distance = time.start >= figure.end ? time.start - figure.end : figure.start - time.end + 1;
    if (distance < nearest) {
      nearest = distance;
      best = time.days;
    }
  }
  return best ?? ownDay(day);
}

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

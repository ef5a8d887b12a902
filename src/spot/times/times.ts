import type { DayRange } from '../../claim/claim.ts';
import type { Span } from '../../text/span.ts';
import type { Tokens } from '../../text/tokens.ts';

/**
 * A time that the text names. `calendar`: dates, weekdays, months, years, clock times, "yesterday": their numbers are no
 * figures. `relative`: "three days ago", "the past two weeks": their numbers are durations too.
 */
export interface TimeExpression extends Span {
  readonly kind: 'calendar' | 'relative';
  /** Days named, resolved against the article's day; null where it needs one and there is none, or names no day (a clock time). */
  readonly days: DayRange | null;
}

/** Times in order of the text, without overlap. `today`: the article's day as days since 1970-01-01, null if unknown. */
export function spotTimes(_tokens: Tokens, _today: number | null): readonly TimeExpression[] {
  return [];
}

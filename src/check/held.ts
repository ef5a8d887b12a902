import type { Claim, DayRange } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';

/**
 * A figure that is told with a time further back than this is background, and holds for that time; one told nearer
 * speaks of the event's day and holds for the report's own. Days.
 */
export const NEWS_SPAN = 5;

/**
 * The days for which a claim holds: a toll "in Tuesday's attack" holds for the day of the report that gives it, "41 in
 * late July" for late July, "612 since January" from January to the report's day. Null where nobody states any.
 *
 * @param published the report's date, ISO 8601; null where it has none.
 */
export function heldDays({ asOf }: Pick<Claim, 'asOf'>, published: string | null): DayRange | null {
  const day = dayOf(published);
  if (day === null) return asOf;
  if (asOf?.stated === true) {
    if (day - asOf.to > NEWS_SPAN) return asOf;
    if (day - asOf.from > NEWS_SPAN) return { from: asOf.from, to: day, stated: true };
  }
  return { from: day, to: day, stated: false };
}

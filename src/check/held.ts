import type { Claim, DayRange } from '../claim/claim.ts';
import { dayOf, isDay, NEWS_SPAN } from '../claim/day.ts';
import { isState } from './families.ts';

/**
 * How far back that reaches for people and things to which something happened on one day: whoever recalls a disaster
 * gives its latest toll, not that of its day. Days.
 */
const TOLL_SPAN = 31;

/**
 * The days for which a claim holds: a toll "in Tuesday's attack" holds for the day of the report that gives it, "41 in
 * late July" for late July, "612 since January" from January to the report's day. Null where nobody states any.
 *
 * @param published the report's date, ISO 8601; null where it has none.
 */
export function heldDays(
  claim: Pick<Claim, 'asOf' | 'kind' | 'predicate'>,
  published: string | null,
): DayRange | null {
  const { asOf } = claim;
  const day = dayOf(published);
  if (day === null) return asOf;
  if (asOf?.stated === true) {
    const span = isToll(claim, asOf) ? TOLL_SPAN : NEWS_SPAN;
    if (day - asOf.to > span) return asOf;
    if (day - asOf.from > span) return { from: asOf.from, to: day, stated: true };
  }
  return { from: day, to: day, stated: false };
}

function isToll({ kind, predicate }: Pick<Claim, 'kind' | 'predicate'>, asOf: DayRange): boolean {
  return kind === 'count' && isDay(asOf) && predicate !== '' && !isState(predicate);
}

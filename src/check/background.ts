import type { ArticleClaims, DayRange } from '../claim/claim.ts';
import { dayOf, eventDays, NEWS_SPAN } from '../claim/day.ts';
import { LEAD_SENTENCES } from './counted.ts';

/** What an article tells of other events than its own: "It was the second fire this month. On 8 March, 71 people died in Kwara." */
export interface Background {
  /** For each claim whether it is told of another event. */
  readonly claims: readonly boolean[];
  /** Keys of names that stand in sentences of such claims only. */
  readonly names: ReadonlySet<string>;
  /** Days that only such claims state. */
  readonly days: ReadonlySet<number>;
}

/**
 * Null where the article recalls no event from before its news, or where most of its figures are of such events: then they
 * are what it is about.
 */
export function backgroundOf(article: ArticleClaims): Background | null {
  const { claims, names, report } = article;
  const published = dayOf(report.date);
  if (published === null) return null;
  const stated = claims.map(({ asOf }) => (asOf?.stated === true ? asOf : null));
  // The event may be an old one itself: a trial, an anniversary.
  const own = stated.find((time, i) => time !== null && claims[i]!.sentence < LEAD_SENTENCES) ?? null;
  const recalled = stated.map(
    (time) => time !== null && published - time.to > NEWS_SPAN && !overlap(time, own),
  );
  const others = recalled.filter((is) => is).length;
  if (others === 0 || 2 * others > claims.length) return null;
  const outside = new Set(claims.filter((_, i) => !recalled[i]).map(({ sentence }) => sentence));
  const told = claims.filter(({ sentence }, i) => recalled[i] && !outside.has(sentence));
  // Of a name that is in another sentence too nothing tells whose it is.
  const isOnlyHere = (name: number) => names[name]!.count === 1;
  return {
    claims: recalled,
    names: new Set(told.flatMap((claim) => claim.names.filter(isOnlyHere)).map((name) => names[name]!.key)),
    days: new Set(told.flatMap(({ asOf }) => eventDays(asOf!))),
  };
}

const overlap = (time: DayRange, own: DayRange | null) =>
  own !== null && time.from <= own.to && own.from <= time.to;

import type { ArticleClaims, Claim, Term } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { type Counted, countedOf } from './counted.ts';
import type { Rarity } from './rarity.ts';

/** An article as it is compared: its keys by index and the days it may speak of. */
export interface Subject {
  readonly article: ArticleClaims;
  readonly names: ReadonlyMap<string, Term>;
  readonly terms: ReadonlyMap<string, Term>;
  /** Days that it names, else its own; empty where it has neither. */
  readonly days: readonly number[];
  /** Its claims, prepared for comparison when first asked for. */
  counted(): readonly Counted[];
}

/** Subjects of the articles that somebody still holds: a report is prepared once for all that it is checked against. */
const prepared = new WeakMap<ArticleClaims, Subject>();

export function subjectOf(article: ArticleClaims): Subject {
  let subject = prepared.get(article);
  if (subject === undefined) {
    subject = prepare(article);
    prepared.set(article, subject);
  }
  return subject;
}

function prepare(article: ArticleClaims): Subject {
  const published = dayOf(article.report.date);
  let counted: readonly Counted[] | null = null;
  return {
    article,
    names: new Map(article.names.map((term) => [term.key, term])),
    terms: new Map(article.terms.map((term) => [term.key, term])),
    days: article.days.length > 0 ? article.days : published === null ? [] : [published],
    counted() {
      counted ??= countedOf(article);
      return counted;
    },
  };
}

/** What two articles have in common, before any figure is looked at. */
export interface EventEvidence {
  /** Log-odds that they report one event, up to a constant: the sum of what follows. */
  readonly score: number;
  /** Rarity of the names that both hold, the rarest first. */
  readonly names: readonly number[];
  readonly time: TimeFit;
}

/** `shared`: one day in common; `near`: days so close that a wrong date or a zone explains it; `apart`; `unknown`. */
export type TimeFit = 'shared' | 'near' | 'apart' | 'unknown';

/** Days between two dates of one event, where one of them is the outlet's mistake or the other side of midnight. */
export const NEAR_DAYS = 3;

/**
 * The evidence of event identity in log-odds. Rounded from logistic regressions over pairs of reports with known
 * incidents and over pairs of claims with known quantities (test/bench/curve.ts measures what they give).
 */
export const EVENT = {
  /** For each nat of rarity of each of the three rarest shared names. */
  name: 0.115,
  /** Share of the rarity of one lead's names that the other article holds, of the lead that holds less. */
  lead: 1.3,
  sharedDay: 1.6,
  /** No days at all to compare: the names have to carry it alone. */
  undated: -1.4,
} as const;

const NAMES_THAT_COUNT = 3;

export function eventEvidence(a: Subject, b: Subject, rarity: Rarity): EventEvidence {
  const names = sharedRarities(a.names, b.names, rarity.name);
  const time = timeFit(a.days, b.days);
  // Nobody and no place in common: two events, whatever day and words the reports share.
  if (names.length === 0 && a.names.size > 0 && b.names.size > 0)
    return { score: Number.NEGATIVE_INFINITY, names, time };
  let score = EVENT.lead * Math.min(leadShare(a, b, rarity), leadShare(b, a, rarity));
  for (let i = 0; i < Math.min(NAMES_THAT_COUNT, names.length); i++) score += EVENT.name * names[i]!;
  if (time === 'shared') score += EVENT.sharedDay;
  if (time === 'unknown') score += EVENT.undated;
  return { score, names, time };
}

/** How much of what the lead of `a` names stands anywhere in `b`, weighed by rarity: 0 to 1. */
function leadShare(a: Subject, b: Subject, rarity: Rarity): number {
  let all = 0;
  let shared = 0;
  for (const { key, lead } of a.article.names) {
    if (!lead) continue;
    const weight = rarity.name(key);
    all += weight;
    if (b.names.has(key)) shared += weight;
  }
  return all > 0 ? shared / all : 0;
}

function sharedRarities(
  a: ReadonlyMap<string, Term>,
  b: ReadonlyMap<string, Term>,
  weigh: (key: string) => number,
): readonly number[] {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  const out: number[] = [];
  for (const key of small.keys()) if (large.has(key)) out.push(weigh(key));
  return out.sort((x, y) => y - x);
}

export function timeFit(a: readonly number[], b: readonly number[]): TimeFit {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let least = Number.POSITIVE_INFINITY;
  for (const x of a) for (const y of b) least = Math.min(least, Math.abs(x - y));
  return least === 0 ? 'shared' : least <= NEAR_DAYS ? 'near' : 'apart';
}

/** Days that a claim itself speaks of: those that its sentence states, else those of its article. */
export function claimTime(
  claim: Claim,
  subject: Subject,
): { readonly days: readonly number[]; readonly stated: boolean } {
  const { asOf } = claim;
  if (asOf?.stated === true) {
    const days: number[] = [];
    for (let day = asOf.from; day <= Math.min(asOf.to, asOf.from + LONGEST_RANGE); day++) days.push(day);
    return { days, stated: true };
  }
  return { days: subject.days, stated: false };
}

/** A stated time that covers more than a month (a year, "since 2011") is compared by its first days only. Days. */
const LONGEST_RANGE = 31;

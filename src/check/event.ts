import { EVENT_WEIGHTS } from './event-weights.ts';
import { isOfFamily } from './families.ts';
import type { Rarity } from './rarity.ts';
import type { Subject } from './subject.ts';
import { daysApart, NEAR_DAYS } from './time.ts';

/**
 * What two articles have in common before any figure is looked at. All lie between 0 and 1: rarities as shares of
 * {@link RAREST}, the rest shares or yes and no. "Lead" is the headline and the first paragraphs.
 */
export const EVENT_FEATURES = [
  'always',
  // Rarity of the rarest names that both hold, and of the rarest that stand in both leads.
  'name1',
  'name2',
  'name3',
  'name4',
  'leadName',
  // Share of the rarity of one lead's names that the other article holds, of the lead that holds less and of the other.
  'leadHeldLeast',
  'leadHeldMost',
  // The same for content words.
  'term1',
  'term2',
  'leadTerm1',
  'leadTerm2',
  // Days that both name: one in common, days that follow each other, days close by, none named by either.
  'sharedDay',
  'nextDay',
  'nearDay',
  'undated',
  // The day that each names most often is one.
  'mainDay',
] as const;

export type EventFeature = (typeof EVENT_FEATURES)[number];

/** Rarity of a key that one of 3,000 reports holds: what a feature of 1 stands for. Nats. */
const RAREST = 8;

/** What two articles have in common, before any figure is looked at. */
export interface EventEvidence {
  /** Log-odds that they report one event, up to a constant; bounded above, so that it never stands for a quantity. */
  readonly score: number;
  /** What lacks to certainty, 0 where nothing does. Nats. */
  readonly doubt: number;
}

/**
 * How the evidence of the event counts beside that of the two sentences. Past `certain` two articles are of one event
 * for sure, and nothing more of it says which of their figures belong together (nats). Of 3 to 4.5 and of weights from
 * 0.3 to 1 these gave the best recall of links at equal precision (test/bench/curve.ts).
 */
export const EVENT = { certain: 4, weight: 0.7 } as const;

/** Two articles that share nobody and no place are of two events, whatever day and words they share. */
const STRANGERS: EventEvidence = {
  score: Number.NEGATIVE_INFINITY,
  doubt: Number.POSITIVE_INFINITY,
};

export function eventEvidence(a: Subject, b: Subject, rarity: Rarity): EventEvidence {
  const features = eventFeatures(a, b, rarity);
  if (features === null) return STRANGERS;
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * EVENT_WEIGHTS[EVENT_FEATURES[i]!];
  const bounded = Math.min(EVENT.certain, sum);
  return { score: EVENT.weight * bounded, doubt: EVENT.certain - bounded };
}

/** Values of {@link EVENT_FEATURES} in their order; null where both articles name somebody and share nobody. */
export function eventFeatures(a: Subject, b: Subject, rarity: Rarity): readonly number[] | null {
  const names = shared(a, b, 'names', rarity);
  if (names.all.length === 0 && a.names.size > 0 && b.names.size > 0) return null;
  const terms = shared(a, b, 'terms', rarity);
  const held = [leadHeld(a, b, rarity), leadHeld(b, a, rarity)];
  const apart = daysApart(a.days, b.days);
  const rare = (list: readonly number[], i: number) => Math.min(1, (list[i] ?? 0) / RAREST);
  const yes = (condition: boolean) => (condition ? 1 : 0);
  return [
    1,
    rare(names.all, 0),
    rare(names.all, 1),
    rare(names.all, 2),
    rare(names.all, 3),
    rare(names.lead, 0),
    Math.min(...held),
    Math.max(...held),
    rare(terms.all, 0),
    rare(terms.all, 1),
    rare(terms.lead, 0),
    rare(terms.lead, 1),
    yes(apart === 0),
    yes(apart === 1),
    yes(apart !== null && apart > 0 && apart <= NEAR_DAYS),
    yes(apart === null),
    yes(apart !== null && a.days[0] === b.days[0]),
  ];
}

/** How much of what the lead of `a` names stands anywhere in `b`, weighed by rarity: 0 to 1. */
function leadHeld(a: Subject, b: Subject, rarity: Rarity): number {
  let all = 0;
  let held = 0;
  for (const { key, lead } of a.article.names) {
    if (!lead) continue;
    const weight = rarity.name(key);
    all += weight;
    if (b.names.has(key)) held += weight;
  }
  return all > 0 ? held / all : 0;
}

/** Rarities of the keys that both hold, and of those in both leads, the rarest first. Nats. */
function shared(
  a: Subject,
  b: Subject,
  kind: 'names' | 'terms',
  rarity: Rarity,
): { readonly all: readonly number[]; readonly lead: readonly number[] } {
  const weigh = kind === 'names' ? rarity.name : rarity.term;
  const all: number[] = [];
  const lead: number[] = [];
  for (const [key, term] of a[kind]) {
    const theirs = b[kind].get(key);
    if (theirs === undefined) continue;
    // "Killed", "fire", "homes" say what kind of event it is: two of a kind share them.
    if (kind === 'terms' && isOfFamily(key)) continue;
    const weight = weigh(key);
    all.push(weight);
    if (term.lead && theirs.lead) lead.push(weight);
  }
  const rarestFirst = (x: number, y: number) => y - x;
  return { all: all.sort(rarestFirst), lead: lead.sort(rarestFirst) };
}

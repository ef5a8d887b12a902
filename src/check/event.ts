import { EVENT_WEIGHTS } from './event-weights.ts';
import { isOfFamily } from './families.ts';
import type { Rarity } from './rarity.ts';
import { knowsPlace, meansOne, type Subject, sharesName } from './subject.ts';
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
  // The rarest place of the page's lead at which the report puts something, too; whether each lead puts something at a place that the other article does not know,
  // and they share none.
  'sharedPlace',
  'placesApart',
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
  /** The same for claims that agree: more where other reports of the event vouch for it (vouched.ts). */
  readonly vouched: number;
  /** What lacks to certainty, 0 where nothing does. Nats. */
  readonly doubt: number;
}

/**
 * How the evidence of the event counts beside that of the two sentences. Past `certain` two articles are of one event
 * for sure, and nothing more of it says which of their figures belong together (nats). Of 3 to 4.5 and of weights from
 * 0.3 to 1 these gave the best recall of links at equal precision (test/bench/curve.ts).
 */
export const EVENT = { certain: 4, weight: 0.7 } as const;

/**
 * Leads that share a name as rare as this are of one event, wherever they put it: "in the valley", "in Adela". Share of
 * {@link RAREST}: one report in 270.
 */
const TELLING_NAME = 0.7;

const LEAD_NAME = EVENT_FEATURES.indexOf('leadName');
const LEAD_HELD_LEAST = EVENT_FEATURES.indexOf('leadHeldLeast');
const LEAD_HELD_MOST = EVENT_FEATURES.indexOf('leadHeldMost');

/** What is left out of a comparison of two articles: what only the background of either has. */
interface Without {
  readonly names: ReadonlySet<string>;
  readonly days: (subject: Subject) => readonly number[];
}

const NO_KEYS: ReadonlySet<string> = new Set();
/** Nothing is left out. */
export const NOTHING_LEFT_OUT: Without = { names: NO_KEYS, days: ({ days }) => days };

/**
 * The evidence that what two articles tell of their own events is one: a fire that either only recalls makes none of them
 * the other's. Null where neither recalls another.
 */
export function foregroundEvidence(a: Subject, b: Subject, rarity: Rarity): EventEvidence | null {
  if (a.background === null && b.background === null) return null;
  return eventEvidence(a, b, rarity, {
    names: new Set([...(a.background?.names ?? []), ...(b.background?.names ?? [])]),
    days: ({ days, background }) => {
      const own = background === null ? days : days.filter((day) => !background.days.has(day));
      return own.length > 0 ? own : days;
    },
  });
}

/** Two articles that share nobody and no place are of two events, whatever day and words they share. */
const STRANGERS: EventEvidence = {
  score: Number.NEGATIVE_INFINITY,
  vouched: Number.NEGATIVE_INFINITY,
  doubt: Number.POSITIVE_INFINITY,
};

/** `least`: a score below which the caller asks for no more; of such articles not all is worked out. */
export function eventEvidence(
  a: Subject,
  b: Subject,
  rarity: Rarity,
  without: Without = NOTHING_LEFT_OUT,
  least: number = Number.NEGATIVE_INFINITY,
): EventEvidence {
  const features = eventFeatures(a, b, rarity, without, least / EVENT.weight);
  if (features === null) return STRANGERS;
  if (features[LEAD_NAME]! < TELLING_NAME && elsewhere(a, b, rarity)) return STRANGERS;
  const bounded = Math.min(EVENT.certain, weighed(features));
  const score = EVENT.weight * bounded;
  return { score, vouched: score, doubt: EVENT.certain - bounded };
}

function weighed(features: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * EVENT_WEIGHTS[EVENT_FEATURES[i]!];
  return sum;
}

/**
 * Values of {@link EVENT_FEATURES} in their order; null where both articles name somebody and share nobody, and where the
 * whole leads held by both would not bring their sum to `least`.
 */
export function eventFeatures(
  a: Subject,
  b: Subject,
  rarity: Rarity,
  without: Without = NOTHING_LEFT_OUT,
  least: number = Number.NEGATIVE_INFINITY,
): readonly number[] | null {
  const names = shared(a, b, 'names', rarity, without.names);
  if (names.all.length === 0 && a.article.names.length > 0 && b.article.names.length > 0) return null;
  const terms = shared(a, b, 'terms', rarity, NO_KEYS);
  const places = leadPlaces(a, b, rarity);
  const [mine, theirs] = [without.days(a), without.days(b)];
  const apart = daysApart(mine, theirs);
  const rare = (list: readonly number[], i: number) => Math.min(1, (list[i] ?? 0) / RAREST);
  const yes = (condition: boolean) => (condition ? 1 : 0);
  const features = [
    1,
    rare(names.all, 0),
    rare(names.all, 1),
    rare(names.all, 2),
    rare(names.all, 3),
    rare(names.lead, 0),
    yes(names.inMine && names.inTheirs),
    yes(names.inMine || names.inTheirs),
    Math.min(1, places.shared / RAREST),
    yes(places.strange && places.shared === 0),
    rare(terms.all, 0),
    rare(terms.all, 1),
    rare(terms.lead, 0),
    rare(terms.lead, 1),
    yes(apart === 0),
    yes(apart === 1),
    yes(apart !== null && apart > 0 && apart <= NEAR_DAYS),
    yes(apart === null),
    yes(apart !== null && mine[0] === theirs[0]),
  ];
  // Of what the leads name each rarity is looked up: of nine reports in ten it would change nothing.
  if (weighed(features) < least) return null;
  const held = [
    names.inMine ? leadHeld(a, names.keys, rarity, without.names) : 0,
    names.inTheirs ? leadHeld(b, names.keys, rarity, without.names) : 0,
  ];
  features[LEAD_HELD_LEAST] = Math.min(...held);
  features[LEAD_HELD_MOST] = Math.max(...held);
  return features;
}

/** How much of what an article's lead names stands anywhere in the other, weighed by rarity: 0 to 1. */
function leadHeld(
  { article }: Subject,
  shared: ReadonlySet<string>,
  rarity: Rarity,
  without: ReadonlySet<string>,
): number {
  let all = 0;
  let held = 0;
  for (const { key, lead } of article.names) {
    if (!lead || without.has(key)) continue;
    const weight = rarity.name(key);
    all += weight;
    if (shared.has(key)) held += weight;
  }
  return all > 0 ? held / all : 0;
}

/**
 * Where two leads put their events. The places of the page's lead are sought in the whole report, and not the other way round:
 * so the weights were learned. With the same weights, asked either way, 75.0 instead of 74.7 of 100 wanted links of the
 * annotated clusters are found, and 97.0 instead of 97.1 of those shown are right; with places of both leads alone 74.6 and
 * 97.3, and of the 38 other events 56.3 instead of 56.4.
 */
function leadPlaces(
  a: Subject,
  b: Subject,
  rarity: Rarity,
): {
  /** Rarity of the rarest place of the page's lead at which the report puts something, 0 where there is none. Nats. */
  readonly shared: number;
  /** Each lead puts something at a place that the other article does not know. */
  readonly strange: boolean;
} {
  let shared = 0;
  for (const key of a.leadPlaces)
    if (b.places.has(key) && sharesName(a, b, key)) shared = Math.max(shared, rarity.name(key));
  const strange = (one: Subject, other: Subject) =>
    one.leadPlaces.some((key) => !knowsPlace(one, other, key));
  return { shared, strange: strange(a, b) && strange(b, a) };
}

/**
 * Whether neither article knows the main place of the other's lead. Where no telling name speaks for them, so it is with 2
 * of 100 annotated pairs of one event, and with 48 of 100 pairs of two that share names and words. Not one weight among
 * others: two strikes of one day in one province, told by one source, may share all else.
 */
function elsewhere(a: Subject, b: Subject, rarity: Rarity): boolean {
  const mine = mainPlace(a, rarity);
  const theirs = mainPlace(b, rarity);
  return mine !== null && theirs !== null && !knowsPlace(a, b, mine) && !knowsPlace(b, a, theirs);
}

/**
 * The place of the lead that is rare and often named: a country is named as often as the town in it, and is the commoner
 * name. The root of the number parts events better than the number or its logarithm.
 */
function mainPlace({ leadPlaces, names, inside }: Subject, rarity: Rarity): string | null {
  let main: string | null = null;
  let most = 0;
  for (const key of leadPlaces) {
    // "Sarmat" of the "Sarmat Monitor" is no mention of the place.
    const longer = (inside.get(key) ?? []).reduce((sum, name) => sum + (names.get(name)?.count ?? 0), 0);
    const times = Math.max(1, (names.get(key)?.count ?? 0) - longer);
    const worth = rarity.name(key) * Math.sqrt(times);
    if (worth > most) [main, most] = [key, worth];
  }
  return main;
}

/** What two articles hold both. */
interface Shared {
  readonly keys: ReadonlySet<string>;
  /** Rarities of the keys, and of those in both leads, the rarest first. Nats. */
  readonly all: readonly number[];
  readonly lead: readonly number[];
  /** Whether one of them stands in the lead of the first, and of the second. */
  readonly inMine: boolean;
  readonly inTheirs: boolean;
}

/** `a` is the page, whose keys are looked up for one report after the other. */
function shared(
  a: Subject,
  b: Subject,
  kind: 'names' | 'terms',
  rarity: Rarity,
  without: ReadonlySet<string>,
): Shared {
  const weigh = kind === 'names' ? rarity.name : rarity.term;
  const keys = new Set<string>();
  const all: number[] = [];
  const lead: number[] = [];
  let inMine = false;
  let inTheirs = false;
  const known = a[kind];
  for (const theirs of b.article[kind]) {
    const { key } = theirs;
    const term = known.get(key);
    if (term === undefined || without.has(key) || (kind === 'names' && !meansOne(a, b, key))) continue;
    // "Killed", "fire", "homes" say what kind of event it is: two of a kind share them.
    if (kind === 'terms' && isOfFamily(key)) continue;
    const weight = weigh(key);
    keys.add(key);
    all.push(weight);
    inMine ||= term.lead;
    inTheirs ||= theirs.lead;
    if (term.lead && theirs.lead) lead.push(weight);
  }
  const rarestFirst = (x: number, y: number) => y - x;
  return { keys, all: all.sort(rarestFirst), lead: lead.sort(rarestFirst), inMine, inTheirs };
}

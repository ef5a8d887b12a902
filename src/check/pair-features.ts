import type { Claim } from '../claim/claim.ts';
import type { Interval } from '../claim/figure.ts';
import { alike } from './alike.ts';
import { type Counted, LEAD_SENTENCES } from './counted.ts';
import { SUBSTANCE } from './en/families.ts';
import type { EventEvidence } from './event.ts';
import { MOST_COMMON, type QuantityFit } from './fit.ts';
import { sameNumber } from './interval.ts';
import type { Rarity } from './rarity.ts';
import type { Subject } from './subject.ts';
import type { ClaimTimes, TimeFit } from './time.ts';

/** Two claims that may speak of one quantity, with what is known of them before they are weighed. */
export interface Compared {
  readonly page: Subject;
  readonly other: Subject;
  /** Their places among the claims of the two articles. */
  readonly i: number;
  readonly k: number;
  readonly fit: QuantityFit;
  readonly times: ClaimTimes;
  readonly event: EventEvidence;
  /** The other's claim in the page's unit, and as old as its person may be by then. */
  readonly interval: Interval;
  /** Whether the two have a value in common. */
  readonly met: boolean;
}

/**
 * What tells whether two claims speak of one quantity. All but the evidence of the event, its doubt and the ratios lie
 * between 0 and 1: yes and no, shares, rarities as shares of {@link RAREST}.
 */
const QUICK = [
  'always',
  // Log-odds that the articles report one event (event.ts).
  'event',
  // The days of the claims lie close, but are not the same.
  'nearDays',
  // No day is common to the sentences that state one and to the articles; not of an age that is somebody's.
  'apartDays',
  // A sentence states a time that is the other's: it speaks of that, whatever the days of its article.
  'statedDay',
  // Both count the same in words of one family.
  'unit',
  // Nothing tells whether the same happened.
  'unknownPredicate',
  // Both figures tell themselves that the same happened.
  'toldTwice',
  'percent',
  // An age that nobody's name goes with: many are of one age.
  'unnamedAge',
  // They have a value in common.
  'met',
  // "Dozens" fit many numbers.
  'vague',
  // Two open ends always meet ("at least 21", "more than 50"): that alone says nothing.
  'openEnds',
  // Factors of e between two numbers that have values in common: a loose match says little.
  'looseRatio',
  // The same for numbers that have none: a wild difference is one of quantities.
  'apartRatio',
  'sameNumber',
  // The digits that it has but for zeros at its end: two reports hardly give 288 of a thing by chance, 300 they may.
  'tellingNumber',
  // Numbers up to a dozen turn up for several things of one article: "three years", "two men".
  'smallNumber',
  // Both stand in the lead: what an article begins with is its event.
  'lead',
  // They have no value in common; this and the next six not of two ages of one person.
  'apart',
  // Reports without dates may be of two events.
  'apartUndated',
  // What the event lacks to certainty, in nats.
  'apartDoubt',
  // Nothing says that the same happened, or only the sentences do.
  'apartUnknown',
  'apartPeople',
  'apartThings',
  // A small number is one of the two.
  'apartSmall',
] as const;

/** Those that are dear to ask: all lie between 0 and 1, so that the most they can add is known before. */
const SLOW = [
  // How many numbers the two articles give for such a thing (alike.ts).
  'alike',
  // How many for anything that it might be.
  'fitting',
  // How often they give these two.
  'mentions',
  // Share of the rarer names of one sentence that the other has too.
  'names',
  // The names that say whose figure it is; 1 for two of the rarest.
  'subject',
  // A name that one sentence has and the other has not, on both sides.
  'otherName',
  // The rarest content word that both sentences hold, and the share of the rarer words.
  'rarestWord',
  'words',
  // Share of a sentence's words that stand anywhere in the other article.
  'wordsElsewhere',
] as const;

export const PAIR_FEATURES = [...QUICK, ...SLOW] as const;

export type PairFeature = (typeof PAIR_FEATURES)[number];

/** Rarity of a key that one of 8,000 reports holds: what a feature of 1 stands for. Nats. */
const RAREST = 9;

/** The most that two numbers count against each other, in factors of e. */
const MOST_RATIO = 3;

/** Numbers of one kind in two articles of which more say nothing new, by their logarithm. */
const MOST_ALIKE = Math.log(64);

const yes = (condition: boolean): number => (condition ? 1 : 0);

/** Values of {@link PAIR_FEATURES} in their order. */
export function pairFeatures(pair: Compared, rarity: Rarity): readonly number[] {
  return [...quick(pair), ...slow(pair, rarity)];
}

/** Two sums of the weighed features of a pair, by two sets of weights. */
export interface Verdicts {
  readonly tuned: number;
  readonly learned: number;
}

/** A set of weights in the order of {@link PAIR_FEATURES}, and the most that the features that are dear to ask can add. */
export interface Weights {
  readonly of: readonly number[];
  readonly mostSlow: number;
}

export function weightsOf(weights: Readonly<Partial<Record<PairFeature, number>>>): Weights {
  const of = PAIR_FEATURES.map((feature) => weights[feature] ?? 0);
  return { of, mostSlow: of.slice(QUICK.length).reduce((sum, weight) => sum + Math.max(0, weight), 0) };
}

/** What both sets of weights say of a pair; null where `mayLink` denies it whatever the features say that are dear to ask. */
export function verdicts(
  pair: Compared,
  rarity: Rarity,
  tuned: Weights,
  learned: Weights,
  mayLink: (most: Verdicts) => boolean,
): Verdicts | null {
  const first = quick(pair);
  const a = weighed(first, tuned.of, 0);
  const b = weighed(first, learned.of, 0);
  const most = { tuned: a + tuned.mostSlow + ROUNDING, learned: b + learned.mostSlow + ROUNDING };
  if (!mayLink(most)) return null;
  const rest = slow(pair, rarity);
  const from = first.length;
  return { tuned: a + weighed(rest, tuned.of, from), learned: b + weighed(rest, learned.of, from) };
}

/** `from`: place of the first feature's weight. */
function weighed(features: readonly number[], weights: readonly number[], from: number): number {
  let total = 0;
  for (let f = 0; f < features.length; f++) total += weights[from + f]! * features[f]!;
  return total;
}

/** The same numbers are added in another order. */
const ROUNDING = 1e-9;

function quick(pair: Compared): readonly number[] {
  const { page, other, i, k, fit, times, event, interval, met } = pair;
  const one = page.counted()[i]!;
  const two = other.counted()[k]!;
  const a = one.claim;
  const age = a.kind === 'age';
  const named = age && fit.unit === 'same';
  const same = sameNumber(a, interval);
  const told = fit.predicate === 'same';
  const toldTwice = told && one.telling && two.telling;
  const ratio = ratioOf(a, interval);
  const people = a.kind === 'count' && one.unit.people;
  const small = Math.min(one.anchor, two.anchor) <= MOST_COMMON;
  const apart = !met && !named;
  return [
    1,
    met ? event.vouched : event.score,
    yes(times.fit === 'near'),
    yes(isApart(times.fit) && !named),
    yes(times.fit === 'shared' && times.stated > 0),
    yes(fit.unit === 'same'),
    yes(!told && !age),
    yes(toldTwice),
    yes(a.kind === 'percent'),
    yes(age && !named),
    yes(met),
    yes(a.bound === 'vague' || interval.bound === 'vague'),
    yes(!same && isOpen(a, interval)),
    met ? ratio : 0,
    met ? 0 : ratio,
    yes(same),
    same ? telling(one.anchor) : 0,
    yes(small),
    yes(a.sentence < LEAD_SENTENCES && two.claim.sentence < LEAD_SENTENCES),
    yes(apart),
    yes(apart && times.fit === 'unknown'),
    apart ? event.doubt : 0,
    yes(apart && !(told && (a.kind !== 'count' || toldTwice)) && !isMeasured(one, two)),
    yes(apart && people),
    yes(apart && a.kind === 'count' && !people),
    yes(apart && small),
  ];
}

function slow({ page, other, i, k }: Compared, rarity: Rarity): readonly number[] {
  const one = page.counted()[i]!;
  const two = other.counted()[k]!;
  const [mine, theirs] = [alike(page, i), alike(other, k)];
  const logarithm = (x: number, y: number) => Math.min(1, Math.log(x * y) / MOST_ALIKE);
  const [here, there] = [wordsOf(one, two, other, rarity), wordsOf(two, one, page, rarity)];
  return [
    logarithm(mine.numbers, theirs.numbers),
    logarithm(mine.fitting, theirs.fitting),
    logarithm(mine.mentions, theirs.mentions),
    ...sharedNames(one, two, rarity),
    share(here.rarest, RAREST),
    share(here.shared, Math.max(1, Math.min(here.all, there.all))),
    Math.min(share(here.known, here.all), share(there.known, there.all)),
  ];
}

/**
 * Whether a unit alone says what is measured: a quake has one magnitude, whatever else is told of it; other lengths and
 * weights may be of anything, but for a name that both are told with ("35 miles from Bandar Abbas").
 */
function isMeasured(one: Counted, two: Counted): boolean {
  const { kind, unit } = one.claim;
  if (kind !== 'measure') return false;
  const substance = substanceOf(one.claim);
  return (
    unit === 'magnitude' ||
    one.names.some((key) => two.names.includes(key)) ||
    (substance !== null && substance === substanceOf(two.claim))
  );
}

/** What is weighed or measured. */
const substanceOf = ({ words }: Claim): string | null => SUBSTANCE.exec(words.toLowerCase())?.[1] ?? null;

export const isApart = (time: TimeFit): boolean => time === 'apart' || time === 'far';

const share = (part: number, whole: number): number => (whole > 0 ? Math.min(1, part / whole) : 0);

/** The names that two sentences share and do not: names, subject, otherName. */
function sharedNames(one: Counted, two: Counted, rarity: Rarity): readonly number[] {
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + rarity.name(key), 0);
  const rarestOther = (keys: readonly string[], held: readonly string[]) =>
    keys.reduce((most, key) => (held.includes(key) ? most : Math.max(most, rarity.name(key))), 0);
  const other = Math.min(rarestOther(one.names, two.names), rarestOther(two.names, one.names));
  return [
    share(sum(one.names.filter((key) => two.names.includes(key))), Math.min(sum(one.names), sum(two.names))),
    share(sum(one.subject.filter((key) => two.subject.includes(key))), 2 * RAREST),
    share(other, RAREST),
  ];
}

/** Of a sentence's words but those of the figures, by rarity: all, those that `two` shares, those that `other` has somewhere. */
function wordsOf(
  one: Counted,
  two: Counted,
  other: Subject,
  rarity: Rarity,
): { readonly all: number; readonly shared: number; readonly rarest: number; readonly known: number } {
  let [all, shared, rarest, known] = [0, 0, 0, 0];
  for (const key of one.terms) {
    if (one.own.has(key)) continue;
    const worth = rarity.term(key);
    all += worth;
    if (other.terms.has(key)) known += worth;
    if (!two.terms.has(key) || two.own.has(key)) continue;
    shared += worth;
    rarest = Math.max(rarest, worth);
  }
  return { all, shared, rarest, known };
}

/** Factors of e between two numbers beyond what a vague word covers. */
function ratioOf(a: Interval, b: Interval): number {
  const apart = Math.log(Math.max(anchor(a), SMALLEST) / Math.max(anchor(b), SMALLEST));
  const ratio = Math.max(0, Math.abs(apart) - (apart < 0 ? breadth(a) : breadth(b)));
  return Math.min(ratio, MOST_RATIO);
}

const isOpen = (a: Interval, b: Interval) =>
  (a.high === null && b.high === null) || (a.low === null && b.low === null);

/** How many digits a number has but for zeros at its end, beyond the first: 0 to 1, for four and more. */
function telling(value: number): number {
  // "2.88e+2": a point stands among more than one.
  const written = value.toExponential().split('e')[0]!.length;
  return Math.min(1, Math.max(0, written - 2) / 3);
}

/** The number of an interval, whatever its hedge; of a claim in its own unit it is `Counted.anchor`. */
function anchor({ low, high }: Interval): number {
  return Math.abs(low ?? high ?? 0);
}

/** "Dozens" are any number up to where one would say "a hundred", or near it: factors of e above the lower end. */
const VAGUE_BREADTH = Math.log(4);

const breadth = ({ bound }: Interval) => (bound === 'vague' ? VAGUE_BREADTH : 0);

/** Zero and what is near it has no ratio to anything. */
const SMALLEST = 0.5;

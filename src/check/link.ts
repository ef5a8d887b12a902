import type { Claim } from '../claim/claim.ts';
import type { Steps } from '../pack/steps.ts';
import { beside } from './beside.ts';
import { type Counted, shareTerms } from './counted.ts';
import { NO_RATES, type Rates } from './currencies.ts';
import { isOfAnotherDay, mayDisagree } from './disagree.ts';
import type { EventEvidence } from './event.ts';
import { kindOfFigure, MOST_COMMON, mayFit, type QuantityFit, quantityFit } from './fit.ts';
import { meets } from './interval.ts';
import { keptOf } from './kept.ts';
import { mentions } from './mentions.ts';
import type { Pair } from './pair.ts';
import {
  type Compared,
  isApart,
  type PairFeature,
  type Verdicts,
  verdicts,
  type Weights,
  weightsOf,
} from './pair-features.ts';
import { PAIR_WEIGHTS } from './pair-weights.ts';
import { ofOthers } from './protagonists.ts';
import type { Rarity } from './rarity.ts';
import { withoutRivals } from './rivals.ts';
import type { Subject } from './subject.ts';
import { type ClaimTimes, claimTimes } from './time.ts';

/**
 * Log-odds that two claims report one quantity, for each feature (pair-features.ts) that was weighed by hand, on eleven
 * events (docs/011). Zero for the others.
 */
const TUNED: Readonly<Partial<Record<PairFeature, number>>> = {
  event: 1,
  nearDays: -1,
  apartDays: -2,
  statedDay: 0.6,
  unit: 0.8,
  unknownPredicate: -0.9,
  unnamedAge: -1.4,
  vague: -0.6,
  openEnds: -1.2,
  looseRatio: -2,
  apartRatio: -1.6,
  tellingNumber: 1.5,
  lead: 1,
  apart: 0.5,
  apartUndated: -1.8,
  apartDoubt: -0.6,
  apartUnknown: -1.5,
  names: 0.8,
  rarestWord: 1.1,
  subject: 0.7,
  otherName: -0.7,
};

/**
 * How the two sets of weights decide together, those tuned by hand and those learned from 49 events (docs/013): a pair is a
 * link where the tuned ones reach the threshold and the learned ones do not object, or where the learned ones are sure.
 * `npm run bench -- curve` draws precision and recall against the threshold.
 */
export const LINK = {
  threshold: 1.6,
  /** Below this the learned weights object to an agreement, and to a disagreement. */
  doubted: 0.6,
  doubtedApart: -1,
  /** From here on the learned weights suffice for an agreement. */
  sure: 1.5,
  /** For each factor of e in the numbers that the articles give for such a thing: which two of them disagree? */
  apartAlike: -0.8,
  /** The newer of two counts is the lower one, and nothing but the articles' days tells which is newer. */
  falls: -2,
} as const;

/** What decides whether a pair is a link; another than {@link DECISION} only where it is measured. */
export interface Decision {
  readonly tuned: Weights;
  readonly learned: Weights;
  readonly threshold: number;
}

export const DECISION: Decision = {
  tuned: weightsOf(TUNED),
  learned: weightsOf(PAIR_WEIGHTS),
  threshold: LINK.threshold,
};

/** Pairs weighed between two pauses: the first pair of a claim asks what all its article gives beside it (alike.ts). */
const PAIRS_A_STEP = 8;

/** All pairs of claims of two articles above the threshold; rivals dropped; in order of page, then other. */
export function* linkSteps(
  page: Subject,
  other: Subject,
  whole: EventEvidence,
  rarity: Rarity,
  decision: Decision = DECISION,
  rates: Rates = NO_RATES,
  foreground: EventEvidence | null = null,
): Steps<readonly Pair[]> {
  const { tuned, learned, threshold } = decision;
  const pairs: Pair[] = [];
  let reached = false;
  for (const beside of comparedByClaim(page, other, whole, rates, foreground)) {
    for (const compared of beside) {
      const said = verdicts(
        compared,
        rarity,
        tuned,
        learned,
        (most) => scoreOf(most, compared.met) >= threshold,
      );
      const score = said === null ? Number.NEGATIVE_INFINITY : scoreOf(said, compared.met);
      reached ||= score >= threshold;
      pairs.push({ page: compared.i, other: compared.k, fit: compared.fit, score });
      if (pairs.length % PAIRS_A_STEP === 0) yield;
    }
    yield;
  }
  // The best mention of a figure lifts the others: where no pair suffices, none does.
  if (!reached) return [];
  pairs.sort((one, two) => one.page - two.page || one.other - two.other);
  return withoutRivals(
    lifted(pairs, page, other).filter((pair) => pair.score >= threshold),
    page,
    other,
  );
}

/** What both sets of weights make of a pair, by whether its claims have a value in common; see {@link LINK}. */
export function scoreOf({ tuned, learned }: Verdicts, met: boolean): number {
  if (learned < (met ? LINK.doubted : LINK.doubtedApart)) return Number.NEGATIVE_INFINITY;
  return met ? Math.max(tuned, LINK.threshold + learned - LINK.sure) : tuned;
}

/** The pairs of claims of two articles that nothing forbids to be of one quantity. */
export const comparedPairs = (...articles: Parameters<typeof comparedByClaim>): readonly Compared[] =>
  [...comparedByClaim(...articles)].flat();

/** The same for one claim of the other article after the next. */
function* comparedByClaim(
  page: Subject,
  other: Subject,
  whole: EventEvidence,
  rates: Rates,
  foreground: EventEvidence | null,
): Generator<readonly Compared[], void, void> {
  const mineAll = page.counted();
  const areOfOthers = ofOthers(page, other);
  // Of claims that state no time: the days of the articles, the same for all pairs of them.
  let unstated: ClaimTimes | null = null;
  const timesOf = (a: Claim, b: Claim): ClaimTimes => {
    if (a.asOf?.stated === true || b.asOf?.stated === true) return claimTimes(a, page, b, other);
    unstated ??= claimTimes(a, page, b, other);
    return unstated;
  };
  for (const [k, theirs] of other.counted().entries()) {
    const out: Compared[] = [];
    for (const i of comparable(page, theirs)) {
      const mine = mineAll[i]!;
      const fit = quantityFit(mine, theirs, rates);
      if (fit.fit === 'apart') continue;
      const recalled = page.background?.claims[i] === true || other.background?.claims[k] === true;
      const event = recalled || foreground === null ? whole : foreground;
      const times = timesOf(mine.claim, theirs.claim);
      if (event.score === Number.NEGATIVE_INFINITY || isForbidden(mine, theirs, fit, times, event)) continue;
      const interval = beside(mine.claim, theirs.claim, fit, page, other);
      const met = meets(mine.claim, interval);
      // Of one event for sure a part is one part, whatever either makes the whole.
      const isSure = event.doubt === 0 && times.fit === 'shared';
      if (met && !isSure && areOfTwoWholes(mine, theirs, page, other)) continue;
      if (isOfAnotherDay(mine, theirs, interval, met)) continue;
      if (!met && (areOfOthers?.(mine, theirs) || !mayDisagree(mine, theirs, fit, times, [page, other])))
        continue;
      out.push({ page, other, i, k, fit, times, event, interval, met });
    }
    yield out;
  }
}

/**
 * Whether two small parts are of wholes that count the same and have no value in common: "eleven, three of them children"
 * and "eight, three of them children" tell of two raids.
 */
function areOfTwoWholes(part: Counted, { claim: b }: Counted, page: Subject, other: Subject): boolean {
  const { claim: a } = part;
  if (a.partOf === null || b.partOf === null || part.anchor > MOST_COMMON) return false;
  const mine = page.counted()[a.partOf]!;
  const theirs = other.counted()[b.partOf]!;
  const { fit, predicate } = quantityFit(mine, theirs);
  return fit === 'same' && predicate === 'same' && !meets(mine.claim, theirs.claim);
}

/** What parts two claims, whatever else speaks for them. */
function isForbidden(
  mine: Counted,
  theirs: Counted,
  fit: QuantityFit,
  { fit: time, stated }: ClaimTimes,
  event: EventEvidence,
): boolean {
  const { kind } = mine.claim;
  const aged = kind === 'age';
  // Days that both sentences state and that lie apart are two events, and so are days a month apart where the event is
  // in doubt; but people keep their age, or nearly. Days of the articles only make one event less likely.
  if (!aged && time === 'far' && event.doubt > FAR_DOUBT) return true;
  if (isApart(time) && stated === 2 && !(aged && fit.unit === 'same')) return true;
  // Small counts are too common for the number to say that "two towns" are those two.
  const common = kind === 'count' && mine.anchor <= MOST_COMMON;
  return common && fit.predicate !== 'same' && !shareWords(mine, theirs);
}

/** For each page that is checked, which of its claims may fit those of other articles, by the kind of figure of these. */
const comparisons = keptOf((_page: Subject) => new Map<string, readonly number[]>());

/** Places of the page's claims that may fit one of another article: reports give the same kinds of figures again and again. */
function comparable(page: Subject, theirs: Counted): readonly number[] {
  const known = comparisons(page);
  const kind = kindOfFigure(theirs);
  let places = known.get(kind);
  if (places === undefined) {
    places = [...page.counted().entries()].flatMap(([i, mine]) => (mayFit(mine, theirs) ? [i] : []));
    known.set(kind, places);
  }
  return places;
}

/**
 * What the event may lack to certainty where the articles' days lie more than a month apart: trials and verdicts recall it
 * by all its names, the next strike on the same town does not. Nats.
 */
const FAR_DOUBT = 1;

/**
 * A figure that an article gives twice is one figure: what links one of its mentions links them all, whatever their own
 * sentences say.
 */
function lifted(pairs: readonly Pair[], page: Subject, other: Subject): readonly Pair[] {
  const mine = mentions(page);
  const theirs = mentions(other);
  const best = new Map<number, number>();
  const key = (pair: Pair) => mine[pair.page]! * theirs.length + theirs[pair.other]!;
  for (const pair of pairs) best.set(key(pair), Math.max(best.get(key(pair)) ?? pair.score, pair.score));
  return pairs.map((pair) => ({ ...pair, score: best.get(key(pair))! }));
}

/**
 * Whether two sentences share a name or a content word besides what they count: where nothing says that the same happened,
 * "two towns" of one article and of another are else any two towns.
 */
const shareWords = (a: Counted, b: Counted): boolean =>
  a.names.some((key) => b.names.includes(key)) || shareTerms(a, b);

import type { Claim } from '../claim/claim.ts';
import type { Steps } from '../pack/steps.ts';
import { beside } from './beside.ts';
import { type Counted, shareTerms } from './counted.ts';
import { NO_RATES, type Rates } from './currencies.ts';
import { isOfAnotherDay, mayDisagree } from './disagree.ts';
import type { EventEvidence } from './event.ts';
import { kindOfFigure, MOST_COMMON, mayFit, type QuantityFit, quantityFit } from './fit.ts';
import { meets } from './interval.ts';
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
import type { Subject } from './subject.ts';
import { type ClaimTimes, claimTimes } from './time.ts';

/** Two claims of two articles that may speak of one quantity, and how much says so. */
export interface Pair {
  readonly page: number;
  readonly other: number;
  readonly fit: QuantityFit;
  /** Log-odds, up to a constant, that both report one quantity of one event. */
  readonly score: number;
}

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
  /** A rival that fits so much better takes the link. */
  rivalMargin: 1,
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
      if (met && areOfTwoWholes(mine, theirs, page, other)) continue;
      if (isOfAnotherDay(mine.claim, theirs.claim, interval, met)) continue;
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
const comparisons = new WeakMap<Subject, Map<string, readonly number[]>>();

/** Places of the page's claims that may fit one of another article: reports give the same kinds of figures again and again. */
function comparable(page: Subject, theirs: Counted): readonly number[] {
  let known = comparisons.get(page);
  if (known === undefined) {
    known = new Map();
    comparisons.set(page, known);
  }
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

/** Of articles that somebody still holds, {@link mentions}: a page is asked for them beside each report. */
const firstMentions = new WeakMap<Subject, readonly number[]>();

/** For each claim the first one of its article that gives the same number of the same thing, by the words alone. */
export function mentions(subject: Subject): readonly number[] {
  let first = firstMentions.get(subject);
  if (first === undefined) {
    first = firstOf(subject.counted());
    firstMentions.set(subject, first);
  }
  return first;
}

/** All claims that give the number of claim `i` again, this one included. */
export function mentionsOf(subject: Subject, i: number): readonly Claim[] {
  const first = mentions(subject);
  return subject.article.claims.filter((_, at) => first[at] === first[i]);
}

function firstOf(claims: readonly Counted[]): readonly number[] {
  /** Places of the claims that are the first of theirs, by their number. */
  const heads = new Map<number, number[]>();
  return claims.map((claim, i) => {
    const known = heads.get(claim.anchor);
    if (known === undefined) {
      heads.set(claim.anchor, [i]);
      return i;
    }
    const at = known.find((k) => isMentionOf(claims[k]!, claim));
    if (at === undefined) known.push(i);
    return at ?? i;
  });
}

/** Whether a claim gives again what one before it gives, whose number is the same. */
function isMentionOf(before: Counted, claim: Counted): boolean {
  const { fit, unit, predicate } = quantityFit(before, claim);
  const telling = claim.claim.kind !== 'count' || claim.anchor > MOST_COMMON;
  return fit === 'same' && (predicate === 'same' || (unit === 'same' && telling));
}

/**
 * Whether two sentences share a name or a content word besides what they count: where nothing says that the same happened,
 * "two towns" of one article and of another are else any two towns.
 */
const shareWords = (a: Counted, b: Counted): boolean =>
  a.names.some((key) => b.names.includes(key)) || shareTerms(a, b);

/**
 * Where an article gives several figures for one that fits ("56 in Tokhar", "21 in Manbij"), sentences and numbers
 * decide which belong together: a pair falls out if one of its claims has as a partner that fits much better a figure that
 * is another one. A pair that agrees yields only to one that agrees: "58 passengers" and "64 people" say nothing against 58
 * of the one and 58 of the other.
 */
export function withoutRivals(pairs: readonly Pair[], page: Subject, other: Subject): readonly Pair[] {
  const rivalled = rivalry(pairs, page, other);
  const agreeing = new Set(pairs.filter((pair) => isAgreeing(pair, page, other)));
  return pairs.filter((pair) => {
    const yields = agreeing.has(pair) ? (rival: Pair) => agreeing.has(rival) : () => true;
    return !rivalled(pair, (rival) => rival.score > pair.score + LINK.rivalMargin, yields);
  });
}

/** Whether the claims of a pair have a value in common, in one unit and as old as their person may be. */
function isAgreeing({ page: i, other: k, fit }: Pair, page: Subject, other: Subject): boolean {
  const mine = page.article.claims[i]!;
  return meets(mine, beside(mine, other.article.claims[k]!, fit, page, other));
}

/**
 * Whether a pair has a rival among others that is as good as `isBetter` asks (as any is whose score is higher) and that
 * `counts`. Rivals share a claim: only those that do are looked at, and of them only those that are good enough.
 */
export function rivalry(pairs: readonly Pair[], page: Subject, other: Subject) {
  const byPage = bestFirst(pairs, (pair) => pair.page);
  const byOther = bestFirst(pairs, (pair) => pair.other);
  return (
    pair: Pair,
    isBetter: (rival: Pair) => boolean,
    counts: (rival: Pair) => boolean = () => true,
  ): boolean => {
    const isAmong = (sharing: readonly Pair[] = []) => {
      for (const rival of sharing) {
        if (!isBetter(rival)) return false;
        if (counts(rival) && rivals(pair, rival, page, other)) return true;
      }
      return false;
    };
    return isAmong(byPage.get(pair.page)) || isAmong(byOther.get(pair.other));
  };
}

/** Pairs by the claim of one article, those of the highest score first. */
function bestFirst(
  pairs: readonly Pair[],
  claim: (pair: Pair) => number,
): ReadonlyMap<number, readonly Pair[]> {
  const groups = Map.groupBy(pairs, claim);
  for (const group of groups.values()) group.sort((one, two) => two.score - one.score);
  return groups;
}

/**
 * Whether two pairs share a claim, and give another figure each for the other one. A part is no rival of a whole that
 * agrees: "at least 14" is told of "20, including 13 in the port".
 */
export function rivals(pair: Pair, rival: Pair, page: Subject, other: Subject): boolean {
  // "2 million euros ($2.6 million)": the same sum in another currency is no other sum.
  if (pair.fit.rate === null && rival.fit.rate !== null) return false;
  const agrees = meets(page.article.claims[pair.page]!, other.article.claims[pair.other]!);
  const areRivals = (subject: Subject, of: number, one: number) =>
    !(agrees && subject.article.claims[of]!.partOf === one) &&
    areTwo(subject.counted()[of]!, subject.counted()[one]!);
  return (
    (rival.page === pair.page && areRivals(other, rival.other, pair.other)) ||
    (rival.other === pair.other && areRivals(page, rival.page, pair.page))
  );
}

/** A number that the outlet itself gives behind a far larger one of somebody's: "13 in the village" after 40 in all. */
export const isOwnPart = (part: Counted, whole: Counted): boolean =>
  part.claim.speaker === null && 2 * part.anchor < whole.anchor && part.claim.sentence > whole.claim.sentence;

/**
 * Whether two figures of one article are of two quantities. Other numbers of one thing are so, unless they come from two
 * mouths: "22 were killed, the hospital said; the Observatory counted 31" tells of one toll.
 */
function areTwo(one: Counted, other: Counted): boolean {
  const a = one.claim;
  const b = other.claim;
  // "More than 40" and "41"
  if (meets(a, b)) return false;
  if (a.speaker === b.speaker || isOwnPart(one, other) || isOwnPart(other, one)) return true;
  const { fit, predicate } = quantityFit(one, other);
  return fit !== 'same' || predicate !== 'same';
}

import type { Claim } from '../claim/claim.ts';
import type { FigureKind, Interval } from '../claim/figure.ts';
import { beside } from './beside.ts';
import { type Counted, LEAD_SENTENCES } from './counted.ts';
import { NO_RATES, type Rates } from './currencies.ts';
import type { EventEvidence } from './event.ts';
import { kindOfFigure, MOST_COMMON, mayFit, type QuantityFit, quantityFit } from './fit.ts';
import { meets, sameNumber } from './interval.ts';
import type { Rarity } from './rarity.ts';
import type { Subject } from './subject.ts';
import { type ClaimTimes, claimTimes, type TimeFit } from './time.ts';

/** Two claims of two articles that may speak of one quantity, and how much says so. */
export interface Pair {
  readonly page: number;
  readonly other: number;
  readonly fit: QuantityFit;
  /** Log-odds, up to a constant, that both report one quantity of one event. */
  readonly score: number;
}

/**
 * The linking decision in log-odds, beside the evidence of the event. The weights began as rounded logistic regressions
 * over pairs of claims with known quantities and were tuned by hand since, on few events (docs/011); `threshold` is what
 * precision and recall are traded by (test/bench/curve.ts draws them against it).
 */
export const LINK = {
  threshold: 1.6,
  /** Share of the rarer names of one sentence that the other has too. */
  localNames: 0.8,
  /** For each nat of rarity of the rarest content word that both sentences hold. */
  localTerm: 0.125,
  /** For each nat of rarity of the names that say whose figure it is. */
  subject: 0.04,
  /** For each nat of rarity of a name that one sentence has and the other has not, on both sides. */
  otherName: -0.075,
  /** Both stand in the lead: what an article begins with is its event. */
  lead: 1,
  /** Both count the same in words of one family. */
  unit: 0.8,
  /** Nothing tells whether the same happened. */
  unknownPredicate: -0.9,
  /** An age that nobody's name goes with: many are of one age. */
  unnamedAge: -1.4,
  /** "Dozens" fit many numbers. */
  vague: -0.6,
  /** Two open ends always meet ("at least 21", "more than 50"): that alone says nothing. */
  openEnds: -1.2,
  /** A disagreement of reports without dates may be one of events. */
  apartUndated: -1.8,
  /** A sentence states a time that is the other's: it speaks of that, whatever the days of its article. */
  statedDay: 0.6,
  /** The days of the claims lie close, but are not the same. */
  near: -1,
  /** The articles name no day in common, and the sentences none at all. */
  apartDays: -2,
  /** To say that two figures disagree takes more than to say that they agree: for each nat that the event lacks to certainty. */
  apartDoubt: -0.6,
  /** Reports of one certain event that give two values for what both count speak of one quantity. */
  apart: 0.5,
  /** And where nothing says that the same happened. */
  apartUnknown: -1.5,
  /** For each factor of e in the numbers that the articles give for such a thing: which two of them belong together? */
  apartAlike: -0.8,
  /** The newer of two counts is the lower one, and nothing but the articles' days tells which is newer. */
  falls: -2,
  /** For each factor of e between two numbers that have values in common: a loose match says little. */
  looseRatio: -2,
  /** The same for numbers that have none: a wild difference is one of quantities. */
  apartRatio: -1.6,
  /**
   * Two reports rarely give one large number by chance: for an exact 1,000 or more of things counted, for any sum, share
   * or measure; less for small counts, by their logarithm.
   */
  sameNumber: 1,
  /** A rival that fits so much better takes the link. */
  rivalMargin: 1,
} as const;

/** The most that the numbers may count against a link, in factors of e. */
const MOST_RATIO = 3;

/** All pairs of claims of two articles above the threshold; rivals dropped; in order of page, then other. */
export function linkPairs(
  page: Subject,
  other: Subject,
  whole: EventEvidence,
  rarity: Rarity,
  threshold: number = LINK.threshold,
  rates: Rates = NO_RATES,
  foreground: EventEvidence | null = null,
): readonly Pair[] {
  const pairs: Pair[] = [];
  const mineAll = page.counted();
  // Of claims that state no time: the days of the articles, the same for all pairs of them.
  let unstated: ClaimTimes | null = null;
  const timesOf = (a: Claim, b: Claim): ClaimTimes => {
    if (a.asOf?.stated === true || b.asOf?.stated === true) return claimTimes(a, page, b, other);
    unstated ??= claimTimes(a, page, b, other);
    return unstated;
  };
  let reached = false;
  other.counted().forEach((theirs, k) => {
    for (const i of comparable(page, theirs)) {
      const mine = mineAll[i]!;
      const fit = quantityFit(mine, theirs, rates);
      if (fit.fit === 'apart') continue;
      const a = mine.claim;
      const b = theirs.claim;
      const times = timesOf(a, b);
      const recalled = page.background?.claims[i] === true || other.background?.claims[k] === true;
      const event = recalled || foreground === null ? whole : foreground;
      const time = times.fit;
      const aged = a.kind === 'age';
      // Days that both sentences state and that lie apart are two events, and so are days a month apart where the event is
      // in doubt; but people keep their age, or nearly. Days of the articles only make one event less likely.
      if (!aged && time === 'far' && event.doubt > FAR_DOUBT) continue;
      if (isApart(time) && times.stated === 2 && !(aged && fit.unit === 'same')) continue;
      // Small counts are too common for the number to say that "two towns" are those two.
      if (
        a.kind === 'count' &&
        fit.predicate !== 'same' &&
        mine.anchor <= MOST_COMMON &&
        !shareWords(mine, theirs)
      )
        continue;
      const interval = beside(a, b, fit, page, other);
      const quantity = quantityEvidence(a, fit, times);
      const value = valueEvidence(a, interval, a.kind);
      const met = meets(a, interval);
      // Sums in two currencies may be found to agree; a rate as rounded as theirs shows no conflict.
      if (!met && fit.rate !== null) continue;
      const apart = met ? 0 : apartEvidence(mine, theirs, fit, times, event.doubt);
      // What two sentences share is dear to ask: not where all that they could share would not be enough.
      const most = event.score + mostLocal(mine, theirs, rarity) + quantity + value + apart;
      const score =
        most < threshold - ROUNDING
          ? Number.NEGATIVE_INFINITY
          : event.score + localEvidence(mine, theirs, rarity) + quantity + value + apart;
      reached ||= score >= threshold;
      pairs.push({ page: i, other: k, fit, score });
    }
  });
  // The best mention of a figure lifts the others: where no pair suffices, none does.
  if (!reached) return [];
  pairs.sort((one, two) => one.page - two.page || one.other - two.other);
  return withoutRivals(
    lifted(pairs, page, other).filter((pair) => pair.score >= threshold),
    page,
    other,
  );
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

/** The same numbers are added in another order. */
const ROUNDING = 1e-9;

/** No less than {@link localEvidence}, without a look at what is shared. */
export function mostLocal(a: Counted, b: Counted, rarity: Rarity): number {
  const named = a.names.length > 0 && b.names.length > 0;
  const worded = a.terms.size > 0 && b.terms.size > 0;
  const subjects = Math.min(a.subject.length, b.subject.length);
  return (
    (named ? LINK.localNames : 0) +
    (worded ? LINK.localTerm * rarity.most : 0) +
    LINK.subject * rarity.most * subjects +
    (inLeads(a, b) ? LINK.lead : 0)
  );
}

const inLeads = (a: Counted, b: Counted) =>
  a.claim.sentence < LEAD_SENTENCES && b.claim.sentence < LEAD_SENTENCES;

/**
 * A figure that an article gives twice is one figure: what links one of its mentions links them all, whatever their own
 * sentences say.
 */
function lifted(pairs: readonly Pair[], page: Subject, other: Subject): readonly Pair[] {
  const mine = mentions(page);
  const theirs = mentions(other);
  const best = new Map<string, number>();
  const key = (pair: Pair) => `${mine[pair.page]} ${theirs[pair.other]}`;
  for (const pair of pairs) best.set(key(pair), Math.max(best.get(key(pair)) ?? pair.score, pair.score));
  return pairs.map((pair) => ({ ...pair, score: best.get(key(pair))! }));
}

/** For each claim the first one of its article that gives the same number of the same thing, by the words alone. */
function mentions(subject: Subject): readonly number[] {
  const claims = subject.counted();
  const first: number[] = [];
  claims.forEach((claim, i) => {
    let at = i;
    for (let k = 0; k < i && at === i; k++) {
      const before = claims[k]!;
      if (before.anchor !== claim.anchor || first[k] !== k) continue;
      const { fit, unit, predicate } = quantityFit(before, claim);
      const telling = claim.claim.kind !== 'count' || claim.anchor > MOST_COMMON;
      if (fit === 'same' && (predicate === 'same' || (unit === 'same' && telling))) at = k;
    }
    first.push(at);
  });
  return first;
}

const isApart = (time: TimeFit) => time === 'apart' || time === 'far';

function quantityEvidence(claim: Claim, fit: QuantityFit, { fit: time, stated }: ClaimTimes): number {
  let out = 0;
  if (time === 'near') out += LINK.near;
  if (time === 'shared' && stated > 0) out += LINK.statedDay;
  if (isApart(time) && !(claim.kind === 'age' && fit.unit === 'same')) out += LINK.apartDays;
  if (fit.unit === 'same') out += LINK.unit;
  if (claim.kind === 'age') {
    if (fit.unit !== 'same') out += LINK.unnamedAge;
  } else if (fit.predicate !== 'same') out += LINK.unknownPredicate;
  return out;
}

/**
 * What the values add once the event is weighed: never that it is the same one, only how much it takes to say so of
 * figures that lie this far apart.
 */
function valueEvidence(a: Interval, b: Interval, kind: FigureKind): number {
  const [x, y] = [anchor(a), anchor(b)];
  const apart = Math.log(Math.max(x, SMALLEST) / Math.max(y, SMALLEST));
  const ratio = Math.max(0, Math.abs(apart) - (apart < 0 ? breadth(a) : breadth(b)));
  const met = meets(a, b);
  let out = (met ? LINK.looseRatio : LINK.apartRatio) * Math.min(ratio, MOST_RATIO);
  if (a.bound === 'vague' || b.bound === 'vague') out += LINK.vague;
  if (!met) return out;
  if (sameNumber(a, b)) out += LINK.sameNumber * telling(x, kind);
  else if ((a.high === null && b.high === null) || (a.low === null && b.low === null)) out += LINK.openEnds;
  return out;
}

/**
 * Whether two sentences share a name or a content word besides what they count: where nothing says that the same happened,
 * "two towns" of one article and of another are else any two towns.
 */
function shareWords(a: Counted, b: Counted): boolean {
  if (a.names.some((key) => b.names.includes(key))) return true;
  for (const key of a.terms) if (b.terms.has(key) && !a.own.has(key) && !b.own.has(key)) return true;
  return false;
}

/** What speaks against a disagreement, besides the values themselves: it takes more to say so than to say they agree. */
function apartEvidence(
  one: Counted,
  other: Counted,
  fit: QuantityFit,
  times: ClaimTimes,
  doubt: number,
): number {
  const mine = one.claim;
  const theirs = other.claim;
  const { kind } = mine;
  // Two ages of one person need no more of the event, but the days on which they were told: years lie between them else.
  if (kind === 'age' && fit.unit === 'same') return times.fit === 'unknown' ? Number.NEGATIVE_INFINITY : 0;
  // "Dozens" is a manner of speaking: it contradicts nobody.
  if (mine.bound === 'vague' || theirs.bound === 'vague') return Number.NEGATIVE_INFINITY;
  // A day and the years around it: what each counts is not the other's.
  if (times.fit === 'unknown' && times.stated === 2) return Number.NEGATIVE_INFINITY;
  // A quake has one magnitude, whatever else is said of it; other lengths and weights may be of anything, but for a name
  // that both are told with ("35 miles from Bandar Abbas").
  const measured =
    kind === 'measure' && (mine.unit === 'magnitude' || one.names.some((key) => other.names.includes(key)));
  // No unit says what a share or a sum is of: where nothing tells that the same happened, others are of something else.
  if ((kind === 'percent' || kind === 'money') && fit.predicate !== 'same') return Number.NEGATIVE_INFINITY;
  // Of two figures that only their sentences tell of, either may be of something else there.
  const told = fit.predicate === 'same' && (kind !== 'count' || (one.telling && other.telling));
  let out = told || measured ? 0 : LINK.apartUnknown;
  out += LINK.apart + LINK.apartDoubt * doubt;
  return times.fit === 'unknown' ? out + LINK.apartUndated : out;
}

/** How little a number is to be met by chance: 0 (one person) to 1. */
function telling(value: number, kind: FigureKind): number {
  if (kind === 'money' || kind === 'measure' || kind === 'percent') return 1;
  return Math.min(1, Math.log(Math.max(1, value)) / Math.log(1000));
}

/** The number that the text gives, whatever its hedge. */
function anchor({ low, high }: Interval): number {
  return Math.abs(low ?? high ?? 0);
}

/** "Dozens" are any number up to where one would say "a hundred", or near it: factors of e above the lower end. */
const VAGUE_BREADTH = Math.log(4);

const breadth = ({ bound }: Interval) => (bound === 'vague' ? VAGUE_BREADTH : 0);

/** Zero and what is near it has no ratio to anything. */
const SMALLEST = 0.5;

/** What the two sentences share and do not; {@link mostLocal} must never be less. */
export function localEvidence(a: Counted, b: Counted, rarity: Rarity): number {
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + rarity.name(key), 0);
  const shared = a.names.filter((key) => b.names.includes(key));
  const fewer = Math.min(sum(a.names), sum(b.names));
  const rarestOther = (keys: readonly string[], held: readonly string[]) =>
    keys.reduce((most, key) => (held.includes(key) ? most : Math.max(most, rarity.name(key))), 0);
  let term = 0;
  for (const key of a.terms) {
    if (b.terms.has(key) && !a.own.has(key) && !b.own.has(key)) term = Math.max(term, rarity.term(key));
  }
  return (
    (fewer > 0 ? (LINK.localNames * sum(shared)) / fewer : 0) +
    LINK.localTerm * term +
    LINK.subject * sum(a.subject.filter((key) => b.subject.includes(key))) +
    LINK.otherName * Math.min(rarestOther(a.names, b.names), rarestOther(b.names, a.names)) +
    (inLeads(a, b) ? LINK.lead : 0)
  );
}

/**
 * Where an article gives several figures for one that fits ("56 in Tokhar", "21 in Manbij"), sentences and numbers
 * decide which belong together: a pair falls out if one of its claims has as a partner that fits much better a figure that
 * is another one.
 */
function withoutRivals(pairs: readonly Pair[], page: Subject, other: Subject): readonly Pair[] {
  return pairs.filter(
    (pair) =>
      !pairs.some((rival) => rival.score > pair.score + LINK.rivalMargin && rivals(pair, rival, page, other)),
  );
}

/**
 * Whether two pairs share a claim, and give another figure each for the other one. A part is no rival of a whole that
 * agrees: "at least 14" is told of "20, including 13 in the port".
 */
export function rivals(pair: Pair, rival: Pair, page: Subject, other: Subject): boolean {
  const agrees = meets(page.article.claims[pair.page]!, other.article.claims[pair.other]!);
  const areRivals = (subject: Subject, of: number, one: number) =>
    !(agrees && subject.article.claims[of]!.partOf === one) &&
    areTwo(subject.counted()[of]!, subject.counted()[one]!);
  return (
    (rival.page === pair.page && areRivals(other, rival.other, pair.other)) ||
    (rival.other === pair.other && areRivals(page, rival.page, pair.page))
  );
}

/**
 * Whether two figures of one article are of two quantities. Other numbers of one thing are so, unless they come from two
 * mouths: "22 were killed, the hospital said; the Observatory counted 31" tells of one toll.
 */
function areTwo(one: Counted, other: Counted): boolean {
  const a = one.claim;
  const b = other.claim;
  // "More than 40" and "41"
  if (meets(a, b)) return false;
  if (a.speaker === b.speaker) return true;
  const { fit, predicate } = quantityFit(one, other);
  return fit !== 'same' || predicate !== 'same';
}

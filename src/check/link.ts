import type { Claim } from '../claim/claim.ts';
import type { Interval } from '../claim/figure.ts';
import { stem } from '../text/stem.ts';
import { claimTime, type EventEvidence, type Subject, type TimeFit, timeFit } from './event.ts';
import { type QuantityFit, quantityFit } from './fit.ts';
import { meets } from './interval.ts';
import { converted } from './measures.ts';
import type { Rarity } from './rarity.ts';

/** Two claims of two articles that may speak of one quantity, and how much says so. */
export interface Pair {
  readonly page: number;
  readonly other: number;
  readonly fit: QuantityFit;
  /** Log-odds, up to a constant, that both report one quantity of one event. */
  readonly score: number;
  /** The part of the score that the two sentences give, by which rivals of one article are told apart. */
  readonly local: number;
}

/**
 * The linking decision in log-odds; see {@link EVENT} for where the weights come from. `threshold` is what precision and
 * recall are traded by (test/bench/curve.ts draws them against it).
 */
export const LINK = {
  threshold: 3.6,
  /** Share of the rarer names of one sentence that the other has too. */
  localNames: 0.7,
  /** For each nat of rarity of the rarest content word that both sentences hold. */
  localTerm: 0.12,
  /** For each nat of rarity of the names that say whose figure it is. */
  subject: 0.045,
  /** For each nat of rarity of a name that one sentence has and the other has not, on both sides. */
  otherName: -0.055,
  /** Both stand in the lead: what an article begins with is its event. */
  lead: 0.7,
  /** Both count the same in words of one family. */
  unit: 0.6,
  /** Nothing tells whether the same happened. */
  unknownPredicate: -1.2,
  /** The days of the claims lie close, but are not the same. */
  near: -0.5,
  /** To say that two figures disagree takes more than to say that they agree. */
  apart: -1.7,
  /** For each factor of e between the two numbers: a loose match says little, a wild one is another quantity. */
  ratio: -1.7,
  /** A rival whose sentence fits so much better takes the link. */
  rivalMargin: 0.75,
} as const;

/** Sentences from the beginning that count as the lead: headline, byline, first paragraph. */
const LEAD_SENTENCES = 4;

/** The most that the numbers may count against a link, in factors of e. */
const MOST_RATIO = 3;

/** All pairs of claims of two articles above the threshold; rivals dropped; in order of page, then other. */
export function linkPairs(
  page: Subject,
  other: Subject,
  event: EventEvidence,
  rarity: Rarity,
): readonly Pair[] {
  const pairs: Pair[] = [];
  page.article.claims.forEach((a, i) => {
    other.article.claims.forEach((b, k) => {
      const fit = quantityFit(a, page.article, b, other.article);
      if (fit.fit === 'apart') return;
      const time = pairTime(a, page, b, other);
      const named = a.kind === 'age' && fit.unit === 'same';
      if (time === 'apart' && !named) return;
      const local = localEvidence(a, page, b, other, rarity);
      const score =
        event.score + local + quantityEvidence(a, fit, time) + valueEvidence(a, converted(b, fit.factor));
      if (score >= LINK.threshold) pairs.push({ page: i, other: k, fit, score, local });
    });
  });
  return withoutRivals(pairs);
}

function pairTime(a: Claim, page: Subject, b: Claim, other: Subject): TimeFit {
  const x = claimTime(a, page);
  const y = claimTime(b, other);
  return timeFit(x.days, y.days);
}

function quantityEvidence(claim: Claim, fit: QuantityFit, time: TimeFit): number {
  let out = time === 'near' ? LINK.near : 0;
  if (fit.unit === 'same') out += LINK.unit;
  if (claim.kind !== 'age' && fit.predicate !== 'same') out += LINK.unknownPredicate;
  return out;
}

/**
 * What the values add once the event is weighed: never that it is the same one, only how much it takes to say so of
 * figures that lie this far apart.
 */
function valueEvidence(a: Interval, b: Interval): number {
  const ratio = Math.abs(Math.log(Math.max(anchor(a), SMALLEST) / Math.max(anchor(b), SMALLEST)));
  return (meets(a, b) ? 0 : LINK.apart) + LINK.ratio * Math.min(ratio, MOST_RATIO);
}

/** The number that the text gives, whatever its hedge. */
function anchor({ low, high }: Interval): number {
  return Math.abs(low ?? high ?? 0);
}

/** Zero and what is near it has no ratio to anything. */
const SMALLEST = 0.5;

function localEvidence(a: Claim, page: Subject, b: Claim, other: Subject, rarity: Rarity): number {
  const mine = keysOf(a.names, page);
  const theirs = keysOf(b.names, other);
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + rarity.name(key), 0);
  const shared = mine.filter((key) => theirs.includes(key));
  const fewer = Math.min(sum(mine), sum(theirs));
  const rarestOther = (keys: readonly string[], held: readonly string[]) =>
    keys.reduce((most, key) => (held.includes(key) ? most : Math.max(most, rarity.name(key))), 0);
  const subject = keysOf(a.subject, page).filter((key) => keysOf(b.subject, other).includes(key));
  const own = new Set([stem(a.unit), stem(a.predicate), stem(b.unit), stem(b.predicate)]);
  const terms = new Set(b.terms.map((i) => other.article.terms[i]!.key));
  let term = 0;
  for (const i of a.terms) {
    const { key } = page.article.terms[i]!;
    if (terms.has(key) && !own.has(key)) term = Math.max(term, rarity.term(key));
  }
  return (
    (fewer > 0 ? (LINK.localNames * sum(shared)) / fewer : 0) +
    LINK.localTerm * term +
    LINK.subject * sum(subject) +
    LINK.otherName * Math.min(rarestOther(mine, theirs), rarestOther(theirs, mine)) +
    (a.sentence < LEAD_SENTENCES && b.sentence < LEAD_SENTENCES ? LINK.lead : 0)
  );
}

function keysOf(indices: readonly number[], subject: Subject): readonly string[] {
  return indices.map((i) => subject.article.names[i]!.key);
}

/**
 * Where an article gives several figures for one that fits ("56 in Tokhar", "21 in Manbij"), the sentences decide: a
 * pair falls out if either of its claims has a partner whose sentence fits much better.
 */
function withoutRivals(pairs: readonly Pair[]): readonly Pair[] {
  const best = (pick: (pair: Pair) => number) => {
    const out = new Map<number, number>();
    for (const pair of pairs)
      out.set(pick(pair), Math.max(out.get(pick(pair)) ?? Number.NEGATIVE_INFINITY, pair.local));
    return out;
  };
  const forPage = best((pair) => pair.page);
  const forOther = best((pair) => pair.other);
  return pairs.filter(
    (pair) =>
      pair.local >= forPage.get(pair.page)! - LINK.rivalMargin &&
      pair.local >= forOther.get(pair.other)! - LINK.rivalMargin,
  );
}

import type { Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import { claimTime, type EventEvidence, type Subject, type TimeFit, timeFit } from './event.ts';
import { type QuantityFit, quantityFit } from './fit.ts';
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
 * The linking decision in log-odds. `threshold` is what precision and recall are traded by (test/bench/curve.ts draws
 * them against it).
 */
export const LINK = {
  threshold: 4,
  /** For each nat of rarity of the two rarest names that both sentences hold. */
  localName: 1 / 8,
  /** For each nat of rarity of the three rarest content words that both sentences hold. */
  localTerm: 1 / 8,
  /** Both say in words of one family what happened. */
  predicate: 1,
  /** Both count the same in words of one family. */
  unit: 0.5,
  /** One person's age, both by name: needs little more. */
  namedAge: 2,
  /** Sums, shares, measures and durations are told apart by their sentences alone. */
  unnamedQuantity: -1,
  /** A rival whose sentence fits so much better takes the link. */
  rivalMargin: 0.75,
} as const;

const LOCAL_NAMES = 2;
const LOCAL_TERMS = 3;

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
      const score = event.score + local + quantityEvidence(a, fit);
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

function quantityEvidence(claim: Claim, fit: QuantityFit): number {
  if (claim.kind === 'age') return fit.unit === 'same' ? LINK.namedAge : 0;
  let out = 0;
  if (fit.predicate === 'same') out += LINK.predicate;
  if (claim.kind === 'count') out += fit.unit === 'same' ? LINK.unit : 0;
  else out += LINK.unnamedQuantity;
  return out;
}

function localEvidence(a: Claim, page: Subject, b: Claim, other: Subject, rarity: Rarity): number {
  const names = rarest(
    a.names.map((i) => page.article.names[i]!.key),
    new Set(b.names.map((i) => other.article.names[i]!.key)),
    rarity.name,
    LOCAL_NAMES,
  );
  const own = new Set([stem(a.unit), stem(a.predicate), stem(b.unit), stem(b.predicate)]);
  const terms = rarest(
    a.terms.map((i) => page.article.terms[i]!.key).filter((key) => !own.has(key)),
    new Set(b.terms.map((i) => other.article.terms[i]!.key)),
    rarity.term,
    LOCAL_TERMS,
  );
  return LINK.localName * names + LINK.localTerm * terms;
}

/** Sum of the rarities of the `most` rarest keys that both hold. */
function rarest(
  keys: readonly string[],
  held: ReadonlySet<string>,
  weigh: (key: string) => number,
  most: number,
): number {
  return keys
    .filter((key) => held.has(key))
    .map(weigh)
    .sort((x, y) => y - x)
    .slice(0, most)
    .reduce((sum, weight) => sum + weight, 0);
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

import { beside } from './beside.ts';
import type { Counted } from './counted.ts';
import { quantityFit } from './fit.ts';
import { meets } from './interval.ts';
import type { Pair } from './pair.ts';
import type { Subject } from './subject.ts';

/** A rival that fits so much better takes the link. Log-odds. */
export const RIVAL_MARGIN = 1;

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
    return !rivalled(pair, (rival) => rival.score > pair.score + RIVAL_MARGIN, yields);
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

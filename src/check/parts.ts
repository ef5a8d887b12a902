import type { Claim } from '../claim/claim.ts';
import type { Counted } from './counted.ts';
import { MOST_COMMON, quantityFit } from './fit.ts';
import { keptOf } from './kept.ts';
import type { Pair, RelatedPair } from './pair.ts';
import { quoted, type Related } from './relate.ts';
import type { Subject } from './subject.ts';

/**
 * What links of wholes say of their parts: where a report gives the page's 438 soldiers, the page's 164 border guards are
 * part of its figure, and its own parts are parts of the page's. Only parts that have no link of their own.
 */
export function partsOf(
  page: Subject,
  other: Subject,
  linked: readonly RelatedPair[],
): readonly RelatedPair[] {
  const mine = page.article.claims;
  const theirs = other.article.claims;
  const mineOf = partsByWhole(mine);
  const theirsOf = partsByWhole(theirs);
  const pageLinked = new Set(linked.map(({ pair }) => pair.page));
  const otherLinked = new Set(linked.map(({ pair }) => pair.other));
  const out: RelatedPair[] = [];
  for (const { pair, related } of linked) {
    if (related.relation !== 'agrees') continue;
    for (const i of mineOf.get(pair.page) ?? []) {
      if (pageLinked.has(i)) continue;
      pageLinked.add(i);
      const reason = `${quoted(mine[i]!)} is part of ${quoted(mine[pair.page]!)}, which this report gives too.`;
      out.push({ pair: { ...pair, page: i }, related: { relation: 'part', rule: 'part-of-whole', reason } });
    }
    for (const k of theirsOf.get(pair.other) ?? []) {
      if (otherLinked.has(k)) continue;
      otherLinked.add(k);
      const reason = `The report gives ${quoted(theirs[k]!)} as part of ${quoted(theirs[pair.other]!)}.`;
      out.push({ pair: { ...pair, other: k }, related: { relation: 'part', rule: 'whole-of-part', reason } });
    }
  }
  return out;
}

/** Places of the parts of each whole, by its place. */
function partsByWhole(claims: readonly Claim[]): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>();
  claims.forEach(({ partOf }, i) => {
    if (partOf === null) return;
    const known = parts.get(partOf);
    if (known === undefined) parts.set(partOf, [i]);
    else known.push(i);
  });
  return parts;
}

/**
 * A total and the sum of its parts are no conflict: "21 killed" against "15 in the town and six in a village". Null where
 * the figures of neither sentence add up to the other figure.
 */
export function sumOfParts(page: Subject, other: Subject, pair: Pair): Related | null {
  const whole = page.counted()[pair.page]!;
  const part = other.counted()[pair.other]!;
  if (whole.claim.kind !== 'count') return null;
  if (addsUp(other, pair.other, whole.anchor)) {
    const reason = `${quoted(part.claim)} and the figures beside it add up to ${quoted(whole.claim)}.`;
    return { relation: 'part', rule: 'sum-of-parts', reason };
  }
  if (addsUp(page, pair.page, part.anchor)) {
    const reason = `${quoted(whole.claim)} and the figures beside it add up to ${quoted(part.claim)}.`;
    return { relation: 'part', rule: 'sum-of-parts', reason };
  }
  return null;
}

/** Whether a claim and the counts of its sentence and the next, for the same thing, add up to a total. */
function addsUp(subject: Subject, at: number, total: number): boolean {
  const claims = subject.counted();
  const one = claims[at]!;
  if (one.anchor >= total || one.anchor === 0) return false;
  let sum = one.anchor;
  for (let i = at + 1; i < claims.length; i++) {
    const next = claims[i]!;
    if (next.claim.sentence - one.claim.sentence > 1 || next.claim.kind !== 'count') break;
    // "Killed 15 people in the town and six people in a village": the second of a list leaves out what happened.
    const listed =
      next.happened.length === 0 &&
      next.claim.sentence === one.claim.sentence &&
      next.unit.stem === one.unit.stem;
    if (!listed && !next.happened.some((what) => one.happened.includes(what))) continue;
    sum += next.anchor;
    if (sum === total) return true;
    if (sum > total) return false;
  }
  return false;
}

/**
 * Whether a claim and another of its article add up to a total that the article gives, though no sentence says that they are
 * parts of it: "26 were killed", "14 died in the yard of the hospital", "other strikes killed 12".
 */
export const isSummand = (subject: Subject, i: number): boolean => summands(subject).has(i);

/** Places of such claims. */
const summands = keptOf((subject: Subject) => summandsOf(subject.counted()));

function summandsOf(claims: readonly Counted[]): ReadonlySet<number> {
  const out = new Set<number>();
  for (const whole of claims) {
    // A small total is the sum of two numbers of its article by chance.
    if (whole.claim.kind !== 'count' || whole.anchor <= MOST_COMMON) continue;
    const lesser = Map.groupBy(
      claims.flatMap((claim, at) => (isLesser(claim, whole) ? [at] : [])),
      (at) => claims[at]!.anchor,
    );
    for (const [number, places] of lesser) {
      const alone = 2 * number === whole.anchor && places.length < 2;
      if (lesser.has(whole.anchor - number) && !alone) for (const at of places) out.add(at);
    }
  }
  return out;
}

/** Whether a claim gives a smaller number of the same to which the same happened. */
function isLesser(claim: Counted, whole: Counted): boolean {
  if (claim.anchor >= whole.anchor || claim.anchor === 0) return false;
  const { fit, predicate } = quantityFit(claim, whole);
  return fit === 'same' && predicate === 'same';
}

import type { Counted } from './counted.ts';
import { MOST_COMMON, quantityFit } from './fit.ts';
import { keptOf } from './kept.ts';
import type { Subject } from './subject.ts';

/** For each claim the first one of its article that gives the same number of the same thing, by the words alone. */
export const mentions = keptOf((subject: Subject): readonly number[] => firstOf(subject.counted()));

/** The claims of an article by the first that gives their number. */
const byFirst = keptOf((subject: Subject): ReadonlyMap<number, readonly Counted[]> => {
  const first = mentions(subject);
  return Map.groupBy(subject.counted(), (_, i) => first[i]!);
});

/** All claims that give the number of claim `i` again, this one included. */
export const mentionsOf = (subject: Subject, i: number): readonly Counted[] =>
  byFirst(subject).get(mentions(subject)[i]!)!;

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

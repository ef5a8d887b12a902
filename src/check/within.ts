import type { Claim } from '../claim/claim.ts';
import type { Finding } from './finding.ts';
import { quantityFit } from './fit.ts';
import { highEnd, lowEnd, within } from './interval.ts';
import { liesWithin, quoted } from './relate.ts';
import type { Subject } from './subject.ts';
import { claimTimes } from './time.ts';

export type WithinLink = Finding['within'][number];

/**
 * Restatements kept of one claim, those that stand first, and parts of one whole. Of 10,872 figures of 1,500 news reports
 * the most often given one has 16 restatements, the most divided one four parts; of a table that repeats one figure, each
 * would name all others.
 */
export const MOST_WITHIN = 20;

/** What an article itself says of its figures: parts with their wholes, and figures that it gives more than once. */
export function withinArticle(subject: Subject): readonly (readonly WithinLink[])[] {
  const { claims } = subject.article;
  // Of a long table's figures each is asked about all others: what decides of most of them stands in plain lists.
  const lows = Float64Array.from(claims, lowEnd);
  const highs = Float64Array.from(claims, highEnd);
  const wholes = Int32Array.from(claims, ({ partOf }) => partOf ?? NONE);
  return claims.map((_, i) => {
    const out: WithinLink[] = [];
    let parts = 0;
    let restated = 0;
    for (let k = 0; k < claims.length; k++) {
      if (wholes[i] === k) out.push(partLink(claims, i, k, k));
      else if (wholes[k] === i) {
        if (parts++ < MOST_WITHIN) out.push(partLink(claims, k, i, k));
      } else if (
        restated < MOST_WITHIN &&
        lows[i]! <= highs[k]! &&
        lows[k]! <= highs[i]! &&
        i !== k &&
        restates(subject, i, k)
      ) {
        restated++;
        out.push(restatement(claims, i, k));
      }
    }
    return out;
  });
}

const NONE = -1;

function partLink(claims: readonly Claim[], part: number, whole: number, claim: number): WithinLink {
  return {
    relation: 'part',
    claim,
    reason: `${quoted(claims[part]!)} is part of ${quoted(claims[whole]!)}.`,
  };
}

function restatement(claims: readonly Claim[], i: number, k: number): WithinLink {
  const [inner, outer] = within(claims[i]!, claims[k]!) ? [i, k] : [k, i];
  return {
    relation: 'agrees',
    claim: k,
    reason: liesWithin(claims[inner]!, claims[outer]!),
  };
}

/** Whether two claims of one article give one figure: "more than 400" and "438 soldiers". */
function restates(subject: Subject, i: number, k: number): boolean {
  const a = subject.article.claims[i]!;
  const b = subject.article.claims[k]!;
  if (a.kind === 'age' || a.partOf !== null || b.partOf !== null) return false;
  if (a.kind !== b.kind || !(within(a, b) || within(b, a))) return false;
  const { fit, predicate } = quantityFit(subject.counted()[i]!, subject.counted()[k]!);
  if (fit !== 'same' || predicate !== 'same') return false;
  const { fit: time } = claimTimes(a, subject, b, subject);
  return time !== 'apart' && time !== 'far';
}

import type { CheckResult, Origin, Relation } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import type { Interval } from '../claim/figure.ts';

/** A dated value of one quantity. */
export interface DatedValue {
  /** Days since 1970-01-01; the last for which it holds. */
  readonly day: number;
  /** In the unit of the page's figure. */
  readonly interval: Interval;
  readonly words: string;
  readonly publisher: string | null;
  readonly origin: string;
  /** Who stands behind it; '' where that is unclear. */
  readonly by: string;
  /** Null for the page's own. */
  readonly relation: Relation | null;
}

export interface Timeline {
  readonly claim: number;
  readonly figure: string;
  /** Oldest first. */
  readonly values: readonly DatedValue[];
}

/** The figures of a page that have values of two days at least. */
export function timelines(article: ArticleClaims, result: CheckResult): Timeline[] {
  return result.findings.flatMap((finding) => {
    const own = article.claims[finding.claim];
    if (own === undefined) return [];
    const values: DatedValue[] = [];
    if (finding.asOf !== null) {
      values.push({
        day: finding.asOf.to,
        interval: own,
        words: own.words,
        publisher: article.report.publisher,
        origin: finding.origin.id,
        by: nameOf(finding.origin),
        relation: null,
      });
    }
    for (const link of finding.links) {
      const { evidence, origin, relation } = link;
      if (evidence.asOf === null || relation === 'different-scope' || relation === 'part') continue;
      values.push({
        day: evidence.asOf.to,
        interval: link.interval ?? link.evidence,
        words: evidence.words,
        publisher: evidence.report.publisher,
        origin: origin.id,
        by: nameOf(origin),
        relation,
      });
    }
    const days = new Set(values.map((value) => value.day));
    if (days.size < 2) return [];
    return [{ claim: finding.claim, figure: own.words, values: values.toSorted((a, b) => a.day - b.day) }];
  });
}

function nameOf(origin: Origin): string {
  return origin.kind === 'unclear' ? '' : origin.label;
}

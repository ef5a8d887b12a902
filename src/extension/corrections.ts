import { type CheckResult, type Finding, type Link, RELATIONS } from '../check/finding.ts';
import type { ArticleClaims, Claim } from '../claim/claim.ts';

/** "Wrong match?": one figure of one article and one figure of one report that do not belong together. */
export interface Correction {
  /** Id of the article, and the figure in it: its words and unit, since offsets move when a page is edited. */
  readonly article: string;
  readonly words: string;
  readonly unit: string;
  /** Id of the report, and the figure in it. */
  readonly report: string;
  readonly publisher: string | null;
  readonly evidence: string;
  readonly start: number;
}

/** The oldest go first. Ten years of two a day. */
export const MOST_CORRECTIONS = 8_000;

/** The correction that takes a link out. */
export function correctionOf(article: ArticleClaims, claim: Claim, link: Link): Correction {
  return {
    article: article.report.id,
    words: claim.words,
    unit: claim.unit,
    report: link.evidence.report.id,
    publisher: link.evidence.report.publisher,
    evidence: link.evidence.words,
    start: link.evidence.span.start,
  };
}

export function sameCorrection(a: Correction, b: Correction): boolean {
  return (
    a.article === b.article &&
    a.words === b.words &&
    a.unit === b.unit &&
    a.report === b.report &&
    a.evidence === b.evidence &&
    a.start === b.start
  );
}

/** A result without the links that the reader took out; relations and origins of the findings follow. */
export function withoutCorrected(
  article: ArticleClaims,
  result: CheckResult,
  corrections: readonly Correction[],
): CheckResult {
  const own = corrections.filter((correction) => correction.article === article.report.id);
  if (own.length === 0) return result;
  const findings = result.findings.map((finding): Finding => {
    const claim = article.claims[finding.claim];
    if (claim === undefined) return finding;
    const links = finding.links.filter((link) => {
      const candidate = correctionOf(article, claim, link);
      return !own.some((correction) => sameCorrection(correction, candidate));
    });
    return links.length === finding.links.length ? finding : withLinks(finding, links);
  });
  return { ...result, findings };
}

function withLinks(finding: Finding, links: readonly Link[]): Finding {
  const relation = RELATIONS.find((candidate) => links.some((link) => link.relation === candidate)) ?? null;
  const kept = new Set(links.map((link) => link.origin.id));
  const gone = new Set(finding.links.map((link) => link.origin.id).filter((id) => !kept.has(id)));
  return {
    ...finding,
    relation,
    links,
    origins: finding.origins.filter((origin) => origin.id === finding.origin.id || !gone.has(origin.id)),
  };
}

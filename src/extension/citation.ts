import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';

/** A finding as plain text that can be pasted anywhere: the figure, and each report with its date and address. */
export function citationOf(claims: ArticleClaims, result: CheckResult, claim: number): string {
  const { report } = claims;
  const own = claims.claims[claim];
  const finding = result.findings[claim];
  if (own === undefined || finding === undefined) return '';
  const first = [`“${own.words}”`, report.publisher, report.title, report.date, report.url];
  const others = finding.links.map(({ relation, evidence }) =>
    [
      `${relation}: “${evidence.words}”`,
      evidence.source,
      evidence.report.publisher,
      evidence.report.date,
      evidence.report.url,
    ]
      .filter((part) => part !== null && part !== '')
      .join(', '),
  );
  return [first.filter((part) => part !== null).join(', '), ...others].join('\n');
}

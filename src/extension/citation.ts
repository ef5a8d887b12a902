import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { plainCitation } from '../export/citation.ts';
import { relationLabel } from '../export/labels.ts';

/** A finding as plain text that can be pasted anywhere: the figure with its article, then each linked report. */
export function citationOf(claims: ArticleClaims, result: CheckResult, claim: number): string {
  const own = claims.claims[claim];
  const finding = result.findings[claim];
  if (own === undefined || finding === undefined) return '';
  const others = finding.links.map(({ relation, evidence }) => {
    const said = evidence.source === '' ? '' : ` (${evidence.source})`;
    return `${relationLabel(relation)}: “${evidence.words}”${said}, ${plainCitation(evidence.report)}`;
  });
  return [`“${own.words}”, ${plainCitation(claims.report)}`, ...others].join('\n');
}

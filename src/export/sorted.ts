import { type Finding, RELATIONS } from '../check/finding.ts';

/** Findings as they are shown: conflicts first, then by relation, those without a report last; then as the text has them. */
export function sortedFindings(findings: readonly Finding[]): readonly Finding[] {
  const order = (finding: Finding) =>
    finding.relation === null ? RELATIONS.length : RELATIONS.indexOf(finding.relation);
  return findings.toSorted((a, b) => order(a) - order(b) || a.claim - b.claim);
}

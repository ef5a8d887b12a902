import type { CheckResult, Finding } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { markdownCitation } from './citation.ts';
import { AUDIT_LABEL, aloneLine, findingLabel, isAlone, relationLabel } from './labels.ts';
import { markdownText } from './markdown-text.ts';
import { dayRange } from './rows.ts';
import { sortedFindings } from './sorted.ts';

/** A check as Markdown: one section for the article, one list item for each figure, its reports below it. */
export function findingsMarkdown(article: ArticleClaims, result: CheckResult): string {
  const { report } = article;
  const lines = [`## ${markdownText(report.title ?? report.id)}`, '', markdownCitation(report), ''];
  const linked = sortedFindings(result.findings).filter((finding) => !isAlone(finding));
  for (const finding of linked) lines.push(...findingLines(article, finding));
  const alone = result.findings.filter(isAlone).length;
  if (result.findings.length === 0) lines.push('No figures.');
  else if (alone > 0)
    lines.push(...(linked.length > 0 ? [''] : []), aloneLine(alone, result.findings.length));
  return `${lines.join('\n')}\n`;
}

function findingLines(article: ArticleClaims, finding: Finding): readonly string[] {
  const claim = article.claims[finding.claim];
  if (claim === undefined) return [];
  const origins = finding.origins.map((origin) => markdownText(origin.label)).join(' · ');
  const lines = [
    `- **${markdownText(claim.words)}**: ${findingLabel(finding)}` +
      (origins === '' ? '' : ` (origins found: ${origins})`),
  ];
  for (const { relation, evidence, origin, reason, rule, pack } of finding.links) {
    const said = [evidence.source, evidence.via === '' ? '' : `via ${evidence.via}`]
      .filter((part) => part !== '')
      .map(markdownText)
      .join(', ');
    const asOf = dayRange(evidence.asOf);
    lines.push(
      `  - ${relationLabel(relation)}: “${markdownText(evidence.words)}”` +
        `${said === '' ? '' : `, ${said}`}${asOf === null ? '' : `, as of ${asOf}`}. ` +
        `${markdownCitation(evidence.report)}. ${markdownText(reason)} ` +
        `Origin: ${markdownText(origin.label)}. ` +
        `(characters ${evidence.span.start}–${evidence.span.end}, rule ${markdownText(rule)}, pack ${markdownText(pack)})`,
    );
  }
  if (finding.audit !== null) {
    const { reason, report } = finding.audit;
    lines.push(`  - ${AUDIT_LABEL}: ${markdownText(reason)} ${markdownCitation(report)}.`);
  }
  return lines;
}

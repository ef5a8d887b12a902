import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { CheckResult, Finding, Relation } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { plainCitation } from '../export/citation.ts';
import { AUDIT_LABEL, aloneLine, findingLabel, isAlone, relationLabel } from '../export/labels.ts';
import { dayRange } from '../export/rows.ts';
import { sortedFindings } from '../export/sorted.ts';
import { shown } from './shown.ts';

/** Blue, yellow, grey as in the extension: never red and green, which say right and wrong. */
const STYLES: Readonly<Record<Relation, Parameters<typeof styleText>[0]>> = {
  conflicts: ['bold', 'yellow'],
  later: 'cyan',
  earlier: 'cyan',
  agrees: 'blue',
  part: 'gray',
  'different-scope': 'gray',
};

/** Columns of a terminal that does not say. */
const DEFAULT_WIDTH = 100;
const WIDEST = 140;
const NARROWEST = 60;

/** Reports shown for one figure; the rest are counted. */
const MOST_REPORTS = 4;

/** One article's findings as a table for people. Colours only on a terminal; `NO_COLOR` turns them off. */
export function checkTable(article: ArticleClaims, result: CheckResult, all: boolean): string {
  const { findings } = result;
  const title = shown(plainCitation(article.report) || article.report.id).trim();
  const head = styleText('bold', title, { stream: process.stdout });
  if (findings.length === 0) return `${head}\nno figures\n`;
  const linked = sortedFindings(result).filter((finding) => all || !isAlone(finding));
  const alone = findings.filter(isAlone).length;
  const lines = [head];
  if (linked.length > 0) lines.push(table(article, linked));
  if (alone > 0) lines.push(aloneLine(alone, findings.length));
  return `${lines.join('\n')}\n`;
}

function table(article: ArticleClaims, findings: readonly Finding[]): string {
  const width = Math.max(NARROWEST, Math.min(process.stdout.columns ?? DEFAULT_WIDTH, WIDEST));
  // Borders and padding take 13 columns of four cells.
  const rest = width - 13;
  const colWidths = [0.22, 0.14, 0.38, 0.26].map((share) => Math.floor(rest * share) + 2);
  const drawn = new Table({
    head: ['Figure', 'Relation', 'Reports', 'Origins found'],
    colWidths,
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const finding of findings) {
    const words = article.claims[finding.claim]?.words ?? '';
    drawn.push([
      shown(words).trim(),
      coloured(finding.relation, findingLabel(finding)),
      isAlone(finding) ? '–' : reportsCell(finding),
      finding.origins.map((origin) => shown(origin.label).trim()).join('\n'),
    ]);
  }
  return drawn.toString();
}

function coloured(relation: Relation | null, words: string): string {
  return relation === null ? words : styleText(STYLES[relation], words, { stream: process.stdout });
}

function reportsCell({ links, audit }: Finding): string {
  const cells = links.slice(0, MOST_REPORTS).map((link) => {
    const { evidence, relation } = link;
    const asOf = dayRange(evidence.asOf);
    const said = [
      evidence.report.publisher ?? evidence.report.id,
      evidence.source,
      evidence.via === '' ? '' : `via ${evidence.via}`,
      asOf === null ? '' : `as of ${asOf}`,
    ].filter((part) => part !== '');
    return `${relationLabel(relation)}: “${shown(evidence.words).trim()}” ${shown(said.join(', ')).trim()}`;
  });
  const more = links.length - cells.length;
  if (more > 0) cells.push(`and ${more} more`);
  if (audit !== null) {
    const { reason, report } = audit;
    cells.push(`${AUDIT_LABEL}: ${shown(`${reason} ${plainCitation(report) || report.id}`).trim()}`);
  }
  return cells.join('\n');
}

import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { CheckResult, Finding, Relation } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { plainCitation } from '../export/citation.ts';
import {
  AUDIT_LABEL,
  aloneLine,
  findingLabel,
  isAlone,
  NO_REPORT_LABEL,
  RELATION_LABELS,
  relationLabel,
} from '../export/labels.ts';
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
/** Below it four columns side by side hold too little: they are listed one below the other. */
const NARROWEST = 60;

/** Borders and padding of four cells. */
const FRAME = 13;

/** The longest word that a relation is told by: a label cut short is none. */
const RELATION_WIDTH = Math.max(
  ...[...Object.values(RELATION_LABELS), NO_REPORT_LABEL, AUDIT_LABEL]
    .flatMap((label) => label.split(' '))
    .map((word) => word.length),
);

/** What the other three columns take of the rest. */
const SHARES = { figure: 0.25, reports: 0.44, origins: 0.31 };

/** Reports shown for one figure; the rest are counted. */
const MOST_REPORTS = 4;

/**
 * One article's findings as a table for people. Colours only on a terminal; `NO_COLOR` turns them off.
 *
 * @param columns of the terminal.
 */
export function checkTable(
  article: ArticleClaims,
  result: CheckResult,
  all: boolean,
  columns: number = process.stdout.columns ?? DEFAULT_WIDTH,
): string {
  const { findings } = result;
  const title = shown(plainCitation(article.report) || article.report.id).trim();
  const head = styleText('bold', title, { stream: process.stdout });
  if (findings.length === 0) return `${head}\nno figures\n`;
  const linked = sortedFindings(findings).filter((finding) => all || !isAlone(finding));
  const alone = findings.filter(isAlone).length;
  const lines = [head];
  if (linked.length > 0) {
    const rows = linked.map((finding) => rowOf(article, finding));
    lines.push(columns < NARROWEST ? listed(rows) : table(rows, Math.min(columns, WIDEST)));
  }
  if (alone > 0) lines.push(aloneLine(alone, findings.length));
  return `${lines.join('\n')}\n`;
}

/** A finding as the cells of a row; each may have several lines. */
interface Row {
  readonly figure: string;
  readonly relation: string;
  readonly reports: string;
  readonly origins: string;
}

function rowOf(article: ArticleClaims, finding: Finding): Row {
  return {
    figure: shown(article.claims[finding.claim]?.words ?? '').trim(),
    relation: coloured(finding.relation, findingLabel(finding)),
    reports: isAlone(finding) ? '–' : reportsCell(finding),
    origins: finding.origins.map((origin) => shown(origin.label).trim()).join('\n'),
  };
}

function table(rows: readonly Row[], width: number): string {
  const rest = width - FRAME - RELATION_WIDTH;
  const figure = Math.floor(rest * SHARES.figure);
  const reports = Math.floor(rest * SHARES.reports);
  const origins = Math.floor(rest * SHARES.origins);
  const drawn = new Table({
    head: ['Figure', 'Relation', 'Reports', 'Origins found'],
    colWidths: [figure, RELATION_WIDTH, reports, origins].map((cell) => cell + 2),
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const row of rows) {
    drawn.push([
      broken(row.figure, figure),
      row.relation,
      broken(row.reports, reports),
      broken(row.origins, origins),
    ]);
  }
  return drawn.toString();
}

/** Words longer than a cell on several lines: cut short, an address or a name would be none. */
function broken(text: string, width: number): string {
  return text.replace(new RegExp(`\\S{${width}}(?=\\S)`, 'gu'), '$&\n');
}

function listed(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ figure, relation, reports, origins }) => [
    `${figure}: ${relation}`,
    ...reports.split('\n').map((line) => `  ${line}`),
    ...(origins === '' ? [] : ['  Origins found:', ...origins.split('\n').map((line) => `    ${line}`)]),
  ]);
  return lines.join('\n');
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

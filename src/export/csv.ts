import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { type FindingRow, findingRows } from './rows.ts';

/** Columns in their order: a public interface, described in docs/cli.md. */
const COLUMNS = [
  'article',
  'start',
  'end',
  'figure',
  'low',
  'high',
  'bound',
  'unit',
  'asOf',
  'relation',
  'reason',
  'rule',
  'report',
  'publisher',
  'date',
  'title',
  'url',
  'evidence',
  'evidenceStart',
  'evidenceEnd',
  'evidenceLow',
  'evidenceHigh',
  'evidenceBound',
  'evidenceAsOf',
  'source',
  'via',
  'stance',
  'origin',
  'originKind',
  'basis',
  'pack',
  'audit',
  'auditReport',
] as const satisfies readonly (keyof FindingRow)[];

/** The first row, naming the columns. */
export function csvHeader(): string {
  return COLUMNS.join(',');
}

/** The rows of one check as CSV (RFC 4180) without header, lines ending in CR LF; '' where the article has no figure. */
export function csvRows(article: ArticleClaims, result: CheckResult): string {
  return findingRows(article, result)
    .map((row) => `${COLUMNS.map((column) => cell(row[column])).join(',')}\r\n`)
    .join('');
}

/** By it a spreadsheet knows that a file is UTF-8: Excel reads one without it in the encoding of the reader's system. */
const MARK = '\ufeff';

/** A whole CSV file of one check, as a spreadsheet opens it. */
export function findingsCsv(article: ArticleClaims, result: CheckResult): string {
  return `${MARK}${csvHeader()}\r\n${csvRows(article, result)}`;
}

/**
 * What a spreadsheet would take for a formula: at the start of a cell, and behind signs where one begins for a spreadsheet
 * that takes the file to be parted by semicolons or tabs, as many do after the reader's language. Spreadsheets of East Asia
 * take the full-width signs as well (OWASP).
 */
const FORMULA = /^(?=[\t\r])|(?<=^|[;\t\r\n])(?=[=+\-@＝＋－＠])/g;

/**
 * A cell. Text that a spreadsheet would take for a formula is kept from it by an apostrophe (OWASP, "CSV Injection"):
 * words of pages come here, and pages are hostile.
 */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = value.replace(FORMULA, "'");
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

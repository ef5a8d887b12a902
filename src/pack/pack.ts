import type { ArticleClaims } from '../claim/claim.ts';
import type { KeyKind, PackInfo } from './format.ts';
import type { ClaimQuery, FoundClaim, FoundReport, ReportQuery } from './lookup.ts';
import type { Quotes } from './quotes.ts';

/** An opened pack. Reports are numbered from 0 in the order of their days, those without a day first. */
export interface Pack {
  readonly info: PackInfo;
  /** Number of reports. */
  readonly reports: number;
  /** Number of claims in all reports. */
  readonly claims: number;
  /** How many reports hold a key. */
  frequency(kind: KeyKind, key: string): number;
  /** A report with its claims, decoded when asked for. */
  document(report: number): ArticleClaims;
  /**
   * The same, for whoever looks at many reports and needs the claims of few: sketch, speakers and claims are decoded when
   * they are first asked for, and damage to them is found then.
   */
  outline(report: number): ArticleClaims;
  /** The quotation of each claim of a report: null for one that has none, all null in a pack that was built without. */
  quotes(report: number): Quotes;
  /** Day of a report (days since 1970-01-01), null where it states none. */
  day(report: number): number | null;
  /** Reports that share names and terms with the query, best first. */
  findReports(query: ReportQuery): FoundReport[];
  /** Claims that share a unit or predicate with the query, of reports that share its names and terms; best first. */
  lookup(query: ClaimQuery): FoundClaim[];
}

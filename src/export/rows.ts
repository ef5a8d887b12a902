import type { CheckResult, Link } from '../check/finding.ts';
import type { ArticleClaims, DayRange } from '../claim/claim.ts';
import { isoDay } from '../claim/day.ts';

/**
 * One link of a finding as a flat row, for CSV and for lists; a figure without a link has one row with nulls. Everything
 * that the reader needs to find the place again: offsets, dates, pack and rule.
 */
export interface FindingRow {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly figure: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly bound: string;
  readonly unit: string;
  /** First and last day for which the value holds. */
  readonly asOf: string | null;
  readonly relation: string | null;
  readonly reason: string | null;
  readonly rule: string | null;
  readonly report: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly evidence: string | null;
  readonly evidenceStart: number | null;
  readonly evidenceEnd: number | null;
  readonly evidenceLow: number | null;
  readonly evidenceHigh: number | null;
  readonly evidenceBound: string | null;
  readonly evidenceAsOf: string | null;
  readonly source: string | null;
  readonly via: string | null;
  readonly stance: string | null;
  readonly origin: string | null;
  readonly originKind: string | null;
  readonly basis: string | null;
  readonly pack: string | null;
  /** What the report of the outlet says to which the page ascribes the figure, and that report's id. */
  readonly audit: string | null;
  readonly auditReport: string | null;
}

/** All rows of a check, in the order of the figures. */
export function findingRows(article: ArticleClaims, result: CheckResult): readonly FindingRow[] {
  return result.findings.flatMap((finding) => {
    const claim = article.claims[finding.claim];
    if (claim === undefined) return [];
    const own = {
      article: article.report.id,
      start: claim.span.start,
      end: claim.span.end,
      figure: claim.words,
      low: claim.low,
      high: claim.high,
      bound: claim.bound,
      unit: claim.unit,
      asOf: dayRange(finding.asOf),
    };
    const audit = {
      audit: finding.audit?.reason ?? null,
      auditReport: finding.audit?.report.id ?? null,
    };
    if (finding.links.length === 0) return [{ ...own, ...NO_LINK, ...audit }];
    return finding.links.map((link) => ({ ...own, ...linkCells(link), ...audit }));
  });
}

type LinkCells = Omit<
  FindingRow,
  | 'article'
  | 'start'
  | 'end'
  | 'figure'
  | 'low'
  | 'high'
  | 'bound'
  | 'unit'
  | 'asOf'
  | 'audit'
  | 'auditReport'
>;

function linkCells({ relation, reason, rule, evidence, origin, pack }: Link): LinkCells {
  const { report, span, words, low, high, bound, asOf, source, via, stance } = evidence;
  return {
    relation,
    reason,
    rule,
    report: report.id,
    publisher: report.publisher,
    date: report.date,
    title: report.title,
    url: report.url,
    evidence: words,
    evidenceStart: span.start,
    evidenceEnd: span.end,
    evidenceLow: low,
    evidenceHigh: high,
    evidenceBound: bound,
    evidenceAsOf: dayRange(asOf),
    source,
    via,
    stance,
    origin: origin.label,
    originKind: origin.kind,
    basis: origin.basis,
    pack,
  };
}

const NO_LINK: LinkCells = {
  relation: null,
  reason: null,
  rule: null,
  report: null,
  publisher: null,
  date: null,
  title: null,
  url: null,
  evidence: null,
  evidenceStart: null,
  evidenceEnd: null,
  evidenceLow: null,
  evidenceHigh: null,
  evidenceBound: null,
  evidenceAsOf: null,
  source: null,
  via: null,
  stance: null,
  origin: null,
  originKind: null,
  basis: null,
  pack: null,
};

/** "2014-08-03", or "2014-08-01/2014-08-03" (ISO 8601 interval). */
export function dayRange(range: DayRange | null): string | null {
  if (range === null) return null;
  return range.from === range.to ? isoDay(range.from) : `${isoDay(range.from)}/${isoDay(range.to)}`;
}

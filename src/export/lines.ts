import type { CheckResult } from '../check/finding.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { dayRange } from './rows.ts';

/** A check as one line of the command line's JSON Lines: a public interface, described in docs/cli.md. */
export interface CheckLine {
  readonly id: string;
  readonly findings: readonly object[];
  /** Figures that the page ascribes to an outlet whose report lacks them. */
  readonly audits: readonly object[];
  readonly speakers: readonly object[];
}

/** One entry for each pair of a figure of the document and a figure of a report. */
export function checkLine(article: ArticleClaims, result: CheckResult): CheckLine {
  return {
    id: article.report.id,
    findings: result.findings.flatMap((finding) => {
      const claim = article.claims[finding.claim];
      if (claim === undefined) return [];
      const figure = { start: claim.span.start, end: claim.span.end, text: claim.words };
      return finding.links.map(({ relation, evidence, origin, reason, rule, pack }) => ({
        figure,
        relation,
        report: evidence.report,
        evidence: {
          start: evidence.span.start,
          end: evidence.span.end,
          text: evidence.words,
          low: evidence.low,
          high: evidence.high,
          bound: evidence.bound,
          asOf: dayRange(evidence.asOf),
          attribution: evidence.source === '' ? null : evidence.source,
          via: evidence.via === '' ? null : evidence.via,
          stance: evidence.stance,
        },
        origin,
        reason,
        rule,
        pack,
      }));
    }),
    audits: result.findings.flatMap(({ claim, audit }) => {
      const own = article.claims[claim];
      if (audit === null || own === undefined) return [];
      const { verdict, report, evidence, reason, pack } = audit;
      return [
        {
          figure: { start: own.span.start, end: own.span.end, text: own.words },
          verdict,
          report,
          evidence: evidence === null ? null : { ...evidence.span, text: evidence.words },
          reason,
          pack,
        },
      ];
    }),
    speakers: result.speakers,
  };
}

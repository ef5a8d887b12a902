import type { CheckResult, Link, Origin } from '../../src/check/finding.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { madeUp } from './checked.ts';

export { HOSTILE } from '../e2e/hostile.ts';

/** The made-up check with one string in every text that a pack or a feed may fill. */
export function hostileCheck(text: string): { article: ArticleClaims; result: CheckResult } {
  const { article, result } = madeUp();
  const origin = (own: Origin): Origin => ({ ...own, label: text, basis: text });
  const link = (own: Link): Link => ({
    ...own,
    evidence: {
      ...own.evidence,
      report: { ...own.evidence.report, publisher: text, title: text, url: text },
      words: text,
      source: text,
      via: text,
    },
    origin: origin(own.origin),
    reason: text,
    pack: text,
  });
  return {
    article,
    result: {
      findings: result.findings.map((finding) => ({
        ...finding,
        links: finding.links.map(link),
        origins: finding.origins.map(origin),
        origin: origin(finding.origin),
        within: finding.within.map((inner) => ({ ...inner, reason: text })),
        audit: finding.audit === null ? null : { ...finding.audit, reason: text, pack: text },
      })),
      speakers: result.speakers.map((speaker) => ({ ...speaker, names: [text], roles: [text] })),
    },
  };
}

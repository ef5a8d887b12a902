import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import type { Audit, Link } from './finding.ts';
import { MOST_COMMON } from './fit.ts';
import { sameNumber } from './interval.ts';
import { sameOutlet } from './outlets.ts';
import { quoted } from './relate.ts';

/** A report of the library beside the page, with what its event lacks to being the page's for sure (nats). */
export interface HeldReport {
  readonly article: ArticleClaims;
  readonly pack: string;
  readonly doubt: number;
}

/** An audit accuses: it is made only where the event is certain but for this much. Nats. */
const MOST_DOUBT = 0.25;

/** Days back to which a page that cites an outlet may look: what is older is not what it cites. */
const OLDEST_CITED = 2;

/**
 * Looks up the report of the outlet to which the page ascribes a figure ("Reuters reported 438"). Says something only
 * where the library holds that outlet's report on the very event, not later than the page, and it lacks the figure in
 * whatever unit: it gives another one for the same quantity, or none. `links` are those of the claim.
 */
export function audit(
  page: ArticleClaims,
  claim: Claim,
  reports: readonly HeldReport[],
  links: readonly Link[],
): Audit | null {
  if (claim.stance !== 'asserts') return null;
  const cited = citedBy(page, claim);
  const own = reports.filter(
    ({ article, doubt }) =>
      doubt <= MOST_DOUBT &&
      isCitable(page, article) &&
      cited.some((name) => sameOutlet(name, article.report.publisher ?? '')),
  );
  if (own.some(({ article }) => article.claims.some((other) => sameNumber(claim, other)))) return null;
  for (const link of links) {
    const { report } = link.evidence;
    if (link.relation === 'conflicts' && own.some(({ article }) => article.report.id === report.id)) {
      const reason = `The report of ${report.publisher} in your library gives “${link.evidence.words}”, not ${quoted(claim)}.`;
      return { verdict: 'other-figure', report, evidence: link.evidence, reason, pack: link.pack };
    }
  }
  const [first] = own;
  if (first === undefined || !isMissed(page, claim, own, links)) return null;
  const { report } = first.article;
  const reason = `The report of ${report.publisher} in your library does not give this figure.`;
  return { verdict: 'no-figure', report, evidence: null, reason, pack: first.pack };
}

/**
 * Names of the outlets and bodies that the page says have the figure; its own publisher cites itself as it likes. An
 * outlet that no list knows reads like a person without a role; the publisher of a report tells it from one.
 */
function citedBy(page: ArticleClaims, claim: Claim): readonly string[] {
  const speaker = claim.speaker === null ? undefined : page.speakers[claim.speaker];
  const names = speaker === undefined || speaker.roles.length > 0 ? [] : speaker.names;
  const { publisher } = page.report;
  return [claim.via, ...names].filter(
    (name) => name !== '' && (publisher === null || !sameOutlet(name, publisher)),
  );
}

/** Whether the page can have the figure from a report: published with it or shortly before. */
function isCitable(page: ArticleClaims, report: ArticleClaims): boolean {
  const read = dayOf(page.report.date);
  const published = dayOf(report.report.date);
  return read !== null && published !== null && published <= read && read - published <= OLDEST_CITED;
}

/**
 * Whether a figure that none of the outlet's reports gives is one that they would give: a telling number of its own (that
 * a small one is missing says nothing), of the event's time, that no looser figure of theirs ("dozens") covers.
 */
function isMissed(
  page: ArticleClaims,
  claim: Claim,
  own: readonly HeldReport[],
  links: readonly Link[],
): boolean {
  if (claim.kind !== 'count' && claim.kind !== 'money') return false;
  if (claim.bound === 'vague' || claim.partOf !== null || (claim.low ?? claim.high ?? 0) <= MOST_COMMON)
    return false;
  const { asOf } = claim;
  const read = dayOf(page.report.date);
  if (read === null || (asOf?.stated === true && read - asOf.to > OLDEST_CITED)) return false;
  const theirs = new Set(own.map(({ article }) => article.report.id));
  return !links.some(({ evidence }) => theirs.has(evidence.report.id));
}

import type { Audit, CheckResult, Evidence, Finding, Link, Origin, SpeakerRecord } from '../check/finding.ts';
import type { Report } from '../claim/claim.ts';
import { plainLine } from '../text/plain-line.ts';

/** Longest texts that are shown of a pack, UTF-16 code units: a name, a headline, a sentence. */
const NAME = 160;
const TITLE = 300;
const SENTENCE = 600;

/**
 * A result as it may be shown and copied: what comes from packs and feeds stands on one line, without what is not seen or
 * turns the direction of the words around it. Ids and addresses stay as they are.
 */
export function plainResult({ findings, speakers }: CheckResult): CheckResult {
  return { findings: findings.map(plainFinding), speakers: speakers.map(plainSpeaker) };
}

function plainFinding(finding: Finding): Finding {
  return {
    ...finding,
    links: finding.links.map(plainLink),
    origins: finding.origins.map(plainOrigin),
    origin: plainOrigin(finding.origin),
    within: finding.within.map((inner) => ({ ...inner, reason: plainLine(inner.reason, SENTENCE) })),
    audit: finding.audit === null ? null : plainAudit(finding.audit),
  };
}

function plainAudit(audit: Audit): Audit {
  const { evidence, report } = audit;
  return {
    ...audit,
    report: plainReport(report),
    evidence: evidence === null ? null : plainEvidence(evidence),
    reason: plainLine(audit.reason, SENTENCE),
    pack: plainLine(audit.pack, NAME),
  };
}

function plainLink(link: Link): Link {
  return {
    ...link,
    evidence: plainEvidence(link.evidence),
    origin: plainOrigin(link.origin),
    reason: plainLine(link.reason, SENTENCE),
    pack: plainLine(link.pack, NAME),
  };
}

function plainEvidence(evidence: Evidence): Evidence {
  return {
    ...evidence,
    report: plainReport(evidence.report),
    words: plainLine(evidence.words, NAME),
    source: plainLine(evidence.source, TITLE),
    via: plainLine(evidence.via, NAME),
  };
}

function plainReport(report: Report): Report {
  return {
    ...report,
    publisher: plainOrNull(report.publisher, NAME),
    title: plainOrNull(report.title, TITLE),
  };
}

function plainOrigin(origin: Origin): Origin {
  return { ...origin, label: plainLine(origin.label, TITLE), basis: plainLine(origin.basis, SENTENCE) };
}

function plainSpeaker(speaker: SpeakerRecord): SpeakerRecord {
  const all = (texts: readonly string[]) =>
    texts.map((text) => plainLine(text, NAME)).filter((text) => text !== '');
  return { ...speaker, names: all(speaker.names), roles: all(speaker.roles) };
}

/** Null also where nothing is left to show. */
function plainOrNull(text: string | null, most: number): string | null {
  return text === null ? null : plainLine(text, most) || null;
}

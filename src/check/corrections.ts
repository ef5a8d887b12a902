import type { ArticleClaims, Claim, Report } from '../claim/claim.ts';
import { type Audit, type CheckResult, type Finding, type Link, type Origin, RELATIONS } from './finding.ts';
import { supporting } from './support.ts';

/**
 * What a reader corrects: `wrong-match`, this figure of the report is not about this figure; `other-event`, the report is
 * of another event altogether; `wrong-number`, the figure was read wrongly; `same-origin`, two origins are one.
 */
export const CORRECTION_KINDS = ['wrong-match', 'other-event', 'wrong-number', 'same-origin'] as const;
type CorrectionKind = (typeof CORRECTION_KINDS)[number];

/** One correction, as it is kept, exported and undone. Offsets move when a page is edited: figures are known by words. */
export interface Correction {
  readonly kind: CorrectionKind;
  /** Id of the article, and the figure in it; '' for the figure where the correction is not about one. */
  readonly article: string;
  readonly words: string;
  readonly unit: string;
  /** Id of the report, and the figure in it; '' and 0 where the correction is not about one. */
  readonly report: string;
  readonly publisher: string | null;
  /** The report's, for the reader; corrections that were kept before it was have none. */
  readonly title: string | null;
  readonly evidence: string;
  readonly start: number;
  /** Two origins that are one, by {@link originKey}; null for other corrections. */
  readonly origins: readonly [string, string] | null;
}

/** What corrections lack that are of another kind. */
const NONE = { words: '', unit: '', evidence: '', start: 0, origins: null };

/** The correction that takes out one link. Apart from the others, since a page script makes no other. */
export function wrongMatch(article: ArticleClaims, { words, unit }: Claim, { evidence }: Link): Correction {
  return {
    ...NONE,
    kind: 'wrong-match',
    ...about(article, evidence.report),
    words,
    unit,
    evidence: evidence.words,
    start: evidence.span.start,
  };
}

function about(article: ArticleClaims, { id, publisher, title }: Report) {
  return { article: article.report.id, report: id, publisher, title };
}

/** The correction that takes out one link, or what the reader says of it instead. */
export function correctionOf(
  article: ArticleClaims,
  claim: Claim,
  link: Link,
  kind: Exclude<CorrectionKind, 'same-origin'> = 'wrong-match',
): Correction {
  const { words, unit } = claim;
  const of = { ...NONE, ...about(article, link.evidence.report) };
  switch (kind) {
    case 'other-event':
      return { ...of, kind };
    case 'wrong-number':
      return { ...of, kind, report: '', publisher: null, title: null, words, unit };
    case 'wrong-match':
      return wrongMatch(article, claim, link);
  }
}

/**
 * What an origin is known by from one check to the next: its label, for its id may be another then; but an unclear origin
 * by its id, which names its report.
 */
function originKey({ kind, id, label }: Origin): string {
  return kind === 'unclear' ? id : label;
}

/** A label's name: "Tess Marl" of "Tess Marl (mayor, Talmeer)", whom another report describes otherwise. */
const nameIn = (key: string) => key.split(' (', 1)[0]!;

/**
 * The key of an origin as a correction names it; where no label is that, of the only origin of that name. Null where there
 * is none.
 */
function knownAs(key: string, origins: ReadonlyMap<string, Origin>): string | null {
  if (origins.has(key)) return key;
  const named = [...origins].filter(
    ([other, { kind }]) => kind !== 'unclear' && nameIn(other) === nameIn(key),
  );
  return named.length === 1 ? named[0]![0] : null;
}

/** The correction that makes one of two origins of an article's check. */
export function sameOriginCorrection(article: ArticleClaims, a: Origin, b: Origin): Correction {
  const keys = [originKey(a), originKey(b)].sort();
  return {
    kind: 'same-origin',
    article: article.report.id,
    words: '',
    unit: '',
    report: '',
    publisher: null,
    title: null,
    evidence: '',
    start: 0,
    origins: [keys[0]!, keys[1]!],
  };
}

/** All that a reader may say against a link: of the match, the report, the page's figure, and of whose word it is. */
export function correctionsOf(
  article: ArticleClaims,
  claim: Claim,
  finding: Finding,
  link: Link,
): readonly Correction[] {
  const all = [finding.origin, ...finding.links.map(({ origin }) => origin)];
  const named = new Map(all.filter(({ kind }) => kind !== 'unclear').map((one) => [originKey(one), one]));
  named.delete(originKey(link.origin));
  return [
    correctionOf(article, claim, link, 'wrong-match'),
    correctionOf(article, claim, link, 'other-event'),
    correctionOf(article, claim, link, 'wrong-number'),
    ...[...named.values()].map((other) => sameOriginCorrection(article, link.origin, other)),
  ];
}

export function sameCorrection(a: Correction, b: Correction): boolean {
  return (
    a.kind === b.kind &&
    a.article === b.article &&
    a.words === b.words &&
    a.unit === b.unit &&
    a.report === b.report &&
    a.evidence === b.evidence &&
    a.start === b.start &&
    a.origins?.[0] === b.origins?.[0] &&
    a.origins?.[1] === b.origins?.[1]
  );
}

/** A result as the reader corrected it; links, relations, origins and speakers of the findings follow. */
export function corrected(
  article: ArticleClaims,
  result: CheckResult,
  corrections: readonly Correction[],
): CheckResult {
  const own = corrections.filter((correction) => correction.article === article.report.id);
  if (own.length === 0) return result;
  const findings = result.findings.map((finding) => withoutTakenOut(article, finding, own));
  return joined({ ...result, findings }, own);
}

function withoutTakenOut(article: ArticleClaims, finding: Finding, own: readonly Correction[]): Finding {
  const claim = article.claims[finding.claim];
  if (claim === undefined) return finding;
  const isTakenOut = (link: Link) =>
    own.some(
      (one) =>
        one.kind !== 'same-origin' && sameCorrection(one, correctionOf(article, claim, link, one.kind)),
    );
  const links = finding.links.filter((link) => !isTakenOut(link));
  const { audit } = finding;
  const isAudited =
    audit !== null &&
    !own.some(
      (one) =>
        (one.kind === 'other-event' && one.report === audit.report.id) ||
        (one.kind === 'wrong-match' && isAbout(one, claim, audit)) ||
        (one.kind === 'wrong-number' && one.words === claim.words && one.unit === claim.unit),
    );
  if (links.length === finding.links.length && isAudited === (audit !== null)) return finding;
  return {
    ...finding,
    relation: RELATIONS.find((relation) => links.some((link) => link.relation === relation)) ?? null,
    links,
    origins: supporting(claim, finding.origin, links),
    audit: isAudited ? audit : null,
  };
}

/** Whether a match that is none is the one on which an audit rests. */
function isAbout(one: Correction, claim: Claim, { report, evidence }: Audit): boolean {
  return (
    one.report === report.id &&
    one.words === claim.words &&
    one.unit === claim.unit &&
    one.evidence === evidence?.words &&
    one.start === evidence.span.start
  );
}

/** Origins that the reader calls one become the first of them that is clear, through however many corrections. */
function joined(result: CheckResult, own: readonly Correction[]): CheckResult {
  const pairs = own.flatMap(({ origins }) => (origins === null ? [] : [origins]));
  if (pairs.length === 0) return result;
  const origins = result.findings.flatMap(({ origin, links }) => [
    origin,
    ...links.map((link) => link.origin),
  ]);
  const all = new Map<string, Origin>();
  for (const one of origins) if (!all.has(originKey(one))) all.set(originKey(one), one);
  const into = new Map([...all.keys()].map((key) => [key, key]));
  for (const pair of pairs) {
    const [first, second] = pair.flatMap((key) => into.get(knownAs(key, all) ?? '') ?? []);
    if (first === undefined || second === undefined || first === second) continue;
    const [kept, dropped] = all.get(first)?.kind === 'unclear' ? [second, first] : [first, second];
    for (const [key, target] of into) if (target === dropped) into.set(key, kept);
  }
  // Of whom nothing is corrected stays who he is: two may be called by one label.
  const origin = (one: Origin): Origin => {
    const target = into.get(originKey(one));
    return target === undefined || target === originKey(one) ? one : all.get(target)!;
  };
  const ids = new Map(origins.map((one) => [one.id, origin(one).id]));
  return {
    findings: result.findings.map((finding) => ({
      ...finding,
      links: finding.links.map((link) => ({ ...link, origin: origin(link.origin) })),
      origins: distinct(finding.origins.map(origin)),
      origin: origin(finding.origin),
    })),
    speakers: joinedSpeakers(result, ids),
  };
}

function joinedSpeakers(
  { speakers }: CheckResult,
  ids: ReadonlyMap<string, string>,
): CheckResult['speakers'] {
  const out = new Map<string, CheckResult['speakers'][number]>();
  for (const speaker of speakers) {
    const id = ids.get(speaker.id) ?? speaker.id;
    const before = out.get(id);
    const union = (a: readonly string[] | undefined, b: readonly string[]) => [
      ...new Set([...(a ?? []), ...b]),
    ];
    out.set(id, {
      id,
      kind: before?.kind ?? speaker.kind,
      names: union(before?.names, speaker.names),
      roles: union(before?.roles, speaker.roles),
      reports: union(before?.reports, speaker.reports),
    });
  }
  return [...out.values()];
}

function distinct(origins: readonly Origin[]): readonly Origin[] {
  return [...new Map(origins.map((origin) => [origin.id, origin])).values()];
}

import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { dayOf, isoDay } from '../claim/day.ts';
import { newness, preferred } from '../pack/duplicates.ts';
import { drain, type Steps } from '../pack/steps.ts';
import { accounted, ofParts } from './accounted.ts';
import { audit, type HeldReport } from './audit.ts';
import { beside } from './beside.ts';
import { type Rates, statedRates } from './currencies.ts';
import { type EventEvidence, eventEvidence, foregroundEvidence, NOTHING_LEFT_OUT } from './event.ts';
import {
  type Audit,
  type CheckResult,
  type Evidence,
  type Finding,
  type Link,
  type Origin,
  RELATIONS,
  type Relation,
} from './finding.ts';
import { heldDays } from './held.ts';
import { meets, sameNumber } from './interval.ts';
import { DECISION, type Decision, linkSteps } from './link.ts';
import { changes, converted } from './measures.ts';
import { described, Origins } from './origins.ts';
import type { Pair, RelatedPair } from './pair.ts';
import { partsOf, sumOfParts } from './parts.ts';
import type { Rarity } from './rarity.ts';
import { quoted, type Related, relate } from './relate.ts';
import { standing } from './standing.ts';
import { type Subject, subjectOf } from './subject.ts';
import { supporting } from './support.ts';
import { areTwoDays } from './time.ts';
import { vouched } from './vouched.ts';
import { type WithinLink, withinArticle } from './within.ts';

/** A report that may speak of the article's event, and the pack that holds it. */
export interface Candidate {
  readonly article: ArticleClaims;
  readonly pack: string;
}

/**
 * Links kept of one claim, conflicts first: more than the reports that are weighed of a pack (gather.ts), so that what
 * is cut off are mostly further mentions of one figure.
 */
const MOST_LINKS = 120;

/**
 * Evidence of the event below which the claims of a report are not even decoded (nats): of 6,001 links between news reports
 * one has less, and of 30,000 reports that share names and words with an article four in five fall out by it
 * (test/bench/events.ts).
 */
const LEAST_EVENT = -1;

interface Found {
  readonly pair: Pair;
  readonly related: Related;
  readonly candidate: number;
}

/** {@link laySteps} without a pause. */
export const layBeside = (...laid: Parameters<typeof laySteps>): CheckResult => drain(laySteps(...laid));

/**
 * Lays an article against candidate reports. The result depends neither on the order of the candidates nor on that of
 * the packs they come from.
 */
export function* laySteps(
  article: ArticleClaims,
  candidates: readonly Candidate[],
  rarity: Rarity,
  decision: Decision = DECISION,
): Steps<CheckResult> {
  const page = subjectOf(article);
  const reports: Candidate[] = [];
  const known: EventEvidence[] = [];
  for (const report of distinctReports(article, candidates)) {
    const event = eventEvidence(page, subjectOf(report.article), rarity, NOTHING_LEFT_OUT, LEAST_EVENT);
    yield;
    if (event.score < LEAST_EVENT) continue;
    reports.push(report);
    known.push(event);
  }
  const subjects = reports.map((report) => subjectOf(report.article));
  const events = vouched(subjects, known, rarity);
  const found: Found[][] = article.claims.map(() => []);
  const held = reports.map(
    ({ article: report, pack }, i): HeldReport => ({
      article: report,
      pack,
      doubt: events[i]!.doubt,
    }),
  );
  const ofEvent = reports.filter((_, i) => events[i]!.score > 0);
  const rates = statedRates([article, ...ofEvent.map((report) => report.article)]);
  for (const [candidate, other] of subjects.entries()) {
    const pairs = yield* relatedPairs(page, other, events[candidate]!, rarity, decision, rates);
    for (const entry of pairs) found[entry.pair.page]!.push({ ...entry, candidate });
  }

  const articles = [article, ...reports.map((candidate) => candidate.article)];
  const origins = new Origins(articles, voices(article, reports, found));
  const inside = withinArticle(page);
  yield;
  const findings: Finding[] = [];
  for (const [i, claim] of article.claims.entries()) {
    const list = links(found[i]!, reports, origins);
    const note = audit(article, claim, held, list);
    findings.push(finding(article, i, origins.of(0, claim), list, inside[i]!, note));
    yield;
  }
  return { findings, speakers: origins.records() };
}

/** The reports without the article itself (same id or URL), each once, in the order of their ids. */
function distinctReports(article: ArticleClaims, candidates: readonly Candidate[]): readonly Candidate[] {
  const { id, url } = article.report;
  const byId = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const report = candidate.article.report;
    if (report.id === id || (url !== null && report.url === url)) continue;
    const known = byId.get(report.id);
    byId.set(report.id, known === undefined ? candidate : preferredOf(known, candidate));
  }
  return [...byId.values()].sort((a, b) => (a.article.report.id < b.article.report.id ? -1 : 1));
}

/**
 * Of one report in two packs the one that a pack of both would keep, as far as its date and the number of its claims tell:
 * to compare the rest of two equal copies would take three times as long as the check. Else that of the first pack by name.
 */
function preferredOf(one: Candidate, other: Candidate): Candidate {
  const newer = newness(one.article, other.article);
  if (newer !== 0) return newer > 0 ? one : other;
  if (one.pack !== other.pack) return one.pack < other.pack ? one : other;
  const entry = ({ article: document }: Candidate) => ({ document, quotes: null });
  const first = entry(one);
  return preferred(first, entry(other)) === first ? one : other;
}

/** Pairs of one report with what they say, without those that another figure accounts for or that are of no one event. */
function* relatedPairs(
  page: Subject,
  other: Subject,
  event: EventEvidence,
  rarity: Rarity,
  decision: Decision,
  rates: Rates,
): Steps<readonly Omit<Found, 'candidate'>[]> {
  const foreground = foregroundEvidence(page, other, rarity);
  const pairs = yield* linkSteps(page, other, event, rarity, decision, rates, foreground);
  yield;
  const all = pairs.map((pair) => ({ pair, related: relationOf(page, other, pair) }));
  yield;
  const agreeing = all.filter(({ related }) => related.relation === 'agrees').map(({ pair }) => pair);
  const isAccounted = accounted(agreeing, page, other);
  const isOfPart = ofParts(agreeing, page, other);
  const inOwnCurrency = new Set(agreeing.filter(({ fit }) => fit.rate === null).map((pair) => pair.page));
  const told = withoutStrangers(
    page,
    other,
    all.filter(({ pair, related }) =>
      related.relation === 'agrees'
        ? (pair.fit.rate === null || !inOwnCurrency.has(pair.page)) && !isOfPart(pair)
        : !isAccounted(pair),
    ),
  );
  yield;
  const isApart = ({ related }: RelatedPair) => DISAGREEMENTS.has(related.relation);
  const apart = told.filter(isApart);
  const kept = new Set(standing(apart, page, other, decision.threshold));
  const sure = told.filter((entry) => kept.has(entry) || !isApart(entry));
  return [...sure, ...partsOf(page, other, sure)];
}

const DISAGREEMENTS: ReadonlySet<Relation> = new Set(['conflicts', 'later', 'earlier']);

/** Different figures on which two reports of one event may conflict while they have none in common. */
const MOST_CONFLICTS = 1;

/**
 * Two reports that give other figures throughout are of two events ("11 killed, 17 wounded" and "14 killed, 31 wounded" on
 * one day in one country): their conflicts are none. Later reports of one event may have other figures throughout.
 */
function withoutStrangers(
  page: Subject,
  other: Subject,
  told: readonly RelatedPair[],
): readonly RelatedPair[] {
  const isCounted = ({ related }: RelatedPair) => related.relation !== 'different-scope';
  const counted = told.filter(isCounted);
  const mine = new Set(counted.map(({ pair }) => page.counted()[pair.page]!.anchor));
  const theirs = new Set(counted.map(({ pair }) => other.counted()[pair.other]!.anchor));
  // "More than 400" and "438" against one 312 are one conflict.
  const strange =
    Math.min(mine.size, theirs.size) > MOST_CONFLICTS &&
    counted.every(({ related }) => related.relation === 'conflicts');
  return strange ? told.filter((entry) => !isCounted(entry)) : told;
}

function relationOf(page: Subject, other: Subject, pair: Pair): Related {
  const a = page.article.claims[pair.page]!;
  const b = other.article.claims[pair.other]!;
  const { rate } = pair.fit;
  if (a.stance === 'denies' || b.stance === 'denies') return denied(a, b);
  if (isGeneral(a) || isGeneral(b)) return general(isGeneral(a) ? a : b);
  const theirs = beside(a, b, pair.fit, page, other);
  if (rate !== null) {
    const reason = `${quoted(a)} and ${quoted(b)} agree: a report gives ${rate.forms} for one sum.`;
    return { relation: 'agrees', rule: 'other-currency', reason };
  }
  // Older by then, or younger.
  if (a.kind === 'age' && !meets(a, b) && meets(a, theirs)) {
    const reason = `${whenTold(b, other)} and ${whenTold(a, page)} may be one person's age.`;
    return { relation: 'agrees', rule: 'age-by-then', reason };
  }
  if (
    a.kind !== 'age' &&
    !changes(pair.fit.conversion) &&
    pair.fit.fit === 'same' &&
    !meets(a, b) &&
    meets(a, theirs)
  ) {
    const reason = `${quoted(a)} and ${quoted(b)} are one figure, rounded otherwise.`;
    return { relation: 'agrees', rule: 'rounded', reason };
  }
  // Another part of the event, unless both give one number: "four others", "four women" are then one group.
  if (pair.fit.fit === 'scope' && !sameNumber(a, theirs)) {
    return {
      relation: 'different-scope',
      rule: 'scope',
      reason: `“${b.words}” counts another part than “${a.words}”.`,
    };
  }
  const apart = areTwoDays(a, b);
  const dayOfClaim = (claim: Claim, { article }: Subject) =>
    (apart ? claim.asOf : heldDays(claim, article.report.date))?.to ?? null;
  const related = relate(
    { claim: a, interval: a, day: dayOfClaim(a, page), lasting: page.counted()[pair.page]!.lasting },
    { claim: b, interval: theirs, day: dayOfClaim(b, other), lasting: other.counted()[pair.other]!.lasting },
  );
  // "At least 15" has 21 in it, and is a part of it where the sentence counts six others.
  return (related.rule === 'same-value' ? null : sumOfParts(page, other, pair)) ?? related;
}

/** "“27” on 2005-07-26": an age with the day of its report, where that is known. */
function whenTold(age: Claim, { article }: Subject): string {
  const day = dayOf(article.report.date);
  return day === null ? quoted(age) : `${quoted(age)} on ${isoDay(day)}`;
}

/** A figure that somebody denies, or that is put right, is told without being given: it agrees with none and contradicts none. */
function denied(a: Claim, b: Claim): Related {
  const reason =
    b.stance === 'denies'
      ? `The report tells of ${quoted(b)} only to deny it.`
      : `This page tells of ${quoted(a)} only to deny it; the report gives ${quoted(b)}.`;
  return { relation: 'different-scope', rule: 'denied', reason };
}

/** "A magnitude 6 quake can cause severe damage" tells of quakes, and of none. */
const isGeneral = (claim: Claim) => claim.unit === 'magnitude' && claim.foreseen;

function general(claim: Claim): Related {
  const reason = `${quoted(claim)} is told of what may be, not of what was.`;
  return { relation: 'different-scope', rule: 'possible', reason };
}

/** For each article the speakers whose figures are linked (all of the page's own). */
function voices(
  article: ArticleClaims,
  reports: readonly Candidate[],
  found: readonly (readonly Found[])[],
): readonly (readonly number[])[] {
  const out = reports.map(() => new Set<number>());
  for (const { pair, candidate } of found.flat()) {
    const speaker = reports[candidate]!.article.claims[pair.other]!.speaker;
    if (speaker !== null) out[candidate]!.add(speaker);
  }
  return [article.speakers.map((_, i) => i), ...out.map((set) => [...set].sort((a, b) => a - b))];
}

function links(found: readonly Found[], reports: readonly Candidate[], origins: Origins): readonly Link[] {
  return found
    .map(({ pair, related, candidate }): Link => {
      const { article, pack } = reports[candidate]!;
      const claim = article.claims[pair.other]!;
      return {
        relation: related.relation,
        rule: related.rule,
        reason: related.reason,
        interval: changes(pair.fit.conversion) ? converted(claim, pair.fit.conversion) : null,
        evidence: evidence(article, claim),
        origin: origins.of(candidate + 1, claim),
        pack,
      };
    })
    .sort(byRelation);
}

function evidence(article: ArticleClaims, claim: Claim): Evidence {
  const speaker = claim.speaker === null ? undefined : article.speakers[claim.speaker];
  const source = speaker === undefined ? '' : described(speaker);
  const { low, high, bound, span, words, via, stance } = claim;
  const asOf = heldDays(claim, article.report.date);
  return { report: article.report, low, high, bound, span, words, asOf, source, via, stance };
}

const order = (relation: Relation) => RELATIONS.indexOf(relation);

/**
 * Of a report that gives the figure several times, as headlines do in the outlet's own voice, first where it says who says
 * so: a card shows one of them.
 */
function byRelation(a: Link, b: Link): number {
  const [x, y] = [a.evidence.report, b.evidence.report];
  return (
    order(a.relation) - order(b.relation) ||
    (y.date ?? '').localeCompare(x.date ?? '') ||
    (x.id < y.id ? -1 : x.id > y.id ? 1 : 0) ||
    Number(a.evidence.source === '') - Number(b.evidence.source === '') ||
    a.evidence.span.start - b.evidence.span.start
  );
}

function finding(
  article: ArticleClaims,
  index: number,
  origin: Origin,
  list: readonly Link[],
  inside: readonly WithinLink[],
  note: Audit | null,
): Finding {
  const claim = article.claims[index]!;
  return {
    claim: index,
    asOf: heldDays(claim, article.report.date),
    relation: list[0]?.relation ?? null,
    links: list.slice(0, MOST_LINKS),
    origins: supporting(claim, origin, list),
    origin,
    within: inside,
    audit: note,
  };
}

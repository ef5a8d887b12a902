import type { CheckResult, Finding, Link, Relation } from '../check/finding.ts';
import type { ArticleClaims, Claim, DayRange } from '../claim/claim.ts';
import { inLine } from '../locales/bidi.ts';
import { originsLine } from '../locales/origins.ts';
import { spokenReason } from '../locales/reason.ts';
import { findingKey, relationKey } from '../locales/relations.ts';
import type { Words } from '../locales/words.ts';
import { participleOf } from '../text/participle.ts';
import { linkAddress } from './article/web-address.ts';
import { type Bar, layBars } from './bars.ts';

/** One report in the card, in words. */
export interface CardReport {
  /** The link's place in its finding. */
  readonly link: number;
  readonly relation: Relation;
  readonly relationWord: string;
  readonly publisher: string;
  readonly title: string;
  /** The figure's own words in the report. */
  readonly words: string;
  /** "Vasily Malaev says so · via Itar-Tass · as of 4 Aug 2014". */
  readonly context: string;
  readonly reason: string;
  /** http or https, else null. */
  readonly href: string | null;
}

/** Everything that the card says of one figure, in its order. */
export interface CardView {
  readonly claim: number;
  readonly relation: Relation | null;
  readonly relationWord: string;
  /** The figure's own words. */
  readonly figure: string;
  /** How it was understood: "crossed · as of 3 Aug 2014". */
  readonly meta: string;
  readonly reason: string;
  readonly origins: string;
  readonly reports: readonly CardReport[];
  /** Reports beyond the three shown. */
  readonly more: number;
  readonly within: readonly string[];
  /** What the report of the outlet says to which the page ascribes the figure; '' where nothing, or the reason says it. */
  readonly audit: string;
  readonly bars: readonly Bar[];
}

/** More than three reports would make the card a panel. */
const MOST_REPORTS = 3;
/** Origins named in the card's line; the panel names all. */
const MOST_ORIGINS = 4;

/** What the card says of the claim with index `claim`; null where the claim or its finding is missing. */
export function cardView(
  article: ArticleClaims,
  result: CheckResult,
  claim: number,
  words: Words,
): CardView | null {
  const own = article.claims[claim];
  const finding = result.findings[claim];
  if (own === undefined || finding === undefined) return null;
  const reports = firstOfEach(finding.links);
  const shown = reports.slice(0, MOST_REPORTS);
  return {
    claim,
    relation: finding.relation,
    relationWord: words.say(findingKey(finding)),
    figure: own.words,
    meta: metaLine(own, finding, words),
    reason: reasonLine(finding, words),
    origins: originsLine(finding, words, MOST_ORIGINS),
    reports: shown.map((at) => report(finding.links[at]!, at, words)),
    more: reports.length - shown.length,
    within: finding.within.map((inner) => spokenReason(inner.reason, words)),
    audit:
      finding.audit === null || finding.relation === null
        ? ''
        : words.say('card.audit', finding.audit.reason),
    bars: layBars([
      { label: words.say('card.thisPage'), words: own.words, relation: null, interval: own },
      ...shown
        .map((at) => finding.links[at]!)
        .filter((link) => link.relation !== 'different-scope')
        .map((link) => ({
          label: publisherOf(link, words),
          words: link.evidence.words,
          relation: link.relation,
          interval: link.interval ?? link.evidence,
        })),
    ]),
  };
}

function reasonLine({ links, relation, audit }: Finding, words: Words): string {
  if (relation === null && audit !== null) return audit.reason;
  const first = links[0];
  return first === undefined ? words.say('card.noLinks') : spokenReason(first.reason, words);
}

function metaLine({ predicate }: Claim, { asOf }: Finding, words: Words): string {
  const befell = predicate === '' ? '' : participleOf(predicate);
  return inLine([befell, asOfLine(asOf, words)]);
}

function asOfLine(range: DayRange | null, words: Words): string {
  return range === null ? '' : words.say('card.asOf', dayLine(range, words));
}

/** One day, or the first and last of several; '' for none. */
function dayLine(range: DayRange | null, words: Words): string {
  if (range === null) return '';
  const from = words.day(range.from);
  return range.to === range.from ? from : `${from} – ${words.day(range.to)}`;
}

function publisherOf(link: Link, words: Words): string {
  return link.evidence.report.publisher ?? words.say('card.unknownPublisher');
}

/** Indices of the first link of each report: its other figures are in the panel. */
function firstOfEach(links: readonly Link[]): readonly number[] {
  const seen = new Set<string>();
  return links.flatMap(({ evidence }, at) => {
    if (seen.has(evidence.report.id)) return [];
    seen.add(evidence.report.id);
    return [at];
  });
}

function report(link: Link, index: number, words: Words): CardReport {
  const { evidence } = link;
  const day = dayLine(evidence.asOf, words);
  const published = evidence.report.date === null ? '' : words.day(evidence.report.date);
  const context = [
    evidence.source === '' ? words.say('card.ownVoice') : words.say('card.by', evidence.source),
    evidence.stance === 'asserts' ? '' : words.say(`card.stance.${evidence.stance}`),
    evidence.via === '' ? '' : words.say('card.via', evidence.via),
    asOfLine(evidence.asOf, words),
    published === '' || published === day ? '' : words.say('card.published', published),
  ];
  return {
    link: index,
    relation: link.relation,
    relationWord: words.say(relationKey(link.relation)),
    publisher: publisherOf(link, words),
    title: evidence.report.title ?? '',
    words: evidence.words,
    context: inLine(context),
    reason: spokenReason(link.reason, words),
    href: linkAddress(evidence.report.url),
  };
}

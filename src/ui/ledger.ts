import type { CheckResult, Origin, SpeakerRecord } from '../check/finding.ts';
import type { ArticleClaims, DayRange } from '../claim/claim.ts';
import type { Interval } from '../claim/figure.ts';
import { spread } from '../claim/spread.ts';

/** One thing that a speaker is quoted with. */
export interface Saying {
  readonly words: string;
  /** In the unit of the page's figure. */
  readonly interval: Interval;
  readonly asOf: DayRange | null;
  /** Null for the page itself. */
  readonly publisher: string | null;
  readonly onPage: boolean;
  readonly via: string;
  /** Whether the value cannot be the one he gave before for the same figure. */
  readonly changed: boolean;
}

/** All that one speaker is quoted with about one figure of the page, oldest first. */
export interface SaidOf {
  readonly claim: number;
  readonly figure: string;
  readonly sayings: readonly Saying[];
}

/** A row of the ledger of who said what: one for a speaker however he is spelt. */
export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  /** Other spellings and short forms. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly reports: number;
  readonly said: readonly SaidOf[];
}

/** The ledger of a page: speakers who stand behind a figure, those with most figures first. */
export function ledger(article: ArticleClaims, result: CheckResult): LedgerRow[] {
  const rows = result.speakers.map((speaker) => rowOf(speaker, article, result));
  return rows
    .filter((row) => row.said.length > 0)
    .sort((a, b) => b.said.length - a.said.length || a.name.localeCompare(b.name));
}

function rowOf(speaker: SpeakerRecord, article: ArticleClaims, result: CheckResult): LedgerRow {
  const said: SaidOf[] = [];
  for (const finding of result.findings) {
    const own = article.claims[finding.claim];
    if (own === undefined) continue;
    const sayings: Omit<Saying, 'changed'>[] = [];
    if (isBy(finding.origin, speaker)) {
      sayings.push({
        words: own.words,
        interval: own,
        asOf: finding.asOf,
        publisher: article.report.publisher,
        onPage: true,
        via: own.via,
      });
    }
    for (const { evidence, origin, relation, interval } of finding.links) {
      // Another scope's figure and a part's are no other value of this one.
      if (!isBy(origin, speaker) || relation === 'different-scope' || relation === 'part') continue;
      sayings.push({
        words: evidence.words,
        interval: interval ?? evidence,
        asOf: evidence.asOf,
        publisher: evidence.report.publisher,
        onPage: false,
        via: evidence.via,
      });
    }
    if (sayings.length > 0) said.push({ claim: finding.claim, figure: own.words, sayings: inOrder(sayings) });
  }
  const [name = '', ...names] = speaker.names;
  return { id: speaker.id, name, names, roles: speaker.roles, reports: speaker.reports.length, said };
}

function isBy(origin: Origin, speaker: SpeakerRecord): boolean {
  return origin.kind === 'speaker' && origin.id === speaker.id;
}

/** Oldest first, undated last; a value that has nothing in common with the one before it is marked. */
function inOrder(sayings: readonly Omit<Saying, 'changed'>[]): Saying[] {
  const day = (asOf: DayRange | null) => asOf?.to ?? Number.POSITIVE_INFINITY;
  const sorted = sayings.toSorted((a, b) =>
    day(a.asOf) < day(b.asOf) ? -1 : day(a.asOf) > day(b.asOf) ? 1 : 0,
  );
  return sorted.map((saying, i) => {
    const before = sorted[i - 1];
    return { ...saying, changed: before !== undefined && !meet(before.interval, saying.interval) };
  });
}

/** Whether two intervals have a value in common, as they are drawn: "more than 400" and 438 do. */
function meet(a: Interval, b: Interval): boolean {
  const [x, y] = [spread(a), spread(b)];
  return startsBy(x.low, y.high) && startsBy(y.low, x.high);
}

/** Null is an end that goes on. */
function startsBy(low: number | null, high: number | null): boolean {
  return low === null || high === null || low <= high;
}

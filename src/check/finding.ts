import type { SourceKind, Stance } from '../claim/attribution.ts';
import type { DayRange, Report } from '../claim/claim.ts';
import type { Interval } from '../claim/figure.ts';
import type { Span } from '../text/span.ts';

/** What a link says, in the order in which findings are shown. */
export const RELATIONS = ['conflicts', 'later', 'earlier', 'agrees', 'part', 'different-scope'] as const;
export type Relation = (typeof RELATIONS)[number];

export const ORIGIN_KINDS = ['speaker', 'document', 'outlet', 'unclear'] as const;
export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** What the id of an origin begins with that nobody is known to stand behind; its report or agency follows. */
export const UNCLEAR = 'unclear:';

/** Where a claim ultimately comes from. Equal ids within one result mean one origin. */
export interface Origin {
  readonly id: string;
  /** "Vasily Malaev (border guard)", "origin unclear". */
  readonly label: string;
  readonly kind: OriginKind;
  /** Why we say so, in words for the reader: "named in the report", "copy of an agency text". */
  readonly basis: string;
}

/** The figure of another report, as the pack holds it. */
export interface Evidence extends Interval {
  readonly report: Report;
  /** Offsets into the report's own text. */
  readonly span: Span;
  /** The figure's own words, at most 80 code units. */
  readonly words: string;
  /** The days for which the value holds (held.ts), null where nobody states any. */
  readonly asOf: DayRange | null;
  /** Who says so, as the reader is shown it ("Vasily Malaev, spokesman"); '' where the outlet speaks in its own voice. */
  readonly source: string;
  readonly via: string;
  readonly stance: Stance;
}

/** Two claims that speak of the same quantity of the same event with the same scope (or a stated part of it). */
export interface Link {
  readonly relation: Relation;
  readonly evidence: Evidence;
  readonly origin: Origin;
  /** One sentence for the reader. */
  readonly reason: string;
  /** The report's figure in the page's unit, by which both are drawn on one scale; null where it is in it already. */
  readonly interval: Interval | null;
  /** Name of the rule that decided, for export: "intervals-meet", "apart-same-day" … */
  readonly rule: string;
  /** Name of the pack that holds the report. */
  readonly pack: string;
}

export const AUDIT_VERDICTS = ['other-figure', 'no-figure'] as const;
export type AuditVerdict = (typeof AUDIT_VERDICTS)[number];

/**
 * What became of "X reported 6,438" when the report of X on the event was looked up: it gives another figure, or it does
 * not give this one. A note beside the relation, never a relation: X may have reported more than the library holds.
 */
export interface Audit {
  readonly verdict: AuditVerdict;
  readonly report: Report;
  /** The figure that the report gives instead; null where it gives none. */
  readonly evidence: Evidence | null;
  /** One sentence for the reader. */
  readonly reason: string;
  /** Name of the pack that holds the report. */
  readonly pack: string;
}

/** A claim of the page with its links, relations and origins: what the reader sees. */
export interface Finding {
  /** Index of the claim in the article's claims. */
  readonly claim: number;
  /** The days for which the page's value holds (held.ts), null where nobody states any. */
  readonly asOf: DayRange | null;
  /** The relation of the first link, which is the first in the order of {@link RELATIONS}; null where there is none. */
  readonly relation: Relation | null;
  /** Ordered: conflicts first, then by relation, then by date. */
  readonly links: readonly Link[];
  /** Distinct origins of the links that give the same figure, and of the page's own claim (marked by its id). */
  readonly origins: readonly Origin[];
  /** Origin of the page's own claim. */
  readonly origin: Origin;
  /** What the article itself says of this figure: indices of claims that it is part of, contains, or restates. */
  readonly within: readonly {
    readonly relation: 'part' | 'agrees';
    readonly claim: number;
    readonly reason: string;
  }[];
  /** Whether the outlet to which the page ascribes the figure gives it; null where nothing is to be said. */
  readonly audit: Audit | null;
}

/** One speaker across reports: his spellings, roles and reports. */
export interface SpeakerRecord {
  readonly id: string;
  readonly kind: SourceKind;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** Ids of the reports that quote him, the article's own id among them. */
  readonly reports: readonly string[];
}

/** All that a check of one article gives. */
export interface CheckResult {
  /** One finding for each claim of the article, in the order of the claims. */
  readonly findings: readonly Finding[];
  readonly speakers: readonly SpeakerRecord[];
}

import type { Span } from '../text/span.ts';
import type { Speaker, Stance } from './attribution.ts';
import type { Change, FigureKind, Interval } from './figure.ts';

/**
 * Days since 1970-01-01 (UTC), both ends included. `stated` tells what the text says ("on Sunday night") from what we
 * fill in (the article's own date).
 */
export interface DayRange {
  readonly from: number;
  readonly to: number;
  readonly stated: boolean;
}

/** A figure in its context. Holds no text of the article but the figure's own words. */
export interface Claim extends Interval {
  /** Where the figure stands in the article's text. */
  readonly span: Span;
  /** The figure's own words, white space folded, at most 80 UTF-16 code units. */
  readonly words: string;
  readonly kind: FigureKind;
  /** As in `Figure.unit`. */
  readonly unit: string;
  /** As in `Figure.modifiers`. */
  readonly modifiers: readonly string[];
  readonly predicate: string;
  readonly per: string;
  readonly change: Change | null;
  /** What a part is part of: index into the claims of the same article. */
  readonly partOf: number | null;
  /** The day or days for which the value holds; null where neither text nor article has a date. */
  readonly asOf: DayRange | null;
  /** Index into `speakers`; null where the outlet speaks in its own voice. */
  readonly speaker: number | null;
  /** Outlet or agency through which the speaker spoke, '' where none is named. */
  readonly via: string;
  readonly stance: Stance;
  /** Whether the text tells of the figure as of something to come or possible (foreseen.ts). */
  readonly foreseen: boolean;
  /** Names near the figure: indices into `ArticleClaims.names`, ascending. */
  readonly names: readonly number[];
  /** Those of them that say whose figure it is: within its own words ("41 Ukrainian soldiers"), of an age next to them ("Riley, 21"). */
  readonly subject: readonly number[];
  /** Those of them that begin its clause ("Marlow ran for 164 yards"; doers.ts); empty where it has a subject. */
  readonly doer: readonly number[];
  /** Content words near the figure: indices into `ArticleClaims.terms`, ascending. */
  readonly terms: readonly number[];
  /** Sentence of the figure, counted from 0: claims of one sentence belong together. */
  readonly sentence: number;
}

/** A name or content word of the article as it is compared: folded key and how often it occurs. */
export interface Term {
  readonly key: string;
  readonly count: number;
  /** Whether it stands in the headline or the first paragraph. */
  readonly lead: boolean;
}

/** A document of a corpus as a citation. */
export interface Report {
  readonly id: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly url: string | null;
}

/** All that is checked, and all that a pack or the library keeps of a document: claims, not text. */
export interface ArticleClaims {
  readonly report: Report;
  readonly claims: readonly Claim[];
  readonly speakers: readonly Speaker[];
  /** Names of people, places and organisations in the document. */
  readonly names: readonly Term[];
  /** Those of them at which the text puts something ("in Dera province"): indices into `names`, ascending. */
  readonly places: readonly number[];
  /**
   * Days that the document names for what it reports, as days since 1970-01-01, the most often named first, at most 8:
   * "on Sunday night" resolved against the document's date. Empty where it names none.
   */
  readonly days: readonly number[];
  /** The document's most telling content words, lemmas. */
  readonly terms: readonly Term[];
  /**
   * Sketch of the document's word shingles (MinHash, 32-bit values), by which copies of an agency's text are recognised;
   * empty for a text too short to tell.
   */
  readonly sketch: readonly number[];
  /** Agency that the text credits as its own origin ("(Reuters)", "— AP"), '' where none. */
  readonly agency: string;
}

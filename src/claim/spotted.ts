import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Attribution, Speaker } from './attribution.ts';
import type { DayRange } from './claim.ts';
import type { Figure } from './figure.ts';

/** What the spotter found in a text. */
export interface Spotted {
  /** In order of the text, without overlap. */
  readonly figures: readonly Figure[];
  /** In order of their cues. */
  readonly attributions: readonly Attribution[];
  readonly speakers: readonly Speaker[];
  /** For each figure the attribution that covers it, null where the outlet speaks in its own voice. */
  readonly covers: readonly (number | null)[];
}

/** A time that the text names, resolved to days; null where it names no day. */
export interface TimeMention extends Span {
  readonly days: DayRange | null;
}

/** Words of names, or content words, where they stand: the mentions in order of the text. */
export interface Mentions {
  /** The different keys, in the order in which they come; a key is the form in which words are compared. */
  readonly keys: readonly string[];
  /** Token of each mention. */
  readonly tokens: readonly number[];
  /** Place in `keys` of each mention's key. */
  readonly words: readonly number[];
}

/** What a headline names and speaks of, as keys: those that its text has too, and those that stand nowhere else. */
export interface Headline {
  readonly names: readonly string[];
  readonly terms: readonly string[];
  /** Those of its names at which it puts something. */
  readonly places: readonly string[];
}

/** What was spotted, with the reading of the text that it rests on, for the assembly of claims. */
export interface Reading extends Spotted {
  readonly tokens: Tokens;
  /** Token index of each sentence's beginning; the last entry is the number of tokens. */
  readonly sentences: Int32Array;
  /** The article's day, days since 1970-01-01; null where neither the text nor anybody else states one. */
  readonly day: number | null;
  readonly times: readonly TimeMention[];
  readonly names: Mentions;
  /** Keys of the names at which the text or its headline puts something ("in Dera province"). */
  readonly places: ReadonlySet<string>;
  /** Tokens of those names that call a people: "American", "Dutch". */
  readonly peoples: ReadonlySet<number>;
  readonly terms: Mentions;
  readonly headline: Headline;
  /** Whether the text is written in a language that we do not read; then nothing was spotted in it. */
  readonly otherLanguage: boolean;
  /** Agency that the text credits as its own origin, '' where none. */
  readonly agency: string;
}

import type { Bound, FigureKind } from '../../claim/figure.ts';
import { irregularVerbs } from '../../text/en/irregular-verbs.ts';
import { Word } from '../en/figures.ts';
import { askedWords, phraseEnds } from '../en/figures-asked.ts';
import { hedgesAfter, hedgesBefore, phrasesOf } from '../en/figures-hedges.ts';
import { nominals, persons, plurals } from '../en/figures-nouns.ts';
import { numberNames, shortMagnitudes, vagueNames } from '../en/figures-numbers.ts';
import {
  currencyCountries,
  currencyNames,
  currencySigns,
  measurePrefixes,
  measures,
  subunits,
} from '../en/figures-units.ts';
import { headlineForms } from '../en/figures-verbs.ts';
import { Bank, english } from '../en/lexicon.ts';
import * as Id from './ids.ts';

export { Id };

/** The word lists as the spotter asks for them: by identifier of the lexicon, made once. */

/** Class bits of bank 1 by lexicon identifier, see {@link Word}. */
export const figureBits: Int32Array = english.banks[Bank.figures]!;
/** Class bits of bank 0. */
export const generalBits: Int32Array = english.banks[Bank.general]!;

/** Bits of {@link Asked} by lexicon identifier. */
export const askedBits: Int32Array = new Int32Array(english.size + 1);
for (const [bit, list] of askedWords) {
  for (const word of list.split(/\s+/)) askedBits[english.id(word)]! |= bit;
}

/** How a word ends a noun phrase by lexicon identifier, 0 where it does not; see {@link PhraseEnd}. */
export const phraseEndOf: Uint8Array = new Uint8Array(english.size + 1);
for (const [how, list] of phraseEnds)
  for (const word of list.split(/\s+/)) phraseEndOf[english.id(word)] = how;

/** Value of a number word by lexicon identifier; of a vague word its lower end. */
export const numberValue: Float64Array = new Float64Array(english.size + 1);
for (const [word, value] of numberNames) numberValue[english.id(word)] = value;
for (const [word, value] of shortMagnitudes) numberValue[english.id(word)] = value;
for (const [word, low] of vagueNames) numberValue[english.id(word)] = low;

/** Classes that may begin a number written in words. */
export const NUMBER_WORD = Word.unit | Word.ten | Word.hundred | Word.magnitude;

/** Classes of words in which a number or a vague word may begin. */
export const TRIGGER = NUMBER_WORD | Word.dozen | Word.vague | Word.fraction;

/** Classes of words that may go on with a number in digits. */
const GOES_ON = Word.magnitude | Word.hundred | Word.dozen | Word.vague | Word.shortMagnitude | Word.fraction;

/** 1 for words behind which a number in digits may go on: to its magnitude, to the end of a range, to the whole of a share. */
export const continues: Uint8Array = new Uint8Array(english.size + 1);
for (let id = 1; id <= english.size; id++) if ((figureBits[id]! & GOES_ON) !== 0) continues[id] = 1;
for (const id of [Id.and, Id.to, Id.through, Id.or, Id.in, Id.out, Id.over]) continues[id] = 1;

export interface HedgePhrase {
  readonly bound: Bound;
  /** Lexicon identifiers in the order of the text; 0 never occurs. */
  readonly words: readonly number[];
}

function phraseTable(
  lists: readonly (readonly [Bound, string])[],
  keyOf: (words: readonly number[]) => number,
): ReadonlyMap<number, readonly HedgePhrase[]> {
  const table = new Map<number, HedgePhrase[]>();
  for (const [bound, phrases] of lists) {
    for (const phrase of phrasesOf(phrases)) {
      const words = phrase.map((word) => english.id(word));
      const key = keyOf(words);
      const list = table.get(key) ?? [];
      list.push({ bound, words });
      table.set(key, list);
    }
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
}

/** Key of the hedges that end in two words, 0 before a hedge of one word: most of many that end in "of" or "to" are told apart. */
export const lastTwo = (before: number, last: number) => before * 0x8000 + last;

/** Hedges before a number by their last two words, longest first. */
export const hedgesByLast = phraseTable(hedgesBefore, (words) => lastTwo(words.at(-2) ?? 0, words.at(-1)!));
/** Hedges after a number by their first word, longest first. */
export const hedgesByFirst = phraseTable(hedgesAfter, (words) => words[0]!);

export interface Measure {
  readonly name: string;
  readonly kind: FigureKind;
}

export function byId<T>(rows: Iterable<readonly [word: string, value: T]>): ReadonlyMap<number, T> {
  const table = new Map<number, T>();
  for (const [word, value] of rows) {
    const id = english.id(word);
    if (id !== 0 && !table.has(id)) table.set(id, value);
  }
  return table;
}

export const measureOf = byId<Measure>(
  measures.flatMap(([name, kind, forms]) => forms.split(' ').map((form) => [form, { name, kind }] as const)),
);
export const measurePrefixOf = byId(measurePrefixes);
export const currencyOf = byId(
  currencyNames.flatMap(([code, forms]) => forms.split(' ').map((form) => [form, code] as const)),
);
/** Names of currencies' own three letters: "USD". */
export const currencyCode: ReadonlyMap<string, string> = new Map(currencyNames.map(([code]) => [code, code]));
export const subunitOf = byId(
  subunits.flatMap(([name, forms]) => forms.split(' ').map((form) => [form, name] as const)),
);
/** Names of hundredths of a currency. */
export const SUBUNITS: ReadonlySet<string> = new Set(subunits.map(([name]) => name));
const currencyBySign: ReadonlyMap<number, string> = new Map(
  currencySigns.map(([sign, code]) => [sign.charCodeAt(0), code]),
);
/** ISO code of a currency sign, '' for any other code unit (0 among them). */
export function codeOfSign(unit: number): string {
  if (unit === 36) return 'USD';
  return unit < 0xa3 ? '' : (currencyBySign.get(unit) ?? '');
}

/** By folded text, since not all of these words are worth a place in the lexicon. */
export const countryCurrency: ReadonlyMap<string, string> = new Map(currencyCountries);
export const pluralOf: ReadonlyMap<string, string> = new Map(plurals);
/** Lemmas of nouns of people. */
export const PERSONS: ReadonlySet<string> = new Set(persons.split(/\s+/));
export const nominalOf = byId(nominals);
export const headlineOf = byId(headlineForms);
export const irregularPast: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap(([lemma, forms]) => forms.split(' ').map((form) => [form, lemma] as const)),
);

import type { Reading, Spotted } from '../claim/spotted.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { General } from './en/general.ts';
import { Bank, english } from './en/lexicon.ts';
import { spotFigures } from './figures/figures.ts';
import { isOtherLanguage } from './language.ts';
import { creditedAgency } from './names/agency.ts';
import { readHeadline } from './names/headline.ts';
import { spotNames } from './names/names.ts';
import { spotPlaces } from './names/places.ts';
import { spotTerms } from './names/terms.ts';
import { coverFigures, spotSources } from './sources/sources.ts';
import { publishedDay } from './times/published.ts';
import { spotTimes, type TimeExpression } from './times/times.ts';

/** What is known of a text from outside. */
export interface SpotContext {
  readonly publisher: string | null;
  readonly url: string | null;
  /** The article's day as days since 1970-01-01, null if unknown. */
  readonly day: number | null;
}

/** The same, with the headline, whose names and content words are read too. */
export interface ReadContext extends SpotContext {
  readonly title: string | null;
}

/** What was spotted, with the tokens that it was spotted in. */
export interface Spotting extends Spotted {
  readonly tokens: Tokens;
  /** As {@link sentenceStarts} gives them. */
  readonly sentences: Int32Array;
  /** The article's day: what the text says of itself, else what is known from outside; null where neither is. */
  readonly day: number | null;
  readonly times: readonly TimeExpression[];
  /** Whether the text is written in a language that we do not read; then nothing is spotted in it. */
  readonly otherLanguage: boolean;
}

/** Spots figures, attributions and times in a text. One pass of tokens serves all. */
export function spot(text: string, context: SpotContext): Spotting {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  if (isOtherLanguage(tokens)) {
    const none = { figures: [], attributions: [], speakers: [], covers: [], times: [] };
    return { tokens, sentences, day: context.day, ...none, otherLanguage: true };
  }
  const catalogued = spotTimes(tokens, context.day);
  const day = publishedDay(tokens, catalogued) ?? context.day;
  const times = day === context.day ? catalogued : spotTimes(tokens, day);
  const figures = spotFigures(tokens, sentences, times, context);
  const sources = spotSources(tokens, sentences);
  const covers = coverFigures(sources, figures);
  const { attributions, speakers } = sources;
  return { tokens, sentences, day, times, figures, attributions, speakers, covers, otherLanguage: false };
}

/** Spots all that the assembly of claims needs: besides figures and sources the names and content words. */
export function read(text: string, context: ReadContext): Reading {
  const spotting = spot(text, context);
  const { names, peoples } = spotNames(spotting.tokens, spotting.sentences);
  const terms = spotTerms(spotting.tokens, names);
  const headline = readHeadline(context.title, spotting.tokens, names, terms);
  const places = new Set([...spotPlaces(spotting.tokens, names), ...headline.places]);
  const agency = creditedAgency(spotting.tokens);
  return { ...spotting, names, places, peoples, terms, headline, agency };
}

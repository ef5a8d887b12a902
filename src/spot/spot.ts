import type { Spotted } from '../claim/spotted.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { type Tokens, tokenise } from '../text/tokens.ts';
import { General } from './en/general.ts';
import { Bank, english } from './en/lexicon.ts';
import { spotFigures } from './figures/figures.ts';
import { coverFigures, spotSources } from './sources/sources.ts';
import { spotTimes, type TimeExpression } from './times/times.ts';

/** What is known of a text from outside. */
export interface SpotContext {
  readonly publisher: string | null;
  readonly url: string | null;
  /** The article's day as days since 1970-01-01, null if unknown. */
  readonly day: number | null;
}

/** What was spotted, with the reading of the text that it rests on, for the assembly of claims. */
export interface Reading extends Spotted {
  readonly tokens: Tokens;
  /** As {@link sentenceStarts} gives them. */
  readonly sentences: Int32Array;
  readonly times: readonly TimeExpression[];
}

/** Reads a text: figures, attributions, times. One pass of tokens serves all. */
export function spot(text: string, context: SpotContext): Reading {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  const times = spotTimes(tokens, context.day);
  const figures = spotFigures(tokens, sentences, times, context);
  const { attributions, speakers } = spotSources(tokens, sentences, context);
  const covers = coverFigures(tokens, sentences, figures, attributions);
  return { tokens, sentences, times, figures, attributions, speakers, covers };
}

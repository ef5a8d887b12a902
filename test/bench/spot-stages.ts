/** What the benchmark of the spotter measures: how many figures, with or without their sources, a text gives. */
import { General } from '../../src/spot/en/general.ts';
import { Bank, english } from '../../src/spot/en/lexicon.ts';
import { spotFigures } from '../../src/spot/figures/figures.ts';
import { coverFigures, spotSources } from '../../src/spot/sources/sources.ts';
import { spotTimes } from '../../src/spot/times/times.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenise } from '../../src/text/tokens.ts';

const context = { publisher: null, url: null };

function read(text: string) {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  return { tokens, sentences, figures: spotFigures(tokens, sentences, spotTimes(tokens, null), context) };
}

export function figures(text: string): number {
  return read(text).figures.length;
}

export function figuresAndSources(text: string): number {
  const { tokens, sentences, figures } = read(text);
  return coverFigures(spotSources(tokens, sentences), figures).length;
}

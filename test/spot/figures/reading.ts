import type { Figure } from '../../../src/claim/figure.ts';
import { General } from '../../../src/spot/en/general.ts';
import { Bank, english } from '../../../src/spot/en/lexicon.ts';
import { spotFigures } from '../../../src/spot/figures/figures.ts';
import { spotTimes } from '../../../src/spot/times/times.ts';
import { sentenceStarts } from '../../../src/text/sentences.ts';
import { tokenise } from '../../../src/text/tokens.ts';

/** Figures of a text where nothing is known to be a time: a line break tells the spotter of times something, not this one. */
export function timelessFiguresOf(text: string): readonly Figure[] {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  return spotFigures(tokens, sentences, [], { publisher: null, url: null });
}

/** Figures of a text without the sources: what this folder's tests and the bench read with. */
export function figuresOf(text: string, url: string | null = null): readonly Figure[] {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  return spotFigures(tokens, sentences, spotTimes(tokens, null), { publisher: null, url });
}

import { General } from '../../../src/spot/en/general.ts';
import { Bank, english } from '../../../src/spot/en/lexicon.ts';
import { spotSources } from '../../../src/spot/sources/sources.ts';
import { sentenceStarts } from '../../../src/text/sentences.ts';
import { tokenise } from '../../../src/text/tokens.ts';

/** The sources of a text, without its figures. */
export function readSources(text: string) {
  const tokens = tokenise(text, english);
  const sentences = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  return { tokens, sentences, ...spotSources(tokens, sentences) };
}

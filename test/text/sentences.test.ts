import { describe, expect, it } from 'vitest';
import { General } from '../../src/spot/en/general.ts';
import { Bank, english } from '../../src/spot/en/lexicon.ts';
import { sentenceStarts } from '../../src/text/sentences.ts';
import { tokenise } from '../../src/text/tokens.ts';

const sentences = (text: string) => {
  const tokens = tokenise(text, english);
  const starts = sentenceStarts(tokens, english.banks[Bank.general]!, General.abbreviation);
  return Array.from({ length: Math.max(0, starts.length - 1) }, (_, i) =>
    text.slice(tokens.start[starts[i]!]!, tokens.end[starts[i + 1]! - 1]!),
  );
};

describe('sentences', () => {
  it.each([
    ['It rained. We left.', ['It rained.', 'We left.']],
    ['“It rained.” We left!', ['“It rained.”', 'We left!']],
    ['Mr. Smith met Gen. Lee.', ['Mr. Smith met Gen. Lee.']],
    ['J. Smith of the U.S. Army spoke. He left.', ['J. Smith of the U.S. Army spoke.', 'He left.']],
    ['The country.The 12 ships left.', ['The country.', 'The 12 ships left.']],
    ['At 3.5 per cent it stopped.', ['At 3.5 per cent it stopped.']],
    ['Headline without a stop\n\nThe text.', ['Headline without a stop', 'The text.']],
    ['Hard wrapped\nlines go on. Next.', ['Hard wrapped\nlines go on.', 'Next.']],
    ['', []],
  ])('%j', (text, wanted) => {
    expect(sentences(text)).toEqual(wanted);
  });
});

import { describe, expect, test } from 'vitest';
import { FOUND } from './cases.ts';
import { readSources } from './read.ts';

/** What sites and scrapers do to a text, and the least share of attributions that must survive it. */
const SPOILT: readonly (readonly [what: string, share: number, spoil: (text: string) => string])[] = [
  ['commas lost', 0.9, (text) => text.replace(/,(?!\d)/g, '')],
  ['quotation marks lost', 0.9, (text) => text.replace(/[“”"]|''/g, '')],
  ['quotation marks made straight', 0.95, (text) => text.replace(/[“”]/g, '"')],
  ['all in capitals', 0.9, (text) => text.toUpperCase()],
  ['a capital to every word', 0.9, (text) => text.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())],
  ['capitals lost', 0.8, (text) => text.toLowerCase()],
  ['lines broken', 0.95, (text) => text.replace(/ (\w+) (\w+) /g, ' $1\n$2 ')],
];

/** Words of a source that tell it, in small letters. */
const wordsOf = (source: string) => source.toLowerCase().split(/[^\p{L}\p{N}]+/u);

describe('spoilt texts', () => {
  test.each(SPOILT)('%s: at least %d', (_what, share, spoil) => {
    let kept = 0;
    let all = 0;
    for (const [text, ...attributions] of FOUND) {
      const found = readSources(spoil(text)).attributions.map(({ source, cue }) => ({
        words: wordsOf(source.text),
        cue: cue.text.toLowerCase().replace(/\s+/g, ' '),
      }));
      for (const attribution of attributions) {
        const [source = '', cue = ''] = attribution.toLowerCase().split(' | ');
        const want = wordsOf(source);
        all++;
        if (found.some((f) => f.cue === cue && f.words.some((word) => word !== 'the' && want.includes(word))))
          kept++;
      }
    }
    expect(kept / all).toBeGreaterThanOrEqual(share);
  });
});

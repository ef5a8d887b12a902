import { describe, expect, test } from 'vitest';
import { english } from '../../../src/spot/en/lexicon.ts';
import { askedWords } from '../../../src/spot/en/sources-asked.ts';
import * as Id from '../../../src/spot/sources/ids.ts';

describe('words that patterns ask for', () => {
  test.each(Object.entries(Id))('the lexicon holds "%s"', (_name, id) => {
    expect(id).toBeGreaterThan(0);
  });

  test.each(askedWords)('each set is one bit: %d', (bit, words) => {
    expect(Math.log2(bit) % 1).toBe(0);
    for (const word of words.split(/\s+/)) expect(english.id(word), word).toBeGreaterThan(0);
  });

  test('no two sets share a bit', () => {
    expect(new Set(askedWords.map(([bit]) => bit)).size).toBe(askedWords.length);
  });
});

import { expect, it } from 'vitest';
import { hedgesAfter, hedgesBefore, phrasesOf } from '../../../src/spot/en/figures-hedges.ts';
import { english } from '../../../src/spot/en/lexicon.ts';
import * as Id from '../../../src/spot/figures/ids.ts';

it('has a place in the lexicon for every word that the patterns of figures ask for', () => {
  const missing = Object.entries(Id).filter(([, id]) => id === 0);
  expect(missing).toEqual([]);
});

it('has a place in the lexicon for every word of a hedge', () => {
  const words = [...hedgesBefore, ...hedgesAfter].flatMap(([, list]) => phrasesOf(list).flat());
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => !/^[a-z]+$/.test(word) || english.id(word) === 0)).toEqual([]);
});

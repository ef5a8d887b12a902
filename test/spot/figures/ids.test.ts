import { expect, it } from 'vitest';
import * as Id from '../../../src/spot/figures/ids.ts';

it('has a place in the lexicon for every word that the patterns of figures ask for', () => {
  const missing = Object.entries(Id).filter(([, id]) => id === 0);
  expect(missing).toEqual([]);
});

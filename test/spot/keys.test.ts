import { describe, expect, test } from 'vitest';
import { keysOf } from '../../src/spot/keys.ts';
import { claimsOfText } from '../check/claims-of.ts';

/** Which keys of the claims of a text are among those of the words. */
function shared(words: string, text: string) {
  const keys = keysOf(words);
  const { names, terms, claims } = claimsOfText('a', text, '2014-08-04');
  const among = (held: readonly string[], asked: readonly string[]) => [
    ...new Set(held.filter((key) => asked.includes(key))),
  ];
  return {
    names: among(
      names.map(({ key }) => key),
      keys.names,
    ),
    terms: among(
      terms.map(({ key }) => key),
      keys.terms,
    ),
    units: among(
      claims.map(({ unit }) => unit),
      keys.units,
    ),
    predicates: among(
      claims.map(({ predicate }) => predicate),
      keys.predicates,
    ),
  };
}

const TEXT = 'In Upper Halden 41 soldiers crossed the frozen river. The mayor paid $2 million.';

describe('the keys of words that somebody looks for', () => {
  test.each([
    ['soldiers', { terms: ['soldier'], units: ['soldier'] }],
    ['soldier crosses', { terms: ['cross', 'soldier'], units: ['soldier'], predicates: ['cross'] }],
    ['crossed', { terms: ['cross'], predicates: ['cross'] }],
    ['crossing the river', { terms: ['cross', 'river'], predicates: ['cross'] }],
    ['upper halden', { names: ['halden', 'uper', 'uper halden'] }],
    ['$3 million', { terms: ['million'], units: ['USD'] }],
    // Nothing of it is in the text.
    ['tanks fired in Orsk', {}],
    // Small words tell nothing.
    ['in the to', {}],
    ['', {}],
  ])('%s', (words, wanted) => {
    const found = shared(words, TEXT);
    expect({ ...found, names: found.names.toSorted(), terms: found.terms.toSorted() }).toEqual({
      names: [],
      terms: [],
      units: [],
      predicates: [],
      ...wanted,
    });
  });

  test('are no two words side by side where something parts them', () => {
    expect(keysOf('Upper, Halden').names).toEqual(['uper', 'halden']);
    expect(keysOf('Upper and Halden').names).toEqual(['uper', 'halden']);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Counted } from '../../src/check/counted.ts';
import { countedOf } from '../../src/check/counted.ts';
import { localEvidence, mostLocal } from '../../src/check/link.ts';
import type { Rarity } from '../../src/check/rarity.ts';
import { sampleDocuments } from '../pack/sample.ts';

const KEYS = ['ada', 'bo', 'cy', 'dee', 'eve'];
const keys = fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 4 });
const base = countedOf(sampleDocuments[0]!)[0]!;

const counted: fc.Arbitrary<Counted> = fc
  .record({ names: keys, terms: keys, subject: keys, own: keys, sentence: fc.nat({ max: 8 }) })
  .map(({ names, terms, subject, own, sentence }) => ({
    ...base,
    claim: { ...base.claim, sentence },
    names,
    terms: new Set(terms),
    subject,
    own: new Set(own),
  }));

const rarities: fc.Arbitrary<Rarity> = fc
  .array(fc.double({ min: 0.01, max: 12, noNaN: true }), { minLength: KEYS.length, maxLength: KEYS.length })
  .map((values) => {
    const of = (key: string) => values[KEYS.indexOf(key)]!;
    return { name: of, term: of, most: Math.max(...values) };
  });

it('bounds what two sentences can share', () => {
  fc.assert(
    fc.property(counted, counted, rarities, (a, b, rarity) => {
      expect(mostLocal(a, b, rarity)).toBeGreaterThanOrEqual(localEvidence(a, b, rarity) - 1e-9);
    }),
    { numRuns: 2000 },
  );
});

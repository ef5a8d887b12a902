import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openPack } from '../../src/pack/reader.ts';
import { packOf } from '../../src/pack/writer.ts';
import { anyDocument, wellFormed } from './documents.ts';

const info = { name: 'test', description: null, publisher: 'tests', date: '2014-08-05' };

const documents = fc.uniqueArray(anyDocument, {
  maxLength: 8,
  selector: (document) => document.report.id.toWellFormed(),
});

test('every document comes back as it was', () => {
  fc.assert(
    fc.property(documents, (given) => {
      const pack = openPack(packOf(given, info));
      expect(pack.info).toEqual(info);
      expect(pack.reports).toBe(given.length);
      expect(pack.claims).toBe(given.reduce((sum, document) => sum + document.claims.length, 0));
      const got = new Map(
        given.map((_, i) => {
          const document = pack.document(i);
          return [document.report.id, document];
        }),
      );
      for (const document of given) {
        const id = document.report.id.toWellFormed();
        expect(wellFormed(got.get(id))).toEqual(wellFormed(document));
      }
      for (let i = 0; i < pack.reports; i++) expect({ ...pack.outline(i) }).toEqual(pack.document(i));
    }),
    { numRuns: 300 },
  );
});

test('documents in another order give the same bytes', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyDocument, { maxLength: 6 })
        .chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
      ([given, shuffled]) => {
        expect(packOf(shuffled, info)).toEqual(packOf(given, info));
      },
    ),
    { numRuns: 200 },
  );
});

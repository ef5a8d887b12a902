import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentsOf } from '../../src/pack/merge.ts';
import { openPack } from '../../src/pack/reader.ts';
import { verifyPack } from '../../src/pack/verify.ts';
import { packOf } from '../../src/pack/writer.ts';
import { anyDocument } from './documents.ts';

const info = { name: 'test', description: null, publisher: null, date: null };

test('packs of parts, joined, are the pack of the whole', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 6 }), fc.nat(6), (given, cut) => {
      const parts = [given.slice(0, cut), given.slice(cut)].map((part) => openPack(packOf(part, info)));
      const whole = packOf(given, info);
      expect(packOf(documentsOf(parts), info)).toEqual(whole);
      expect(verifyPack(whole).reports).toBe(openPack(whole).reports);
    }),
    { numRuns: 100 },
  );
});

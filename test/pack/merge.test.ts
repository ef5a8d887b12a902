import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { drain, type Steps, sortSteps } from '../../src/pack/steps.ts';
import { verifyPack } from '../../src/pack/verify.ts';
import { type PackSummary, packOf, packSteps } from '../../src/pack/writer.ts';
import { anyDocument } from './documents.ts';
import { sampleDocuments } from './sample.ts';

const info = { name: 'test', description: null, publisher: null, date: null };

function documentsOf(packs: readonly Pack[]): ArticleClaims[] {
  return packs.flatMap((pack) => Array.from({ length: pack.reports }, (_, report) => pack.document(report)));
}

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

test('so are those of texts with half a character, which becomes U+FFFD', () => {
  const [sample] = sampleDocuments;
  const [claim] = sample!.claims;
  const claims = ['\ud800', '\ufffd', '\udc00'].map((via) => ({ ...claim!, via }));
  const bytes = packOf([{ ...sample!, claims }], info);
  expect(packOf(documentsOf([openPack(bytes)]), info)).toEqual(bytes);
});

/** Runs the steps; the bytes given, and how often the work could have been interrupted. */
function collected(begin: (sink: (bytes: Uint8Array) => void) => Steps<PackSummary>) {
  const bytes: number[] = [];
  const steps = begin((part) => bytes.push(...part));
  let pauses = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { bytes: Uint8Array.from(bytes), pauses, summary: step.value };
    pauses++;
  }
}

test('in steps a pack gets the bytes that it gets at once', () => {
  fc.assert(
    fc.property(fc.array(anyDocument, { maxLength: 6 }), (given) => {
      const { bytes, pauses, summary } = collected((sink) => packSteps(given, info, sink));
      expect(bytes).toEqual(packOf(given, info));
      expect(summary.bytes).toBe(bytes.length);
      expect(pauses).toBeGreaterThan(given.length);
    }),
    { numRuns: 50 },
  );
});

test('sorted in steps, numbers come in the order of the whole, equals as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 5000 }), (keys) => {
      const places = Uint32Array.from(keys.keys());
      drain(sortSteps(places, (one, other) => keys[one]! - keys[other]!));
      const expected = [...keys.keys()].sort((one, other) => keys[one]! - keys[other]! || one - other);
      expect([...places]).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

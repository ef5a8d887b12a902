import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchNumbers, BatchWriter } from '../../src/pack/batch.ts';
import { PackWriter, packOf } from '../../src/pack/writer.ts';
import { anyDocument } from './documents.ts';
import { sampleDocuments, sampleInfo } from './sample.ts';

function bytesOf(writer: PackWriter): Uint8Array {
  const bytes: number[] = [];
  writer.finish((part) => bytes.push(...part));
  return Uint8Array.from(bytes);
}

test('documents that other threads wrote make the pack that one writer makes, duplicates among them', () => {
  const dealt = fc.record({ document: anyDocument, thread: fc.nat(2), send: fc.boolean() });
  fc.assert(
    fc.property(fc.array(dealt, { maxLength: 9 }), fc.nat(40), (deals, mostStrings) => {
      const writer = new PackWriter(sampleInfo);
      const threads = [0, 1, 2].map(() => ({
        writer: new BatchWriter(mostStrings),
        numbers: new BatchNumbers(),
      }));
      for (const { document, thread, send } of deals) {
        const { writer: batches, numbers } = threads[thread]!;
        batches.add(document, null);
        if (send) writer.addBatch(structuredClone(batches.take()), numbers);
      }
      for (const { writer: batches, numbers } of threads) writer.addBatch(batches.take(), numbers);
      const direct = packOf(
        deals.map(({ document }) => document),
        sampleInfo,
      );
      expect(bytesOf(writer)).toEqual(direct);
    }),
    { numRuns: 150 },
  );
});

test('quotations travel with their documents', () => {
  const quotes = [['The first.', 'The first.'], ['Another.', null], []];
  const direct = new PackWriter(sampleInfo);
  const batches = new BatchWriter();
  for (const [i, document] of sampleDocuments.entries()) {
    direct.add(document, quotes[i]!);
    batches.add(document, quotes[i]!);
  }
  const writer = new PackWriter(sampleInfo);
  writer.addBatch(batches.take(), new BatchNumbers());
  expect(bytesOf(writer)).toEqual(bytesOf(direct));
});

test('a document that contradicts itself is refused on its thread, and the batch goes on without it', () => {
  const [first, second] = [sampleDocuments[0]!, sampleDocuments[1]!];
  const batches = new BatchWriter();
  batches.add(first, null);
  const broken = { ...second, claims: [{ ...second.claims[0]!, names: [9] }] };
  expect(() => batches.add(broken, null)).toThrow(/expected ascending indices below/);
  const writer = new PackWriter(sampleInfo);
  writer.addBatch(batches.take(), new BatchNumbers());
  expect(bytesOf(writer)).toEqual(packOf([first], sampleInfo));
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { PackError } from '../../src/pack/error.ts';
import { openPaged } from '../../src/pack/paged.ts';
import type { Quotes } from '../../src/pack/quotes.ts';
import { openPack } from '../../src/pack/reader.ts';
import { verifyPack } from '../../src/pack/verify.ts';
import { PackWriter, packOf } from '../../src/pack/writer.ts';
import { sealHead } from './head.ts';
import { sampleDocuments, sampleInfo } from './sample.ts';

type Entry = readonly [document: ArticleClaims, quotes: Quotes | null];

function written(entries: readonly Entry[]): Uint8Array {
  const writer = new PackWriter(sampleInfo);
  for (const [document, quotes] of entries) writer.add(document, quotes);
  const bytes: number[] = [];
  writer.finish((part) => bytes.push(...part));
  return Uint8Array.from(bytes);
}

/** Quotations of every report, by its id. */
function quotesIn(bytes: Uint8Array): Record<string, Quotes> {
  const pack = openPack(bytes);
  const entries = Array.from({ length: pack.reports }, (_, i) => [
    pack.document(i).report.id,
    pack.quotes(i),
  ]);
  return Object.fromEntries(entries);
}

const [one, two, three] = [sampleDocuments[0]!, sampleDocuments[1]!, sampleDocuments[2]!];
const flood = 'The river flooded 112 houses, some 40 of them in Westbrook.';
const entries: readonly Entry[] = [
  [one, [flood, flood]],
  [two, ['More than 100 timber houses – “gone”.', null]],
  [three, null],
];

describe('quotations', () => {
  test('come back for each claim, and nothing else of the pack changes', () => {
    const bytes = written(entries);
    expect(quotesIn(bytes)).toEqual({
      one: [flood, flood],
      two: ['More than 100 timber houses – “gone”.', null],
      three: [],
    });
    expect(verifyPack(bytes)).toMatchObject({ reports: 3, claims: 4 });
    const plain = openPack(packOf(sampleDocuments, sampleInfo));
    for (let i = 0; i < 3; i++) expect(openPack(bytes).document(i)).toEqual(plain.document(i));
  });

  test('a pack without any has the bytes that it had before there were quotations', () => {
    const plain = packOf(sampleDocuments, sampleInfo);
    expect(written(sampleDocuments.map((document) => [document, null]))).toEqual(plain);
    expect(written(sampleDocuments.map((document) => [document, document.claims.map(() => null)]))).toEqual(
      plain,
    );
    expect(quotesIn(plain)).toEqual({ one: [null, null], two: [null, null], three: [] });
  });

  test('come in any order', () => {
    const bytes = written(entries);
    expect(written([...entries].reverse())).toEqual(bytes);
  });

  test('with half a character have, joined, the bytes of the whole', () => {
    const bytes = written([[one, ['\ud800 gone', '\ufffd gone']]]);
    const pack = openPack(bytes);
    expect(written([[pack.document(0), pack.quotes(0)]])).toEqual(bytes);
  });

  test('of two equal documents the one with more quotations is kept', () => {
    const better: Entry = [one, [flood, flood]];
    const poorer: Entry = [one, [null, flood]];
    for (const given of [
      [better, poorer],
      [poorer, better],
      [[one, null] as const, better],
      [better, [one, null] as const],
    ])
      expect(quotesIn(written(given))).toEqual({ one: [flood, flood] });
  });

  test('are fetched only when they are asked for', async () => {
    const bytes = written(entries);
    const paged = await openPaged({
      length: async () => bytes.length,
      read: async (offset, length) => bytes.slice(offset, offset + length),
    });
    expect(await paged.run((pack) => pack.quotes(1))).toEqual(openPack(bytes).quotes(1));
  });

  test.each([
    ['too few', [flood], /expected 2 quotations, got 1/],
    ['one of 401 code units', [flood, 'x'.repeat(401)], /expected at most 400 code units, got 401/],
  ])('%s are refused, and the writer goes on without the report', (_what, quotes, message) => {
    const writer = new PackWriter(sampleInfo);
    expect(() => writer.add(one, quotes)).toThrow(message);
    writer.add(two);
    const bytes: number[] = [];
    writer.finish((part) => bytes.push(...part));
    expect(Uint8Array.from(bytes)).toEqual(packOf([two], sampleInfo));
  });

  test('every truncation and every changed byte is an error with its place, or well-formed quotations', () => {
    const sound = written(entries);
    for (let length = 0; length < sound.length; length++)
      expect(() => openPack(sound.subarray(0, length))).toThrow(PackError);
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(255), (at, value) => {
        const bytes = sound.slice();
        bytes[at] = value;
        try {
          const pack = openPack(sealHead(bytes));
          for (let i = 0; i < Math.min(pack.reports, 10); i++)
            for (const quote of pack.quotes(i)) expect(quote === null || quote.length <= 400).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

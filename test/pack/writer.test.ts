import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { PackError } from '../../src/pack/error.ts';
import { openPack } from '../../src/pack/reader.ts';
import { memorySpill } from '../../src/pack/spill.ts';
import { PackWriter, packOf } from '../../src/pack/writer.ts';
import { sampleDocuments, sampleInfo } from './sample.ts';

const first = sampleDocuments[0]!;
const claim = first.claims[0]!;

function withClaim(over: Partial<typeof claim>): ArticleClaims {
  return { ...first, claims: [{ ...claim, ...over }] };
}

test('every finite number comes back as the same double', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer(),
        fc.constantFrom(-0, 0.1 + 0.2, 1e21, 2.5e9),
      ),
      (value) => {
        const back = openPack(packOf([withClaim({ low: value, high: null })], sampleInfo)).document(0);
        expect(Object.is(back.claims[0]?.low, value)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  ['a number that is none', { low: Number.NaN }],
  ['an unbounded end that is no null', { high: Number.POSITIVE_INFINITY }],
  ['a name that the report lacks', { names: [2] }],
  ['names that do not ascend', { names: [1, 0] }],
  ['a subject that is no name of the claim', { subject: [1] }],
  ['a doer that is no name of the claim', { doer: [1] }],
  ['a term that the report lacks', { terms: [3] }],
  ['a speaker that the report lacks', { speaker: 1 }],
  ['a whole that the report lacks', { partOf: 1 }],
  ['words of 32,769 code units', { words: 'x'.repeat(32_769) }],
])('%s is refused, and the writer goes on without it', (_what, over) => {
  const writer = new PackWriter(sampleInfo);
  writer.add(sampleDocuments[1]!);
  expect(() => writer.add(withClaim(over))).toThrow(/expected|no finite number/);
  writer.add(sampleDocuments[2]!);
  const parts: Uint8Array[] = [];
  writer.finish((bytes) => parts.push(bytes.slice()));
  const rest = packOf([sampleDocuments[1]!, sampleDocuments[2]!], sampleInfo);
  expect(openPack(join(parts)).reports).toBe(2);
  expect(join(parts)).toEqual(rest);
});

test.each(['title', 'url'] as const)('a %s that is too long is named as such', (field) => {
  const long = { ...first, report: { ...first.report, [field]: 'x'.repeat(32_769) } };
  expect(() => packOf([long], sampleInfo)).toThrow(`${field}: expected at most 32768 code units, got 32769`);
});

test('of two documents with one id the later is kept, then the one with more claims', () => {
  const later = { ...first, report: { ...first.report, date: '2021-07-21', title: 'later' }, claims: [] };
  const more = { ...first, report: { ...first.report, title: 'more' }, claims: [...first.claims, claim] };
  const titleOf = (...documents: ArticleClaims[]) =>
    openPack(packOf(documents, sampleInfo)).document(0).report.title;
  expect(titleOf(first, later)).toBe('later');
  expect(titleOf(later, first)).toBe('later');
  expect(titleOf(first, more)).toBe('more');
  expect(titleOf(more, later, first)).toBe('later');
});

test('a pack of nothing is a pack', () => {
  const pack = openPack(packOf([], sampleInfo));
  expect(pack.reports).toBe(0);
  const none = { names: [], terms: [], days: null, limit: 5 };
  expect(pack.findReports(none)).toEqual([]);
  expect(pack.lookup({ ...none, units: [{ key: 'house', weight: 1 }], predicates: [], kind: null })).toEqual(
    [],
  );
  expect(() => pack.document(0)).toThrow(PackError);
});

test('a full disk ends the build with the error of the disk', () => {
  const disk = memorySpill();
  let left = 500;
  const writer = new PackWriter(sampleInfo, {
    read: disk.read,
    append: (bytes) => {
      left -= bytes.length;
      if (left < 0) throw new Error('ENOSPC: no space left on device');
      disk.append(bytes);
    },
  });
  for (const document of sampleDocuments) writer.add(document);
  let written = 0;
  expect(() => writer.finish((bytes) => (written += bytes.length))).toThrow('ENOSPC');
  expect(written).toBe(0);
});

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

test.each([
  ['a publisher', (long: string) => ({ ...first, report: { ...first.report, publisher: long } })],
  ['an agency', (long: string) => ({ ...first, agency: long })],
  ['a modifier', (long: string) => withClaim({ modifiers: [long] })],
])('%s of more bytes than a list has is refused, one of as many comes back', (_what, withText) => {
  const most = `${'é'.repeat(32_767)}e`;
  const document = withText(most);
  expect(openPack(packOf([document], sampleInfo)).document(0)).toEqual(document);
  expect(() => packOf([withText(`${most}e`)], sampleInfo)).toThrow(PackError);
});

test('lists of as many as a list may have come back, one more is refused', () => {
  const places = Array.from({ length: 65_535 }, (_, i) => i);
  const names = places.map((i) => ({ key: `name ${i}`, count: 1, lead: false }));
  const document = { ...first, names, places };
  expect(openPack(packOf([document], sampleInfo)).document(0)).toEqual(document);
  const more = { ...first, names: names.concat({ key: 'one more', count: 1, lead: false }) };
  expect(() => packOf([more], sampleInfo)).toThrow('keys: expected at most 65535, got 65536');
});

test('a sketch of which every value is one bit long comes back', () => {
  const document = { ...first, claims: [], speakers: [], sketch: new Array<number>(64).fill(0xffffffff) };
  expect(openPack(packOf([document], sampleInfo)).document(0)).toEqual(document);
});

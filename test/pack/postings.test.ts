import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BytesOut } from '../../src/pack/bytes-out.ts';
import { PackError } from '../../src/pack/error.ts';
import { PostingLists, writePostings } from '../../src/pack/postings.ts';

const LIMIT = 100_000;

/** A section of one list. */
function lists(bytes: Uint8Array, limit = LIMIT): PostingLists {
  const source = { view: (from: number, to: number) => bytes.subarray(from, to), want: () => {} };
  return new PostingLists(Uint32Array.of(1, 0, bytes.length), source, limit, 'section TPST');
}

function written(reports: Uint32Array, limit = LIMIT): Uint8Array {
  const out = new BytesOut();
  writePostings(out, reports, limit);
  return out.view();
}

function readBack(bytes: Uint8Array, limit = LIMIT): number[] {
  const read = new Uint32Array(limit);
  return [...read.subarray(0, lists(bytes, limit).open(0).read(read))];
}

/** `count` reports, one in so many. */
function every(step: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => i * step);
}

/** The form of a written list, by its first bytes. */
function formOf(reports: Uint32Array): string {
  const bytes = written(reports);
  if (bytes[0] !== 0) return bytes[0]! % 2 === 1 ? 'set' : 'steps';
  return bytes[1]! % 2 === 1 ? 'wide blocks' : 'blocks';
}

test('common keys are in blocks, rarer ones in wide blocks, the rarest have steps', () => {
  // 391 blocks of 256, 25 of 4096.
  expect(formOf(every(5, 20_000))).toBe('set');
  expect(formOf(every(10, 5000))).toBe('blocks');
  expect(formOf(every(30, 391 * 8))).toBe('blocks');
  expect(formOf(every(30, 391 * 8 - 1))).toBe('wide blocks');
  expect(formOf(every(900, 100))).toBe('wide blocks');
  expect(formOf(every(900, 99))).toBe('steps');
  expect(formOf(every(1, 4000))).toBe('wide blocks');
});

test('the bytes of each form are those of FORMAT.md', () => {
  const blocks = written(every(30, 3200));
  expect([...blocks.subarray(0, 3)]).toEqual([0, 0x80, 50]);
  // The first block holds 0, 30 … 240, the second 270, 300 … 510.
  expect([...blocks.subarray(3, 6)]).toEqual([9, 9, 8]);
  expect([...blocks.subarray(3 + 391, 3 + 391 + 11)]).toEqual([
    0, 30, 60, 90, 120, 150, 180, 210, 240, 14, 44,
  ]);
  expect(blocks.length).toBe(3 + 391 + 3200);
  const wide = written(every(900, 101));
  // 25 blocks of 4096: the first holds 0, 900, 1800, 2700 and 3600, the second 4500 …
  expect([...wide.subarray(0, 7)]).toEqual([0, 0xcb, 1, 5, 0, 5, 0]);
  expect([...wide.subarray(3 + 50, 3 + 50 + 9)]).toEqual([0, 0x40, 0x38, 0x08, 0xc7, 0xa8, 0x10, 0x4e, 0x19]);
  // 101 places, and half a byte that fills up.
  expect(wide.length).toBe(3 + 50 + 152);
});

test('every list comes back, in whatever form', () => {
  const steps = fc.array(
    fc.oneof({ weight: 8, arbitrary: fc.nat(30) }, fc.nat(600), fc.constantFrom(254, 255, 4094, 4095, 9000)),
    { minLength: 2, maxLength: 400, size: 'max' },
  );
  fc.assert(
    fc.property(steps, fc.constantFrom(1, 20), (given, scale) => {
      let report = -1;
      const reports = given.map((step) => (report += 1 + step * scale)).filter((number) => number < LIMIT);
      if (reports.length < 2) return;
      expect(readBack(written(Uint32Array.from(reports)))).toEqual(reports);
    }),
    { numRuns: 300 },
  );
});

test('a list that is cut, too long or beyond the reports is an error that names it', () => {
  for (const reports of [every(10, 5000), every(450, 200), every(10, 20)]) {
    const bytes = written(reports);
    expect(() => readBack(bytes.subarray(0, -3))).toThrow(PackError);
    expect(() => readBack(bytes, Number(reports.at(-1)))).toThrow(/section TPST, list 0/);
  }
  for (const reports of [every(10, 5000), every(450, 200)]) {
    const bytes = Uint8Array.from([...written(reports), 1]);
    expect(() => readBack(bytes)).toThrow(/expected \d+ places, got \d+/);
  }
});

test('blocks that say otherwise how many reports they hold, or hold one too many, are an error', () => {
  const limit = 1000;
  const bytes = written(every(10, 100), limit);
  expect(readBack(bytes, limit)).toHaveLength(100);
  for (const block of [0, 2]) {
    const changed = bytes.slice();
    changed[3 + block]! += 1;
    expect(() => readBack(changed, limit)).toThrow(/expected 100 reports in blocks, got 101/);
  }
  const beyond = bytes.slice();
  beyond[beyond.length - 1] = limit - 3 * 256;
  expect(() => readBack(beyond, limit)).toThrow(/expected places below 232, got 232/);
  const wide = written(every(450, 200));
  wide[3] = 11;
  expect(() => readBack(wide)).toThrow(/expected 200 reports in blocks, got \d+/);
  const wideBeyond = written(every(500, 200));
  wideBeyond[wideBeyond.length - 1] = 255;
  expect(() => readBack(wideBeyond)).toThrow(/expected places below 1696/);
});

/** The reports of a list by what it adds to sums; null where it is broken. */
function added(bytes: Uint8Array, limit = LIMIT): number[] | null {
  const sums = new Float32Array(limit);
  try {
    lists(bytes, limit).open(0).addTo(sums, 1, new Uint32Array(limit));
  } catch (error) {
    expect(error).toBeInstanceOf(PackError);
    return null;
  }
  return [...sums.entries()].flatMap(([report, sum]) => (sum === 0 ? [] : [report]));
}

test('a list is added to sums as it is read', () => {
  const steps = fc.array(
    fc.oneof({ weight: 8, arbitrary: fc.nat(30) }, fc.nat(600), fc.constantFrom(254, 255, 4094, 4095, 9000)),
    { minLength: 20, maxLength: 400, size: 'max' },
  );
  fc.assert(
    fc.property(steps, fc.constantFrom(1, 20), (given, scale) => {
      let report = -1;
      const reports = given.map((step) => (report += 1 + step * scale)).filter((number) => number < LIMIT);
      if (reports.length < 2) return;
      expect(added(written(Uint32Array.from(reports)))).toEqual(reports);
    }),
  );
});

/** Counts of twelve blocks, of which those named hold one report. */
const oneInBlock = (...blocks: number[]) =>
  Array.from({ length: 12 }, (_, block) => (blocks.includes(block) ? 1 : 0));

test('a broken list fails when it is added where it fails when it is read', () => {
  const steps = fc.uint8Array({ minLength: 1, maxLength: 60 });
  const head = fc.constantFrom(
    [0, 7, 3, 0],
    [0, 5, 2, 0],
    [9],
    [40],
    [0, 0],
    [0, 4, ...oneInBlock(0, 11)],
    [0, 2, ...oneInBlock(11)],
  );
  fc.assert(
    fc.property(head, steps, (first, rest) => {
      const bytes = Uint8Array.from([...first, ...rest]);
      let read: number[] | null = null;
      try {
        read = readBack(bytes, 3000);
      } catch (error) {
        expect(error).toBeInstanceOf(PackError);
      }
      // A broken list of blocks may name a report twice, or not in its place.
      const wanted = read === null ? null : [...new Set(read)].sort((one, other) => one - other);
      expect(added(bytes, 3000)).toEqual(wanted);
    }),
    { numRuns: 3000 },
  );
});

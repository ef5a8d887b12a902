import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BytesOut } from '../../src/pack/bytes-out.ts';
import { PackError } from '../../src/pack/error.ts';
import { stepFormOf } from '../../src/pack/posting-steps.ts';
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
  if (bytes[0] !== 0) return bytes[0]! % 2 === 1 ? 'set' : 'varints';
  return bytes[1]! % 2 === 1 ? 'twelves' : 'blocks';
}

test('common keys are in blocks, rarer ones have steps of twelve bits, the rarest of any length', () => {
  expect(formOf(every(5, 20_000))).toBe('set');
  expect(formOf(every(10, 5000))).toBe('blocks');
  expect(formOf(every(255, 391))).toBe('blocks');
  expect(formOf(every(255, 390))).toBe('twelves');
  expect(formOf(every(1000, 65))).toBe('twelves');
  expect(formOf(every(1, 400))).toBe('twelves');
  expect(formOf(every(10, 63))).toBe('varints');
  expect(stepFormOf(every(4096, 200))).toBe('varints');
});

test('the bytes of each form are those of FORMAT.md', () => {
  const blocks = written(every(200, 500));
  expect([...blocks.subarray(0, 3)]).toEqual([0, 0xe8, 0x07]);
  // 391 blocks of 256 reports, the first with those at 0 and 200, the second with 400.
  expect([...blocks.subarray(3, 6)]).toEqual([2, 1, 1]);
  expect([...blocks.subarray(3 + 391, 3 + 391 + 4)]).toEqual([0, 200, 400 - 256, 600 - 512]);
  expect(blocks.length).toBe(3 + 391 + 500);
  const twelves = every(1000, 65);
  const written12 = written(twelves);
  expect([...written12.subarray(0, 6)]).toEqual([0, 131, 1, 0, 0x70, 0x3e]);
  // 65 steps and one that fills up.
  expect(written12.length).toBe(3 + 33 * 3);
  expect([...written12.subarray(-3)]).toEqual([0xe7, 0xf3, 0xff]);
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
  for (const reports of [every(10, 2000), every(450, 200), every(10, 20)]) {
    const bytes = written(reports);
    expect(() => readBack(bytes.subarray(0, -3))).toThrow(PackError);
    expect(() => readBack(bytes, Number(reports.at(-1)))).toThrow(/section TPST, list 0/);
  }
  const steps = written(every(450, 200));
  expect(() => readBack(Uint8Array.from([...steps, 1, 2, 3]))).toThrow(/expected 200 ascending reports/);
  const blocks = written(every(10, 2000));
  expect(() => readBack(Uint8Array.from([...blocks, 1]))).toThrow(
    /expected 2000 reports below 100000 in blocks/,
  );
});

test('blocks that say otherwise how many reports they hold, or hold one too many, are an error', () => {
  const limit = 1000;
  const bytes = written(every(10, 100), limit);
  expect(readBack(bytes, limit)).toHaveLength(100);
  for (const block of [0, 3]) {
    const changed = bytes.slice();
    changed[3 + block]! += 1;
    expect(() => readBack(changed, limit)).toThrow(/expected 100 reports below 1000 in blocks/);
  }
  const beyond = bytes.slice();
  beyond[beyond.length - 1] = limit - 3 * 256;
  expect(() => readBack(beyond, limit)).toThrow(/expected 100 reports below 1000 in blocks/);
});

/** The reports of a list by what it adds to sums; null where it is broken. */
function added(bytes: Uint8Array, limit = LIMIT): number[] | null {
  const sums = new Float64Array(limit);
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
    [0, 6],
    [0, 7],
    [0, 61],
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

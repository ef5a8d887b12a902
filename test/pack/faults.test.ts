import { expect, test } from 'vitest';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { crc32 } from '../../src/pack/checksum.ts';
import { PackError } from '../../src/pack/error.ts';
import {
  ENTRY_BYTES,
  FORMAT_VERSION,
  HEADER_BYTES,
  MAGIC,
  NORMALISER_VERSION,
} from '../../src/pack/format.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { readSections } from '../../src/pack/sections-in.ts';
import { bufferSource } from '../../src/pack/source.ts';
import { verifyPack } from '../../src/pack/verify.ts';
import { packOf } from '../../src/pack/writer.ts';
import { sealHead } from './head.ts';
import { sampleDocuments, sampleInfo } from './sample.ts';

const sound = packOf(sampleDocuments, sampleInfo);

/** Asks a pack for everything it can give. */
function exercise(pack: Pack): void {
  const key = (text: string) => [{ key: text, weight: 1 }];
  const query = { names: key('brook'), terms: key('flood').concat(key('one')), days: null, limit: 10 };
  pack.findReports(query);
  pack.lookup({ ...query, units: key('house'), predicates: key('flood'), kind: 'count' });
  pack.frequency('name', 'westbrook');
  for (let report = 0; report < Math.min(pack.reports, 10); report++) {
    pack.day(report);
    pack.document(report);
  }
}

/** The error of opening and asking, null where there is none. Any error but a PackError fails the test. */
function errorOf(bytes: Uint8Array): PackError | null {
  try {
    exercise(openPack(bytes));
    return null;
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
}

test('a sound pack gives everything', () => {
  expect(errorOf(sound)).toBeNull();
  expect(verifyPack(sound)).toMatchObject({ reports: 3, claims: 4 });
});

test('every truncation is refused, with the place and both lengths', () => {
  for (let length = 0; length < sound.length; length++) {
    const error = errorOf(sound.subarray(0, length));
    expect(error?.message, `${length} bytes`).toMatch(/bytes/);
    expect(error?.place).not.toBe('');
  }
});

test('a byte too many is refused', () => {
  const longer = new Uint8Array(sound.length + 1);
  longer.set(sound);
  expect(errorOf(longer)?.message).toContain('too long');
});

test('what is no pack is refused as such', () => {
  expect(() => openPack(new Uint8Array())).toThrow(PackError);
  expect(() => openPack(new Uint8Array(4096))).toThrow(/this is no pack/);
  for (let at = 0; at < MAGIC.length; at++) {
    const bytes = sound.slice();
    bytes[at]! ^= 1;
    expect(() => openPack(bytes)).toThrow(/magic: expected 89 32 53 50 0d 0a 1a 0a/);
  }
});

test('another version is refused, a future one with advice', () => {
  const future = sound.slice();
  future[8] = FORMAT_VERSION + 1;
  expect(() => openPack(sealHead(future))).toThrow(
    /version: expected 1, got 2 \(a newer Second Source made it/,
  );
  const past = sound.slice();
  past[8] = 0;
  expect(() => openPack(sealHead(past))).toThrow(/version: expected 1, got 0/);
});

test('keys made by other rules are refused, with the command that rebuilds them', () => {
  const other = sound.slice();
  other[10] = NORMALISER_VERSION + 1;
  expect(() => openPack(sealHead(other))).toThrow(/normaliser version: .*rebuild with: second-source build/);
});

test('a section that only a later version knows is passed over or refused, as it says', () => {
  const renamed = sound.slice();
  const sections = [...readSections(bufferSource(sound)).keys()];
  const entry = 32 + 32 * sections.indexOf('XSTR');
  renamed.set(new TextEncoder().encode('ZZZZ'), entry);
  expect(() => openPack(sealHead(renamed))).toThrow(/section ZZZZ: expected a section known to this version/);
  renamed[entry + 4] = 0;
  expect(() => openPack(sealHead(renamed))).toThrow(/section XSTR: expected a section, got none/);
});

test('every changed byte is found by verifying', () => {
  for (let at = 0; at < sound.length; at++) {
    const bytes = sound.slice();
    bytes[at]! ^= 0x10;
    expect(() => verifyPack(bytes), `at ${at}`).toThrow(PackError);
  }
});

test('damage to claims leaves the outline of a report readable, and is found when they are asked for', () => {
  const docs = readSections(bufferSource(sound)).get('DOCS')!;
  let late = 0;
  for (let at = docs.offset; at < docs.offset + docs.length; at++) {
    for (let change = 1; change < 256; change *= 2) {
      const bytes = sound.slice();
      bytes[at]! ^= change;
      const pack = openPack(bytes);
      const found = thrown(() => pack.document(0));
      let outline: ArticleClaims | null = null;
      const early = thrown(() => {
        outline = pack.outline(0);
      });
      expect(early ?? thrown(() => outline?.claims)).toEqual(found);
      if (early === null && found !== null) late++;
    }
  }
  expect(late).toBeGreaterThan(0);
});

function thrown(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

/** A small generator of its own (Park and Miller 1988), so that a failure can be seen again. */
function randomFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 0x7fffffff;
    return state % limit;
  };
}

test('20,000 random changes end in an error with its place, or in well-formed documents', () => {
  const random = randomFrom(20_260_101);
  let refused = 0;
  for (let run = 0; run < 20_000; run++) {
    const bytes = sound.slice();
    for (let changes = 1 + random(4); changes > 0; changes--) bytes[random(bytes.length)] = random(256);
    // Half of them with a sound head, so that the sections themselves are put to the test.
    const error = errorOf(run % 2 === 0 ? bytes : sealHead(bytes));
    if (error === null) continue;
    refused++;
    expect(error.place).not.toBe('');
  }
  expect(refused).toBeGreaterThan(5_000);
}, 120_000);

/** A pack with a section changed, and the checksums that it needs to be believed. */
function withSection(pack: Uint8Array, id: string, change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = pack.slice();
  const sections = readSections(bufferSource(bytes));
  const { offset, length } = sections.get(id)!;
  const section = bytes.subarray(offset, offset + length);
  change(section);
  const entry = HEADER_BYTES + ENTRY_BYTES * [...sections.keys()].indexOf(id);
  new DataView(bytes.buffer).setUint32(entry + 24, crc32(section), true);
  return sealHead(bytes);
}

/** The sample with another day for the last report. */
function withDay(day: number): Uint8Array {
  return withSection(sound, 'DAYS', ({ buffer, byteOffset, length }) =>
    new DataView(buffer).setInt32(byteOffset + length - 4, day, true),
  );
}

test('postings that say other than the reports are refused, be they as many', () => {
  const held = [['bridge'], ['bridge', 'dam'], ['dam']];
  const documents = sampleDocuments.map((document, i) => ({
    ...document,
    terms: held[i]!.map((key) => ({ key, count: 1, lead: false })),
    claims: [],
  }));
  const pack = packOf(documents, sampleInfo);
  expect(verifyPack(pack).reports).toBe(3);
  // Two lists, each its number and form and then a bit for each report.
  const [bridge, dam] = [1, 3];
  const exchanged = withSection(pack, 'TPST', (lists) => {
    expect(lists).toHaveLength(4);
    [lists[bridge], lists[dam]] = [lists[dam]!, lists[bridge]!];
  });
  expect(() => verifyPack(exchanged)).toThrow('postings of terms: expected what the reports hold');
  const miscounted = withSection(pack, 'TPST', (lists) => {
    lists[0]! += 2;
  });
  expect(() => verifyPack(miscounted)).toThrow('postings of terms, list 0: expected 3 reports, got 2');
});

test('a day that is not that of the report is refused', () => {
  const last = openPack(sound).day(2)!;
  expect(verifyPack(withDay(last)).reports).toBe(3);
  for (const day of [last + 1, 2_000_000_000]) {
    expect(() => verifyPack(withDay(day)), `${day}`).toThrow(/section DAYS, report 2: expected/);
  }
});

test.each([1e10, 100_000_001, -100_000_001])('day %d, which no calendar has, is refused', (day) => {
  const [sample] = sampleDocuments;
  const claims = sample!.claims.map((claim) => ({ ...claim, asOf: { from: 0, to: day, stated: true } }));
  const undated = { ...sample!, report: { ...sample!.report, date: null } };
  for (const document of [
    { ...undated, claims },
    { ...undated, claims: claims.map((claim) => ({ ...claim, asOf: { from: day, to: day, stated: true } })) },
    { ...undated, days: [day] },
  ]) {
    expect(() => verifyPack(packOf([document], sampleInfo))).toThrow(/a day/);
  }
});

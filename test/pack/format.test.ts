import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { crc32 } from '../../src/pack/checksum.ts';
import { FIELD_COUNT, Field } from '../../src/pack/fields.ts';
import { FORMAT_VERSION, HEADER_BYTES, MAGIC } from '../../src/pack/format.ts';
import { KNOWN } from '../../src/pack/sections-in.ts';
import { packOf } from '../../src/pack/writer.ts';
import { sampleDocuments, sampleInfo } from './sample.ts';

const document = readFileSync(new URL('../../src/pack/FORMAT.md', import.meta.url), 'utf8');

test('the checksum is the CRC-32 of gzip and PNG, in one piece or in several', () => {
  const digits = new TextEncoder().encode('123456789');
  // The check value of the catalogue of CRC algorithms.
  expect(crc32(digits)).toBe(0xcbf43926);
  expect(crc32(digits.subarray(4), crc32(digits.subarray(0, 4)))).toBe(0xcbf43926);
});

test('the bytes of a format version never change', () => {
  // A change here means another FORMAT_VERSION and a line in the changelog of FORMAT.md; until version 1 is released, the
  // checksum may follow the format.
  expect(FORMAT_VERSION).toBe(1);
  // Without the header, which holds the version of the rules for keys.
  const behindHeader = packOf(sampleDocuments, sampleInfo).subarray(HEADER_BYTES);
  expect(crc32(behindHeader).toString(16)).toBe('6d0c1c69');
});

test('FORMAT.md names the version, the magic and every field with its number', () => {
  expect(document).toContain(`# The pack format, version ${FORMAT_VERSION}`);
  const magic = Array.from(MAGIC, (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(' ');
  expect(document).toContain(magic);
  expect(Object.values(Field).toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: FIELD_COUNT }, (_, number) => number),
  );
  for (const number of Object.values(Field))
    expect(document).toMatch(new RegExp(`\\w \\(${number}\\)|field ${number}\\b`));
});

test('FORMAT.md names every section', () => {
  for (const id of KNOWN) {
    const part = id.slice(1);
    expect(document.includes(`\`${id}\``) || document.includes(`\`?${part}\``), id).toBe(true);
  }
});

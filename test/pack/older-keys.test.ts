import { expect, test } from 'vitest';
import { crc32 } from '../../src/pack/checksum.ts';
import { HEADER_BYTES, NORMALISER_VERSION } from '../../src/pack/format.ts';
import { openPack } from '../../src/pack/reader.ts';
import { headLength } from '../../src/pack/sections-in.ts';
import { bufferSource } from '../../src/pack/source.ts';
import { packOf } from '../../src/pack/writer.ts';

const sound = packOf([], { name: 'x', description: null, publisher: null, date: null });

/** A pack whose header names another version of the normaliser. */
function madeBy(version: number): Uint8Array {
  const bytes = sound.slice();
  const view = new DataView(bytes.buffer);
  view.setUint16(10, version, true);
  const head = bytes.subarray(HEADER_BYTES, headLength(bufferSource(bytes)));
  view.setUint32(28, crc32(head, crc32(bytes.subarray(0, 28))), true);
  return bytes;
}

test('a pack with older keys is read by whoever asks for it', () => {
  expect(openPack(madeBy(NORMALISER_VERSION - 1), 'older').info.name).toBe('x');
  expect(openPack(madeBy(NORMALISER_VERSION), 'older').info.name).toBe('x');
});

test('a pack with older keys is refused elsewhere, one with newer keys everywhere', () => {
  expect(() => openPack(madeBy(NORMALISER_VERSION - 1))).toThrow(/normaliser version/);
  expect(() => openPack(madeBy(NORMALISER_VERSION + 1))).toThrow(/normaliser version/);
  expect(() => openPack(madeBy(NORMALISER_VERSION + 1), 'older')).toThrow(/normaliser version/);
});

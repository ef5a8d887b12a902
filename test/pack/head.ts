import { crc32 } from '../../src/pack/checksum.ts';
import { ENTRY_BYTES, HEADER_BYTES, MAX_SECTIONS } from '../../src/pack/format.ts';

/** Gives a changed head the checksum that it needs to be believed. */
export function sealHead(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections = Math.min(view.getUint32(12, true), MAX_SECTIONS);
  const table = bytes.subarray(HEADER_BYTES, HEADER_BYTES + sections * ENTRY_BYTES);
  view.setUint32(28, crc32(table, crc32(bytes.subarray(0, 28))), true);
  return bytes;
}

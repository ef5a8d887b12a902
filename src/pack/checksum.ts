/** CRC-32 (ISO 3309, polynomial 0xEDB88320 reflected), four bytes at a step ("slicing by four", Kounavis and Berry 2008). */
const POLYNOMIAL = 0xedb88320;

const tables = makeTables();

function makeTables(): Uint32Array {
  const made = new Uint32Array(4 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
    made[byte] = rest;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let slice = 1; slice < 4; slice++) {
      const before = made[(slice - 1) * 256 + byte]!;
      made[slice * 256 + byte] = (before >>> 8) ^ made[before & 0xff]!;
    }
  }
  return made;
}

/** Checksum of `bytes`, unsigned; `before` is the checksum of what stood in front of them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let rest = ~before;
  let at = 0;
  for (const whole = bytes.length - 3; at < whole; at += 4) {
    rest ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    rest =
      tables[768 + (rest & 0xff)]! ^
      tables[512 + ((rest >>> 8) & 0xff)]! ^
      tables[256 + ((rest >>> 16) & 0xff)]! ^
      tables[rest >>> 24]!;
  }
  for (; at < bytes.length; at++) rest = (rest >>> 8) ^ tables[(rest ^ bytes[at]!) & 0xff]!;
  return ~rest >>> 0;
}

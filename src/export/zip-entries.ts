import { Inflate } from 'fflate';
import { crc32 } from '../pack/checksum.ts';
import { messageOf } from '../text/thrown.ts';

/** A file of a ZIP archive, as the directory at its end states it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly checksum: number;
  readonly method: number;
  readonly packed: Uint8Array;
}

/** Why an archive cannot be read. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const FILE = 0x04034b50;
const FILE_BYTES = 30;

const STORED = 0;
const DEFLATED = 8;

/** Bytes unpacked in one piece: some milliseconds. */
const PIECE_BYTES = 128 * 1024;

/**
 * The files of a ZIP archive (PKWARE APPNOTE 6.3, section 4.3) by the directory at its end: what stands before each file
 * need not state its size, and packed data may hold by chance the signs that part files. No archive above 4 GB.
 *
 * @throws ZipError for what is damaged or cut short
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  try {
    return entriesOf(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    // Offsets that lead out of the archive.
    throw error instanceof RangeError ? new ZipError('damaged archive: its directory does not fit') : error;
  }
}

function entriesOf(bytes: Uint8Array, view: DataView): ReadonlyMap<string, ZipEntry> {
  const end = endOf(view);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new ZipError('damaged archive: its directory does not fit');
    const nameBytes = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes));
    if (entries.has(name)) throw new ZipError(`two files of the name ${name}`);
    const file = view.getUint32(at + 42, true);
    if (view.getUint32(file, true) !== FILE)
      throw new ZipError(`damaged archive: no file ${name} where it should be`);
    const from = file + FILE_BYTES + view.getUint16(file + 26, true) + view.getUint16(file + 28, true);
    entries.set(name, {
      name,
      size: view.getUint32(at + 24, true),
      checksum: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(from, from + view.getUint32(at + 20, true)),
    });
    at += ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new ZipError('cut short: the directory at the end is missing');
}

/**
 * Unpacks a file, yielding after each piece. The caller has bounded its size.
 *
 * @throws ZipError where it does not come to the size and the checksum that the directory states
 */
export function* unpackedEntry(entry: ZipEntry): Generator<void, Uint8Array<ArrayBuffer>, void> {
  const { name, size, packed, method } = entry;
  const bytes = new Uint8Array(size);
  let at = 0;
  const take = (chunk: Uint8Array) => {
    if (at + chunk.length > size)
      throw new ZipError(`${name} unpacks to more than the ${size} bytes it states`);
    bytes.set(chunk, at);
    at += chunk.length;
  };
  if (method !== STORED && method !== DEFLATED) throw new ZipError(`${name}: unknown packing ${method}`);
  const inflate = new Inflate(take);
  for (let from = 0; from < packed.length; from += PIECE_BYTES) {
    const piece = packed.subarray(from, from + PIECE_BYTES);
    if (method === STORED) take(piece);
    else push(inflate, piece, from + PIECE_BYTES >= packed.length, name);
    yield;
  }
  if (at !== size || crc32(bytes) !== entry.checksum) throw new ZipError(`${name} is damaged or cut short`);
  return bytes;
}

function push(inflate: Inflate, piece: Uint8Array, last: boolean, name: string): void {
  try {
    inflate.push(piece, last);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    throw new ZipError(`${name} is damaged: ${messageOf(error)}`);
  }
}

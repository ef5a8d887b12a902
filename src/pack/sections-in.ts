import { crc32 } from './checksum.ts';
import { PackError } from './error.ts';
import {
  ALIGNMENT,
  ENTRY_BYTES,
  FORMAT_VERSION,
  HEADER_BYTES,
  MAGIC,
  MAX_SECTIONS,
  NORMALISER_VERSION,
  REQUIRED,
} from './format.ts';
import type { ByteSource } from './source.ts';

/** One entry of the section table. */
export interface Section {
  readonly id: string;
  readonly flags: number;
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

/** Sections that every pack has. */
export const KNOWN = new Set(
  ['INFO', 'DAYS', 'CODE', 'DOCS', 'DOFF', 'XOFF', 'XSTR', 'SOFF', 'SSTR'].concat(
    ['N', 'T', 'U', 'P'].flatMap((table) =>
      ['OFF', 'STR', 'BKT', 'ORD', 'PST', 'POF'].map((part) => table + part),
    ),
  ),
);

/** Sections that a pack may have: quotations. One without the other is none. */
export const OPTIONAL = new Set(['QUOT', 'QOFF']);

/** How many bytes the header announces for itself and its table. Throws where it is no header of a pack of ours. */
export function headLength(source: ByteSource): number {
  if (source.length < HEADER_BYTES)
    throw new PackError('header', `${HEADER_BYTES} bytes`, `${source.length} bytes`);
  const bytes = source.view(0, HEADER_BYTES);
  for (const [i, byte] of MAGIC.entries()) {
    if (bytes[i] !== byte)
      throw new PackError(
        'header, magic',
        hex(MAGIC),
        `${hex(bytes.subarray(0, MAGIC.length))}: this is no pack`,
      );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(8, true);
  if (version !== FORMAT_VERSION) {
    const advice = version > FORMAT_VERSION ? 'a newer Second Source made it; update this one' : 'rebuild it';
    throw new PackError('header, version', `${FORMAT_VERSION}`, `${version} (${advice})`);
  }
  const count = view.getUint32(12, true);
  if (count > MAX_SECTIONS) throw new PackError('header, sections', `at most ${MAX_SECTIONS}`, `${count}`);
  return HEADER_BYTES + count * ENTRY_BYTES;
}

/**
 * Whose keys a pack may have: those that this version makes, or also those of versions before. Older keys are the same for
 * most words; the others fail to meet. A reader's memory is worth more with a few missed than refused.
 */
export type KeyRules = 'current' | 'older';

/** The section table, checked: checksum, lengths, order, and that nothing required is unknown to us. */
export function readSections(source: ByteSource, rules: KeyRules = 'current'): ReadonlyMap<string, Section> {
  const length = headLength(source);
  if (source.length < length)
    throw new PackError('section table', `${length} bytes`, `${source.length} bytes: the file is cut short`);
  const bytes = source.view(0, length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wanted = view.getUint32(28, true);
  const checksum = crc32(bytes.subarray(HEADER_BYTES), crc32(bytes.subarray(0, 28)));
  if (checksum !== wanted) throw new PackError('header, checksum', hex32(wanted), hex32(checksum));
  const normaliser = view.getUint16(10, true);
  if (normaliser > NORMALISER_VERSION || (rules === 'current' && normaliser !== NORMALISER_VERSION))
    throw new PackError(
      'header, normaliser version',
      `${NORMALISER_VERSION}`,
      `${normaliser}: its keys were made by other rules; rebuild with: second-source build FILES… --out PACK`,
    );
  const fileLength = readU64(view, 16);
  if (source.length !== fileLength) {
    const how = source.length < fileLength ? 'the file is cut short' : 'the file is too long';
    throw new PackError('file', `${fileLength} bytes`, `${source.length} bytes: ${how}`);
  }
  const sections = new Map<string, Section>();
  let end = length;
  for (let at = HEADER_BYTES; at < length; at += ENTRY_BYTES) {
    const section: Section = {
      id: String.fromCharCode(...bytes.subarray(at, at + 4)),
      flags: view.getUint32(at + 4, true),
      offset: readU64(view, at + 8),
      length: readU64(view, at + 16),
      checksum: view.getUint32(at + 24, true),
    };
    const place = `section ${section.id}`;
    if (sections.has(section.id)) throw new PackError(place, 'one section of a name', 'two');
    if (
      section.offset % ALIGNMENT !== 0 ||
      section.offset < end ||
      section.offset + section.length > fileLength
    )
      throw new PackError(
        place,
        `a range between ${end} and ${fileLength}`,
        `${section.length} bytes at ${section.offset}`,
      );
    end = section.offset + section.length;
    if ((section.flags & REQUIRED) !== 0 && !KNOWN.has(section.id) && !OPTIONAL.has(section.id))
      throw new PackError(place, 'a section known to this version', 'one that only a newer version can read');
    sections.set(section.id, section);
  }
  for (const id of KNOWN) {
    if (!sections.has(id)) throw new PackError(`section ${id}`, 'a section', 'none');
  }
  return sections;
}

/** Throws unless a section's bytes have the checksum that the table gives. */
export function checkSection(section: Section, bytes: Uint8Array): void {
  const checksum = crc32(bytes);
  if (checksum !== section.checksum)
    throw new PackError(`section ${section.id}, checksum`, hex32(section.checksum), hex32(checksum));
}

function readU64(view: DataView, at: number): number {
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (value > Number.MAX_SAFE_INTEGER) throw new PackError(`byte ${at}`, 'a length below 2^53', `${value}`);
  return value;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}

function hex32(value: number): string {
  return value.toString(16).padStart(8, '0');
}

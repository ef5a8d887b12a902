import { binaryKind, isBinary } from './binary.ts';
import type { Format } from './formats.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { ImportError } from './import-error.ts';
import type { Unpack } from './imported.ts';
import { chained, collected, NEWLINE } from './line-bytes.ts';
import { bomOf, joined } from './whole.ts';

/** The first bytes of a document, and all of them, those again among them. */
export interface PlainBytes {
  readonly head: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * The bytes of a document unpacked where they are gzip, and with the byte order mark that UTF-16 lacks.
 *
 * @param named the format, where it is known before.
 */
export async function plainBytes(
  bytes: AsyncIterable<Uint8Array>,
  unpack: Unpack,
  named: Format | null,
): Promise<PlainBytes> {
  const packed = await peek(bytes, named);
  // Web archives are packed record by record, which their own reader unpacks.
  if (named === 'warc') return packed;
  return marked(isGzip(packed.head) ? await peek(gunzip(packed.bytes, unpack), named) : packed);
}

/** @throws ImportError saying what a file is that holds no text. */
export function refuseBinary(head: Uint8Array, format: Format): void {
  if (format === 'warc' && isGzip(head)) return;
  const kind = binaryKind(head);
  if (kind !== null) throw new ImportError(`is ${kind}`);
  // What is read line by line names its own bad lines, and pages may hold anything.
  if ((format === 'text' || format === 'markdown') && isBinary(head)) {
    throw new ImportError('no text: holds NUL, as binary files do');
  }
}

/** Whether a format is read line by line. */
export const isLined = (format: Format | null) => format === 'jsonl' || format === 'csv';

/** Bytes that are looked at before a format is chosen: a JSON Feed may state what it is far behind its beginning. */
const HEAD_BYTES = 64 * 1024;

/**
 * The first bytes, and all of them again. Pipes and servers may give them one by one; of a named format that has lines
 * one line is enough, so that whoever sends a document and waits for its check is not kept waiting.
 */
async function peek(bytes: AsyncIterable<Uint8Array>, format: Format | null): Promise<PlainBytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  const parts = await collected(
    iterator,
    (size, last) => size >= HEAD_BYTES || (isLined(format) && last.includes(NEWLINE)),
  );
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const first = joined(parts, size);
  // In one piece: not all readers bear a beginning that comes byte by byte.
  return { head: first.subarray(0, HEAD_BYTES), bytes: chained(size === 0 ? [] : [first], iterator) };
}

/** UTF-16 in both orders, each with its mark. */
const WIDE = [
  { label: 'utf-16le', mark: Uint8Array.of(0xff, 0xfe) },
  { label: 'utf-16be', mark: Uint8Array.of(0xfe, 0xff) },
] as const;

/** Some programs write UTF-16 without its mark. With it, all readers know it. */
function marked(plain: PlainBytes): PlainBytes {
  const { head, bytes } = plain;
  if (!head.includes(0) || bomOf(head) !== null) return plain;
  const mark = WIDE.find(({ label }) => isWritten(head, label))?.mark;
  if (mark === undefined) return plain;
  return {
    head: joined([mark, head], mark.length + head.length),
    bytes: chained([mark], bytes[Symbol.asyncIterator]()),
  };
}

/** Bytes by which an encoding is told. */
const TOLD_BYTES = 1024;

/**
 * Whether bytes are a text in an encoding: no sign of it steers a device, and most are letters of ours. In the wrong order
 * of bytes these are Chinese, and numbers of 16 bits are control characters.
 */
function isWritten(head: Uint8Array, label: string): boolean {
  const text = new TextDecoder(label).decode(head.subarray(0, Math.min(head.length, TOLD_BYTES) & ~1));
  const latin = text.replace(/[^\t\n\f\r -~]+/g, '').length;
  return !/[^\P{Cc}\t\n\f\r]/u.test(text) && latin * 2 > text.length;
}

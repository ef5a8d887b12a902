import type { Article } from '../claim/article.ts';
import { binaryKind, isBinary } from './binary.ts';
import { type Format, formatOfContent, formatOfName, importerOf } from './formats.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportInput } from './imported.ts';
import { chained, collected, NEWLINE, narrowed } from './line-bytes.ts';
import { ownId } from './own-id.ts';
import { bomOf, joined, knownCharset } from './whole.ts';

/**
 * The articles of a file of any importable format, unpacked where it is gzip. What cannot be read comes as an entry of
 * its own with the reason; the rest goes on where the format allows it.
 *
 * @param format null: by the name, else by the first bytes.
 * @param own importers to use instead of the usual ones.
 */
export async function* importArticles(
  input: ImportInput,
  format: Format | null,
  own: Readonly<Partial<Record<Format, Importer>>> = {},
): AsyncGenerator<Imported> {
  try {
    const named = format ?? formatOfName(input.name);
    const packed = await peek(input.bytes, named);
    // Web archives are packed record by record, which their own reader unpacks.
    const unpack = named !== 'warc' && isGzip(packed.head);
    const plain = unpack ? await peek(gunzip(packed.bytes, input.unpack), named) : packed;
    const chosen = named ?? formatOfContent(plain.head);
    refuseBinary(plain.head, chosen);
    const importer = own[chosen] ?? (await importerOf(chosen));
    const bytes = isLined(chosen) ? asUtf8(plain, input.contentType ?? '') : plain.bytes;
    for await (const one of importer({ ...input, bytes })) {
      yield 'article' in one && one.unnamed === true ? await withOwnId(input.name, one.article) : one;
    }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    yield { line: error.line, reason: error.message };
  }
}

const isLined = (format: Format | null) => format === 'jsonl' || format === 'csv';

/** Lines in the encoding that a server states, which their readers do not hear of. A byte order mark goes before it. */
function asUtf8({ head, bytes }: Peeked, contentType: string): AsyncIterable<Uint8Array> {
  const label = bomOf(head) === null ? knownCharset(contentType) : null;
  return label === null || label === 'utf-8' ? bytes : narrowed(bytes, label);
}

async function withOwnId(name: string, article: Article): Promise<Imported> {
  return { article: { ...article, id: await ownId(name, article) } };
}

/** @throws ImportError saying what a file is that holds no text. */
function refuseBinary(head: Uint8Array, format: Format): void {
  if (format === 'warc' && isGzip(head)) return;
  const kind = binaryKind(head);
  if (kind !== null) throw new ImportError(`is ${kind}`);
  // What is read line by line names its own bad lines, and pages may hold anything.
  if ((format === 'text' || format === 'markdown') && isBinary(head)) {
    throw new ImportError('no text: holds NUL: a binary file, or UTF-16 without its byte order mark');
  }
}

/** Bytes that are looked at before a format is chosen: a JSON Feed may state what it is far behind its beginning. */
const HEAD_BYTES = 64 * 1024;

interface Peeked {
  readonly head: Uint8Array;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * The first bytes, and all of them again. Pipes and servers may give them one by one; of a named format that has lines
 * one line is enough, so that whoever sends a document and waits for its check is not kept waiting.
 */
async function peek(bytes: AsyncIterable<Uint8Array>, format: Format | null): Promise<Peeked> {
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

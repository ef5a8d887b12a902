import { type Format, formatOfContent, formatOfName, importerOf } from './formats.ts';
import { gunzip, isGzip } from './gunzip.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportInput } from './imported.ts';
import { chained } from './line-bytes.ts';

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
    const packed = await peek(input.bytes);
    const named = format ?? formatOfName(input.name);
    // Web archives are packed record by record, which their own reader unpacks.
    const unpack = named !== 'warc' && isGzip(packed.head);
    const plain = unpack ? await peek(gunzip(packed.bytes, input.unpack)) : packed;
    const chosen = named ?? formatOfContent(plain.head);
    const importer = own[chosen] ?? (await importerOf(chosen));
    yield* importer({ ...input, bytes: plain.bytes });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    yield { line: error.line, reason: error.message };
  }
}

/** The first chunk of some bytes, and all of them again. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly bytes: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done === true ? new Uint8Array(0) : first.value;
  return { head, bytes: chained(first.done === true ? [] : [head], iterator) };
}

import type { Article } from '../claim/article.ts';
import { type Format, formatOfContent, formatOfName, importerOf } from './formats.ts';
import { ImportError } from './import-error.ts';
import type { Imported, Importer, ImportInput } from './imported.ts';
import { narrowed } from './line-bytes.ts';
import { ownId } from './own-id.ts';
import { isLined, type PlainBytes, plainBytes, refuseBinary } from './plain-bytes.ts';
import { bomOf, knownCharset } from './whole.ts';

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
    const plain = await plainBytes(input.bytes, input.unpack, named);
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

/** Lines in the encoding that a server states, which their readers do not hear of. A byte order mark goes before it. */
function asUtf8({ head, bytes }: PlainBytes, contentType: string): AsyncIterable<Uint8Array> {
  const label = bomOf(head) === null ? knownCharset(contentType) : null;
  return label === null || label === 'utf-8' ? bytes : narrowed(bytes, label);
}

async function withOwnId(name: string, article: Article): Promise<Imported> {
  return { article: { ...article, id: await ownId(name, article) } };
}

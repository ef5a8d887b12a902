import type { Article } from '../claim/article.ts';
import type { Format } from '../import/formats.ts';
import { importArticles } from '../import/import.ts';
import { ImportError, placed } from '../import/import-error.ts';
import type { Imported } from '../import/imported.ts';
import { readingReason } from './file-reasons.ts';
import { decoders, unpackMembers } from './gunzip.ts';
import { parseHtml } from './html.ts';
import type { InputFile } from './inputs.ts';

export interface ReadOptions {
  /** Null: by name, else by content. */
  readonly format: Format | null;
  /** Whether the pages that feeds link to are fetched. */
  readonly follow: boolean;
}

/** One step of reading: an article, or a message about a document that could not be read. */
export type Step = { readonly article: Article } | { readonly unread: string };

/** Counts what has been read of all inputs, in packed bytes. */
export interface Meter {
  bytes: number;
}

/** All documents of all inputs, one after the other. A broken input is one step; the next goes on. */
export async function* documentsOf(
  inputs: readonly InputFile[],
  options: ReadOptions,
  meter: Meter,
): AsyncGenerator<Step> {
  for (const input of inputs) {
    try {
      for await (const imported of importedOf(input, options, meter)) {
        yield 'article' in imported
          ? imported
          : { unread: placed(input.name, imported.line, imported.reason) };
      }
    } catch (error) {
      yield { unread: placed(input.name, error instanceof ImportError ? error.line : null, reasonOf(error)) };
    }
  }
}

async function* importedOf(input: InputFile, options: ReadOptions, meter: Meter): AsyncGenerator<Imported> {
  const { name, contentType, bytes } = await input.open();
  const own = options.follow ? { feed: (await import('./follow.ts')).followFeed } : {};
  yield* importArticles(
    { name, contentType, bytes: metered(bytes, meter), parseHtml, unpack: unpackMembers, decoders },
    options.format,
    own,
  );
}

async function* metered(bytes: AsyncIterable<Uint8Array>, meter: Meter): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    meter.bytes += chunk.length;
    yield chunk;
  }
}

/** Errors of the file system in words; a fault of ours keeps its stack: it must not look like the reader's. */
function reasonOf(error: unknown): string {
  if (error instanceof ImportError) return error.message;
  const reason = readingReason(error);
  if (reason === null) throw error;
  return `cannot be read: ${reason}`;
}

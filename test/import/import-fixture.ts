import { decoders, unpackMembers as unpack } from '../../src/cli/gunzip.ts';
import { parseHtml } from '../../src/cli/html.ts';
import type { Format } from '../../src/import/formats.ts';
import { importArticles } from '../../src/import/import.ts';
import type { Imported } from '../../src/import/imported.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);

/** Bytes in pieces of `size`, as files and sockets give them. */
export async function* pieces(whole: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < whole.length; at += size) yield whole.slice(at, at + size);
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export async function imported(
  name: string,
  data: Uint8Array | string,
  format: Format | null = null,
): Promise<Imported[]> {
  const source = pieces(typeof data === 'string' ? bytes(data) : data);
  return all(importArticles({ name, bytes: source, parseHtml, unpack, decoders }, format));
}

/** The body of a page that is an article. */
export const STORY = `<p>${'The office counted 41 boats in the harbour after the storm, and said that more were missing at sea. '.repeat(6)}</p>`;

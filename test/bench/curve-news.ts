import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../src/claim/assemble.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { dayOf } from '../../src/claim/day.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { packOf } from '../../src/pack/writer.ts';
import { read } from '../../src/spot/spot.ts';

/** Annotated news beside the project: `docs.jsonl`, `clusters/`, `pairs.json`. */
export const NEWS = join(import.meta.dirname, '..', '..', '..', 'shared', 'gold', 'news');

export interface NewsDocument {
  readonly id: string;
  /** Where the document comes from: reports of different sets are never of one event. */
  readonly set: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly text: string;
}

/** All documents, in the order of the file. */
export function readNews(): readonly NewsDocument[] {
  const lines = readFileSync(join(NEWS, 'docs.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): NewsDocument => JSON.parse(line));
}

export function claimsOf(document: NewsDocument): ArticleClaims {
  const { publisher, url, date, title, text } = document;
  const reading = read(text, { publisher, url, day: dayOf(date), title });
  return assemble(reading, { ...document, language: null });
}

/** A pack of the documents; `--pack=FILE` takes one that was built from them before. */
export function packOfNews(documents: readonly NewsDocument[]): Pack {
  const given = process.argv.find((word) => word.startsWith('--pack='))?.slice('--pack='.length);
  if (given !== undefined) return openPack(new Uint8Array(readFileSync(given)));
  return openPack(
    packOf(documents.map(claimsOf), { name: 'news', description: null, publisher: null, date: null }),
  );
}

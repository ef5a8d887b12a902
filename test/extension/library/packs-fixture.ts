import { expect, vi } from 'vitest';
import { database, loadRecord } from '../../../src/extension/library/database.ts';
import { libraryState } from '../../../src/extension/library/state.ts';
import type { PackInfo } from '../../../src/pack/format.ts';
import { packOf } from '../../../src/pack/writer.ts';
import { article } from './library-fixture.ts';
import { segmentsOf } from './segments-of.ts';

/** Where the made-up packs are served. */
export const ADDRESS = 'https://packs.example/floods.pack';

/** A pack of that many reports. */
export const packWith = (count: number, info: Partial<PackInfo> = {}) =>
  packOf(
    Array.from({ length: count }, (_each, number) => article(number)),
    { name: 'Floods', description: null, publisher: 'River Watch', date: '2024-03-05', ...info },
  );

/** Every byte in the database belongs to the record, and every segment of the record has its bytes. */
export async function expectConsistent(): Promise<void> {
  const stored = await (await database()).getAllKeys('bytes');
  expect(stored.toSorted()).toEqual(segmentsOf(await loadRecord()).toSorted());
}

/** The packs of the library but the bundled one. */
export const own = async () => (await libraryState()).packs.filter(({ kind }) => kind !== 'bundled');

/** A request that reached {@link serve}. */
interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

/** Answers what the packs' server would; null is a broken connection. */
export function serve(answer: (asked: Asked) => Response | null): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const response = answer({ url, init });
    if (response === null) throw new TypeError('Failed to fetch');
    return response;
  });
  return asked;
}

/** An answer with its entity tag. */
export const answered = (bytes: Uint8Array<ArrayBuffer>, etag: string) =>
  new Response(bytes, { headers: { etag } });

import { expect, test } from 'vitest';
import type { Article } from '../../src/claim/article.ts';
import { ClaimsPool } from '../../src/cli/claims-pool.ts';
import { PackWriter } from '../../src/pack/writer.ts';

const article = (n: number): Article => ({
  id: `halden/${n}`,
  title: null,
  publisher: 'Halden Post',
  date: '2021-03-04',
  url: null,
  language: 'en',
  // As long as a message to a thread: each article is one.
  text: `Police in Halden counted ${n} boats. ${'The ferry to Vell runs again. '.repeat(7000)}`,
});

/** A pool whose writer fails at what the first thread answers, and a promise of when it has. */
function failing(): { readonly pool: ClaimsPool; readonly failed: Promise<void> } {
  const info = { name: 'Orsk', description: null, publisher: null, date: null };
  const scratch = { append: () => 0, read: () => new Uint8Array(0), close: () => undefined };
  const writer = new PackWriter(info, scratch);
  const failed = new Promise<void>((resolve) => {
    writer.addBatch = () => {
      resolve();
      throw new Error('no space left');
    };
  });
  const listener = { took: () => undefined, leftOut: () => undefined };
  const pool = new ClaimsPool(writer, listener, { threads: 2, quotes: false, packed: 100_000_000 });
  return { pool, failed };
}

test('a batch that could not be written, while nobody waited, ends the build: at the end', async () => {
  const { pool, failed } = failing();
  try {
    await pool.add(article(41));
    await failed;
    await expect(pool.finish()).rejects.toThrow('no space left');
  } finally {
    pool.close();
  }
});

test('and at the next article', async () => {
  const { pool, failed } = failing();
  try {
    await pool.add(article(41));
    await failed;
    await expect(pool.add(article(42))).rejects.toThrow('no space left');
  } finally {
    pool.close();
  }
});

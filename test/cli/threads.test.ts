import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HARBOUR } from './documents.ts';
import { jsonLines, run, workFolder } from './run.ts';

const folder = workFolder();

/** From this many bytes on threads are started at once (LARGE_INPUT); fields that nobody knows count among them. */
const LARGE = 2_000_000;

test('any number of threads gives the same bytes', async () => {
  const sentences = (i: number) =>
    Array.from({ length: 8 }, (_, k) => `${HARBOUR.text.replace('41', String(i * 8 + k + 41))} `).join('');
  const documents = Array.from({ length: 300 }, (_, i) => ({
    ...HARBOUR,
    id: `many/${i % 290}`,
    date: `2021-03-${String((i % 28) + 1).padStart(2, '0')}`,
    url: null,
    text: sentences(i),
    unknown: 'x'.repeat(LARGE / 300),
  }));
  const many = folder.write('threads.jsonl', jsonLines(documents));
  const packs: Buffer[] = [];
  for (const threads of ['1', '2']) {
    const pack = folder.path(`threads-${threads}.pack`);
    const built = await run([
      'build',
      many,
      '--out',
      pack,
      '--name',
      'same',
      '--threads',
      threads,
      '--json',
      '--quotes',
    ]);
    expect({ code: built.code, ...JSON.parse(built.out) }).toMatchObject({
      code: 0,
      documents: 300,
      reports: 290,
      duplicates: 10,
    });
    packs.push(readFileSync(pack));
  }
  expect(packs[1]!.equals(packs[0]!)).toBe(true);
}, 120_000);

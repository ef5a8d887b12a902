import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, parsedLines, run, workFolder } from './run.ts';

const folder = workFolder();

const reports = [
  {
    id: 'post/1',
    publisher: 'The Halden Post',
    title: 'Soldiers cross the river',
    date: '2014-08-04',
    text: 'HALDEN - Some 438 soldiers crossed the river near Halden on Sunday, said Ada Brankov, a spokeswoman for the border service. Shells destroyed 12 houses in the town.',
  },
  {
    id: 'star/2',
    publisher: 'The Orsk Star',
    title: 'Strike in Orsk',
    date: '2015-02-01',
    text: 'ORSK - About 300 miners went on strike in Orsk on Sunday, the union said. The mine lost $2 million.',
  },
];
const later = {
  id: 'post/3',
  publisher: null,
  title: null,
  date: '2014-09-10',
  text: 'HALDEN - In Halden 41 soldiers crossed the river on Tuesday.',
};

let news = '';
let more = '';
beforeAll(async () => {
  news = folder.path('news.pack');
  more = folder.path('more.pack');
  await run(['build', '-', '--out', news, '--quotes'], jsonLines(reports));
  await run(['build', '-', '--out', more], jsonLines([later]));
});

const find = (...args: readonly string[]) => run(['find', ...args]);

async function wordsOf(...args: readonly string[]): Promise<readonly string[]> {
  const { code, out, err } = await find(...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return (parsedLines(out) as { readonly words: string }[]).map(({ words }) => words);
}

describe('find', () => {
  test('prints the claims of what is counted, what happened and where, with who says so and the report', async () => {
    expect(await find('soldiers', 'crossed', 'halden', '--pack', news)).toEqual({
      code: 0,
      err: '',
      out: [
        '“Some 438 soldiers” cross, as of 2014-08-04, Ada Brankov, spokeswoman, border service',
        '    The Halden Post, “Soldiers cross the river”, 2014-08-04',
        '    “HALDEN - Some 438 soldiers crossed the river near Halden on Sunday, said Ada Brankov, a spokeswoman for the border service.”',
        '',
      ].join('\n'),
    });
  });

  test('as lines of JSON, of several packs, as those of one', async () => {
    const { out } = await find('soldiers crossed Halden', '--pack', more, news, '--json');
    const lines = parsedLines(out) as { readonly score: number }[];
    expect(lines).toMatchObject([
      { pack: 'more', report: { id: 'post/3' }, claim: 0, unit: 'soldier', predicate: 'cross', quote: null },
      { pack: 'news', report: { id: 'post/1' }, claim: 0, low: 438, bound: 'about' },
    ]);
    const whole = folder.path('whole.pack');
    await run(['merge', news, more, '--out', whole]);
    const merged = parsedLines((await find('soldiers crossed Halden', '--pack', whole, '--json')).out);
    const scores = (found: readonly unknown[]) => found.map((one) => (one as { score: number }).score);
    expect(scores(merged)).toHaveLength(2);
    for (const [i, score] of scores(merged).entries()) expect(scores(lines)[i]).toBeCloseTo(score, 9);
  });

  test('where only a place, or only a thing, is named: the figures told with it', async () => {
    expect(await wordsOf('orsk', '--pack', news)).toEqual(['About 300 miners']);
    expect(await wordsOf('river', '--pack', news)).toEqual(['Some 438 soldiers']);
    expect(await wordsOf('town', '--pack', news)).toEqual(['12 houses']);
  });

  test('within days, and no more than are wanted', async () => {
    const both = [news, more];
    expect(await wordsOf('soldiers', 'Halden', '--pack', ...both)).toHaveLength(2);
    expect(await wordsOf('soldiers', 'Halden', '--pack', ...both, '--limit', '1')).toHaveLength(1);
    expect(await wordsOf('soldiers', 'Halden', '--pack', ...both, '--since', '2014-09-01')).toEqual([
      '41 soldiers',
    ]);
    expect(await wordsOf('soldiers', 'Halden', '--pack', ...both, '--until', '2014-08-31')).toEqual([
      'Some 438 soldiers',
    ]);
  });

  test('says so where there is none', async () => {
    expect(await find('tankers', 'Visk', '--pack', news)).toEqual({
      code: 0,
      out: 'no claim found\n',
      err: '',
    });
    expect(await wordsOf('tankers', 'Visk', '--pack', news)).toEqual([]);
    // Of what is counted only what was asked for, whatever else is told of the place.
    expect(await wordsOf('houses', 'Halden', '--pack', news)).toEqual(['12 houses']);
  });

  test('needs words, and days that there are', async () => {
    expect(await find('--pack', news)).toMatchObject({ code: 2, out: '' });
    expect((await find('--pack', news)).err).toContain('no words to find');
    const numbers = await find('41', 'of', 'the', '--pack', news);
    expect(numbers.code).toBe(2);
    expect(numbers.err).toContain('numbers and small words are not compared');
    expect(await find('soldiers', '--pack', news, '--since', '2014-02-31')).toMatchObject({ code: 2 });
    expect(await find('soldiers', '--pack', news, '--limit', '0')).toMatchObject({ code: 2 });
  });

  test('names a pack that cannot be read, or is damaged where it is read', async () => {
    const missing = folder.path('missing.pack');
    expect(await find('soldiers', '--pack', missing)).toEqual({
      code: 3,
      out: '',
      err: `${missing}: no such file\n`,
    });
    expect(await find('soldiers', '--pack', folder.path('.'))).toMatchObject({ code: 3 });
    const bytes = readFileSync(news);
    const cut = folder.write('cut.pack', bytes.subarray(0, bytes.length - 100));
    const { code, out, err } = await find('soldiers', '--pack', cut);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err.startsWith(`${cut}: `)).toBe(true);
    const short = folder.write('short.pack', bytes.subarray(0, 3));
    expect(await find('soldiers', '--pack', short)).toMatchObject({ code: 4, out: '' });
  });
});

import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/claim/article.ts';
import { digestIn } from '../../src/import/own-id.ts';
import { imported, STORY } from './import-fixture.ts';

async function idsOf(name: string, source: string): Promise<readonly string[]> {
  const articles = (await imported(name, source)).map((one) => ('article' in one ? one.article : null));
  return articles.map((article: Article | null) => article?.id ?? 'unread');
}

/** A file of each format whose documents state neither id nor address, and the same with other words. */
const FILES: readonly (readonly [string, string, string])[] = [
  ['a.txt', '41 boats', '38 boats'],
  ['a.md', '# Boats\n\n41 boats', '# Boats\n\n38 boats'],
  ['a.md', '---\ndate: 2021-03-04\n---\n41 boats', '---\ndate: 2021-03-05\n---\n41 boats'],
  ['a.html', `<article>${STORY}</article>`, `<article>${STORY.replaceAll('41', '38')}</article>`],
  ['a.csv', 'title,text\nBoats,41 boats\n', 'title,text\nBoats,38 boats\n'],
  ['a.csv', 'publisher,text\nGazette,41 boats\n', 'publisher,text\nCourier,41 boats\n'],
  [
    'a.rss',
    '<rss version="2.0"><channel><title>G</title><item><title>T</title><description>41 boats</description></item></channel></rss>',
    '<rss version="2.0"><channel><title>G</title><item><title>T</title><description>38 boats</description></item></channel></rss>',
  ],
];

describe('the id of a document without id and address', () => {
  test.each(FILES)('tells files of one name apart by what they say: %s', async (name, one, other) => {
    const [id] = await idsOf(name, one);
    expect(id).toMatch(new RegExp(`^${name.replace('.', '\\.')} [0-9a-f]{16}$`));
    expect(await idsOf(name, other)).not.toEqual([id]);
  });

  test.each(FILES)(
    'is the same wherever the file lies, and tells it by what it says: %s',
    async (name, one) => {
      const [id] = await idsOf(name, one);
      for (const path of [`./${name}`, `/tmp/deep/${name}`, `other folder/${name}`]) {
        expect(await idsOf(path, one)).toEqual([id]);
      }
      const [renamed] = await idsOf(`b-${name}`, one);
      expect(renamed).not.toBe(id);
      expect(digestIn(renamed!)).toBe(digestIn(id!));
    },
  );

  test('is that of the row, wherever it stands in its table', async () => {
    const [first, second] = await idsOf('a.csv', 'text\n41 boats\n7 nets\n');
    expect(await idsOf('a.csv', 'text\n7 nets\n\n41 boats\n')).toEqual([second, first]);
  });
});

test.each([
  ['a.jsonl', '{"id":"x","text":"41 boats"}', 'x'],
  ['a.md', '---\nid: x\nurl: https://x.example/a\n---\n41 boats', 'x'],
  ['a.md', '---\nurl: https://x.example/a\n---\n41 boats', 'https://x.example/a'],
  ['a.csv', 'url,text\nhttps://x.example/a,41 boats\n', 'https://x.example/a'],
  ['https://x.example/a', `<article>${STORY}</article>`, 'https://x.example/a'],
])('an id or an address that is stated is the id: %s %j', async (name, source, id) => {
  expect(await idsOf(name, source)).toEqual([id]);
  expect(digestIn(id)).toBeNull();
});

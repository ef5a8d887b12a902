import { describe, expect, test } from 'vitest';
import { unpackMembers as unpack } from '../../src/cli/gunzip.ts';
import { parseHtml } from '../../src/cli/html.ts';
import { importArticles } from '../../src/import/import.ts';
import { all, bytes, imported, pieces } from './import-fixture.ts';

const texts = async (data: Uint8Array | string, name = 'a.csv') =>
  (await imported(name, data)).map((one) => ('article' in one ? one.article.text : one));

describe('encodings of lines', () => {
  const wide = (text: string, little: boolean) => {
    const units = [...`\ufeff${text}`].map((sign) => sign.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  };
  const western = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));

  test.each([true, false])('reads UTF-16 by its mark (little endian: %s)', async (little) => {
    expect(await texts(wide('id\ttext\r\n1\tZwölf Боты\r\n', little))).toEqual(['Zwölf Боты']);
  });

  test('reads windows-1252 where a line is no UTF-8', async () => {
    expect(await texts(western('id,text\n1,plain\n2,caf\xe9 \x80 5\n3,\xfcber\n'))).toEqual([
      'plain',
      'café € 5',
      'über',
    ]);
    expect(await texts(western('{"id":"a","text":"caf\xe9"}\n'), 'a.jsonl')).toEqual(['café']);
  });

  test('keeps to UTF-8 once a line has shown it', async () => {
    const damaged = Uint8Array.of(...bytes('id,text\n1,café\n2,caf'), 0xe9, ...bytes('\n3,über\n'));
    expect(await texts(damaged)).toEqual(['café', 'caf\ufffd', 'über']);
  });

  test('reads lines that end at lone returns', async () => {
    expect(await texts('id,text\r1,41 boats\r2,7 nets\r')).toEqual(['41 boats', '7 nets']);
  });

  test('keeps a lone return within a line of a file that has other line ends', async () => {
    expect(await texts('id,text\n1,41\rboats\n')).toEqual(['41\rboats']);
  });
});

test.each([
  ['text/csv; charset=windows-1251', 'a.csv', 'Шторм'],
  ['text/csv; charset=iso-8859-1', 'a.csv', 'Øòîðì'],
  ['application/jsonl; charset=windows-1251', 'a.jsonl', 'Шторм'],
  ['text/plain; charset=windows-1251', 'a.txt', 'Шторм'],
  ['text/plain; charset=none-such', 'a.txt', 'Øòîðì'],
  ['text/csv; charset=none-such', 'a.csv', 'Øòîðì'],
  ['text/csv', 'a.csv', 'Øòîðì'],
])('reads the encoding that a server states: %s', async (contentType, name, word) => {
  const storm = [0xd8, 0xf2, 0xee, 0xf0, 0xec];
  const around = { csv: ['id,text\n1,', '\n'], jsonl: ['{"id":"1","text":"', '"}\n'], txt: ['', ''] }[
    name.slice(2)
  ]!;
  const data = Uint8Array.of(...bytes(around[0]!), ...storm, ...bytes(around[1]!));
  const got = await all(importArticles({ name, bytes: pieces(data), contentType, parseHtml, unpack }, null));
  expect(got).toMatchObject([{ article: { text: word } }]);
});

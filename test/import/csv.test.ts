import { describe, expect, test } from 'vitest';
import { imported } from './import-fixture.ts';

const texts = async (source: string) =>
  (await imported('a.csv', source)).map((one) => ('article' in one ? one.article.text : one));

const NOTHING = { title: null, date: null, publisher: null, url: null, language: null };

describe('CSV', () => {
  test('reads quoted cells over several lines, by the names of the columns', async () => {
    expect(
      await imported(
        'a.csv',
        'Headline,Published,Body,id\n"Boats, 41","2021-03-04","One ""two""\nthree",r1\n,,"",r2\nx,,y,\n',
      ),
    ).toEqual([
      { article: { ...NOTHING, id: 'r1', title: 'Boats, 41', date: '2021-03-04', text: 'One "two"\nthree' } },
      { line: 4, reason: 'no text' },
      { article: { ...NOTHING, id: expect.stringMatching(/^a\.csv [0-9a-f]{16}$/), title: 'x', text: 'y' } },
    ]);
  });

  test.each([';', '\t', '|'])('reads cells parted by %j', async (sign) => {
    expect(await imported('a.csv', `id${sign}text\n1${sign}41, or so\n`)).toMatchObject([
      { article: { id: '1', text: '41, or so' } },
    ]);
  });

  test.each([
    ['sep=;\nid;text\n1;41, or so\n', '41, or so'],
    ['\ufeffSEP=|\r\nid|text\r\n1|41; or so\r\n', '41; or so'],
    ['sep=,\nid,text\n1,a;b\n', 'a;b'],
    ['id,text\n1,a | b\n', 'a | b'],
    // A column may be called so.
    ['sep=a,text\n1,41 boats\n', '41 boats'],
  ])('believes a first line that says what parts the cells: %j', async (source, text) => {
    expect(await texts(source)).toEqual([text]);
  });

  test('names lines behind such a one as they stand in the file', async () => {
    expect(await texts('sep=;\nid;text\n1;\n')).toEqual([{ line: 3, reason: 'no text' }]);
  });

  test.each([
    ['a,b\n1,2\n', 1, /^no column named text/],
    ['id^text\n1^41 boats\n', 1, /^no column named text.* which has: “id\^text”$/],
    ['"id", "text"\n1,41 boats\n', 1, /which has: “id” “"text"”$/],
    [`${'a,'.repeat(900)}b\n`, 1, /which has: (?:“a” ){25} …$/],
    ['id,text\n1,"open\n', 2, /never closed/],
    ['id,text\n1,x\n2,"a"b\n', 3, /^no CSV/],
  ])('names the line of what is no CSV: %j', async (source, line, reason) => {
    expect((await imported('a.csv', source)).at(-1)).toEqual({ line, reason: expect.stringMatching(reason) });
  });
});

describe('rows of CSV', () => {
  test('names a row that is longer than its header, and goes on', async () => {
    expect(await texts('id,text\n1,41 boats sank, it said\n2,7 nets\n3,8 piers,,\n')).toEqual([
      { line: 2, reason: 'more fields than the header' },
      '7 nets',
      '8 piers',
    ]);
  });

  test('takes a quote within an unquoted cell for a sign like others', async () => {
    expect(
      await texts('id,title,text\n1,5" gun,41 boats\n2,t,say "7" nets\n3,"a, ""b""","8\n""piers"""\n'),
    ).toEqual(['41 boats', 'say "7" nets', '8\n"piers"']);
  });

  test('takes of the columns of one meaning the first that the row fills', async () => {
    const header = 'id,guid,url,link,publisher,source,date,published,text,body';
    const rows = [
      'a,b,https://x.example/1,https://x.example/2,P,S,2021-03-04,2021-03-05,41 boats,no',
      ',b,,https://x.example/2, ,S,,2021-03-05,,41 boats',
      'a,,/2,https://x.example/2,,S,soon,2021-03-05,41 boats,',
    ];
    const second = { url: 'https://x.example/2', publisher: 'S', date: '2021-03-05', text: '41 boats' };
    expect(await imported('a.csv', [header, ...rows].join('\n'))).toMatchObject([
      {
        article: {
          id: 'a',
          url: 'https://x.example/1',
          publisher: 'P',
          date: '2021-03-04',
          text: '41 boats',
        },
      },
      { article: { id: 'b', ...second } },
      { article: { id: 'a', ...second } },
    ]);
  });

  test('goes on behind a cell that goes on behind its closing quote', async () => {
    expect(await texts('id,text\n1,"a"b\n2,7 nets\n')).toEqual([
      { line: 2, reason: expect.stringMatching(/^no CSV/) },
      '7 nets',
    ]);
  });

  test.each([
    ['id,text\n', 'a header and no rows'],
    ['', 'an empty file'],
    ['id,text\n1,"a"b\n', 'no CSV: a cell goes on behind its closing quote'],
  ])('says of %j why nothing of it is read, and that alone', async (source, reason) => {
    expect(await texts(source)).toMatchObject([{ reason }]);
  });
});

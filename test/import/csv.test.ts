import { describe, expect, test } from 'vitest';
import { imported } from './import-fixture.ts';

const texts = async (source: string) =>
  (await imported('a.csv', source)).map((one) => ('article' in one ? one.article.text : one));

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

  test('goes on behind a cell that goes on behind its closing quote', async () => {
    expect(await texts('id,text\n1,"a"b\n2,7 nets\n')).toEqual([
      { line: 2, reason: expect.stringMatching(/^no CSV/) },
      '7 nets',
    ]);
  });

  test.each([
    ['id,text\n', 'a header and no rows'],
    ['', 'an empty file'],
  ])('says of %j that it has no rows', async (source, reason) => {
    expect(await texts(source)).toEqual([{ line: null, reason }]);
  });
});

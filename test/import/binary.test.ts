import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { binaryKind } from '../../src/import/binary.ts';
import { MAGIC } from '../../src/pack/format.ts';
import { imported } from './import-fixture.ts';

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** Beginnings of files as the tools that write them leave them, and what is said of each. */
const FILES: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['a pack', Uint8Array.of(...MAGIC, 1, 0, 6, 0), /^is a pack of claims.*merge$/],
  ['PDF', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n'), /^is a PDF document: save it as text/],
  ['.docx', latin('PK\x03\x04\x14\0\x06\0word/document.xml'), /^is a ZIP archive \(as \.docx/],
  ['.doc', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), /^is an Office document/],
  ['RTF', latin('{\\rtf1\\ansi 41 boats}'), /^is a document in rich text/],
  ['PNG', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /^is a picture$/],
  ['JPEG', latin('\xff\xd8\xff\xe0\0\x10JFIF'), /^is a picture$/],
  ['MP4', latin('\0\0\0\x18ftypmp42'), /^is a picture, sound or film$/],
  ['tar', latin(`${'a.txt'.padEnd(257, '\0')}ustar\0`), /^is a tar archive: unpack it first$/],
  ['xz', latin('\xfd7zXZ\0'), /^is packed with xz/],
  ['bzip2', latin('BZh91AY&SY'), /^is packed with bzip2/],
  ['gzip twice', gzipSync('41 boats'), /^is packed with gzip more than once/],
];

describe('files that hold no text', () => {
  test.each(FILES)('are refused with what they are: %s', async (_kind, file, reason) => {
    for (const name of ['download', 'misnamed.txt', 'misnamed.jsonl', 'misnamed.html.gz']) {
      expect(await imported(name, gzipSync(file))).toEqual([
        { line: null, reason: expect.stringMatching(reason) },
      ]);
    }
  });

  test.each(['download', 'a.txt', 'a.md'])('are refused where nobody knows them: %s', async (name) => {
    expect(await imported(name, latin('\x01\x02 41 boats \0 5 nets'))).toEqual([
      { line: null, reason: expect.stringMatching(/^no text: holds NUL/) },
    ]);
  });

  test.each([
    'PK is a short name, 41 boats',
    'BZh is no word, 41 boats',
    'RIFF and ID3 and ustar, 41 boats',
    '% PDF-1.7, 41 boats',
    'MM and II*, 41 boats',
    '{rtf, 41 boats}',
  ])('are told from texts: %j', async (text) => {
    expect(binaryKind(latin(text))).toBeNull();
    expect(await imported('a.txt', text)).toMatchObject([{ article: { text } }]);
  });

  test('are told from text in UTF-16', async () => {
    const wide = Uint8Array.from(
      [...'\ufeff41 boats'].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
    expect(await imported('notes', wide)).toMatchObject([{ article: { text: '41 boats' } }]);
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packOf } from '../../src/pack/writer.ts';
import { sampleDocuments, sampleInfo } from '../pack/sample.ts';
import { imported, STORY } from './import-fixture.ts';

const SAID = 'The office counted 41 boats – “or more” – in the harbour of Nørhaven.';

/** Text in UTF-16 without its byte order mark. */
const little = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const big = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());

const FILES: readonly (readonly [string, string])[] = [
  ['a.txt', SAID],
  ['a.md', `---\ntitle: Boats\n---\n${SAID}`],
  ['a.csv', `id,text\r\na,"${SAID}"\r\n`],
  ['a.tsv', `id\ttext\r\na\t${SAID}\r\n`],
  ['a.jsonl', `${JSON.stringify({ id: 'a', text: SAID })}\n`],
  ['a.html', `<html><head><meta charset="utf-16"></head><body><article>${STORY}<p>${SAID}</p></article>`],
  [
    'a.xml',
    `<?xml version="1.0" encoding="utf-16"?><rss version="2.0"><channel><title>G</title><item><title>x</title><description>${SAID}</description></item></channel></rss>`,
  ],
];

describe('UTF-16 without its byte order mark', () => {
  test.each(FILES)('is read, packed or not, by its name or not: %s', async (name, text) => {
    for (const bytes of [little(text), big(text)]) {
      for (const [as, data] of [
        [name, bytes],
        [`${name}.gz`, gzipSync(bytes)],
      ] as const) {
        expect(await imported(as, data)).toMatchObject([
          { article: { text: expect.stringContaining(SAID) } },
        ]);
      }
    }
    // Of tables only those with commas are known without a name.
    if (!name.endsWith('.tsv')) {
      expect(await imported('standard input', little(text))).toMatchObject([
        { article: { text: expect.stringContaining(SAID) } },
      ]);
    }
  });

  test('is what a server states as well', async () => {
    expect(await imported('http://gazette.example/a.txt', little(SAID))).toMatchObject([
      { article: { text: SAID } },
    ]);
  });

  test.each([
    ['numbers of 16 bits', Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? (i * 7) % 32 : 0))],
    ['a text with a NUL', new TextEncoder().encode(`${SAID}\0${SAID}`)],
    ['a text with NULs behind it', new TextEncoder().encode(SAID + '\0'.repeat(300))],
    ['fields of fixed length', new TextEncoder().encode('boats\0\0\0nets\0\0\0\0'.repeat(20))],
    ['signs of 32 bits', Uint8Array.from([...SAID].flatMap((sign) => [sign.charCodeAt(0) & 255, 0, 0, 0]))],
  ])('is not %s', async (_kind, bytes) => {
    expect(await imported('a.txt', bytes)).toEqual([
      { line: null, reason: 'no text: holds NUL, as binary files do' },
    ]);
  });

  test('is no pack, and no single line of NULs among others', async () => {
    expect(await imported('a.html', packOf(sampleDocuments, sampleInfo))).toMatchObject([
      { reason: expect.stringContaining('a pack of claims') },
    ]);
    const line = JSON.stringify({ id: 'a', text: SAID });
    expect(await imported('a.jsonl', `${line}\n\0\0\0\0\n${line}\n`)).toMatchObject([
      { article: { text: SAID } },
      { line: 2 },
      { article: { text: SAID } },
    ]);
  });
});

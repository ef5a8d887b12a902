import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodePlainText } from '../../src/import/whole.ts';
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

describe('plain text in an encoding that nobody states', () => {
  /** Letters of an alphabet of one byte a letter, as its encoding writes them, between figures and blanks. */
  const alphabet = (from: number) =>
    Uint8Array.from({ length: 400 }, (_, i) =>
      i % 9 === 8 ? 0x20 : i % 40 === 7 ? 0x34 : from + ((i * 7) % 31),
    );

  const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

  test.each([
    ['Windows-1251 and KOI8-R', alphabet(0xe0)],
    ['KOI8-R, of which letters are capital', alphabet(0xc0)],
    ['EUC-JP', Uint8Array.from({ length: 400 }, (_, i) => (i % 2 === 0 ? 0xa4 : 0xb1 + ((i * 5) % 60)))],
  ])('is named where it cannot be Windows-1252: %s', async (_kind, bytes) => {
    for (const name of ['a.txt', 'a.md', 'notes']) {
      expect(await imported(name, bytes)).toEqual([
        { line: null, reason: 'its encoding is neither UTF-8 nor Windows-1252: save it as UTF-8' },
      ]);
    }
  });

  test('is named in tables and JSON Lines, of which the rest goes on', async () => {
    const misread = 'its encoding is neither UTF-8 nor Windows-1252: save it as UTF-8';
    const bytes = (text: string) => new TextEncoder().encode(text);
    const koi = Buffer.from(alphabet(0xc0)).toString('latin1').replaceAll('\x22', ' ');
    const table = latin(`id,text\n1,"${koi}"\n2,"${koi}"\n`);
    expect(await imported('a.csv', table)).toEqual([{ line: 2, reason: misread }]);
    const line = `${JSON.stringify({ id: 'a', text: '41 boats' })}\n`;
    const mixed = latin(`${line}{"id":"b","text":"${koi}"}\n${line}`);
    expect(await imported('a.jsonl', mixed)).toMatchObject([
      { article: { text: '41 boats' } },
      { line: 2, reason: misread },
      { article: { text: '41 boats' } },
    ]);
    // What has shown itself to be UTF-8 is damaged, not in another encoding.
    const damaged = Buffer.concat([bytes('{"id":"ü","text":"x"}\n'), mixed]);
    expect(await imported('a.jsonl', damaged)).toMatchObject([{}, {}, { article: { id: 'b' } }, {}]);
  });

  test.each([
    ['a name', 'Élodie Müßig-Ångström'],
    [
      'French',
      'L’été dernier, 41 bateaux ont été comptés à Saint-Rémy après la tempête, a déclaré le député. '.repeat(
        20,
      ),
    ],
    ['sums', '£5, ½ of £7, 40° and §3; '.repeat(40)],
    ['names in a text', `${'Åse Ødegård and Jörg Müßig said so. '.repeat(40)}41 boats were lost.`],
  ])('is read as Windows-1252 where it can be: %s', async (_kind, text) => {
    const western = text.replaceAll('’', "'").trim();
    expect(await imported('a.txt', latin(western))).toMatchObject([{ article: { text: western } }]);
  });

  test('is never refused where it is UTF-8, or where a server states it', async () => {
    const greek = 'Το γραφείο μέτρησε 41 βάρκες. '.repeat(30).trim();
    expect(await imported('a.txt', greek)).toMatchObject([{ article: { text: greek } }]);
    const accented = 'Příliš žluťoučký kůň úpěl ďábelské ódy. '.repeat(30).trim();
    expect(await imported('a.txt', accented)).toMatchObject([{ article: { text: accented } }]);
    const koi = alphabet(0xc0);
    expect(decodePlainText(koi, 'text/plain; charset=koi8-r')).toMatch(/^[а-яё4 ]+$/);
  });
});

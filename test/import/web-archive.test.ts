import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { unpackMembers as unpack } from '../../src/cli/gunzip.ts';
import { parseHtml } from '../../src/cli/html.ts';
import { importArticles } from '../../src/import/import.ts';
import type { Imported } from '../../src/import/imported.ts';
import { recordsOf } from '../../src/import/warc-records.ts';
import { all, imported, pieces } from './import-fixture.ts';
import { chunked, PAGE, record, response } from './web-archive-fixture.ts';

const A = 'https://gazette.example/a';
const B = 'https://gazette.example/b';
const C = 'https://gazette.example/c';

const HTML = 'Content-Type: text/html; charset=utf-8';
const OK = ['HTTP/1.1 200 OK', HTML];

/** The text that the page has when nothing is wrong with it. */
const TEXT = await (async () => {
  const [page] = await imported('page.html', PAGE);
  if (page === undefined || 'reason' in page) throw new Error('the fixture is no article');
  return page.article.text;
})();

/** Articles by their ids, where they are whole; what could not be read by its reason. */
const told = (list: readonly Imported[]) =>
  list.map((one) => {
    if ('reason' in one) return one.reason;
    return one.article.text === TEXT ? one.article.id : `${one.article.id} changed`;
  });

const read = async (...records: readonly Uint8Array[]) =>
  told(await imported('crawl.warc', Buffer.concat(records)));

describe('a web archive', () => {
  test('gives the pages among its responses and resources', async () => {
    expect(
      await read(
        record(['WARC-Type: warcinfo', 'Content-Type: application/warc-fields'], 'software: hand\r\n'),
        response(A, PAGE),
        response('https://gazette.example/i.png', 'xxxx', ['HTTP/1.1 200 OK', 'Content-Type: image/png']),
        response('https://gazette.example/gone', PAGE, ['HTTP/1.1 404 Not Found', HTML]),
        response('https://gazette.example/part', PAGE, ['HTTP/1.1 206 Partial Content', HTML]),
        record(
          ['WARC-Type: request', `WARC-Target-URI: ${A}`, 'Content-Type: application/http'],
          'GET / HTTP/1.1\r\n\r\n',
        ),
        record(['WARC-Type: response', 'WARC-Target-URI: dns:x', 'Content-Type: text/dns'], '20210304\n'),
        response(B, '<html><body></body></html>'),
        record(['WARC-Type: resource', `WARC-Target-URI: <${C}>`, 'Content-Type: text/html'], PAGE),
      ),
    ).toEqual([A, `record 8, ${B}: no article on this page`, C]);
  });

  test.each<[string, readonly string[]]>([
    ['two blanks before the status', ['HTTP/1.1  200 OK', HTML]],
    ['no words behind it', ['HTTP/1.1 200', HTML]],
    ['HTTP/2', ['HTTP/2 200', HTML]],
    ['a proxy in between', ['HTTP/1.1 203 Non-Authoritative Information', HTML]],
    ['fields in another case', ['HTTP/1.1 200 OK', 'CONTENT-TYPE: Text/HTML']],
    ['a folded field', ['HTTP/1.1 200 OK', 'Content-Type:', '  text/html']],
  ])('reads a response with %s', async (_, head) => {
    expect(await read(response(A, PAGE, head), response(B, PAGE))).toEqual([A, B]);
  });

  test('reads a response whose lines end with \\n alone', async () => {
    expect(await read(response(A, PAGE, OK, { eol: '\n' }), response(B, PAGE))).toEqual([A, B]);
  });

  test('names a response that is none', async () => {
    expect(await read(response(A, PAGE, ['hello']), response(B, PAGE))).toEqual([
      `record 1, ${A}: no HTTP response`,
      B,
    ]);
  });

  test.each(['javascript:alert(1)', 'urn:x:y', 'data:text/html,x'])(
    'takes %s for no address',
    async (address) => {
      const [one] = await imported('crawl.warc', response(address, PAGE));
      expect(one).toMatchObject({
        article: { id: expect.stringMatching(/^crawl\.warc [0-9a-f]{16}$/), url: null },
      });
    },
  );

  test('that is none is named', async () => {
    for (const none of ['', 'hello\n', '{"id":"a"}\n'.repeat(9000)]) {
      expect(await imported('crawl.warc', none)).toEqual([
        { line: null, reason: 'no web archive: no record found' },
      ]);
    }
  });
});

describe('the body of a response', () => {
  const coded = (content: string, transfer = 'identity') => [
    ...OK,
    `Content-Encoding: ${content}`,
    `Transfer-Encoding: ${transfer}`,
  ];

  test.each<[string, readonly string[], Uint8Array | string]>([
    ['chunked', [...OK, 'Transfer-Encoding: chunked'], chunked(PAGE)],
    ['Chunked', [...OK, 'Transfer-Encoding: Chunked'], chunked(PAGE)],
    ['gzip, chunked', [...OK, 'Transfer-Encoding: gzip, chunked'], chunked(gzipSync(PAGE), 30)],
    ['gzip in chunks', coded('gzip', 'chunked'), chunked(gzipSync(PAGE), 30)],
    ['GZIP', coded('GZIP'), gzipSync(PAGE)],
    ['gzip twice', coded('gzip, gzip'), gzipSync(gzipSync(PAGE))],
    ['deflate', coded('deflate'), deflateSync(PAGE)],
    ['bare deflate', coded('deflate'), deflateRawSync(PAGE)],
    ['br', coded('br'), brotliCompressSync(PAGE)],
    ['zstd', coded('zstd'), zstdCompressSync(PAGE)],
    ['chunked, but stored bare', [...OK, 'Transfer-Encoding: chunked'], PAGE],
    ['gzip, but stored bare', coded('gzip'), PAGE],
    ['br, but stored bare', coded('br'), `\ufeff\n${PAGE}`],
    ['an unknown coding, but stored bare', coded('utf-8'), PAGE],
  ])('is read: %s', async (_, head, body) => {
    expect(await read(response(A, body, head), response(B, PAGE))).toEqual([A, B]);
  });

  const gzip = gzipSync(PAGE);
  const half = Math.floor(gzip.length / 2);
  const inChunks = chunked(PAGE);
  test.each<[string, readonly string[], Uint8Array | string, RegExp]>([
    ['gzip cut short', coded('gzip'), gzip.subarray(0, half), /damaged or truncated gzip data/],
    ['gzip damaged', coded('gzip'), gzip.fill(0, half, half + 9), /damaged or truncated gzip data/],
    ['br cut short', coded('br'), brotliCompressSync(PAGE).subarray(0, 90), /damaged or truncated br data/],
    ['deflate cut short', coded('deflate'), deflateSync(PAGE).subarray(0, 90), /truncated deflate data/],
    ['chunks cut short', coded('', 'chunked'), inChunks.subarray(0, 250), /chunked body is cut short/],
    ['no last chunk', coded('', 'chunked'), inChunks.subarray(0, -5), /chunked body is cut short/],
    [
      'a wrong chunk size',
      coded('', 'chunked'),
      inChunks.toString().replace('\r\n64\r\n', '\r\n63\r\n'),
      /chunks do not fit at byte 209 of the body/,
    ],
    [
      'an unknown coding',
      coded('compress'),
      '\x1f\x9d\x90xx',
      /content encoding "compress" cannot be unpacked here/,
    ],
    [
      'a coding that is called as what every object has',
      coded('constructor'),
      '\x1f\x9d\x90xx',
      /content encoding "constructor" cannot be unpacked here/,
    ],
  ])('is never taken in part: %s', async (_, head, body, reason) => {
    const got = await read(response(A, body, head), response(B, PAGE));
    expect(got).toEqual([expect.stringMatching(reason), B]);
    expect(got[0]).toMatch(`record 1, ${A}: `);
  });

  test('is refused where it is packed over and over', async () => {
    const times = (count: number) => coded(Array.from({ length: count }, () => 'gzip').join(', '));
    let packed: Uint8Array = Buffer.from(PAGE);
    for (let i = 0; i < 4; i++) packed = gzipSync(packed);
    expect(await read(response(A, packed, times(4)))).toEqual([A]);
    expect(await read(response(A, gzipSync(packed), times(5)), response(B, PAGE))).toEqual([
      `record 1, ${A}: its body is packed 5 times over, at most 4 are read`,
      B,
    ]);
    expect(await read(response(A, PAGE, times(20_001)), response(B, PAGE))).toEqual([
      `record 1, ${A}: its body is packed 20001 times over, at most 4 are read`,
      B,
    ]);
  });

  test('in chunks of a byte each is not read over and over for their sizes', async () => {
    const decode = vi.spyOn(String, 'fromCharCode');
    const body = chunked(PAGE, 1);
    expect(await read(response(A, body, [...OK, 'Transfer-Encoding: chunked']))).toEqual([A]);
    const units = decode.mock.calls.reduce((sum, codes) => sum + codes.length, 0);
    decode.mockRestore();
    expect(units).toBeLessThan(10 * body.length);
  });

  test('is named where nothing unpacks its coding', async () => {
    const bytes = Buffer.concat([
      response(A, brotliCompressSync(PAGE), coded('br')),
      response(B, PAGE, coded('br')),
    ]);
    // As in a browser, which hands in no decoders.
    const input = { name: 'crawl.warc', bytes: pieces(bytes), parseHtml, unpack };
    expect(told(await all(importArticles(input, null)))).toEqual([
      `record 1, ${A}: its content encoding "br" cannot be unpacked here`,
      B,
    ]);
  });
});

describe('a record of another length than it says', () => {
  const block = Number(/Content-Length: (\d+)/.exec(response(A, PAGE).toString())?.[1]);

  test.each<[string, string, RegExp]>([
    ['is too long', String(block + 600), /its Content-Length does not fit/],
    ['is too short', String(block - 100), /its Content-Length does not fit/],
    ['is beyond the file', '1000000000000000', /cut short/],
    ['is no number', 'abc', /its Content-Length is "abc"/],
    ['is below nothing', '-5', /its Content-Length is "-5"/],
  ])('%s: is named, and takes no other with it', async (_, length, reason) => {
    const warn = vi.spyOn(console, 'warn');
    expect(
      await read(response(C, PAGE), response(A, PAGE, OK, { length }), response(B, PAGE), response(C, PAGE)),
    ).toEqual([C, expect.stringMatching(reason), B, C]);
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('is not copied before it is known to be there', async () => {
    const long = Buffer.concat(
      Array.from({ length: 400 }, () => record([], '', { length: '1000000000000' })),
    );
    const slice = vi.spyOn(Uint8Array.prototype, 'slice');
    const got = await all(recordsOf(pieces(long, 4096)));
    const copied = slice.mock.results.reduce((sum, { value }) => sum + (value as Uint8Array).length, 0);
    slice.mockRestore();
    expect(got).toHaveLength(400);
    expect(copied).toBeLessThan(3 * long.length);
  });

  test.each(['', '\n', '\n\n', '\r\n', '\r\n'.repeat(5)])('but %j behind it is read', async (end) => {
    expect(await read(response(A, PAGE, OK, { end }), response(B, PAGE), response(C, PAGE))).toEqual([
      A,
      B,
      C,
    ]);
  });

  test('but something else behind it is not', async () => {
    expect(await read(response(A, PAGE, OK, { end: '\r\n\r\nhello\r\n' }), response(B, PAGE))).toEqual([
      expect.stringMatching(/^record 1, .*does not fit/),
      B,
    ]);
  });

  test('because it is in segments is not taken for a whole page', async () => {
    const fields = [
      'WARC-Type: resource',
      `WARC-Target-URI: ${A}`,
      'WARC-Segment-Number: 1',
      'Content-Type: text/html',
    ];
    expect(await read(record(fields, PAGE), response(B, PAGE))).toEqual([
      `record 1, ${A}: it is in segments, which are not read`,
      B,
    ]);
  });
});

describe('an archive that was damaged on its way', () => {
  const RECORDS = [response(A, PAGE), response(B, PAGE), response(C, PAGE)];
  const IDS = [A, B, C];
  const MEMBERS = RECORDS.map((one) => gzipSync(one));
  const starts = (parts: readonly Uint8Array[]) =>
    parts.map((_, i) => parts.slice(0, i).reduce((sum, part) => sum + part.length, 0));

  test('is whole to begin with, packed or not', async () => {
    expect(await read(...RECORDS)).toEqual(IDS);
    expect(told(await imported('crawl.warc.gz', Buffer.concat(MEMBERS)))).toEqual(IDS);
    expect(told(await imported('crawl.warc.gz', gzipSync(Buffer.concat(RECORDS))))).toEqual(IDS);
  });

  test.each([
    ['crawl.warc', RECORDS],
    ['crawl.warc.gz', MEMBERS],
  ])('%s: names where it is cut short, and gives the records before', async (name, parts) => {
    const whole = Buffer.concat(parts);
    const begins = starts(parts);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.length - 5 }), async (cut) => {
        const at = begins.findLastIndex((start) => start < cut);
        // With less than a header nothing shows that a member begins.
        fc.pre(!name.endsWith('.gz') || cut - begins[at]! >= 10);
        // Of a plain archive the line ends behind a record say nothing more.
        const complete = cut >= (begins[at + 1] ?? whole.length) - (name.endsWith('.gz') ? 0 : 4);
        const got = told(await imported(name, whole.subarray(0, cut)));
        const before = IDS.slice(0, at);
        if (complete) expect(got).toEqual([...before, IDS[at]]);
        else if (at === 0 && cut < 2)
          expect(got).toEqual([expect.stringMatching(/no web archive|cut short/)]);
        else expect(got).toEqual([...before, expect.stringMatching(/cut short|damaged or truncated/)]);
      }),
      { numRuns: 60 },
    );
  });

  test('packed record by record: loses no record but the damaged one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 2 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 1, max: 255 }),
        async (which, place, flip) => {
          const parts = MEMBERS.map((member) => Buffer.from(member));
          const part = parts[which]!;
          // Behind the header, in which little says what is packed.
          part[10 + Math.floor(place * (part.length - 10))]! ^= flip;
          const got = told(await imported('crawl.warc.gz', Buffer.concat(parts)));
          expect(got).toEqual(IDS.with(which, expect.stringMatching(/damaged or truncated gzip data/)));
          expect(got[which]).toMatch(
            new RegExp(`^record ${which + 1}\\b.*gzip member at byte ${starts(parts)[which]}: `),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('packed in one: is named where it broke', async () => {
    const packed = gzipSync(Buffer.concat(RECORDS));
    packed[packed.length - 6]! ^= 1;
    expect(told(await imported('crawl.warc.gz', packed)).at(-1)).toMatch(/damaged or truncated gzip data/);
  });

  test('has something else behind it: that is named', async () => {
    const got = told(
      await imported('crawl.warc.gz', Buffer.concat([...MEMBERS, Buffer.from('junk'.repeat(9))])),
    );
    expect(got.slice(0, 2)).toEqual([A, B]);
    expect(got.at(-1)).toMatch(/^record 3\b.*damaged or truncated gzip data/);
  });
});

import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpackMembers as unpack } from '../../src/cli/gunzip.ts';
import { parseHtml } from '../../src/cli/html.ts';
import { membersOf } from '../../src/import/gzip-members.ts';
import { importArticles } from '../../src/import/import.ts';
import { all, bytes, imported, pieces } from './import-fixture.ts';

describe('gzip', () => {
  const packed = gzipSync('{"id":"a","text":"41 boats"}\n'.repeat(50));

  test('is unpacked by what it is, whatever its name', async () => {
    expect(await imported('a.jsonl.gz', packed)).toHaveLength(50);
    expect(await imported('unnamed', packed)).toHaveLength(50);
  });

  test('of several members is read to its end, wherever the bytes are cut', async () => {
    const line = (id: string) => gzipSync(`{"id":"${id}","text":"41 boats"}\n`);
    const members = Buffer.concat([line('a'), gzipSync(''), line('b'), line('c')]);
    for (const size of [2, 7, 64, members.length]) {
      const got = all(
        importArticles({ name: 'a.jsonl.gz', bytes: pieces(members, size), parseHtml, unpack }, null),
      );
      expect((await got).map((one) => ('article' in one ? one.article.id : one.reason))).toEqual([
        'a',
        'b',
        'c',
      ]);
    }
  });

  test('with something else behind its last member, or a damaged second one, is named', async () => {
    const second = gzipSync('{"id":"b","text":"41 boats"}\n');
    second[second.length - 8]! ^= 1;
    for (const more of [bytes('{"id":"b","text":"41 boats"}'), second, second.subarray(0, 9)]) {
      expect((await imported('a.jsonl.gz', Buffer.concat([packed, more]))).at(-1)).toEqual({
        line: null,
        reason: expect.stringMatching(/^damaged or truncated gzip data/),
      });
    }
  });

  test('that is cut short is named, after what could be read', async () => {
    const got = await imported('a.jsonl.gz', packed.subarray(0, packed.length - 4));
    expect(got.at(-1)).toEqual({
      line: null,
      reason: expect.stringMatching(/^damaged or truncated gzip data/),
    });
  });

  test('that is a bomb is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(48 * 1024 * 1024));
    const members = Buffer.concat(Array.from({ length: 12 }, () => gzipSync(Buffer.alloc(4 * 1024 * 1024))));
    for (const one of [bomb, members]) {
      const source = pieces(one, 4096);
      const got = all(importArticles({ name: 'a.jsonl.gz', bytes: source, parseHtml, unpack }, null));
      expect(await got).toEqual([
        { line: null, reason: expect.stringMatching(/^unpacks to more than \d+ times/) },
      ]);
    }
  });
});

test('many members of an archive unpack to no more than one may', async () => {
  const member = gzipSync(Buffer.alloc(12 * 1024 * 1024));
  const packed = Buffer.concat(Array.from({ length: 12 }, () => member));
  let unpacked = 0;
  const gaps: string[] = [];
  for await (const part of membersOf(pieces(packed, 4096), unpack)) {
    if ('gap' in part) gaps.push(part.gap);
    else unpacked += part.length;
  }
  expect(unpacked).toBeLessThanOrEqual(400 * packed.length);
  expect(gaps.length).toBeGreaterThan(5);
  for (const gap of gaps) expect(gap).toMatch(/unpacks to more than 400 times its size$/);
});

test('a member behind a bomb is read again once the file holds enough', async () => {
  const parts = [Buffer.alloc(17 * 1024 * 1024), randomBytes(100_000), '41 boats'].map((part) =>
    gzipSync(part),
  );
  const got = await all(membersOf(pieces(Buffer.concat(parts), 4096), unpack));
  expect(got.some((part) => 'gap' in part)).toBe(true);
  const last = got.at(-1)!;
  expect('gap' in last ? last.gap : Buffer.from(last).toString()).toBe('41 boats');
});

describe('bytes that come one by one, as slow pipes and servers give them', () => {
  const item =
    '<item><title>Boats</title><link>https://x.example/a</link><description>41 boats</description></item>';
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['gzip', gzipSync('41 boats were counted.')],
    ['JSON Lines', bytes('{"id":"a","text":"41 boats"}\n{"id":"b","text":"7 nets"}\n')],
    ['gzip of JSON Lines', gzipSync('{"id":"a","text":"41 boats"}\n')],
    [
      'a feed',
      bytes(
        `<?xml version="1.0"?><!-- x --><rss version="2.0"><channel><title>G</title>${item}</channel></rss>`,
      ),
    ],
    [
      'a JSON feed',
      bytes(
        '{"title":"G","version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"41 boats"}]}',
      ),
    ],
    [
      'a web archive',
      bytes(
        'WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: image/png\r\nContent-Length: 1\r\n\r\nx\r\n\r\n',
      ),
    ],
    ['PDF', bytes('%PDF-1.7')],
  ];

  test.each(files)('are taken for what they are: %s', async (_kind, file) => {
    const got = (size: number) =>
      all(importArticles({ name: 'standard input', bytes: pieces(file, size), parseHtml, unpack }, null));
    const whole = await got(file.length);
    expect(await got(1)).toEqual(whole);
    expect(await got(3)).toEqual(whole);
  });

  test('give a document before the next has come, where the format is named', async () => {
    let asked = 0;
    async function* slow(): AsyncGenerator<Uint8Array> {
      for (const id of ['a', 'b']) {
        asked++;
        yield bytes(`{"id":"${id}","text":"41 boats"}\n`);
      }
    }
    const articles = importArticles({ name: 'standard input', bytes: slow(), parseHtml, unpack }, 'jsonl');
    expect(await articles[Symbol.asyncIterator]().next()).toMatchObject({ value: { article: { id: 'a' } } });
    expect(asked).toBe(1);
  });
});

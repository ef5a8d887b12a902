import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unpackMembers as unpack } from '../../src/cli/gunzip.ts';
import { parseHtml } from '../../src/cli/html.ts';
import { FORMATS, type Format } from '../../src/import/formats.ts';
import { importArticles } from '../../src/import/import.ts';
import type { Imported } from '../../src/import/imported.ts';
import { all, pieces } from './import-fixture.ts';

/** A small good file of each format, to be broken. */
const GOOD: Readonly<Record<Format, string>> = {
  jsonl: '{"id":"a","text":"41 boats","date":"2021-03-04"}\n{"id":"b","text":"two piers"}\n',
  text: 'The office counted 41 boats.\n',
  markdown:
    '---\ntitle: Boats\ndate: 2021-03-04\n---\n# Boats\n\nThe office counted **41** boats, [it said](https://x.example).\n',
  html: '<html lang="en"><head><meta charset="utf-8"><title>Boats</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Boats"}</script></head><body><article><p>The office counted 41 boats &amp; two piers.</p></article></body></html>',
  csv: 'id,title,text\na,Boats,"41 boats, it said"\nb,,"two ""piers"""\n',
  feed: '<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><item><title>Boats</title><link>https://x.example/a</link><description>&lt;p&gt;41 boats&lt;/p&gt;</description></item></channel></rss>',
  warc: 'WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/a\r\nContent-Type: application/http\r\nContent-Length: 85\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>41 boats</p></body></html>\r\n\r\n\r\n',
};

/** One change of a file: a byte written over, taken out or put in, or the rest cut off. */
const change = fc.record({
  kind: fc.constantFrom('write', 'remove', 'insert', 'cut'),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.oneof(
    fc.integer({ min: 0, max: 255 }),
    fc.constantFrom(...'"\n\r<>&{}[],:-\0'.split('').map((c) => c.charCodeAt(0))),
  ),
});

function broken(
  good: Uint8Array,
  changes: readonly { kind: string; place: number; byte: number }[],
): Uint8Array {
  let bytes = [...good];
  for (const { kind, place, byte } of changes) {
    const at = Math.floor(place * bytes.length);
    if (kind === 'write') bytes[at] = byte;
    else if (kind === 'remove') bytes.splice(at, 1);
    else if (kind === 'insert') bytes.splice(at, 0, byte);
    else bytes = bytes.slice(0, at);
  }
  return Uint8Array.from(bytes);
}

/** Changed files tried for each format; all must end in articles or reasons. */
const RUNS = 60;

/** Formats of which any file with something in it is a document, or one that cannot be read. */
const ALWAYS_SOMETHING: readonly Format[] = ['jsonl', 'text', 'markdown', 'html'];

const entriesOf = async (format: Format, bytes: Uint8Array): Promise<Imported[]> =>
  all(importArticles({ name: 'broken', bytes: pieces(bytes, 64), parseHtml, unpack }, format));

const ids = (entries: readonly Imported[]) =>
  entries.map((one) => ('article' in one ? one.article.id : `unread: ${one.reason}`));

const IDS: Readonly<Record<Format, readonly string[]>> = {
  jsonl: ['a', 'b'],
  text: [expect.stringMatching(/^broken [0-9a-f]{16}$/)],
  markdown: [expect.stringMatching(/^broken [0-9a-f]{16}$/)],
  html: [expect.stringMatching(/^broken [0-9a-f]{16}$/)],
  csv: ['a', 'b'],
  feed: ['https://x.example/a'],
  warc: ['https://x.example/a'],
};

test.each(FORMATS)('the file to be broken (%s) is good, packed or not', async (format) => {
  const plain = new TextEncoder().encode(GOOD[format]);
  expect(ids(await entriesOf(format, plain))).toEqual(IDS[format]);
  expect(ids(await entriesOf(format, gzipSync(plain)))).toEqual(IDS[format]);
});

test.each(FORMATS)('a file (%s) whose packing is cut short gives a reason', async (format) => {
  const entries = await entriesOf(format, gzipSync(GOOD[format]).subarray(0, -6));
  expect(entries.at(-1)).toEqual({ line: null, reason: expect.stringMatching(/damaged or truncated gzip/) });
});

test.each(FORMATS)('a broken file (%s) gives articles or reasons, and never fails', async (format) => {
  const plain = new TextEncoder().encode(GOOD[format]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (changes, packed) => {
        const bytes = broken(packed ? gzipSync(plain) : plain, changes);
        const entries = await entriesOf(format, bytes);
        // A lone byte beyond ASCII may be a blank: 160 is one in windows-1252, by which text that is no UTF-8 is read.
        if (ALWAYS_SOMETHING.includes(format) && bytes.some((byte) => byte > 32 && byte < 127)) {
          expect(entries).not.toEqual([]);
        }
        for (const one of entries) {
          if ('article' in one) {
            expect(typeof one.article.id).toBe('string');
            expect(typeof one.article.text).toBe('string');
            expect(one.article.date).toSatisfy(
              (date) => date === null || /^\d{4}-\d{2}-\d{2}/.test(String(date)),
            );
          } else expect(one.reason).toMatch(/./);
        }
      },
    ),
    { numRuns: RUNS },
  );
});

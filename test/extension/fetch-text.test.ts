import { describe, expect, it } from 'vitest';
import { type Asked, fetchText, retryAfter } from '../../src/extension/follow/fetch-text.ts';

const ASKED: Asked = {
  url: 'https://outlet.example/feed',
  accept: 'text/html',
  maxBytes: 1_000,
  takes: (type) => type === 'text/html',
  etag: '"a"',
  lastModified: 'Mon, 04 Aug 2014 08:00:00 GMT',
};
const HTML = { 'content-type': 'Text/HTML; charset=utf-8' };

const answered = (body: string | Uint8Array<ArrayBuffer> | null, init: ResponseInit) =>
  fetchText(
    ASKED,
    async () => new Response(body, init),
    async () => false,
  );

describe('fetching a text', () => {
  it('says nothing of the reader, and asks with what the server gave', async () => {
    let seen: RequestInit | undefined;
    const fetched = await fetchText(
      ASKED,
      async (_url, init) => {
        seen = init;
        return new Response('<p>', { headers: { ...HTML, etag: '"b"' } });
      },
      async () => false,
    );
    expect(fetched).toMatchObject({ outcome: 'text', text: '<p>', type: 'text/html', etag: '"b"' });
    expect(seen).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    expect([...new Headers(seen?.headers)]).toEqual([
      ['accept', 'text/html'],
      ['if-modified-since', 'Mon, 04 Aug 2014 08:00:00 GMT'],
      ['if-none-match', '"a"'],
    ]);
  });

  it.each([
    [304, {}, { outcome: 'unchanged' }],
    [404, {}, { failure: 'not-found' }],
    [410, {}, { failure: 'gone' }],
    [401, {}, { failure: 'refused' }],
    [451, {}, { failure: 'refused' }],
    [429, { 'retry-after': '120' }, { failure: 'busy', retryAfter: 120_000 }],
    [503, {}, { failure: 'busy', retryAfter: null }],
    [500, {}, { failure: 'server' }],
    [200, { 'content-type': 'image/png' }, { failure: 'wrong-type' }],
    [200, {}, { failure: 'wrong-type' }],
  ])('%i %j', async (status, headers, outcome) => {
    const body = status === 304 ? null : new TextEncoder().encode('x');
    expect(await answered(body, { status, headers })).toMatchObject(outcome);
  });

  it('stops at too much', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100;
        controller.enqueue(new Uint8Array(100));
      },
    });
    const fetched = await fetchText(
      ASKED,
      async () => new Response(endless, { headers: HTML }),
      async () => false,
    );
    expect(fetched).toMatchObject({ failure: 'too-large' });
    expect(sent).toBeLessThan(2_000);
  });

  it.each([
    [new TypeError('failed'), false, 'unreachable'],
    [new TypeError('failed'), true, 'redirected'],
    [new DOMException('late', 'TimeoutError'), false, 'timeout'],
  ])('tells %s (kept: %s) as %s', async (error, kept, failure) => {
    const fetched = await fetchText(
      ASKED,
      () => Promise.reject(error),
      async () => kept,
    );
    expect(fetched).toMatchObject({ outcome: 'failed', failure });
  });

  it('reads the encoding that is stated', async () => {
    const latin = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]);
    const headers = { 'content-type': 'text/html; charset=iso-8859-1' };
    expect(await answered(latin, { headers })).toMatchObject({ text: 'café' });
  });

  it('keeps no validator without end', async () => {
    const fetched = await answered('x', { headers: { ...HTML, etag: `"${'a'.repeat(5_000)}"` } });
    expect(fetched).toMatchObject({ etag: null });
  });
});

it.each([
  ['120', 120_000],
  [' 5 ', 5_000],
  ['Mon, 04 Aug 2014 08:01:00 GMT', 60_000],
  ['Mon, 04 Aug 2014 07:00:00 GMT', 0],
  ['99999999', 86_400_000],
  ['soon', null],
  [null, null],
])('Retry-After: %s', (value, wait) => {
  const now = Date.parse('2014-08-04T08:00:00Z');
  expect(retryAfter(value, now)).toBe(wait);
});

import { STORY } from './import-fixture.ts';

const encoder = new TextEncoder();

/** A body of text, or of bytes. */
type Body = string | Uint8Array;

const latin = (body: Body) =>
  Buffer.from(typeof body === 'string' ? encoder.encode(body) : body).toString('latin1');

export interface Shape {
  /** Content-Length of the record; by default the true one. */
  readonly length?: string;
  /** What stands behind the record. */
  readonly end?: string;
}

/** A record as bytes. */
export function record(fields: readonly string[], block: Body, shape: Shape = {}): Buffer {
  const text = latin(block);
  const { length = String(text.length), end = '\r\n\r\n' } = shape;
  const head = ['WARC/1.1', ...fields, `Content-Length: ${length}`, '', ''].join('\r\n');
  return Buffer.from(head + text + end, 'latin1');
}

/** A response as a crawler stores it: `head` is its status line and fields. */
export function response(
  url: string,
  body: Body,
  head: readonly string[] = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8'],
  shape: Shape & { readonly eol?: string } = {},
): Buffer {
  const lines = [...head, '', ''].join(shape.eol ?? '\r\n');
  return record(
    ['WARC-Type: response', `WARC-Target-URI: ${url}`, 'Content-Type: application/http; msgtype=response'],
    Buffer.from(lines + latin(body), 'latin1'),
    shape,
  );
}

/** A page with a story, long enough to be packed and parted. */
export const PAGE = `<html><head><title>Boats</title></head><body><article>${STORY}</article></body></html>`;

/** A body in chunks of `size` bytes (RFC 9112, section 7.1). */
export function chunked(body: Body, size = 100): Buffer {
  const text = latin(body);
  const chunks: string[] = [];
  for (let at = 0; at < text.length; at += size) {
    const chunk = text.slice(at, at + size);
    chunks.push(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
  }
  return Buffer.from(`${chunks.join('')}0\r\n\r\n`, 'latin1');
}

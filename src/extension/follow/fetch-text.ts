import { ImportError } from '../../import/import-error.ts';
import { decodeText, wholeBytes } from '../../import/whole.ts';
import { type FetchFailure, keptValidator } from './feed-record.ts';

/**
 * Time that a server has for a whole answer, milliseconds. Below the 30 s after which Chrome stops a background that
 * waits.
 */
const PATIENCE_MS = 20_000;
/** Longest time that a server may ask us to wait, milliseconds: a day. */
const MOST_RETRY_AFTER_MS = 86_400_000;

export interface Asked {
  readonly url: string;
  /** Value of the Accept header. */
  readonly accept: string;
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** Whether an answer of this media type ("text/html", '' where not stated) is read at all. */
  readonly takes: (type: string) => boolean;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchedText {
  readonly outcome: 'text';
  readonly text: string;
  /** Where it came from in the end. */
  readonly url: string;
  /** Media type without parameters, lower case; '' where not stated. */
  readonly type: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface NotFetched {
  readonly outcome: 'failed';
  readonly failure: FetchFailure;
  /** How long the server asked us to wait, milliseconds; null where it did not. */
  readonly retryAfter: number | null;
}

export type Fetched = FetchedText | { readonly outcome: 'unchanged' } | NotFetched;

/**
 * Fetches a text, saying nothing of the reader: no cookies, no referrer, nothing from or for a cache. Never rejects.
 *
 * @param wasKept whether the browser kept the request that just failed from going to a host that is not allowed.
 */
export async function fetchText(
  asked: Asked,
  fetch: typeof globalThis.fetch,
  wasKept: () => Promise<boolean>,
): Promise<Fetched> {
  const headers = new Headers({ accept: asked.accept });
  if (asked.etag !== null) headers.set('if-none-match', asked.etag);
  if (asked.lastModified !== null) headers.set('if-modified-since', asked.lastModified);
  try {
    const response = await fetch(asked.url, {
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return await read(response, asked);
  } catch (error) {
    if (error instanceof ImportError) return failed('too-large');
    if (error instanceof Error && error.name === 'TimeoutError') return failed('timeout');
    return failed((await wasKept()) ? 'redirected' : 'unreachable');
  }
}

async function read(response: Response, asked: Asked): Promise<Fetched> {
  if (response.status === 304) return { outcome: 'unchanged' };
  const failure = failureOfStatus(response.status);
  if (failure !== null) {
    await response.body?.cancel();
    return failed(failure, retryAfter(response.headers.get('retry-after'), Date.now()));
  }
  const stated = response.headers.get('content-type') ?? '';
  const type = stated.split(';')[0]!.trim().toLowerCase();
  if (!asked.takes(type)) {
    await response.body?.cancel();
    return failed('wrong-type');
  }
  const bytes = await wholeBytes(chunksOf(response), asked.maxBytes);
  return {
    outcome: 'text',
    text: decodeText(bytes, stated),
    url: response.url === '' ? asked.url : response.url,
    type,
    etag: keptValidator(response.headers.get('etag')),
    lastModified: keptValidator(response.headers.get('last-modified')),
  };
}

/** The body's chunks; leaving the loop early ends the transfer. */
async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

function failed(failure: FetchFailure, wait: number | null = null): NotFetched {
  return { outcome: 'failed', failure, retryAfter: wait };
}

function failureOfStatus(status: number): FetchFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429 || status === 503) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

/** RFC 9110, 10.2.3: seconds, or a date. Milliseconds from now, at most a day; null where it is neither. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const wait = /^\s*\d+\s*$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(wait) ? Math.min(MOST_RETRY_AFTER_MS, Math.max(0, wait)) : null;
}

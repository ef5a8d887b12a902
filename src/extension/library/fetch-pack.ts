import { messageOf } from '../../text/thrown.ts';
import { LONGEST_ADDRESS } from '../bounded.ts';
import { FailureError } from '../failure.ts';
import { keptValidator } from '../follow/feed-record.ts';
import { LONGEST_TRANSFER_MS } from './receive.ts';

/** What a server gave to ask with next time. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchedPack extends Validators {
  readonly stream: ReadableStream<Uint8Array>;
  /** Bytes as they travel, null where not said. */
  readonly total: number | null;
}

/**
 * Asks an address for a pack, telling nothing about the reader: no cookies, no referrer, nothing cached. Null where it is
 * the one that the validators name.
 *
 * @throws FailureError `network`, `cancelled`
 */
export async function fetchPack(
  url: string,
  known: Validators | null,
  signal: AbortSignal | null,
): Promise<FetchedPack | null> {
  const headers = new Headers();
  if (known?.etag != null) headers.set('if-none-match', known.etag);
  if (known?.lastModified != null) headers.set('if-modified-since', known.lastModified);
  const timeout = AbortSignal.timeout(LONGEST_TRANSFER_MS);
  let response: Response;
  try {
    response = await fetch(packAddress(url), {
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: signal === null ? timeout : AbortSignal.any([signal, timeout]),
    });
  } catch (error) {
    if (signal?.aborted) throw new FailureError('cancelled', 'stopped');
    throw new FailureError('network', messageOf(error));
  }
  if (response.status === 304) return null;
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new FailureError('network', `the server answered ${response.status}`);
  }
  return {
    stream: response.body,
    total: lengthOf(response.headers),
    etag: keptValidator(response.headers.get('etag')),
    lastModified: keptValidator(response.headers.get('last-modified')),
  };
}

/** An address that packs may be fetched from. @throws FailureError `network` for what is not on the web, or endless */
export function packAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:')) {
    throw new FailureError('network', 'not an address of the web');
  }
  parsed.hash = '';
  // As it is stored: encoded it may be six times as long as it was written.
  if (parsed.href.length > LONGEST_ADDRESS) {
    throw new FailureError('network', `an address of more than ${LONGEST_ADDRESS} characters`);
  }
  return parsed.href;
}

/** The browser unpacks what travels packed: its length says nothing about what we shall see. */
function lengthOf(headers: Headers): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN);
  return headers.has('content-encoding') || !Number.isSafeInteger(length) ? null : length;
}

import { gunzip, isGzip } from '../../import/gunzip.ts';
import { ImportError } from '../../import/import-error.ts';
import { joined } from '../../import/whole.ts';
import { messageOf } from '../../text/thrown.ts';
import { FailureError } from '../failure.ts';

/**
 * The most bytes that a pack may have once it is unpacked: four million claims. It is held in memory while it is checked
 * and whenever the library is open.
 */
export const MOST_PACK_BYTES = 256 * 1024 * 1024;

/** Longest wait for a transfer, milliseconds: the largest pack on a line of 4 Mbit/s. */
export const LONGEST_TRANSFER_MS = 10 * 60_000;

/** How far the arrival of a pack has come. */
export interface Progress {
  readonly stage: 'fetching' | 'checking';
  readonly done: number;
  /** Null where nobody said how much is to come. Bytes when fetching, reports when checking. */
  readonly total: number | null;
}

export interface Watch {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Takes in the bytes of a pack or a library, unpacking them where they are gzipped; stops as soon as they are too many.
 *
 * @param total bytes to come, as far as is known, for progress only
 * @param most how many may come, unpacked
 * @throws FailureError `too-large`, `pack` (broken gzip), `network`, `cancelled`
 */
export async function receive(
  stream: ReadableStream<Uint8Array>,
  total: number | null,
  { progress, signal }: Watch,
  most: number = MOST_PACK_BYTES,
): Promise<Uint8Array<ArrayBuffer>> {
  let arrived = 0;
  const reader = stream.getReader();
  const stop = () => void reader.cancel(signal?.reason).catch(() => null);
  signal?.addEventListener('abort', stop);
  async function* incoming(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      arrived += value.length;
      progress?.({ stage: 'fetching', done: arrived, total });
      yield value;
    }
  }
  try {
    signal?.throwIfAborted();
    return await collected(unpacked(incoming()), most);
  } catch (error) {
    if (signal?.aborted) throw new FailureError('cancelled', 'stopped');
    if (error instanceof FailureError) throw error;
    const message = messageOf(error);
    throw new FailureError(error instanceof ImportError ? 'pack' : 'network', message);
  } finally {
    signal?.removeEventListener('abort', stop);
    await reader.cancel().catch(() => null);
  }
}

async function collected(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > most) throw new FailureError('too-large', `more than ${most} bytes`);
    taken.push(chunk);
  }
  return joined(taken, size);
}

/** The bytes, unpacked where they begin as a gzip file does. */
async function* unpacked(chunks: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const begun: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const { done, value } = await chunks.next();
    if (done) break;
    begun.push(value);
    length += value.length;
  }
  const head = joined(begun, length);
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield head;
    yield* chunks;
  }
  yield* isGzip(head) ? gunzip(whole()) : whole();
}

import { ImportError } from './import-error.ts';
import type { Unpack } from './imported.ts';

/**
 * Unpacked bytes for each packed byte above which a file is a bomb. Text packs 3 to 8 times, logs and generated markup
 * up to 100; a file of zeros 1030 times.
 */
const MAX_RATIO = 400;

/** A bomb is only called one beyond this many unpacked bytes: small files may pack as well as they like. */
const FREE_BYTES = 16 * 1024 * 1024;

/** Whether a file begins as gzip does (RFC 1952, section 2.3.1). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Bytes of one file so far: what counts against the bound. */
export interface Tally {
  packed: number;
  unpacked: number;
}

/**
 * Unpacks gzip as it comes. @throws ImportError for damaged, truncated or absurdly packed data.
 *
 * @param unpack what does it; without one the platform's own stream, which takes one member (RFC 1952, section 2.2).
 * @param tally what was read of the same file before: many members are a bomb as one is.
 */
export async function* gunzip(
  bytes: AsyncIterable<Uint8Array>,
  unpack: Unpack = platformStream('gzip'),
  tally: Tally = { packed: 0, unpacked: 0 },
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of bytes) {
      tally.packed += chunk.length;
      yield chunk;
    }
  }
  try {
    for await (const chunk of unpack(counted())) {
      unpacked += chunk.length;
      tally.unpacked += chunk.length;
      if (tally.unpacked > FREE_BYTES && tally.unpacked > tally.packed * MAX_RATIO) {
        throw new ImportError(`unpacks to more than ${MAX_RATIO} times its size`);
      }
      yield chunk;
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(`damaged or truncated gzip data after ${unpacked} unpacked bytes`);
  }
}

/** The platform's own stream for a format that every browser and Node have. It takes what stands behind for damage. */
export function platformStream(format: 'gzip' | 'deflate' | 'deflate-raw'): Unpack {
  return async function* (bytes) {
    const iterator = bytes[Symbol.asyncIterator]();
    const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const next = await iterator.next();
        if (next.done === true) controller.close();
        else controller.enqueue(new Uint8Array(next.value));
      },
      async cancel() {
        await iterator.return?.();
      },
    });
    const reader = source.pipeThrough(new DecompressionStream(format)).getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  };
}

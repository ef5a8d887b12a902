import { gunzip, isGzip, type Tally } from './gunzip.ts';
import { ImportError } from './import-error.ts';
import type { Unpack } from './imported.ts';
import { joined } from './whole.ts';

/** A place in a run of bytes where some are missing. */
export interface Gap {
  /** Why. */
  readonly gap: string;
  /** How many of the bytes before it are sure: those behind came of the very member that turned out to be damaged. */
  readonly sure: number;
}

/**
 * Unpacks a gzip file (RFC 1952, section 2.2) member by member: a damaged one leaves a gap, and the next is read as if
 * nothing had been. Bytes that do not begin as gzip does are given as they are. What all members unpack to is bounded as
 * for one: behind a bomb members are gaps until enough was packed for what was unpacked.
 *
 * @throws ImportError where the source does
 */
export async function* membersOf(
  packed: AsyncIterable<Uint8Array>,
  unpack: Unpack,
): AsyncGenerator<Uint8Array | Gap> {
  const source = packed[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array(0);
  let ended = false;
  /** Offset of the first byte held. */
  let at = 0;
  /** Unpacked bytes that were given. */
  let unpacked = 0;
  const tally: Tally = { packed: 0, unpacked: 0 };

  async function more(): Promise<void> {
    const next = await source.next();
    if (next.done === true) ended = true;
    else held = held.length === 0 ? next.value : joined([held, next.value], held.length + next.value.length);
  }

  function given(count: number): Uint8Array {
    const bytes = held.subarray(0, count);
    held = held.subarray(count);
    at += count;
    return bytes;
  }

  /** From the first byte of a member, whatever it is, to where the next one begins. */
  async function* member(): AsyncGenerator<Uint8Array> {
    yield given(1);
    for (;;) {
      const next = memberStart(held);
      if (next === 0) return;
      // Behind the last sure byte a header may begin that has not come whole.
      const sure = next ?? (ended ? held.length : held.length - HEADER_BYTES + 1);
      if (sure > 0) yield given(Math.min(sure, PIECE_BYTES));
      else if (ended) return;
      else await more();
    }
  }

  try {
    while (held.length < 2 && !ended) await more();
    const gzip = isGzip(held);
    for (;;) {
      while (held.length === 0 && !ended) await more();
      if (held.length === 0) return;
      if (!gzip) {
        yield given(held.length);
        continue;
      }
      const start = at;
      const sure = unpacked;
      const bytes = member();
      try {
        for await (const chunk of gunzip(unclosed(bytes), unpack, tally)) {
          unpacked += chunk.length;
          yield chunk;
        }
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        yield { gap: `gzip member at byte ${start}: ${error.message}`, sure };
      }
      for await (const rest of bytes) tally.packed += rest.length;
    }
  } finally {
    await source.return?.();
  }
}

/** Bytes that whoever reads them cannot end: what he leaves is still to be passed over. */
function unclosed(bytes: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => ({ next: () => bytes.next() }) };
}

/** Bytes unpacked at a time: what goes wrong in a piece takes the whole of it. */
const PIECE_BYTES = 16 * 1024;

/** Bytes of a member's header (RFC 1952, section 2.3). */
const HEADER_BYTES = 10;

/**
 * Where a member begins, null where none does. Beside magic, method and reserved flags it looks at what compressors write
 * as extra flags (0, 2, 4) and as system (0 to 13, 255): packed data looks so once in 200 GB.
 */
function memberStart(bytes: Uint8Array): number | null {
  for (let at = bytes.indexOf(0x1f); at >= 0; at = bytes.indexOf(0x1f, at + 1)) {
    if (at + HEADER_BYTES > bytes.length) return null;
    const system = bytes[at + 9]!;
    const known = [0, 2, 4].includes(bytes[at + 8]!) && (system <= 13 || system === 255);
    if (known && bytes[at + 1] === 0x8b && bytes[at + 2] === 8 && bytes[at + 3]! < 0x20) return at;
  }
  return null;
}

import { bomOf } from './whole.ts';

/** Bytes of a text file as its lines are split: ASCII and what extends it, never UTF-16. */
interface LineBytes {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The byte that ends a line: \n (also of \r\n), or \r where a file knows no \n. */
  readonly lineEnd: number;
}

export const NEWLINE = 10;
const RETURN = 13;

/** How many bytes without any \n are looked through before a file's lines are held to end at \r: more than a header. */
const HEAD_BYTES = 64 * 1024;

/** Length of the longest byte order mark. */
const MARK_BYTES = 3;

/** Finds how lines end, and turns UTF-16 (by its byte order mark, as spreadsheets write "Unicode text") into UTF-8. */
export async function lineBytesOf(source: AsyncIterable<Uint8Array>): Promise<LineBytes> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await collected(iterator, (size) => size >= MARK_BYTES);
  const mark = bomOf(Uint8Array.from(first.flatMap((part) => [...part.subarray(0, MARK_BYTES)])));
  const wide = mark === 'utf-16le' || mark === 'utf-16be';
  const read = wide ? narrowed(chained(first, iterator), mark) : chained(first, iterator);
  const head = await collected(read, (size, last) => size >= HEAD_BYTES || last.includes(NEWLINE));
  const returns = head.some((part) => part.includes(RETURN)) && !head.some((part) => part.includes(NEWLINE));
  return { bytes: chained(head, read), lineEnd: returns ? RETURN : NEWLINE };
}

/** The next parts until there are `enough`, or all. */
export async function collected(
  iterator: AsyncIterator<Uint8Array>,
  enough: (size: number, last: Uint8Array) => boolean,
): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return parts;
    parts.push(next.value);
    size += next.value.length;
    if (enough(size, next.value)) return parts;
  }
}

/** What was taken from the front of some bytes, and the rest of them. */
export async function* chained(
  head: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* head;
    for (;;) {
      const next = await rest.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await rest.return?.();
  }
}

/** Bytes of another encoding as UTF-8. @throws RangeError for one that is not known. */
export async function* narrowed(bytes: AsyncIterable<Uint8Array>, label: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  for await (const part of bytes) yield encoder.encode(decoder.decode(part, { stream: true }));
  yield encoder.encode(decoder.decode());
}

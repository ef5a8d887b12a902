import { ImportError } from './import-error.ts';

/** One line of a text file, counted from 1. `text` is null where the line was longer than the bound. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/**
 * Longest line read, in bytes. The largest news documents known to us are below 1 MB; the bound keeps a file without
 * line ends (or a bomb of zeros) from filling the memory, and leaves room for a 5 MB document in JSON escapes.
 */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

const NEWLINE = 10;
const RETURN = 13;

/**
 * Splits bytes into lines of UTF-8 text at \n or \r\n, in memory of one line. A line beyond the bound is given as null
 * and skipped without being kept. A byte order mark is dropped; bytes that are no UTF-8 become U+FFFD.
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  maxLineBytes: number = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;

  function take(tail: Uint8Array): Line {
    const text = tooLong ? null : decoder.decode(trimReturn(joined(parts, size, tail)));
    const line = { number, text };
    number++;
    parts = [];
    size = 0;
    tooLong = false;
    return line;
  }

  for await (const chunk of bytes) {
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(NEWLINE, from);
      const part = chunk.subarray(from, at < 0 ? chunk.length : at);
      if (size + part.length > maxLineBytes) {
        tooLong = true;
        parts = [];
      }
      if (at < 0) {
        if (!tooLong && part.length > 0) parts.push(part);
        size += part.length;
        break;
      }
      yield take(part);
      from = at + 1;
    }
  }
  if (size > 0) yield take(new Uint8Array(0));
}

function joined(parts: readonly Uint8Array[], size: number, tail: Uint8Array): Uint8Array {
  if (parts.length === 0) return tail;
  const whole = new Uint8Array(size + tail.length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  whole.set(tail, at);
  return whole;
}

function trimReturn(line: Uint8Array): Uint8Array {
  return line.length > 0 && line[line.length - 1] === RETURN ? line.subarray(0, -1) : line;
}

/** A line as JSON. Blank lines are the caller's to skip. @throws ImportError naming the line and what is wrong. */
export function parseJsonLine(line: Line): unknown {
  if (line.text === null) {
    throw new ImportError(`longer than ${MAX_LINE_BYTES / 1024 / 1024} MB`, line.number);
  }
  try {
    return JSON.parse(line.text);
  } catch (error) {
    throw new ImportError(
      `no valid JSON: ${error instanceof Error ? error.message : String(error)}`,
      line.number,
    );
  }
}

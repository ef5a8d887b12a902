import { messageOf } from '../text/thrown.ts';
import { ImportError } from './import-error.ts';
import { lineBytesOf } from './line-bytes.ts';
import { isMisread, joined, MISREAD } from './whole.ts';

/** One line of a text file, counted from 1. `text` is null where the line cannot be read, and `fault` then says why. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
  readonly fault?: string;
}

/**
 * Longest line read, in bytes. The largest news documents known to us are below 1 MB; the bound keeps a file without
 * line ends (or a bomb of zeros) from filling the memory, and leaves room for a 5 MB document in JSON escapes.
 */
export const MAX_LINE_BYTES = 64 * 1024 * 1024;

const TOO_LONG = `longer than ${MAX_LINE_BYTES / 1024 / 1024} MB`;

const RETURN = 13;

/**
 * Splits bytes into lines of text at \n or \r\n (at \r where a file has only that), in memory of one line. A line beyond
 * the bound is given as null and skipped without being kept. A byte order mark is dropped. UTF-16 is read by its mark;
 * a line that is no UTF-8 is windows-1252 until a line has shown that the file is UTF-8: then it is damaged, and what
 * is no UTF-8 becomes U+FFFD. One that cannot be windows-1252 either is given as null.
 */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  maxLineBytes: number = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  const source = await lineBytesOf(bytes);
  const decode = lineDecoder();
  let number = 1;
  let parts: Uint8Array[] = [];
  let size = 0;
  let tooLong = false;

  const whole = (tail: Uint8Array) =>
    parts.length === 0 ? tail : joined([...parts, tail], size + tail.length);

  function take(tail: Uint8Array): Line {
    const text = tooLong ? null : decode(trimReturn(whole(tail)));
    const fault = tooLong ? TOO_LONG : MISREAD;
    const line = text === null ? { number, text, fault } : { number, text };
    number++;
    parts = [];
    size = 0;
    tooLong = false;
    return line;
  }

  for await (const chunk of source.bytes) {
    let from = 0;
    for (;;) {
      const at = chunk.indexOf(source.lineEnd, from);
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

function lineDecoder(): (line: Uint8Array) => string | null {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const lenient = new TextDecoder();
  const western = new TextDecoder('windows-1252');
  let shown = false;
  return (line) => {
    if (shown) return lenient.decode(line);
    try {
      const text = strict.decode(line);
      // A code unit per byte: ASCII, which says nothing of the encoding.
      shown = text.length < line.length;
      return text;
    } catch {
      const text = western.decode(line);
      return isMisread(text) ? null : text;
    }
  };
}

function trimReturn(line: Uint8Array): Uint8Array {
  return line.length > 0 && line[line.length - 1] === RETURN ? line.subarray(0, -1) : line;
}

/** A line as JSON. Blank lines are the caller's to skip. @throws ImportError naming the line and what is wrong. */
export function parseJsonLine(line: Line): unknown {
  if (line.text === null) throw new ImportError(line.fault ?? TOO_LONG, line.number);
  try {
    return JSON.parse(line.text);
  } catch (error) {
    throw new ImportError(`no valid JSON: ${messageOf(error)}`, line.number);
  }
}

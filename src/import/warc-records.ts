import { ByteWindow } from './byte-window.ts';
import type { Gap } from './gzip-members.ts';
import { type HeaderFields, headEnd, readHead } from './header-fields.ts';
import { ImportError } from './import-error.ts';
import { MAX_WHOLE_BYTES } from './imported.ts';
import { latin } from './whole.ts';

/** A record of a web archive. */
export interface WarcRecord {
  /** Counted from 1, broken ones too. */
  readonly number: number;
  readonly fields: HeaderFields;
  /** Its block, until the next record is asked for; of one larger than the bound only how it begins. */
  readonly block: Uint8Array;
  readonly whole: boolean;
}

/** A stretch of a web archive that is no whole record. */
interface BrokenRecord {
  readonly number: number;
  /** Null where none could be read. */
  readonly fields: HeaderFields | null;
  readonly reason: string;
}

/** Most bytes of a record's own fields: a very long address stays far below. */
const MAX_HEAD_BYTES = 1024 * 1024;
/** Fields are looked for in so many bytes at first, then in twice as many. */
const HEAD_BYTES = 4096;
/** Most line ends that are looked through for the next record's beginning; the format has two. */
const MAX_BLANK_BYTES = 64;

const START = /^WARC\/\d+\.\d+[ \t]*\r?\n/;
const START_WORD = 'WARC/';
/** Longest start that is looked for. */
const START_BYTES = 16;

/**
 * The records of a web archive (WARC 1.1, ISO 28500, section 4). One whose length does not fit what stands there is
 * broken, and reading goes on where the next one begins, be it inside of what the wrong length took in. Not so where that
 * is beyond what is held at a time, and the file as large: what was passed over is gone.
 *
 * @throws ImportError where there is no record at all
 */
export async function* recordsOf(
  bytes: AsyncIterable<Uint8Array | Gap>,
): AsyncGenerator<WarcRecord | BrokenRecord> {
  const input = new ByteWindow(bytes);
  try {
    for (let number = 1; ; number++) {
      while ((await input.has(1)) && isBlank(input.held[0])) input.drop(1);
      if (!(await input.has(1)) && input.gap === null) {
        if (number === 1) throw new ImportError(NO_RECORD);
        return;
      }
      const record = await readRecord(input);
      if (!('reason' in record)) {
        yield { number, ...record };
        input.drop(record.size);
        continue;
      }
      const found = await toNextStart(input);
      const { gap } = input;
      if (number === 1 && record.reason === NO_START && !found && gap === null)
        throw new ImportError(NO_RECORD);
      // What breaks off at a gap is told with the gap.
      yield { number, fields: record.fields, reason: found || gap === null ? record.reason : gap };
      if (!found) input.passGap();
    }
  } finally {
    await input.close();
  }
}

const NO_RECORD = 'no web archive: no record found';
const NO_START = 'no record begins here';

type Read = (Omit<WarcRecord, 'number'> & { readonly size: number }) | Omit<BrokenRecord, 'number'>;

/** The record at the start of the window. `size` is what is to be dropped of it, once it was used. */
async function readRecord(input: ByteWindow): Promise<Read> {
  await input.has(START_BYTES);
  if (input.held.length > 0 && !mayStart(input.held)) return { fields: null, reason: NO_START };
  const head = await readFields(input);
  if (head === null) return { fields: null, reason: input.gap ?? 'cut short' };
  const { fields, size } = head;
  const stated = fields.get('content-length') ?? '';
  if (!/^\d+$/.test(stated)) return { fields, reason: `its Content-Length is "${stated}"` };
  const length = Number(stated);
  const whole = length <= MAX_WHOLE_BYTES;
  // As much is held as may be, so that a wrong length up to the bound can be gone back on.
  let complete = await input.has(size + Math.min(length, MAX_WHOLE_BYTES));
  let start: Uint8Array | null = null;
  if (complete && !whole) {
    start = input.held.slice(size, size + MAX_HEAD_BYTES);
    input.drop(size);
    complete = await skipped(input, length);
  }
  if (!complete) return { fields, reason: input.gap ?? 'cut short' };
  const end = whole ? size + length : 0;
  const reason = await misfitAt(input, end);
  if (reason !== null) return { fields, reason };
  return { fields, block: start ?? input.held.subarray(size, end), whole, size: end };
}

/** The fields before the first empty line, and how many bytes they take; null where they are cut short or endless. */
async function readFields(
  input: ByteWindow,
): Promise<{ readonly fields: HeaderFields; readonly size: number } | null> {
  for (let size = HEAD_BYTES; ; size *= 2) {
    const more = await input.has(size);
    const end = headEnd(input.held.subarray(0, MAX_HEAD_BYTES));
    if (end !== null) return { fields: readHead(input.held.subarray(0, end)).fields, size: end };
    if (!more || size > MAX_HEAD_BYTES) return null;
  }
}

async function skipped(input: ByteWindow, length: number): Promise<boolean> {
  for (let left = length; left > 0; ) {
    if (!(await input.has(1))) return false;
    const part = Math.min(left, input.held.length);
    input.drop(part);
    left -= part;
  }
  return true;
}

/** Why a record does not end at some place of the window; null where it does: behind line ends the next one begins. */
async function misfitAt(input: ByteWindow, end: number): Promise<string | null> {
  let at = end;
  while (at < end + MAX_BLANK_BYTES && (await input.has(at + 1)) && isBlank(input.held[at])) at++;
  await input.has(at + START_BYTES);
  if (at === end + MAX_BLANK_BYTES || mayStart(input.held.subarray(at))) {
    return input.held.length === at && input.sure < end ? input.gap : null;
  }
  // What a damaged member gave stands behind this record, and says nothing about it.
  await input.has(at + LOOK_AHEAD_BYTES);
  return input.sure >= end && input.sure <= at ? null : MISFIT;
}

const MISFIT = 'its Content-Length does not fit: no record begins behind it';
/** So much of a damaged member is seen before its damage is known. */
const LOOK_AHEAD_BYTES = 64 * 1024;

/** Goes on to where the next record begins; false where a gap or the end comes first. */
async function toNextStart(input: ByteWindow): Promise<boolean> {
  for (;;) {
    const { held } = input;
    for (let at = held.indexOf(NEWLINE); at >= 0; at = held.indexOf(NEWLINE, at + 1)) {
      if (!START.test(latin(held.subarray(at + 1, at + 1 + START_BYTES)))) continue;
      input.drop(at + 1);
      return true;
    }
    input.drop(Math.max(0, held.length - START_BYTES));
    if (await input.has(START_BYTES + 1)) continue;
    input.drop(input.held.length);
    return false;
  }
}

/** Whether a record begins with the first byte; of what is cut short, whether it may. */
function mayStart(bytes: Uint8Array): boolean {
  return START_WORD.startsWith(latin(bytes.subarray(0, START_WORD.length)));
}

const NEWLINE = 10;
const RETURN = 13;

function isBlank(byte: number | undefined): boolean {
  return byte === NEWLINE || byte === RETURN;
}

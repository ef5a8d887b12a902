import { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';

/**
 * The reports that hold a key, ascending (FORMAT.md, "Postings"): their number and form, then either the steps from one
 * report to the next, or – where that is shorter – a bit for every report of the pack.
 */
const BITS = 1;

/** Writes a list of `reports` ascending report numbers below `limit`. */
export function writePostings(out: BytesOut, reports: Uint32Array, limit: number): void {
  const setBytes = Math.ceil(limit / 8);
  const asSet = reports.length >= setBytes;
  out.varint(reports.length * 2 + (asSet ? BITS : 0));
  if (asSet) {
    const set = new Uint8Array(setBytes);
    for (const report of reports) set[report >> 3]! |= 1 << (report & 7);
    out.raw(set);
    return;
  }
  let before = -1;
  for (const report of reports) {
    out.varint(report - before - 1);
    before = report;
  }
}

/** One opened list. */
export interface Postings {
  /** How many reports the list holds, as it says of itself; never more than there are reports. */
  readonly count: number;
  /** A bit for every report, lowest first; null where the list is written otherwise. */
  readonly set: Uint8Array | null;
  /** Fills `reports` from its beginning with the list's reports, ascending, and returns how many they are. */
  read(reports: Uint32Array): number;
}

/** Whether a set holds a report. */
export function holds(set: Uint8Array, report: number): boolean {
  return (set[report >> 3]! & (1 << (report & 7))) !== 0;
}

/** Where the lists of one kind of key are. */
export interface ListSource {
  /** Bytes of the section of lists; throws a PackError for a range outside of it. */
  view(from: number, to: number): Uint8Array;
  /** Announces that a range will be viewed. */
  want(from: number, to: number): void;
}

/** The lists of one kind of key. */
export class PostingLists {
  readonly #words: Uint32Array;
  readonly #source: ListSource;
  readonly #place: string;
  readonly #reports: number;
  /** Lists from here on hold one report. */
  readonly #listed: number;

  /** `words`: FORMAT.md's section POF. */
  constructor(words: Uint32Array, source: ListSource, reports: number, place: string) {
    const size = words.length - 2;
    const listed = words[0];
    if (listed === undefined || size < 0 || listed > size)
      throw new PackError(place, `at most ${size} lists`, `${listed}`);
    this.#words = words;
    this.#source = source;
    this.#reports = reports;
    this.#place = place;
    this.#listed = listed;
  }

  /** Announces that a list will be opened. */
  want(id: number): void {
    if (id < this.#listed) this.#source.want(this.#words[id + 1]!, this.#words[id + 2]!);
  }

  /** Opens a list. The list is checked as it is read. */
  open(id: number): Postings {
    const place = `${this.#place}, list ${id}`;
    const limit = this.#reports;
    if (id >= this.#listed) {
      const only = this.#words[id + 2];
      if (only === undefined || only >= limit)
        throw new PackError(place, `a report below ${limit}`, `${only}`);
      return { count: 1, set: null, read: (reports) => readOnly(reports, only) };
    }
    const bytes = new BytesIn(this.#source.view(this.#words[id + 1]!, this.#words[id + 2]!), place);
    const header = bytes.varint();
    const count = Math.floor(header / 2);
    if (count > limit || count === 0) bytes.fail(`1 to ${limit} reports`, count);
    const body = bytes.raw(bytes.left);
    if (header % 2 !== BITS) {
      return { count, set: null, read: (reports) => readSteps(body, count, limit, place, reports) };
    }
    if (body.length !== Math.ceil(limit / 8))
      throw new PackError(place, `${Math.ceil(limit / 8)} bytes`, `${body.length}`);
    return { count, set: body, read: (reports) => readBits(body, limit, reports) };
  }
}

function readOnly(reports: Uint32Array, only: number): number {
  reports[0] = only;
  return 1;
}

function readBits(set: Uint8Array, limit: number, reports: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < set.length; i++) {
    for (let rest = set[i]!; rest !== 0; rest &= rest - 1) {
      const report = i * 8 + 31 - Math.clz32(rest & -rest);
      if (report < limit) reports[count++] = report;
    }
  }
  return count;
}

/** A step has at most five bytes: 35 bits hold any 32-bit number. */
const STEP_LIMIT = 2 ** 28;

/** The same as `BytesIn.varint` in a loop of its own: this is where a lookup spends its time. */
function readSteps(
  bytes: Uint8Array,
  count: number,
  limit: number,
  place: string,
  reports: Uint32Array,
): number {
  let at = 0;
  let before = -1;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++];
    if (byte !== undefined && byte < 128) {
      before += 1 + byte;
      if (before >= limit) break;
      reports[i] = before;
      continue;
    }
    let step = 0;
    let scale = 1;
    while (byte !== undefined && byte > 127 && scale < STEP_LIMIT) {
      step += (byte & 127) * scale;
      scale *= 128;
      byte = bytes[at++];
    }
    if (byte === undefined || byte > 127)
      throw new PackError(`${place}, byte ${at}`, 'a step', byte === undefined ? 'the end' : `${byte}`);
    before += 1 + step + byte * scale;
    if (before >= limit) break;
    reports[i] = before;
  }
  if (before >= limit) throw new PackError(`${place}, byte ${at}`, `a report below ${limit}`, `${before}`);
  return count;
}

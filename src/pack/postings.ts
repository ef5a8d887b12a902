import { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';

/**
 * The reports that hold a key, ascending (FORMAT.md, "Postings"): their number and form, then either the steps from one
 * report to the next, or a bit for every report of the pack.
 */
const BITS = 1;

/**
 * Bytes of a set for each report that it holds, at most. A set of this size is four times as long as the steps would be,
 * but a lookup asks it about single reports without reading it; at a million claims the sets add 2 bytes a claim.
 */
const SET_BYTES = 1;

/** Writes a list of `reports` ascending report numbers below `limit`. */
export function writePostings(out: BytesOut, reports: Uint32Array, limit: number): void {
  const setBytes = Math.ceil(limit / 8);
  const asSet = reports.length * SET_BYTES >= setBytes;
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
    const limit = this.#reports;
    if (id >= this.#listed) {
      const only = this.#words[id + 2];
      if (only === undefined || only >= limit)
        throw new PackError(`${this.#place}, list ${id}`, `a report below ${limit}`, `${only}`);
      return new Postings(1, NO_BYTES, false, only, limit, this.#place, id);
    }
    const view = this.#source.view(this.#words[id + 1]!, this.#words[id + 2]!);
    const bytes = new BytesIn(view, this.#place);
    const header = bytes.varint();
    const count = Math.floor(header / 2);
    if (count > limit || count === 0) bytes.fail(`1 to ${limit} reports in list ${id}`, count);
    const body = bytes.raw(bytes.left);
    const isSet = header % 2 === BITS;
    if (isSet && body.length !== Math.ceil(limit / 8)) {
      const place = `${this.#place}, list ${id}`;
      throw new PackError(place, `${Math.ceil(limit / 8)} bytes`, `${body.length}`);
    }
    return new Postings(count, body, isSet, 0, limit, this.#place, id);
  }
}

const NO_BYTES = new Uint8Array(0);

/** A step has at most five bytes: 35 bits hold any 32-bit number. */
const STEP_LIMIT = 2 ** 28;

/** One opened list. */
export class Postings {
  /** How many reports the list holds, as it says of itself; never more than there are reports. */
  readonly count: number;
  /** A bit for every report, lowest first; null where the list is written otherwise. */
  readonly set: Uint8Array | null;
  readonly #bytes: Uint8Array;
  /** The report of a list without bytes. */
  readonly #only: number;
  readonly #limit: number;
  readonly #place: string;
  readonly #id: number;

  constructor(
    count: number,
    bytes: Uint8Array,
    isSet: boolean,
    only: number,
    limit: number,
    place: string,
    id: number,
  ) {
    this.count = count;
    this.set = isSet ? bytes : null;
    this.#bytes = bytes;
    this.#only = only;
    this.#limit = limit;
    this.#place = place;
    this.#id = id;
  }

  /** Fills `reports` from its beginning with the list's reports, ascending, and returns how many they are. */
  read(reports: Uint32Array): number {
    if (this.set !== null) return this.#readBits(reports);
    if (this.#bytes.length > 0) return this.#readSteps(reports);
    reports[0] = this.#only;
    return 1;
  }

  #readBits(reports: Uint32Array): number {
    const set = this.#bytes;
    const limit = this.#limit;
    let count = 0;
    for (let i = 0; i < set.length; i++) {
      for (let rest = set[i]!; rest !== 0; rest &= rest - 1) {
        const report = i * 8 + 31 - Math.clz32(rest & -rest);
        if (report < limit) reports[count++] = report;
      }
    }
    return count;
  }

  /** The same as `BytesIn.varint` in a loop of its own: this is where a lookup spends its time. */
  #readSteps(reports: Uint32Array): number {
    const bytes = this.#bytes;
    const limit = this.#limit;
    const count = this.count;
    let at = 0;
    let report = -1;
    for (let i = 0; i < count; i++) {
      const byte = bytes[at++];
      if (byte !== undefined && byte < 128) {
        report += 1 + byte;
      } else {
        const next = bytes[at];
        if (byte !== undefined && next !== undefined && next < 128) {
          report += 1 + (byte & 127) + next * 128;
          at++;
        } else {
          let step = 0;
          let scale = 1;
          let last = byte;
          while (last !== undefined && last > 127 && scale < STEP_LIMIT) {
            step += (last & 127) * scale;
            scale *= 128;
            last = bytes[at++];
          }
          if (last === undefined || last > 127) this.#fail(at, 'a step', last ?? 'the end');
          report += 1 + step + last * scale;
        }
      }
      if (report >= limit) this.#fail(at, `a report below ${limit}`, report);
      reports[i] = report;
    }
    return count;
  }

  #fail(at: number, expected: string, got: string | number): never {
    throw new PackError(`${this.#place}, list ${this.#id}, byte ${at}`, expected, `${got}`);
  }
}

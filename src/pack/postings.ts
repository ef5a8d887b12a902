import { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';
import { addSteps, BROKEN, readSteps, type StepForm, stepFormOf, writeSteps } from './posting-steps.ts';

/**
 * The reports that hold a key, ascending (FORMAT.md, "Postings"): their number and form, then either the steps from one
 * report to the next, or a bit for every report of the pack.
 */
const BITS = 1;

/** In place of the number and form: both follow, the form being one of fixed steps. */
const FIXED_STEPS = 0;

/**
 * Bytes of a set for each report that it holds, at most. A set of this size is four times as long as the steps would be,
 * but a lookup asks it about single reports without reading it; at a million claims the sets add 2 bytes a claim.
 */
const SET_BYTES = 1;

/** Writes a list of `reports` ascending report numbers below `limit`. */
export function writePostings(out: BytesOut, reports: Uint32Array, limit: number): void {
  const setBytes = Math.ceil(limit / 8);
  if (reports.length * SET_BYTES >= setBytes) {
    out.varint(reports.length * 2 + BITS);
    const set = new Uint8Array(setBytes);
    for (const report of reports) set[report >> 3]! |= 1 << (report & 7);
    out.raw(set);
    return;
  }
  const form = stepFormOf(reports);
  if (form !== 'varints') out.varint(FIXED_STEPS);
  out.varint(reports.length * 2 + (form === 'twelves' ? 1 : 0));
  writeSteps(out, reports, form);
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

  /** How many reports a list holds, as it says of itself. */
  count(id: number): number {
    if (id >= this.#listed) return 1;
    const bytes = this.#source.view(this.#words[id + 1]!, this.#words[id + 2]!);
    // Nearly all lists are short: their number and form are one byte.
    const header = bytes[0];
    if (header === undefined || header === FIXED_STEPS || header > 127) return this.open(id).count;
    return Math.min(header >> 1, this.#reports);
  }

  /** Opens a list. The list is checked as it is read. */
  open(id: number): Postings {
    const limit = this.#reports;
    if (id >= this.#listed) {
      const only = this.#words[id + 2];
      if (only === undefined || only >= limit)
        throw new PackError(`${this.#place}, list ${id}`, `a report below ${limit}`, `${only}`);
      return new Postings(1, NO_BYTES, 'only', only, limit, this.#place, id);
    }
    const view = this.#source.view(this.#words[id + 1]!, this.#words[id + 2]!);
    const bytes = new BytesIn(view, this.#place);
    let header = bytes.varint();
    const fixed = header === FIXED_STEPS;
    if (fixed) header = bytes.varint();
    const count = Math.floor(header / 2);
    if (count > limit || count === 0) bytes.fail(`1 to ${limit} reports in list ${id}`, count);
    const body = bytes.raw(bytes.left);
    const odd = header % 2 === 1;
    const form: ListForm = fixed ? (odd ? 'twelves' : 'bytes') : odd ? 'set' : 'varints';
    if (form === 'set' && body.length !== Math.ceil(limit / 8)) {
      const place = `${this.#place}, list ${id}`;
      throw new PackError(place, `${Math.ceil(limit / 8)} bytes`, `${body.length}`);
    }
    return new Postings(count, body, form, 0, limit, this.#place, id);
  }
}

/** How a list is written: a report alone, a bit for every report of the pack, or steps. */
type ListForm = 'only' | 'set' | StepForm;

const NO_BYTES = new Uint8Array(0);

/** One opened list. */
export class Postings {
  /** How many reports the list holds, as it says of itself; never more than there are reports. */
  readonly count: number;
  /** A bit for every report, lowest first; null where the list is written otherwise. */
  readonly set: Uint8Array | null;
  readonly #bytes: Uint8Array;
  readonly #form: ListForm;
  /** The report of a list without bytes. */
  readonly #only: number;
  readonly #limit: number;
  readonly #place: string;
  readonly #id: number;

  constructor(
    count: number,
    bytes: Uint8Array,
    form: ListForm,
    only: number,
    limit: number,
    place: string,
    id: number,
  ) {
    this.count = count;
    this.set = form === 'set' ? bytes : null;
    this.#bytes = bytes;
    this.#form = form;
    this.#only = only;
    this.#limit = limit;
    this.#place = place;
    this.#id = id;
  }

  /** Fills `reports` from its beginning with the list's reports, ascending, and returns how many they are. */
  read(reports: Uint32Array): number {
    const form = this.#form;
    if (form === 'set') return this.#readBits(reports);
    if (form === 'only') {
      reports[0] = this.#only;
      return 1;
    }
    const { count, broken } = readSteps(this.#bytes, form, this.count, this.#limit, reports);
    if (broken === null) return count;
    const place = `${this.#place}, list ${this.#id}, byte ${broken.at}`;
    const expected = `${this.count} ascending reports below ${this.#limit}`;
    throw new PackError(place, expected, broken.got === null ? `${count}` : `${broken.got}`);
  }

  /** Adds a gain to the sums of the list's reports; not for a set. */
  addTo(sums: Float64Array, gain: number): void {
    const form = this.#form;
    if (form === 'set') throw new RangeError('a set is added with others');
    if (form === 'only') {
      sums[this.#only]! += gain;
      return;
    }
    const added = addSteps(this.#bytes, form, this.count, this.#limit, sums, gain);
    // Reading it says what is wrong with it, and where.
    if (added === BROKEN) this.read(new Uint32Array(this.#limit));
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
}

import { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';
import {
  addBlocks,
  type Blocks,
  type GatedSums,
  gateBlocks,
  inBlocks,
  readBlocks,
  reportsOf,
  writeBlocks,
} from './posting-blocks.ts';
import { readSteps, type StepForm, stepFormOf, writeSteps } from './posting-steps.ts';

/**
 * The reports that hold a key, ascending (FORMAT.md, "Postings"): their number and form, then either the steps from one
 * report to the next, or a bit for every report of the pack.
 */
const BITS = 1;

/** In place of the number and form: both follow, the form being blocks or steps of twelve bits. */
const LONGER_LIST = 0;

/**
 * Bytes of a set for each report that it holds, at most. A set of this size is four times as long as the steps would be,
 * but a lookup asks it about single reports without reading it; at a million claims the sets add 2 bytes a claim.
 */
const SET_BYTES = 1;

/** Lists shorter than this take no time: they are written as variable steps. Reports. */
const SHORT_LIST = 64;

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
  const blocks = reports.length < SHORT_LIST ? null : inBlocks(reports, limit);
  if (blocks !== null) {
    out.varint(LONGER_LIST);
    out.varint(reports.length * 2);
    writeBlocks(out, blocks);
    return;
  }
  const form = reports.length < SHORT_LIST ? 'varints' : stepFormOf(reports);
  if (form === 'twelves') out.varint(LONGER_LIST);
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
    if (header === undefined || header === LONGER_LIST || header > 127) return this.open(id).count;
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
    const longer = header === LONGER_LIST;
    if (longer) header = bytes.varint();
    const count = Math.floor(header / 2);
    if (count > limit || count === 0) bytes.fail(`1 to ${limit} reports in list ${id}`, count);
    const body = bytes.raw(bytes.left);
    const odd = header % 2 === 1;
    const form: ListForm = longer ? (odd ? 'twelves' : 'blocks') : odd ? 'set' : 'varints';
    if (form === 'set' && body.length !== Math.ceil(limit / 8)) {
      const place = `${this.#place}, list ${id}`;
      throw new PackError(place, `${Math.ceil(limit / 8)} bytes`, `${body.length}`);
    }
    return new Postings(count, body, form, 0, limit, this.#place, id);
  }
}

/** How a list is written: a report alone, a bit for every report of the pack, blocks, or steps. */
type ListForm = 'only' | 'set' | 'blocks' | StepForm;

const NO_BYTES = new Uint8Array(0);

/** One opened list. */
export class Postings {
  /** How many reports the list holds, as it says of itself; never more than there are reports. */
  readonly count: number;
  /** A bit for every report, lowest first; null where the list is written otherwise. */
  readonly set: Uint8Array | null;
  readonly #bytes: Uint8Array;
  readonly #form: ListForm;
  readonly #blocks: Blocks | null;
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
    this.#blocks = form === 'blocks' ? readBlocks(bytes, count, limit) : null;
    if (form === 'blocks' && this.#blocks === null)
      throw new PackError(`${place}, list ${id}`, `${count} reports below ${limit} in blocks`, 'others');
  }

  /** Fills `reports` from its beginning with the list's reports, ascending, and returns how many they are. */
  read(reports: Uint32Array): number {
    const form = this.#form;
    if (this.#blocks !== null) return reportsOf(this.#blocks, reports);
    if (form === 'set') return this.#readBits(reports);
    if (form === 'only') {
      reports[0] = this.#only;
      return 1;
    }
    const { count, broken } = readSteps(
      this.#bytes,
      form === 'twelves' ? form : 'varints',
      this.count,
      this.#limit,
      reports,
    );
    if (broken === null) return count;
    const place = `${this.#place}, list ${this.#id}, byte ${broken.at}`;
    const expected = `${this.count} ascending reports below ${this.#limit}`;
    throw new PackError(place, expected, broken.got === null ? `${count}` : `${broken.got}`);
  }

  /** Adds a gain to the sums of the list's reports. `scratch`: room for all reports. */
  addTo(sums: Float64Array, gain: number, scratch: Uint32Array): void {
    if (this.#blocks !== null) {
      addBlocks(this.#blocks, sums, gain);
      return;
    }
    const count = this.read(scratch);
    for (let i = 0; i < count; i++) sums[scratch[i]!]! += gain;
  }

  /** Adds a gain to the sums of those of the list's reports that the gate lets pass. `scratch`: room for all reports. */
  addGated(to: GatedSums, gain: number, scratch: Uint32Array): void {
    if (this.#blocks !== null) {
      gateBlocks(this.#blocks, to, gain);
      return;
    }
    const { sums, gate, found } = to;
    const count = this.read(scratch);
    for (let i = 0; i < count; i++) {
      const report = scratch[i]!;
      if (!holds(gate, report)) continue;
      const before = sums[report]!;
      if (before === 0) found[to.count++] = report;
      sums[report] = before + gain;
    }
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

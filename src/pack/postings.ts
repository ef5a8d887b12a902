import { BytesIn } from './bytes-in.ts';
import type { BytesOut } from './bytes-out.ts';
import { PackError } from './error.ts';
import { type GatedSums, gateBlocks, gateReports, gateSet, gateWideBlocks } from './gated-sums.ts';
import {
  addBlocks,
  type Blocks,
  inBlocks,
  inWideBlocks,
  readBlocks,
  readWideBlocks,
  reportsOf,
  reportsOfWide,
  type WideBlocks,
  writeBlocks,
} from './posting-blocks.ts';
import { readSteps, writeSteps } from './posting-steps.ts';

/**
 * The reports that hold a key, ascending (FORMAT.md, "Postings"): their number and form, then the steps from one report to
 * the next, or blocks of reports, or a bit for every report of the pack.
 */
const BITS = 1;

/** In place of the number and form: both follow, the form being blocks of 256 or of 4096 reports. */
const IN_BLOCKS = 0;

/**
 * Bytes of a set for each report that it holds, at most. A set of this size is four times as long as the steps would be,
 * but a lookup asks it about single reports without reading it; at a million claims the sets add 2 bytes a claim.
 */
const SET_BYTES = 1;

/** Lists shorter than this take no time: they are written as steps. Reports. */
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
  const wide = reports.length < SHORT_LIST || blocks !== null ? null : inWideBlocks(reports, limit);
  if (blocks !== null || wide !== null) out.varint(IN_BLOCKS);
  out.varint(reports.length * 2 + (wide === null ? 0 : 1));
  if (blocks !== null) writeBlocks(out, blocks);
  else if (wide !== null) writeBlocks(out, wide);
  else writeSteps(out, reports);
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
    const view = this.#source.view(this.#words[id + 1]!, this.#words[id + 2]!);
    // Nearly all lists are short: their number and form are one byte.
    const header = view[0];
    if (header !== undefined && header > 1 && header < 128) return Math.min(header >> 1, this.#reports);
    return this.#head(new BytesIn(view, this.#place), id).count;
  }

  /** Opens a list. The list is checked as it is read. */
  open(id: number): Postings {
    const limit = this.#reports;
    const place = `${this.#place}, list ${id}`;
    if (id >= this.#listed) {
      const only = this.#words[id + 2];
      if (only === undefined || only >= limit)
        throw new PackError(place, `a report below ${limit}`, `${only}`);
      return new Postings({ form: 'only', report: only }, 1, limit, place);
    }
    const bytes = new BytesIn(this.#source.view(this.#words[id + 1]!, this.#words[id + 2]!), place);
    const { count, form } = this.#head(bytes, id);
    if (form === 'blocks')
      return new Postings({ form, blocks: readBlocks(bytes, count, limit) }, count, limit, place);
    if (form === 'wide')
      return new Postings({ form, blocks: readWideBlocks(bytes, count, limit) }, count, limit, place);
    const body = bytes.raw(bytes.left);
    if (form === 'set' && body.length !== Math.ceil(limit / 8))
      throw new PackError(place, `${Math.ceil(limit / 8)} bytes`, `${body.length}`);
    return new Postings({ form, bytes: body }, count, limit, place);
  }

  #head(bytes: BytesIn, id: number): { readonly count: number; readonly form: ListForm } {
    let header = bytes.varint();
    const inBlocks = header === IN_BLOCKS;
    if (inBlocks) header = bytes.varint();
    const count = Math.floor(header / 2);
    if (count > this.#reports || count === 0)
      bytes.fail(`1 to ${this.#reports} reports in list ${id}`, count);
    const odd = header % 2 === 1;
    return { count, form: inBlocks ? (odd ? 'wide' : 'blocks') : odd ? 'set' : 'steps' };
  }
}

/** How a list of more than one report is written. */
type ListForm = 'set' | 'blocks' | 'wide' | 'steps';

/** A list as it is written: a report alone, a bit for every report of the pack, in blocks, or as steps. */
type List =
  | { readonly form: 'only'; readonly report: number }
  | { readonly form: 'blocks'; readonly blocks: Blocks }
  | { readonly form: 'wide'; readonly blocks: WideBlocks }
  | { readonly form: 'set' | 'steps'; readonly bytes: Uint8Array };

/** One opened list. */
export class Postings {
  /** How many reports the list holds, as it says of itself; never more than there are reports. */
  readonly count: number;
  /** A bit for every report, lowest first; null where the list is written otherwise. */
  readonly set: Uint8Array | null;
  readonly #list: List;
  readonly #limit: number;
  readonly #place: string;

  constructor(list: List, count: number, limit: number, place: string) {
    this.count = count;
    this.set = list.form === 'set' ? list.bytes : null;
    this.#list = list;
    this.#limit = limit;
    this.#place = place;
  }

  /** Fills `reports` from its beginning with the list's reports, ascending, and returns how many they are. */
  read(reports: Uint32Array): number {
    const list = this.#list;
    if (list.form === 'blocks') this.#checkCount(reportsOf(list.blocks, reports));
    else if (list.form === 'wide') this.#checkCount(reportsOfWide(list.blocks, reports));
    else if (list.form === 'only') reports[0] = list.report;
    else if (list.form === 'set') return reportsOfSet(list.bytes, this.#limit, reports);
    else readSteps(list.bytes, this.count, this.#limit, reports, this.#place);
    return this.count;
  }

  /** Adds a gain to the sums of the list's reports. `scratch`: room for all reports. */
  addTo(sums: Float32Array, gain: number, scratch: Uint32Array): void {
    if (this.#list.form === 'blocks') {
      this.#checkCount(addBlocks(this.#list.blocks, sums, gain));
      return;
    }
    const count = this.read(scratch);
    for (let i = 0; i < count; i++) sums[scratch[i]!]! += gain;
  }

  /** Adds a gain to the sums of those of the list's reports that the gate lets pass. `scratch`: room for all reports. */
  addGated(to: GatedSums, gain: number, scratch: Uint32Array): void {
    const list = this.#list;
    if (list.form === 'blocks') this.#checkCount(gateBlocks(list.blocks, to, gain));
    else if (list.form === 'wide') this.#checkCount(gateWideBlocks(list.blocks, to, gain));
    else if (list.form === 'set') gateSet(list.bytes, to, gain);
    else gateReports(scratch, this.read(scratch), to, gain);
  }

  /** That the counts of blocks come to the list's own. */
  #checkCount(got: number): void {
    if (got !== this.count) throw new PackError(this.#place, `${this.count} reports in blocks`, `${got}`);
  }
}

function reportsOfSet(set: Uint8Array, limit: number, reports: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < set.length; i++) {
    for (let rest = set[i]!; rest !== 0; rest &= rest - 1) {
      const report = i * 8 + 31 - Math.clz32(rest & -rest);
      if (report < limit) reports[count++] = report;
    }
  }
  return count;
}

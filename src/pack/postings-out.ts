import { BytesOut } from './bytes-out.ts';
import { type KeyKind, REQUIRED } from './format.ts';
import type { Numberings } from './numbering.ts';
import { writePostings } from './postings.ts';
import type { SectionsOut } from './sections-out.ts';
import { PIECE, type Steps } from './steps.ts';

/** Lists are given to the section in chunks of about this many bytes. */
const CHUNK_BYTES = 1 << 18;

/** Collects postings; their number for each key is known from the numbering. */
export class PostingsOut {
  readonly #lists: Readonly<
    Record<KeyKind, { starts: Uint32Array; next: Uint32Array; reports: Uint32Array }>
  >;
  readonly #reports: number;

  constructor(numberings: Numberings, reports: number) {
    const lists = (kind: KeyKind) => {
      const { counts } = numberings[kind];
      const starts = new Uint32Array(counts.length + 1);
      for (let id = 0; id < counts.length; id++) starts[id + 1] = starts[id]! + counts[id]!;
      return { starts, next: starts.slice(0, counts.length), reports: new Uint32Array(starts.at(-1)!) };
    };
    this.#reports = reports;
    this.#lists = {
      name: lists('name'),
      term: lists('term'),
      unit: lists('unit'),
      predicate: lists('predicate'),
    };
  }

  add(kind: KeyKind, id: number, report: number): void {
    const { starts, next, reports } = this.#lists[kind];
    const at = next[id]!;
    if (at > starts[id]! && reports[at - 1] === report) return;
    reports[at] = report;
    next[id] = at + 1;
  }

  /** Lists of one report have no list: their word in the table of offsets is the report itself. */
  *write(kind: KeyKind, out: SectionsOut, letter: string): Steps<void> {
    const { starts, reports } = this.#lists[kind];
    const size = starts.length - 1;
    let listed = size;
    while (listed > 0 && starts[listed]! - starts[listed - 1]! === 1) listed--;
    const words = new Uint32Array(size + 2);
    words[0] = listed;
    const chunk = new BytesOut();
    let done = 0;
    // Postings since the last pause.
    let since = 0;
    out.begin(`${letter}PST`, REQUIRED);
    for (let id = 0; id < listed; id++) {
      writePostings(chunk, reports.subarray(starts[id]!, starts[id + 1]!), this.#reports);
      if (chunk.length >= CHUNK_BYTES) {
        out.append(chunk.view());
        done += chunk.length;
        chunk.clear();
      }
      words[id + 2] = done + chunk.length;
      since += starts[id + 1]! - starts[id]!;
      if (since < PIECE) continue;
      since = 0;
      yield;
    }
    out.append(chunk.view());
    for (let id = listed; id < size; id++) words[id + 2] = reports[starts[id]!]!;
    yield;
    yield* out.add(`${letter}POF`, REQUIRED, new Uint8Array(words.buffer));
  }
}

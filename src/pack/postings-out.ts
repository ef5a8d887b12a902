import { BytesIn } from './bytes-in.ts';
import { BytesOut } from './bytes-out.ts';
import { type KeyKind, REQUIRED } from './format.ts';
import type { Numbering } from './numbering.ts';
import { writePostings } from './postings.ts';
import type { SectionsOut } from './sections-out.ts';
import { PIECE, type Steps } from './steps.ts';

/** Lists are given to the section in chunks of about this many bytes. */
const CHUNK_BYTES = 1 << 18;

/** Postings are put aside in chunks of about this many bytes. */
const ASIDE_BYTES = 1 << 16;

/** Postings that are sorted into their lists at once: 4 bytes each. A million reports have a hundred million. */
const SHARE = 4_000_000;

/** How many reports hold each key. */
type Counts = Readonly<Record<KeyKind, Pick<Numbering, 'counts'>>>;

/** Keys of one kind from one number to another, with their postings as they came. */
class Share {
  readonly from: number;
  readonly to: number;
  /** How many reports each of them has. */
  readonly #counts: Uint32Array;
  readonly #chunk = new BytesOut(256);
  readonly #aside: { readonly at: number; readonly length: number }[] = [];
  /** Report of the posting before. */
  #before = 0;

  constructor(from: number, to: number, counts: Uint32Array) {
    this.from = from;
    this.to = to;
    this.#counts = counts.subarray(from, to);
  }

  /** Reports must not descend. */
  add(id: number, report: number, out: SectionsOut): void {
    this.#chunk.varint(id - this.from);
    this.#chunk.varint(report - this.#before);
    this.#before = report;
    if (this.#chunk.length < ASIDE_BYTES) return;
    const bytes = this.#chunk.view();
    this.#aside.push({ at: out.aside(bytes), length: bytes.length });
    this.#chunk.clear();
  }

  /** The lists, one behind the other, and where each begins. */
  *lists(out: SectionsOut): Steps<{ readonly starts: Uint32Array; readonly reports: Uint32Array }> {
    const starts = new Uint32Array(this.#counts.length + 1);
    for (let i = 0; i < this.#counts.length; i++) starts[i + 1] = starts[i]! + this.#counts[i]!;
    yield;
    const next = starts.slice();
    const reports = new Uint32Array(starts.at(-1)!);
    let report = 0;
    const take = (chunk: Uint8Array) => {
      const bytes = new BytesIn(chunk, 'postings');
      while (bytes.left > 0) {
        const list = bytes.varint();
        report += bytes.varint();
        reports[next[list]!++] = report;
      }
    };
    for (const { at, length } of this.#aside) {
      take(out.read(at, length));
      yield;
    }
    take(this.#chunk.view());
    return { starts, reports };
  }
}

/**
 * Collects postings; their number for each key is known from the numbering. They come report by report and are put aside
 * in shares of neighbouring keys, so that only one share's lists are in memory at a time.
 */
export class PostingsOut {
  readonly #kinds: Readonly<Record<KeyKind, KindOut>>;
  readonly #reports: number;
  readonly #out: SectionsOut;

  constructor(numberings: Counts, reports: number, out: SectionsOut, share: number = SHARE) {
    this.#reports = reports;
    this.#out = out;
    this.#kinds = {
      name: new KindOut(numberings.name.counts, share),
      term: new KindOut(numberings.term.counts, share),
      unit: new KindOut(numberings.unit.counts, share),
      predicate: new KindOut(numberings.predicate.counts, share),
    };
  }

  /** A report may name a key several times, but all of one report must come before those of the next. */
  add(kind: KeyKind, id: number, report: number): void {
    this.#kinds[kind].add(id, report, this.#out);
  }

  /** Lists of one report have no list: their word in the table of offsets is the report itself. */
  *write(kind: KeyKind, letter: string): Steps<void> {
    const out = this.#out;
    const { counts, shares } = this.#kinds[kind];
    const size = counts.length;
    let listed = size;
    while (listed > 0 && counts[listed - 1] === 1) listed--;
    const words = new Uint32Array(size + 2);
    words[0] = listed;
    const chunk = new BytesOut();
    let done = 0;
    // Postings since the last pause.
    let since = 0;
    out.begin(`${letter}PST`, REQUIRED);
    for (const share of shares) {
      const { starts, reports } = yield* share.lists(out);
      for (let id = share.from; id < share.to; id++) {
        const from = starts[id - share.from]!;
        const to = starts[id - share.from + 1]!;
        if (id >= listed) {
          words[id + 2] = reports[from]!;
        } else {
          writePostings(chunk, reports.subarray(from, to), this.#reports);
          if (chunk.length >= CHUNK_BYTES) {
            out.append(chunk.view());
            done += chunk.length;
            chunk.clear();
          }
          words[id + 2] = done + chunk.length;
        }
        since += to - from;
        if (since < PIECE) continue;
        since = 0;
        yield;
      }
    }
    out.append(chunk.view());
    yield;
    yield* out.add(`${letter}POF`, REQUIRED, new Uint8Array(words.buffer));
  }
}

/** The keys of one kind, in shares. */
class KindOut {
  readonly counts: Uint32Array;
  readonly shares: readonly Share[];
  /** By key: its share. */
  readonly #shareOf: Uint16Array;
  /** By key: the last report that held it, −1 for none. */
  readonly #last: Int32Array;

  constructor(counts: Uint32Array, most: number) {
    this.counts = counts;
    const shares: Share[] = [];
    this.#shareOf = new Uint16Array(counts.length);
    this.#last = new Int32Array(counts.length).fill(-1);
    let from = 0;
    let postings = 0;
    for (let id = 0; id < counts.length; id++) {
      postings += counts[id]!;
      this.#shareOf[id] = shares.length;
      if (postings < most && id + 1 < counts.length) continue;
      shares.push(new Share(from, id + 1, counts));
      from = id + 1;
      postings = 0;
    }
    this.shares = shares;
  }

  add(id: number, report: number, out: SectionsOut): void {
    if (this.#last[id] === report) return;
    this.#last[id] = report;
    this.shares[this.#shareOf[id]!]!.add(id, report, out);
  }
}

import type { Postings } from './postings.ts';
import { firstFrom, type GainSet, Sums } from './sums.ts';

/** A key of a query with its list of reports and what sharing it is worth. */
export interface Gain {
  readonly list: Postings;
  /** weight × rarity, positive. */
  readonly gain: number;
}

/** What reports are ranked by. */
export interface Ranking {
  /** Keys whose gains add up: the rarest first. */
  readonly shared: readonly Gain[];
  /** A report must hold one of these too; all that it holds bound what its best claim can add. */
  readonly local: readonly Gain[];
  /** Half-open ranges of report numbers that may be found, ascending; null for all. */
  readonly ranges: readonly (readonly [from: number, to: number])[] | null;
  /** Most results wanted. */
  readonly limit: number;
  /** Most reports that are returned. */
  readonly most: number;
  /** Most postings to be read. The rarest keys come first, so what goes unread is so common that it says next to nothing. */
  readonly postings: number;
  /**
   * What the results in a report are worth, by its own record; 0 for those that are none. Dearer than a posting, but whole.
   */
  worths(report: number): readonly number[];
  /** Announces that a report will be looked up. */
  want(report: number): void;
}

export interface Ranked {
  readonly report: number;
  /** No result in this report is worth more. */
  readonly bound: number;
}

/** A list shorter than this is read rather than considered. Postings. */
const SHORT_LIST = 128;

/** How many times as many reports must have been found before the best are looked up again. */
const AGAIN = 2;

/** A record costs about as much as this many steps of a list: 3.4 µs beside 6 ns, measured at a million claims. */
const RECORD_COST = 600;

/** A list this many times as long as those found are is searched rather than run through. */
const LONGER = 16;

/** A set of local keys that holds more than one report in so many is asked about single reports; others are read. */
const DENSE = 8;

/** What all keys of a query together are worth in the units of the sums: leaves room for rounding up in 16 bits. */
const WHOLE = 60_000;

/** Keys that a query can have: as many roundings fit into 16 bits beside {@link WHOLE}. */
export const MOST_KEYS = 5000;

const NOTHING: Ranking = {
  shared: [],
  local: [],
  ranges: null,
  limit: 0,
  most: 0,
  postings: 0,
  worths: () => [],
  want: () => {},
};

/**
 * Ranks reports by the keys that they share with a query, term at a time with early closing (Buckley and Lewit 1985;
 * Turtle and Flood 1995, "max score"). The lists of the rare keys are read. What a result must be worth is known from the
 * best of the reports found there; once the keys left are worth less, no new report can get in, and of those found fewer
 * and fewer can. Gains are rounded up to whole units, so that sums bound what a report is worth.
 */
export class Ranker {
  readonly #reports: number;
  readonly #sums: Sums;
  /** Gains of local keys, but for the commonest, which stay in their sets. */
  readonly #locals: Sums;
  /** The list that is being read. */
  readonly #list: Uint32Array;
  #ranking: Ranking = NOTHING;
  #localSets: readonly GainSet[] = [];
  #mostLocal = 0;
  /** Units of the sums in one of gain. */
  #scale = 1;
  /** What a result is worth at least, in units of the sums. */
  #least = 0;
  /** Reports whose results were asked for, and what the best of these are worth, best first. */
  readonly #asked = new Set<number>();
  #known: number[] = [];
  /** Whether the reports found are all eligible and their sums hold the gains of the local keys. */
  #settled = false;

  constructor(reports: number) {
    this.#reports = reports;
    this.#sums = new Sums(reports);
    this.#locals = new Sums(reports);
    this.#list = new Uint32Array(reports);
  }

  /** The reports that can hold one of the wanted results, highest bound first, equals by their number. */
  rank(ranking: Ranking): Ranked[] {
    this.#reset(ranking);
    if (ranking.limit < 1) return [];
    this.#readLocals();
    const unread = this.#readShared();
    if (!this.#settled) this.#settle(unread);
    const { sums } = this.#sums;
    const best = this.#sums.best(ranking.most, null);
    return best.map((report) => ({ report, bound: (sums[report]! + unread) / this.#scale }));
  }

  #reset(ranking: Ranking): void {
    this.#sums.clear();
    this.#locals.clear();
    this.#least = 0;
    this.#settled = false;
    this.#asked.clear();
    this.#known = [];
    this.#ranking = ranking;
    let whole = 0;
    for (const { gain } of ranking.shared) whole += gain;
    for (const { gain } of ranking.local) whole += gain;
    this.#scale = whole > 0 ? WHOLE / whole : 1;
  }

  #units(gain: number): number {
    return Math.max(1, Math.ceil(gain * this.#scale));
  }

  #readLocals(): void {
    const sets: GainSet[] = [];
    this.#localSets = sets;
    this.#mostLocal = 0;
    for (const { list, gain: worth } of this.#ranking.local) {
      const gain = this.#units(worth);
      this.#mostLocal += gain;
      if (list.set !== null && list.count * DENSE > this.#reports) sets.push({ set: list.set, gain });
      else this.#locals.add(this.#list, 0, list.read(this.#list), gain);
    }
  }

  /** Returns what the keys that were not read are worth. */
  #readShared(): number {
    const { shared } = this.#ranking;
    const gains = shared.map(({ gain }) => this.#units(gain));
    const rest = restOf(gains);
    const steps = restOf(shared.map(({ list }) => (list.set === null ? list.count : 0)));
    let left = this.#ranking.postings;
    let closed = false;
    // When it was last asked what a result must be worth: how many reports were found, and what was still to come.
    let tried = 0;
    let restThen = rest[0]!;
    for (const [i, { list }] of shared.entries()) {
      const gain = gains[i]!;
      if (!closed && list.count > SHORT_LIST) {
        // The most that a report not yet found can come to.
        const open = rest[i]! + this.#mostLocal;
        // Sums have grown at most by what was read since: before that could close the query, asking is in vain.
        if (open < this.#least + restThen - rest[i]! && this.#sums.count >= AGAIN * tried) {
          this.#raiseLeast();
          tried = Math.max(this.#sums.count, 1);
          restThen = rest[i]!;
        }
        closed = open < this.#least;
        if (closed) this.#settle(rest[i]!);
      }
      if (closed) {
        const found = this.#sums.count;
        if (found * RECORD_COST < steps[i]! + found * (shared.length - i)) return rest[i]!;
        if (list.set !== null) {
          this.#sums.addSet(list.set, gain, this.#least - rest[i + 1]!);
          continue;
        }
      }
      left -= list.count;
      if (left < 0) return rest[i]!;
      const count = list.read(this.#list);
      if (!closed) this.#add(count, gain);
      else {
        if (this.#sums.count * LONGER < count) this.#sums.seek(this.#list, count, gain);
        else this.#sums.addFound(this.#list, count, gain);
        this.#sums.drop(this.#least - rest[i + 1]!);
      }
    }
    return 0;
  }

  /** Adds a gain to the reports of the list that was read, but for those of other days. */
  #add(count: number, gain: number): void {
    const { ranges } = this.#ranking;
    // Where local keys are rare, only reports that hold one need be found at all.
    const gated = this.#localSets.length === 0;
    for (const [first, last] of ranges ?? [[0, this.#reports]]) {
      const from = ranges === null ? 0 : firstFrom(this.#list, count, first);
      const to = ranges === null ? count : firstFrom(this.#list, count, last);
      if (gated) this.#sums.addGated(this.#list, from, to, gain, this.#locals);
      else this.#sums.add(this.#list, from, to, gain);
    }
  }

  /** Adds what local keys are worth to the reports found, and drops those that hold none or cannot be worth enough. */
  #settle(rest: number): void {
    this.#settled = true;
    this.#sums.join(this.#locals, this.#localSets, this.#mostLocal, this.#least - rest);
    const before = this.#least;
    this.#raiseLeast();
    if (this.#least > before) this.#sums.drop(this.#least - rest);
  }

  /**
   * Raises what a result must be worth by the best of the reports found so far: by what their results are worth by their
   * records, which is more than what was read of them says.
   */
  #raiseLeast(): void {
    const { limit, want, worths } = this.#ranking;
    if (this.#sums.count < limit) return;
    const sets = this.#localSets;
    const eligible = (report: number) => this.#locals.with(sets, report) > 0;
    const checked = sets.length > 0 && !this.#settled;
    const reports = this.#sums.best(limit + (limit >> 1), checked ? eligible : null);
    for (const report of reports) want(report);
    for (const report of reports) {
      if (this.#asked.has(report)) continue;
      this.#asked.add(report);
      for (const worth of worths(report)) if (worth > 0) this.#known.push(worth);
    }
    this.#known.sort((one, other) => other - one);
    this.#known.length = Math.min(this.#known.length, limit);
    if (this.#known.length === limit)
      this.#least = Math.max(this.#least, Math.floor(this.#known[limit - 1]! * this.#scale));
  }
}

/** For each what it and all behind it come to together. */
function restOf(values: readonly number[]): number[] {
  const rest = [0];
  for (const value of values.toReversed()) rest.push(rest.at(-1)! + value);
  return rest.reverse();
}

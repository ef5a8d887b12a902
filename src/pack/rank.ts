import type { Postings } from './postings.ts';
import { Sums } from './sums.ts';

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

/** A record costs about as much as this many postings: 3.5 µs beside 4.5 ns, measured at a million claims. */
const RECORD_COST = 800;

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
 * Turtle and Flood 1995, "max score"). Only reports that hold a local key are found at all. The lists of the rare keys are
 * read. What a result must be worth is known from the best of the reports found there; once the keys left are worth less, no
 * new report can get in, and of those found fewer and fewer can. Gains are rounded up to whole units, so that sums bound
 * what a report is worth.
 */
export class Ranker {
  readonly #sums: Sums;
  #ranking: Ranking = NOTHING;
  /** Units of the sums in one of gain. */
  #scale = 1;
  /** What a result is worth at least, in units of the sums. */
  #least = 0;
  /** Postings that may still be read. */
  #left = 0;
  /** Reports whose results were asked for, and what the best of these are worth, best first. */
  readonly #asked = new Set<number>();
  #known: number[] = [];
  /** Whether lists were read since. */
  #news = false;

  constructor(reports: number) {
    this.#sums = new Sums(reports);
  }

  /** The reports that can hold one of the wanted results, highest bound first, equals by their number. */
  rank(ranking: Ranking): Ranked[] {
    this.#reset(ranking);
    if (ranking.limit < 1) return [];
    const { shared, local, ranges } = ranking;
    this.#sums.admit(local.map(({ list }) => list));
    if (ranges !== null) this.#sums.confine(ranges);
    const keys = shared.map(({ list, gain }): Key => ({ list, gain: this.#units(gain) }));
    const locals = local.map(({ list, gain }): Key => ({ list, gain: this.#units(gain) }));
    const unread = this.#narrow(keys.slice(this.#find(keys, gainOf(locals))), locals);
    const { sums } = this.#sums;
    const best = this.#sums.best(ranking.most);
    return best.map((report) => ({ report, bound: (sums[report]! + unread) / this.#scale }));
  }

  #reset(ranking: Ranking): void {
    this.#sums.clear();
    this.#least = 0;
    this.#left = ranking.postings;
    this.#asked.clear();
    this.#known = [];
    this.#news = false;
    this.#ranking = ranking;
    let whole = 0;
    for (const { gain } of ranking.shared) whole += gain;
    for (const { gain } of ranking.local) whole += gain;
    this.#scale = whole > 0 ? WHOLE / whole : 1;
  }

  #units(gain: number): number {
    return Math.max(1, Math.ceil(gain * this.#scale));
  }

  /** Reads the lists of shared keys until no other report can be among the best. Returns how many were read. */
  #find(keys: readonly Key[], mostLocal: number): number {
    // The most that a report not yet found can come to.
    let open = gainOf(keys) + mostLocal;
    // When it was last asked what a result must be worth: how many reports were found, and what was still to come.
    let tried = 0;
    let openThen = open;
    for (const [i, { list, gain }] of keys.entries()) {
      if (list.count > SHORT_LIST) {
        const { count } = this.#sums;
        // Sums have grown at most by what was read since: before that could close the query, asking is in vain.
        if (open < this.#least + openThen - open && count >= AGAIN * tried) {
          this.#raiseLeast();
          tried = Math.max(count, 1);
          openThen = open;
        }
        if (open < this.#least || this.#left < list.count) return i;
      }
      this.#left -= list.count;
      this.#sums.add(list, gain);
      this.#news = true;
      open -= gain;
    }
    return keys.length;
  }

  /**
   * Adds what other keys are worth to the reports found, and drops those that cannot be worth enough, until these are few
   * enough to be looked up. Returns what the keys that were not read are worth.
   */
  #narrow(others: readonly Key[], locals: readonly Key[]): number {
    // All reports found hold the only local key.
    const keys = locals.length > 1 ? [...locals, ...others] : others;
    let unread = gainOf(locals) + gainOf(others);
    let postings = keys.reduce((sum, { list }) => sum + (list.set === null ? list.count : 0), 0);
    this.#raiseLeast();
    this.#sums.keep(this.#least - unread);
    for (const [i, { list, gain }] of keys.entries()) {
      const { count } = this.#sums;
      if (count * RECORD_COST < postings + count * (keys.length - i) || this.#left < list.count)
        return unread;
      if (list.set !== null) {
        this.#sums.addSet(list.set, gain);
      } else {
        this.#sums.add(list, gain);
        this.#left -= list.count;
        postings -= list.count;
      }
      unread -= gain;
      this.#sums.drop(this.#least - unread);
    }
    return unread;
  }

  /**
   * Raises what a result must be worth by the best of the reports found so far: by what their results are worth by their
   * records, which is more than what was read of them says.
   */
  #raiseLeast(): void {
    const { limit, want, worths } = this.#ranking;
    if (this.#sums.count < limit || !this.#news) return;
    this.#news = false;
    const reports = this.#sums.best(limit);
    for (const report of reports) want(report);
    for (const [place, report] of reports.entries()) {
      // A report has several claims: the best half of the reports mostly gives as many results as are wanted.
      if (place * 2 >= limit && this.#known.length >= limit) break;
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

/** A key with its gain in units of the sums. */
interface Key {
  readonly list: Postings;
  readonly gain: number;
}

function gainOf(keys: readonly Key[]): number {
  return keys.reduce((sum, { gain }) => sum + gain, 0);
}

/**
 * Reports for the pack's benchmark, drawn from the term distribution of real news: every generated report takes its build
 * – how many claims, names, terms, speakers, how they hang together – from a report of the volume corpus, and draws its
 * names and terms anew.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { assemble } from '../../src/claim/assemble.ts';
import type { ArticleClaims, Claim, Term } from '../../src/claim/claim.ts';
import { dayOf } from '../../src/claim/day.ts';
import { read } from '../../src/spot/spot.ts';

const VOLUME = new URL('../../../shared/volume/reuters.jsonl.gz', import.meta.url);

/** Reports made up where the volume corpus is missing. */
const MADE_UP = 4000;

export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): the same reports in every run. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The reports to draw from, and where they come from. */
export function baseReports(): { readonly reports: readonly ArticleClaims[]; readonly from: string } {
  if (!existsSync(VOLUME)) return { reports: madeUp(), from: 'made-up reports (no ../shared here)' };
  const lines = gunzipSync(readFileSync(VOLUME)).toString('utf8').split('\n');
  const reports = lines
    .filter((line) => line !== '')
    .map((line) => {
      const { id, title, date, publisher, url, text } = JSON.parse(line);
      const reading = read(text, { publisher, url, day: dayOf(date), title });
      return assemble(reading, { id, title, publisher, date, url, language: 'en' });
    });
  return { reports, from: `${reports.length} reports of ../shared/volume` };
}

/**
 * A stream of keys that goes on as it began (Simon 1955): a new key with the probability that the stream shows – keys seen
 * once over keys seen (Good 1953), falling with length as Heaps' law has it –, else one that occurred before, each
 * occurrence as likely as any other.
 */
class KeyStream {
  readonly #random: Random;
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();
  #stream: Int32Array;
  #length: number;
  readonly #begun: number;
  readonly #newRate: number;
  readonly #heaps: number;
  readonly #prefix: string;

  constructor(lists: Iterable<readonly Term[]>, prefix: string, random: Random) {
    this.#random = random;
    this.#prefix = prefix;
    const stream: number[] = [];
    for (const list of lists) {
      for (const { key } of list) {
        let number = this.#numbers.get(key);
        if (number === undefined) {
          number = this.#keys.length;
          this.#keys.push(key);
          this.#numbers.set(key, number);
        }
        stream.push(number);
      }
    }
    const uses = new Uint32Array(this.#keys.length);
    for (const number of stream) uses[number]!++;
    const once = uses.filter((count) => count === 1).length;
    this.#newRate = once / stream.length;
    this.#heaps = once / this.#keys.length;
    this.#begun = stream.length;
    this.#stream = Int32Array.from(stream);
    this.#length = stream.length;
  }

  draw(): string {
    const rate = this.#newRate * (this.#length / this.#begun) ** (this.#heaps - 1);
    let number = this.#stream[Math.floor(this.#random() * this.#length)]!;
    if (this.#random() < rate) {
      number = this.#keys.length;
      this.#keys.push(`${this.#prefix}${number.toString(36)}${'abcdefghij'.slice(0, number % 7)}`);
    }
    if (this.#length === this.#stream.length) {
      const grown = new Int32Array(2 * this.#length);
      grown.set(this.#stream);
      this.#stream = grown;
    }
    this.#stream[this.#length++] = number;
    return this.#keys[number]!;
  }
}

/** The lower bits of a sketch's values are drawn anew; the upper ones tell the length of the text. */
const SKETCH_NOISE = 2 ** 24;

/** Generates reports until they hold `claims` claims. */
export function* drawReports(
  base: readonly ArticleClaims[],
  claims: number,
  seed: number,
): Generator<ArticleClaims> {
  const random = randomFrom(seed);
  const names = new KeyStream(
    base.map((report) => report.names),
    'n',
    random,
  );
  const terms = new KeyStream(
    base.map((report) => report.terms),
    't',
    random,
  );
  const words = base.flatMap(({ report }) => report.title?.split(' ') ?? []);
  let made = 0;
  for (let number = 0; made < claims; number++) {
    const like = base[Math.floor(random() * base.length)]!;
    made += like.claims.length;
    const title = like.report.title?.split(' ').map(() => words[Math.floor(random() * words.length)]);
    yield {
      ...like,
      report: {
        ...like.report,
        id: `drawn/${number}`,
        title: title === undefined ? null : title.join(' '),
        url: `https://news.example/${like.report.date?.replaceAll('-', '/') ?? 'undated'}/${number}.html`,
      },
      claims: like.claims.map((claim) => redrawn(claim, random)),
      names: redrawnTerms(like.names, names),
      terms: redrawnTerms(like.terms, terms),
      sketch: like.sketch.map((value, place) =>
        value === 0xffffffff ? value : (((value ^ (random() * SKETCH_NOISE)) & ~15) + place) >>> 0,
      ),
    };
  }
}

/** As many distinct keys as there were, in the order of keys, with the marks of the old ones. */
function redrawnTerms(terms: readonly Term[], stream: KeyStream): Term[] {
  const keys = new Set<string>();
  while (keys.size < terms.length) keys.add(stream.draw());
  const sorted = [...keys].sort();
  return terms.map(({ count, lead }, i) => ({ key: sorted[i]!, count, lead }));
}

/** Other digits, so that figures do not repeat because reports do. */
function redrawn(claim: Claim, random: Random): Claim {
  const words = claim.words.replace(/[1-9]/g, () => String(1 + Math.floor(9 * random())));
  if (words === claim.words) return claim;
  const scale = 0.1 + 9 * random();
  const scaled = (value: number | null) => (value === null ? null : Number((value * scale).toPrecision(3)));
  return { ...claim, words, low: scaled(claim.low), high: scaled(claim.high) };
}

function madeUp(): ArticleClaims[] {
  const random = randomFrom(7);
  const zipf = (keys: number, prefix: string) => `${prefix}${Math.floor(keys ** random()).toString(36)}`;
  const list = (size: number, keys: number, prefix: string): Term[] => {
    const made = new Set<string>();
    while (made.size < size) made.add(zipf(keys, prefix));
    return [...made]
      .sort()
      .map((key) => ({ key, count: 1 + Math.floor(3 * random() ** 3), lead: random() < 0.4 }));
  };
  return Array.from({ length: MADE_UP }, (_, number) => {
    const names = list(5 + Math.floor(30 * random()), 20_000, 'name');
    const terms = list(10 + Math.floor(38 * random()), 8_000, 'term');
    const day = 16_000 + Math.floor(300 * random());
    const claims = Array.from({ length: Math.floor(17 * random()) }, (_, i): Claim => {
      const value = Math.floor(10 ** (6 * random()));
      const near = (size: number, most: number) =>
        Array.from({ length: size }, (_, index) => index).filter(() => random() < most / size);
      return {
        span: { start: 80 * i + 7, end: 80 * i + 20 },
        words: `${value} ${zipf(500, 'unit')}`,
        low: value,
        high: value,
        bound: random() < 0.2 ? 'about' : 'exact',
        kind: random() < 0.5 ? 'count' : 'money',
        unit: zipf(500, 'unit'),
        modifiers: [],
        predicate: random() < 0.5 ? zipf(300, 'do') : '',
        per: '',
        change: null,
        partOf: null,
        asOf: { from: day, to: day, stated: false },
        speaker: null,
        via: '',
        stance: 'asserts',
        names: near(names.length, 3),
        subject: [],
        doer: [],
        foreseen: false,
        terms: near(terms.length, 6),
        sentence: i,
      };
    });
    return {
      report: {
        id: `made-up/${number}`,
        publisher: 'News',
        date: new Date(day * 86_400_000).toISOString().slice(0, 10),
        title: list(8, 8_000, 'word')
          .map((term) => term.key)
          .join(' '),
        url: null,
      },
      claims,
      speakers: [],
      names,
      days: [day],
      terms,
      places: [],
      sketch: Array.from({ length: 16 }, (_, place) => Math.floor((random() * 2 ** 28) / 12) * 16 + place),
      agency: '',
    };
  });
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleClaims, Claim } from '../../src/claim/claim.ts';
import { dayOf } from '../../src/claim/day.ts';
import { type ClaimQuery, rarity, type WeightedKey } from '../../src/pack/lookup.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPaged } from '../../src/pack/paged.ts';
import { openPack } from '../../src/pack/reader.ts';
import type { RangeReader } from '../../src/pack/source.ts';
import { packOf } from '../../src/pack/writer.ts';
import { anyDocument } from './documents.ts';
import { sampleDocuments, sampleInfo } from './sample.ts';

const documents = fc.uniqueArray(anyDocument, {
  maxLength: 12,
  selector: (document) => document.report.id.toWellFormed(),
});

const weighted = fc.array(
  fc.record({
    key: fc.constantFrom(
      'soldier',
      'border',
      'rostov',
      'malaev',
      'kill',
      'cross',
      'USD',
      'percent',
      '',
      'nowhere',
    ),
    weight: fc.constantFrom(0, 0.5, 1, 1.5),
  }),
  { maxLength: 6 },
);

const query: fc.Arbitrary<ClaimQuery> = fc.record({
  names: weighted,
  terms: weighted,
  units: weighted,
  predicates: weighted,
  kind: fc.constantFrom('count', 'money', null),
  days: fc.constantFrom(null, { from: 16_286, to: 16_286 }, { from: 0, to: 16_287 }, { from: 5, to: 4 }),
  limit: fc.constantFrom(0, 1, 3, 1000),
});

type KeysOf = (document: ArticleClaims) => readonly string[];

/** The oracle: every report and claim, by plain objects. */
class Scan {
  readonly #documents: readonly ArticleClaims[];
  readonly #frequencies = new Map<KeysOf, Map<string, number>>();

  constructor(pack: Pack) {
    this.#documents = Array.from({ length: pack.reports }, (_, report) => pack.document(report));
  }

  frequency(keysOf: KeysOf, key: string): number {
    let counts = this.#frequencies.get(keysOf);
    if (counts === undefined) {
      counts = new Map();
      for (const document of this.#documents)
        for (const held of new Set(keysOf(document))) counts.set(held, (counts.get(held) ?? 0) + 1);
      this.#frequencies.set(keysOf, counts);
    }
    return counts.get(key) ?? 0;
  }

  #gain(keysOf: KeysOf, keys: readonly WeightedKey[], key: string): number {
    const weight = Math.max(0, ...keys.filter((wanted) => wanted.key === key).map((wanted) => wanted.weight));
    return weight === 0 ? 0 : weight * rarity(this.frequency(keysOf, key), this.#documents.length);
  }

  #shared(document: ArticleClaims, asked: ClaimQuery): number {
    let score = 0;
    for (const key of new Set(namesOf(document))) score += this.#gain(namesOf, asked.names, key);
    for (const key of new Set(termsOf(document))) score += this.#gain(termsOf, asked.terms, key);
    const day = dayOf(document.report.date);
    const { days } = asked;
    return days === null || day === null || (day >= days.from && day <= days.to) ? score : 0;
  }

  reports(asked: ClaimQuery): number[] {
    return best(
      this.#documents.map((document) => this.#shared(document, asked)),
      asked.limit,
    );
  }

  claims(asked: ClaimQuery): number[] {
    const scores = this.#documents.flatMap((document) => {
      const shared = this.#shared(document, asked);
      return document.claims.map((claim) => {
        const local =
          this.#gain(unitsOf, asked.units, claim.unit) +
          this.#gain(predicatesOf, asked.predicates, claim.predicate);
        const kind = asked.kind === null || claim.kind === asked.kind;
        return shared > 0 && local > 0 && kind ? shared + local : 0;
      });
    });
    return best(scores, asked.limit);
  }
}

const namesOf = (document: ArticleClaims) => document.names.map((name) => name.key);
const termsOf = (document: ArticleClaims) => document.terms.map((term) => term.key);
const unitsOf = (document: ArticleClaims) => document.claims.map((claim: Claim) => claim.unit);
const predicatesOf = (document: ArticleClaims) => document.claims.map((claim: Claim) => claim.predicate);

function best(scores: readonly number[], limit: number): number[] {
  return scores
    .filter((score) => score > 0)
    .sort((one, other) => other - one)
    .slice(0, limit);
}

function expectScores(found: readonly { readonly score: number }[], wanted: readonly number[]): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, { score }] of found.entries()) expect(score).toBeCloseTo(wanted[i]!, 9);
}

test('a lookup finds what an exhaustive scan finds, in the same order of worth', () => {
  fc.assert(
    fc.property(documents, fc.array(query, { minLength: 1, maxLength: 4 }), (given, queries) => {
      const pack = openPack(packOf(given, sampleInfo));
      const scan = new Scan(pack);
      for (const asked of queries) {
        expectScores(pack.findReports(asked), scan.reports(asked));
        expectScores(pack.lookup(asked), scan.claims(asked));
        for (const { key } of asked.names)
          expect(pack.frequency('name', key)).toBe(scan.frequency(namesOf, key));
        for (const { key } of asked.units)
          expect(pack.frequency('unit', key)).toBe(scan.frequency(unitsOf, key));
      }
    }),
    { numRuns: 300 },
  );
});

/** Reports with keys of every frequency, enough of them that lists are closed, searched and kept as sets. */
function manyReports(): ArticleClaims[] {
  const like = sampleDocuments[0]!;
  return Array.from({ length: 6000 }, (_, number) => {
    const terms = ['w1', 'w2', 'w3', 'w5', 'w7', 'w11', 'w13', 'w97', 'w211', 'w1009']
      .filter((key) => number % Number(key.slice(1)) === 0)
      .sort();
    return {
      ...like,
      report: { ...like.report, id: `r${number}`, date: `2021-0${1 + (number % 9)}-1${number % 10}` },
      names: [{ key: `n${number % 700}`, count: 1, lead: false }],
      terms: terms.map((key) => ({ key, count: 1, lead: false })),
      claims: like.claims.map((claim) => ({
        ...claim,
        names: [],
        subject: [],
        doer: [],
        foreseen: false,
        terms: [],
        unit: number % 4 === 0 ? 'house' : `unit${number % 50}`,
        predicate: number % 31 === 0 ? 'burn' : '',
      })),
    };
  });
}

const keys = (...texts: string[]) => texts.map((key) => ({ key, weight: 1 }));

const wide: ClaimQuery = {
  names: keys('n7', 'n40'),
  terms: keys('w1', 'w2', 'w3', 'w5', 'w7', 'w97', 'w211'),
  units: keys('house', 'unit7'),
  predicates: keys('burn'),
  kind: 'count',
  days: null,
  limit: 10,
};

test('closing early changes nothing in what is found', () => {
  const pack = openPack(packOf(manyReports(), sampleInfo));
  const scan = new Scan(pack);
  const queries: ClaimQuery[] = [
    wide,
    { ...wide, names: [], days: { from: 18_700, to: 18_760 } },
    { ...wide, kind: 'money' },
    { ...wide, units: [], limit: 40 },
    { ...wide, terms: keys('w2', 'w3', 'w1009') },
  ];
  for (const asked of queries) {
    expectScores(pack.findReports(asked), scan.reports(asked));
    expectScores(pack.lookup(asked), scan.claims(asked));
  }
});

test('over fetched pages a lookup gives the same, in few rounds', async () => {
  const bytes = packOf(manyReports(), sampleInfo);
  let reads = 0;
  const reader: RangeReader = {
    length: async () => bytes.length,
    read: async (offset, length) => {
      reads++;
      return bytes.slice(offset, offset + length);
    },
  };
  const paged = await openPaged(reader);
  const opening = reads;
  let rounds = 0;
  const found = await paged.run((pack) => {
    rounds++;
    return { reports: pack.findReports(wide), claims: pack.lookup(wide), first: pack.document(0) };
  });
  const pack = openPack(bytes);
  expect(found).toEqual({
    reports: pack.findReports(wide),
    claims: pack.lookup(wide),
    first: pack.document(0),
  });
  expect(reads).toBeGreaterThan(opening);
  expect(rounds).toBeLessThan(40);
  await expect(
    paged.run(() => {
      throw new RangeError('of the work itself');
    }),
  ).rejects.toThrow('of the work itself');
});

test('a reader that gives too few bytes is an error, not a pack', async () => {
  const bytes = packOf(sampleDocuments, sampleInfo);
  const short: RangeReader = {
    length: async () => bytes.length,
    read: async (offset, length) => bytes.slice(offset, offset + length - 1),
  };
  await expect(openPaged(short)).rejects.toThrow(/expected \d+ bytes, got \d+ bytes/);
});

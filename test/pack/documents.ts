import fc from 'fast-check';
import { SOURCE_KINDS, STANCES } from '../../src/claim/attribution.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { BOUNDS, FIGURE_KINDS } from '../../src/claim/figure.ts';

/** Any text, of letters that news use and of anything at all. */
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', 'more than 400 soldiers', '€2.5 billion', 'Ростов', '😀 1,234.5 %', 'a'.repeat(200)),
);

const key = fc.oneof(
  fc.constantFrom('soldier', 'border', 'rostov', 'malaev', 'kill', 'cross', 'USD', 'percent', ''),
  text,
);

const value = fc.option(
  fc.oneof(
    fc.nat(2000),
    fc.constantFrom(0, -0, 0.1, 2.5e9, 1e300, 5e-324, 2 ** 53 - 1, 1_000_000, 0.125, -3, 1 / 3),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
  { nil: null },
);

const date = fc.option(
  fc.constantFrom(
    '2014-08-04',
    '2014-08-05',
    '2014-08-04T18:00:00Z',
    '0001-01-01',
    '9999-12-31',
    'Monday',
    '',
    '2014-02-31',
  ),
  { nil: null },
);

const day = fc.integer({ min: -1_000_000, max: 1_000_000 });

const term = fc.record({ key, count: fc.oneof(fc.nat(20), fc.nat()), lead: fc.boolean() });

function places(size: number): fc.Arbitrary<number[]> {
  return fc.subarray(Array.from({ length: size }, (_, i) => i));
}

function claim(names: number, terms: number, speakers: number, claims: number) {
  const index = (size: number) =>
    size === 0 ? fc.constant(null) : fc.option(fc.nat(size - 1), { nil: null });
  return places(names).chain((near) =>
    fc.record({
      span: fc.tuple(fc.nat(5000), fc.nat(200)).map(([start, length]) => ({ start, end: start + length })),
      words: text,
      low: value,
      high: value,
      bound: fc.constantFrom(...BOUNDS),
      kind: fc.constantFrom(...FIGURE_KINDS),
      unit: key,
      modifiers: fc.array(key, { maxLength: 3 }),
      predicate: key,
      per: key,
      change: fc.constantFrom('by' as const, 'to' as const, 'from' as const, null),
      partOf: index(claims),
      asOf: fc.option(fc.record({ from: day, to: day, stated: fc.boolean() }), { nil: null }),
      speaker: index(speakers),
      via: key,
      stance: fc.constantFrom(...STANCES),
      names: fc.constant(near),
      subject: fc.subarray(near),
      doer: fc.subarray(near),
      foreseen: fc.boolean(),
      terms: places(terms),
      sentence: fc.nat(300),
    }),
  );
}

/** Any document that does not contradict itself. */
export const anyDocument: fc.Arbitrary<ArticleClaims> = fc
  .tuple(
    fc.array(term, { maxLength: 20 }),
    fc.array(term, { maxLength: 20 }),
    fc.array(
      fc.record({
        names: fc.array(text, { maxLength: 2 }),
        roles: fc.array(text, { maxLength: 2 }),
        organisations: fc.array(text, { maxLength: 2 }),
        places: fc.array(text, { maxLength: 2 }),
        kind: fc.constantFrom(...SOURCE_KINDS),
      }),
      { maxLength: 3 },
    ),
    fc.nat(5),
  )
  .chain(([names, terms, speakers, claims]) =>
    fc.record({
      report: fc.record({
        id: fc.oneof(
          fc.nat(9).map((n) => `report/${n}`),
          text,
        ),
        publisher: fc.option(text, { nil: null }),
        date,
        title: fc.option(text, { nil: null }),
        url: fc.option(text, { nil: null }),
      }),
      claims: fc.array(claim(names.length, terms.length, speakers.length, claims), {
        minLength: claims,
        maxLength: claims,
      }),
      speakers: fc.constant(speakers),
      names: fc.constant(names),
      days: fc.array(day, { maxLength: 4 }),
      terms: fc.constant(terms),
      places: fc.subarray([...names.keys()]),
      sketch: fc.array(fc.nat(0xffffffff), { maxLength: 16 }),
      agency: key,
    }),
  );

/** A document as a pack gives it back: lone surrogates become U+FFFD, nothing else changes. */
export function wellFormed<T>(value: T): T {
  return JSON.parse(
    JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? part.toWellFormed() : part)),
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleClaims } from '../../../src/claim/claim.ts';
import { joined } from '../../../src/extension/library/joined.ts';
import type { Pack } from '../../../src/pack/pack.ts';
import { openPack } from '../../../src/pack/reader.ts';
import { packOf } from '../../../src/pack/writer.ts';
import { article } from './library-fixture.ts';

const INFO = { name: 'x', description: null, publisher: null, date: null };
const DOCUMENTS = Array.from({ length: 40 }, (_each, number) => article(number));
const packed = (documents: readonly ArticleClaims[]) => openPack(packOf(documents, INFO));
const WHOLE = packed(DOCUMENTS);
const NONE: ReadonlySet<number> = new Set();

const weighted = (terms: readonly { readonly key: string; readonly lead: boolean }[]) =>
  terms.map(({ key, lead }) => ({ key, weight: lead ? 1.5 : 1 }));

function query(document: ArticleClaims, limit: number) {
  return { names: weighted(document.names), terms: weighted(document.terms), days: null, limit };
}

/** Scores to nine places with the ids of the reports that have them: equals may come in any order. */
function ranking(pack: Pack, document: ArticleClaims, limit: number): [string, string][] {
  return pack
    .findReports(query(document, limit))
    .map(({ report, score }): [string, string] => [score.toFixed(9), pack.document(report).report.id])
    .sort();
}

/** Cuts the documents into parts at the given places. */
const partsAt = (cuts: readonly number[]) => {
  const places = [0, ...new Set(cuts.toSorted((one, other) => one - other)), DOCUMENTS.length];
  return places.slice(1).map((to, i) => ({ pack: packed(DOCUMENTS.slice(places[i], to)), hidden: NONE }));
};

describe('packs read as one', () => {
  const cuts = fc.array(fc.integer({ min: 1, max: DOCUMENTS.length - 1 }), { maxLength: 6 });
  const asked = fc.constantFrom(...DOCUMENTS);

  it('rank reports as one pack of all of them does', () => {
    fc.assert(
      fc.property(cuts, asked, (places, document) => {
        const all = joined(partsAt(places), INFO);
        expect(ranking(all, document, 40)).toEqual(ranking(WHOLE, document, 40));
      }),
      { numRuns: 40 },
    );
  });

  it('find claims as one pack does', () => {
    fc.assert(
      fc.property(cuts, asked, (places, document) => {
        const all = joined(partsAt(places), INFO);
        const claim = document.claims[0]!;
        const wanted = {
          ...query(document, 20),
          units: [{ key: claim.unit, weight: 1 }],
          predicates: [{ key: claim.predicate, weight: 1 }],
          kind: null,
        };
        const scores = (pack: Pack) => pack.lookup(wanted).map(({ score }) => score.toFixed(9));
        expect(scores(all)).toEqual(scores(WHOLE));
      }),
      { numRuns: 20 },
    );
  });

  it('give the wanted number though many are hidden, and none that is', () => {
    const parts = partsAt([10, 20]);
    const hidden = new Set([0, 1, 2, 3, 4, 5, 6, 7]);
    const all = joined([{ ...parts[0]!, hidden }, ...parts.slice(1)], INFO);
    const found = all.findReports(query(DOCUMENTS[0]!, 32)).map(({ report }) => report);
    expect(found).toHaveLength(32);
    expect(found.filter((report) => report < 8)).toEqual([]);
  });

  it('sum up what they hold', () => {
    const all = joined(partsAt([10, 20]), INFO);
    expect([all.reports, all.claims]).toEqual([WHOLE.reports, WHOLE.claims]);
    const { key } = DOCUMENTS[0]!.names[0]!;
    expect(all.frequency('name', key)).toBe(WHOLE.frequency('name', key));
    expect(WHOLE.frequency('name', key)).toBeGreaterThan(0);
    expect(all.document(39).report.id).toBe(partsAt([10, 20])[2]!.pack.document(19).report.id);
  });
});

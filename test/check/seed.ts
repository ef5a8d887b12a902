import { existsSync, readFileSync } from 'node:fs';
import { checkArticle } from '../../src/check/check.ts';
import type { CheckResult } from '../../src/check/finding.ts';
import { assemble } from '../../src/claim/assemble.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { dayOf } from '../../src/claim/day.ts';
import { openPack } from '../../src/pack/reader.ts';
import { packOf } from '../../src/pack/writer.ts';
import { read } from '../../src/spot/spot.ts';

/** The two reports that the project started from. Their texts are not ours: they lie beside the checkout, or nowhere. */
const REPORTS = [
  { id: 'july', date: '2014-07-27', file: '001_a9b2f913ca9d78f5.txt' },
  { id: 'august', date: '2014-08-04', file: '000_b36b9faaa39f3bc8.txt' },
] as const;

const folder = new URL('../../../shared/seeds/', import.meta.url);

export const seedsAreHere = REPORTS.every(({ file }) => existsSync(new URL(file, folder)));

export interface Seed {
  readonly article: ArticleClaims;
  readonly result: CheckResult;
}

/** Each of the two reports, checked against a pack of both. */
export function checkSeeds(): Readonly<Record<(typeof REPORTS)[number]['id'], Seed>> {
  const [july, august] = REPORTS.map(({ id, date, file }) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const reading = read(text, { publisher: 'RT', url: null, day: dayOf(date), title: null });
    return assemble(reading, { id, title: null, publisher: 'RT', date, url: null, language: null });
  });
  const pack = openPack(
    packOf([july!, august!], { name: 'seeds', description: null, publisher: null, date: null }),
  );
  const check = (article: ArticleClaims): Seed => ({ article, result: checkArticle(article, [pack]) });
  return { july: check(july!), august: check(august!) };
}

/** What a reader is told of each figure, in a form to be kept and compared: the figures' own words, no text of a report. */
export function summary({ article, result }: Seed): unknown {
  return {
    figures: result.findings.map((finding) => ({
      figure: article.claims[finding.claim]!.words,
      relation: finding.relation,
      origin: finding.origin.label,
      links: finding.links.map((link) => ({
        relation: link.relation,
        words: link.evidence.words,
        rule: link.rule,
        reason: link.reason,
        origin: link.origin.label,
      })),
      within: finding.within.map(({ relation, reason }) => ({ relation, reason })),
    })),
    speakers: result.speakers.map(({ kind, names, roles }) => ({ kind, names, roles })),
  };
}

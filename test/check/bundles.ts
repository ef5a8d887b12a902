import { checkArticle } from '../../src/check/check.ts';
import type { Relation } from '../../src/check/finding.ts';
import { assemble } from '../../src/claim/assemble.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { dayOf } from '../../src/claim/day.ts';
import type { Pack } from '../../src/pack/pack.ts';
import { openPack } from '../../src/pack/reader.ts';
import { packOf } from '../../src/pack/writer.ts';
import { read } from '../../src/spot/spot.ts';
import type { Bundle, BundleArticle, BundleLink } from '../cases/check-bundles.ts';

/** A link that was found, by the words of both figures. */
export interface FoundLink {
  readonly figure: string;
  readonly report: string;
  readonly evidence: string;
  readonly relation: Relation;
}

export interface BundleResult {
  readonly found: readonly FoundLink[];
  readonly missed: readonly BundleLink[];
  /** Found, but with another relation than those that are right. */
  readonly misread: readonly (readonly [wanted: BundleLink, got: string])[];
  /** Links into reports of other events. */
  readonly stray: readonly FoundLink[];
  /** Of the links found those that say that two figures conflict where the bundle wants no conflict. */
  readonly falseConflicts: readonly FoundLink[];
}

function claimsOf(article: BundleArticle): ArticleClaims {
  const { text, publisher, date, title } = article;
  const url = `https://${publisher.toLowerCase().replaceAll(' ', '')}.example/${article.id}`;
  return assemble(read(text, { publisher, url, day: dayOf(date), title }), {
    ...article,
    url,
    language: 'en',
  });
}

/** Checks a bundle's page against its reports, in a library that holds `beside` too. */
export function checkBundle(bundle: Bundle, beside: readonly Pack[] = []): BundleResult {
  const info = { name: bundle.name, description: null, publisher: null, date: null };
  const pack = openPack(packOf(bundle.reports.map(claimsOf), info));
  const page = claimsOf(bundle.page);
  const own = new Set(bundle.reports.map(({ id }) => id));
  const found = checkArticle(page, [pack, ...beside]).findings.flatMap(({ claim, links }) =>
    links.flatMap(({ evidence, relation }): FoundLink[] =>
      relation === 'different-scope' || !own.has(evidence.report.id)
        ? []
        : [
            {
              figure: page.claims[claim]!.words,
              report: evidence.report.id,
              evidence: evidence.words,
              relation,
            },
          ],
    ),
  );
  const missed: BundleLink[] = [];
  const misread: (readonly [BundleLink, string])[] = [];
  for (const link of bundle.links) {
    const right = link[3].split('|');
    const got = found.filter((one) => matches(one, link)).map(({ relation }) => relation);
    if (got.length === 0) missed.push(link);
    else if (!got.some((relation) => right.includes(relation))) misread.push([link, got.join(', ')]);
  }
  return {
    found,
    missed,
    misread,
    stray: found.filter(({ report }) => bundle.otherEvents.includes(report)),
    falseConflicts: found.filter(
      (one) =>
        one.relation === 'conflicts' &&
        !bundle.links.some((link) => matches(one, link) && link[3].includes('conflicts')),
    ),
  };
}

function matches(one: FoundLink, [figure, report, evidence]: BundleLink): boolean {
  return one.report === report && one.figure.includes(figure) && one.evidence.includes(evidence);
}

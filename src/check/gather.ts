import type { ArticleClaims, Term } from '../claim/claim.ts';
import type { WeightedKey } from '../pack/lookup.ts';
import type { Pack } from '../pack/pack.ts';
import type { Candidate } from './lay.ts';

/** Reports of one pack that are looked at more closely. An event that is reported more often is cut to the nearest. */
const CANDIDATES = 80;

/** What a key of the headline or the lead counts beside one of the body. */
const LEAD_WEIGHT = 1.5;

/** The reports of the packs that share the article's rarest names and words. */
export function gather(article: ArticleClaims, packs: readonly Pack[]): readonly Candidate[] {
  if (article.claims.length === 0) return [];
  const query = {
    names: weighted(article.names),
    terms: weighted(article.terms),
    days: null,
    limit: CANDIDATES,
  };
  return packs.flatMap((pack) =>
    pack
      .findReports(query)
      .map(({ report }): Candidate => ({ article: pack.document(report), pack: pack.info.name })),
  );
}

function weighted(terms: readonly Term[]): readonly WeightedKey[] {
  return terms.map(({ key, lead }) => ({ key, weight: lead ? LEAD_WEIGHT : 1 }));
}

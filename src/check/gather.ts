import type { ArticleClaims, Term } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import type { WeightedKey } from '../pack/lookup.ts';
import type { Pack } from '../pack/pack.ts';
import type { Candidate } from './lay.ts';

/**
 * Reports of one pack that are looked at more closely: the nearest in words of those published about the same time, and
 * the nearest of all times, for background and follow-ups. An event that is reported more often is cut to the nearest.
 */
const CANDIDATES = { sameTime: 80, anyTime: 60 } as const;

/**
 * Days around the article's own in which reports of one event are most often published. With 10, 37 of 1,001 wanted links
 * of the annotated clusters lie in reports that are never looked at; with 30, two, and no more reports are opened.
 */
const SAME_TIME_DAYS = 30;

/** What a key of the headline or the lead counts beside one of the body. */
const LEAD_WEIGHT = 1.5;

/** The reports of the packs that share the article's rarest names and words. */
export function gather(article: ArticleClaims, packs: readonly Pack[]): readonly Candidate[] {
  if (article.claims.length === 0) return [];
  const names = weighted(article.names);
  const terms = weighted(article.terms);
  const day = dayOf(article.report.date);
  return packs.flatMap((pack) => {
    const found = new Set<number>();
    for (const { report } of pack.findReports({ names, terms, days: null, limit: CANDIDATES.anyTime }))
      found.add(report);
    if (day !== null) {
      const days = { from: day - SAME_TIME_DAYS, to: day + SAME_TIME_DAYS };
      for (const { report } of pack.findReports({ names, terms, days, limit: CANDIDATES.sameTime }))
        found.add(report);
    }
    return [...found].map((report): Candidate => ({ article: pack.document(report), pack: pack.info.name }));
  });
}

function weighted(terms: readonly Term[]): readonly WeightedKey[] {
  return terms.map(({ key, lead }) => ({ key, weight: lead ? LEAD_WEIGHT : 1 }));
}

import type { ArticleClaims, Term } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { rarity, type WeightedKey } from '../pack/lookup.ts';
import type { Pack } from '../pack/pack.ts';
import type { Candidate } from './lay.ts';

/**
 * Reports of one pack that are looked at more closely: the nearest in words of those published about the same time, and
 * the nearest of all times, for background and follow-ups. An event that is reported more often is cut to the nearest. 80
 * and 60 find 2 more of 1,000 links between unannotated reports (test/bench/conflicts.ts) and none more of the annotated
 * ones.
 */
export const CANDIDATES = { sameTime: 60, anyTime: 30 } as const;

/**
 * Days around the article's own in which reports of one event are most often published. With 10, 37 of 1,001 wanted links
 * of the annotated clusters lie in reports that are never looked at; with 30, two, and no more reports are opened.
 */
const SAME_TIME_DAYS = 30;

/** What a key of the headline or the lead counts beside one of the body. */
const LEAD_WEIGHT = 1.5;

/** Reports of a pack whose days are asked to tell how many of its reports are of the article's time. */
const SAMPLE = 32;

/**
 * Share of a pack's reports of the article's time from which on one search serves for both: of the nearest of all times
 * enough are then of that time too. A pack of what was read in the last weeks is such a one.
 */
const MOSTLY = 0.6;

/** Reports sought beyond those that the share lets expect. */
const MARGIN = 1.2;

/**
 * What a report shares with the article at least, as keys that no other report of the pack holds: what shares less is not
 * even read. With 2 and 3 no link of the annotated clusters is lost, with 4 seven of 725; of the reports beside an article
 * that a library of 9,000 others gives, nearly half fall out.
 */
const LEAST_SHARED = 3;

/** The reports of the packs that share the article's rarest names and words. */
export function gather(article: ArticleClaims, packs: readonly Pack[]): readonly Candidate[] {
  if (article.claims.length === 0) return [];
  const names = weighted(article.names);
  const terms = weighted(article.terms);
  const day = dayOf(article.report.date);
  const time = day === null ? null : { from: day - SAME_TIME_DAYS, to: day + SAME_TIME_DAYS };
  return packs.flatMap((pack) => {
    const least = LEAST_SHARED * rarity(1, pack.reports);
    const search = (days: Days | null, limit: number) =>
      pack
        .findReports({ names, terms, days, limit })
        .filter(({ score }) => score >= least)
        .map(({ report }) => report);
    const found = new Set(reportsOf(pack, time, search));
    return [...found].map((report): Candidate => ({ article: pack.outline(report), pack: pack.info.name }));
  });
}

interface Days {
  readonly from: number;
  readonly to: number;
}

/** The nearest of all times, and of the article's. */
function reportsOf(
  pack: Pack,
  time: Days | null,
  search: (days: Days | null, limit: number) => readonly number[],
): readonly number[] {
  if (time === null) return search(null, CANDIDATES.anyTime);
  // As a search for these days has it: reports without a date are of any time.
  const isOfTime = (report: number) => {
    const day = pack.day(report);
    return day === null || (day >= time.from && day <= time.to);
  };
  const sample = Array.from({ length: SAMPLE }, (_, i) => Math.floor((i * pack.reports) / SAMPLE));
  const share = pack.reports === 0 ? 0 : sample.filter(isOfTime).length / SAMPLE;
  if (share < MOSTLY) return [...search(null, CANDIDATES.anyTime), ...search(time, CANDIDATES.sameTime)];
  const limit = Math.max(CANDIDATES.anyTime, Math.ceil((MARGIN * CANDIDATES.sameTime) / share));
  const all = search(null, limit);
  const ofTime = all.filter(isOfTime);
  const enough = ofTime.length >= CANDIDATES.sameTime || all.length < limit;
  return [
    ...all.slice(0, CANDIDATES.anyTime),
    ...(enough ? ofTime.slice(0, CANDIDATES.sameTime) : search(time, CANDIDATES.sameTime)),
  ];
}

function weighted(terms: readonly Term[]): readonly WeightedKey[] {
  return terms.map(({ key, lead }) => ({ key, weight: lead ? LEAD_WEIGHT : 1 }));
}

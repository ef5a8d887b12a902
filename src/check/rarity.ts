import type { Pack } from '../pack/pack.ts';

/** What a key's rarity is worth, by the corpus's own statistics (inverse document frequency, Spärck Jones 1972). */
export interface Rarity {
  name(key: string): number;
  term(key: string): number;
}

/**
 * Reports of the corpus on which the weights that use rarity were learned. A smaller library is taken for a sample of one
 * such, as far as it is one: from {@link FEWEST} on, each report stands for {@link STANDS_FOR} more. Reports.
 */
const USUAL_REPORTS = 4200;
const FEWEST = 20;
const STANDS_FOR = 100;

/** Reports that every corpus is taken to hold besides: one of two reports must not think every word in one of them rare. */
const PRIOR_REPORTS = 200;

/** Share of the prior reports that a key is taken to stand in, so that one unseen is worth no infinite amount. Reports. */
const PRIOR_HOLDING = 0.5;

/** Keys of one kind whose worth is remembered; an article and the reports beside it have some 2,000. */
const MOST_KEPT = 16_384;

/**
 * Rarity over several packs: natural logarithm of all reports over those that hold the key. Of the supposed reports the
 * square of the key's share in the library hold it: a word in half of its reports is common everywhere, a name in four of
 * fifty is of one event that four of them report.
 */
export function rarityOf(packs: readonly Pick<Pack, 'reports' | 'frequency'>[]): Rarity {
  const held = packs.reduce((sum, pack) => sum + pack.reports, 0);
  const supposed = Math.max(0, Math.min(STANDS_FOR * (held - FEWEST), USUAL_REPORTS - held));
  const reports = held + PRIOR_REPORTS + supposed;
  const caches = { name: new Map<string, number>(), term: new Map<string, number>() };
  const weigh = (kind: 'name' | 'term', key: string): number => {
    const cache = caches[kind];
    const known = cache.get(key);
    if (known !== undefined) return known;
    const holding = packs.reduce((sum, pack) => sum + pack.frequency(kind, key), 0);
    const share = holding / (held + 1);
    // Whatever is supposed of the rest, no key is commoner than in the library itself.
    const here = Math.log((held + PRIOR_REPORTS) / (PRIOR_HOLDING + holding));
    if (cache.size >= MOST_KEPT) cache.clear();
    const weight = Math.max(here, Math.log(reports / (PRIOR_HOLDING + holding + supposed * share ** 2)));
    cache.set(key, weight);
    return weight;
  };
  return {
    name: (key) => weigh('name', key),
    term: (key) => weigh('term', key),
  };
}

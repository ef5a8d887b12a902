import type { Pack } from '../pack/pack.ts';

/** What a key's rarity is worth, by the corpus's own statistics (inverse document frequency, Spärck Jones 1972). */
export interface Rarity {
  name(key: string): number;
  term(key: string): number;
  /** Of a key that no report holds: none is worth more. */
  readonly most: number;
}

/**
 * Reports that every corpus is taken to hold besides its own. With them a library of two reports does not think every
 * word that stands in one of them rare. Reports.
 */
const PRIOR_REPORTS = 200;

/** Share of the prior reports that a key is taken to stand in, so that one unseen is worth no infinite amount. Reports. */
const PRIOR_HOLDING = 0.5;

/** Rarity over several packs: natural logarithm of all reports over those that hold the key. */
export function rarityOf(packs: readonly Pick<Pack, 'reports' | 'frequency'>[]): Rarity {
  let reports = PRIOR_REPORTS;
  for (const pack of packs) reports += pack.reports;
  const caches = { name: new Map<string, number>(), term: new Map<string, number>() };
  const weigh = (kind: 'name' | 'term', key: string): number => {
    const cache = caches[kind];
    const known = cache.get(key);
    if (known !== undefined) return known;
    let holding = PRIOR_HOLDING;
    for (const pack of packs) holding += pack.frequency(kind, key);
    const weight = Math.log(reports / holding);
    cache.set(key, weight);
    return weight;
  };
  return {
    name: (key) => weigh('name', key),
    term: (key) => weigh('term', key),
    most: Math.log(reports / PRIOR_HOLDING),
  };
}

import type { KeyKind } from '../../pack/format.ts';
import type { Pack } from '../../pack/pack.ts';

/**
 * Packs of at most so many reports have their names and terms counted once, when first asked: a shelf has several small
 * segments, a check asks each for thousands of keys, and a search in a pack takes some twenty times as long as one in a Map.
 * Reports; counting them takes about 3 ms.
 */
const COUNTED = 64;

type Counts = Readonly<Record<'name' | 'term', ReadonlyMap<string, number>>>;

const counted = new WeakMap<Pack, Counts>();

/** How many reports of a pack hold a key: `pack.frequency`, quick for small packs. */
export function holding(pack: Pack, kind: KeyKind, key: string): number {
  if (pack.reports > COUNTED || kind === 'unit' || kind === 'predicate') return pack.frequency(kind, key);
  let counts = counted.get(pack);
  if (counts === undefined) {
    counts = countsOf(pack);
    counted.set(pack, counts);
  }
  return counts[kind].get(key) ?? 0;
}

function countsOf(pack: Pack): Counts {
  const counts = { name: new Map<string, number>(), term: new Map<string, number>() };
  for (let report = 0; report < pack.reports; report++) {
    const { names, terms } = pack.outline(report);
    for (const key of new Set(names.map((name) => name.key))) add(counts.name, key);
    for (const key of new Set(terms.map((term) => term.key))) add(counts.term, key);
  }
  return counts;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

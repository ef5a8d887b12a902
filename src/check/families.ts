import { stem } from '../text/stem.ts';
import { PEOPLE, predicates, speaking, units } from './en/families.ts';

/** Families of a word, by stem; a word may stand in several ("gunman": fighter, suspect). */
type Families = ReadonlyMap<string, readonly string[]>;

function index(lines: readonly string[]): Families {
  const out = new Map<string, string[]>();
  for (const line of lines) {
    const words = line.split(/\s+/).filter((word) => word !== '');
    const family = words[0]!;
    for (const word of words) {
      const key = stem(word);
      const list = out.get(key);
      if (list === undefined) out.set(key, [family]);
      else if (!list.includes(family)) list.push(family);
    }
  }
  return out;
}

const unitFamilies = index(units);
const predicateFamilies = index(predicates);
const predicateNames: ReadonlySet<string> = new Set([...predicateFamilies.values()].flat());

/** Families that count people; all of them may be called "people". */
const PEOPLE_FAMILIES: ReadonlySet<string> = new Set([
  PEOPLE,
  'civilian',
  'child',
  'woman',
  'man',
  'soldier',
  'fighter',
  'suspect',
  'officer',
  'guard',
  'hostage',
  'pirate',
  'evacuee',
  'protester',
]);

/**
 * How well two words for the counted fit: `same` family or stem; `wider`, where one speaks of people at large and the
 * other of some kind of them; `apart`.
 */
export type Fit = 'same' | 'wider' | 'apart';

const NONE: readonly string[] = [];

export function unitFit(a: string, b: string): Fit {
  const x = stem(a);
  const y = stem(b);
  if (x === y) return 'same';
  const fx = unitFamilies.get(x) ?? NONE;
  const fy = unitFamilies.get(y) ?? NONE;
  if (fx.some((family) => fy.includes(family))) return 'same';
  if (a === '' || b === '') return 'wider';
  const people = (list: readonly string[]) => list.some((family) => PEOPLE_FAMILIES.has(family));
  if (people(fx) && people(fy) && (fx.includes(PEOPLE) || fy.includes(PEOPLE))) return 'wider';
  return 'apart';
}

/** Whether a unit counts people; a figure without a unit may ("41 crossed"). */
export function countsPeople(unit: string): boolean {
  return (unitFamilies.get(stem(unit)) ?? NONE).some((family) => PEOPLE_FAMILIES.has(family));
}

/**
 * What happened to the counted, as families: those of the claim's own predicate, else the one family of which its
 * sentence speaks; the predicate itself where it is of no family; empty where nothing tells. `terms`: stems of the
 * sentence's content words.
 */
export function happened(predicate: string, terms: readonly string[]): readonly string[] {
  const own = predicateFamilies.get(stem(predicate));
  if (own !== undefined) return own;
  const near = new Set<string>();
  for (const term of terms) {
    const families = predicateFamilies.get(term);
    if (families?.length === 1) near.add(families[0]!);
  }
  if (near.size === 1) return [...near];
  return near.size > 1 || predicate === '' || SPEAKING.has(stem(predicate)) ? NONE : [stem(predicate)];
}

/** Verbs that tell who speaks, not what happened. */
const SPEAKING: ReadonlySet<string> = new Set(speaking.split(/\s+/).map(stem));

/**
 * Whether what happened may be the same: `same` family or verb; `apart` where both are of families of their own (killed,
 * injured); `wider` where either says nothing that we can tell apart.
 */
export function happenedFit(a: readonly string[], b: readonly string[]): Fit {
  if (a.some((family) => b.includes(family))) return 'same';
  const known = (list: readonly string[]) => list.some((family) => predicateNames.has(family));
  return known(a) && known(b) ? 'apart' : 'wider';
}

/** Name of a word's first family, or its stem: the key under which packs and lookups file it. */
export function unitKey(unit: string): string {
  return unitFamilies.get(stem(unit))?.[0] ?? stem(unit);
}

export function predicateKey(predicate: string): string {
  return predicateFamilies.get(stem(predicate))?.[0] ?? stem(predicate);
}

/** Families of a counted word that narrow "people" down: their members are a scope of their own. */
export function scopeOf(unit: string): string {
  const families = unitFamilies.get(stem(unit)) ?? NONE;
  if (families.includes(PEOPLE)) return '';
  return families.find((family) => PEOPLE_FAMILIES.has(family)) ?? '';
}

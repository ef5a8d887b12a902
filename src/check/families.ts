import { stem } from '../text/stem.ts';
import { PEOPLE, predicates, units } from './en/families.ts';

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

/** Whether what happened may be the same: `same` family or stem, `wider` where either says nothing, `apart`. */
export function predicateFit(a: string, b: string): Fit {
  if (a === '' || b === '') return 'wider';
  const x = stem(a);
  const y = stem(b);
  if (x === y) return 'same';
  const fx = predicateFamilies.get(x) ?? NONE;
  const fy = predicateFamilies.get(y) ?? NONE;
  if (fx.some((family) => fy.includes(family))) return 'same';
  return 'apart';
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

import { irregularVerbs } from '../text/en/irregular-verbs.ts';
import { stem } from '../text/stem.ts';
import {
  ambiguous,
  atOnce,
  called,
  fated,
  fates,
  foreseeing,
  handled,
  mayBe,
  occupations,
  PEOPLE,
  predicates,
  roles,
  seen,
  speaking,
  stages,
  states,
  units,
  victims,
} from './en/families.ts';

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

const unitFamilies = index([...units, ...occupations]);
const irregular: ReadonlyMap<string, string> = new Map(irregularVerbs);

/** What happened is told by the lemma of a verb, and by whatever form of it a sentence has: "stole" is no form of the stem. */
const predicateFamilies = index(
  predicates.map((line) =>
    line
      .split(/\s+/)
      .map((word) => `${word} ${irregular.get(word) ?? ''}`)
      .join(' '),
  ),
);
const predicateNames: ReadonlySet<string> = new Set([...predicateFamilies.values()].flat());

/** Whether a stem is a word for something counted or for what happened to it. */
export function isOfFamily(stemmed: string): boolean {
  return unitFamilies.has(stemmed) || predicateFamilies.has(stemmed);
}

/** Who takes no part in a war: of any sex and age, and a part of all who died. */
const CIVILIAN = 'civilian';

/** Who did it, and words for those who suffered it: "three suspects" are not "three of the victims". */
const SUSPECT = 'suspect';
const VICTIMS: ReadonlySet<string> = new Set(victims.split(' ').map(stem));

/** Families that count people; all of them may be called "people". */
const PEOPLE_FAMILIES: ReadonlySet<string> = new Set([
  PEOPLE,
  CIVILIAN,
  'child',
  'adult',
  'woman',
  'man',
  'soldier',
  'fighter',
  SUSPECT,
  'officer',
  'guard',
  'hostage',
  'pirate',
  'evacuee',
  'protester',
  ...occupations.map((line) => line.split(' ')[0]!),
]);

/**
 * How well two words for the counted fit: `same` family or stem; `wider`, where one speaks of people at large and the
 * other of some kind of them, or one of their sex or age and the other of what they do, or both of what one may be at
 * once; `apart`.
 */
export type Fit = 'same' | 'wider' | 'apart';

/** What people are, whatever they do: "four men" may be "four robbers", "two women" no "two men". */
const SEX_OR_AGE: ReadonlySet<string> = new Set(['child', 'adult', 'woman', 'man']);

const NONE: readonly string[] = [];

/** A counted word as it is compared. */
export interface UnitWord {
  readonly stem: string;
  readonly families: readonly string[];
  /** Whether it counts people; the empty word may ("41 crossed"). */
  readonly people: boolean;
  /** The family that narrows "people" down ("child", "soldier"): its members are a scope of their own; else ''. */
  readonly scope: string;
}

export function unitWord(unit: string): UnitWord {
  const key = stem(unit);
  const families = unitFamilies.get(key) ?? NONE;
  const narrow = families.find((family) => PEOPLE_FAMILIES.has(family));
  return {
    stem: key,
    families,
    people: unit === '' || narrow !== undefined,
    scope: families.includes(PEOPLE) ? '' : (narrow ?? ''),
  };
}

/** Whether two short lists have a word in common. A loop of its own: a check asks it of tens of thousands of pairs. */
function meet(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) return true;
  return false;
}

const isVictim = ({ stem: word }: UnitWord): boolean => VICTIMS.has(word);

const AT_ONCE = atOnce.map((line) => line.split(' '));

const mayBeBoth = (a: UnitWord, b: UnitWord): boolean =>
  AT_ONCE.some((scopes) => scopes.includes(a.scope) && scopes.includes(b.scope));

const acts = (scope: string): boolean => !SEX_OR_AGE.has(scope);

export function unitFit(a: UnitWord, b: UnitWord): Fit {
  if (a.stem === b.stem || meet(a.families, b.families)) return 'same';
  if (a.stem === '' || b.stem === '') return 'wider';
  if (!a.people || !b.people) return 'apart';
  if (isVictim(a) ? b.families.includes(SUSPECT) : isVictim(b) && a.families.includes(SUSPECT))
    return 'apart';
  if (a.families.includes(PEOPLE) || b.families.includes(PEOPLE)) return 'wider';
  if (mayBeBoth(a, b)) return 'wider';
  return acts(a.scope) !== acts(b.scope) && a.scope !== CIVILIAN && b.scope !== CIVILIAN ? 'wider' : 'apart';
}

/**
 * What happened to the counted, as families: those of the claim's own predicate, else the one family of which its
 * sentence speaks; the predicate itself where it is of no family; empty where nothing tells. `terms`: stems of the
 * sentence's content words.
 */
export function happened(predicate: string, terms: readonly string[]): readonly string[] {
  const own = predicateFamilies.get(stem(predicate));
  if (own !== undefined) return asAllowed(own, terms);
  if (predicate.startsWith(NOT))
    return happened(predicate.slice(NOT.length), NONE).map((family) => NOT + family);
  if (predicate !== '' && !SPEAKING.has(stem(predicate))) return [stem(predicate)];
  const near = new Set<string>();
  for (const term of terms) {
    const families = predicateFamilies.get(term);
    if (families?.length === 1 && !AMBIGUOUS.has(term)) near.add(families[0]!);
  }
  return near.size === 1 ? [...near] : NONE;
}

/** What happened, or what may, where the sentence speaks of that: a boat "licensed to carry 80" has not 80 on board. */
export function asAllowed(told: readonly string[], terms: readonly string[]): readonly string[] {
  const [done, allowed] = mayBe;
  return told.includes(done) && speaksOf(terms, allowed) ? [allowed] : told;
}

/** Whether a sentence foresees something: "is expected to reach 46 degrees". `terms`: stems of its content words. */
export const foresees = (terms: ReadonlySet<string>): boolean => FORESEEING.some((word) => terms.has(word));

const FORESEEING: readonly string[] = foreseeing.split(' ').map(stem);

/** Whether a word of a family is among the stems of a sentence. */
export const speaksOf = (terms: readonly string[], family: string): boolean =>
  terms.some((term) => predicateFamilies.get(term)?.includes(family));

/** How a predicate begins that did not happen: "not hurt" is neither "hurt" nor "killed". */
const NOT = 'not ';

/** What a unit says to have happened to it, as families; empty where it says nothing. */
export function happenedToUnit(unit: string, predicate: string): readonly string[] {
  const key = stem(unit);
  return FATED.get(key) ?? (predicate === '' ? ROLES.get(key) : undefined) ?? NONE;
}

/** Whether something is done with people whose fate their unit tells, as is done with some of them: "33 bodies were identified". */
export const isHandled = (unit: string, predicate: string): boolean =>
  FATED.has(stem(unit)) && HANDLED.has(stem(predicate));

/** Whether people of whom this is told were only seen: "three victims were found" tells nothing of what befell them. */
export const areOnlySeen = (unit: UnitWord, predicate: string): boolean =>
  unit.people && SEEN.has(stem(predicate));

/** Whether what happened, or did not, as families, happens to people only: "killing 120" counts people. */
export function befallsPeople(families: readonly string[]): boolean {
  return families.some((family) => FATES.has(family.startsWith(NOT) ? family.slice(NOT.length) : family));
}

/** By the stem of a unit the families of what it says. */
function said(lines: readonly string[]): Families {
  return new Map(
    lines.flatMap((line) => {
      const [what = '', ...units] = line.split(' ').map(stem);
      return units.map((unit) => [unit, predicateFamilies.get(what) ?? NONE] as const);
    }),
  );
}

const FATED = said(fated);
const ROLES = said(roles);
const HANDLED: ReadonlySet<string> = new Set(handled.split(' ').map(stem));
const AMBIGUOUS: ReadonlySet<string> = new Set(ambiguous.split(' ').map(stem));
const SEEN: ReadonlySet<string> = new Set(seen.split(' ').map(stem));

/** What people or things are at a time, and cease to be when they are found, freed or go home; no running total. */
const STATES: ReadonlySet<string> = new Set(states.split(/\s+/).map(stem));

export const isState = (predicate: string): boolean => STATES.has(stem(predicate));

const FATES: ReadonlySet<string> = new Set(fates.split(' '));

const CALLED: readonly (readonly [what: string, words: readonly string[]])[] = called.map((line) => {
  const [what = '', ...words] = line.split(' ');
  return [what, words.map(stem)];
});

/** Whether all to whom something happened, as families, are called by a word for people: whoever marched is a demonstrator. */
export const isCalledAfter = ({ stem: word }: UnitWord, happened: readonly string[]): boolean =>
  CALLED.some(([what, words]) => words.includes(word) && happened.includes(what));

/** Verbs that tell who speaks, not what happened. */
const SPEAKING: ReadonlySet<string> = new Set(speaking.split(/\s+/).map(stem));

/** By a family those that may follow from it. */
const STAGES: Families = new Map(
  stages.map((line) => {
    const [first = '', ...then] = line.split(' ');
    return [first, then];
  }),
);

const mayFollow = (from: readonly string[], then: readonly string[]): boolean =>
  from.some((family) => meet(STAGES.get(family) ?? NONE, then));

const isFamily = (family: string): boolean => predicateNames.has(family) || family.startsWith(NOT);

/**
 * Whether what happened may be the same: `same` family or verb; `apart` where both are of families of their own (killed,
 * injured); `wider` where either says nothing that we can tell apart, or where one may follow from the other (shot,
 * killed).
 */
export function happenedFit(a: readonly string[], b: readonly string[]): Fit {
  if (meet(a, b)) return 'same';
  if (!a.some(isFamily) || !b.some(isFamily)) return 'wider';
  return mayFollow(a, b) || mayFollow(b, a) ? 'wider' : 'apart';
}

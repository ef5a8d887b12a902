import type { Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import { circumstances, PEOPLE } from './en/families.ts';
import type { UnitWord } from './families.ts';

const wordsOf = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

/** The circumstances of which texts tell (en/families.ts), their words as they are compared: stems, as the terms are. */
const CIRCUMSTANCES = circumstances.map(({ units, words, verbs, over, ...rest }) => ({
  ...rest,
  units: wordsOf(units),
  words: wordsOf(words).map(stem),
  verbs: new Set(wordsOf(verbs)),
  over: wordsOf(over).map(stem),
}));

type Circumstance = (typeof CIRCUMSTANCES)[number];

/**
 * The family of what befell the counted by what the rest of their sentence speaks of; null where it tells none such.
 *
 * @param terms stems of the sentence's content words
 * @param atLast whether what is asked for is what counts only where nothing else tells
 */
export function circumstanceOf(
  { kind, unit: word, predicate }: Claim,
  unit: UnitWord,
  terms: ReadonlySet<string>,
  atLast: boolean,
): string | null {
  if (kind !== 'count') return null;
  const told = CIRCUMSTANCES.find(
    (one) =>
      one.atLast === atLast &&
      isOf(one, word, unit) &&
      (predicate === '' ? !holdsOne(terms, one.over) : one.verbs.has(predicate)) &&
      holdsOne(terms, one.words),
  );
  return told?.what ?? null;
}

/** Whether what happened, as families, is a state, whatever verb it is told with: homes that have no power. */
export const isLasting = (happened: readonly string[]): boolean =>
  CIRCUMSTANCES.some(({ what, lasts }) => lasts && happened.includes(what));

/**
 * Whether what happened makes people of a unit that does not say so: cases of an illness are those who have it.
 *
 * @param counted asked what happened only where the unit is such a one
 */
export const countsPeople = (
  word: string,
  unit: UnitWord,
  counted: { readonly happened: readonly string[] },
): boolean =>
  CIRCUMSTANCES.some((one) => one.people && isOf(one, word, unit) && counted.happened.includes(one.what));

const isOf = ({ units }: Circumstance, word: string, { families, people }: UnitWord): boolean =>
  units.some((unit) => unit === word || families.includes(unit) || (unit === PEOPLE && people));

const holdsOne = (terms: ReadonlySet<string>, words: readonly string[]): boolean =>
  words.some((word) => terms.has(word));

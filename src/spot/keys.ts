import { stem } from '../text/stem.ts';
import { Gap, Kind, type Tokens, tokenise, tokenWord } from '../text/tokens.ts';
import { FUNCTION_WORD } from './en/general.ts';
import { Bank, english } from './en/lexicon.ts';
import { singularOf, verbLemma } from './figures/lemma.ts';
import { nameKey } from './names/key.ts';
import { spot } from './spot.ts';

/** Under what the claims that somebody's words may mean are kept: each list without repetition. */
export interface Keys {
  readonly names: readonly string[];
  readonly terms: readonly string[];
  readonly units: readonly string[];
  readonly predicates: readonly string[];
}

/**
 * The keys of words that somebody looks for ("soldiers crossed rostov"). They are no sentence and mostly have no capitals, so
 * any word may be a name, a content word, what is counted or what happened: a key that no claim has costs nothing. What the
 * spotter makes of a figure among them ("$2 million", "41 dead") is asked for too.
 */
export function keysOf(words: string): Keys {
  const names = new Set<string>();
  const terms = new Set<string>();
  const units = new Set<string>();
  const predicates = new Set<string>();
  const { figures } = spot(words, { publisher: null, url: null, day: null });
  for (const { unit, predicate } of figures) {
    units.add(unit);
    predicates.add(predicate);
  }
  const tokens = tokenise(words, english);
  /** Key of the word before as a name; '' where none stands next to this one. */
  let before = '';
  for (let i = 0; i < tokens.count; i++) {
    if (!tellsSomething(tokens, i)) {
      before = '';
      continue;
    }
    const word = tokenWord(tokens, i);
    const name = nameKey(word);
    names.add(name);
    if (before !== '' && tokens.gap[i] === Gap.space) names.add(`${before} ${name}`);
    before = name;
    terms.add(stem(word));
    const singular = singularOf(word);
    units.add(singular);
    // "crosses": what a plural ends in, the third person does.
    predicates.add(verbLemma(word)).add(verbLemma(singular));
  }
  for (const keys of [units, predicates]) keys.delete('');
  return { names: [...names], terms: [...terms], units: [...units], predicates: [...predicates] };
}

const general = english.banks[Bank.general]!;

const tellsSomething = ({ kind, lex }: Tokens, i: number): boolean =>
  kind[i] === Kind.word && (general[lex[i]!]! & FUNCTION_WORD) === 0;

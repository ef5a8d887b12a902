import { Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { ofWord } from '../../text/word-memo.ts';
import { Word } from '../en/figures.ts';
import { stemEndings } from '../en/figures-verbs.ts';
import { english } from '../en/lexicon.ts';
import { attached, bits, isHyphen, sign } from './scan.ts';
import { irregularPast, pluralOf } from './tables.ts';

/** Singular of a noun, by table and rule, in lower case. */
export function singularOf(word: string): string {
  const known = pluralOf.get(word);
  if (known !== undefined) return known;
  if (!word.endsWith('s')) return word.endsWith('men') && word.length > 4 ? `${word.slice(0, -2)}an` : word;
  if (word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('sis')) return word;
  if (word.endsWith('oes') && word.length > 5 && word !== 'canoes') return word.slice(0, -2);
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:[sx]|ch|sh|zz)es$/.test(word)) {
    // "houses", "cases", "purchases": the e belongs to the noun behind a vowel or r, n, l and s.
    if (/(?:[aeiou]|[nrlp])ses$/.test(word)) return word.slice(0, -1);
    return word.slice(0, -2);
  }
  return word.slice(0, -1);
}

/** Consonants behind which a final s is nothing but the plural. */
const PLAIN: ReadonlySet<number> = new Set([...'bcdfghjklmnpqrtvwy'].map((letter) => letter.charCodeAt(0)));

/** Capitals and a small s. */
function isAcronymPlural(tokens: Tokens, i: number): boolean {
  const all = Shape.first | Shape.later | Shape.lower;
  if ((tokens.shape[i]! & all) !== all || tokens.text.charCodeAt(tokens.end[i]! - 1) !== 115) return false;
  const stem = tokens.text.slice(tokens.start[i]!, tokens.end[i]! - 1);
  return stem === stem.toUpperCase();
}

/** Lemma of the counted head at token `i`; "AK-47s" gives the name before its number. */
export function headLemma(tokens: Tokens, i: number): string {
  if (tokens.kind[i] === Kind.number) return tokenWord(tokens, i - 2);
  const word = tokenWord(tokens, i);
  // "nine break-ins"
  const joined = isHyphen(sign(tokens, i - 1)) && attached(tokens, i) && attached(tokens, i - 1);
  if (joined && PARTICLE.test(word)) {
    const verb = tokenWord(tokens, i - 2);
    // "passers-by"
    return word.endsWith('s') ? `${verb}-${word.slice(0, -1)}` : `${verb.replace(/s$/, '')}-${word}`;
  }
  if ((bits(tokens, i) & Word.plural) !== 0) return singularOf(word);
  // "MPs", "NGOs"
  if (isAcronymPlural(tokens, i)) return word.slice(0, -1);
  // Most plurals add an s to a consonant: no rule needs to be tried.
  const last = word.length - 1;
  if (last < 3 || word.charCodeAt(last) !== 115) return word.endsWith('men') ? singularOf(word) : word;
  return PLAIN.has(word.charCodeAt(last - 1)) ? word.slice(0, last) : singularOf(word);
}

/** Particles that make a noun of the verb before their hyphen, with its plural. */
const PARTICLE = /^(?:ins?|outs?|offs?|ups?|downs?|overs?|bys?|ons?|backs?)$/;

/** Lemma of a past form, participle or gerund in lower case: table first, then the rules of English spelling. */
export function verbLemma(word: string): string {
  const known = irregularPast.get(word);
  if (known !== undefined) return known;
  if (word.endsWith('ied') && word.length > 3)
    return word.length === 4 ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (word.endsWith('ying') && word.length === 5) return `${word[0]}ie`;
  const stem = word.endsWith('ed')
    ? word.slice(0, -2)
    : word.endsWith('ing') && word.length > 5
      ? word.slice(0, -3)
      : null;
  if (stem === null) return word;
  const endings = stemEndings[stem.charAt(stem.length - 1)];
  if (endings === undefined) return stem;
  for (const [ending, change] of endings) {
    if (!ending.test(stem)) continue;
    return change === 'e' ? `${stem}e` : change === 'undouble' ? stem.slice(0, -1) : stem;
  }
  return stem;
}

/** {@link verbLemma} of the word at token `i`. */
export const verbLemmaAt = ofWord(english, verbLemma);

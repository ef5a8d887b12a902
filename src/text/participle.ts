import { irregularVerbs } from './en/irregular-verbs.ts';

const irregular: ReadonlyMap<string, string> = new Map(
  irregularVerbs.map(([lemma, forms]) => [lemma, forms.split(' ').at(-1) ?? forms]),
);

/** Verbs of more than one syllable whose last one is stressed: its consonant is doubled as in "stopped". */
const STRESSED =
  /^(?:kidnap|equip|rebel|control|patrol|(?:oc|re|in)cur|(?:ad|com|sub|per|o|e|trans)mit|(?:trans|re|de|pre|con)fer|(?:ex|com|pro|dis)pel)$/;

/** One vowel between consonants, the last of which is doubled: "stop", not "shoot", "box" or "kill". */
const SHORT = /^[^aeiou]*[aeiou][^aeiouwxy]$/;

/** "kill" as it is said of those to whom it happened: "killed"; "not find" and "call off" are "not found", "called off". */
export function participleOf(predicate: string): string {
  const words = predicate.split(' ');
  const at = words[0] === 'not' ? 1 : 0;
  return words.map((word, i) => (i === at ? participle(word) : word)).join(' ');
}

function participle(lemma: string): string {
  const known = irregular.get(lemma);
  if (known !== undefined) return known;
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  const doubled = SHORT.test(lemma) || STRESSED.test(lemma) ? lemma.slice(-1) : '';
  return `${lemma}${doubled}ed`;
}

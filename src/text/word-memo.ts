import { type Tokens, tokenWord } from './tokens.ts';

/** Words that are remembered at most; a power of two. A long article has some 300 verbs of its own. */
const SLOTS = 512;

/**
 * What `work` makes of a token's word (as {@link tokenWord} gives it), remembered from one text to the next: for rules of
 * spelling that cost more than to find the word again. One word in lower case is kept for each slot of the tokens' hashes,
 * and compared letter by letter, so that nothing but speed depends on what was read before.
 */
export function ofWord(work: (word: string) => string): (tokens: Tokens, i: number) => string {
  const words: string[] = new Array<string>(SLOTS).fill('');
  const results: string[] = new Array<string>(SLOTS).fill('');
  return (tokens, i) => {
    const slot = tokens.hash[i]! & (SLOTS - 1);
    const known = words[slot]!;
    const start = tokens.start[i]!;
    if (tokens.end[i]! - start === known.length && tokens.text.startsWith(known, start))
      return results[slot]!;
    const word = tokenWord(tokens, i);
    const result = work(word);
    words[slot] = word;
    results[slot] = result;
    return result;
  };
}

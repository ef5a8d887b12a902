import type { Lexicon } from './lexicon.ts';
import { type Tokens, tokenWord } from './tokens.ts';

/**
 * Words outside the lexicon that are remembered at most, where nothing else is said; a power of two. A long article has
 * some 300 verbs of its own.
 */
const SLOTS = 512;

/** Longer words are worked out each time: a slice of 13 code units or more keeps the whole text that it was cut from. */
const LONGEST = 12;

/**
 * What `work` makes of a token's word (as {@link tokenWord} gives it), remembered from one text to the next: for rules of
 * spelling that cost more than to find the word again. Words of the lexicon are remembered by their identifier. Of all
 * others one as it was written is kept for each slot of the tokens' hashes, and compared letter by letter, so that
 * nothing but speed depends on what was read before. A result that is given again is the same string, whose hash is
 * known: looking it up in a map costs a third then.
 *
 * @param lexicon that of the tokens
 */
export function ofWord<Result extends string | boolean | object>(
  lexicon: Lexicon,
  work: (word: string) => Result,
  slots: number = SLOTS,
): (tokens: Tokens, i: number) => Result {
  const ours = lexicon.words;
  const known: (Result | null)[] = new Array<Result | null>(ours.length).fill(null);
  const words: string[] = new Array<string>(slots).fill('');
  const results: Result[] = new Array<Result>(slots);
  return (tokens, i) => {
    const start = tokens.start[i]!;
    const length = tokens.end[i]! - start;
    const id = tokens.lex[i]!;
    // Of another length where it has characters that are left out.
    if (id !== 0 && ours[id]!.length === length) {
      known[id] ??= work(ours[id]!);
      return known[id];
    }
    const slot = tokens.hash[i]! & (slots - 1);
    if (length === words[slot]!.length && tokens.text.startsWith(words[slot]!, start)) return results[slot]!;
    const result = work(tokenWord(tokens, i));
    if (length > LONGEST) return result;
    words[slot] = tokens.text.slice(start, start + length);
    results[slot] = result;
    return result;
  };
}

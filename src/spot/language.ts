import * as Shape from '../text/shape.ts';
import { Kind, type Tokens } from '../text/tokens.ts';

/** Words from which on a text tells its language: a caption or a headline has fewer. */
const FEWEST_WORDS = 30;

/** Share of the words that the lexicon has, below which a text is written in another language (measured in docs/014). */
const LEAST_KNOWN = 1 / 3;

/**
 * Whether a text is written in a language whose words we do not have. To read it all the same would make 3.5 houses of
 * "3.500 Häuser" and exactly 200 of "mehr als 200". What a page states of its language is often its template's. Names tell
 * nothing, since an English report of another country is full of its names, nor do single letters.
 */
export function isOtherLanguage({ kind, shape, lex, start, end, count }: Tokens): boolean {
  let words = 0;
  let known = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.word || (shape[i]! & Shape.first) !== 0 || end[i]! - start[i]! < 2) continue;
    words++;
    if (lex[i] !== 0) known++;
  }
  return words >= FEWEST_WORDS && known < words * LEAST_KNOWN;
}

import { Kind, Shape, type Tokens } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { quotedTokens } from './quotes.ts';
import type { Scan } from './scan.ts';

/** Texts read before: spotting sources and covering figures ask for the same text. */
const known = new WeakMap<Tokens, Scan>();

/** A text as the source spotter looks at it. */
export function readingOf(tokens: Tokens, sentences: Int32Array): Scan {
  let scan = known.get(tokens);
  if (scan === undefined) {
    scan = { tokens, sentences, quoted: quotedTokens(tokens), shape: shapesOf(tokens, sentences) };
    known.set(tokens, scan);
  }
  return scan;
}

const generalBank = english.banks[Bank.general]!;

/** Words that headlines leave small: "of", "from", "the". */
const SMALL = General.preposition | General.determiner | General.conjunction;

/** Fewer words are no headline but a name or a label. */
const FEWEST_WORDS = 4;

/**
 * The case of each word as it counts: in sentences whose words all have capitals ("Police Say Three Hurt", "POLICE SAY
 * …") a capital says nothing, so there the words of the lexicon are taken for small and only unknown ones for names.
 * The tokens' own array where the text has no such sentence.
 */
function shapesOf({ text, count, shape, kind, lex, start }: Tokens, sentences: Int32Array): Uint8Array {
  let out = shape;
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]!;
    const last = sentences[s + 1]!;
    let words = 0;
    let capitals = true;
    for (let i = first; i < last && capitals; i++) {
      if (kind[i] !== Kind.word) continue;
      words++;
      capitals =
        (shape[i]! & Shape.first) !== 0 ||
        (generalBank[lex[i]!]! & SMALL) !== 0 ||
        isPossessiveClitic(text, start[i]!);
    }
    if (!capitals || words < FEWEST_WORDS) continue;
    if (out === shape) out = shape.slice(0, count + 1);
    for (let i = first; i < last; i++) {
      if (kind[i] === Kind.word)
        out[i] = lex[i] === 0 && (shape[i]! & Shape.first) !== 0 ? Shape.first | Shape.lower : Shape.lower;
    }
  }
  return out;
}

/** A possessive "'s" is small in any case. */
function isPossessiveClitic(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 39 || unit === 0x2019;
}

import { english } from '../en/lexicon.ts';
import { type Asked, askedWords } from '../en/sources-asked.ts';
import type { Scan } from './scan.ts';

/** Bits of {@link Asked} by lexicon identifier. */
export const asked: Int32Array = new Int32Array(english.size + 1);
for (const [bit, list] of askedWords) for (const word of list.split(/\s+/)) asked[english.id(word)]! |= bit;

/** Whether token `i` is one of the words of these small sets; false outside the text. */
export function isOneOf({ tokens }: Scan, i: number, sets: number): boolean {
  return i >= 0 && (asked[tokens.lex[i]!]! & sets) !== 0;
}

/** Whether token `i` is the word with this identifier; false outside the text. */
export function isThe({ tokens }: Scan, i: number, id: number): boolean {
  return i >= 0 && tokens.lex[i] === id;
}

import { english } from '../en/lexicon.ts';
import type { Scan } from './scan.ts';

/** Words that a pattern asks for by name, as flags by lexicon identifier: one look-up in place of a comparison of strings. */
export type WordSet = Uint8Array;

/** @param list words parted by spaces; each must stand in the lexicon. */
export function wordSet(list: string): WordSet {
  const out = new Uint8Array(english.size + 1);
  for (const word of list.split(' ')) {
    const id = english.id(word);
    if (id === 0) throw new Error(`the source patterns ask for "${word}", which the lexicon lacks`);
    out[id] = 1;
  }
  return out;
}

/** Whether token `i` is one of the words; false beyond the text. */
export function isOneOf({ tokens }: Scan, i: number, words: WordSet): boolean {
  return i >= 0 && words[tokens.lex[i]!] === 1;
}

import type { WordMention } from '../../claim/spotted.ts';
import { stem } from '../../text/stem.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { ofWord } from '../../text/word-memo.ts';
import { FUNCTION_WORD } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';

/** Shorter words tell little and are mostly function words that no list of ours holds. Code units. */
const SHORTEST_TERM = 4;

/** Content words that are remembered: articles share most of theirs. */
const REMEMBERED = 2048;

const stemAt = ofWord(english, stem, REMEMBERED);

const general = english.banks[Bank.general]!;

/** Content words: all words that are no function words and no part of a name. */
export function spotTerms(tokens: Tokens, names: readonly WordMention[]): readonly WordMention[] {
  const { kind, lex, count, start, end } = tokens;
  const out: WordMention[] = [];
  let name = 0;
  for (let i = 0; i < count; i++) {
    while (name < names.length && names[name]!.token < i) name++;
    if (kind[i] !== Kind.word || end[i]! - start[i]! < SHORTEST_TERM) continue;
    if ((general[lex[i]!]! & FUNCTION_WORD) !== 0) continue;
    if (name < names.length && names[name]!.token === i) continue;
    out.push({ token: i, key: stemAt(tokens, i) });
  }
  return out;
}

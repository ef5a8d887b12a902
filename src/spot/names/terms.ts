import type { Mentions } from '../../claim/spotted.ts';
import { hashWord } from '../../text/lexicon.ts';
import { stem } from '../../text/stem.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { ofWord } from '../../text/word-memo.ts';
import { FUNCTION_WORD } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { WordTable } from './word-table.ts';

/** Shorter words tell little and are mostly function words that no list of ours holds. Code units. */
const SHORTEST_TERM = 4;

/** Content words: all words that are no function words and no part of a name. */
export function spotTerms(tokens: Tokens, names: Mentions): Mentions {
  const { kind, lex, count, start, end } = tokens;
  keyNumbers.reset(count);
  const keys: string[] = [];
  const mentioning: number[] = [];
  const mentioned: number[] = [];
  let name = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.word || end[i]! - start[i]! < SHORTEST_TERM) continue;
    if ((general[lex[i]!]! & FUNCTION_WORD) !== 0) continue;
    while (name < names.tokens.length && names.tokens[name]! < i) name++;
    if (name < names.tokens.length && names.tokens[name] === i) continue;
    const { key, hash } = stemAt(tokens, i);
    const number = keyNumbers.add(hash);
    if (number === keys.length) keys.push(key);
    mentioning.push(i);
    mentioned.push(number);
  }
  return { keys, tokens: mentioning, words: mentioned };
}

/** The keys of the text that is read, told apart by their hash: a map of strings costs five times as much. */
const keyNumbers = new WordTable();

/** Content words outside the lexicon that are remembered: articles share most of theirs. */
const REMEMBERED = 4096;

const stemAt = ofWord(
  english,
  (word) => {
    const key = stem(word);
    return { key, hash: hashWord(key) };
  },
  REMEMBERED,
);

const general = english.banks[Bank.general]!;

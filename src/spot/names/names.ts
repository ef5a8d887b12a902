import type { Mentions } from '../../claim/spotted.ts';
import { hashWord } from '../../text/lexicon.ts';
import { Gap, Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { ofWord } from '../../text/word-memo.ts';
import { demonyms } from '../en/demonyms.ts';
import { FUNCTION_WORD, General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { nameKey } from './key.ts';
import { WordTable } from './word-table.ts';

/** The names of a text, and which of them call a people. */
export interface Names {
  readonly names: Mentions;
  /** Tokens of names that call a people by its place, as far as the list of irregular ones goes: "American", "Dutch". */
  readonly peoples: ReadonlySet<number>;
}

/**
 * Words of names: capitals that the position does not explain. A word at the beginning of a sentence or in a headline
 * set in capitals counts where the text writes it with a capital elsewhere, or where it never writes it small and no
 * list of ours knows it.
 */
export function spotNames(tokens: Tokens, sentences: Int32Array): Names {
  const { kind, shape, lex, hash, gap } = tokens;
  /** Words with a capital that are no function words. */
  const capitals: number[] = [];
  /** Hashes of the words without one. */
  const smalls: number[] = [];
  /** 1 for those of them whose capital the position explains: first of a sentence, or in one set in capitals. */
  const explained: number[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    const headline = isHeadline(tokens, from, to);
    let first = 1;
    for (let i = from; i < to; i++) {
      if (kind[i] !== Kind.word) continue;
      if ((shape[i]! & Shape.first) === 0) smalls.push(hash[i]!);
      else if ((general[lex[i]!]! & FUNCTION_WORD) === 0) {
        capitals.push(i);
        explained.push((headline || first === 1) && !isOwnerOrSpeaker(tokens, i) ? 1 : 0);
      }
      first = 0;
    }
  }

  // Sparser than it need be: a small word is seldom one of them, and mostly meets an empty slot then.
  words.reset(capitals.length * 4);
  /** Number of each capital's word. */
  const numbers: number[] = [];
  /** How often each word is written small, and how often with a capital that its place does not explain. */
  const small = new Array<number>(capitals.length).fill(0);
  const inside = new Array<number>(capitals.length).fill(0);
  for (let k = 0; k < capitals.length; k++) {
    const word = words.add(hash[capitals[k]!]!);
    numbers.push(word);
    if (explained[k] === 0) inside[word]!++;
  }
  for (const one of smalls) {
    const word = words.find(one);
    if (word >= 0) small[word]!++;
  }

  const known: (KnownName | null)[] = new Array<KnownName | null>(capitals.length).fill(null);
  keyNumbers.reset(capitals.length * 2);
  const keys: string[] = [];
  const mentioning: number[] = [];
  const mentioned: number[] = [];
  const peoples = new Set<number>();
  /** Token of the name word before, and what is known of it by itself. */
  let last = -2;
  let before: KnownName | null = null;
  for (let k = 0; k < capitals.length; k++) {
    const i = capitals[k]!;
    const word = numbers[k]!;
    if (small[word]! > inside[word]!) continue;
    if (inside[word] === 0 && explained[k] === 1 && (lex[i] !== 0 || !besideCapital(tokens, i))) continue;
    const name = known[word] ?? knownAt(tokens, i);
    known[word] = name;
    if (name.key.length <= 1) continue;
    const single = keyNumbers.add(name.hash);
    if (single === keys.length) keys.push(name.key);
    mentioning.push(i);
    mentioned.push(single);
    if (name.people) peoples.add(i);
    // Two names side by side are one name too: "Vasily Malaev" tells more than "Vasily" and "Malaev" alone.
    if (before !== null && last === i - 1 && gap[i] === Gap.space) {
      const pair = keyNumbers.add(Math.imul(before.hash, PAIR) ^ name.hash);
      if (pair === keys.length) keys.push(`${before.key} ${name.key}`);
      mentioning.push(i);
      mentioned.push(pair);
    }
    last = i;
    before = name;
  }
  return { names: { keys, tokens: mentioning, words: mentioned }, peoples };
}

/** The words with a capital, and the keys of names, of the text that is read; keys are told apart by their hash. */
const words = new WordTable();
const keyNumbers = new WordTable();

/** What a word of a name gives, worked out once. */
interface KnownName {
  readonly key: string;
  /** Hash of the key. */
  readonly hash: number;
  readonly people: boolean;
}

/** Odd, so that the hash of a pair tells which of the two comes first. */
const PAIR = 0x9e3779b1;

/** Names that are remembered: news of one day names the same people and places. */
const REMEMBERED = 4096;

const knownAt = ofWord(
  english,
  (word): KnownName => {
    const key = nameKey(word);
    return { key, hash: hashWord(key), people: demonyms.has(word) };
  },
  REMEMBERED,
);

const general = english.banks[Bank.general]!;

/**
 * Whether a sentence writes its content words large, as headlines do: at most a fifth of them are small. `least`: how many
 * have to be large for that.
 */
export function isHeadline({ kind, shape, lex }: Tokens, from: number, to: number, least = 4): boolean {
  let high = 0;
  let low = 0;
  for (let i = from; i < to; i++) {
    if (kind[i] !== Kind.word) continue;
    if ((shape[i]! & Shape.first) !== 0) high++;
    else if ((general[lex[i]!]! & (FUNCTION_WORD ^ General.title)) === 0) {
      low++;
      // Too few words are left: most sentences are told by their first half.
      if (low * 5 > to - from) return false;
    }
  }
  return high >= least && low * 4 <= high;
}

/**
 * Whether what follows shows that a word is somebody's name, wherever it stands: "Lumisoft said …", "Tarland's army". Of
 * words that no list of ours knows.
 */
function isOwnerOrSpeaker(tokens: Tokens, i: number): boolean {
  if (tokens.lex[i] !== 0 || tokens.kind[i + 1] !== Kind.word) return false;
  const next = tokenWord(tokens, i + 1);
  return next === "'s" || next === '’s' || SPOKEN.test(next);
}

const SPOKEN = /^(?:said|says|told)$/;

/** Whether the word before or behind has a capital too: "Vasily Malaev" at the beginning of a sentence. */
function besideCapital(tokens: Tokens, i: number): boolean {
  return (tokens.shape[i + 1]! & Shape.first) !== 0 || (i > 0 && (tokens.shape[i - 1]! & Shape.first) !== 0);
}

import type { WordMention } from '../../claim/spotted.ts';
import { Gap, Kind, Shape, type Tokens } from '../../text/tokens.ts';
import { ofWord } from '../../text/word-memo.ts';
import { FUNCTION_WORD, General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { nameKey } from './key.ts';
import { WordTable } from './word-table.ts';

/**
 * Words of names: capitals that the position does not explain. A word at the beginning of a sentence or in a headline
 * set in capitals counts where the text writes it with a capital elsewhere, or where it never writes it small and no
 * list of ours knows it.
 */
export function spotNames(tokens: Tokens, sentences: Int32Array): readonly WordMention[] {
  const { count, kind, shape, lex, hash, gap } = tokens;
  /** Words with a capital that are no function words. */
  const capitals: number[] = [];
  /** 1 for those of them whose capital the position explains: first of a sentence, or in one set in capitals. */
  const explained: number[] = [];
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    const headline = isHeadline(tokens, from, to);
    let first = 1;
    for (let i = from; i < to; i++) {
      if (kind[i] !== Kind.word) continue;
      if ((shape[i]! & Shape.first) !== 0 && (general[lex[i]!]! & FUNCTION_WORD) === 0) {
        capitals.push(i);
        explained.push(headline ? 1 : first);
      }
      first = 0;
    }
  }

  const words = new WordTable(capitals.length);
  const numbers = capitals.map((i) => words.add(hash[i]!));
  /** How often each word is written small, and how often with a capital that its place does not explain. */
  const small = new Uint32Array(capitals.length);
  const inside = new Uint32Array(capitals.length);
  numbers.forEach((word, k) => {
    if (explained[k] === 0) inside[word]!++;
  });
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.word || (shape[i]! & Shape.first) !== 0) continue;
    const word = words.find(hash[i]!);
    if (word >= 0) small[word]!++;
  }

  const keys: string[] = [];
  const out: WordMention[] = [];
  /** Token and key of the name word before, by itself. */
  let last = -2;
  let single = '';
  capitals.forEach((i, k) => {
    const word = numbers[k]!;
    if (small[word]! > inside[word]!) return;
    if (inside[word] === 0 && explained[k] === 1 && (lex[i] !== 0 || !besideCapital(tokens, i))) return;
    const key = keys[word] ?? keyAt(tokens, i);
    keys[word] = key;
    if (key.length <= 1) return;
    out.push({ token: i, key });
    // Two names side by side are one name too: "Vasily Malaev" tells more than "Vasily" and "Malaev" alone.
    if (last === i - 1 && gap[i] === Gap.space) out.push({ token: i, key: `${single} ${key}` });
    last = i;
    single = key;
  });
  return out;
}

const general = english.banks[Bank.general]!;

/** Names that are remembered: news of one day names the same people and places. */
const REMEMBERED = 1024;

const keyAt = ofWord(english, nameKey, REMEMBERED);

/** Whether a sentence writes its content words large, as headlines do: at most a fifth of them are small. */
function isHeadline({ kind, shape, lex }: Tokens, from: number, to: number): boolean {
  let high = 0;
  let low = 0;
  for (let i = from; i < to; i++) {
    if (kind[i] !== Kind.word) continue;
    if ((shape[i]! & Shape.first) !== 0) high++;
    else if ((general[lex[i]!]! & (FUNCTION_WORD ^ General.title)) === 0) low++;
  }
  return high > 3 && low * 4 <= high;
}

/** Whether the word before or behind has a capital too: "Vasily Malaev" at the beginning of a sentence. */
function besideCapital(tokens: Tokens, i: number): boolean {
  return (tokens.shape[i + 1]! & Shape.first) !== 0 || (i > 0 && (tokens.shape[i - 1]! & Shape.first) !== 0);
}

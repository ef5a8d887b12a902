import type { WordMention } from '../../claim/spotted.ts';
import { Gap, Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { FUNCTION_WORD, General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { nameKey } from './key.ts';

/** How a word of the text is written, over all its places. */
interface Forms {
  lower: number;
  /** With a capital inside a sentence that is not set in capitals. */
  inside: number;
}

/**
 * Words of names: capitals that the position does not explain. A word at the beginning of a sentence or in a headline
 * set in capitals counts where the text writes it with a capital elsewhere, or where it never writes it small and no
 * list of ours knows it.
 */
export function spotNames(tokens: Tokens, sentences: Int32Array): readonly WordMention[] {
  const { kind, shape, lex, hash } = tokens;
  const general = english.banks[Bank.general]!;
  const forms = new Map<number, Forms>();
  const capitals: number[] = [];
  /** Tokens whose capital the position explains: first of a sentence, or in a sentence set in capitals. */
  const explained = new Set<number>();

  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = sentences[s]!;
    const to = sentences[s + 1]!;
    let first = true;
    let high = 0;
    let low = 0;
    for (let i = from; i < to; i++) {
      if (kind[i] !== Kind.word) continue;
      if ((shape[i]! & Shape.first) !== 0) high++;
      else if ((general[lex[i]!]! & (FUNCTION_WORD ^ General.title)) === 0) low++;
    }
    // A headline writes its content words large; a sentence with at most a fifth of them small is one.
    const headline = high > 3 && low * 4 <= high;
    for (let i = from; i < to; i++) {
      if (kind[i] !== Kind.word) continue;
      const large = (shape[i]! & Shape.first) !== 0;
      if (large) {
        if ((general[lex[i]!]! & FUNCTION_WORD) === 0) {
          capitals.push(i);
          if (first || headline) explained.add(i);
          else formsOf(forms, hash[i]!).inside++;
        }
      } else {
        formsOf(forms, hash[i]!).lower++;
      }
      first = false;
    }
  }

  const out: WordMention[] = [];
  /** Key of the name word before, by itself. */
  let single = '';
  for (const i of capitals) {
    const seen = forms.get(hash[i]!);
    const small = seen?.lower ?? 0;
    const inside = seen?.inside ?? 0;
    if (small > inside) continue;
    if (inside === 0 && explained.has(i) && (lex[i] !== 0 || !besideCapital(tokens, i))) continue;
    const key = nameKey(tokenWord(tokens, i));
    if (key.length <= 1) continue;
    const before = out[out.length - 1];
    // Two names side by side are one name too: "Vasily Malaev" tells more than "Vasily" and "Malaev" alone.
    if (before !== undefined && before.token === i - 1 && tokens.gap[i] === Gap.space) {
      out.push({ token: i, key }, { token: i, key: `${single} ${key}` });
    } else out.push({ token: i, key });
    single = key;
  }
  return out;
}

function formsOf(forms: Map<number, Forms>, hash: number): Forms {
  let entry = forms.get(hash);
  if (entry === undefined) {
    entry = { lower: 0, inside: 0 };
    forms.set(hash, entry);
  }
  return entry;
}

/** Whether the word before or behind has a capital too: "Vasily Malaev" at the beginning of a sentence. */
function besideCapital(tokens: Tokens, i: number): boolean {
  return (tokens.shape[i + 1]! & Shape.first) !== 0 || (i > 0 && (tokens.shape[i - 1]! & Shape.first) !== 0);
}

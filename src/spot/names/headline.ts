import type { Headline, Mentions } from '../../claim/spotted.ts';
import { sentenceStarts } from '../../text/sentences.ts';
import { Gap, Kind, type Tokens, tokenise } from '../../text/tokens.ts';
import { FUNCTION_WORD, General } from '../en/general.ts';
import { Bank, english } from '../en/lexicon.ts';
import { isHeadline, spotNames } from './names.ts';
import { spotPlaces } from './places.ts';
import { spotTerms } from './terms.ts';
import { WordTable } from './word-table.ts';

const NO_HEADLINE: Headline = { names: [], terms: [], places: [] };

const COLON = 58;

/** Behind a bar, and behind the last dash, a page's title names the outlet: "… - The Daily Sun | Local News". */
function ownPart(title: string): string {
  const own = title.split(' |', 1)[0]!;
  const before = /^(.*) [–—-] /.exec(own)?.[1] ?? '';
  return THREE_WORDS.test(before) ? before : own;
}

const THREE_WORDS = /^\S+ \S+ /;

/**
 * What the headline names, as keys: the text may call it "the ship" and "the town" all through. What a word is there, the
 * text decides that has it too. Of the others those with a capital are names, but for the first, also behind a colon, and
 * where all are written so.
 */
export function readHeadline(
  title: string | null,
  text: Tokens,
  textNames: Mentions,
  textTerms: Mentions,
): Headline {
  if (title === null) return NO_HEADLINE;
  const tokens = tokenise(ownPart(title), english);
  const { count, kind, gap, hash, lex } = tokens;
  const alone = namesAlone(tokens);
  words.reset(count);
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) numbers.push(words.add(hash[i]!));
  const asName = mentioned(text, textNames);
  const asTerm = mentioned(text, textTerms);
  const terms = new Set(asTerm.keys);

  const mentions = { keys: [] as string[], tokens: [] as number[], words: [] as number[] };
  const name = (token: number, key: string) => {
    mentions.words.push(mentions.keys.length);
    mentions.keys.push(key);
    mentions.tokens.push(token);
  };
  let before: string | null = null;
  for (let i = 0; i < count; i++) {
    const isWord = kind[i] === Kind.word && (general[lex[i]!]! & FUNCTION_WORD) === 0;
    const word = numbers[i]!;
    const key = isWord
      ? (asName.single[word] ?? (asTerm.single[word] ? null : (alone.get(i) ?? null)))
      : null;
    if (key !== null) {
      name(i, key);
      if (before !== null && gap[i] === Gap.space) name(i, `${before} ${key}`);
    }
    before = key;
  }
  for (const key of spotTerms(tokens, mentions).keys) terms.add(key);
  return {
    names: [...new Set([...asName.keys, ...mentions.keys])],
    terms: [...terms],
    places: [...spotPlaces(tokens, mentions)].filter((key) => !asName.keys.has(key)),
  };
}

/** Words of the headline that is read, by their hashes. */
const words = new WordTable();

const general = english.banks[Bank.general]!;

/** Names by the headline alone: for each token its key. None where it writes its content words large. */
function namesAlone(tokens: Tokens): ReadonlyMap<number, string> {
  const out = new Map<number, string>();
  if (isHeadline(tokens, 1, tokens.count, 0)) return out;
  const starts = sentenceStarts(tokens, general, General.abbreviation);
  const { names } = spotNames(tokens, starts);
  names.tokens.forEach((token, k) => {
    const key = names.keys[names.words[k]!]!;
    const behindColon = tokens.kind[token - 1] === Kind.sign && tokens.hash[token - 1] === COLON;
    if (!key.includes(' ') && !behindColon) out.set(token, key);
  });
  return out;
}

/** What the text holds of the headline's words. */
interface Mentioned {
  readonly keys: ReadonlySet<string>;
  /** For each word of the headline its key in the text, but that of a pair of names. */
  readonly single: readonly (string | undefined)[];
}

function mentioned({ hash }: Tokens, { tokens, words: numbers, keys }: Mentions): Mentioned {
  const found = new Set<string>();
  const single: string[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const word = words.find(hash[tokens[k]!]!);
    if (word < 0) continue;
    const key = keys[numbers[k]!]!;
    found.add(key);
    if (!key.includes(' ')) single[word] = key;
  }
  return { keys: found, single };
}

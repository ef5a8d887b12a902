import { firstWhere } from '../text/first-where.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { isKey } from './bounds.ts';
import type { Term } from './claim.ts';
import { inKeyOrder } from './key-order.ts';
import type { Mentions } from './spotted.ts';

/** Where the lead of an article ends: headline and first paragraphs. Code units. */
const LEAD = 600;

/** The names or terms that are kept of an article, with the mentions that they were collected from. */
export interface Collected {
  /** In order of their keys, so that equal articles give equal lists. */
  readonly list: readonly Term[];
  readonly mentions: Mentions;
  /** For each of the mentions' keys its place in `list`, -1 where it is not kept. */
  readonly places: readonly number[];
}

/**
 * The article's names or terms, at most `most`: those of the lead and of the figures' sentences before the others, the
 * frequent before the rare, of equals the first by key.
 *
 * @param ranges tokens of each figure's sentence, in order
 * @param headline keys of the headline's words, of which the text may lack some: these count as one mention
 */
export function collect(
  tokens: Tokens,
  mentions: Mentions,
  ranges: readonly Span[],
  most: number,
  headline: readonly string[],
): Collected {
  const { words } = mentions;
  const named = new Set(headline.filter(isKey));
  const lead = mentions.keys.map((key): number => (named.delete(key) ? 1 : 0));
  const keys = [...mentions.keys, ...named];
  // Plain arrays: for some hundred words a typed one takes longer to make than to fill.
  const counts = zeros(keys.length);
  const near = zeros(keys.length);
  for (let word = mentions.keys.length; word < keys.length; word++) counts[word] = lead[word] = 1;
  let range = 0;
  for (let k = 0; k < words.length; k++) {
    const token = mentions.tokens[k]!;
    const word = words[k]!;
    while (range < ranges.length && ranges[range]!.end <= token) range++;
    if (range < ranges.length && ranges[range]!.start <= token) near[word]!++;
    if (tokens.start[token]! < LEAD) lead[word] = 1;
    counts[word]!++;
  }
  const weights = counts.map((count, word) =>
    isKey(keys[word]!) ? count + 2 * lead[word]! + 2 * Math.min(near[word]!, 2) : 0,
  );
  const kept = weightiest(keys, weights, most);
  const places = new Array<number>(keys.length).fill(-1);
  const list = kept.map((word, place): Term => {
    places[word] = place;
    return { key: keys[word]!, count: counts[word]!, lead: lead[word] === 1 };
  });
  return { list, mentions, places };
}

const zeros = (length: number) => new Array<number>(length).fill(0);

/**
 * The `most` weightiest keys, in order, by their places. By counting how many have each weight: to sort them all takes
 * eight times as long, since most words of an article occur once.
 */
function weightiest(keys: readonly string[], weights: readonly number[], most: number): readonly number[] {
  const having: number[] = [];
  for (const weight of weights) {
    while (having.length <= weight) having.push(0);
    having[weight]!++;
  }
  let least = having.length - 1;
  let heavier = 0;
  // Down to nothing where there are not so many: each word weighs something, but for what is none.
  while (least > 0 && heavier + having[least]! < most) heavier += having[least--]!;
  const kept: number[] = [];
  const equals: number[] = [];
  for (let word = 0; word < keys.length; word++) {
    if (weights[word]! > least) kept.push(word);
    else if (least > 0 && weights[word] === least) equals.push(word);
  }
  return inKeyOrder(kept.concat(inKeyOrder(equals, keys).slice(0, most - heavier)), keys);
}

/** Places in the list of the words that a range of tokens mentions, ascending. */
export function indicesIn({ mentions, places }: Collected, range: Span): readonly number[] {
  const { tokens, words } = mentions;
  const out: number[] = [];
  const first = firstWhere(tokens.length, (i) => tokens[i]! < range.start);
  for (let i = first; i < tokens.length && tokens[i]! < range.end; i++) {
    const place = places[words[i]!]!;
    if (place >= 0) insert(out, place);
  }
  return out;
}

/** Both lists as one; either is ascending. */
export function union(a: readonly number[], b: readonly number[]): readonly number[] {
  const out = a.slice();
  for (const index of b) insert(out, index);
  return out.length === a.length ? a : out;
}

/** Puts a number into an ascending list that may have it already. The lists are short: a sentence has few names. */
function insert(list: number[], value: number): void {
  let at = list.length;
  while (at > 0 && list[at - 1]! > value) at--;
  if (at > 0 && list[at - 1] === value) return;
  list.push(value);
  for (let i = list.length - 1; i > at; i--) list[i] = list[i - 1]!;
  list[at] = value;
}

import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Term } from './claim.ts';
import type { WordMention } from './spotted.ts';

/** Where the lead of an article ends: headline and first paragraphs. Code units. */
const LEAD = 600;

/** The names or terms that are kept of an article, with the mentions that they were collected from. */
export interface Collected {
  /** In order of their keys, so that equal articles give equal lists. */
  readonly list: readonly Term[];
  readonly mentions: readonly WordMention[];
  /** For each mention the place of its word in `list`, -1 where it is not kept. */
  readonly indices: Int32Array;
}

interface Entry {
  readonly key: string;
  count: number;
  lead: boolean;
  near: number;
  /** Place in the list of what is kept, -1 outside. */
  index: number;
}

/**
 * The article's names or terms, at most `most`: those of the lead and of the figures' sentences before the others, the
 * frequent before the rare, of equals the first by key.
 *
 * @param ranges tokens of each figure's sentence, in order
 * @param title keys of the words of the headline
 */
export function collect(
  tokens: Tokens,
  mentions: readonly WordMention[],
  ranges: readonly Span[],
  most: number,
  title: ReadonlySet<string>,
): Collected {
  const byKey = new Map<string, Entry>();
  const entries: Entry[] = [];
  /** Entry of each mention. */
  const met: Entry[] = [];
  let range = 0;
  for (const { token, key } of mentions) {
    while (range < ranges.length && ranges[range]!.end <= token) range++;
    const near = range < ranges.length && ranges[range]!.start <= token ? 1 : 0;
    const lead = tokens.start[token]! < LEAD;
    let entry = byKey.get(key);
    if (entry === undefined) {
      entry = { key, count: 0, lead: title.has(key), near: 0, index: -1 };
      byKey.set(key, entry);
      entries.push(entry);
    }
    entry.count++;
    entry.near += near;
    if (lead) entry.lead = true;
    met.push(entry);
  }
  const list = weightiest(entries, most);
  list.forEach((entry, index) => {
    entry.index = index;
  });
  const indices = new Int32Array(met.length);
  for (let k = 0; k < met.length; k++) indices[k] = met[k]!.index;
  return { list: list.map(({ key, count, lead }) => ({ key, count, lead })), mentions, indices };
}

const weightOf = (entry: Entry) => entry.count + (entry.lead ? 2 : 0) + 2 * Math.min(entry.near, 2);

const byKeyOf = (a: Entry, b: Entry) => (a.key < b.key ? -1 : 1);

/**
 * The `most` weightiest entries, in order of their keys. By counting how many have each weight: to sort them all takes
 * eight times as long, since most words of an article occur once.
 */
function weightiest(entries: readonly Entry[], most: number): readonly Entry[] {
  if (entries.length <= most) return entries.toSorted(byKeyOf);
  const having: number[] = [];
  for (const entry of entries) {
    const weight = weightOf(entry);
    while (having.length <= weight) having.push(0);
    having[weight]!++;
  }
  let least = having.length - 1;
  let heavier = 0;
  while (heavier + having[least]! < most) heavier += having[least--]!;
  const kept = entries.filter((entry) => weightOf(entry) > least);
  const equals = entries.filter((entry) => weightOf(entry) === least).sort(byKeyOf);
  return kept.concat(equals.slice(0, most - heavier)).sort(byKeyOf);
}

/** Places in the list of the words that a range of tokens mentions, ascending. */
export function indicesIn({ mentions, indices }: Collected, range: Span): readonly number[] {
  const out: number[] = [];
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.token < range.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < mentions.length && mentions[i]!.token < range.end; i++) {
    if (indices[i]! >= 0) insert(out, indices[i]!);
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

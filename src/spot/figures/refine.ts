import { Gap, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import type { Draft } from './draft.ts';
import { listJoins, wholesOf } from './parts.ts';
import { changeOf, predicateOf } from './predicates.ts';
import { attached, bits, isHyphen, lexAt, sentenceOf, sign } from './scan.ts';
import { Id } from './tables.ts';

type Refiner = (tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]) => readonly Draft[];

/** The order matters: every refiner may rely on those before it. */
const refiners: readonly Refiner[] = [
  // "5 feet 9 inches" is one length; before anything looks at neighbours.
  joinCompounds,
  // "killed", "cross", …: from the words around each figure.
  addPredicates,
  // "41 crossed": what an elliptic number counts is known from the figure before it; needs predicates.
  inheritUnits,
  addChanges,
  // Last, since it gives indices into the list.
  addWholes,
];

export function refine(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  let list = drafts;
  for (const refiner of refiners) list = refiner(tokens, sentences, list);
  return list;
}

/** Smaller units that follow larger ones, with how many of them make one. */
const SMALLER: Readonly<Record<string, readonly [smaller: string, factor: number]>> = {
  foot: ['inch', 12],
  pound: ['ounce', 16],
  hour: ['minute', 60],
  minute: ['second', 60],
};

function joinCompounds(tokens: Tokens, _sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const left = out.at(-1);
    const rule = left === undefined ? undefined : SMALLER[left.unit];
    if (
      left === undefined ||
      rule === undefined ||
      draft.unit !== rule[0] ||
      !adjoins(tokens, left, draft) ||
      left.quantity.bound !== 'exact' ||
      draft.quantity.bound !== 'exact' ||
      draft.quantity.low >= rule[1]
    ) {
      out.push(draft);
      continue;
    }
    const total = left.quantity.low * rule[1] + draft.quantity.low;
    out[out.length - 1] = {
      ...left,
      to: draft.to,
      unit: draft.unit,
      nounFrom: draft.nounFrom,
      nounTo: draft.nounTo,
      head: draft.head,
      low: left.low === null ? null : total,
      high: left.high === null ? null : total,
    };
  }
  return out;
}

function adjoins(tokens: Tokens, left: Draft, right: Draft): boolean {
  let i = left.to;
  if (sign(tokens, i) === 44 || isHyphen(sign(tokens, i))) i++;
  if (lexAt(tokens, i) === Id.and) i++;
  return i === right.from && tokens.gap[i] !== Gap.paragraph;
}

function addPredicates(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const sentence = sentenceOf(sentences, draft.from);
    const start = sentences[sentence]!;
    const end = sentences[sentence + 1]!;
    let predicate = draft.kind === 'age' ? '' : predicateOf(tokens, draft, start, end);
    const left = out.at(-1);
    // "killed 41 soldiers and 20 civilians"
    if (predicate === '' && left !== undefined && left.from >= start && listJoins(tokens, left, draft)) {
      predicate = left.predicate;
    }
    out.push(predicate === '' ? draft : { ...draft, predicate });
  }
  return out;
}

/** Sentences that an elliptic number reaches back for what it counts. */
const ELLIPSIS_REACH = 2;

function inheritUnits(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const others = draft.head >= 0 && (bits(tokens, draft.head) & Word.filler) !== 0;
    if (draft.kind !== 'count' || (draft.unit !== '' && !others)) {
      out.push(draft);
      continue;
    }
    const here = sentenceOf(sentences, draft.from);
    let unit = others ? 'person' : '';
    for (let j = out.length - 1; j >= 0; j--) {
      const left = out[j]!;
      if (here - sentenceOf(sentences, left.from) >= ELLIPSIS_REACH) break;
      if (left.kind === 'count' && left.unit !== '') {
        unit = left.unit;
        break;
      }
    }
    out.push({ ...draft, unit });
  }
  return out;
}

function addChanges(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    const change = changeOf(tokens, draft, sentences[sentenceOf(sentences, draft.from)]!);
    return change === null ? draft : { ...draft, change };
  });
}

function addWholes(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const wholes = wholesOf(tokens, sentences, drafts);
  return drafts.map((draft, k) => (wholes[k]! < 0 ? draft : { ...draft, whole: wholes[k]! }));
}

/** Lemmas of the words before the head: adjectives and nouns, without what says nothing. */
export function modifiersOf(tokens: Tokens, draft: Draft): readonly string[] {
  if (draft.head < 0 || draft.kind !== 'count') return [];
  const out: string[] = [];
  for (let i = draft.nounFrom; i < draft.head; i++) {
    if (tokens.kind[i] !== Kind.word || (bits(tokens, i) & Word.filler) !== 0) continue;
    if (attached(tokens, i) && tokens.text.charCodeAt(tokens.start[i]!) === 39) continue;
    const word = tokenWord(tokens, i);
    if (word !== 'and' && word !== 'or' && word !== 'of' && word !== 'the') out.push(word);
  }
  return out;
}

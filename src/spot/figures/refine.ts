import { Gap, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import type { Draft } from './draft.ts';
import { listJoins, wholesOf } from './parts.ts';
import { changeOf, predicateOf } from './predicates.ts';
import { isMove } from './quantity.ts';
import { attached, bits, isDash, isHyphen, lexAt, sentenceOf, sign } from './scan.ts';
import { Id, PERSON_STATES, PERSONS, pluralOf } from './tables.ts';

type Refiner = (tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]) => readonly Draft[];

/** The order matters: every refiner may rely on those before it. */
const refiners: readonly Refiner[] = [
  // "5 feet 9 inches" is one length; before anything looks at neighbours.
  joinCompounds,
  // "5 per cent to 20 per cent", "between 5% and 6%": one range, where each end has its unit.
  joinRanges,
  // "3 dollars 50 cents", "15 dollars and 50": one price.
  joinPrices,
  // "more than 100 kilometres (60 miles)": the hedge holds for what the bracket converts.
  hedgeConversions,
  // "killed", "cross", …: from the words around each figure.
  addPredicates,
  // "41 crossed": what an elliptic number counts is known from figures near it; needs predicates.
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

/** Names of hundredths of a currency, for "dollars and cents". */
const HUNDREDTHS: ReadonlySet<string> = new Set([
  'cent',
  'cents',
  'pence',
  'penny',
  'kopeck',
  'kopecks',
  'paise',
  'sen',
]);

function joinPrices(tokens: Tokens, _sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const left = out.at(-1);
    if (left === undefined || !isRestOfPrice(tokens, left, draft)) {
      out.push(draft);
      continue;
    }
    const total = Number((left.quantity.low + draft.quantity.low / 100).toFixed(2));
    out[out.length - 1] = {
      ...left,
      to: draft.to,
      low: left.low === null ? null : total,
      high: left.high === null ? null : total,
    };
  }
  return out;
}

function isRestOfPrice(tokens: Tokens, left: Draft, right: Draft): boolean {
  if (
    left.kind !== 'money' ||
    HUNDREDTHS.has(left.unit) ||
    left.quantity.bound !== 'exact' ||
    !adjoins(tokens, left, right)
  )
    return false;
  if (right.quantity.bound !== 'exact' || right.quantity.low >= 100 || !Number.isInteger(right.quantity.low))
    return false;
  if (left.per !== '' || !Number.isInteger(left.quantity.low)) return false;
  if (right.kind === 'money') return HUNDREDTHS.has(right.unit);
  // A bare number ends the price only where nothing is counted by it: "15 dollars and 50."
  return (
    right.kind === 'count' &&
    right.unit === '' &&
    tokens.kind[right.to] !== Kind.word &&
    left.nounTo > left.nounFrom &&
    right.quantity.low > 9
  );
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

function joinRanges(tokens: Tokens, _sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const left = out.at(-1);
    if (left === undefined || !isRangeOfTwo(tokens, left, draft)) {
      out.push(draft);
      continue;
    }
    out[out.length - 1] = {
      ...draft,
      from: left.from,
      quantity: { ...draft.quantity, first: left.quantity.first, low: left.quantity.low, bound: 'range' },
      low: left.low,
      high: draft.high,
      bound: 'range',
    };
  }
  return out;
}

function isRangeOfTwo(tokens: Tokens, left: Draft, right: Draft): boolean {
  if (left.kind !== right.kind || left.unit !== right.unit || left.unit === '' || left.kind === 'count')
    return false;
  if (left.quantity.bound !== 'exact' || right.bound !== 'exact') return false;
  if (left.bound !== 'exact' && left.bound !== 'about') return false;
  if (left.low === null || right.high === null || left.low >= right.high || right.from !== left.to + 1)
    return false;
  const joint = lexAt(tokens, left.to);
  const before = lexAt(tokens, left.from - 1);
  if (joint === Id.to || isDash(sign(tokens, left.to))) {
    return (joint !== Id.to || !isMove(tokens, left.from)) && tokens.gap[right.from] !== Gap.paragraph;
  }
  return joint === Id.and && joint !== 0 && before === Id.between;
}

function hedgeConversions(
  tokens: Tokens,
  _sentences: Int32Array,
  drafts: readonly Draft[],
): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const left = out.at(-1);
    const converts =
      left !== undefined &&
      draft.bound === 'exact' &&
      left.kind === draft.kind &&
      (draft.kind === 'measure' || draft.kind === 'money') &&
      left.unit !== draft.unit &&
      left.to === draft.from - 1 &&
      sign(tokens, left.to) === 40;
    if (
      !converts ||
      left === undefined ||
      left.bound === 'exact' ||
      left.bound === 'range' ||
      left.bound === 'vague'
    ) {
      out.push(draft);
      continue;
    }
    out.push({
      ...draft,
      bound: left.bound,
      low: left.low === null ? null : draft.low,
      high: left.high === null ? null : draft.high,
    });
  }
  return out;
}

/** Sentences that an elliptic number reaches back for what it counts. */
const ELLIPSIS_REACH = 4;

function inheritUnits(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const others = draft.head >= 0 && (bits(tokens, draft.head) & Word.filler) !== 0;
    if (draft.kind !== 'count' || (draft.unit !== '' && !others)) {
      out.push(draft);
      continue;
    }
    const unit =
      unitBefore(sentences, out, draft) ?? (others ? 'person' : null) ?? unitOfEqual(drafts, draft) ?? '';
    // "one" without anything that it could be one of is a pronoun.
    if (
      unit === '' &&
      lexAt(tokens, draft.quantity.first) === Id.one &&
      draft.quantity.end === draft.quantity.first + 1
    )
      continue;
    // Only people are killed, wounded or arrested as news has it, whatever was counted before them.
    const people = (others && isOfPeople(unit)) || (PERSON_STATES.has(draft.predicate) && !isOfPeople(unit));
    out.push({ ...draft, unit: people ? 'person' : unit });
  }
  return out;
}

/** What the nearest counted figure before counts; a larger one is likelier to be what a smaller is taken from. */
function unitBefore(sentences: Int32Array, before: readonly Draft[], draft: Draft): string | null {
  const here = sentenceOf(sentences, draft.from);
  for (let j = before.length - 1; j >= 0; j--) {
    const left = before[j]!;
    if (here - sentenceOf(sentences, left.from) >= ELLIPSIS_REACH) break;
    if (left.kind === 'count' && left.unit !== '' && !left.quantity.worded === !draft.quantity.worded)
      return left.unit;
    if (left.kind === 'count' && left.unit !== '' && left.quantity.low >= draft.quantity.low)
      return left.unit;
  }
  return null;
}

/** A headline's bare number counts what the same number counts below it. */
function unitOfEqual(drafts: readonly Draft[], draft: Draft): string | null {
  for (const other of drafts) {
    if (
      other.kind === 'count' &&
      other.unit !== '' &&
      other.head >= 0 &&
      other.quantity.low === draft.quantity.low
    ) {
      return other.unit;
    }
  }
  return null;
}

/** Whether a unit is a kind of people, of whom "others" are simply people. */
function isOfPeople(unit: string): boolean {
  return pluralOf.get('people') === unit || PERSONS.has(unit);
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

import type { FigureKind } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import type { Draft } from './draft.ts';
import { joinNeighbours } from './neighbours.ts';
import { listJoins, wholesOf } from './parts.ts';
import { changeOf, predicateOf } from './predicates.ts';
import { attached, bits, lexAt } from './scan.ts';
import { Id, PERSON_STATES, PERSONS } from './tables.ts';

/**
 * From proposals to figures, in this order: what is one figure is joined; each figure gets what happened to it and how
 * the text moves it; an elliptic number takes its unit from figures near it, for which it needs the predicate; last come
 * the wholes, since they are indices into the list.
 */
export function refine(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const joined = joinNeighbours(tokens, drafts);
  const described = describe(tokens, sentences, joined);
  const sentence = sentencesOf(sentences, described);
  const counted = inheritUnits(tokens, described, sentence);
  const where = counted.length === described.length ? sentence : sentencesOf(sentences, counted);
  const wholes = wholesOf(tokens, counted, where);
  if (wholes.every((whole) => whole < 0)) return counted;
  return counted.map((draft, k) => (wholes[k]! < 0 ? draft : { ...draft, whole: wholes[k]! }));
}

/** The sentence of each draft; both lists are in the order of the text. */
function sentencesOf(sentences: Int32Array, drafts: readonly Draft[]): Int32Array {
  const out = new Int32Array(drafts.length);
  let sentence = 0;
  for (let k = 0; k < drafts.length; k++) {
    while (sentence + 2 < sentences.length && sentences[sentence + 1]! <= drafts[k]!.from) sentence++;
    out[k] = sentence;
  }
  return out;
}

/** Whether something can happen to what is counted: shares, ages and lengths of time only are. */
function happens(kind: FigureKind): boolean {
  return kind === 'count' || kind === 'money' || kind === 'measure';
}

function describe(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  let sentence = 0;
  for (const draft of drafts) {
    while (sentence + 2 < sentences.length && sentences[sentence + 1]! <= draft.from) sentence++;
    const start = sentences[sentence]!;
    const end = sentences[sentence + 1]!;
    let predicate = happens(draft.kind) ? predicateOf(tokens, draft, start, end) : '';
    const left = out.length === 0 ? null : out[out.length - 1]!;
    // "killed 41 soldiers and 20 civilians"
    if (predicate === '' && left !== null && left.from >= start && listJoins(tokens, left, draft)) {
      predicate = left.predicate;
    }
    const change = changeOf(tokens, draft, start);
    out.push(predicate === '' && change === null ? draft : { ...draft, predicate, change });
  }
  return out;
}

/** Sentences, and figures, that an elliptic number reaches back for what it counts; the second keeps lists linear. */
const ELLIPSIS_REACH = { sentences: 4, figures: 24 } as const;

/** "41 crossed", "six others": what an elliptic number counts. A lone "one" that finds nothing to count is dropped. */
function inheritUnits(tokens: Tokens, drafts: readonly Draft[], sentence: Int32Array): readonly Draft[] {
  const out: Draft[] = [];
  for (let k = 0; k < drafts.length; k++) {
    const draft = drafts[k]!;
    const others = draft.head >= 0 && (bits(tokens, draft.head) & Word.filler) !== 0;
    if (draft.kind !== 'count' || (draft.unit !== '' && !others)) {
      out.push(draft);
      continue;
    }
    const unit = unitBefore(drafts, k, sentence) ?? (others ? 'person' : unitOfEqual(drafts, k));
    const { first, end } = draft.quantity;
    if (unit === '' && end === first + 1 && lexAt(tokens, first) === Id.one) continue;
    // Only people are killed, wounded or arrested as news has it, whatever was counted before them.
    const people = PERSONS.has(unit) ? others : PERSON_STATES.has(draft.predicate);
    out.push({ ...draft, unit: people ? 'person' : unit });
  }
  return out;
}

/** What the nearest counted figure before counts; a larger one is likelier to be what a smaller is taken from. */
function unitBefore(drafts: readonly Draft[], k: number, sentence: Int32Array): string | null {
  const draft = drafts[k]!;
  const last = Math.max(0, k - ELLIPSIS_REACH.figures);
  for (let j = k - 1; j >= last && sentence[k]! - sentence[j]! < ELLIPSIS_REACH.sentences; j--) {
    const left = drafts[j]!;
    if (left.kind !== 'count' || left.unit === '') continue;
    if (left.quantity.worded === draft.quantity.worded || left.quantity.low >= draft.quantity.low)
      return left.unit;
  }
  return null;
}

/** Figures of a text that are looked through for what a headline's bare number counts. */
const EQUAL_REACH = 60;

/** A headline's bare number counts what the same number counts below it. */
function unitOfEqual(drafts: readonly Draft[], k: number): string {
  const value = drafts[k]!.quantity.low;
  for (let j = k + 1; j < drafts.length && j <= k + EQUAL_REACH; j++) {
    const other = drafts[j]!;
    if (other.quantity.low === value && other.kind === 'count' && other.unit !== '' && other.head >= 0)
      return other.unit;
  }
  return '';
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

import type { FigureKind } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import type { Described, Draft } from './draft.ts';
import { joinNeighbours } from './neighbours.ts';
import { listJoins } from './parts.ts';
import { changeOf, predicateOf } from './predicates.ts';
import { attached, bits, lexAt } from './scan.ts';
import { Id, PERSON_STATES, PERSONS } from './tables.ts';

/**
 * From proposals to figures, in this order: what is one figure is joined; each figure gets what happened to it and how
 * the text moves it; an elliptic number takes its unit from figures near it, for which it needs the predicate.
 */
export function refine(
  tokens: Tokens,
  sentences: Int32Array,
  drafts: readonly Draft[],
): readonly Described[] {
  return inheritUnits(tokens, describe(tokens, sentences, joinNeighbours(tokens, drafts)));
}

/** Whether something can happen to what is counted: shares, ages and lengths of time only are. */
function happens(kind: FigureKind): boolean {
  return kind === 'count' || kind === 'money' || kind === 'measure';
}

function describe(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Described[] {
  const out: Described[] = [];
  let sentence = 0;
  for (const draft of drafts) {
    while (sentence + 2 < sentences.length && sentences[sentence + 1]! <= draft.from) sentence++;
    const start = sentences[sentence]!;
    const end = sentences[sentence + 1]!;
    let predicate = happens(draft.kind) ? predicateOf(tokens, draft, start, end) : '';
    // "killed 41 soldiers and 20 civilians"
    if (predicate === '' && out.length > 0) {
      const left = out[out.length - 1]!;
      if (left.draft.from >= start && listJoins(tokens, left.draft, draft)) predicate = left.predicate;
    }
    out.push({ draft, sentence, predicate, change: changeOf(tokens, draft, start), unit: draft.unit });
  }
  return out;
}

/** Sentences, and figures, that an elliptic number reaches back for what it counts; the second keeps lists linear. */
const ELLIPSIS_REACH = { sentences: 4, figures: 24 } as const;

/** "41 crossed", "six others": what an elliptic number counts. A lone "one" that finds nothing to count is dropped. */
function inheritUnits(tokens: Tokens, figures: readonly Described[]): readonly Described[] {
  const out: Described[] = [];
  for (let k = 0; k < figures.length; k++) {
    const figure = figures[k]!;
    const { draft, predicate } = figure;
    const others = draft.head >= 0 && (bits(tokens, draft.head) & Word.filler) !== 0;
    if (draft.kind !== 'count' || (draft.unit !== '' && !others)) {
      out.push(figure);
      continue;
    }
    const unit = unitBefore(figures, k) ?? (others ? 'person' : unitOfEqual(figures, k));
    const { first, end } = draft.quantity;
    if (unit === '' && end === first + 1 && lexAt(tokens, first) === Id.one) continue;
    // Only people are killed, wounded or arrested as news has it, whatever was counted before them.
    const people = PERSONS.has(unit) ? others : PERSON_STATES.has(predicate);
    out.push({ ...figure, unit: people ? 'person' : unit });
  }
  return out;
}

/** What the nearest counted figure before counts; a larger one is likelier to be what a smaller is taken from. */
function unitBefore(figures: readonly Described[], k: number): string | null {
  const { draft, sentence } = figures[k]!;
  const last = Math.max(0, k - ELLIPSIS_REACH.figures);
  for (let j = k - 1; j >= last; j--) {
    const left = figures[j]!;
    if (sentence - left.sentence >= ELLIPSIS_REACH.sentences) break;
    if (left.draft.kind !== 'count' || left.draft.unit === '') continue;
    const { worded, low } = left.draft.quantity;
    if (worded === draft.quantity.worded || low >= draft.quantity.low) return left.draft.unit;
  }
  return null;
}

/** Figures of a text that are looked through for what a headline's bare number counts. */
const EQUAL_REACH = 60;

/** A headline's bare number counts what the same number counts below it. */
function unitOfEqual(figures: readonly Described[], k: number): string {
  const value = figures[k]!.draft.quantity.low;
  for (let j = k + 1; j < figures.length && j <= k + EQUAL_REACH; j++) {
    const other = figures[j]!.draft;
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

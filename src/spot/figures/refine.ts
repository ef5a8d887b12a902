import type { FigureKind } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { readCurrencies } from './currency-of-text.ts';
import type { Described, Draft } from './draft.ts';
import { fillEllipses } from './ellipsis.ts';
import { readMillions } from './millions.ts';
import { joinNeighbours } from './neighbours.ts';
import { isVerbForm } from './noun-phrase.ts';
import { listJoins } from './parts.ts';
import { changeOf, predicateOf } from './predicates.ts';
import { attached, bits, general, wordAt } from './scan.ts';

/**
 * From proposals to figures, in this order: currencies are read by the text's country and letters that stand for millions by its other sums; what is one figure is joined; each figure gets what happened to it and how
 * the text moves it; an elliptic number takes its unit from figures near it, for which it needs the predicate.
 */
export function refine(
  tokens: Tokens,
  sentences: Int32Array,
  drafts: readonly Draft[],
): readonly Described[] {
  return fillEllipses(
    tokens,
    sentences,
    describe(tokens, sentences, joinNeighbours(tokens, readMillions(tokens, readCurrencies(tokens, drafts)))),
  );
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
      const joins = left.draft.from >= start && listJoins(tokens, left.draft, draft);
      // "two dead, 3 critical": what the first one says himself is his own.
      if (joins && !saysState(tokens, left.draft)) predicate = left.predicate;
    }
    out.push({ draft, sentence, predicate, change: changeOf(tokens, draft, start), unit: draft.unit });
  }
  return withSharedVerbs(tokens, out);
}

/** Whether a figure says by its own words what befell those whom it counts: "two dead". */
function saysState(tokens: Tokens, draft: Draft): boolean {
  for (let i = draft.quantity.end; i < draft.to; i++) if ((bits(tokens, i) & Word.state) !== 0) return true;
  return false;
}

/** Tokens between the last figure of a list and its verb: "€415,000 in cash were". */
const VERB_REACH = 3;

/** "Two women and one man died", "340 rounds and €415,000 in cash were found": the verb behind a list is that of all its figures. */
function withSharedVerbs(tokens: Tokens, figures: Described[]): readonly Described[] {
  let shared = false;
  for (let k = figures.length - 2; k >= 0; k--) {
    const figure = figures[k]!;
    const next = figures[k + 1]!;
    const joined =
      figure.sentence === next.sentence &&
      happens(figure.draft.kind) &&
      // "33 dead including 9 pupils and scores more hurt": a part has what happened from its whole.
      (bits(tokens, figure.draft.from - 1) & Word.part) === 0 &&
      listJoins(tokens, figure.draft, next.draft);
    shared = joined && figure.predicate === '' && (shared || hasVerbBehind(tokens, next.draft.to));
    if (shared && next.predicate !== '') figures[k] = { ...figure, predicate: next.predicate };
  }
  return figures;
}

function hasVerbBehind(tokens: Tokens, from: number): boolean {
  // "ranging from 30 to 50" is no verb of theirs.
  if (isVerbForm(tokens, from) && !tokenWord(tokens, from).endsWith('ing')) return true;
  for (let i = from; i < from + VERB_REACH && tokens.kind[i] === Kind.word; i++)
    if ((general(tokens, i) & General.auxiliary) !== 0) return true;
  return false;
}

/** What sets a number beside others, or makes it a stretch of a row: "another 30 people", "the first 17 points" (check/en). */
const PLACED = /^(?:another|other|further|additional|remaining|first|last|next|previous|final)$/;

/** The word that places the number, if any, and lemmas of those before the head: adjectives and nouns, without what says nothing. */
export function modifiersOf(tokens: Tokens, draft: Draft): readonly string[] {
  if (draft.kind !== 'count') return [];
  const out: string[] = [];
  const before = draft.from - 1;
  if (PLACED.test(wordAt(tokens, before))) out.push(tokenWord(tokens, before));
  if (draft.head < 0) return out;
  for (let i = draft.nounFrom; i < draft.head; i++) {
    if (tokens.kind[i] !== Kind.word || (bits(tokens, i) & Word.filler) !== 0) continue;
    if (attached(tokens, i) && tokens.text.charCodeAt(tokens.start[i]!) === 39) continue;
    const word = tokenWord(tokens, i);
    if (word !== 'and' && word !== 'or' && word !== 'of' && word !== 'the') out.push(word);
  }
  return out;
}

import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { readCurrencies } from './currency-of-text.ts';
import { type Described, type Draft, happens } from './draft.ts';
import { fillEllipses } from './ellipsis.ts';
import { readMillions } from './millions.ts';
import { joinNeighbours } from './neighbours.ts';
import { listJoins } from './parts.ts';
import { changeOf, predicateOf, verbInFrontOfList } from './predicates.ts';
import { attached, bits, general, wordAt } from './scan.ts';
import { verbBehind } from './verb-behind.ts';

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

function describe(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly Described[] {
  const out: Described[] = [];
  let sentence = 0;
  for (const draft of drafts) {
    while (sentence + 2 < sentences.length && sentences[sentence + 1]! <= draft.from) sentence++;
    const start = sentences[sentence]!;
    const end = sentences[sentence + 1]!;
    let predicate = happens(draft.kind) ? predicateOf(tokens, draft, start, end) : '';
    const left = out.length > 0 ? out[out.length - 1]! : null;
    // "killed 41 soldiers and 20 civilians"; "two dead, 3 critical": what the first one says himself is his own.
    if (predicate === '' && left !== null && left.draft.from >= start)
      predicate =
        sharesFate(tokens, left.draft, draft) && !saysState(tokens, left.draft) ? left.predicate : '';
    if (predicate === '' && happens(draft.kind)) predicate = verbInFrontOfList(tokens, draft, start);
    out.push({ draft, sentence, predicate, change: changeOf(tokens, draft, start), unit: draft.unit });
  }
  return withSharedVerbs(tokens, sentences, out);
}

/**
 * Whether what happened to the counted before happened to these: "12 guards and 7 cooks", "12 guards, 7 cooks", the comma
 * lost or not; "20 guards were killed, along with 12 cooks", "as well as 12 cooks".
 */
function sharesFate(tokens: Tokens, left: Draft, right: Draft): boolean {
  const { from } = right;
  const last = wordAt(tokens, from - 1);
  if (last === 'and' || left.kind === right.kind || right.kind === 'count')
    if (listJoins(tokens, left, right) || (from === left.to && left.head >= 0 && right.head >= 0))
      return true;
  return isAdded(tokens, from);
}

/** Whether "along with", "as well as" before a number sets it beside another. */
const isAdded = (tokens: Tokens, from: number): boolean =>
  (general(tokens, from - 1) & General.preposition) !== 0 &&
  /^(?:along with|together with|well as)$/.test(`${wordAt(tokens, from - 2)} ${wordAt(tokens, from - 1)}`);

/** Whether a figure says by its own words what befell those whom it counts: "two dead". */
function saysState(tokens: Tokens, draft: Draft): boolean {
  for (let i = draft.quantity.end; i < draft.to; i++) if ((bits(tokens, i) & Word.state) !== 0) return true;
  return false;
}

/** "Two women and one man died", "340 rounds and €415,000 in cash were found": the verb behind a list is that of all its figures. */
function withSharedVerbs(tokens: Tokens, sentences: Int32Array, figures: Described[]): readonly Described[] {
  let shared = false;
  for (let k = figures.length - 2; k >= 0; k--) {
    const figure = figures[k]!;
    const { draft, predicate, sentence } = figures[k + 1]!;
    const joined =
      figure.predicate === '' &&
      figure.sentence === sentence &&
      happens(figure.draft.kind) &&
      // "33 dead including 9 pupils and scores more hurt": a part has what happened from its whole.
      (bits(tokens, figure.draft.from - 1) & Word.part) === 0 &&
      listJoins(tokens, figure.draft, draft);
    shared = joined && (shared || verbBehind(tokens, draft.to, sentences[sentence + 1]!) === predicate);
    if (shared && predicate !== '') figures[k] = { ...figure, predicate };
  }
  return figures;
}

/** What sets a number beside others, or makes it a stretch of a row: "another 30 people", "the first 17 points" (check/en). */
const PLACED = /^(?:another|other|further|additional|remaining|first|last|next|previous|final)$/;

/** The word that places the number, if any, and lemmas of those before the head: adjectives and nouns, without what says nothing. */
export function modifiersOf(tokens: Tokens, draft: Draft): readonly string[] {
  if (draft.kind !== 'count') return [];
  const out: string[] = [];
  const before = draft.from - 1;
  if (PLACED.test(wordAt(tokens, before))) out.push(tokenWord(tokens, before));
  if (isAdded(tokens, draft.from)) out.push('further');
  if (draft.head < 0) return out;
  for (let i = draft.nounFrom; i < draft.head; i++) {
    if (tokens.kind[i] !== Kind.word || (bits(tokens, i) & Word.filler) !== 0) continue;
    if (attached(tokens, i) && tokens.text.charCodeAt(tokens.start[i]!) === 39) continue;
    const word = tokenWord(tokens, i);
    if (word !== 'and' && word !== 'or' && word !== 'of' && word !== 'the') out.push(word);
  }
  return out;
}

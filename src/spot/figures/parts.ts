import { Gap, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import type { Draft } from './draft.ts';
import { attached, bits, general, kindAt, lexAt, sign } from './scan.ts';
import { Id, PERSON_STATES, PERSONS } from './tables.ts';

/**
 * For each draft the index of its whole, -1 for none: "438 soldiers, including 164 border guards", "of whom 164",
 * "164 of them", "two of the victims", and counts that add up to the one before them ("six others, four women and two
 * men"). A whole is never smaller than its part. `sentence` holds the sentence of each draft.
 */
export function wholesOf(tokens: Tokens, drafts: readonly Draft[], sentence: Int32Array): readonly number[] {
  const wholes: number[] = [];
  for (let k = 0; k < drafts.length; k++) wholes.push(statedWhole(tokens, sentence, drafts, k, wholes));
  addSums(tokens, sentence, drafts, wholes);
  return wholes;
}

/** Sentences looked back through for the whole of a part, by how the text says that it is one. */
const REACH = { including: 1, included: 3, ofThem: 6, ofThe: 6, subject: 3 } as const;

/** Figures looked back through at most, however long the sentences are: lists stay linear. */
const FIGURES_BACK = 24;

function statedWhole(
  tokens: Tokens,
  sentence: Int32Array,
  drafts: readonly Draft[],
  k: number,
  wholes: readonly number[],
): number {
  const draft = drafts[k]!;
  if (draft.kind !== 'count' && draft.kind !== 'money') return -1;
  const of = partitive(tokens, draft);
  if (of === 'them') return larger(drafts, k, sentence, REACH.ofThem, null);
  if (of === 'the') return sameKindLarger(drafts, k, sentence);
  const left = countBefore(drafts, k);
  if (left >= 0 && outOf(tokens, drafts[left]!) && fits(drafts[left]!, draft)) return left;
  const opener = partOpener(tokens, draft, left < 0 ? 0 : drafts[left]!.to);
  if (opener !== 'none') return larger(drafts, k, sentence, REACH[opener], null);
  if (amongTheDead(tokens, draft)) return larger(drafts, k, sentence, REACH.subject, wholes);
  if (left < 0) return -1;
  const previous = wholes[left]!;
  if (previous >= 0 && fits(drafts[previous]!, draft)) {
    // "including 11 children and 15 women": the list goes on with the same whole.
    if (listJoins(tokens, drafts[left]!, draft)) return previous;
    if (sentence[left] === sentence[k] && isRest(tokens, drafts[previous]!, drafts[left]!, draft))
      return previous;
  }
  // "Five are in stable condition.": an elliptic subject takes from those named before.
  if (isBareSubject(tokens, draft)) return larger(drafts, k, sentence, REACH.subject, wholes);
  return -1;
}

/** The nearest figure before that is no age: "including a 17-year-old boy and four women". -1 for none. */
function countBefore(drafts: readonly Draft[], k: number): number {
  const last = Math.max(0, k - FIGURES_BACK);
  for (let j = k - 1; j >= last; j--) if (drafts[j]!.kind !== 'age') return j;
  return -1;
}

/** "two escaped, the other three were searched", "five are stable and one is critical". */
function isRest(tokens: Tokens, whole: Draft, first: Draft, rest: Draft): boolean {
  if (first.quantity.low + rest.quantity.low === whole.quantity.low) return true;
  return isElliptic(tokens, rest) && first.quantity.low + rest.quantity.low <= whole.quantity.low;
}

/** A number without a noun before a form of be, have or do. */
function isElliptic(tokens: Tokens, draft: Draft): boolean {
  return draft.head < 0 && (general(tokens, draft.to) & General.auxiliary) !== 0;
}

function isBareSubject(tokens: Tokens, draft: Draft): boolean {
  if (!isElliptic(tokens, draft) || !draft.quantity.worded || draft.quantity.bound !== 'exact') return false;
  const before = draft.from - 1;
  return before < 0 || tokens.gap[draft.from] === Gap.paragraph || sign(tokens, before) === 46;
}

/** Tokens between the word that opens a part and its number: "including a 17-year-old boy and". */
const OPENER_REACH = 8;

/** "including", "among them", "of whom", "the dead included" before the figure, with a word or two between. */
function partOpener(tokens: Tokens, draft: Draft, floor: number): 'including' | 'included' | 'none' {
  let i = draft.from - 1;
  const limit = Math.max(floor, draft.from - OPENER_REACH);
  for (; i >= limit; i--) {
    if ((bits(tokens, i) & Word.part) !== 0) break;
    const unit = sign(tokens, i);
    if (unit !== 0 && unit !== 44 && unit !== 58 && unit !== 45) return 'none';
    if ((general(tokens, i) & General.auxiliary) !== 0 && i < draft.from - 2) return 'none';
    if (tokens.gap[i + 1] === Gap.paragraph) return 'none';
  }
  if (i < limit) return 'none';
  const word = tokenWord(tokens, i);
  if (word === 'whom' || word === 'which' || word === 'them') {
    const lead = kindAt(tokens, i - 1) === Kind.word ? tokenWord(tokens, i - 1) : '';
    return lead === 'of' || lead === 'among' || lead === 'with' ? 'including' : 'none';
  }
  if (word === 'among') return 'none';
  return word === 'included' || word === 'include' || word === 'includes' ? 'included' : 'including';
}

/** "164 of them", "two of whom" against "two of the victims". */
function partitive(tokens: Tokens, draft: Draft): 'them' | 'the' | 'none' {
  const at = lexAt(tokens, draft.quantity.end) === Id.of ? draft.quantity.end : draft.to;
  if (lexAt(tokens, at) !== Id.of || kindAt(tokens, at + 1) !== Kind.word) return 'none';
  const word = tokenWord(tokens, at + 1);
  if (word === 'them' || word === 'whom' || word === 'which' || word === 'those' || word === 'these')
    return 'them';
  return word === 'the' && draft.quantity.bound !== 'vague' && at === draft.quantity.end ? 'the' : 'none';
}

/** "Out of 23 pirates, 12 …", "Of the 23, 12 …": the first is the whole of the second. */
function outOf(tokens: Tokens, left: Draft): boolean {
  let i = left.from - 1;
  if (lexAt(tokens, i) === Id.the) i--;
  if (lexAt(tokens, i) !== Id.of) return false;
  const opens = i === 0 || (tokens.gap[i] ?? 0) >= Gap.line || sign(tokens, i - 1) !== 0;
  return opens || lexAt(tokens, i - 1) === Id.out;
}

/** "20 women among the dead", "41 soldiers were among those": part of the nearest larger count. */
function amongTheDead(tokens: Tokens, draft: Draft): boolean {
  for (let i = draft.to; i < draft.to + 3 && i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word) return false;
    if (tokenWord(tokens, i) === 'among') {
      const next = kindAt(tokens, i + 1) === Kind.word ? tokenWord(tokens, i + 1) : '';
      return next === 'the' || next === 'those' || next === 'them';
    }
  }
  return false;
}

/** Whether a count can be part of another: no larger, of the same kind of thing, and nothing else happened to it. */
function fits(whole: Draft, part: Draft): boolean {
  if (whole.kind !== part.kind || !sameFate(whole.predicate, part.predicate)) return false;
  if (PERSONS.has(whole.unit) && part.unit !== '' && !isPersonal(part.unit)) return false;
  const top = whole.high ?? Number.POSITIVE_INFINITY;
  return (part.low ?? part.high ?? 0) <= top;
}

/** Predicates that say one thing: whoever is killed, dies. */
const DEATH: ReadonlySet<string> = new Set(['die', 'kill', 'slay', 'execute', 'murder', 'drown']);

/** Two fates of people exclude each other: the wounded are no part of the dead. */
function sameFate(a: string, b: string): boolean {
  if (a === b || !PERSON_STATES.has(a) || !PERSON_STATES.has(b)) return true;
  return DEATH.has(a) && DEATH.has(b);
}

/** Whether a noun may mean people: one that is known to, or one made like "fighter", "Syrian", "evacuee". */
function isPersonal(unit: string): boolean {
  return (
    PERSONS.has(unit) ||
    /(?:er|or|ist|man|men|ee|ant|ent|an|ese|i|family|couple|official|guard|civilian)$/.test(unit)
  );
}

/** Whether the whole's number is larger than the part's, whatever their hedges. */
function isLarger(whole: Draft, part: Draft): boolean {
  return fits(whole, part) && whole.quantity.low > part.quantity.low;
}

/**
 * The nearest earlier figure, less than `reach` sentences back, that is large enough to be the whole; where `wholes` is
 * given, one that is no part itself.
 */
function larger(
  drafts: readonly Draft[],
  k: number,
  sentence: Int32Array,
  reach: number,
  wholes: readonly number[] | null,
): number {
  const part = drafts[k]!;
  const last = Math.max(0, k - FIGURES_BACK);
  for (let j = k - 1; j >= last && sentence[k]! - sentence[j]! < reach; j--) {
    const whole = drafts[j]!;
    if (wholes !== null && wholes[j]! >= 0) continue;
    if (whole.quantity.bound === 'vague' && part.quantity.bound === 'vague' && fits(whole, part)) return j;
    if (isLarger(whole, part)) return j;
  }
  return -1;
}

/** "two of the victims": the nearest larger count of the same noun, else the nearest larger count. */
function sameKindLarger(drafts: readonly Draft[], k: number, sentence: Int32Array): number {
  const part = drafts[k]!;
  const last = Math.max(0, k - FIGURES_BACK);
  for (let j = k - 1; j >= last && sentence[k]! - sentence[j]! < REACH.ofThe; j--) {
    if (drafts[j]!.unit === part.unit && isLarger(drafts[j]!, part)) return j;
  }
  return larger(drafts, k, sentence, REACH.subject, null);
}

/** Whether only "and", a comma or both stand between two figures. */
export function listJoins(tokens: Tokens, left: Draft, right: Draft): boolean {
  let i = left.to;
  if (sign(tokens, i) === 44) i++;
  if (lexAt(tokens, i) === Id.and) i++;
  return i > left.to && i === right.from;
}

/** Counts of one sentence, at most two behind the whole's, that add up to it exactly: its parts. */
const SUM = { sentences: 3, parts: 4, smallest: 4 } as const;

function addSums(tokens: Tokens, sentence: Int32Array, drafts: readonly Draft[], wholes: number[]): void {
  for (let k = 0; k + 2 < drafts.length; k++) {
    const whole = drafts[k]!;
    const total = whole.quantity.low;
    if (whole.kind !== 'count' || whole.quantity.bound !== 'exact' || total < SUM.smallest) continue;
    const there = sentence[k + 1]!;
    let sum = 0;
    let j = k + 1;
    for (; j < drafts.length && j <= k + SUM.parts && sum < total; j++) {
      const part = drafts[j]!;
      if (sentence[j] !== there || there - sentence[k]! >= SUM.sentences || !isAddend(tokens, whole, part))
        break;
      sum += part.quantity.low;
    }
    if (sum !== total || j - k < 3) continue;
    for (let p = k + 1; p < j; p++) if (wholes[p]! < 0) wholes[p] = k;
  }
}

function isAddend(tokens: Tokens, whole: Draft, part: Draft): boolean {
  if (part.kind !== 'count' || part.quantity.bound !== 'exact' || !Number.isInteger(part.quantity.low))
    return false;
  return fits(whole, part) && !attached(tokens, part.quantity.end);
}

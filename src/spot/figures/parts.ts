import { Gap, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import type { Draft } from './draft.ts';
import { attached, bits, kindAt, lexAt, sign } from './scan.ts';
import { Id, PERSON_STATES } from './tables.ts';

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
const REACH = { including: 1, included: 3, ofThem: 3, ofThe: 5 } as const;

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
  if (of === 'them') return larger(drafts, k, sentence, REACH.ofThem);
  if (of === 'the') return sameKindLarger(drafts, k, sentence);
  const left = k > 0 ? drafts[k - 1]! : null;
  if (left !== null && outOf(tokens, left) && left.to <= draft.from && fits(left, draft)) return k - 1;
  const opener = partOpener(tokens, draft, left);
  if (opener !== 'none') return larger(drafts, k, sentence, REACH[opener]);
  if (amongTheDead(tokens, draft)) return larger(drafts, k, sentence, REACH.ofThem);
  // "including 11 children and 15 women": the list goes on with the same whole.
  const previous = k > 0 ? wholes[k - 1]! : -1;
  if (previous >= 0 && left !== null && listJoins(tokens, left, draft) && fits(drafts[previous]!, draft)) {
    return previous;
  }
  return -1;
}

/** "including", "among them", "of whom", "the dead included" before the figure, with a word or two between. */
function partOpener(tokens: Tokens, draft: Draft, left: Draft | null): 'including' | 'included' | 'none' {
  let i = draft.from - 1;
  const limit = Math.max(left === null ? 0 : left.to, draft.from - 5);
  for (; i >= limit; i--) {
    if ((bits(tokens, i) & Word.part) !== 0) break;
    const unit = sign(tokens, i);
    if (unit !== 0 && unit !== 44 && unit !== 58) return 'none';
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

function fits(whole: Draft, part: Draft): boolean {
  if (whole.kind !== part.kind) return false;
  const top = whole.high ?? Number.POSITIVE_INFINITY;
  return (part.low ?? part.high ?? 0) <= top;
}

/** Whether the whole's number is larger than the part's, whatever their hedges. */
function isLarger(whole: Draft, part: Draft): boolean {
  return fits(whole, part) && whole.quantity.low > part.quantity.low;
}

/** The nearest earlier figure, less than `reach` sentences back, that is large enough to be the whole. */
function larger(drafts: readonly Draft[], k: number, sentence: Int32Array, reach: number): number {
  const part = drafts[k]!;
  const here = sentence[k]!;
  for (let j = k - 1; j >= 0; j--) {
    const whole = drafts[j]!;
    if (here - sentence[j]! >= reach) return -1;
    if (whole.quantity.bound === 'vague' && part.quantity.bound === 'vague' && fits(whole, part)) return j;
    if (isLarger(whole, part)) return j;
  }
  return -1;
}

/** "two of the victims": the nearest larger count of the same noun, else the nearest larger count. */
function sameKindLarger(drafts: readonly Draft[], k: number, sentence: Int32Array): number {
  const part = drafts[k]!;
  const here = sentence[k]!;
  for (let j = k - 1; j >= 0 && here - sentence[j]! < REACH.ofThe; j--) {
    if (drafts[j]!.unit === part.unit && isLarger(drafts[j]!, part)) return j;
  }
  return larger(drafts, k, sentence, REACH.ofThem);
}

/** Whether only "and", a comma or both stand between two figures. */
export function listJoins(tokens: Tokens, left: Draft, right: Draft): boolean {
  let i = left.to;
  if (sign(tokens, i) === 44) i++;
  if (lexAt(tokens, i) === Id.and) i++;
  return i > left.to && i === right.from;
}

/** Counts behind a whole, within two sentences, that add up to it exactly: its parts. */
const SUM = { sentences: 3, parts: 4, smallest: 4 } as const;

function addSums(tokens: Tokens, sentence: Int32Array, drafts: readonly Draft[], wholes: number[]): void {
  for (let k = 0; k + 2 < drafts.length; k++) {
    const whole = drafts[k]!;
    const total = whole.quantity.low;
    if (whole.kind !== 'count' || whole.quantity.bound !== 'exact' || total < SUM.smallest) continue;
    const here = sentence[k]!;
    let sum = 0;
    let j = k + 1;
    for (; j < drafts.length && j <= k + SUM.parts && sum < total; j++) {
      const part = drafts[j]!;
      if (sentence[j]! - here >= SUM.sentences || !isPartOf(tokens, whole, part)) break;
      sum += part.quantity.low;
    }
    if (sum !== total || j - k < 3) continue;
    for (let p = k + 1; p < j; p++) if (wholes[p]! < 0) wholes[p] = k;
  }
}

/** A part counts the same or a kind of it, exactly, and nothing else happened to it as far as the text says. */
function isPartOf(tokens: Tokens, whole: Draft, part: Draft): boolean {
  if (part.kind !== 'count' || part.quantity.bound !== 'exact' || !Number.isInteger(part.quantity.low))
    return false;
  if (attached(tokens, part.quantity.end)) return false;
  const states = PERSON_STATES.has(whole.predicate) && PERSON_STATES.has(part.predicate);
  return !states || whole.predicate === part.predicate;
}

import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import type { Draft } from './draft.ts';
import { bits, kindAt, lexAt, sentenceOf, sign } from './scan.ts';
import { Id } from './tables.ts';

/**
 * For each draft the index of its whole, -1 for none: "438 soldiers, including 164 border guards", "of whom 164",
 * "164 of them", "two of the victims". A whole is never smaller than its part.
 */
export function wholesOf(tokens: Tokens, sentences: Int32Array, drafts: readonly Draft[]): readonly number[] {
  const wholes: number[] = [];
  for (let k = 0; k < drafts.length; k++) {
    wholes.push(wholeOf(tokens, sentences, drafts, k, wholes));
  }
  return wholes;
}

function wholeOf(
  tokens: Tokens,
  sentences: Int32Array,
  drafts: readonly Draft[],
  k: number,
  wholes: readonly number[],
): number {
  const draft = drafts[k]!;
  if (draft.kind !== 'count' && draft.kind !== 'money') return -1;
  if (ofThem(tokens, draft)) return larger(drafts, k, k - 1, tokens, sentences, 2);
  const opener = partOpener(tokens, draft);
  if (opener) return larger(drafts, k, k - 1, tokens, sentences, 1);
  // "including 11 children and 15 women": the list goes on with the same whole.
  const previous = k > 0 ? wholes[k - 1]! : -1;
  if (previous >= 0 && listJoins(tokens, drafts[k - 1]!, draft) && fits(drafts[previous]!, draft))
    return previous;
  return -1;
}

/** "including", "among them", "of whom", "of them" before the figure, with at most a comma and hedges between. */
function partOpener(tokens: Tokens, draft: Draft): boolean {
  let i = draft.from - 1;
  if (sign(tokens, i) === 44 || sign(tokens, i) === 58) i--;
  while (
    kindAt(tokens, i) === Kind.word &&
    /^(?:the|were|are|was|is|a|had|also|been|have|some)$/.test(tokenWord(tokens, i)) &&
    i > draft.from - 4
  )
    i--;
  if ((bits(tokens, i) & Word.part) === 0) return false;
  const word = tokenWord(tokens, i);
  if (word === 'whom' || word === 'which' || word === 'them') {
    const lead = kindAt(tokens, i - 1) === Kind.word ? tokenWord(tokens, i - 1) : '';
    return lead === 'of' || lead === 'among';
  }
  return true;
}

/** "164 of them", "two of whom", "two of the victims" */
function ofThem(tokens: Tokens, draft: Draft): boolean {
  const at = draft.quantity.end;
  if (lexAt(tokens, at) !== Id.of && lexAt(tokens, draft.to) !== Id.of) return false;
  const next = lexAt(tokens, at) === Id.of ? at + 1 : draft.to + 1;
  if (kindAt(tokens, next) !== Kind.word) return false;
  const word = tokenWord(tokens, next);
  return (
    word === 'them' ||
    word === 'whom' ||
    word === 'which' ||
    word === 'those' ||
    (word === 'the' && draft.quantity.bound !== 'vague')
  );
}

function fits(whole: Draft, part: Draft): boolean {
  if (whole.kind !== part.kind) return false;
  const top = whole.high ?? Number.POSITIVE_INFINITY;
  return (part.low ?? part.high ?? 0) <= top;
}

/** The nearest earlier figure, at most `reach` sentences back, that is large enough to be the whole. */
function larger(
  drafts: readonly Draft[],
  k: number,
  from: number,
  tokens: Tokens,
  sentences: Int32Array,
  reach: number,
): number {
  const part = drafts[k]!;
  const here = sentenceOf(sentences, part.from);
  for (let j = from; j >= 0; j--) {
    const whole = drafts[j]!;
    if (here - sentenceOf(sentences, whole.from) >= reach) return -1;
    if (
      whole.kind === part.kind &&
      fits(whole, part) &&
      (whole.low ?? 0) !== (part.low ?? -1) &&
      tokens.count > 0
    )
      return j;
  }
  return -1;
}

/** Whether only "and", a comma or both stand between two figures. */
export function listJoins(tokens: Tokens, left: Draft, right: Draft): boolean {
  let i = left.to;
  if (sign(tokens, i) === 44) i++;
  if (lexAt(tokens, i) === Id.and) i++;
  return i > left.to && i === right.from;
}

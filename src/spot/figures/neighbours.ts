import { Gap, Kind, type Tokens } from '../../text/tokens.ts';
import type { Draft } from './draft.ts';
import { isMove } from './quantity.ts';
import { isDash, isHyphen, lexAt, sign } from './scan.ts';
import { Id, SUBUNITS } from './tables.ts';

/** Tokens between two figures that are one: a comma, "and", "to", a bracket. */
const REACH = 2;

/**
 * Joins figures that are one ("5 feet 9 inches", "15 dollars and 50", "5 per cent to 20 per cent") and hands a hedge on
 * to what a bracket converts ("more than 100 kilometres (60 miles)").
 */
export function joinNeighbours(tokens: Tokens, drafts: readonly Draft[]): readonly Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const left = out.length === 0 ? null : out[out.length - 1]!;
    if (
      left === null ||
      draft.from - left.to > REACH ||
      (left.kind !== draft.kind && left.kind !== 'money')
    ) {
      out.push(draft);
      continue;
    }
    const joined =
      compoundOf(tokens, left, draft) ?? priceOf(tokens, left, draft) ?? rangeOf(tokens, left, draft);
    if (joined !== null) out[out.length - 1] = joined;
    else out.push(conversionOf(tokens, left, draft));
  }
  return out;
}

/** The smaller unit that follows a larger one, with how many of it make one. */
type Smaller = readonly [unit: string, factor: number];
const OF_FOOT: Smaller = ['inch', 12];
const OF_POUND: Smaller = ['ounce', 16];

/** "5 feet 9 inches" in the smaller unit. */
function compoundOf(tokens: Tokens, left: Draft, right: Draft): Draft | null {
  const rule = left.unit === 'foot' ? OF_FOOT : left.unit === 'pound' ? OF_POUND : null;
  if (rule === null || right.unit !== rule[0] || !adjoins(tokens, left, right)) return null;
  if (left.quantity.bound !== 'exact' || right.quantity.bound !== 'exact' || right.quantity.low >= rule[1])
    return null;
  const { unit, nounFrom, nounTo, head } = right;
  const total = left.quantity.low * rule[1] + right.quantity.low;
  return { ...withTotal(left, right, total), unit, nounFrom, nounTo, head };
}

/** "3 dollars 50 cents", "15 dollars and 50". */
function priceOf(tokens: Tokens, left: Draft, right: Draft): Draft | null {
  if (!isRestOfPrice(tokens, left, right)) return null;
  return withTotal(left, right, Number((left.quantity.low + right.quantity.low / 100).toFixed(2)));
}

/** Both as one figure under the hedge of the first. */
const withTotal = (left: Draft, { to }: Draft, total: number): Draft => ({
  ...left,
  to,
  low: left.low === null ? null : total,
  high: left.high === null ? null : total,
});

function isRestOfPrice(tokens: Tokens, left: Draft, right: Draft): boolean {
  if (
    left.kind !== 'money' ||
    SUBUNITS.has(left.unit) ||
    left.quantity.bound !== 'exact' ||
    !adjoins(tokens, left, right)
  )
    return false;
  if (right.quantity.bound !== 'exact' || right.quantity.low >= 100 || !Number.isInteger(right.quantity.low))
    return false;
  if (left.per !== '' || !Number.isInteger(left.quantity.low)) return false;
  if (right.kind === 'money') return SUBUNITS.has(right.unit);
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

/** "5 per cent to 20 per cent", "between 5% and 6%": one range, where each end has its unit. */
function rangeOf(tokens: Tokens, left: Draft, right: Draft): Draft | null {
  if (!isRangeOfTwo(tokens, left, right)) return null;
  return {
    ...right,
    from: left.from,
    quantity: { ...right.quantity, first: left.quantity.first, low: left.quantity.low, bound: 'range' },
    low: left.low,
    bound: 'range',
  };
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

/** "(60 miles)" behind "more than 100 kilometres": the hedge holds for both. */
function conversionOf(tokens: Tokens, left: Draft, right: Draft): Draft {
  if (right.bound !== 'exact' || left.bound === 'exact' || left.bound === 'range' || left.bound === 'vague')
    return right;
  if (
    left.kind !== right.kind ||
    left.unit === right.unit ||
    (left.kind !== 'measure' && left.kind !== 'money')
  )
    return right;
  if (left.to !== right.from - 1 || sign(tokens, left.to) !== 40) return right;
  return {
    ...right,
    bound: left.bound,
    low: left.low === null ? null : right.low,
    high: left.high === null ? null : right.high,
  };
}

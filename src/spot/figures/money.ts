import type { Bound } from '../../claim/figure.ts';
import { Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { type Draft, makeDraft, type Noun } from './draft.ts';
import { hedgeAfter, strongerBound } from './hedges.ts';
import type { Quantity } from './quantity.ts';
import { rateAt } from './rates.ts';
import { asked, attached, bits, kindAt, lexAt, sign } from './scan.ts';
import { countryCurrency, currencyOf } from './tables.ts';
import { millionCode, type UnitPhrase } from './units.ts';

/** A currency in front of the number: "$", "US$", "C $", "EUR", "dollar". Where it begins and its code, '' for none. */
export function currencyBefore(
  tokens: Tokens,
  quantity: Quantity,
  unit: UnitPhrase | null,
  dollar: string,
): { from: number; code: string } {
  const none = { from: quantity.first, code: '' };
  if (quantity.signAt < 0) {
    const at = quantity.first - 1;
    // "Rs. 300"
    const named = sign(tokens, at) === 46 && attached(tokens, at) ? at - 1 : at;
    if (kindAt(tokens, named) !== Kind.word) return none;
    const millions = millionCode(tokens, named);
    if (millions !== null) return { from: named, code: `M${millions}` };
    if ((bits(tokens, named) & Word.currency) === 0) return none;
    const code = currencyOf.get(lexAt(tokens, named));
    if (code === undefined) return none;
    const isCode = named === at && (tokens.shape[at]! & Shape.later) !== 0;
    // "rmb 10", "dollar 5", "usd5": lower case only where nothing else can be meant.
    const lower =
      (asked(tokens, named) & Asked.currencyBefore) !== 0 ||
      (named === at && attached(tokens, quantity.first));
    if (!isCode && (!lower || unit?.kind === 'money')) return none;
    return { from: named, code };
  }
  const at = quantity.signAt;
  // "$US160", "$A5"
  if (kindAt(tokens, at + 1) === Kind.word) {
    return { from: at, code: countryCurrency.get(tokenWord(tokens, at + 1)) ?? dollar };
  }
  if (kindAt(tokens, at - 1) === Kind.word) {
    const word = tokenWord(tokens, at - 1);
    const country = countryCurrency.get(word);
    const capitals = (tokens.shape[at - 1]! & Shape.lower) === 0;
    if (
      country !== undefined &&
      quantity.currency === 'USD' &&
      (attached(tokens, at) || (capitals && word !== 'a') || word === 'us' || word === 'c')
    ) {
      return { from: at - 1, code: country };
    }
    if ((bits(tokens, at - 1) & Word.currency) !== 0 && attached(tokens, at)) {
      return { from: at - 1, code: currencyOf.get(lexAt(tokens, at - 1)) ?? quantity.currency };
    }
  }
  // "U.S. $5"
  if (at > 3 && /^u\.s\. ?$/i.test(tokens.text.slice(tokens.start[at - 4]!, tokens.start[at])))
    return { from: at - 4, code: 'USD' };
  return { from: at, code: quantity.currency === 'USD' ? dollar : quantity.currency };
}

/** A sum: its currency stands in front, what repeats it behind. */
export function money(
  tokens: Tokens,
  quantity: Quantity,
  from: number,
  end: number,
  bound: Bound | null,
  code: string,
  repeated: UnitPhrase | null,
): Draft {
  // "$100 thousand dollars", "£2m pounds": the word repeats the sign.
  let to =
    repeated !== null &&
    repeated.kind === 'money' &&
    repeated.factor === 1 &&
    repeated.to - repeated.from === 1
      ? repeated.to
      : end;
  const behind = hedgeAfter(tokens, to);
  to = behind.at;
  const rate = rateAt(tokens, to);
  const millions = code.length === 4;
  const unit = millions ? code.slice(1) : code;
  const noun: Noun = { kind: 'money', unit, from: to, to: rate.to, head: -1, per: rate.per };
  return makeDraft(quantity, from, rate.to, strongerBound(bound, behind.bound), millions ? 1e6 : 1, noun);
}

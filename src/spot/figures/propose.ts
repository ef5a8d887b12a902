import type { Bound } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { ageAt } from './ages.ts';
import type { Draft } from './draft.ts';
import { hedgeAfter, hedgeBefore, strongerBound } from './hedges.ts';
import { headLemma } from './lemma.ts';
import { complementEnd, isPluralNoun, type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import type { Quantity } from './quantity.ts';
import { attached, bits, capital, general, isHyphen, isNameWord, kindAt, lexAt, sign } from './scan.ts';
import { countryCurrency, currencyBySign, currencyOf, Id, PERSONS, stateOf } from './tables.ts';
import { currencyAt, measureAt, millionCode, percentAt, rateAt, type UnitPhrase } from './units.ts';

/** The figure that a quantity makes with what stands around it; null where it counts nothing. */
export function propose(tokens: Tokens, quantity: Quantity, dollar: string): Draft | null {
  const front = currencyBefore(tokens, quantity, dollar);
  const before = hedgeBefore(tokens, front.from);
  const after = hedgeAfter(tokens, quantity.end);
  const bound = strongerBound(after.bound, before.bound);
  const end = after.at;
  if (front.code !== '') return money(tokens, quantity, before.at, end, bound, front.code, dollar);
  const age = ageAt(tokens, quantity);
  if (age !== null) {
    const draft = base(quantity, before.at, age.to, bound, 1);
    const decade = age.span > 0 ? { high: quantity.low + age.span - 1, bound: 'range' as const } : {};
    return { ...draft, ...decade, kind: 'age', unit: age.unit };
  }
  const magnitude = magnitudeOf(tokens, quantity, before.at, end, bound);
  if (magnitude !== null) return magnitude;
  if (isShareRange(quantity)) {
    const share = base(quantity, before.at, end, bound, 100);
    return { ...share, kind: 'percent', unit: 'percent' };
  }
  const unit = percentAt(tokens, end) ?? currencyPhrase(tokens, end, dollar) ?? measureAt(tokens, end);
  if (unit !== null) return measured(tokens, quantity, before.at, bound, unit);
  return counted(tokens, quantity, before.at, end, bound);
}

/** "between half and two-thirds": a range of shares is given in percent, as every other range of shares is. */
function isShareRange(quantity: Quantity): boolean {
  return (
    quantity.bound === 'range' &&
    quantity.worded &&
    quantity.low > 0 &&
    quantity.high !== null &&
    quantity.high < 1
  );
}

/** Quakes are counted in magnitudes: "magnitude 6.1", "a 6.1-magnitude quake", "a 6.1 earthquake". */
function magnitudeOf(
  tokens: Tokens,
  quantity: Quantity,
  from: number,
  end: number,
  bound: Bound | null,
): Draft | null {
  if (quantity.low > 10 || quantity.worded) return null;
  let before = from - 1;
  const joint = kindAt(tokens, before) === Kind.word ? tokenWord(tokens, before) : '';
  if (joint === 'of' || joint === 'at' || joint === 'was' || isHyphen(sign(tokens, before))) before--;
  const word = kindAt(tokens, end) === Kind.word ? end : isHyphen(sign(tokens, end)) ? end + 1 : -1;
  const behind = word >= 0 && kindAt(tokens, word) === Kind.word ? tokenWord(tokens, word) : '';
  if (lexAt(tokens, before) === Id.magnitude)
    return { ...base(quantity, from, end, bound, 1), kind: 'measure', unit: 'magnitude' };
  if (behind === 'magnitude') {
    return {
      ...base(quantity, from, word + 1, bound, 1),
      kind: 'measure',
      unit: 'magnitude',
      nounFrom: word,
      nounTo: word + 1,
    };
  }
  if (Number.isInteger(quantity.low) || !QUAKES.has(behind)) return null;
  return { ...base(quantity, from, end, bound, 1), kind: 'measure', unit: 'magnitude' };
}

const QUAKES = new Set(['quake', 'earthquake', 'temblor', 'tremor', 'aftershock']);

function currencyPhrase(tokens: Tokens, end: number, dollar: string): UnitPhrase | null {
  const behind = currencyBySign.get(sign(tokens, end));
  if (behind !== undefined && kindAt(tokens, end + 1) !== Kind.number) {
    return { name: behind === 'USD' ? dollar : behind, kind: 'money', from: end, to: end + 1, factor: 1 };
  }
  const phrase = currencyAt(tokens, end);
  if (phrase === null) return null;
  const word = tokenWord(tokens, phrase.from);
  return phrase.name === 'USD' && word.startsWith('dollar') ? { ...phrase, name: dollar } : phrase;
}

/** A currency in front of the number: "$", "US$", "C $", "EUR", "dollar". Where it begins and its code, '' for none. */
function currencyBefore(tokens: Tokens, quantity: Quantity, dollar: string): { from: number; code: string } {
  const none = { from: quantity.first, code: '' };
  if (quantity.signAt < 0) {
    const at = quantity.first - 1;
    if (kindAt(tokens, at) !== Kind.word) return none;
    const millions = millionCode(tokens, at);
    if (millions !== null) return { from: at, code: `M${millions}` };
    if ((bits(tokens, at) & Word.currency) === 0) return none;
    const code = currencyOf.get(lexAt(tokens, at));
    const isCode = code !== undefined && (tokens.shape[at]! & 2) !== 0;
    const spelt = tokenWord(tokens, at);
    if (
      code === undefined ||
      !(
        isCode ||
        spelt === 'rmb' ||
        spelt === 'rs' ||
        spelt === 'dollar' ||
        (spelt.length === 3 && spelt.toUpperCase() === code && attached(tokens, quantity.first))
      )
    )
      return none;
    if (currencyAt(tokens, quantity.end) !== null && !isCode) return none;
    return { from: at, code };
  }
  const at = quantity.signAt;
  // "$US160", "$A5"
  if (kindAt(tokens, at + 1) === Kind.word) {
    return { from: at, code: countryCurrency.get(tokenWord(tokens, at + 1)) ?? dollar };
  }
  if (kindAt(tokens, at - 1) === Kind.word) {
    const word = tokenWord(tokens, at - 1);
    const country = countryCurrency.get(word);
    const capitals = (tokens.shape[at - 1]! & 4) === 0;
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
  if (
    sign(tokens, at - 1) === 46 &&
    kindAt(tokens, at - 2) === Kind.word &&
    tokenWord(tokens, at - 2) === 's' &&
    sign(tokens, at - 3) === 46
  ) {
    return { from: at - 4 >= 0 ? at - 4 : at, code: 'USD' };
  }
  return { from: at, code: quantity.currency === 'USD' ? dollar : quantity.currency };
}

function money(
  tokens: Tokens,
  quantity: Quantity,
  from: number,
  end: number,
  bound: Bound | null,
  code: string,
  dollar: string,
): Draft {
  // "$100 thousand dollars", "£2m pounds": the word repeats the sign.
  const repeated = currencyPhrase(tokens, end, dollar);
  let to =
    repeated !== null && repeated.factor === 1 && repeated.to - repeated.from === 1 ? repeated.to : end;
  const behind = hedgeAfter(tokens, to);
  to = behind.at;
  const rate = rateAt(tokens, to);
  const millions = code.length === 4;
  const draft = base(quantity, from, rate.to, strongerBound(bound, behind.bound), millions ? 1e6 : 1);
  return {
    ...draft,
    kind: 'money',
    unit: millions ? code.slice(1) : code,
    per: rate.per,
    nounFrom: to,
    nounTo: rate.to,
  };
}

function measured(
  tokens: Tokens,
  quantity: Quantity,
  from: number,
  bound: Bound | null,
  unit: UnitPhrase,
): Draft {
  const behind = hedgeAfter(tokens, unit.to);
  const rate = rateAt(tokens, behind.at);
  const complement =
    unit.kind === 'measure' && rate.to === unit.to ? complementEnd(tokens, unit.to) : unit.to;
  const nounEnd = rate.per !== '' && behind.at === unit.to ? rate.to : complement;
  const draft = base(
    quantity,
    from,
    Math.max(rate.to, complement),
    strongerBound(bound, behind.bound),
    unit.factor,
  );
  return {
    ...draft,
    kind: unit.kind,
    unit: unit.name,
    nounFrom: unit.from,
    nounTo: nounEnd,
    head: unit.to - 1,
    per: rate.per,
  };
}

function counted(
  tokens: Tokens,
  quantity: Quantity,
  from: number,
  end: number,
  bound: Bound | null,
): Draft | null {
  const singular = quantity.bound === 'exact' && quantity.low === 1 && quantity.worded;
  let at = end;
  if (isHyphen(sign(tokens, at)) && attached(tokens, at) && attached(tokens, at + 1)) at++;
  const phrase = kindAt(tokens, at) === 0 ? null : readNounPhrase(tokens, at, singular);
  if (!counts(tokens, quantity, phrase, at, bound)) return null;
  if (phrase === null) {
    const filled = (bits(tokens, at) & Word.filler) !== 0 ? at + 1 : at;
    const state = (bits(tokens, filled) & Word.state) !== 0;
    const to = state ? filled + 1 : end;
    const draft = base(quantity, from, to, bound, 1);
    const named = state ? -1 : headOfThem(tokens, end);
    return { ...draft, unit: state ? 'person' : named >= 0 ? headLemma(tokens, named) : '' };
  }
  const behind = hedgeAfter(tokens, phrase.to);
  let to = behind.at;
  if ((bits(tokens, phrase.head) & Word.state) !== 0) {
    return {
      ...base(quantity, from, to, bound, 1),
      unit: 'person',
      nounFrom: phrase.from,
      nounTo: phrase.from,
      head: -1,
    };
  }
  const rate = rateAt(tokens, to);
  to = rate.to;
  return {
    ...base(quantity, from, to, strongerBound(bound, behind.bound), 1),
    unit: headLemma(tokens, phrase.head),
    nounFrom: phrase.from,
    nounTo: rate.per !== '' && behind.at === phrase.to ? rate.to : phrase.to,
    head: phrase.head,
    per: rate.per,
  };
}

/** "13 of whom were women", "30 of them children": the noun behind says what is counted. -1 where there is none. */
function headOfThem(tokens: Tokens, end: number): number {
  if (lexAt(tokens, end) !== Id.of || kindAt(tokens, end + 1) !== Kind.word) return -1;
  if (!/^(?:whom|them|which|those|these)$/.test(tokenWord(tokens, end + 1))) return -1;
  let at = end + 2;
  if ((general(tokens, at) & General.auxiliary) !== 0) at++;
  const phrase = kindAt(tokens, at) === Kind.word ? readNounPhrase(tokens, at, false) : null;
  return phrase !== null && !phrase.partitive && isPluralNoun(tokens, phrase.head) ? phrase.head : -1;
}

/** Whether a number without unit of measure is a quantity at all: "one" as pronoun and "half" as adverb are none. */
function counts(
  tokens: Tokens,
  quantity: Quantity,
  phrase: NounPhrase | null,
  at: number,
  bound: Bound | null,
): boolean {
  const { first, end } = quantity;
  const lead = lexAt(tokens, first);
  if (lead === Id.one && end === first + 1) return oneCounts(tokens, quantity, phrase, at);
  if (lead === Id.half || lexAt(tokens, end - 1) === Id.half) {
    if (quantity.low >= 1 || bound !== null) return true;
    const next = lexAt(tokens, end);
    const article = lexAt(tokens, first) === Id.a || lexAt(tokens, next === Id.a ? end : -1) === Id.a;
    if (article) return true;
    return next === Id.of || HALVED.has(tokenWord(tokens, end));
  }
  if (quantity.worded && lead === Id.quarter) return quantity.low >= 1;
  return true;
}

/** "one" counts where a noun follows; after "no", "this", "the" and before "of", "another", "day" it does not. */
function oneCounts(tokens: Tokens, quantity: Quantity, phrase: NounPhrase | null, at: number): boolean {
  const { first, end } = quantity;
  if (phrase === null) return (bits(tokens, at) & Word.state) !== 0 || isSubject(tokens, first, at);
  if (at !== end) return true;
  const before = general(tokens, first - 1);
  if ((before & (General.determiner | General.negation | General.pronoun | General.relative)) !== 0)
    return false;
  // "one of the victims" counts, "one of the reasons" and "one of the best" do not.
  if (phrase.partitive) return isPersonNoun(tokens, phrase);
  return !isIdiom(tokens, end) && !speaks(tokens, phrase.to);
}

/** Words behind a bare "half" that make it a share: "half the victims", "half its crew". */
const HALVED = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'those', 'these', 'all']);

/** "One has been released", "… and one is missing": the counted one of those named before. */
function isSubject(tokens: Tokens, first: number, at: number): boolean {
  if (at !== first + 1) return false;
  const word = kindAt(tokens, at) === Kind.word ? tokenWord(tokens, at) : '';
  if (word !== 'was' && word !== 'is' && word !== 'has' && word !== 'had' && word !== 'died') return false;
  return capital(tokens, first) || lexAt(tokens, first - 1) === Id.and;
}

function isPersonNoun(tokens: Tokens, phrase: NounPhrase): boolean {
  const opener = tokenWord(tokens, phrase.from);
  if (opener === 'most' || opener === 'many' || opener === 'few' || opener.endsWith('est')) return false;
  const lemma = headLemma(tokens, phrase.head);
  return phrase.head - phrase.from <= 1 && (PERSONS.has(lemma) || isNameWord(tokens, phrase.head));
}

/** "one woman in Qeshm told AFP": somebody who speaks is a source, nobody counts her. */
function speaks(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 5 && kindAt(tokens, i) === Kind.word; i++) {
    const word = tokenWord(tokens, i);
    if (word === 'told' || word === 'said' || word === 'says' || word === 'tells' || word === 'recalled')
      return true;
    if ((general(tokens, i) & General.auxiliary) !== 0) return false;
  }
  return false;
}

/** "one day", "one thing", "one another": not counted. */
function isIdiom(tokens: Tokens, at: number): boolean {
  const word = tokenWord(tokens, at);
  return (
    word === 'another' ||
    word === 'thing' ||
    word === 'such' ||
    word === 'way' ||
    word === 'else' ||
    word === 'point'
  );
}

/** The interval and bound of a quantity under its hedges; kind count until somebody knows better. */
function base(quantity: Quantity, from: number, to: number, hedge: Bound | null, factor: number): Draft {
  const scale = (value: number) => (factor === 1 ? value : Number((value * factor).toPrecision(12)));
  let low: number | null = scale(quantity.low);
  let high: number | null = quantity.high === null ? null : scale(quantity.high);
  let bound: Bound = quantity.bound;
  if (bound !== 'vague' && hedge !== null) {
    if (hedge === 'more-than' || hedge === 'at-least') {
      high = null;
      bound = hedge;
    } else if (hedge === 'fewer-than' || hedge === 'at-most') {
      low = null;
      bound = hedge;
    } else if (bound === 'exact') bound = hedge;
  }
  return {
    from: Math.min(from, quantity.first),
    to,
    quantity,
    low,
    high,
    bound,
    kind: 'count',
    unit: '',
    nounFrom: to,
    nounTo: to,
    head: -1,
    per: '',
    predicate: '',
    change: null,
    whole: -1,
  };
}

/** What a state word behind the figure says of the counted: "41 dead", "12 others injured". */
export function stateBehind(tokens: Tokens, i: number): string {
  return stateOf.get(lexAt(tokens, i)) ?? '';
}

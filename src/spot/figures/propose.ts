import type { Bound } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { type AgePhrase, pastAge } from './ages.ts';
import { isDoneByBody } from './collectives.ts';
import { withRest } from './composites.ts';
import { bareDraft, type Draft, makeDraft, type Noun } from './draft.ts';
import { hedgeAfter, hedgeBefore, isMovedUp, strongerBound } from './hedges.ts';
import { headLemma } from './lemma.ts';
import { currencyBefore, money } from './money.ts';
import { complementEnd, isPluralNoun, type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { CONDITION, counts, isPatient, isPhraseEnd } from './one.ts';
import { areChildren } from './parents.ts';
import { isShare, type Quantity } from './quantity.ts';
import { rateAt } from './rates.ts';
import {
  asked,
  attached,
  bits,
  capital,
  general,
  isHyphen,
  isNamed,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
  wordAt,
} from './scan.ts';
import { Id, PERSONS } from './tables.ts';
import { type UnitPhrase, unitAt } from './units.ts';

/**
 * The figure that a quantity makes with what stands around it; null where it counts nothing. `unit` and `phrase` stand
 * right behind the number, as {@link unitAt} and {@link phraseAt} read them.
 */
export function propose(
  tokens: Tokens,
  quantity: Quantity,
  age: AgePhrase | null,
  unit: UnitPhrase | null,
  phrase: NounPhrase | null,
  dollar: string,
): Draft | null {
  const front = currencyBefore(tokens, quantity, unit, dollar);
  const before = isMovedUp(tokens, front.from, quantity.end)
    ? { bound: null, at: front.from }
    : hedgeBefore(tokens, front.from);
  const after = hedgeAfter(tokens, quantity.end);
  const end = after.at;
  const bound =
    strongerBound(after.bound, before.bound) ??
    (isLeftBehind(tokens, before.at, unit === null && phrase === null) ? 'more-than' : null);
  const moved = end !== quantity.end;
  const behind = moved ? unitAt(tokens, end, dollar) : unit;
  if (front.code !== '') return money(tokens, quantity, before.at, end, bound, front.code, behind);
  if (age !== null) {
    const kind = LASTING.test(tokens.text.slice(tokens.end[age.to - 1], tokens.end[age.to + 2]))
      ? 'duration'
      : 'age';
    const draft = bareDraft(quantity, before.at, age.to, bound, kind, age.unit);
    return age.span > 0 ? { ...draft, high: quantity.low + age.span - 1, bound: 'range' } : draft;
  }
  if (quantity.low <= 10 && !quantity.worded) {
    const magnitude = magnitudeOf(tokens, quantity, before.at, end, bound);
    if (magnitude !== null) return magnitude;
  }
  if (isShareRange(quantity)) return bareDraft(quantity, before.at, end, bound, 'percent', 'percent', 100);
  if (behind !== null && isOneDay(tokens, quantity, behind, bound)) return null;
  // "a zero-day gap"
  if (behind?.kind === 'duration' && quantity.low === 0 && quantity.worded) return null;
  if (behind !== null) {
    // "rose over four years": the time that something took, not more than it.
    if (
      behind.kind === 'duration' &&
      bound === 'more-than' &&
      isThroughout(tokens, quantity, before.at, behind.to)
    )
      return measured(tokens, quantity, quantity.first, after.bound, behind);
    return measured(tokens, quantity, before.at, bound, behind);
  }
  return counted(tokens, quantity, before.at, end, bound, moved ? phraseAt(tokens, end, quantity) : phrase);
}

/** "the six-year-old conflict", "an 11-day-old pay strike", but "a 90-year-old war veteran": what goes on for a time. */
const LASTING = /^(?: \w+)? (?:conflict|war|strike|siege|blockade|insurgency|dispute|crisis|truce)\b(?! vet)/;

/** "The toll tops 400", "passed 400" with nothing counted that could have been passed: more than the number. */
function isLeftBehind(tokens: Tokens, from: number, bare: boolean): boolean {
  // "climbed past 200"
  if (wordAt(tokens, from - 1) === 'past' && (bits(tokens, from - 2) & (Word.change | Word.past)) !== 0)
    return bare;
  if ((asked(tokens, from - 1) & Asked.reaching) === 0) return false;
  const verb = tokenWord(tokens, from - 1);
  return verb === 'tops' || (bare && /^(?:pass|cross)/.test(verb));
}

/** "over" as a word of time: alone before the length, and behind nothing that takes or lasts; "over two years ago" is more. */
function isThroughout(tokens: Tokens, quantity: Quantity, from: number, to: number): boolean {
  if (lexAt(tokens, from) !== Id.over || /^(?:ago|apart|later|after|before)$/.test(wordAt(tokens, to)))
    return false;
  // "his over 40-year career"
  const isOwn = (general(tokens, from - 1) & General.determiner) !== 0;
  return from === quantity.first - 1 && !isOwn && (asked(tokens, from - 1) & Asked.spending) === 0;
}

/** "One day he will return": a time, unless a preposition or a hedge makes it a length of time. */
function isOneDay(tokens: Tokens, quantity: Quantity, unit: UnitPhrase, bound: Bound | null): boolean {
  if (lexAt(tokens, quantity.first) !== Id.one || quantity.end !== quantity.first + 1 || bound !== null)
    return false;
  if (lexAt(tokens, unit.from) !== Id.day || unit.from !== quantity.end) return false;
  return (general(tokens, quantity.first - 1) & General.preposition) === 0;
}

/** Classes of what may hang on a number and is not what it counts. */
const HUNG = Word.state | Word.past | Word.magnitude | Word.hedgeAfter | Word.extent | Word.filler;

/** The noun phrase behind a number that ends at `end`, past a hyphen. */
export function phraseAt(tokens: Tokens, end: number, quantity: Quantity): NounPhrase | null {
  const from = halvedAt(tokens, end, quantity);
  const at = phraseStart(tokens, from);
  if (!sameParagraph(tokens, at) || isDoneByBody(tokens, quantity.first, at)) return null;
  // "a 650-seat chamber", "a 1.2 million-dose order": the number counts the noun that hangs on it.
  const hangs = at > from && isNamed(tokens, at);
  if (hangs && !isHyphen(sign(tokens, at + 1)) && (bits(tokens, at) & HUNG) === 0)
    return { from: at, to: at + 1, head: at, partitive: false };
  const past = pastAge(tokens, at);
  const phrase = readNounPhrase(
    tokens,
    past,
    quantity.bound === 'exact' && quantity.low === 1 && quantity.worded,
  );
  // "one 21-year-old Ada Quill" names her; "saw two 17-year-olds run"
  const many = phrase !== null && isPluralNoun(tokens, phrase.head);
  if (past > at && !many && (quantity.low > 1 || phrase === null || capital(tokens, phrase.head)))
    return null;
  // "two counts of fraud and three of theft": what has no plural is none of the three.
  const bare = phrase?.partitive === true && isNamed(tokens, at + 1) && !many;
  return bare && quantity.bound === 'exact' && quantity.low > 1 ? null : phrase;
}

/** "half the staff": the noun behind the article of what is halved. */
function halvedAt(tokens: Tokens, end: number, quantity: Quantity): number {
  return isShare(quantity) && (asked(tokens, end) & Asked.halved) !== 0 ? end + 1 : end;
}

function phraseStart(tokens: Tokens, end: number): number {
  return isHyphen(sign(tokens, end)) && attached(tokens, end) && attached(tokens, end + 1) ? end + 1 : end;
}

/** "between half and two-thirds": a range of shares is given in percent, as every other range of shares is. */
const isShareRange = (quantity: Quantity) => quantity.bound === 'range' && isShare(quantity);

/** Quakes are counted in magnitudes: "magnitude 6.1", "a 6.1-magnitude quake", "a 6.1 earthquake", "a tremor of 4.0". */
function magnitudeOf(
  tokens: Tokens,
  quantity: Quantity,
  from: number,
  end: number,
  bound: Bound | null,
): Draft | null {
  let before = from - 1;
  if ((asked(tokens, before) & Asked.magnitudeJoint) !== 0 || isHyphen(sign(tokens, before))) before--;
  const at = isHyphen(sign(tokens, end)) ? end + 1 : end;
  const isOfQuake = lexAt(tokens, from - 1) === Id.of && (asked(tokens, before) & Asked.quake) !== 0;
  if (lexAt(tokens, before) === Id.magnitude || (isOfQuake && !isNamed(tokens, end))) {
    // "at least magnitude-5.9"
    const hedge = bound === null ? hedgeBefore(tokens, before) : { bound, at: from };
    const begin = hedge.bound === null ? from : hedge.at;
    return bareDraft(quantity, begin, end, hedge.bound, 'measure', 'magnitude');
  }
  if (isOnScale(tokens, end)) return bareDraft(quantity, from, end, bound, 'measure', 'magnitude');
  if (lexAt(tokens, at) === Id.magnitude || isStrength(tokens, at)) {
    const noun: Noun = { kind: 'measure', unit: 'magnitude', from: at, to: at + 1, head: -1, per: '' };
    return makeDraft(quantity, from, at + 1, bound, 1, noun);
  }
  if (Number.isInteger(quantity.low) || (asked(tokens, at) & Asked.quake) === 0) return null;
  return bareDraft(quantity, from, end, bound, 'measure', 'magnitude');
}

/** "a force of about 6.0 on the Richter scale", "on the open-ended Richter scale" */
function isOnScale(tokens: Tokens, at: number): boolean {
  if (lexAt(tokens, at) !== Id.on || lexAt(tokens, at + 1) !== Id.the) return false;
  for (let i = at + 2; i < at + 6; i++) if (wordAt(tokens, i) === 'richter') return true;
  return false;
}

/** "a 6.7-strength quake" */
function isStrength(tokens: Tokens, at: number): boolean {
  return (
    kindAt(tokens, at) === Kind.word &&
    (asked(tokens, at + 1) & Asked.quake) !== 0 &&
    tokenWord(tokens, at) === 'strength'
  );
}

function measured(
  tokens: Tokens,
  whole: Quantity,
  from: number,
  bound: Bound | null,
  stated: UnitPhrase,
): Draft {
  const { quantity, unit } = withRest(tokens, whole, stated);
  const behind = hedgeAfter(tokens, unit.to);
  const near = rateAt(tokens, behind.at);
  const complement =
    unit.kind === 'measure' && near.to === unit.to ? complementEnd(tokens, unit.to) : unit.to;
  // "40 litres of water a day"
  const rate = complement > unit.to ? rateAt(tokens, complement) : near;
  const nounEnd = rate.per !== '' && behind.at === unit.to ? rate.to : complement;
  const hedge = strongerBound(bound, behind.bound);
  const noun: Noun = {
    kind: unit.kind,
    unit: unit.name,
    from: unit.from,
    to: nounEnd,
    head: unit.to - 1,
    per: rate.per,
  };
  return makeDraft(quantity, from, Math.max(rate.to, complement), hedge, unit.factor, noun);
}

function counted(
  tokens: Tokens,
  quantity: Quantity,
  from: number,
  end: number,
  bound: Bound | null,
  stated: NounPhrase | null,
): Draft | null {
  const at = phraseStart(tokens, end);
  const phrase = isForecast(tokens, quantity, stated) ? withoutLast(stated) : stated;
  if (!counts(tokens, quantity, phrase, at, bound)) return null;
  // "a string of one-liners"
  const hangs = at > end && kindAt(tokens, at) === Kind.word;
  if (hangs && lexAt(tokens, quantity.first) === Id.one && isPluralNoun(tokens, at)) return null;
  if (
    phrase !== null &&
    (CALIBRE.test(tokenWord(tokens, phrase.from)) || sign(tokens, quantity.first) === 46)
  )
    return null;
  // "two dead, 3 critical", "a 300-strong crowd"
  if (phrase !== null && phrase.to === at + 1 && CONDITION.test(tokenWord(tokens, at)))
    return bareDraft(quantity, from, phrase.to, bound, 'count', 'person');
  // ".38 caliber", "a .305 average"
  const lead = lexAt(tokens, quantity.first);
  if (lead === Id.nobody || (lead === Id.no && end > quantity.first + 1))
    return bareDraft(quantity, from, end, bound, 'count', 'person');
  const aboard = peopleAboard(tokens, end);
  if (aboard > end) return bareDraft(quantity, from, aboard, bound, 'count', 'person');
  // "a mother of 12", "mother of 12 Ada Quill"
  if (areChildren(tokens, from) && (phrase === null || capital(tokens, phrase.from)))
    return bareDraft(quantity, from, end, bound, 'count', 'child');
  if (phrase === null) {
    const filled = (bits(tokens, at) & Word.filler) !== 0 ? at + 1 : at;
    // "five accused were fined", "two of the five accused": who is called so
    const accused = wordAt(tokens, filled) === 'accused' && isPhraseEnd(tokens, filled + 1);
    const state = accused || (bits(tokens, filled) & Word.state) !== 0;
    if (state && isFired(tokens, from, filled))
      return bareDraft(quantity, from, filled + 1, bound, 'count', 'shot');
    const to = state ? filled + 1 : end;
    const named = state ? -1 : headOfThem(tokens, end);
    // "350 of us"
    const us = lexAt(tokens, end) === Id.of && lexAt(tokens, end + 1) === Id.us;
    const unit =
      state || us || isPatient(tokens, end) ? 'person' : named >= 0 ? headLemma(tokens, named) : '';
    // "27 per 1,000 births", "200 a day"
    const rate = state || sign(tokens, to) !== 0 ? { per: '', to } : rateAt(tokens, to);
    return { ...bareDraft(quantity, from, rate.to, bound, 'count', unit), per: rate.per };
  }
  const behind = hedgeAfter(tokens, phrase.to);
  const rate = rateAt(tokens, behind.at);
  // "two 16-year-old boys": the age between is a figure of its own.
  const to = pastAge(tokens, at) > at ? end : rate.to;
  const noun: Noun = {
    kind: 'count',
    unit: headLemma(tokens, phrase.head),
    from: phrase.from,
    to: rate.per !== '' && behind.at === phrase.to ? rate.to : phrase.to,
    head: phrase.head,
    per: rate.per,
  };
  return makeDraft(quantity, from, to, strongerBound(bound, behind.bound), 1, noun);
}

/** "the 240,000 economists had forecast", "the 5,000 homes ministers promised": who said so is not counted. */
function isForecast(
  tokens: Tokens,
  { first, end, low }: Quantity,
  phrase: NounPhrase | null,
): phrase is NounPhrase {
  if (phrase === null) return false;
  // "one in four firms plans to hire": behind a plural stands what the one does. "police officers" are two nouns.
  if (low < 1 && lexAt(tokens, end - 2) === Id.in)
    return (
      isPluralNoun(tokens, phrase.head - 1) &&
      headLemma(tokens, phrase.head - 1) !== tokenWord(tokens, phrase.head - 1)
    );
  if (kindAt(tokens, phrase.to) !== Kind.word) return false;
  // "injured 40 others police said", the comma lost
  const before = phrase.head > phrase.from ? headLemma(tokens, phrase.head - 1) : '';
  if (lexAt(tokens, first - 1) !== Id.the && before !== 'other' && !PERSONS.has(before)) return false;
  return FORECASTERS.test(tokenWord(tokens, phrase.head)) && FORESEEING.test(tokenWord(tokens, phrase.to));
}

const FORECASTERS =
  /^(?:economist|analyst|expert|forecaster|trader|investor|minister|official|investigator)s$|^police$/;
const FORESEEING = /^(?:had|have|said|say|forecast|expect|predict|project|promis|estimat|anticipat)/;

const withoutLast = ({ from, head, partitive }: NounPhrase): NounPhrase | null =>
  head > from ? { from, head: head - 1, to: head, partitive } : null;

/** A ".38 caliber", a "12-gauge" name a gun; "the nineteen seventies" a time. */
const CALIBRE = /^(?:cal|calibre|caliber|gauge|bore|magnum|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)$/;

/** "fired one shot", "one shot hit her": what was fired is no one who was shot. */
function isFired(tokens: Tokens, from: number, at: number): boolean {
  return (
    tokenWord(tokens, at) === 'shot' &&
    ((bits(tokens, at + 1) & Word.past) !== 0 ||
      wordAt(tokens, at + 2) === 'fired' ||
      /^(?:fir(?:e[ds]?|ing)|heard?|hears)$/.test(wordAt(tokens, from - 1)))
  );
}

/** End of "aboard", "on board" behind a number, `end` where there is none: who is aboard is people. */
function peopleAboard(tokens: Tokens, end: number): number {
  if ((asked(tokens, end) & Asked.board) !== 0) return end + 1;
  return lexAt(tokens, end) === Id.on && lexAt(tokens, end + 1) === Id.board ? end + 2 : end;
}

/** "13 of whom were women", "30 of them children": the noun behind says what is counted. -1 where there is none. */
function headOfThem(tokens: Tokens, end: number): number {
  if (lexAt(tokens, end) !== Id.of || (asked(tokens, end + 1) & Asked.them) === 0) return -1;
  let at = end + 2;
  if ((general(tokens, at) & General.auxiliary) !== 0) at++;
  const phrase = kindAt(tokens, at) === Kind.word ? readNounPhrase(tokens, at, false) : null;
  return phrase !== null && !phrase.partitive && isPluralNoun(tokens, phrase.head) ? phrase.head : -1;
}

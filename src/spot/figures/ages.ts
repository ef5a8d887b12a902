import { Gap, isApostrophe, Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { headLemma } from './lemma.ts';
import { isClitic, isPluralNoun } from './noun-phrase.ts';
import { readNumber } from './numbers.ts';
import type { Quantity } from './quantity.ts';
import {
  asked,
  attached,
  bits,
  capital,
  general,
  isDash,
  isHyphen,
  isNamed,
  isNameWord,
  kindAt,
  lexAt,
  sign,
  wordAt,
} from './scan.ts';
import { Id, measureOf, PERSONS } from './tables.ts';
import { isBeing, isNumber } from './verbs.ts';

/** An age: unit of time, and the token range with everything that makes it one. */
export interface AgePhrase {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Years that a decade of life spans ("in his 20s"), 0 for a plain age. */
  readonly span: number;
}

/** Highest age of a person, in years; oldest ever recorded is 122. */
const OLDEST = 122;

/** Whether a quantity is an age: "37-year-old", "aged 20", "three months old", "Malaev, 41,". */
export function ageAt(tokens: Tokens, quantity: Quantity): AgePhrase | null {
  const { first, end } = quantity;
  const behind = oldBehind(tokens, end);
  if (behind !== null) return { unit: behind.unit, from: first, to: behind.to, span: 0 };
  const low = quantity.low;
  const whole = Number.isInteger(low) && low >= 0 && low <= OLDEST;
  if (!whole) return null;
  const hedged = (bits(tokens, first - 1) & Word.hedge) !== 0 ? first - 2 : first - 1;
  const lead = lexAt(tokens, hedged);
  const told =
    (lead !== 0 && (lead === Id.aged || (lead === Id.age && !isNoun(tokens, end)))) ||
    // "Age: 27 Condition: stable"
    (sign(tokens, first - 1) === 58 && lexAt(tokens, first - 2) === Id.age) ||
    rangeOfAges(tokens, quantity) ||
    isBeingOld(tokens, quantity) ||
    (isPersonAt(tokens, first - 1) && isAndOlder(tokens, end)) ||
    isListed(tokens, quantity) ||
    isUnderAge(tokens, quantity) ||
    (quantity.plain &&
      (isDyingAt(tokens, quantity) || isAgeTold(tokens, quantity) || apposition(tokens, quantity)));
  return told ? ageInUnits(tokens, first, end) : null;
}

/** "adults 65 and older" */
const isAndOlder = (tokens: Tokens, end: number) =>
  (lexAt(tokens, end) === Id.and || lexAt(tokens, end) === Id.or) &&
  /^(?:older|over|up|above|younger|under)$/.test(wordAt(tokens, end + 1));

/** Tokens between "age" and its verb: "the average age of the men on board was 42". */
const AGE_REACH = 8;

/** "The average age of the nurses was 42", "her age is 30". */
function isAgeTold(tokens: Tokens, { first, end }: Quantity): boolean {
  if (isNoun(tokens, end) || !isBeing(tokens, first - 1)) return false;
  for (let i = first - 2; i >= first - 2 - AGE_REACH && kindAt(tokens, i) === Kind.word; i--)
    if (tokenWord(tokens, i) === 'age') return true;
  return false;
}

/** Tokens between "died" and "at": "died on Thursday at 91". */
const DYING_REACH = 4;

/** "dies at 91", "died Thursday at 91": no unit, no noun and no place behind. */
function isDyingAt(tokens: Tokens, { first, end, low }: Quantity): boolean {
  if (lexAt(tokens, first - 1) !== Id.at || low < 1) return false;
  const ends = end >= tokens.count || tokens.gap[end]! >= Gap.line;
  if (!ends && (isNoun(tokens, end) || attached(tokens, end + 1) || (bits(tokens, end) & Word.measure) !== 0))
    return false;
  for (let i = first - 2; i >= first - 2 - DYING_REACH && kindAt(tokens, i) === Kind.word; i--)
    if (DYING.test(tokenWord(tokens, i))) return true;
  // "her death at 91", not "the death toll at 40"
  return /^(?:dead|death)$/.test(wordAt(tokens, first - 2));
}

const DYING = /^(?:dies?|died)$/;

/** "two sisters, 19 and 26, were": a list of numbers behind people, where nothing says that they count. */
function isListed(tokens: Tokens, { first, end, low, plain }: Quantity): boolean {
  if (!plain || low < 1 || kindAt(tokens, first) !== Kind.number) return false;
  let begin = first;
  while (kindAt(tokens, begin - 2) === Kind.number && isListing(tokens, begin - 1)) begin -= 2;
  let last = end;
  while (isListing(tokens, last) && kindAt(tokens, last + 1) === Kind.number) last += 2;
  const alone = last === begin + 1;
  const closed = sign(tokens, last) === 44 || sign(tokens, last) === 46 || last >= tokens.count;
  const people = begin - 2;
  return (
    !alone &&
    closed &&
    !attached(tokens, last + 1) &&
    sign(tokens, begin - 1) === 44 &&
    isPluralNoun(tokens, people) &&
    PERSONS.has(headLemma(tokens, people))
  );
}

export const isListing = (tokens: Tokens, i: number): boolean =>
  sign(tokens, i) === 44 || lexAt(tokens, i) === Id.and;

/** "children under five", "people older than 60": what the number limits is an age where it counts nothing itself. */
function isUnderAge(tokens: Tokens, { first, end, low }: Quantity): boolean {
  const limit = lexAt(tokens, first - 1);
  const old = limit === Id.than && /^(?:old|young)er$/.test(wordAt(tokens, first - 2));
  if ((!old && limit !== Id.under && limit !== Id.over) || low < 1 || isNoun(tokens, end)) return false;
  const unit = sign(tokens, end);
  const goesOn = attached(tokens, end) && (kindAt(tokens, end) === Kind.word || isHyphen(unit));
  if (unit === 37 || goesOn) return false;
  return old || isPersonAt(tokens, isBeing(tokens, first - 2) ? first - 3 : first - 2);
}

const isPersonAt = (tokens: Tokens, i: number) =>
  kindAt(tokens, i) === Kind.word && PERSONS.has(headLemma(tokens, i));

/** "aged five to 17 months": the unit behind, years where none stands there. */
function ageInUnits(tokens: Tokens, first: number, end: number): AgePhrase {
  const stated = measureOf.get(lexAt(tokens, end));
  const unit = stated?.kind === 'duration' && !attached(tokens, end) ? stated.name : null;
  return { unit: unit ?? 'year', from: first, to: unit === null ? end : end + 1, span: 0 };
}

/** "ages 5 to 12", "at ages below 8", "between the ages of 27 and 45", "ages 28 and 21", "aged between 19 and 47". */
function rangeOfAges(tokens: Tokens, quantity: Quantity): boolean {
  let at = quantity.first - 1;
  // "one aged 21 and the other 28"
  if (wordAt(tokens, at) === 'other') at -= 2;
  // The second of two ages: "ages 28 and 21".
  if (lexAt(tokens, at) === Id.and && kindAt(tokens, at - 1) === Kind.number) at -= 2;
  if ((bits(tokens, at) & Word.hedge) !== 0) at--;
  // "ages ranging from 17 to 28"
  if (lexAt(tokens, at) === Id.from) at -= (asked(tokens, at - 1) & Asked.ranging) === 0 ? 1 : 2;
  if (lexAt(tokens, at) === Id.between && lexAt(tokens, at - 1) === Id.aged) return true;
  if (lexAt(tokens, at) === Id.of) at--;
  const word = lexAt(tokens, at);
  if (word === 0 || word === Id.ages) return word !== 0;
  return (
    at < quantity.first - 1 &&
    (word === Id.age || (word === Id.aged && !quantity.worded && !isNoun(tokens, quantity.end)))
  );
}

/** A bare number behind a person that is an age: "he is 35", "who was 20", "she turned 30". */
function isBeingOld(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end, low, plain } = quantity;
  if (!plain || low < 1) return false;
  let verb = first - 1;
  if ((bits(tokens, verb) & Word.hedge) !== 0 || (general(tokens, verb) & General.adverb) !== 0) verb--;
  const word = asked(tokens, verb);
  if ((word & (Asked.turned | Asked.agedVerb)) === 0) return false;
  if (kindAt(tokens, end) === Kind.word) {
    const next = general(tokens, end);
    const lex = lexAt(tokens, end);
    const goesOn = General.conjunction | General.preposition | General.relative | General.auxiliary;
    if ((next & goesOn) === 0) return false;
    if (lex === Id.of || lex === Id.to || lex === Id.per) return false;
  } else if (sign(tokens, end) === 37 || isHyphen(sign(tokens, end)) || attached(tokens, end + 1))
    return false;
  if ((word & Asked.turned) !== 0) return true;
  const be = lexAt(tokens, verb) === Id.be;
  const subject = be ? verb - 2 : verb - 1;
  if ((asked(tokens, subject) & Asked.agedPronoun) !== 0) return true;
  // "the victim was 17", "a boy believed to be 11": one person, and no tally of the dead.
  const person = be ? subject - 1 : subject;
  const many = (bits(tokens, person) & (Word.state | Word.plural)) !== 0 || isPluralNoun(tokens, person);
  if (isPersonAt(tokens, person) && !many) return true;
  // "Mark Hale was 95.", "Mark Hale was 14 when"
  const ends = sign(tokens, end) === 46 || (general(tokens, end) & General.relative) !== 0;
  return ends && isNameWord(tokens, subject) && isNameWord(tokens, subject - 1);
}

/** "two 9 mm pistols", "five 10 year bonds" */
const SIZED = Word.measure | Word.shortMagnitude;

/** Behind the age or size of what is counted at `i` ("two 16-year-old boys", "two 9mm pistols"); `i` where none stands there. */
export function pastAge(tokens: Tokens, i: number): number {
  const age = isNumber(tokens, i) ? readNumber(tokens, i) : null;
  if (age === null) return i;
  const old = oldBehind(tokens, age.end);
  if (old !== null || age.worded) return old?.to ?? i;
  const at = isHyphen(sign(tokens, age.end)) ? age.end + 1 : age.end;
  const isSize = attached(tokens, at) || ((bits(tokens, at) & SIZED) !== 0 && !isPluralNoun(tokens, at));
  return isSize && kindAt(tokens, at) === Kind.word && isPluralNoun(tokens, at + 1) ? at + 1 : i;
}

/** "-year-old(s)", "years old", "months of age", "yo", "y/o" behind a number; unit and end. */
function oldBehind(tokens: Tokens, end: number): { unit: string; to: number } | null {
  let at = end;
  if (isHyphen(sign(tokens, at))) at++;
  const lex = lexAt(tokens, at);
  if (wordAt(tokens, at) === 'y' && sign(tokens, at + 1) === 47 && wordAt(tokens, at + 2) === 'o')
    return { unit: 'year', to: at + 3 };
  if (lex === 0) return null;
  if (lex === Id.yo) return { unit: 'year', to: at + 1 };
  if ((bits(tokens, at) & Word.measure) === 0) return null;
  let next = at + 1;
  if (isHyphen(sign(tokens, next))) next++;
  const to = /^olds?$/.test(wordAt(tokens, next))
    ? next + 1
    : lexAt(tokens, next) === Id.of && lexAt(tokens, next + 1) === Id.age
      ? next + 2
      : 0;
  if (to === 0) return null;
  const measure = measureOf.get(lex)!;
  return { unit: measure.name, to };
}

/** "in his 20s", "in their 30's": the decade of somebody's life. */
export function decadeOfLife(tokens: Tokens, quantity: Quantity): AgePhrase | null {
  const { first, end, low } = quantity;
  if (low % 10 !== 0 || low < 10 || !quantity.plain) return null;
  let to = end;
  if (isApostrophe(sign(tokens, to))) to++;
  if (!attached(tokens, to) || kindAt(tokens, to) !== Kind.word) return null;
  if (lexAt(tokens, to) !== Id.s && !isClitic(tokens, to)) return null;
  let before = first - 1;
  // "in their 20s and 30s"
  if ((general(tokens, before) & General.conjunction) !== 0 && kindAt(tokens, before - 2) === Kind.number)
    before -= 3;
  if ((asked(tokens, before) & Asked.stage) !== 0) before--;
  if (isHyphen(sign(tokens, before))) before -= 2;
  if ((asked(tokens, before) & Asked.owner) === 0) return null;
  return { unit: 'year', from: first, to: to + 1, span: 10 };
}

/** "Malaev, 41, said", "Ann Lee (34)": a number set off behind a name. */
function apposition(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end, low } = quantity;
  if (low < 1 || quantity.worded) return false;
  // "Ann Lee and Jan Hale, both 31,", "Hale, then 40,"
  const said = (asked(tokens, first - 1) & Asked.all) | (general(tokens, first - 1) & General.adverb);
  const at = said !== 0 && sign(tokens, first - 2) === 44 ? first - 2 : first - 1;
  const open = sign(tokens, at);
  if (open === 0) return bareApposition(tokens, quantity);
  if (open !== 44 && open !== 40) return false;
  // "Jan Hale Jr., 49, ran"
  const name = sign(tokens, at - 1) === 46 && attached(tokens, at - 1) ? at - 2 : at - 1;
  if (kindAt(tokens, name) !== Kind.word) return false;
  if (!capital(tokens, name)) return open === 44 && isRoleAged(tokens, quantity, name);
  if ((general(tokens, name) & (General.month | General.weekday)) !== 0) return false;
  const named = (tokens.shape[name]! & Shape.lower) !== 0 || tokenWord(tokens, name) === 'jr';
  const close = sign(tokens, end);
  // "Ali R. Hale, 20", "Jan “Jay” Hale, 20"
  const joint = sign(tokens, name - 1);
  const before = joint !== 0 && joint !== 44 ? name - 2 : name - 1;
  const twoNames = capital(tokens, before);
  if (open === 40) return close === 41 && named && twoNames;
  // "Rooms 4, 5, and 6": numbers before it make it a list.
  const listed = kindAt(tokens, end + 1) === Kind.number || kindAt(tokens, name - 1) === Kind.number;
  if (close === 44 || close === 59) return !listed && (named || twoNames);
  const dash = isDash(close) && !attached(tokens, end);
  if (close === 46 || end >= tokens.count || close === 41 || close === 40 || dash)
    return (
      named &&
      !listed &&
      (twoNames || isPersonAt(tokens, before) || (asked(tokens, before) & Asked.speech) !== 0)
    );
  if (!named || !isWholeName(tokens, name)) return false;
  if ((asked(tokens, end) & (Asked.all | Asked.speech)) !== 0) return true;
  const next = General.conjunction | General.preposition | General.auxiliary | General.relative;
  return (
    (general(tokens, end) & next) !== 0 &&
    lexAt(tokens, end) !== Id.to &&
    // "Shawn Hale, 21 of Lindau, was": from there
    (lexAt(tokens, end) !== Id.of || capital(tokens, end + 1))
  );
}

/** Prepositions of place, with which "In New York, 14" begins as an age never does. */
const PLACE = /^(?:in(?:to|side)?|at|on|near|across|around|over|outside|within|through|from|throughout)$/;

/** Whether the name that ends at `last` has two words, and no preposition before it makes a place of it. */
function isWholeName(tokens: Tokens, last: number): boolean {
  let before = last;
  while (isNameWord(tokens, before) && (general(tokens, before) & ~NAMING) === 0) before--;
  return before < last - 1 && !PLACE.test(wordAt(tokens, before));
}

/** Classes that a word of a name may have. */
const NAMING = General.title | General.abbreviation | General.month | General.weekday;

/**
 * "The actress, 33, said", "a local farmer, 61, was", "Halden girl, 17, was": one person, or what has an article, and two
 * digits between commas; "her niece, 7, was": one of somebody's.
 */
function isRoleAged(tokens: Tokens, { end, low }: Quantity, noun: number): boolean {
  if (low > BARE_AGES[1] || sign(tokens, end) !== 44) return false;
  if (kindAt(tokens, end + 1) !== Kind.word || attached(tokens, noun)) return false;
  if ((general(tokens, noun) & ~General.title) !== 0 || isPluralNoun(tokens, noun)) return false;
  // "the oldest bear, 34," "the youngest, 3,"
  if (/\b(?:old|young|eld)est\b/i.test(tokens.text.slice(tokens.start[noun - 1], tokens.end[noun])))
    return true;
  const isPerson =
    general(tokens, noun) !== 0 || (isPersonAt(tokens, noun) && (bits(tokens, noun) & Word.state) === 0);
  if (isPerson && (low >= BARE_AGES[0] || (asked(tokens, noun - 1) & Asked.owner) !== 0)) return true;
  const article = low < BARE_AGES[0] ? 0 : lexAt(tokens, noun - 1);
  if (article === 0) return false;
  // "Half of the houses, 54, were": the noun is what they are of.
  if (article === Id.the) return lexAt(tokens, noun - 2) !== Id.of;
  return article === Id.a || article === Id.an || article === Id.one;
}

/** Youngest and oldest age that is read without a comma: "Nick Hague 44 has spent", where commas were stripped. */
const BARE_AGES = [15, 99] as const;

function bareApposition(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end, low } = quantity;
  if (low < BARE_AGES[0] || low > BARE_AGES[1]) return false;
  if (!isNameWord(tokens, first - 1)) return false;
  if ((bits(tokens, first - 1) & (Word.named | Word.measure)) !== 0 || general(tokens, first - 1) !== 0)
    return false;
  if (kindAt(tokens, end) !== Kind.word || attached(tokens, end)) return false;
  // One name is enough before "who" and before what people do with words.
  if (lexAt(tokens, end) === Id.who || (asked(tokens, end) & Asked.speech) !== 0) return true;
  return (
    isWholeName(tokens, first - 1) && (general(tokens, end) & (General.auxiliary | General.relative)) !== 0
  );
}

function isNoun(tokens: Tokens, i: number): boolean {
  return isNamed(tokens, i) && !attached(tokens, i);
}

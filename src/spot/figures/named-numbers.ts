import { Gap, isApostrophe, Kind, Shape, type Tokens, tokenText } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { BARE_TIME, digitCount } from './digits.ts';
import { hedgeBefore } from './hedges.ts';
import { isClitic, isPluralNoun, isVerbForm, type NounPhrase } from './noun-phrase.ts';
import type { Quantity } from './quantity.ts';
import {
  allCapitals,
  asked,
  attached,
  bits,
  capital,
  general,
  isDash,
  isHyphen,
  isNameWord,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
  wordAt,
} from './scan.ts';
import { Id } from './tables.ts';
import type { UnitPhrase } from './units.ts';
import { headlineVerb, isNumber } from './verbs.ts';

/**
 * Whether a number without hedge and money is a name's, a year, an address or a result, given the unit or the noun
 * phrase behind it: what counts something is a quantity even behind a capital.
 */
export function isNamedNumber(
  tokens: Tokens,
  quantity: Quantity,
  unit: UnitPhrase | null,
  phrase: NounPhrase | null,
): boolean {
  if (quantity.bound === 'vague' || quantity.currency !== '') return false;
  const { first, end } = quantity;
  if (isReference(tokens, quantity)) return true;
  // "a 4K screen", "a 10K run"
  if (
    (bits(tokens, first - 1) & Word.hedge) === 0 &&
    /^1?\dK$/.test(tokens.text.slice(tokens.start[first]!, tokens.end[end - 1]!)) &&
    !countsPlural(tokens, phrase, end)
  )
    return true;
  // "a minute or two", "the top five"
  if (
    unit === null &&
    phrase === null &&
    (quantity.low === 2 ? lexAt(tokens, first - 1) === Id.or : wordAt(tokens, first - 1) === 'top')
  )
    return true;
  // "Rs 38-40"
  const money =
    (asked(tokens, first - 1) & Asked.currencyBefore) !== 0 && (bits(tokens, first - 1) & Word.named) === 0;
  if (money && unit === null) return false;
  const plural = unit === null && (countsPlural(tokens, phrase, end) || isOfOne(tokens, quantity, phrase));
  const number = kindAt(tokens, first) === Kind.number;
  return (
    (number && unit === null && (hasLetters(tokens, end) || (!plural && isBareTime(tokens, first, end)))) ||
    isAddress(tokens, quantity, plural, unit !== null || phrase !== null) ||
    (number && unit === null && phrase === null && besideNumber(tokens, quantity)) ||
    // "Net 171.3 million": no name has millions.
    ((quantity.plain || quantity.low < 1e6) && isNumberedName(tokens, quantity, unit, plural)) ||
    (number && (isYear(tokens, quantity, unit, phrase, plural) || isResult(tokens, quantity, unit, plural)))
  );
}

/** Whether a plural noun or a state of people ("12 injured") stands right behind the number. */
export function countsPlural(tokens: Tokens, phrase: NounPhrase | null, end: number): boolean {
  if ((bits(tokens, end) & Word.state) !== 0) return true;
  return (
    phrase !== null && phrase.from === end && phrase.head - end <= 3 && isPluralNoun(tokens, phrase.head)
  );
}

/** "bells at night [1], even": the number of a note or a source, unless something is counted behind its bracket. */
function isReference(tokens: Tokens, { first, end, plain }: Quantity): boolean {
  return (
    plain && sign(tokens, first - 1) === 91 && sign(tokens, end) === 93 && !isPluralNoun(tokens, end + 1)
  );
}

/** "Ada Quill 1 goal, 1 assist.": with one of something the noun is no plural, and what follows it shows that it ends. */
function isOfOne(tokens: Tokens, { low, end }: Quantity, phrase: NounPhrase | null): boolean {
  return low === 1 && phrase?.from === end && phrase.head === end && attached(tokens, end + 1);
}

/** "747s", "3D", "1980's": letters that hang on the number and are no unit. */
function hasLetters(tokens: Tokens, end: number): boolean {
  if (!attached(tokens, end)) return false;
  if (kindAt(tokens, end) === Kind.word) {
    const lex = lexAt(tokens, end);
    return lex !== Id.and && lex !== Id.x && lex !== Id.yo;
  }
  const unit = sign(tokens, end);
  return isApostrophe(unit) && attached(tokens, end + 1) && kindAt(tokens, end + 1) === Kind.word;
}

/** "020 7946 0958", "0800 555 111": numbers in a row, with nothing counted. */
function besideNumber(tokens: Tokens, { first, end, plain, worded }: Quantity): boolean {
  const before = kindAt(tokens, first - 1) === Kind.number && sameParagraph(tokens, first);
  if (!plain) return before && !worded;
  const behind = kindAt(tokens, end) === Kind.number && sameParagraph(tokens, end);
  // "86 30 of them children", the comma lost
  return (behind && !isOfThem(tokens, end + 1)) || (before && !isOfThem(tokens, end));
}

function isOfThem(tokens: Tokens, i: number): boolean {
  return lexAt(tokens, i) === Id.of && (asked(tokens, i + 1) & Asked.them) !== 0;
}

/** "at 1353", "updated 1457": four digits that read as a clock. */
function isBareTime(tokens: Tokens, first: number, end: number): boolean {
  if (end !== first + 1 || (asked(tokens, first - 1) & Asked.clockBefore) === 0) return false;
  return BARE_TIME.test(tokenText(tokens, first));
}

/** "555-WARN", "1-555-555-TELL (8355)", "66784 (NORTH)": letters that are dialled. */
function isDialled(tokens: Tokens, { first, end }: Quantity): boolean {
  const dialled = tokens.text.slice(tokens.start[first]!, tokens.end[end + 1]);
  if (/^\d{3}-[A-Z]{4,}$/.test(dialled) && !allCapitals(tokens, end + 2)) return true;
  // As many letters as digits, in brackets either of them; "BJP (240)" has seats.
  const word = sign(tokens, end) === 40 ? end + 1 : sign(tokens, first - 1) === 40 ? first - 2 : -1;
  const count = digitCount(tokens, first);
  return count > 3 && allCapitals(tokens, word) && digitCount(tokens, word) === count;
}

/** Numbers that are dialled in need, by English-speaking countries. */
const EMERGENCY: ReadonlySet<number> = new Set([911, 999, 112, 111]);

/** "208 East 6th Street", "3006 Holton Avenue", "the 800 block of Trinity", "call 911", "4x4". */
function isAddress(tokens: Tokens, quantity: Quantity, plural: boolean, counted: boolean): boolean {
  const { first, end } = quantity;
  // "call 116 123", "text it to 274637"
  const dialled = (asked(tokens, first - 1) & Asked.dial) !== 0 && quantity.low >= 100 && !plural;
  if (dialled && (quantity.plain ? quantity.low < 1000 : end === first + 2 && !quantity.worded)) return true;
  if (isByNumber(tokens, first, end)) return true;
  if (!quantity.plain) return false;
  if (isDialled(tokens, quantity)) return true;
  // "the 3500 block of Fannin", "in the 100 North block"
  const at = isHyphen(sign(tokens, end)) ? end + 1 : end;
  const block = lexAt(tokens, at) === Id.block || (lexAt(tokens, at + 1) === Id.block && capital(tokens, at));
  if (quantity.low % 100 === 0 && quantity.low > 0 && block) return true;
  // "a 911 call"
  if (EMERGENCY.has(quantity.low) && (asked(tokens, end) & Asked.dial) !== 0) return true;
  // "on the phone with 911"
  if (quantity.low === 911 && !counted) return true;
  // "4x4", "1 of 5", "1 / 5", "1 of / 5": dimensions and page furniture.
  if (
    lexAt(tokens, end) === Id.x &&
    attached(tokens, end) &&
    attached(tokens, end + 1) &&
    kindAt(tokens, end + 1) === Kind.number
  )
    return true;
  if (sign(tokens, end) === 47 && kindAt(tokens, end + 1) === Kind.number && !attached(tokens, end))
    return true;
  if (sign(tokens, first - 1) === 47 && kindAt(tokens, first - 2) === Kind.number && !attached(tokens, first))
    return true;
  if (lexAt(tokens, end) === Id.of && kindAt(tokens, end + 1) === Kind.number && quantity.low < 100) {
    if ((bits(tokens, first - 1) & Word.named) !== 0 || isTitle(tokens, end + 2)) return true;
  }
  const slashed = sign(tokens, first - 1) === 47;
  const of = slashed ? first - 2 : first - 1;
  if (lexAt(tokens, of) === Id.of && kindAt(tokens, of - 1) === Kind.number) {
    if (slashed || (bits(tokens, of - 2) & Word.named) !== 0 || isTitle(tokens, end)) return true;
  }
  return isDirected(tokens, end) || streetBehind(tokens, end);
}

/** "947 W. Lake Mead", "300 S Oak": a point of the compass before a name, and no watts or seconds. */
function isDirected(tokens: Tokens, end: number): boolean {
  const length = tokens.end[end]! - tokens.start[end]!;
  if (length !== 1 || attached(tokens, end) || !/[NESW]/.test(tokenText(tokens, end))) return false;
  const name = sign(tokens, end + 1) === 46 && attached(tokens, end + 1) ? end + 2 : end + 1;
  return capital(tokens, name) && !allCapitals(tokens, name) && sameParagraph(tokens, name);
}

/** "3 of 9 Enlarge Image", "2 of 6 Halden Harbour police": no plural that is counted, but a line of its own. */
function isTitle(tokens: Tokens, i: number): boolean {
  return (
    isNameWord(tokens, i) &&
    !isPluralNoun(tokens, i) &&
    isNameWord(tokens, i + 1) &&
    !isPluralNoun(tokens, i + 1)
  );
}

const FOR = /^(?:by|for|of)$/;

/** "four-by-four", "a two-for-one split", "7-for-14": so many for so many. */
function isByNumber(tokens: Tokens, first: number, end: number): boolean {
  return (
    (isHyphen(sign(tokens, end)) && isNumber(tokens, end + 3) && FOR.test(wordAt(tokens, end + 1))) ||
    (isHyphen(sign(tokens, first - 1)) && isNumber(tokens, first - 4) && FOR.test(wordAt(tokens, first - 2)))
  );
}

/** Words between a house number and the word "street". */
const STREET_REACH = 4;

function streetBehind(tokens: Tokens, end: number): boolean {
  if (!capital(tokens, end) && kindAt(tokens, end) !== Kind.number) return false;
  for (let i = end; i < end + STREET_REACH && i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.sign) {
      if (sign(tokens, i) !== 46 || !attached(tokens, i)) return false;
      continue;
    }
    if (tokens.gap[i] === Gap.paragraph) return false;
    // "420 14th Street", "212 E. Sixth"
    if ((bits(tokens, i) & Word.ordinal) !== 0 && capital(tokens, i) && i > end) return true;
    if ((bits(tokens, i) & Word.street) !== 0 && capital(tokens, i)) return true;
    if (kind === Kind.word && !capital(tokens, i) && !attached(tokens, i)) return false;
  }
  return false;
}

/** Four plain digits of a size that years have. */
export function isYearNumber(tokens: Tokens, quantity: Quantity): boolean {
  const { first, low } = quantity;
  return (
    quantity.plain &&
    kindAt(tokens, first) === Kind.number &&
    low >= 1000 &&
    low <= 2199 &&
    tokens.end[first]! - tokens.start[first]! === 4
  );
}

/** Four digits that are a year: not hedged as a quantity, no unit behind, no plural counted (2000 people) unless a year is likelier. */
function isYear(
  tokens: Tokens,
  quantity: Quantity,
  unit: UnitPhrase | null,
  phrase: NounPhrase | null,
  plural: boolean,
): boolean {
  const { first, low } = quantity;
  // "2014-15", "2003–2005"
  if (
    quantity.bound === 'range' &&
    kindAt(tokens, first) === Kind.number &&
    low >= 1100 &&
    low <= 2099 &&
    tokens.end[first]! - tokens.start[first]! === 4
  ) {
    return unit === null && !(low < 1900 && phrase !== null);
  }
  if (!isYearNumber(tokens, quantity)) return false;
  if (unit !== null && unit.kind !== 'duration') return false;
  const previous = first - 1;
  const before = bits(tokens, previous);
  // "since at least 1980"
  const hedge = (before & Word.yearBefore) === 0 ? hedgeBefore(tokens, first) : null;
  if (hedge !== null && hedge.bound !== null)
    return /^(?:since|until|till|by)$/.test(wordAt(tokens, hedge.at - 1));
  if (low < 1900)
    return (
      (before & Word.yearBefore) !== 0 &&
      lexAt(tokens, previous) !== Id.of &&
      lexAt(tokens, previous) !== Id.by &&
      !plural
    );
  // A noun of people is counted by a number between two years as often as not; anything else is dated by it.
  if (plural && low % 100 === 0) return false;
  return true;
}

/** Numbers that are part of a name: "Boeing 757", "Article 5", "iPhone 11", "the Group of Eight". */
function isNumberedName(
  tokens: Tokens,
  quantity: Quantity,
  unit: UnitPhrase | null,
  plural: boolean,
): boolean {
  const { first } = quantity;
  const previous = first - 1;
  // "S&P 500"
  if (sign(tokens, previous - 1) === 38 && attached(tokens, previous)) return true;
  if (
    previous < 0 ||
    !sameParagraph(tokens, first) ||
    (quantity.bound === 'range' && !quantity.plain && kindAt(tokens, previous) !== Kind.word)
  )
    return false;
  if (kindAt(tokens, previous) !== Kind.word) {
    // "No. 5", "St. 12"
    return (
      sign(tokens, previous) === 46 &&
      attached(tokens, previous) &&
      (bits(tokens, previous - 1) & Word.named) !== 0 &&
      kindAt(tokens, first) === Kind.number
    );
  }
  // "Explorer 8 and 9": the second goes by the name of the first.
  const joined = lexAt(tokens, previous) === Id.and || lexAt(tokens, previous) === Id.or;
  if (joined && kindAt(tokens, previous - 1) === Kind.number && kindAt(tokens, first) === Kind.number)
    return (
      unit === null &&
      !plural &&
      ((capital(tokens, previous - 2) && general(tokens, previous - 2) === 0) ||
        (bits(tokens, previous - 2) & Word.named) !== 0)
    );
  const before = bits(tokens, previous);
  // "iPhone" has its capital inside.
  const isCapital = capital(tokens, previous) || (tokens.shape[previous]! & Shape.later) !== 0;
  if (quantity.worded) {
    if (!capital(tokens, first)) return false;
    // "Group of Eight", "Article Five", "Big Twelve": both with capitals inside a sentence.
    const of =
      lexAt(tokens, previous) === Id.of &&
      capital(tokens, first - 2) &&
      (bits(tokens, first - 2) & Word.named) !== 0;
    if (of || ((before & Word.named) !== 0 && isCapital)) return true;
    // "the Three Gorges Dam", "Ocean's Eleven"
    if (isClitic(tokens, previous)) return capital(tokens, previous - 1);
    return lexAt(tokens, previous) === Id.the && capital(tokens, quantity.end);
  }
  if ((before & Word.currency) !== 0 && (before & Word.named) === 0) return false;
  if (unit !== null) return (before & Word.named) !== 0 && isCapital && allCapitals(tokens, previous);
  if ((before & Word.named) !== 0) return isCapital || !plural;
  // "News 4 reported"
  if (lexAt(tokens, previous) === Id.news) return isCapital && !plural;
  if (!isCapital) return false;
  // "Blast Kills 10", a headline with capitals.
  if (headlineVerb(tokens, previous) !== '' || isVerbForm(tokens, previous)) return false;
  if ((asked(tokens, previous) & (Asked.reaching | Asked.all)) !== 0) return false;
  if (
    (general(tokens, previous) & ~General.title) !== 0 &&
    (general(tokens, previous) & General.abbreviation) === 0
  )
    return false;
  if (before !== 0 && (before & (Word.named | Word.plural)) === 0) return false;
  if (allCapitals(tokens, previous) && allCapitals(tokens, previous - 1)) return false;
  // "Labour won 411 seats, the Tories 121": the seats of many, and no name.
  const article = (i: number) => lexAt(tokens, i) === Id.the;
  if (isPluralNoun(tokens, previous) && (article(previous - 1) || article(previous - 2))) return false;
  // A capital at the start of a sentence may be any word ("Police 41"), and a plural behind is counted.
  return !plural;
}

/** "2-1", "6–4, 6–3", "10-1 odds", "a 52-48 vote": results, not ranges. */
function isResult(tokens: Tokens, quantity: Quantity, unit: UnitPhrase | null, plural: boolean): boolean {
  const { first, end } = quantity;
  if (
    attached(tokens, first + 1) &&
    isDash(sign(tokens, first + 1)) &&
    attached(tokens, first + 2) &&
    kindAt(tokens, first + 2) === Kind.number
  ) {
    // "14-1/4 cents" took the hyphen in.
    if (quantity.bound !== 'range') return end === first + 1;
    if (unit !== null) return false;
    if (isHyphen(sign(tokens, end)) || (bits(tokens, end) & Word.score) !== 0) return true;
    return !plural && quantity.high !== null && quantity.high < 200;
  }
  return false;
}

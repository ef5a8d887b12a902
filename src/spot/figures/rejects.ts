import { Gap, Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { isVerbForm, readNounPhrase } from './noun-phrase.ts';
import { headlineVerb } from './predicates.ts';
import type { Quantity } from './quantity.ts';
import {
  allCapitals,
  attached,
  bits,
  capital,
  general,
  isDash,
  isHyphen,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
} from './scan.ts';
import { Id } from './tables.ts';
import { currencyAt, measureAt, percentAt } from './units.ts';

/**
 * Whether a quantity is no figure although it is a number: part of a date, a clock time, a name, an address, an order,
 * a result. Cheapest and surest reasons first.
 */
export function isNoFigure(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end } = quantity;
  if (quantity.bound === 'vague') return false;
  if (quantity.currency !== '') return false;
  return (
    isOrdinal(tokens, end) ||
    isGlued(tokens, first, end) ||
    isListNumber(tokens, first, end) ||
    isClockTime(tokens, first, end) ||
    isDate(tokens, quantity) ||
    isAddress(tokens, quantity) ||
    isPhoneOrCode(tokens, quantity) ||
    isNumberedName(tokens, quantity) ||
    isYear(tokens, quantity) ||
    isResult(tokens, quantity)
  );
}

/** "3rd", "21st", "forty-first", "two-thirdsth": what follows makes it an order. */
function isOrdinal(tokens: Tokens, end: number): boolean {
  if (attached(tokens, end) && kindAt(tokens, end) === Kind.word)
    return (bits(tokens, end) & Word.ordinal) !== 0;
  return (
    isHyphen(sign(tokens, end)) &&
    attached(tokens, end) &&
    (bits(tokens, end + 1) & Word.ordinal) !== 0 &&
    (bits(tokens, end + 1) & Word.measure) === 0
  );
}

/** "CO2", "AK-47", "747s", "3D", "80th", "#5", "0x1f": a number that hangs on letters. */
function isGlued(tokens: Tokens, first: number, end: number): boolean {
  if (kindAt(tokens, first) !== Kind.number) return false;
  if (attached(tokens, first)) {
    const before = first - 1;
    if (kindAt(tokens, before) === Kind.word) return !isAttachedCurrency(tokens, before);
    const unit = sign(tokens, before);
    if (unit === 35 || unit === 95 || unit === 64 || unit === 92) return true;
    if (isDash(unit) && attached(tokens, before) && kindAt(tokens, before - 1) === Kind.word) {
      const word = tokenWord(tokens, before - 1);
      if (lexAt(tokens, before - 1) === Id.magnitude) return false;
      return !(word === 'mid' || word === 'pre' || word === 'post' || word === 'to' || word === 'sub');
    }
    if (unit === 47 && attached(tokens, before) && kindAt(tokens, before - 1) !== 0) return true;
    if (unit === 46 && attached(tokens, before) && kindAt(tokens, before - 1) === Kind.word) return true;
  }
  if (attached(tokens, end) && kindAt(tokens, end) === Kind.word && lexAt(tokens, end) !== Id.and) {
    return (
      percentAt(tokens, end) === null &&
      measureAt(tokens, end) === null &&
      currencyAt(tokens, end) === null &&
      tokenWord(tokens, end) !== 'x' &&
      tokenWord(tokens, end) !== 'yo'
    );
  }
  // "1980's"
  return (
    (sign(tokens, end) === 39 || sign(tokens, end) === 0x2019) &&
    attached(tokens, end) &&
    attached(tokens, end + 1) &&
    kindAt(tokens, end + 1) === Kind.word
  );
}

function isAttachedCurrency(tokens: Tokens, i: number): boolean {
  return (bits(tokens, i) & Word.currency) !== 0;
}

/** "1." and "2)" at the beginning of a line, "(3)" anywhere. */
function isListNumber(tokens: Tokens, first: number, end: number): boolean {
  if (kindAt(tokens, first) !== Kind.number) return false;
  const close = sign(tokens, end);
  if (close === 41 && attached(tokens, end)) {
    if (sign(tokens, first - 1) === 40 && attached(tokens, first))
      return first - 2 < 0 || !capital(tokens, first - 2);
    return first === 0 || tokens.gap[first]! >= Gap.line;
  }
  if (close === 46 && attached(tokens, end) && end - first === 1) {
    const opens = first === 0 || tokens.gap[first]! >= Gap.line;
    return opens && capital(tokens, end + 1) && tokens.end[first]! - tokens.start[first]! <= 3;
  }
  return false;
}

/** "17:22", "9 p.m.", "6pm", "1400 GMT", "three o'clock". */
function isClockTime(tokens: Tokens, first: number, end: number): boolean {
  const number = kindAt(tokens, first) === Kind.number;
  if (number) {
    if (
      sign(tokens, end) === 58 &&
      attached(tokens, end) &&
      kindAt(tokens, end + 1) === Kind.number &&
      attached(tokens, end + 1)
    )
      return true;
    if (
      sign(tokens, first - 1) === 58 &&
      attached(tokens, first) &&
      kindAt(tokens, first - 2) === Kind.number
    )
      return true;
  }
  if (isBareTime(tokens, first, end)) return true;
  let at = end;
  if (isHyphen(sign(tokens, at))) at++;
  if (kindAt(tokens, at) !== Kind.word || !sameParagraph(tokens, at)) return false;
  const word = tokenWord(tokens, at);
  if (
    word === 'am' ||
    word === 'pm' ||
    word === "o'clock" ||
    word === 'oclock' ||
    word === 'gmt' ||
    word === 'utc' ||
    word === 'hrs'
  ) {
    return word !== 'hrs' || tokens.end[first]! - tokens.start[first]! === 4;
  }
  if ((word === 'a' || word === 'p') && sign(tokens, at + 1) === 46 && kindAt(tokens, at + 2) === Kind.word) {
    return tokenWord(tokens, at + 2) === 'm' && attached(tokens, at + 1);
  }
  return word === 'noon' || word === 'midnight';
}

/** "at 1353", "updated 1457": four digits that read as a clock and count nothing. */
function isBareTime(tokens: Tokens, first: number, end: number): boolean {
  if (end !== first + 1 || tokens.end[first]! - tokens.start[first]! !== 4) return false;
  const digits = tokens.text.slice(tokens.start[first]!, tokens.end[first]!);
  if (!/^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits)) return false;
  const before = kindAt(tokens, first - 1) === Kind.word ? tokenWord(tokens, first - 1) : '';
  return (
    (before === 'at' || before === 'updated' || before === 'published') &&
    !countsPlural(tokens, end) &&
    measureAt(tokens, end) === null
  );
}

/** "208 East 6th Street", "3006 Holton Avenue", "the 800 block of Trinity", "call 911", "4x4". */
function isAddress(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end } = quantity;
  if (!quantity.plain)
    return (
      quantity.worded &&
      isHyphen(sign(tokens, end)) &&
      attached(tokens, end) &&
      kindAt(tokens, end + 1) === Kind.word &&
      tokenWord(tokens, end + 1) === 'by'
    );
  if (quantity.low % 100 === 0 && quantity.low > 0 && lexAt(tokens, end) === Id.block) return true;
  const before = kindAt(tokens, first - 1) === Kind.word ? tokenWord(tokens, first - 1) : '';
  if (
    /^(?:call|called|calling|dial|dialed|dialled|dialing)$/.test(before) &&
    quantity.low >= 100 &&
    quantity.low < 1000
  )
    return !countsPlural(tokens, end);
  // "4x4", "1 of 5", "1 / 5": dimensions and page furniture.
  if (
    kindAt(tokens, end) === Kind.word &&
    attached(tokens, end) &&
    attached(tokens, end + 1) &&
    kindAt(tokens, end + 1) === Kind.number
  )
    return true;
  if (before === 'x' && attached(tokens, first)) return true;
  if (sign(tokens, end) === 47 && kindAt(tokens, end + 1) === Kind.number && !attached(tokens, end))
    return true;
  if (sign(tokens, first - 1) === 47 && kindAt(tokens, first - 2) === Kind.number && !attached(tokens, first))
    return true;
  if (
    lexAt(tokens, end) === Id.of &&
    kindAt(tokens, end + 1) === Kind.number &&
    quantity.low < 100 &&
    (bits(tokens, first - 1) & Word.named) !== 0
  )
    return true;
  if (
    before === 'of' &&
    kindAt(tokens, first - 2) === Kind.number &&
    (bits(tokens, first - 3) & Word.named) !== 0
  )
    return true;
  return streetBehind(tokens, end);
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

/** Numbers beside a month, and those of "2014-08-04", "3/8/2014". */
function isDate(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end, low } = quantity;
  if (kindAt(tokens, first) !== Kind.number) return false;
  const day = Number.isInteger(low) && low >= 1 && low <= 31;
  const year = isYearNumber(tokens, quantity);
  if (day || year) {
    let before = first - 1;
    if (sign(tokens, before) === 46) before--;
    if ((general(tokens, before) & General.month) !== 0 && isMonthHere(tokens, before, true)) {
      // "in late July 41 troops crossed": a plural behind makes it a count.
      return !day || year || !countsPlural(tokens, end) || attached(tokens, end);
    }
    let after = end;
    if (sign(tokens, after) === 44) after++;
    if (lexAt(tokens, after) === Id.of) after++;
    if ((general(tokens, after) & General.month) !== 0 && isMonthHere(tokens, after, false)) return true;
    if (year && sign(tokens, first - 1) === 44 && kindAt(tokens, first - 2) === Kind.number) {
      return (
        (general(tokens, first - 3) & General.month) !== 0 ||
        (general(tokens, first - 4) & General.month) !== 0
      );
    }
  }
  const dash = sign(tokens, first - 1);
  const dashAfter = sign(tokens, end);
  const threeBefore =
    (dash === 45 || dash === 47) && attached(tokens, first) && kindAt(tokens, first - 2) === Kind.number;
  const threeAfter =
    (dashAfter === 45 || dashAfter === 47) &&
    attached(tokens, end) &&
    attached(tokens, end + 1) &&
    kindAt(tokens, end + 1) === Kind.number;
  return threeBefore && (threeAfter || sign(tokens, first - 3) === dash);
}

/** "may" and "march" are months only where they begin with a capital; "sec" and the like never. */
function isMonthHere(tokens: Tokens, i: number, before: boolean): boolean {
  return capital(tokens, i) || (!before && false);
}

/** Whether a lower-case plural noun (no unit of time) stands right behind the number. */
function countsPlural(tokens: Tokens, end: number): boolean {
  if ((bits(tokens, end) & Word.state) !== 0) return true;
  const phrase = readNounPhrase(tokens, end, false);
  return (
    phrase !== null &&
    phrase.from === end &&
    phrase.to - phrase.from <= 4 &&
    /s$|people|men|children/i.test(tokenWord(tokens, phrase.head))
  );
}

/** "555-1234", "192.168.1.2", "978-0-306": more than two runs of digits on hyphens. */
function isPhoneOrCode(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end } = quantity;
  if (kindAt(tokens, first) !== Kind.number) return false;
  if (
    tokens.text.charCodeAt(tokens.start[first]!) === 48 &&
    quantity.plain &&
    tokens.end[first]! - tokens.start[first]! > 1
  )
    return true;
  const after = sign(tokens, end);
  if (
    isHyphen(after) &&
    attached(tokens, end) &&
    attached(tokens, end + 1) &&
    kindAt(tokens, end + 1) === Kind.number
  )
    return true;
  return (
    quantity.bound === 'range' &&
    isDash(sign(tokens, first + 1)) &&
    tokens.end[end - 1]! - tokens.start[first]! >= 8 &&
    tokens.end[first]! - tokens.start[first]! === 3
  );
}

function isYearNumber(tokens: Tokens, quantity: Quantity): boolean {
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
function isYear(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end, low } = quantity;
  // "2014-15", "2003–2005"
  if (
    quantity.bound === 'range' &&
    kindAt(tokens, first) === Kind.number &&
    low >= 1100 &&
    low <= 2099 &&
    tokens.end[first]! - tokens.start[first]! === 4
  ) {
    return (
      measureAt(tokens, end) === null &&
      currencyAt(tokens, end) === null &&
      percentAt(tokens, end) === null &&
      !(low < 1900 && readNounPhrase(tokens, end, false) !== null)
    );
  }
  if (!isYearNumber(tokens, quantity)) return false;
  if (percentAt(tokens, end) !== null || currencyAt(tokens, end) !== null) return false;
  const measure = measureAt(tokens, end);
  if (measure !== null && measure.kind !== 'duration') return false;
  const previous = first - 1;
  const before = bits(tokens, previous);
  const plural = countsPlural(tokens, end);
  if ((before & Word.hedge) !== 0 && (before & Word.yearBefore) === 0) return false;
  if (low < 1900)
    return (
      (before & Word.yearBefore) !== 0 &&
      lexAt(tokens, previous) !== Id.of &&
      lexAt(tokens, previous) !== Id.by &&
      !plural
    );
  if (low === 2000 && plural) return (before & Word.yearBefore) !== 0 && !plural;
  // A noun of people is counted by a number between two years as often as not; anything else is dated by it.
  if (plural && low % 100 === 0) return false;
  return true;
}

/** Numbers that are part of a name: "Boeing 757", "Article 5", "iPhone 11", "the Group of Eight". */
function isNumberedName(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end } = quantity;
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
    return of || ((before & Word.named) !== 0 && isCapital);
  }
  if ((before & Word.currency) !== 0) return false;
  if (
    percentAt(tokens, end) !== null ||
    measureAt(tokens, end) !== null ||
    currencyAt(tokens, end) !== null
  ) {
    return (before & Word.named) !== 0 && isCapital && allCapitals(tokens, previous);
  }
  if ((before & Word.named) !== 0) return isCapital || !countsPlural(tokens, end);
  if (!isCapital) return false;
  // "Blast Kills 10", a headline with capitals.
  if (headlineVerb(tokens, previous) !== '' || isVerbForm(tokens, previous)) return false;
  if (
    (general(tokens, previous) & ~General.title) !== 0 &&
    (general(tokens, previous) & General.abbreviation) === 0
  )
    return false;
  if (before !== 0 && (before & (Word.named | Word.plural)) === 0) return false;
  if (allCapitals(tokens, previous) && allCapitals(tokens, previous - 1)) return false;
  // A capital at the start of a sentence may be any word ("Police 41"), and a plural behind is counted.
  return !countsPlural(tokens, end);
}

/** "2-1", "6–4, 6–3", "10-1 odds", "a 52-48 vote": results, not ranges. */
function isResult(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end } = quantity;
  const dashed =
    isDash(sign(tokens, first + 1)) &&
    kindAt(tokens, first) === Kind.number &&
    kindAt(tokens, first + 2) === Kind.number;
  if (dashed && attached(tokens, first + 1) && attached(tokens, first + 2)) {
    if (quantity.bound !== 'range') return true;
    if (
      percentAt(tokens, end) !== null ||
      measureAt(tokens, end) !== null ||
      currencyAt(tokens, end) !== null
    )
      return false;
    if (isHyphen(sign(tokens, end)) || (bits(tokens, end) & Word.score) !== 0) return true;
    return !countsPlural(tokens, end) && quantity.high !== null && quantity.high < 200;
  }
  const before = sign(tokens, first - 1);
  return (
    isDash(before) &&
    attached(tokens, first) &&
    kindAt(tokens, first - 2) === Kind.number &&
    attached(tokens, first - 1)
  );
}

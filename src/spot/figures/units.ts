import type { FigureKind } from '../../claim/figure.ts';
import { pairs } from '../../text/en/pairs.ts';
import { isApostrophe, Kind, type Tokens, tokenText, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { english } from '../en/lexicon.ts';
import { isShared, nationalCode } from './currency-of-text.ts';
import { headLemma } from './lemma.ts';
import { isOtherWord } from './money-words.ts';
import { isPluralNoun } from './noun-phrase.ts';
import { isShare, type Quantity } from './quantity.ts';
import { rateAt } from './rates.ts';
import {
  allCapitals,
  asked,
  attached,
  bits,
  capital,
  endsThere,
  general,
  isHyphen,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
} from './scan.ts';
import {
  codeOfSign,
  countryCurrency,
  currencyCode,
  currencyOf,
  Id,
  type Measure,
  measureOf,
  measurePrefixOf,
  numberValue,
  subunitOf,
} from './tables.ts';

/** A unit behind a number: name, kind and token range. */
export interface UnitPhrase {
  readonly name: string;
  readonly kind: FigureKind;
  readonly from: number;
  readonly to: number;
  /** What the number must be multiplied by: cents are hundredths of their currency. */
  readonly factor: number;
}

const phraseOf = (name: string, kind: FigureKind, from: number, to: number, factor = 1): UnitPhrase => ({
  name,
  kind,
  from,
  to,
  factor,
});

/** Where a word behind a number may begin: past a hyphen or an opening bracket of markup. -1 if there is no word. */
function wordAt(tokens: Tokens, end: number): number {
  let at = end;
  if (isHyphen(sign(tokens, at)) && attached(tokens, at) && attached(tokens, at + 1)) at++;
  return kindAt(tokens, at) === Kind.word && sameParagraph(tokens, at) ? at : -1;
}

/**
 * Where the unit of a quantity begins: right behind it, or behind "of" and "a" ("millions of dollars", "a couple of days",
 * "half a mile").
 */
export function unitStart(tokens: Tokens, quantity: Quantity): number {
  const { end } = quantity;
  if (!quantity.worded) return end;
  const lex = lexAt(tokens, end);
  // "half a mile", but "ten a day"
  if (lex === 0 || (lex !== Id.of && !(isShare(quantity) && (lex === Id.a || lex === Id.an)))) return end;
  // "a third of a tonne", "half a percentage point"
  const article = lexAt(tokens, end + 1);
  const at = lex === Id.of && (article === Id.a || article === Id.an) ? end + 2 : end + 1;
  return (bits(tokens, at) & (Word.measure | Word.currency | Word.percent)) === 0 ? end : at;
}

/**
 * The unit behind a number that ends at `end`: percent, currency, measure or time; null if there is none. `dollar` is
 * the code of a bare dollar.
 */
export function unitAt(tokens: Tokens, end: number, dollar: string): UnitPhrase | null {
  const unit = sign(tokens, end);
  if (unit !== 0 && !isHyphen(unit)) return signUnit(tokens, end, unit, dollar);
  // "5'7 or 5'8": the sign of the inches left out
  if (isBehindFeet(tokens, end) && !attached(tokens, end)) return phraseOf('inch', 'measure', end, end);
  const at = wordAt(tokens, end);
  if (at < 0) return null;
  const lex = lexAt(tokens, at);
  if (lex === 0 && !capital(tokens, at)) return null;
  // "four barrel bombs"
  if (isPluralNoun(tokens, at + 1) && tokenWord(tokens, at) === 'barrel') return null;
  const word = bits(tokens, at);
  if ((word & Word.percent) !== 0) return percent(tokens, at, at + 1, 1);
  if (lex === Id.per) return lexAt(tokens, at + 1) === Id.cent ? percent(tokens, at, at + 2, 1) : null;
  if ((word & Word.currency) !== 0) {
    const joined = compound(tokens, at, at > end);
    if (joined !== null) return joined;
    if (isOtherWord(tokens, end, at)) return null;
  }
  return currencyAt(tokens, at, lex, word, dollar) ?? measureAt(tokens, end, at, lex, word);
}

function signUnit(tokens: Tokens, end: number, unit: number, dollar: string): UnitPhrase | null {
  if (!sameParagraph(tokens, end)) return null;
  if (unit === 37 || unit === 0xff05) return percent(tokens, end, end + 1, 1);
  if (unit === 0x2030) return percent(tokens, end, end + 1, 0.1);
  if (unit === 0xb0) return degree(tokens, end);
  const length = feetOrInches(tokens, end, unit);
  if (length !== null) return length;
  const code = codeOfSign(unit);
  if (code === '' || kindAt(tokens, end + 1) === Kind.number) return null;
  return phraseOf(code === 'USD' ? dollar : code, 'money', end, end + 1);
}

/** 6'4": feet where another number hangs on the sign, and the inches behind them. */
function feetOrInches(tokens: Tokens, end: number, unit: number): UnitPhrase | null {
  if (!attached(tokens, end)) return null;
  if (isPrime(unit) && attached(tokens, end + 1) && kindAt(tokens, end + 1) === Kind.number)
    return phraseOf('foot', 'measure', end, end + 1);
  const double = unit === 34 || unit === 0x201d || unit === 0x2033;
  if (!(double || isPrime(unit)) || !isBehindFeet(tokens, end)) return null;
  return phraseOf('inch', 'measure', end, end + 1);
}

/** Whether the number that ends at `end` hangs on a number of feet: the 4 of 6'4. */
function isBehindFeet(tokens: Tokens, end: number): boolean {
  return (
    isPrime(sign(tokens, end - 2)) &&
    attached(tokens, end - 1) &&
    attached(tokens, end - 2) &&
    kindAt(tokens, end - 1) === Kind.number &&
    kindAt(tokens, end - 3) === Kind.number
  );
}

/** The sign of feet: straight, curly or the true one. */
export const isPrime = (unit: number) => isApostrophe(unit) || unit === 0x2032;

function percent(tokens: Tokens, from: number, to: number, factor: number): UnitPhrase {
  let end = to;
  if (isHyphen(sign(tokens, end)) && attached(tokens, end + 1)) end++;
  const points = (asked(tokens, end) & Asked.points) !== 0;
  return phraseOf(points ? 'percentage point' : 'percent', 'percent', from, points ? end + 1 : to, factor);
}

/** "dollars", "US dollars", "-million-dollar", "cents", "EUR": the word `at` and those behind it. */
function currencyAt(
  tokens: Tokens,
  at: number,
  lex: number,
  word: number,
  dollar: string,
): UnitPhrase | null {
  if ((word & Word.currency) !== 0) {
    const code = currencyOf.get(lex)!;
    const name = code === 'USD' && !allCapitals(tokens, at) ? dollar : code;
    // "75 USD million"
    if ((bits(tokens, at + 1) & Word.magnitude) !== 0) {
      return phraseOf(name, 'money', at, at + 2, numberValue[lexAt(tokens, at + 1)]!);
    }
    return phraseOf(name, 'money', at, at + 1);
  }
  const part = subunitOf.get(lex);
  // Subunits keep their own name: a price in cents or pence is stated and compared in them.
  if (part !== undefined) return phraseOf(part, 'money', at, at + 1);
  if (!capital(tokens, at) && lex !== Id.us) return null;
  const millions = millionCode(tokens, at);
  if (millions !== null) return phraseOf(millions, 'money', at, at + 1, 1e6);
  // "50 million US dollars", "40 Swiss francs", "U.S. dollars": a word or two of country before the name.
  const initials = sign(tokens, at + 1) === 46 && attached(tokens, at + 2) && sign(tokens, at + 3) === 46;
  for (let next = initials ? at + 4 : at + 1; next <= at + 4; next++) {
    // "(52-3, 46 KOs) won": a bracket closes what is counted.
    if (!sameParagraph(tokens, next) || sign(tokens, next) === 41) return null;
    if ((bits(tokens, next) & Word.currency) !== 0) {
      const name = currencyOfCountry(tokens, at, next);
      return phraseOf(name, 'money', at, next + 1);
    }
    // "66.2 US cents"
    const part = subunitOf.get(lexAt(tokens, next));
    if (part !== undefined) return phraseOf(part, 'money', at, next + 1);
    if (kindAt(tokens, next) === Kind.word && next > at + 1) return null;
  }
  return null;
}

/** The currency named at `next` behind a country: "U.S. dollars", "Norwegian crowns"; its words where the country is not known. */
function currencyOfCountry(tokens: Tokens, at: number, next: number): string {
  const country = tokens.text
    .slice(tokens.start[at]!, tokens.end[next - 1]!)
    .toLowerCase()
    .replaceAll('.', '');
  const code = currencyOf.get(lexAt(tokens, next))!;
  const known = countryCurrency.get(country) ?? nationalCode(tokens, next - 1, code);
  if (known !== '') return known;
  const named = next === at + 1 && general(tokens, at) === 0 && !capital(tokens, next);
  return named && isShared(code) ? `${tokenWord(tokens, at)} ${headLemma(tokens, next)}` : code;
}

/** "MUSD", "MEUR": millions of a currency, as company reports write them. */
export function millionCode(tokens: Tokens, i: number): string | null {
  if (tokens.end[i]! - tokens.start[i]! !== 4 || !allCapitals(tokens, i)) return null;
  const word = tokenText(tokens, i);
  return word.startsWith('M') ? (currencyCode.get(word.slice(1)) ?? null) : null;
}

/** Units of one letter or two, which count where they hang on the number and nothing else is meant. */
const LETTER_UNITS: ReadonlyMap<string, Measure> = new Map(
  pairs(
    'm: metre, g: gram, l: litre, h: hour, s: second, t: tonne, w: watt, v: volt, p: pence, mm: millimetre, cc: cubic centimetre, in: inch',
  ).map(([letters, name]) => [
    letters,
    measureOf.get(english.id(name)) ?? { name, kind: name === 'pence' ? 'money' : 'measure' },
  ]),
);

/** A unit of measure or time: the word `at` and those behind it; the number ends at `end`. */
function measureAt(tokens: Tokens, end: number, at: number, lex: number, word: number): UnitPhrase | null {
  const hyphened = at > end;
  const glued = attached(tokens, at) && !hyphened;
  if ((word & Word.measurePrefix) !== 0) {
    let next = at + 1;
    if (sign(tokens, next) === 46 || isHyphen(sign(tokens, next))) next++;
    const measure = unitNamed(tokens, next);
    if (measure !== null) {
      const prefix = measurePrefixOf.get(lex)!;
      if (prefix === 'light') return phraseOf('light-year', 'measure', at, next + 1);
      return withRate(tokens, `${prefix} ${measure.name}`, measure.kind, at, next + 1);
    }
  }
  if ((word & Word.measure) !== 0) {
    const joined = compound(tokens, at, hyphened);
    if (joined !== null) return joined;
  }
  const isLetter = (asked(tokens, at) & Asked.letterUnit) !== 0;
  if ((word & Word.measure) !== 0 && (!isLetter || glued)) {
    const measure = measureOf.get(lex)!;
    if (measure.name === 'degree') return degree(tokens, at);
    // "400 Nm", but "7 nm"
    const name = measure.name === 'nanometre' && capital(tokens, at) ? 'newton metre' : measure.name;
    // "12 megawatt hours"
    if (name.endsWith('watt') && measureOf.get(lexAt(tokens, at + 1))?.name === 'hour')
      return phraseOf(`${name}-hour`, 'measure', at, at + 2);
    return withRate(tokens, name, measure.kind, at, at + 1);
  }
  if ((asked(tokens, at + 1) & Asked.points) !== 0 && tokenWord(tokens, at) === 'basis') {
    return phraseOf('basis point', 'percent', at, at + 2);
  }
  // "3.2 million b/d"
  if (sign(tokens, at + 1) === 47 && attached(tokens, at + 1) && attached(tokens, at + 2)) {
    if (tokenWord(tokens, at) === 'b' && tokenWord(tokens, at + 2) === 'd')
      return phraseOf('barrel', 'measure', at, at + 1);
  }
  if (!isLetter && lex !== Id.mm && lex !== Id.cc) return null;
  // "12c a share", "215.4c a litre"
  if (glued && lex === Id.c && !capital(tokens, at) && rateAt(tokens, at + 1).per !== '')
    return phraseOf('cent', 'money', at, at + 1);
  if (glued && (lex === Id.c || lex === Id.f) && isTemperature(tokens, end, at))
    return phraseOf(lex === Id.c ? 'degree Celsius' : 'degree Fahrenheit', 'measure', at, at + 1);
  if (lex === Id.m && isMilesPerHour(tokens, at)) return phraseOf('mile per hour', 'measure', at, at + 5);
  const letter = LETTER_UNITS.get(tokenWord(tokens, at));
  if (letter === undefined) return null;
  const spaced =
    lex === Id.mm ||
    lex === Id.cc ||
    (lex === Id.w && capital(tokens, at) && !hyphened) ||
    (lex === Id.m && (sign(tokens, at + 1) !== 46 || endsThere(tokens, at + 1)));
  if (!glued && !spaced) return null;
  if (lex === Id.p && !isPence(tokens, end)) return null;
  // "5G", "747s": grams and their like are never capitals, seconds on a number have decimals.
  if (capital(tokens, at) !== (lex === Id.w || lex === Id.v) && lex !== Id.l) return null;
  if (lex === Id.s && tokens.hash[end - 1]! >= 0) return null;
  return withRate(tokens, letter.name, letter.kind, at, at + 1);
}

/** Tokens on either side of "42C" that are looked through for a word of warmth. */
const WARMTH_REACH = 14;

/** "41.2C", "minus 3C", "topped 42C in the heat": a capital on a decimal, behind a minus or beside a word of warmth. */
function isTemperature(tokens: Tokens, end: number, at: number): boolean {
  if (!capital(tokens, at) || (attached(tokens, at + 1) && kindAt(tokens, at + 1) === Kind.word))
    return false;
  if (tokenText(tokens, end - 1).includes('.')) return true;
  if (lexAt(tokens, end - 2) === Id.minus) return true;
  for (let i = end - WARMTH_REACH; i < at + WARMTH_REACH; i++)
    if ((asked(tokens, i) & Asked.warmth) !== 0) return true;
  return false;
}

/** "60 m.p.h.": the letters of a unit with their full stops. */
const isMilesPerHour = (tokens: Tokens, at: number): boolean =>
  /^m\.p\.h/i.test(tokens.text.slice(tokens.start[at]!, tokens.end[at + 4]));

/**
 * Prices in pence are decimals or more than twelve, for something ("6p a litre") or between two ("5p to 7p"): "6p" is as
 * often six o'clock; "1080p" counts the lines of a picture.
 */
function isPence(tokens: Tokens, end: number): boolean {
  if (
    lexAt(tokens, end + 3) === Id.p ||
    lexAt(tokens, end - 3) === Id.p ||
    rateAt(tokens, end + 1).per !== ''
  )
    return true;
  const digits = tokenText(tokens, end - 1);
  return (Number(digits.replaceAll(',', '')) > 12 && tokens.hash[end - 1]! < 1000) || digits.includes('.');
}

/** "pound-feet", "pound-foot of torque": a unit whose first half is no unit by itself. */
function compound(tokens: Tokens, at: number, hyphened: boolean): UnitPhrase | null {
  if (hyphened || !isHyphen(sign(tokens, at + 1)) || !attached(tokens, at + 1)) return null;
  if ((bits(tokens, at + 2) & Word.measure) === 0) return null;
  return phraseOf(`${headLemma(tokens, at)}-${headLemma(tokens, at + 2)}`, 'measure', at, at + 3);
}

function unitNamed(tokens: Tokens, at: number): Measure | null {
  const known = measureOf.get(lexAt(tokens, at));
  if (known !== undefined) return known;
  return (kindAt(tokens, at) === Kind.word ? LETTER_UNITS.get(tokenWord(tokens, at)) : undefined) ?? null;
}

function degree(tokens: Tokens, at: number): UnitPhrase {
  const next = tokenWord(tokens, at + 1);
  const scale = /^c(?:elsius|entigrade)?$/.test(next)
    ? ' Celsius'
    : /^f(?:ahrenheit)?$/.test(next)
      ? ' Fahrenheit'
      : '';
  return phraseOf(`degree${scale}`, 'measure', at, scale === '' ? at + 1 : at + 2);
}

/** A speed or flow is a unit of its own: "km/h", "miles per hour", "metres per second", "miles an hour". */
function withRate(tokens: Tokens, name: string, kind: FigureKind, from: number, to: number): UnitPhrase {
  const plain = phraseOf(name, kind, from, to);
  // "m2", "km²"
  const power = attached(tokens, to) ? tokenText(tokens, to) : '';
  if (/^[2²3³]$/.test(power))
    return { ...plain, name: `${/[2²]/.test(power) ? 'square' : 'cubic'} ${name}`, to: to + 1 };
  if (kind !== 'measure') return plain;
  let at = to;
  if (sign(tokens, at) === 47 && attached(tokens, at)) at++;
  else if (lexAt(tokens, at) === Id.per) at++;
  else if (
    (lexAt(tokens, at) === Id.an || lexAt(tokens, at) === Id.a) &&
    (general(tokens, at + 1) & General.timeUnit) !== 0
  )
    at++;
  else return plain;
  const below = unitNamed(tokens, at);
  if (below === null || below.kind !== 'duration') return plain;
  const short =
    below.name === 'hour' ||
    below.name === 'second' ||
    below.name === 'minute' ||
    below.name === 'millisecond';
  return short ? { ...plain, name: `${name} per ${below.name}`, to: at + 1 } : plain;
}

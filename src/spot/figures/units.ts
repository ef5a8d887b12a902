import type { FigureKind } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { headLemma } from './lemma.ts';
import {
  allCapitals,
  attached,
  bits,
  capital,
  general,
  isHyphen,
  kindAt,
  lexAt,
  sameParagraph,
  sign,
} from './scan.ts';
import {
  countryCurrency,
  currencyCode,
  currencyOf,
  Id,
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

/** Where a word behind a number may begin: past a hyphen or an opening bracket of markup. -1 if there is no word. */
function wordAt(tokens: Tokens, end: number): number {
  let at = end;
  if (isHyphen(sign(tokens, at)) && attached(tokens, at) && attached(tokens, at + 1)) at++;
  return kindAt(tokens, at) === Kind.word && sameParagraph(tokens, at) ? at : -1;
}

/** "%", "per cent", "percent", "percentage points" behind a number that ends at `end`. */
export function percentAt(tokens: Tokens, end: number): UnitPhrase | null {
  const unit = sign(tokens, end);
  if (unit === 37 || unit === 0xff05 || unit === 0x2030) {
    if (!sameParagraph(tokens, end)) return null;
    return percent(tokens, end, end + 1, unit === 0x2030 ? 0.1 : 1);
  }
  const at = wordAt(tokens, end);
  if (at < 0) return null;
  if ((bits(tokens, at) & Word.percent) !== 0) return percent(tokens, at, at + 1, 1);
  if (lexAt(tokens, at) === Id.per && lexAt(tokens, at + 1) === Id.cent)
    return percent(tokens, at, at + 2, 1);
  return null;
}

function percent(tokens: Tokens, from: number, to: number, factor: number): UnitPhrase {
  let end = to;
  if (isHyphen(sign(tokens, end)) && attached(tokens, end + 1)) end++;
  const next = kindAt(tokens, end) === Kind.word ? tokenWord(tokens, end) : '';
  const points = next === 'points' || next === 'point';
  return {
    name: points ? 'percentage point' : 'percent',
    kind: 'percent',
    from,
    to: points ? end + 1 : to,
    factor,
  };
}

/** "dollars", "US dollars", "-million-dollar", "cents", "EUR" behind a number. */
export function currencyAt(tokens: Tokens, end: number): UnitPhrase | null {
  const at = wordAt(tokens, end);
  if (at < 0) return null;
  const lex = lexAt(tokens, at);
  const code = currencyOf.get(lex);
  if (code !== undefined) {
    // "75 USD million"
    const scaled = (bits(tokens, at + 1) & Word.magnitude) !== 0;
    if (scaled)
      return { name: code, kind: 'money', from: at, to: at + 2, factor: numberValue[lexAt(tokens, at + 1)]! };
    return { name: code, kind: 'money', from: at, to: at + 1, factor: 1 };
  }
  const part = subunitOf.get(lex);
  // Subunits keep their own name: a price in cents or pence is stated and compared in them.
  if (part !== undefined) return { name: part, kind: 'money', from: at, to: at + 1, factor: 1 };
  const millions = millionCode(tokens, at);
  if (millions !== null) return { name: millions, kind: 'money', from: at, to: at + 1, factor: 1e6 };
  // "50 million US dollars", "40 Swiss francs", "U.S. dollars": a word or two of country before the name.
  for (let next = at + 1; next <= at + 3; next++) {
    if (!sameParagraph(tokens, next)) break;
    const later = currencyOf.get(lexAt(tokens, next));
    if (later !== undefined) {
      const country = tokens.text
        .slice(tokens.start[at]!, tokens.end[next - 1]!)
        .toLowerCase()
        .replace(/\.$/, '');
      if (
        !/^\p{Lu}/u.test(tokens.text.slice(tokens.start[at]!, tokens.start[at]! + 1)) &&
        !countryCurrency.has(country)
      )
        break;
      return {
        name: countryCurrency.get(country) ?? later,
        kind: 'money',
        from: at,
        to: next + 1,
        factor: 1,
      };
    }
    if (kindAt(tokens, next) === Kind.word && next > at + 1) break;
  }
  return null;
}

/** "MUSD", "MEUR": millions of a currency, as company reports write them. */
export function millionCode(tokens: Tokens, i: number): string | null {
  if (tokens.end[i]! - tokens.start[i]! !== 4 || !allCapitals(tokens, i)) return null;
  const word = tokens.text.slice(tokens.start[i]!, tokens.end[i]!);
  return word.startsWith('M') ? (currencyCode.get(word.slice(1)) ?? null) : null;
}

/** Short forms that are units only where they hang on the number or where nothing else can be meant. */
const SIGNS = new Set([
  'm',
  'in',
  'mi',
  'ha',
  'g',
  'l',
  'c',
  'f',
  'mo',
  'a',
  'h',
  's',
  'd',
  't',
  'w',
  'v',
  'p',
]);

const LETTER_UNITS: ReadonlyMap<string, readonly [string, FigureKind]> = new Map([
  ['m', ['metre', 'measure']],
  ['g', ['gram', 'measure']],
  ['l', ['litre', 'measure']],
  ['h', ['hour', 'duration']],
  ['s', ['second', 'duration']],
  ['t', ['tonne', 'measure']],
  ['w', ['watt', 'measure']],
  ['v', ['volt', 'measure']],
  ['p', ['pence', 'money']],
  ['mm', ['millimetre', 'measure']],
  ['cc', ['cubic centimetre', 'measure']],
  ['in', ['inch', 'measure']],
]);

/** A unit of measure or time behind a number that ends at `end`. */
export function measureAt(tokens: Tokens, end: number): UnitPhrase | null {
  // 10" and 6' are inches and feet, ° is a degree.
  const unit = sign(tokens, end);
  if (unit === 0xb0) return degree(tokens, end);
  const at = wordAt(tokens, end);
  if (at < 0) return null;
  const hyphened = at > end;
  const glued = attached(tokens, at) && !hyphened;
  const lex = lexAt(tokens, at);
  const word = bits(tokens, at);
  if ((word & Word.measurePrefix) !== 0) {
    let next = at + 1;
    if (sign(tokens, next) === 46 || isHyphen(sign(tokens, next))) next++;
    const measure = unitNamed(tokens, next);
    if (measure !== null) {
      const prefix = measurePrefixOf.get(lex)!;
      return withRate(tokens, `${prefix} ${measure.name}`, measure.kind, at, next + 1);
    }
  }
  const joined = compound(tokens, at, hyphened);
  if (joined !== null) return joined;
  if (lex === Id.basis && isPoints(tokens, at + 1)) {
    return { name: 'basis point', kind: 'measure', from: at, to: at + 2, factor: 1 };
  }
  const text = tokenWord(tokens, at);
  if ((word & Word.measure) !== 0 && !(SIGNS.has(text) && !glued)) {
    const measure = measureOf.get(lex)!;
    if (measure.name === 'degree') return degree(tokens, at);
    return withRate(tokens, measure.name, measure.kind, at, at + 1);
  }
  const letter = LETTER_UNITS.get(text);
  if (letter !== undefined && (glued || text === 'mm' || text === 'cc')) {
    if (text === 'p' && !isPence(tokens, end)) return null;
    return withRate(tokens, letter[0], letter[1], at, at + 1);
  }
  if (letter !== undefined && text === 'w' && capital(tokens, at) && !hyphened) {
    return withRate(tokens, letter[0], letter[1], at, at + 1);
  }
  if (letter !== undefined && text === 'm' && sign(tokens, at + 1) !== 46) {
    return withRate(tokens, letter[0], letter[1], at, at + 1);
  }
  return null;
}

/** Prices in pence are decimals or more than twelve: "6p" is as often six o'clock. */
function isPence(tokens: Tokens, end: number): boolean {
  const digits = tokens.text.slice(tokens.start[end - 1]!, tokens.end[end - 1]!);
  return Number(digits.replaceAll(',', '')) > 12 || digits.includes('.');
}

/** "pound-feet", "pound-foot of torque": a unit whose first half is no unit by itself. */
function compound(tokens: Tokens, at: number, hyphened: boolean): UnitPhrase | null {
  if (hyphened || !isHyphen(sign(tokens, at + 1)) || !attached(tokens, at + 1)) return null;
  if ((bits(tokens, at + 2) & Word.measure) === 0) return null;
  const first = bits(tokens, at);
  if ((first & (Word.measure | Word.currency)) === 0) return null;
  return {
    name: `${headLemma(tokens, at)}-${headLemma(tokens, at + 2)}`,
    kind: 'measure',
    from: at,
    to: at + 3,
    factor: 1,
  };
}

function isPoints(tokens: Tokens, i: number): boolean {
  const word = kindAt(tokens, i) === Kind.word ? tokenWord(tokens, i) : '';
  return word === 'point' || word === 'points';
}

function unitNamed(tokens: Tokens, at: number): { name: string; kind: FigureKind } | null {
  const known = measureOf.get(lexAt(tokens, at));
  if (known !== undefined) return known;
  const letter = kindAt(tokens, at) === Kind.word ? LETTER_UNITS.get(tokenWord(tokens, at)) : undefined;
  return letter === undefined ? null : { name: letter[0], kind: letter[1] };
}

function degree(tokens: Tokens, at: number): UnitPhrase {
  const next = kindAt(tokens, at + 1) === Kind.word ? tokenWord(tokens, at + 1) : '';
  if (next === 'celsius' || next === 'centigrade' || next === 'c') {
    return { name: 'degree Celsius', kind: 'measure', from: at, to: at + 2, factor: 1 };
  }
  if (next === 'fahrenheit' || next === 'f') {
    return { name: 'degree Fahrenheit', kind: 'measure', from: at, to: at + 2, factor: 1 };
  }
  return { name: 'degree', kind: 'measure', from: at, to: at + 1, factor: 1 };
}

/** A speed or flow is a unit of its own: "km/h", "miles per hour", "metres per second", "miles an hour". */
function withRate(tokens: Tokens, name: string, kind: FigureKind, from: number, to: number): UnitPhrase {
  const plain: UnitPhrase = { name, kind, from, to, factor: 1 };
  // "m2", "km²"
  const power = sign(tokens, to);
  if (attached(tokens, to) && (power === 0xb2 || power === 0xb3)) {
    return { ...plain, name: `${power === 0xb2 ? 'square' : 'cubic'} ${name}`, to: to + 1 };
  }
  if (
    attached(tokens, to) &&
    kindAt(tokens, to) === Kind.number &&
    tokens.end[to]! - tokens.start[to]! === 1
  ) {
    const digit = tokens.text.charCodeAt(tokens.start[to]!);
    if (digit === 50 || digit === 51)
      return { ...plain, name: `${digit === 50 ? 'square' : 'cubic'} ${name}`, to: to + 1 };
  }
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

/** What a figure is per: "a barrel", "per share", "/day" at token `at`. The end is `at` where there is nothing. */
export function rateAt(tokens: Tokens, at: number): { per: string; to: number } {
  let next = at;
  const nothing = { per: '', to: at };
  if (isHyphen(sign(tokens, next)) && attached(tokens, next)) next++;
  const lex = lexAt(tokens, next);
  if (sign(tokens, next) === 47 && attached(tokens, next) && attached(tokens, next + 1)) next++;
  else if (lex === Id.per || lex === Id.a || lex === Id.an || lex === Id.every || lex === Id.each) next++;
  else return nothing;
  if (isHyphen(sign(tokens, next)) && attached(tokens, next)) next++;
  if (kindAt(tokens, next) !== Kind.word || !sameParagraph(tokens, next)) return nothing;
  if (lexAt(tokens, next) === Id.cent) return nothing;
  const article = lex === Id.a || lex === Id.an || lex === Id.each || lex === Id.every;
  // An article counts only before what prices and rates are given for.
  if (article && (general(tokens, next) & General.timeUnit) === 0 && !RATED.has(tokenWord(tokens, next)))
    return nothing;
  return { per: headLemma(tokens, next), to: next + 1 };
}

const RATED = new Set(
  `share barrel ton tonne ounce gallon litre liter pound kilo kilogram bushel head person ticket unit piece bottle mile
   kilometre kilometer metre meter foot acre hectare word page night game match seat student pupil household capita
   gram kg lb`.split(/\s+/),
);

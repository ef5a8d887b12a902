import { Kind, type Tokens } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { attached, bits, general, isHyphen, kindAt, lexAt, sameParagraph, sign } from './scan.ts';
import { Id, NUMBER_WORD, numberValue } from './tables.ts';

/** A number as written: its tokens, half-open, and its value. */
export interface NumberRun {
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** Whether it is digits without separator, fraction or magnitude: what a year or an address looks like. */
  readonly plain: boolean;
  /** Whether words alone make it up. */
  readonly worded: boolean;
  /** Magnitude that was applied last (1 if none), so that "2 to 3 million" can lend it to the 2. */
  readonly magnitude: number;
}

/** Reads the number that begins at token `i`, in digits or words; null if none does. Linear in what it takes. */
export function readNumber(tokens: Tokens, i: number): NumberRun | null {
  const kind = kindAt(tokens, i);
  if (kind === Kind.number) return readDigits(tokens, i);
  if (kind === Kind.word) return readWords(tokens, i);
  if (kind === Kind.sign) {
    const value = vulgarFraction(sign(tokens, i));
    if (value > 0) return withMagnitude(tokens, i, i + 1, value, false, false);
    // ".500"
    if (sign(tokens, i) === 46 && kindAt(tokens, i + 1) === Kind.number && attached(tokens, i + 1)) {
      const digits = parseDigits(tokens.text, tokens.start[i + 1]!, tokens.end[i + 1]!);
      const length = tokens.end[i + 1]! - tokens.start[i + 1]!;
      if (digits === null || digits !== Math.floor(digits)) return null;
      return withMagnitude(tokens, i, i + 2, digits / 10 ** length, false, false);
    }
  }
  return null;
}

/** "½", "⅓", …: 0 for any other code unit. */
export function vulgarFraction(unit: number): number {
  if (unit < 0xbc) return 0;
  if (unit <= 0xbe) return (unit - 0xbb) / 4;
  if (unit < 0x2150 || unit > 0x215e) return 0;
  return [1 / 7, 1 / 9, 1 / 10, 1 / 3, 2 / 3, 0.2, 0.4, 0.6, 0.8, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8][
    unit - 0x2150
  ]!;
}

/**
 * Value of a run of digits with inner separators: "1,234.5", "1.234.567", "12,34,567" (lakhs), "2,5" (a decimal comma).
 * null where the separators make no number (a version, an address, a list).
 */
export function parseDigits(text: string, start: number, end: number): number | null {
  let value = 0;
  let commas = 0;
  let dots = 0;
  let group = 0;
  let firstGroup = 0;
  let irregular = false;
  let lakhs = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 44 || unit === 46) {
      if (commas + dots === 0) firstGroup = group;
      else if (group !== 3) {
        if (group === 2 && dots === 0) lakhs = true;
        else irregular = true;
      }
      if (unit === 44) {
        if (dots > 0) irregular = true;
        commas++;
      } else dots++;
      group = 0;
    } else {
      value = value * 10 + (unit - 48);
      group++;
    }
  }
  if (commas + dots === 0) return value;
  if (dots === 0) {
    if (group === 3 && firstGroup <= 3 && !irregular && (!lakhs || firstGroup <= 2)) return value;
    // "2,5" and "2,75": a decimal comma; anything else is a list.
    return commas === 1 && group <= 2 ? value / 10 ** group : null;
  }
  if (dots === 1) {
    if (irregular && commas > 0) return null;
    return lakhs || firstGroup <= 3 || commas === 0
      ? Number(text.slice(start, end).replaceAll(',', ''))
      : null;
  }
  // "1.000.000"
  return commas === 0 && group === 3 && firstGroup <= 3 && !irregular && !lakhs ? value : null;
}

function isPlain(tokens: Tokens, i: number): boolean {
  for (let at = tokens.start[i]!; at < tokens.end[i]!; at++) {
    const unit = tokens.text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

const digitCount = (tokens: Tokens, i: number) => tokens.end[i]! - tokens.start[i]!;

function readDigits(tokens: Tokens, i: number): NumberRun | null {
  let value = parseDigits(tokens.text, tokens.start[i]!, tokens.end[i]!);
  if (value === null) return null;
  let plain = isPlain(tokens, i);
  let end = i + 1;
  // "1 234 567": groups of three behind a space.
  if (plain && digitCount(tokens, i) <= 3) {
    while (
      kindAt(tokens, end) === Kind.number &&
      sameParagraph(tokens, end) &&
      tokens.start[end]! - tokens.end[end - 1]! === 1 &&
      digitCount(tokens, end) === 3 &&
      isPlain(tokens, end) &&
      !isDayOfMonth(tokens, i)
    ) {
      value = value * 1000 + parseDigits(tokens.text, tokens.start[end]!, tokens.end[end]!)!;
      plain = false;
      end++;
    }
  }
  // "2½", "10 1/2", "1/2"
  const vulgar = vulgarFraction(sign(tokens, end));
  if (vulgar > 0) return withMagnitude(tokens, i, end + 1, value + vulgar, false, false);
  if (isSlashFraction(tokens, end - 1)) {
    const below = parseDigits(tokens.text, tokens.start[end + 1]!, tokens.end[end + 1]!);
    if (below !== null && below > value && plain) {
      return withMagnitude(tokens, i, end + 2, value / below, false, false);
    }
  }
  // A hyphen joins a whole number and a fraction as a space does: "10-1/2".
  const joint = isHyphen(sign(tokens, end)) && attached(tokens, end) ? end + 1 : end;
  if (plain && kindAt(tokens, joint) === Kind.number && isSlashFraction(tokens, joint)) {
    const above = parseDigits(tokens.text, tokens.start[joint]!, tokens.end[joint]!);
    const below = parseDigits(tokens.text, tokens.start[joint + 2]!, tokens.end[joint + 2]!);
    if (above !== null && below !== null && above < below && below <= 64) {
      return withMagnitude(tokens, i, joint + 3, value + above / below, false, false);
    }
  }
  return withMagnitude(tokens, i, end, value, plain, false);
}

function isDayOfMonth(tokens: Tokens, i: number): boolean {
  return (general(tokens, i - 1) & General.month) !== 0;
}

/** Whether number, slash, number stand at `i`, the slash attached on both sides. */
function isSlashFraction(tokens: Tokens, i: number): boolean {
  return (
    sign(tokens, i + 1) === 47 &&
    attached(tokens, i + 1) &&
    attached(tokens, i + 2) &&
    kindAt(tokens, i + 2) === Kind.number &&
    isPlain(tokens, i) &&
    isPlain(tokens, i + 2) &&
    sign(tokens, i + 3) !== 47
  );
}

/** Applies the magnitudes that follow: "2.5 million", "2-million", "2bn", "3 hundred and 21", "2 and a half million". */
function withMagnitude(
  tokens: Tokens,
  first: number,
  start: number,
  base: number,
  plain: boolean,
  worded: boolean,
): NumberRun {
  let value = base;
  let end = start;
  let magnitude = 1;
  let isPlainNow = plain;
  // "2 and a half million"
  const half = halfBehind(tokens, end);
  if (half !== null) {
    value += half.value;
    end = half.end;
    isPlainNow = false;
  }
  for (;;) {
    let at = end;
    const hyphened = isHyphen(sign(tokens, at)) && attached(tokens, at) && attached(tokens, at + 1);
    if (hyphened) at++;
    if (kindAt(tokens, at) !== Kind.word || !sameParagraph(tokens, at)) break;
    const word = bits(tokens, at);
    const long = (word & (Word.magnitude | Word.hundred)) !== 0;
    const dozen =
      (word & Word.dozen) !== 0 && lexAt(tokens, at) !== Id.couple && lexAt(tokens, at) !== Id.pair;
    const short = (word & Word.shortMagnitude) !== 0 && !worded && attached(tokens, at) && !hyphened;
    const spacedShort =
      (word & Word.shortMagnitude) !== 0 &&
      !worded &&
      !hyphened &&
      tokens.end[at]! - tokens.start[at]! > 1 &&
      isSure(tokens, at);
    if (!long && !short && !dozen && !spacedShort) break;
    const factor = numberValue[tokens.lex[at]!]!;
    value *= factor;
    magnitude *= factor;
    end = at + 1;
    isPlainNow = false;
    const rest = smallerRest(tokens, end, factor);
    if (rest !== null) {
      value += rest.value;
      end = rest.end;
    }
    if (short || spacedShort || dozen) break;
    // "3 million and a half"
    const half = halfBehind(tokens, end);
    if (half !== null && rest === null) {
      value += half.value * factor;
      end = half.end;
    }
  }
  return { first, end, value: tidy(value), plain: isPlainNow, worded, magnitude };
}

/** Short magnitudes that mean nothing else, so that a space may stand before them: mn, bn, mln. "mm" is millimetres. */
function isSure(tokens: Tokens, i: number): boolean {
  const word = tokens.text.slice(tokens.start[i]!, tokens.end[i]!).toLowerCase();
  return word !== 'mm' && word !== 'cr' && word !== 'mio';
}

/** Decimal products are rounded to what a double holds: 2.3 × 10⁶ is 2300000 and not 2299999.9999999995. */
function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(14));
}

/** "… and 21", "… 321" behind "hundred" and "thousand": digits smaller than the magnitude. */
function smallerRest(tokens: Tokens, i: number, factor: number): { value: number; end: number } | null {
  const and = lexAt(tokens, i) === Id.and;
  if (!and || kindAt(tokens, i + 1) !== Kind.number || factor > 1000) return null;
  const value = parseDigits(tokens.text, tokens.start[i + 1]!, tokens.end[i + 1]!);
  if (value === null || value >= factor || value !== Math.floor(value)) return null;
  return { value, end: i + 2 };
}

/** "and a half", "and three quarters", "-and-a-half" behind a number. */
function halfBehind(tokens: Tokens, i: number): { value: number; end: number } | null {
  let at = i;
  if (isHyphen(sign(tokens, at))) at++;
  if (lexAt(tokens, at) !== Id.and) return null;
  at++;
  if (isHyphen(sign(tokens, at))) at++;
  const lead = lexAt(tokens, at);
  let above = 0;
  if (lead === Id.a || lead === Id.an || lead === Id.one) {
    above = 1;
    at++;
  } else if ((bits(tokens, at) & Word.unit) !== 0) {
    above = numberValue[lead]!;
    at++;
  }
  if (isHyphen(sign(tokens, at))) at++;
  if (above === 0 || (bits(tokens, at) & Word.fraction) === 0) return null;
  const below = numberValue[lexAt(tokens, at)]!;
  if (above >= below) return null;
  // "six and a third man": an ordinal, not a third more.
  if (below > 4 && above === 1) return null;
  if (below === 3 && above === 1 && kindAt(tokens, at + 1) === Kind.word && general(tokens, at + 1) === 0)
    return null;
  return { value: above / below, end: at + 1 };
}

/** Numbers in words: "forty-one", "two hundred and three thousand", "half a million", "a dozen", "three-quarters". */
function readWords(tokens: Tokens, i: number): NumberRun | null {
  const lex = lexAt(tokens, i);
  const word = bits(tokens, i);
  const article = lex === Id.a || lex === Id.an;
  if (article) {
    const next = bits(tokens, i + 1);
    if ((next & (Word.hundred | Word.magnitude)) !== 0) {
      return sumWords(tokens, i, i + 1);
    }
    if ((next & Word.dozen) !== 0) return dozenAt(tokens, i, i + 1, 1);
    if ((next & Word.fraction) !== 0) return fractionAt(tokens, i, i + 1, 1);
    return null;
  }
  if (lex === Id.half || (lex === Id.quarter && !isTimeOrRank(tokens, i))) return fractionAt(tokens, i, i, 1);
  if ((word & Word.dozen) !== 0)
    return lex === Id.couple || lex === Id.pair ? null : dozenAt(tokens, i, i, 1);
  if ((word & NUMBER_WORD) === 0) return null;
  return sumWords(tokens, i, i);
}

/** "quarter" alone counts only before "of a million" or "million". */
function isTimeOrRank(tokens: Tokens, i: number): boolean {
  const next = lexAt(tokens, i + 1) === Id.of ? i + 2 : i + 1;
  const at = lexAt(tokens, next) === Id.a ? next + 1 : next;
  return (bits(tokens, at) & (Word.magnitude | Word.hundred)) === 0;
}

function dozenAt(tokens: Tokens, first: number, at: number, times: number): NumberRun {
  return {
    first,
    end: at + 1,
    value: numberValue[lexAt(tokens, at)]! * times,
    plain: false,
    worded: true,
    magnitude: 1,
  };
}

/**
 * A fraction whose denominator stands at `at`: "half", "a third", "two-thirds", with what it is of: "half a million",
 * "a quarter of a million", "half a dozen".
 */
function fractionAt(tokens: Tokens, first: number, at: number, above: number): NumberRun | null {
  const below = numberValue[lexAt(tokens, at)]!;
  let next = at + 1;
  if (isHyphen(sign(tokens, next)) && attached(tokens, next)) next++;
  if (lexAt(tokens, next) === Id.of) next++;
  if (lexAt(tokens, next) === Id.a || lexAt(tokens, next) === Id.an) next++;
  const whole = bits(tokens, next);
  const value = above / below;
  if (
    (whole & (Word.magnitude | Word.hundred | Word.dozen)) !== 0 &&
    lexAt(tokens, next) !== Id.couple &&
    lexAt(tokens, next) !== Id.pair
  ) {
    const factor = numberValue[lexAt(tokens, next)]!;
    return {
      first,
      end: next + 1,
      value: tidy(value * factor),
      plain: false,
      worded: true,
      magnitude: factor,
    };
  }
  return { first, end: at + 1, value, plain: false, worded: true, magnitude: 1 };
}

function sumWords(tokens: Tokens, first: number, from: number): NumberRun | null {
  let total = 0;
  let current = 0;
  let lastMagnitude = Number.POSITIVE_INFINITY;
  let magnitude = 1;
  let end = from;
  let started = false;
  let at = from;
  for (;;) {
    // "and" and hyphens join only if a number word follows that fits.
    let next = at;
    let joined = false;
    if (started) {
      if (isHyphen(sign(tokens, next)) && attached(tokens, next)) {
        next++;
        joined = true;
      } else if (lexAt(tokens, next) === Id.and && current % 100 === 0) {
        if (current === 0 ? lastMagnitude > 1000 : current < 100) break;
        next++;
      }
      if (!sameParagraph(tokens, next)) break;
    }
    const word = bits(tokens, next);
    if (kindAt(tokens, next) !== Kind.word || (word & NUMBER_WORD) === 0) break;
    const value = numberValue[lexAt(tokens, next)]!;
    if ((word & Word.unit) !== 0) {
      const room = value < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0;
      if (!started || (room && (current > 0 || total > 0) && value > 0)) current += value;
      else break;
      // "twenty-one" and "twenty one", but "one two": two numbers.
    } else if ((word & Word.ten) !== 0) {
      if (started && current % 100 !== 0) break;
      current += value;
    } else if ((word & Word.hundred) !== 0) {
      if (current >= 100) break;
      current = (current === 0 ? 1 : current) * 100;
      magnitude = 100;
    } else {
      if (value >= lastMagnitude) {
        // "two hundred thousand million"
        if (current !== 0) break;
        total *= value;
      } else {
        total += (current === 0 && !started ? 1 : current === 0 ? 1 : current) * value;
      }
      lastMagnitude = value;
      magnitude = value;
      current = 0;
    }
    started = true;
    end = next + 1;
    at = end;
    if (joined && (word & NUMBER_WORD) === 0) break;
  }
  if (!started) return null;
  let value = total + current;
  // "three point five"
  if (lexAt(tokens, end) === Id.point && (bits(tokens, end + 1) & (Word.unit | Word.ten)) !== 0) {
    let scale = 0.1;
    let j = end + 1;
    while ((bits(tokens, j) & Word.unit) !== 0 && numberValue[lexAt(tokens, j)]! < 10) {
      value += numberValue[lexAt(tokens, j)]! * scale;
      scale /= 10;
      j++;
    }
    if (j > end + 1) {
      return withMagnitude(tokens, first, j, Number(value.toPrecision(12)), false, true);
    }
  }
  const plainCount = total === 0 && current < 100;
  // "three-quarters", "two thirds": the number is the upper part.
  const joint = isHyphen(sign(tokens, end)) && attached(tokens, end) ? end + 1 : end;
  if ((bits(tokens, joint) & Word.fraction) !== 0 && sameParagraph(tokens, joint)) {
    const below = numberValue[lexAt(tokens, joint)]!;
    const text = tokens.text.slice(tokens.start[joint]!, tokens.end[joint]!).toLowerCase();
    const many = text.endsWith('s');
    const fits = value === 1 ? !many : many;
    if (fits && value < below * 20 && !(value > 1 && below === 4 && value > 3 && joint === end)) {
      return fractionAt(tokens, first, joint, value);
    }
  }
  if (plainCount || magnitude > 1) {
    const half = halfBehind(tokens, end);
    if (half !== null) {
      return withMagnitude(
        tokens,
        first,
        half.end,
        magnitude > 1 && lastMagnitude !== Number.POSITIVE_INFINITY
          ? value + half.value * magnitude
          : value + half.value,
        false,
        true,
      );
    }
  }
  // "seven dozen"
  if (
    (bits(tokens, joint) & Word.dozen) !== 0 &&
    lexAt(tokens, joint) !== Id.couple &&
    lexAt(tokens, joint) !== Id.pair
  ) {
    return dozenAt(tokens, first, joint, value);
  }
  return { first, end, value, plain: false, worded: true, magnitude };
}

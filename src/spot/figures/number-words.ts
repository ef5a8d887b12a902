import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { halfBehind, type NumberRun, tidy, withMagnitude } from './magnitudes.ts';
import { attached, bits, isHyphen, kindAt, lexAt, sameParagraph, sign, wordAt } from './scan.ts';
import { Id, NUMBER_WORD, numberValue } from './tables.ts';

const inWords = (first: number, end: number, value: number, magnitude: number): NumberRun => ({
  first,
  end,
  value,
  plain: false,
  worded: true,
  magnitude,
});

/** Numbers in words: "forty-one", "two hundred and three thousand", "half a million", "a dozen", "three-quarters". */
export function readWords(tokens: Tokens, i: number): NumberRun | null {
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
  if ((word & Word.dozen) !== 0) return dozenAt(tokens, i, i, 1);
  if ((word & NUMBER_WORD) === 0) return null;
  return sumWords(tokens, i, i);
}

/** "quarter" alone counts only before "of a million" or "million". */
function isTimeOrRank(tokens: Tokens, i: number): boolean {
  const next = lexAt(tokens, i + 1) === Id.of ? i + 2 : i + 1;
  const at = lexAt(tokens, next) === Id.a ? next + 1 : next;
  return (bits(tokens, at) & (Word.magnitude | Word.hundred)) === 0;
}

/** "seven dozen", "a couple of dozen", "a couple hundred". */
function dozenAt(tokens: Tokens, first: number, at: number, times: number): NumberRun {
  const behind = lexAt(tokens, at + 1) === Id.of ? at + 2 : at + 1;
  const isMany =
    lexAt(tokens, at) === Id.couple &&
    (bits(tokens, behind) & (Word.dozen | Word.hundred | Word.magnitude)) !== 0;
  const value = numberValue[lexAt(tokens, at)]! * (isMany ? numberValue[lexAt(tokens, behind)]! : times);
  return inWords(first, isMany ? behind + 1 : at + 1, value, 12);
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
  if ((whole & (Word.magnitude | Word.hundred | Word.dozen)) !== 0 && lexAt(tokens, next) !== Id.couple) {
    const factor = numberValue[lexAt(tokens, next)]!;
    return inWords(first, next + 1, tidy(value * factor), factor);
  }
  return inWords(first, at + 1, value, 1);
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
      // "forty-one", also with spaces about the hyphen as tokenised text has them.
      if (isHyphen(sign(tokens, next)) && attached(tokens, next) === attached(tokens, next + 1)) {
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
    if (joined && !attached(tokens, next) && (value > 9 || current % 100 < 20)) break;
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
  }
  let value = total + current;
  // "three point five"
  if ((bits(tokens, end + 1) & (Word.unit | Word.ten)) !== 0 && wordAt(tokens, end) === 'point') {
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
  const joint = isHyphen(sign(tokens, end)) ? end + 1 : end;
  if ((bits(tokens, joint) & Word.fraction) !== 0 && sameParagraph(tokens, joint)) {
    const below = numberValue[lexAt(tokens, joint)]!;
    const text = tokenText(tokens, joint).toLowerCase();
    const many = text.endsWith('s');
    const fits = value === 1 ? !many : many;
    if (fits && !(below === 4 && value > 3 && joint === end)) {
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
  // "seven dozen", "three dozens"
  if (lexAt(tokens, joint) === Id.dozens) {
    return inWords(first, joint + 1, value * 12, 12);
  }
  if ((bits(tokens, joint) & Word.dozen) !== 0 && lexAt(tokens, joint) !== Id.couple) {
    return dozenAt(tokens, first, joint, value);
  }
  return inWords(first, end, value, magnitude);
}

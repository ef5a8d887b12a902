import * as Class from './classes.ts';
import * as Gap from './gap.ts';
import * as Kind from './kind.ts';
import { fold, hashEnd, hashStart, type Lexicon, MARKED } from './lexicon.ts';
import * as Shape from './shape.ts';

export { Gap, Kind, Shape };

/** Entries behind the last token that every array has, all zero: so far a pattern may look past the end of a text. */
export const BEYOND = 32;

/**
 * A text as parallel arrays, one entry for each token, and {@link BEYOND} entries of zero behind them: no token is there,
 * and to ask costs no comparison with their number.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly gap: Uint8Array;
  readonly shape: Uint8Array;
  /**
   * Of a word the hash of its folded code units ({@link hashEnd}); of a sign its code unit; of a number its value where it is at most
   * nine digits and nothing else, otherwise -1.
   */
  readonly hash: Int32Array;
  /** Identifier in the lexicon that the text was read with, 0 for words it lacks. */
  readonly lex: Uint16Array;
  /**
   * The tokens at which figures and times are looked for, in order: numbers and words that the lexicon marks. All other
   * tokens are looked at from one of these or not at all. The first `markCount` entries count.
   */
  readonly marks: Int32Array;
  readonly markCount: number;
  /**
   * The tokens at which sentences may end or begin, in order: full stop, !, ?, …, and the first token of each paragraph
   * but the first. The first `stopCount` entries count.
   */
  readonly stops: Int32Array;
  readonly stopCount: number;
}

const latin = new Uint8Array(256);
for (let i = 0; i < 256; i++) {
  if (i === 10 || i === 13 || i === 12 || i === 0x85) latin[i] = Class.line;
  else if (i <= 32 || i === 0xa0) latin[i] = Class.space;
  else if (i >= 48 && i <= 57) latin[i] = Class.digit;
  else if ((i >= 97 && i <= 122) || (i >= 0xdf && i !== 0xf7) || i === 0xaa || i === 0xba)
    latin[i] = Class.lower;
  else if ((i >= 65 && i <= 90) || (i >= 0xc0 && i <= 0xde && i !== 0xd7)) latin[i] = Class.upper;
  else if (i === 0xad) latin[i] = Class.ignored;
  else if (i >= 0xbc && i <= 0xbe) latin[i] = Class.fraction;
}

/** Class of a code unit of 256 and more. Letters by block: what is no letter there is rare and harmless. */
function wideClass(unit: number): number {
  if (unit < 0x2000) {
    const char = String.fromCharCode(unit);
    return char.toLowerCase() === char ? Class.lower : Class.upper;
  }
  if (unit <= 0x200a || unit === 0x202f || unit === 0x205f || unit === 0x3000) return Class.space;
  if (unit === 0x2028 || unit === 0x2029) return Class.line;
  if (
    (unit >= 0x200b && unit <= 0x200f) ||
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x2069) ||
    unit === 0xfeff
  )
    return Class.ignored;
  if (unit >= 0x2150 && unit <= 0x215e) return Class.fraction;
  if (unit < 0x2c00) return Class.sign;
  if (unit < 0xd800 || (unit >= 0xf900 && unit < 0xfe00)) return Class.lower;
  return Class.sign;
}

function classOf(unit: number): number {
  return unit < 256 ? latin[unit]! : wideClass(unit);
}

const isLetter = (cls: number) => cls === Class.lower || cls === Class.upper;

/** Mean length of an English token with its space is 5.3 code units; a quarter leaves room for figures and signs. */
const UNITS_PER_TOKEN = 4;

const FNV_PRIME = 0x01000193;

const SPACE = 32;

/**
 * Splits a text into tokens and looks each word up; linear in the length, one pass. Written as one loop over code units
 * with the word case first: calls and table changes inside it cost more than all else in the spotter.
 */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const length = text.length;
  const { slots, hashes, mask } = lexicon.table;
  let capacity = Math.ceil(length / UNITS_PER_TOKEN) + 2 * BEYOND;
  let { start, end, hash, marks, stops, lex, kind, gap, shape } = makeColumns(capacity);
  let count = 0;
  let markCount = 0;
  let stopCount = 0;
  let at = 0;
  let before: number = Gap.none;

  while (at < length) {
    const unit = text.charCodeAt(at);
    const cls = unit < 256 ? latin[unit]! : wideClass(unit);
    if (cls === Class.space) {
      if (before === Gap.none) before = Gap.space;
      at++;
      continue;
    }
    if (cls === Class.line) {
      // A blank line ends a paragraph; "\r\n" is one break.
      before = before >= Gap.line ? Gap.paragraph : Gap.line;
      at += unit === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
      continue;
    }
    if (cls === Class.ignored) {
      at++;
      continue;
    }
    if (count + BEYOND >= capacity) {
      const old = { start, end, hash, marks, stops, lex, kind, gap, shape };
      capacity *= 2;
      ({ start, end, hash, marks, stops, lex, kind, gap, shape } = grown(old, capacity));
    }
    start[count] = at;
    gap[count] = before;
    if (before === Gap.paragraph) stops[stopCount++] = count;
    before = Gap.none;

    if (cls === Class.lower || cls === Class.upper || (cls === Class.sign && startsClitic(text, at, unit))) {
      const begin = at;
      let form = cls === Class.upper ? Shape.first : cls === Class.lower ? Shape.lower : 0;
      let word = Math.imul(
        hashStart ^ (unit < 0x80 ? (cls === Class.upper ? unit + 32 : unit) : fold(unit)),
        FNV_PRIME,
      );
      let ignored = 0;
      let next = 0;
      at++;
      for (;;) {
        const run = at;
        while (at < length) {
          next = text.charCodeAt(at);
          if (next < 97 || next > 122) break;
          word = Math.imul(word ^ next, FNV_PRIME);
          at++;
        }
        if (at > run) form |= Shape.lower;
        if (at >= length || next === SPACE) break;
        const nextClass = next < 256 ? latin[next]! : wideClass(next);
        if (nextClass === Class.upper) form |= Shape.later;
        else if (nextClass === Class.lower) form |= Shape.lower;
        else if (nextClass === Class.ignored) {
          ignored++;
          at++;
          continue;
        } else if (!joins(text, at, next)) break;
        word = Math.imul(word ^ fold(next), FNV_PRIME);
        at++;
      }
      word = hashEnd(word, at - begin - ignored);
      kind[count] = Kind.word;
      shape[count] = form;
      hash[count] = word;
      end[count] = at;
      for (let at = word & mask; ; at = (at + 1) & mask) {
        const slot = slots[at]!;
        if (slot === 0) break;
        const id = slot & ~MARKED;
        if (hashes[id] !== word) continue;
        lex[count] = id;
        if (slot >= MARKED) marks[markCount++] = count;
        break;
      }
      // Most words end at a single space: it needs no look of its own.
      if (next === SPACE && at < length) {
        before = Gap.space;
        at++;
      }
    } else if (cls === Class.sign) {
      kind[count] = Kind.sign;
      hash[count] = unit;
      end[count] = ++at;
      if ((unit === 46 || unit === 33 || unit === 63 || unit === 0x2026) && gap[count] !== Gap.paragraph)
        stops[stopCount++] = count;
    } else {
      kind[count] = Kind.number;
      marks[markCount++] = count;
      if (cls === Class.fraction) {
        at++;
        hash[count] = -1;
      } else {
        let value = unit - 48;
        at++;
        while (at < length) {
          const next = text.charCodeAt(at);
          if (next < 48 || next > 57) break;
          value = value * 10 + (next - 48);
          at++;
        }
        const digits = at - start[count]!;
        const whole = at;
        at = separatedEnd(text, at, length);
        hash[count] = at === whole && digits <= PLAIN_DIGITS ? value : -1;
      }
      end[count] = at;
    }
    count++;
  }
  return { text, count, start, end, kind, gap, shape, hash, lex, marks, markCount, stops, stopCount };
}

type Columns = Omit<Tokens, 'text' | 'count' | 'markCount' | 'stopCount'>;

/** All columns over one buffer: nine allocations would cost a short text more than its tokens. */
function makeColumns(capacity: number): Columns {
  const even = capacity + (capacity & 1);
  const buffer = new ArrayBuffer(even * 25);
  return {
    start: new Int32Array(buffer, 0, even),
    end: new Int32Array(buffer, even * 4, even),
    hash: new Int32Array(buffer, even * 8, even),
    marks: new Int32Array(buffer, even * 12, even),
    stops: new Int32Array(buffer, even * 16, even),
    lex: new Uint16Array(buffer, even * 20, even),
    kind: new Uint8Array(buffer, even * 22, even),
    gap: new Uint8Array(buffer, even * 23, even),
    shape: new Uint8Array(buffer, even * 24, even),
  };
}

function grown(from: Columns, capacity: number): Columns {
  const to = makeColumns(capacity);
  to.start.set(from.start);
  to.end.set(from.end);
  to.hash.set(from.hash);
  to.marks.set(from.marks);
  to.stops.set(from.stops);
  to.lex.set(from.lex);
  to.kind.set(from.kind);
  to.gap.set(from.gap);
  to.shape.set(from.shape);
  return to;
}

/** Straight, curly, and the letter that some write for it. */
export const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019 || unit === 0x2bc;
const isDigit = (unit: number) => unit >= 48 && unit <= 57;

/** Whether an apostrophe continues the word: between letters, unless it begins a final "'s". */
function joins(text: string, at: number, unit: number): boolean {
  if (!isApostrophe(unit)) return false;
  if (!isLetter(classOf(text.charCodeAt(at + 1)))) return false;
  return !startsClitic(text, at, unit);
}

/** Whether "'s" (and no more of a word) stands here, right behind a letter. */
function startsClitic(text: string, at: number, unit: number): boolean {
  if (!isApostrophe(unit) || at === 0) return false;
  const next = text.charCodeAt(at + 1);
  if (next !== 115 && next !== 83) return false;
  if (at + 2 < text.length && isLetter(classOf(text.charCodeAt(at + 2)))) return false;
  const previous = classOf(text.charCodeAt(at - 1));
  return isLetter(previous) || previous === Class.digit;
}

/** Digits that fit a positive 32-bit integer whatever they are. */
const PLAIN_DIGITS = 9;

/** End of a number whose first digits end at `at`: a comma or full stop between digits, and more digits. */
function separatedEnd(text: string, at: number, length: number): number {
  let i = at;
  while (i + 1 < length) {
    const unit = text.charCodeAt(i);
    if ((unit !== 44 && unit !== 46) || !isDigit(text.charCodeAt(i + 1))) break;
    i += 2;
    while (i < length && isDigit(text.charCodeAt(i))) i++;
  }
  return i;
}

/** The token's text as it stands. */
export function tokenText(tokens: Tokens, i: number): string {
  return tokens.text.slice(tokens.start[i]!, tokens.end[i]!);
}

/** The token's text as words are compared: lower case, plain apostrophes, no soft hyphens. */
export function tokenWord(tokens: Tokens, i: number): string {
  const { text } = tokens;
  const start = tokens.start[i]!;
  const end = tokens.end[i]!;
  let folded = false;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) > 0x7e) {
      folded = true;
      break;
    }
  }
  const raw = text.slice(start, end);
  const lower = (tokens.shape[i]! & (Shape.first | Shape.later)) === 0 ? raw : raw.toLowerCase();
  if (!folded) return lower;
  return lower.replace(/[\u2019\u02bc]/g, "'").replace(/[\u00ad\u200b-\u200f]/g, '');
}

/** The code unit of a sign token, 0 for words and numbers (and past the end). */
export function signAt(tokens: Tokens, i: number): number {
  return i >= 0 && i < tokens.count && tokens.kind[i] === Kind.sign ? tokens.hash[i]! : 0;
}

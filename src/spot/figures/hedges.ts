import type { Bound } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import { attached, bits, general, isHyphen, kindAt, lexAt, sameParagraph, sign } from './scan.ts';
import { codeOfSign, type HedgePhrase, hedgesByFirst, hedgesByLast, Id, lastTwo } from './tables.ts';

/** Hedges found on one side of a number, and the token where they begin (before) or end (after). */
export interface Hedge {
  readonly bound: Bound | null;
  readonly at: number;
}

/** How strong a bound is where several meet: "more than an estimated 400" is more than 400. */
const RANK: Readonly<Record<Bound, number>> = {
  exact: 0,
  range: 0,
  vague: 0,
  about: 1,
  'at-most': 2,
  'fewer-than': 2,
  'at-least': 2,
  'more-than': 2,
};

/** The stronger of two bounds; of two equally strong the outer one. */
export function strongerBound(inner: Bound | null, outer: Bound | null): Bound | null {
  if (inner === null) return outer;
  if (outer === null) return inner;
  return RANK[outer] >= RANK[inner] ? outer : inner;
}

/** Hedges in front of token `first`: "well over", "no fewer than", "more than an estimated". */
export function hedgeBefore(tokens: Tokens, first: number): Hedge {
  let bound: Bound | null = null;
  let at = first;
  while (mayHedge(tokens, at - 1)) {
    let last = at - 1;
    const unit = sign(tokens, last);
    if (unit === 0x7e || unit === 0x2248) {
      bound = strongerBound(bound, 'about');
      at = last;
      continue;
    }
    const comparison = comparisonSign(tokens, at);
    if (comparison !== null) {
      bound = strongerBound(bound, comparison.bound);
      at = comparison.at;
      continue;
    }
    // "a sub-500 office market"
    if (
      isHyphen(unit) &&
      attached(tokens, at) &&
      attached(tokens, last) &&
      lexAt(tokens, last - 1) === Id.sub
    ) {
      bound = strongerBound(bound, 'fewer-than');
      at = last - 1;
      continue;
    }
    if (!sameParagraph(tokens, at)) break;
    // "more than a", "about the": an article between hedge and number says nothing.
    let phrase = phraseEndingAt(tokens, last);
    if (phrase === null && (lexAt(tokens, last) === Id.a || lexAt(tokens, last) === Id.the)) {
      last--;
      phrase = phraseEndingAt(tokens, last);
      // "more than the 80 first reported" compares with those 80.
      // "shy of the 46% record" with that record.
      const alone = phrase?.words.length === 1;
      if (lexAt(tokens, at - 1) !== Id.the) {
        if (alone && phrase?.bound !== 'about' && isHung(tokens, at)) phrase = null;
      } else if (alone || phrase?.bound.endsWith('than')) phrase = null;
    }
    if (phrase === null && isRepeatedAt(tokens, last)) phrase = phraseEndingAt(tokens, --last);
    if (phrase === null) break;
    const from = last - phrase.words.length + 1;
    if (lexAt(tokens, from) === Id.up && isWayUp(tokens, from)) break;
    const negated = NEGATED[phrase.bound] ?? null;
    // "must not be above"
    const before = lexAt(tokens, from - 1) === Id.be ? from - 2 : from - 1;
    const flips = negated !== null && (general(tokens, before) & General.negation) !== 0;
    bound = strongerBound(bound, flips ? negated : phrase.bound);
    at = flips ? before : from;
    while ((bits(tokens, at - 1) & Word.intensifier) !== 0 && sameParagraph(tokens, at)) at--;
    if (
      at > 0 &&
      lexAt(tokens, at - 1) === Id.a &&
      lexAt(tokens, at) !== 0 &&
      (bits(tokens, at) & Word.intensifier) !== 0
    )
      at--;
  }
  return { bound, at };
}

/** "under a $165,000 bond", "over a three-year period": the article belongs to what the sum or length tells of. */
const isHung = (tokens: Tokens, at: number): boolean =>
  codeOfSign(sign(tokens, at)) !== '' || (isHyphen(sign(tokens, at + 1)) && attached(tokens, at + 1));

/** What "no", "not" and "never" make of a comparison: "no higher than 3%", "not above $40", "never under 12". */
const NEGATED: Readonly<Partial<Record<Bound, Bound>>> = { 'more-than': 'at-most', 'fewer-than': 'at-least' };

/** Verbs that "up" belongs to, with or without an object between: "edged up to 5.6%", "brings the toll up to 40". */
const UPWARD =
  /^(?:edg|inch|tick|cre(?:ep|pt)|go(?:es|ing|ne)?$|went|com(?:es?|ing)$|came|climb|mov|add|push|dr[io]v|lift|put|br(?:ing|ought)|tak|took)/;

/** Tokens between such a verb and its "up": "brought the number of wounded up to". */
const UPWARD_REACH = 6;

/** Whether the "up" at `up` tells a way and "up to" is no limit. */
function isWayUp(tokens: Tokens, up: number): boolean {
  for (let i = up - 1; i >= 0 && i >= up - UPWARD_REACH && kindAt(tokens, i) === Kind.word; i--) {
    if (!UPWARD.test(tokenWord(tokens, i))) continue;
    // "takes up to 40 minutes" and "brings up to 40 guests" are limits.
    return i === up - 1
      ? !/^(?:br|ta|to)/.test(tokenWord(tokens, i))
      : (general(tokens, i + 1) & General.determiner) !== 0;
  }
  return false;
}

/** Whether an end of "up to" is where something came to: "up to 40 from 30", "up to 5.6% from 5.2%". `end` is behind the number. */
export function isMovedUp(tokens: Tokens, first: number, end: number): boolean {
  if (lexAt(tokens, first - 1) !== Id.to || lexAt(tokens, first - 2) !== Id.up) return false;
  const unit = sign(tokens, end) === 37 || (bits(tokens, end) & (Word.percent | Word.currency)) !== 0;
  const from = unit ? end + 1 : end;
  return lexAt(tokens, from) === Id.from && isNumberNext(tokens, from + 1);
}

/** Whether a hedge, an article behind one, or a sign of comparison may stand at `i`: mostly, none does. */
function mayHedge(tokens: Tokens, i: number): boolean {
  const unit = sign(tokens, i);
  if (unit !== 0) return unit === 45 || (unit >= 60 && unit <= 62) || unit === 0x7e || unit >= 0x2010;
  const lex = lexAt(tokens, i);
  return (bits(tokens, i) & Word.hedge) !== 0 || lex === Id.a || lex === Id.the || isRepeatedAt(tokens, i);
}

/** The second "at" of "put the toll at least at 85". */
const isRepeatedAt = (tokens: Tokens, i: number) =>
  lexAt(tokens, i) === Id.at && lexAt(tokens, i - 2) === Id.at;

function phraseEndingAt(tokens: Tokens, last: number): HedgePhrase | null {
  if ((bits(tokens, last) & Word.hedge) === 0) return null;
  const lex = lexAt(tokens, last);
  const before = lexAt(tokens, last - 1);
  return (
    (before === 0 ? null : longestEndingAt(tokens, last, lastTwo(before, lex))) ??
    longestEndingAt(tokens, last, lastTwo(0, lex))
  );
}

function longestEndingAt(tokens: Tokens, last: number, key: number): HedgePhrase | null {
  const phrases = hedgesByLast.get(key);
  if (phrases === undefined) return null;
  for (const phrase of phrases) {
    const start = last - phrase.words.length + 1;
    if (start >= 0 && matchesAt(tokens, start, phrase.words)) return phrase;
  }
  return null;
}

function matchesAt(tokens: Tokens, start: number, words: readonly number[]): boolean {
  for (let k = 0; k < words.length; k++) {
    if (lexAt(tokens, start + k) !== words[k]) return false;
    if (k > 0 && !sameParagraph(tokens, start + k)) return false;
  }
  return true;
}

/** ">", ">=", "≥", "<" and so on right before the number. */
function comparisonSign(tokens: Tokens, at: number): { bound: Bound; at: number } | null {
  let last = at - 1;
  const equal = sign(tokens, last) === 61;
  if (equal) last--;
  const unit = sign(tokens, last);
  if (unit === 62 || unit === 0x2265)
    return { bound: equal || unit > 62 ? 'at-least' : 'more-than', at: last };
  if (unit === 60 || unit === 0x2264)
    return { bound: equal || unit > 60 ? 'at-most' : 'fewer-than', at: last };
  return null;
}

/** A hedge right behind token `end - 1`: "400-plus", "40-odd", "400 or more", "400+". */
export function hedgeAfter(tokens: Tokens, end: number): Hedge {
  if (sign(tokens, end) === 43 && attached(tokens, end)) return { bound: 'at-least', at: end + 1 };
  let at = end;
  if (isHyphen(sign(tokens, at)) && attached(tokens, at)) at++;
  if ((bits(tokens, at) & Word.hedgeAfter) === 0 || !sameParagraph(tokens, at))
    return { bound: null, at: end };
  const phrases = hedgesByFirst.get(lexAt(tokens, at));
  if (phrases === undefined) return { bound: null, at: end };
  for (const phrase of phrases) {
    if (matchesAt(tokens, at, phrase.words)) {
      const next = at + phrase.words.length;
      // "or more than": the hedge of the next number; "at least 41", "and over the past year" likewise.
      const goesOn = lexAt(tokens, next) === Id.than || (general(tokens, next) & General.determiner) !== 0;
      if (sameParagraph(tokens, next) && (goesOn || isNumberNext(tokens, next))) continue;
      return { bound: phrase.bound, at: next };
    }
  }
  return { bound: null, at: end };
}

function isNumberNext(tokens: Tokens, i: number): boolean {
  return (
    i < tokens.count &&
    (codeOfSign(sign(tokens, i)) !== '' ||
      tokens.kind[i] === Kind.number ||
      (bits(tokens, i) & (Word.unit | Word.ten)) !== 0)
  );
}

import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { INTRODUCED, LED, NAMED_BEFORE, SAYING } from './en/ages.ts';
import type { Figure } from './figure.ts';
import type { Reading } from './spotted.ts';

/** Tokens between an age and its person: a comma, "Jr.", "aged", an article. */
const AGE_REACH = 4;

/**
 * Tokens of an age with those of the name beside it: "Riley, 21", "24-year-old Ann Smith"; of the age alone where nobody
 * is named.
 *
 * @param age tokens of its own words
 * @param people as {@link personTokens} gives them
 * @param sentence its tokens: nobody is named in another sentence than his age
 */
export function agedTokens(
  figure: Figure,
  age: Span,
  tokens: Tokens,
  people: ReadonlySet<number>,
  sentence: Span,
): Span {
  let { start, end } = age;
  const isName = (i: number) => i >= sentence.start && i < sentence.end && people.has(i);
  const left = nearestName(isName, start - 1, -1);
  const behind = nearestName(isName, namedBehindPlace(tokens, isName, start, end), 1);
  const right = behind !== undefined && isToldOf(tokens, figure, behind) ? behind : undefined;
  const between = left === undefined ? '' : tokens.text.slice(tokens.end[left], figure.start);
  // "Ann Lee, 21-year-old Ben Roth": whoever follows at once is the one.
  const isLeft =
    left !== undefined &&
    right !== end &&
    NAMED_BEFORE.test(between) &&
    !isOnOtherLine(between) &&
    !isDateline(between, figure);
  if (isLeft && between.includes(',')) {
    start = left;
    while (isName(start - 1)) start--;
  } else if (right !== undefined) {
    end = right + 1;
    while (isName(end) || isName(behindInitial(tokens, end)))
      end = isName(end) ? end + 1 : behindInitial(tokens, end);
  } else if (isLeft) {
    start = left;
    while (isName(start - 1)) start--;
  }
  return { start, end };
}

/**
 * Tokens of names that may be somebody's, asked for where the article gives an age: "a 41-year-old American", "a 20-year-old
 * from Kiev" name a people and a place.
 */
export function personTokens({ names, peoples, places }: Reading): ReadonlySet<number> {
  const out = new Set<number>();
  names.tokens.forEach((token, k) => {
    if (!places.has(names.keys[names.words[k]!]!) && !peoples.has(token)) out.add(token);
  });
  return out;
}

/** "ORSK FALLS — A 16-year-old boy was hurt": the dash behind a place parts it from the report; "Riley — 21 —" has none such. */
const isDateline = (between: string, { end, start }: Figure): boolean =>
  /[–—-]\s*\p{Lu}/u.test(between) || (/[–—-]\s*$/.test(between) && end - start > AGE_IN_DIGITS);

/** Characters of an age that is a number alone: what is longer is "16-year-old". */
const AGE_IN_DIGITS = 3;

/**
 * Whether whoever is named on the other side of `between` stands on a line of his own, and has his age elsewhere: "dies at 77 /
 * Published: …". A line that is wrapped breaks within a phrase.
 */
function isOnOtherLine(between: string): boolean {
  const lines = between.split('\n');
  return lines.length > 2 || (lines.length === 2 && lines[0]!.trim() === '');
}

/** Characters that a word of saying takes behind a name, with the space before it. Code units. */
const SAYING_REACH = 12;

/** Whether the name behind an age may be his whose age it is. */
function isToldOf(tokens: Tokens, figure: Figure, name: number): boolean {
  const { text } = tokens;
  const between = text.slice(figure.end, tokens.start[name]);
  const isWrapped = between === '\n' && figure.end - figure.start > AGE_IN_DIGITS;
  if (LED.test(between) || (isOnOtherLine(between) && !isWrapped)) return false;
  return (
    !between.includes(',') || !SAYING.test(text.slice(tokens.end[name], tokens.end[name]! + SAYING_REACH))
  );
}

/** Where a name goes on behind "E." at `i` ("Corey E. Morgan"); `i` where no initial stands there. */
function behindInitial({ text, start, end }: Tokens, i: number): number {
  return /^\p{Lu}\.$/u.test(text.slice(start[i], end[i + 1])) ? i + 2 : i;
}

/** "a ", "an ", with the code unit before it. */
const INTRODUCED_REACH = 4;

/**
 * Where the name of the aged begins, behind the place that he is called by: "a 20-year-old Fort Wayne man, Marcus Dansby".
 * One who is introduced without his name ("a 20-year-old …") is not named by what follows at once. `end` where no place
 * stands between.
 */
function namedBehindPlace(
  tokens: Tokens,
  isName: (i: number) => boolean,
  start: number,
  end: number,
): number {
  const from = tokens.start[start]!;
  if (!isName(end) || !INTRODUCED.test(tokens.text.slice(Math.max(0, from - INTRODUCED_REACH), from)))
    return end;
  let behind = end;
  while (isName(behind)) behind++;
  return /^\s\p{Ll}/u.test(tokens.text.slice(tokens.end[behind - 1]!, tokens.end[behind - 1]! + 2))
    ? behind + 1
    : end;
}

function nearestName(isName: (i: number) => boolean, from: number, step: 1 | -1): number | undefined {
  for (let d = 0; d < AGE_REACH; d++) if (isName(from + d * step)) return from + d * step;
  return undefined;
}

import { firstWhere } from '../text/first-where.ts';
import type { Span } from '../text/span.ts';
import type { Tokens } from '../text/tokens.ts';
import { agedTokens, personTokens } from './ages.ts';
import type { Claim } from './claim.ts';
import { type Collected, indicesIn, union } from './collect.ts';
import { Doers } from './doers.ts';
import { GOES_ON } from './en/clauses.ts';
import type { Figure } from './figure.ts';
import type { Reading } from './spotted.ts';

/** Whose a figure is, as places in the article's list of names. */
type Whose = Pick<Claim, 'subject' | 'doer'>;

const NOBODY: readonly number[] = [];

/**
 * Whose each figure is: of the names within its words, of an age the name beside it; else of whoever begins its clause
 * (doers.ts). A figure that only goes on with the one before it has its names.
 *
 * @param sentences tokens of each figure's sentence
 * @param sentenceOf number of each figure's sentence
 */
export function whoseFigures(
  reading: Reading,
  sentences: readonly Span[],
  sentenceOf: readonly number[],
  names: Collected,
): readonly Whose[] {
  const { tokens, figures } = reading;
  const people = figures.some(({ kind }) => kind === 'age') ? personTokens(reading) : new Set<number>();
  const doers = new Doers(reading, new Set(figures.map(({ start }) => tokenAt(tokens, start))));
  const out: Whose[] = [];
  figures.forEach((figure, i) => {
    const sentence = sentenceOf[i]!;
    const words = { start: tokenAt(tokens, figure.start), end: tokenAt(tokens, figure.end) };
    const named = figure.kind === 'age' ? agedTokens(figure, words, tokens, people, sentences[i]!) : words;
    const subject = indicesIn(names, named);
    if (subject.length > 0) out.push({ subject, doer: NOBODY });
    else if (sentenceOf[i - 1] === sentence && goesOn(tokens, figures[i - 1]!, figure)) out.push(out[i - 1]!);
    else out.push({ subject, doer: doerOf(figure, words.start, doers, sentence, names) });
  });
  return out;
}

/** First token that ends behind an offset. */
const tokenAt = ({ count, end }: Tokens, offset: number): number =>
  firstWhere(count, (token) => end[token]! <= offset);

/** Whether a figure's words may hold a name: a capital behind the first word. */
const namesWithin = (words: string): boolean => /\s\p{Lu}/u.test(words);

/**
 * Names of whoever a figure is put down to. An age is told of the person next to it, and what has a name in its own words is
 * that name's, or is written as headlines are.
 */
function doerOf(
  figure: Figure,
  token: number,
  doers: Doers,
  sentence: number,
  names: Collected,
): readonly number[] {
  if (figure.kind === 'age' || namesWithin(figure.text)) return NOBODY;
  return doers
    .of(token, sentence)
    .reduce((all, last) => union(all, indicesIn(names, { start: last, end: last + 1 })), NOBODY);
}

/** "Four Dovan soldiers were killed and nine injured": the nine are Dovan, too, where no noun says who they are. */
function goesOn({ text }: Tokens, before: Figure, figure: Figure): boolean {
  if (before.kind !== 'count' || figure.kind !== 'count' || figure.noun !== '') return false;
  return GOES_ON.test(text.slice(before.end, figure.start));
}

import type { Claim } from './claim.ts';
import type { Reading } from './spotted.ts';

/** Longest quotation, UTF-16 code units: nine of ten sentences of news fit whole. */
export const LONGEST_QUOTE = 400;

/** What is looked at of a sentence on either side of its figure: a quotation's length with white space of some width. Code units. */
const REACH = 4 * LONGEST_QUOTE;

/**
 * The sentence of each claim, white space folded, at most {@link LONGEST_QUOTE} code units: a longer one is cut at words
 * around the figure, each cut marked by an ellipsis. Only for a pack that a reader builds for himself; a claim of a page
 * never carries one.
 *
 * @param claims those assembled from `reading`.
 */
export function quotesOf(reading: Reading, claims: readonly Claim[]): readonly string[] {
  const { tokens, sentences } = reading;
  const { text } = tokens;
  return claims.map(({ span, sentence }) => {
    const first = sentences[sentence] ?? 0;
    const last = (sentences[sentence + 1] ?? tokens.count) - 1;
    const start = Math.min(tokens.start[first] ?? span.start, span.start);
    const end = Math.max(tokens.end[last] ?? span.end, span.end);
    const figure = folded(text.slice(span.start, span.end));
    return around(before(text, start, span.start), figure, behind(text, span.end, end));
  });
}

/** A sentence up to its figure; where it begins further off, from a word on. */
function before(text: string, start: number, figure: number): string {
  if (figure - start <= REACH) return folded(text.slice(start, figure)).trimStart();
  const near = folded(text.slice(figure - REACH, figure));
  return `…${near.slice(near.indexOf(' ') + 1)}`;
}

function behind(text: string, figure: number, end: number): string {
  if (end - figure <= REACH) return folded(text.slice(figure, end)).trimEnd();
  const near = folded(text.slice(figure, figure + REACH));
  return `${near.slice(0, Math.max(0, near.lastIndexOf(' ')))}…`;
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function around(before: string, figure: string, after: string): string {
  if (before.length + figure.length + after.length <= LONGEST_QUOTE) return before + figure + after;
  const room = Math.max(0, LONGEST_QUOTE - figure.length);
  const half = room >> 1;
  // What one side does not need, the other may take.
  const left = lastWords(before, Math.max(half, room - after.length));
  const right = firstWords(after, room - left.length);
  return (left + figure.slice(0, LONGEST_QUOTE) + right).toWellFormed();
}

function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 1);
  return end < 0 ? '' : `${text.slice(0, end)}…`;
}

function lastWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = text.indexOf(' ', text.length - most);
  return start < 0 ? '' : `…${text.slice(start + 1)}`;
}

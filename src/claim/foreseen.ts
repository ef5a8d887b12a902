import type { Figure } from './figure.ts';

/**
 * Whether the text tells of a figure as of something to come or possible: "may reach 60", "400,000 people are to be moved",
 * "a magnitude 6 quake can cause damage". Somebody's age is his, whatever he may do.
 */
export function isToCome(text: string, { start, end, kind }: Figure): boolean {
  if (kind === 'age') return false;
  return (
    BEHIND.test(text.slice(end, end + REACH)) || BEFORE.test(text.slice(Math.max(0, start - REACH), start))
  );
}

/** Characters looked at on either side of a figure: some words. Code units. */
const REACH = 48;

/** What people "who could not swim" did was done. */
const BEHIND =
  /^\s+(?:(?!who\b|that\b|which\b)\p{Ll}+\s+){0,2}?(?:may|might|could|would|will|can|must|should|shall|(?:are|is|was|were)(?:\s+(?:expected|likely|due|set|about|going))?\s+to)\s/u;

/** A verb stands between: "rose to 60" tells of what was. */
const BEFORE =
  /\b(?:may|might|could|would|will|can|must|should|shall|(?:are|is|was|were|expects?|expected|plans?|planned|wants?|wanted|hopes?|hoped|aims?|aimed|intends?|likely|due|set|going|needs?|threatens?|pledged|promised|agreed)\s+to)\s+(?:\p{Ll}+\s+){1,3}$/u;

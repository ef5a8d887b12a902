import { TO_COME_BEFORE, TO_COME_BEHIND } from './en/tenses.ts';
import type { Figure } from './figure.ts';

/**
 * Whether the text tells of a figure as of something to come or possible: "may reach 60", "400,000 people are to be moved",
 * "a magnitude 6 quake can cause damage". Somebody's age is his, whatever he may do.
 */
export function isToCome(text: string, { start, end, kind }: Figure): boolean {
  if (kind === 'age') return false;
  return (
    TO_COME_BEHIND.test(text.slice(end, end + REACH)) ||
    TO_COME_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
  );
}

/** Characters looked at on either side of a figure: some words. Code units. */
const REACH = 48;

import { PERFECT_BEFORE, PERFECT_BEHIND, PRESENT_BEFORE, PRESENT_BEHIND } from './en/tenses.ts';
import type { Figure } from './figure.ts';

/** Characters looked at on either side of a figure for its verb. Code units. */
const PERFECT_REACH = 40;
const PRESENT_REACH = 32;

/** Whether the text tells of a figure as of what has come up to now: of a war that lasts, it has come since that began. */
export const isSoFar = (text: string, { start, end }: Figure): boolean =>
  PERFECT_BEHIND.test(text.slice(end, end + PERFECT_REACH)) ||
  PERFECT_BEFORE.test(text.slice(Math.max(0, start - PERFECT_REACH), start));

/** Whether it tells of a figure as of something that is or will be, which does not hold for a time that is over. */
export const isOfNow = (text: string, { start, end }: Figure): boolean =>
  PRESENT_BEHIND.test(text.slice(end, end + PRESENT_REACH)) ||
  PRESENT_BEFORE.test(text.slice(Math.max(0, start - PRESENT_REACH), start));

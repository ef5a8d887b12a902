import type { Figure } from './figure.ts';

/** "40 people have been killed", "has since killed 40 people". */
const PERFECT_BEHIND = /^[^,.;]*\b(?:has|have)\s/;
const PERFECT_BEFORE = /\b(?:has|have)\s(?:\p{L}+\s){1,4}$/u;

/**
 * "have been charged", "will meet", "who face", "now has". Behind a figure only verbs of the plural are its own: "the man
 * who killed four has been found".
 */
const PRESENT_BEHIND = /^\s(?:who\s|that\s|which\s)?(?:are|have|will|face|remain)\s/;
const PRESENT_BEFORE =
  /\b(?:is|are|has|have|faces?)\s(?:only\s|now\s|still\s)?$|\b(?:will|now)\s[a-z]{1,20}\s(?:only\s|now\s|still\s)?$/;

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

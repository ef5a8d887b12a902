import { CORRECTED, FIRST, FORMER, INSTEAD, SAID_BEFORE, VERSION } from './en/superseded.ts';
import type { Figure } from './figure.ts';

/** Characters looked at before a figure: the length of a sentence. Code units. */
const CORRECTED_REACH = 160;

/** Whether a figure is told only to be put right. */
export function isCorrected(text: string, { start }: Figure): boolean {
  const before = text.slice(Math.max(0, start - CORRECTED_REACH), start);
  const [, said] = before
    .slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1)
    .split(VERSION);
  return said === undefined ? CORRECTED.test(before) : !INSTEAD.test(said);
}

/** Characters looked at before a figure: some words. Code units. */
const FORMER_REACH = 100;

/** Whether a figure is what was given before, and is no more. */
export function isFormer(text: string, { start, kind }: Figure): boolean {
  if (kind === 'age') return false;
  const before = text.slice(Math.max(0, start - FORMER_REACH), start).replace(/\s+/g, ' ');
  return FORMER.test(before) || FIRST.test(before) || SAID_BEFORE.test(before);
}

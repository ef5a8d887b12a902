import type { Figure } from './figure.ts';

/** "212 complaints, not 1,300", "correcting an earlier figure of 43": a number that is put right, not told. */
const CORRECTED =
  /[,;–—-]\s*(?:and\s+)?not\s+(?:the\s+)?$|\b(?:correct|revis)\w+\s(?:\w+\s)?(?:earlier|previous|initial|original)\s(?:figure|toll|count|estimate|number)\s(?:of\s)?$/i;

/** "An earlier version of this article said 25": what it said is put right, but for what follows "not" or "instead of". */
const VERSION = /\b(?:earlier|previous|original)\sversion\sof\sthis\s(?:article|story|report|post)\b/i;

const INSTEAD = /\b(?:not|instead|rather|when|but)\b/i;

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

/** "Updating an earlier toll on Sunday evening of 15", "the previous count was 15". */
const FORMER =
  /\b(?:earlier|previous|prior)\s(?:\w+\s)?(?:figure|toll|count|estimate|number|tally)\s(?:\w+\s){0,4}?(?:of|was|at|stood\sat|had\sbeen|put\sat)\s$/i;

/** "After an initial estimate of 15": what came first is over only where something is told to have come since. */
const FIRST =
  /\b(?:after|from|than|replac\w+|updat\w+|rais\w+|lower\w+|revis\w+)\s(?:an?|the|its|their|his|her)\s(?:initial|original|preliminary|first)\s(?:\w+\s)?(?:figure|toll|count|estimate|number|tally)\sof\s$/i;

/** "Police had earlier said that 15 people died", "initially put the toll at 15", up to the first number of what they said then. */
const SAID_BEFORE =
  /\b(?:had\s(?:earlier|previously|initially|originally)|(?:earlier|previously)\shad|initially|originally)\s(?:said|put|reported|estimated|stated|announced|claimed|counted|given|spoken)\b(?:(?!\b(?:but|later|now|then|while|before|than|from)\b)[^.;:\d]){0,60}$/i;

/** Characters looked at before a figure: some words. Code units. */
const FORMER_REACH = 100;

/** Whether a figure is what was given before, and is no more. */
export function isFormer(text: string, { start, kind }: Figure): boolean {
  if (kind === 'age') return false;
  const before = text.slice(Math.max(0, start - FORMER_REACH), start).replace(/\s+/g, ' ');
  return FORMER.test(before) || FIRST.test(before) || SAID_BEFORE.test(before);
}

/** English words by which a text takes a figure back, or gives what was given before. */

/** "212 complaints, not 1,300", "correcting an earlier figure of 43": a number that is put right, not told. */
export const CORRECTED =
  /[,;–—-]\s*(?:and\s+)?not\s+(?:the\s+)?$|\b(?:correct|revis)\w+\s(?:\w+\s)?(?:earlier|previous|initial|original)\s(?:figure|toll|count|estimate|number)\s(?:of\s)?$/i;

/** "An earlier version of this article said 25": what it said is put right, but for what follows "not" or "instead of". */
export const VERSION = /\b(?:earlier|previous|original)\sversion\sof\sthis\s(?:article|story|report|post)\b/i;
export const INSTEAD = /\b(?:not|instead|rather|when|but)\b/i;

/** "Updating an earlier toll on Sunday evening of 15", "the previous count was 15". */
export const FORMER =
  /\b(?:earlier|previous|prior)\s(?:\w+\s)?(?:figure|toll|count|estimate|number|tally)\s(?:\w+\s){0,4}?(?:of|was|at|stood\sat|had\sbeen|put\sat)\s$/i;

/** "After an initial estimate of 15": what came first is over only where something is told to have come since. */
export const FIRST =
  /\b(?:after|from|than|replac\w+|updat\w+|rais\w+|lower\w+|revis\w+)\s(?:an?|the|its|their|his|her)\s(?:initial|original|preliminary|first)\s(?:\w+\s)?(?:figure|toll|count|estimate|number|tally)\sof\s$/i;

/** "Police had earlier said that 15 people died", "initially put the toll at 15", up to the first number of what they said then. */
export const SAID_BEFORE =
  /\b(?:had\s(?:earlier|previously|initially|originally)|(?:earlier|previously)\shad|initially|originally)\s(?:said|put|reported|estimated|stated|announced|claimed|counted|given|spoken)\b(?:(?!\b(?:but|later|now|then|while|before|than|from)\b)[^.;:\d]){0,60}$/i;

/** English words in the descriptions of those who speak, and in the names of bodies and outlets. */

/** Words that tell nothing about which organisation or role is meant. */
export const FILLERS = new Set(
  `the a an of for in on at and to from with s his her its their former acting deputy senior chief local state
  national official officials spokesman spokeswoman spokesperson department ministry office agency service police`.split(
    /\s+/,
  ),
);

/** Offices that one person holds at a time, so that office and organisation name the speaker. */
export const SINGLE =
  /^(spokes|minister|president|governor|mayor|chief|head|director|chairman|chair|commander|chancellor|premier|secretary|ambassador|sheriff|coroner|king|queen|pope|leader|ceo)$/;

/** The head noun of a role stands before these: "head of the agency". */
export const OF_BODY = / (?:of|for|at|in) /;

/** Heads of a role that are one, whatever the sex and number. */
export const SPOKESMAN = /^spokes.*$/;
export const CHAIRMAN = /chair(?:man|woman|person)$/;

/** Who held an office, and who holds the one below it. */
export const FORMER = /\b(?:former|ex)\b/i;
export const DEPUTY = /\b(?:deputy|vice|former|ex|assistant)\b/i;

/** Small words that names of bodies have or leave out. */
export const ARTICLES = /\b(the|of|for|and|a)\b/gi;

/** What outlets and agencies put behind their names, or leave out: it tells none from another. */
export const TAIL = /(?:\.(?:com|net|org|co\.uk)|\s(?:news agency|newspaper|news|online))$/i;

/** Before the name of an outlet. */
export const THE = /^the\s+/i;

/** Words that describe a source without saying which: "a police source". */
export const UNTELLING = 'source official spokesman spokesperson person';

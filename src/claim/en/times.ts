/** English words by which a time dates a figure, or does not. */

/** "556m in 1988": between a figure and a time that a preposition hangs on it. */
export const HANGS_ON = /^\s+(?:in|on|for|at)\s$/;

/** "since 1987, when 53 people died" */
export const WHEN = /^,?\s+when\b/i;

/** What stands between a cue and the day on which it was said: "said on", "told reporters late on", "said in a statement". */
export const SPOKEN =
  /^(?:\s+(?:reporters|journalists|in|an?|the|statement|interview|briefing|press|news|conference|late|early|on))*\s*$/;

/** A year alone, and what may have been read with it. */
export const YEAR = /^(?:in\s)?(?:the\s)?\d{4}$/i;

/** "the 2000 block of Hill Road": a house number. */
export const BLOCK = /^\sblocks?\b/i;

/** Words before the year of a thing, "his grey four-door 1995 Opel": one that takes it, at most three that describe it. */
export const TAKES_THING: ReadonlySet<string> = new Set(['a', 'an', 'his', 'her', 'their', 'its']);

/** Words that never describe a thing, and date by what follows them: "in 2011 Halden". */
export const LEADS: ReadonlySet<string> = new Set(
  'in of by to from for since during on at with and or'.split(' '),
);

/** Before the year of a page's print. */
export const COPYRIGHT = /(?:\bCopyright|©)\s?$/i;

/** A name that ends the noun phrase, a colour before it at most: "a 2011 Opel Astra and", not "a 2011 Opel study". */
export const MODEL =
  /^\s(?:\p{Ll}+\s)?\p{Lu}[\p{L}\d-]*(?:\s[\p{Lu}\d][\p{L}\d-]*){0,3}(?:[,.;:)]|\s(?:and|or|with|on|in|at|near|from|when|that|which|who|to|for|as|into|was|were|is|had|then|by|outside|around|[a-z]{2,20}ing)\b)/u;

/** "Published October 4 2016", "Posted by Halden Post on 4 May", "Updated: 2 months ago"; with a small letter only where a line begins. */
export const PRINTED =
  /^(?:(?:[Ff]irst|[Oo]riginally|[Ll]ast|[Aa]rticle|[Ss]tory) )?(?:published|posted|created|updated)|Published|Posted|Created|Updated|PUBLISHED|POSTED|UPDATED|[Dd]ate of publication/g;

/** What stands between such a word and its date: by whom, and the hour. */
export const BY = /^ by(?: \p{Lu}[\p{L}'-]*){1,4}/u;
export const HOUR = /^(?:on|at|[ap]\.?m\.?|\p{Lu}\p{L}{1,2}|[\d:.,|]*)$/u;

/** Words in small letters are a story's, and so is what leads to a date: "Since 4 May 2016". */
export const STORY_WORD = /(?:^|[^\p{L}])(?:\p{Ll}|(?:On|By|Since|Until|After|Before|From|Through)\s)/u;

/** "a dozen arrests dating back to October 2011": as "since". */
export const DATES_BACK = /\b(?:dating|dates|dated|going|goes|went)\sback\sto\s$/;

/** Verbs by which what lasts is told to have begun. */
export const BEGAN = /\b(?:began|begun|started|erupted|broke\sout)\b/g;

/** "up from 163", "against 1.9 tonnes", "than the 40": a figure of another time. */
export const COMPARED = /\b(?:from|against|than|versus|double|twice)\s+(?:the\s+)?$/i;

/** Words that say of what comes that nothing was like it; superlatives are told by their ending, which others have too. */
export const RECORDS: ReadonlySet<string> = new Set(['most', 'least', 'first', 'worst', 'best', 'record']);
export const SUPERLATIVE = /.{2}est$/;
export const NOT_SUPERLATIVE: ReadonlySet<string> = new Set(
  'west forest arrest interest protest test rest guest request unrest contest harvest latest'.split(' '),
);

/** What opens a time that goes on: "the worst since", "since the campaign began on". */
export const SINCE = 'since';

/** English words that lead from one clause of a sentence to the next. */

/**
 * What leads from one clause to the next. An "and" does where a pronoun follows: before a name, a number or a verb it may
 * join two of anything.
 */
export const CLAUSE =
  /;|,\s(?:but|although|though|yet)\s|[a-z],\s(?:who|which)\s|\s(?:while|whereas)\s(?![a-z]{1,30}ing\b)|\sand\s(?:he|she|it|they|we|there)\s/g;

/** "…, and 600 were killed": the figure is what the new clause speaks of. */
export const SUBJECT_BEFORE = /,\sand\s(?:\p{Ll}+\s){0,2}$/u;
export const SUBJECT_BEHIND = /^\s(?:was|were|is|are|has|have|had|died)\s/;

/** "…, and on", "…; in": the time behind it tells of what comes. */
export const OPENS_CLAUSE =
  /(?:;|,\s(?:and|but|although|though|yet)|\s(?:while|whereas))(?:\s(?:in|on|at|by|since|early|late|earlier|later|just|only|then)){0,3}\s$/;

/**
 * "arrested two men in connection with a shooting in March", "two men accused of killing a guard in 2003": when that was
 * does not say when they were arrested, or how many they are.
 */
export const OTHER_EVENT =
  /\b(?:in\s(?:connection|relation)\s(?:with|to)|stemming\sfrom|(?:accused|suspected)\sof|wanted\s(?:for|in|over))\s/;

/** Where the sentence comes back to its own event: "two men wanted for murder were found in March". */
export const COMES_BACK =
  /[,;]|\b(?:was|were|is|are|has|have|had|will|turned|appeared|pleaded|surrendered|died|fled)\s/;

/** What begins a clause that tells of a person. */
export const WHO = 'who';

/** "…, said the father of Emil Roth, who died in May": a time of somebody else's life. An age may be his. */
export const OTHER_PERSON = /[\p{L}'’-],\swho\s(?!were\b|are\b|have\b)/u;

/** "Four were killed and nine injured": between two figures of one subject. */
export const GOES_ON = /^[^.,;:]{0,24}\band\s+$/;

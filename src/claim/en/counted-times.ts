/** English words by which a text counts back from another time. */

/** "A week after", "three days earlier", "the day before."; "days after", which does not say how many. */
export const COUNTED =
  /\b(?:(an?|the|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(day|week|month|year)s?|(day|week)s)\s(?:(after)\b|earlier\b(?!\s(?:than|this|last)\b)|before(?=[,.;:)]))/gi;

export const SMALL_NUMBERS = 'one two three four five six seven eight nine ten'.split(' ');

/** Lengths in days. */
export const PERIODS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** "Up 12% from a year earlier" tells of now. */
export const IS_COMPARED = /\b(?:from|than|over|with|to|on|versus|against)\s$/i;

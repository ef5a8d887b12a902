/** Classes of the time spotter's words, bits of bank 3. Constants of a module, as those of the figure spotter. */

/** A month by its full name, which may stand alone. */
export const month = 0x1;
/** A month's abbreviation, which needs a day or a year beside it ("Jan" and "Mar" are names too). */
export const monthShort = 0x2;
/** Full names of months that are also first names, verbs or surnames: alone they need a preposition. */
export const monthHomonym = 0x4;
export const weekday = 0x8;
/** A weekday's abbreviation, which needs a full stop, a comma or a date behind it. */
export const weekdayShort = 0x10;
/** today, yesterday … */
export const dayWord = 0x20;
/** Part of a day behind a weekday or behind "this", "last", "yesterday". */
export const dayPart = 0x40;
/** Units that a stretch of time is counted in. */
export const unit = 0x80;
export const season = 0x100;
/** early, late, mid: which third of a period. */
export const third = 0x200;
/** last, past, previous … before a period. */
export const past = 0x400;
/** next, coming … before a period. */
export const next = 0x800;
const current = 0x1000;

export { current as this };
/** Number words and quantifiers that count units of time. */
export const counter = 0x2000;
/** first … thirty-first as words. */
export const ordinal = 0x4000;
/** st, nd, rd, th behind digits. */
export const ordinalTail = 0x8000;
/** am, pm written together, o'clock. */
export const halfDay = 0x10000;
/** Abbreviations of time zones, in capitals. */
export const zone = 0x20000;
/** After these a four-digit number is a year, whatever follows ("since 1990 prices"). */
export const yearStrong = 0x40000;
/** After these it is a year where it can be one ("in 2014"). */
export const yearWeak = 0x80000;
/** After these a month without a day may stand ("in May"). */
export const monthLead = 0x100000;
/** After these a month takes no day behind it ("in August 4 people died"). */
export const monthOnly = 0x200000;
/** Says that a day to come is meant. */
export const future = 0x400000;
/** Another clause begins here: stops the search for the future. */
export const clause = 0x800000;
/** ago, earlier, later. */
export const distance = 0x1000000;
/** Words that are counted although they have no plural in -s, and units: a number before them counts. */
export const counted = 0x2000000;
/** noon, midnight. */
export const clockWord = 0x4000000;
/** First words of names of single days: Good Friday, Black Friday. */
export const dayName = 0x8000000;
export const decadeWord = 0x10000000;
/** "s" behind a decade. */
export const plural = 0x20000000;
/** A verb right behind a bare year at the start of a sentence ("2014 was"). */
export const yearVerb = 0x40000000;
/** Says that the day is past. */
export const happened = 0x80000000;

/** Words that a pattern reads: the spotter looks closer at them, beside digits. */
export const marked: number =
  month | monthShort | weekday | weekdayShort | dayWord | unit | season | clockWord | decadeWord;

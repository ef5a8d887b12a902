/**
 * Classes of the figure spotter's words, bits of bank 1. Constants of a module, so that a bundle holds their numbers
 * and not their names.
 */

/** zero … nineteen. */
export const unit = 0x1;
/** twenty … ninety. */
export const ten = 0x2;
export const hundred = 0x4;
/** thousand, million, lakh …, and after digits bn, mn. */
export const magnitude = 0x8;
/** k, m, b …: magnitudes only where they hang on digits. */
export const shortMagnitude = 0x10;
/** dozen, couple, pair: numbers that take an article. */
export const dozen = 0x20;
/** dozens, hundreds …: wide intervals. */
export const vague = 0x40;
/** half, third, quarter …: denominators. */
export const fraction = 0x80;
export const ordinal = 0x100;
/** Last word of a hedge before the number. */
export const hedge = 0x200;
/** First word of a hedge after the number. */
export const hedgeAfter = 0x400;
export const measure = 0x800;
export const currency = 0x1000;
export const percent = 0x2000;
/** Plurals without a final s: people, men, police. */
export const plural = 0x4000;
/** dead, injured, hostage …: states of people that stand for the people. */
export const state = 0x8000;
/** Past forms and participles that do not end in -ed. */
export const past = 0x10000;
/** Words in -s that are no plurals: news, always, crisis. */
export const notPlural = 0x20000;
/** What follows is a name or a number of order: Boeing 757, Article 5, page 3. */
export const named = 0x40000;
/** rose, fell, up, down …: words that move a figure. */
export const change = 0x80000;
/** What comes next is part of what came before: including, among. */
export const part = 0x100000;
/** square, cubic, nautical … before a unit of measure. */
export const measurePrefix = 0x200000;
/** well, just, slightly … before a hedge. */
export const intensifier = 0x400000;
/** death, injury, arrest …: nouns that say what happened ("the death of 41"). */
export const nominal = 0x800000;
/** Singular nouns in which the counted often ends, though a noun may follow. */
export const singular = 0x1000000;
/** Words of extent behind a measure: tall, long, wide, and hurdles, the one plural that a race of so many metres is called by. */
export const extent = 0x2000000;
/** Words that may stand between a number and its noun and tell nothing: other, more, additional. */
export const filler = 0x4000000;
/** Words before which a bare number is a year. */
export const yearBefore = 0x8000000;
/** Nouns of results and orders behind which numbers are no quantities: odds, score. */
export const score = 0x10000000;
/** Street, Avenue …: a number before it is a house. */
export const street = 0x20000000;
/** p.m., GMT, o'clock: the number before is a clock time. */
export const clock = 0x40000000;
/** Determiners that count nothing: "no casualties". */
export const zero = 0x80000000;

/**
 * Words at which the spotter looks closer, beside digits: number words, "no", and units, before which an article may
 * count ("about an hour").
 */
export const marked: number = unit | ten | hundred | magnitude | dozen | vague | fraction | measure | zero;

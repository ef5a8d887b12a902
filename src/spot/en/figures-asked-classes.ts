/**
 * Small sets of words that single rules ask for, each a bit of a bank of its own: too small for a class of the figure
 * spotter's words, too often asked for to compare strings. Constants of a module, as those are.
 */

/** A three-digit number behind it is dialled: "called 911". */
export const dial = 0x1;
export const quake = 0x2;
/** Past forms that are never adjectives: "41 said", "12 went", "20 suffered burns". */
export const finite = 0x4;
/** "one day", "one thing", "one another": not counted. */
export const idiom = 0x8;
/** Verbs of speech: who does it is a source and is not counted. */
export const speech = 0x10;
/** Words behind a bare "half" that make it a share: "half the victims". */
export const halved = 0x20;
/** Pronouns for what was counted before: "of whom", "of them". */
export const them = 0x40;
/** Verbs behind which "one" is a subject: "one was released". */
export const singular = 0x80;
/** Whose age it is: "in his 20s". */
export const owner = 0x100;
/** early, mid, late. */
export const stage = 0x200;
/** Four digits behind it are a clock time: "at 1353". */
export const clockBefore = 0x400;
/** Prefixes that a number may hang on by a hyphen: "mid-30", "pre-1990". */
export const prefix = 0x800;
export const turned = 0x1000;
/** Persons whose age a number behind "is" tells. */
export const agedPronoun = 0x2000;
/** Forms of be before an age. */
export const agedVerb = 0x4000;
/** "point", "points" behind "percentage" and "basis". */
export const points = 0x8000;
/** Behind "one of the": what makes it no count. */
export const superlative = 0x10000;
/** What a price or rate may be for, behind an article: "$5 a share". */
export const rated = 0x20000;
/** Currencies that stand before the number though they are no capitals. */
export const currencyBefore = 0x40000;
/** Between "magnitude" and its number. */
export const magnitudeJoint = 0x80000;
/** Units of one letter or two that are other words where they stand apart. */
export const letterUnit = 0x100000;
export const all = 0x200000;
/** Between "ages" and "from". */
export const ranging = 0x400000;
/** Verbs whose object or "at" is what a count has come to: "reached 41", "stands at 41". */
export const reaching = 0x800000;
/** Nouns that stand for how many there are: "the number of", "the rig count". */
export const tally = 0x1000000;
/** Words beside which "42C" is a temperature. */
export const warmth = 0x2000000;
/** Behind a length of time they make it a point in time: "a year ago". */
export const afterPast = 0x4000000;
/** Before "over" and a length of time it is more than that: "took over two hours", not "rose over four years". */
export const spending = 0x8000000;
/** "150 aboard": people. */
export const board = 0x10000000;
/** Hedges that are a place on a scale: what falls "below 5" falls to it and not by it. */
export const level = 0x20000000;
/** mostly, mainly: what most of the counted are. */
export const mostly = 0x40000000;

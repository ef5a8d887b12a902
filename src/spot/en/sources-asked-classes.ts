/**
 * Small sets of words that single patterns of the source spotter ask for, each a bit: too small for a class of their own,
 * too often asked for to compare strings. Constants of a module, so that a bundle holds their numbers and not their names.
 */

/** Before a weekday between source and cue: "Malaev late on Monday said". */
export const beforeDay = 0x1;
/** Before a noun of time there: "last week". */
export const beforeUnit = 0x2;
/** Before that. */
export const beforeTime = 0x4;
/** who, whom, whose. */
export const whose = 0x8;
export const have = 0x10;
/** Forms of do, negated ones too. */
export const doing = 0x20;
export const be = 0x40;
/** isn't, wasn't … */
export const isNot = 0x80;
/** Words that as a subject stand for a thing: it, that, which. */
export const it = 0x100;
/** went, goes: "went on to say". */
export const go = 0x200;
/** continues: "continues to insist". */
export const keepOn = 0x400;
/** Prepositions by which an attribute hangs on a common noun: "a spokesman for the ministry". */
export const attaches = 0x800;
/** Those of them before an occasion, which ends a phrase: "in a statement". */
export const placed = 0x1000;
/** Determiners and pronouns that make a mention point back. */
export const definite = 0x2000;
/** Between an occasion and the outlet: "in an interview with the BBC". */
export const joints = 0x4000;
/** verified, confirmed, verify: what could not be is doubted, and what somebody could not; confirmation: what has none. */
export const verified = 0x8000;
/** retracted, withdrew. */
export const retracted = 0x10000;
/** What is retracted: a statement, a claim. */
export const statement = 0x20000;
/** gives: "gave a toll of 31". */
export const give = 0x40000;
/** What is given there. */
export const toll = 0x80000;
/** Behind "put" they make another verb of it: "put up". */
export const particle = 0x100000;
/** found: who is no document finds things. */
export const find = 0x200000;
/** claimed: attacks claim lives. */
export const claim = 0x400000;
/** counted, spoke of: cues where a number follows, and else none. */
export const counting = 0x80000000;
/** other, others, more: they count on from numbers before. */
export const other = 0x800000;
/** Documents that speak before a colon; others are credits, captions, pointers there. */
export const finding = 0x1000000;
/** early, late, this, last: an adverbial of time behind the cue begins with them. */
export const partOfDay = 0x2000000;
/** of, from: what follows tells where somebody or something comes from. */
export const origin = 0x4000000;
/** citing, quoting. */
export const citing = 0x8000000;
/** figure, estimate: "the ministry's figure of 41". */
export const owned = 0x20000000;
/** tally, count: an outlet's. */
export const tally = 0x40000000;
/** reporters, media: hearers that are no outlet. */
export const press = 0x10000000;

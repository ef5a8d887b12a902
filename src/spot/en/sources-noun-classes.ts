/**
 * Classes of nouns and particles of the source spotter, bits of bank 2; the bits below 0x800 belong to the verbs. Constants
 * of a module, so that a bundle holds their numbers and not their names.
 */

/** Heads of descriptions of one or more people by what they do. */
export const person = 0x800;
/** Heads that stand for a body that speaks: ministry, police, company. */
export const group = 0x1000;
/** Heads of documents and other things that show or say. */
export const document = 0x2000;
/** Plural or collective heads that name nobody: officials, sources, critics. */
export const anonymous = 0x4000;
/** Names of outlets and agencies of one word. */
export const outlet = 0x8000;
/** Heads of descriptions of outlets: newspaper, agency, channel. */
export const outletHead = 0x10000;
/** Occasions and means of saying: "in a statement", "at a news conference". */
export const occasion = 0x20000;
/** Verbs that cast doubt: claim, allege. */
export const doubt = 0x40000;
/** Verbs that deny. */
export const denial = 0x80000;
/** Adverbs of time that stand between source and cue or behind them. */
export const when = 0x100000;
/** Openers of a clause: that, because, while, if. */
export const opener = 0x200000;
/** Contracted auxiliaries: didn't, hasn't. */
export const contracted = 0x400000;
/** Words that open a comment between commas: however, meanwhile. */
export const aside = 0x800000;
/** Quantities that may stand before a determiner or stand for people: all, both, many, several. */
export const quantifier = 0x1000000;
/** Words in -ly that are no adverbs of manner: early, daily, family. */
export const noAdverb = 0x2000000;
/** Heads of names of places: region, city. */
export const place = 0x8000000;
/** Words of rank and field that belong to the role behind them: deputy, prime, defence. */
export const rank = 0x10000000;

/**
 * What a token is to the source spotter, as bits of one number, so that a pattern asks one question of it. Worked out once
 * for each token; the lowest bits are the general classes of its word. Constants of a module, so that a bundle holds their
 * numbers and not their names.
 */

/** An auxiliary, contracted or not. */
/** An adverb or negation: one of the lists, or a small word in -ly. */
export {
  adverb,
  auxiliary,
  conjunction,
  determiner,
  month,
  negation,
  preposition,
  pronoun,
  relative,
  timeUnit,
  title,
  weekday,
} from '../en/general-classes.ts';

/** Bits that are those of the general classes. */
export const general = 0x1fff;

export const word = 0x2000;
export const number = 0x4000;
/** Anything else: its code unit is the token's hash. */
export const sign = 0x8000;
export const comma = 0x10000;
/** A word that begins with a capital which says something: in headlines that capitalise all only unknown words have one. */
export const capital = 0x20000;
/** A word that begins with a small letter. */
export const lower = 0x40000;
/** A capital first, and none of the small words that merely begin a sentence. */
export const name = 0x80000;
/** Capitals only, two or more: "US", "WHO" are no pronouns. */
export const acronym = 0x100000;
/** A possessive "'s", or the apostrophe behind a plural ("Democrats' leader"). */
export const possessive = 0x200000;
/** A form that is surely a finite verb: an auxiliary, a known verb that is no noun. */
export const finite = 0x400000;
/** A small word in -ed: participle or past, the neighbours decide. */
export const ed = 0x800000;
/** A small word in -ing. */
export const ing = 0x1000000;
/** Begins a noun phrase: a determiner, a name, a number, or a small word that is no particle. */
export const begins = 0x2000000;
/** Opens a clause: that, because, while, if. */
export const opener = 0x4000000;
/** A quantity that may stand before a determiner or stand for people: all, both, several. */
export const quantifier = 0x8000000;
/** A pattern begins here: a cue, a colon, a word that doubts or takes back. */
export const trigger = 0x10000000;
/** The mark that opens a quotation. */
export const opens = 0x20000000;
/** The mark that closes one. */
export const closes = 0x40000000;
/** Within a quotation. */
export const within = 0x80000000;

/** What a token is. Constants of a module, so that a bundle holds their numbers and not their names. */

/** A run of letters; "don't" and "O'Brien" are one word, a possessive "'s" is a word of its own. */
export const word = 1;
/**
 * A run of digits with its inner separators: 41, 1,234.5, 1.000.000. Signs and units stand in tokens of their own. A
 * vulgar fraction (½) is a number of one code unit.
 */
export const number = 2;
/** One code unit of anything else: punctuation, currency and other signs. */
export const sign = 3;

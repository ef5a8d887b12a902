/**
 * Case of a word, as bits: a capital first ("Kiev": first | lower), all capitals ("OSCE": first | later), …
 * Constants of a module, so that a bundle holds their numbers and not their names.
 */

export const first = 1;
export const later = 2;
export const lower = 4;

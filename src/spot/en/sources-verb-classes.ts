/**
 * Classes of verb forms of the source spotter, the lowest bits of bank 2; those above belong to the nouns. Constants of a
 * module, so that a bundle holds their numbers and not their names.
 */

export const base = 0x1;
export const third = 0x2;
export const past = 0x4;
export const gerund = 0x8;
export const says = 0x10;
export const weak = 0x20;
export const shows = 0x40;
export const tells = 0x80;
export const inverts = 0x100;
export const nounToo = 0x200;
/** A finite form of any other verb. */
export const other = 0x400;

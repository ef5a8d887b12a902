/** Classes of words that every spotter asks for, bits of bank 0. Constants of a module, as those of the figure spotter. */

/** Takes a full stop without ending a sentence. */
export const abbreviation = 0x1;
export const month = 0x2;
export const weekday = 0x4;
export const determiner = 0x8;
export const preposition = 0x10;
export const pronoun = 0x20;
export const conjunction = 0x40;
/** Forms of be, have, do and the modals. */
export const auxiliary = 0x80;
/** Days, weeks, years …: nouns of time. */
export const timeUnit = 0x100;
/** Titles before a name. */
export const title = 0x200;
/** who, which, that, whose … */
export const relative = 0x400;
export const negation = 0x800;
/** Adverbs that stand between a subject and its verb. */
export const adverb = 0x1000;

/** English words by whose order a clause tells who does something, in small letters. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const PRONOUN = words('he she it they we i you there this these those everyone nobody');
/** Those that mean one person. */
export const PERSON = words('he she');
export const DETERMINER = words('the a an his her its their our my');
export const THE = 'the';
export const PREPOSITION = words(
  'of in on at by for from with to into over under off during against despite without within between among through out up down about around per',
);
export const AUXILIARY = words(
  'has have had is are was were will would can could may might must did does do',
);
export const SAYING = words(
  'said says say told tells announced expects expected hopes hoped thinks believes',
);

/** What leads to another clause, where a subject and its verb follow. */
export const CONJUNCTION = words(
  'but as while when after before because although though where if that whereas since until than so said says',
);
/** What may lead to one. */
export const AND = 'and';
export const STOP: ReadonlySet<string> = new Set([';', ':', '—', '–', '(', '“', '"']);
export const RELATIVE = words('who which whose');
export const WHOSE = 'whose';
/** What may stand before the subject of a sentence. */
export const BUT = words('but and yet still so');

export const POSSESSIVE: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);
/** What joins two names to one. */
export const JOINS: ReadonlySet<string> = new Set(['of', 'and', '&', '-']);

export const ADVERB = words('also now then already still never just only not both all');
export const ADVERB_BY_FORM = /ly$/;

/** A regular past, or a present of the third person. */
export const VERB_BY_FORM = /^[a-z]{2,}(?:ed|[^su'’]s)$/;

/** English words by which a text puts something at a place: "in northern Sarmat", "off the island of Mindoro". */

/** What stands directly before a place. "At", "to", "from" and "on" stand before people and companies as well. */
export const placing: ReadonlySet<string> = new Set(
  'in near off outside inside around throughout across'.split(' '),
);

/** Kinds of places: before "of", or behind the name ("Dera province"). */
export const placeNouns: ReadonlySet<string> = new Set(
  `city town village hamlet suburb district province region county state island valley area governorate prefecture
   municipality neighbourhood neighborhood territory peninsula port capital settlement camp`.split(/\s+/),
);

/** What may stand between a placing word and the name: "in the rebel-held south-eastern Dera". */
export const betweenPlace =
  /^(?:the|its|(?:north|south|east|west|central|upper|lower|rural|nearby|neighbou?ring|downtown|coastal|mid)(?:[- ]?(?:east|west|central))?(?:ern)?|[a-z]+-held|\p{L}+-controlled)$/u;

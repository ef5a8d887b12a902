import { english } from '../en/lexicon.ts';

/**
 * Identifiers of words that the patterns ask for by name; each must stand in the lexicon. Constants of a module, so that a
 * bundle holds no names of properties.
 */

export const a = english.id('a');
export const after = english.id('after');
export const ago = english.id('ago');
export const am = english.id('am');
export const and = english.id('and');
export const announced = english.id('announced');
export const at = english.id('at');
export const be = english.id('be');
export const before = english.id('before');
export const between = english.id('between');
export const by = english.id('by');
export const calendar = english.id('calendar');
export const centuries = english.id('centuries');
export const century = english.id('century');
export const coming = english.id('coming');
export const couple = english.id('couple');
export const day = english.id('day');
export const due = english.id('due');
export const few = english.id('few');
export const fiscal = english.id('fiscal');
const meantFor = english.id('for');
export const from = english.id('from');
export const hundred = english.id('hundred');
const inside = english.id('in');
export const last = english.id('last');
export const next = english.id('next');
export const of = english.id('of');
export const or = english.id('or');
export const past = english.id('past');
export const preceding = english.id('preceding');
export const previous = english.id('previous');
export const recent = english.id('recent');
export const said = english.id('said');
export const set = english.id('set');
export const shall = english.id('shall');
export const since = english.id('since');
export const the = english.id('the');
const present = english.id('this');
export const through = english.id('through');
export const till = english.id('till');
export const to = english.id('to');
export const told = english.id('told');
export const until = english.id('until');
export const will = english.id('will');
export const would = english.id('would');
export const year = english.id('year');

export { inside as in, meantFor as for, present as this };
export const weekend = english.id('weekend');
export const night = english.id('night');

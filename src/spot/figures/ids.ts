import { english } from '../en/lexicon.ts';

/**
 * Identifiers of words that the patterns ask for by name; each must stand in the lexicon. Constants of a module, so that a
 * bundle holds no names of properties.
 */

export const a = english.id('a');
export const an = english.id('an');
export const among = english.id('among');
export const and = english.id('and');
export const on = english.id('on');
export const before = english.id('before');
export const board = english.id('board');
export const or = english.id('or');
export const to = english.id('to');
export const of = english.id('of');
export const per = english.id('per');
export const by = english.id('by');
export const from = english.id('from');
export const between = english.id('between');
const inside = english.id('in');

export { inside as in };
export const the = english.id('the');
export const one = english.id('one');
export const news = english.id('news');
export const no = english.id('no');
export const nobody = english.id('nobody');
export const sub = english.id('sub');
export const half = english.id('half');
export const quarter = english.id('quarter');
export const cent = english.id('cent');
export const age = english.id('age');
export const aged = english.id('aged');
export const ages = english.id('ages');
export const through = english.id('through');
export const than = english.id('than');
export const up = english.id('up');
export const down = english.id('down');
export const couple = english.id('couple');
export const every = english.id('every');
export const each = english.id('each');
export const dozens = english.id('dozens');
export const died = english.id('died');
export const out = english.id('out');
export const magnitude = english.id('magnitude');
export const block = english.id('block');
export const x = english.id('x');
export const yo = english.id('yo');
export const s = english.id('s');
export const m = english.id('m');
export const p = english.id('p');
export const us = english.id('us');
export const at = english.id('at');
export const who = english.id('who');
export const c = english.id('c');
export const f = english.id('f');
export const be = english.id('be');
export const mm = english.id('mm');
export const cc = english.id('cc');
export const w = english.id('w');
export const v = english.id('v');
export const l = english.id('l');
export const day = english.id('day');
export const under = english.id('under');
export const over = english.id('over');
export const minus = english.id('minus');
export const negative = english.id('negative');
export const few = english.id('few');
export const more = english.id('more');
const toward = english.id('for');

export { toward as for };

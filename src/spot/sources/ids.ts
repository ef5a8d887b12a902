import { english } from '../en/lexicon.ts';

/**
 * Identifiers of words that the patterns ask for by name; each must stand in the lexicon. Constants of a module, so that a
 * bundle holds no names of properties.
 */

export const according = english.id('according');
export const although = english.id('although');
export const and = english.id('and');
export const another = english.id('another');
export const as = english.id('as');
export const at = english.id('at');
export const be = english.id('be');
export const been = english.id('been');
export const both = english.id('both');
export const but = english.id('but');
export const by = english.id('by');
export const cited = english.id('cited');
/** A possessive: the tokeniser parts it from the word before. */
export const clitic = english.id("'s");
export const course = english.id('course');
export const fewer = english.id('fewer');
export const first = english.id('first');
const forWhom = english.id('for');
export const from = english.id('from');
export const further = english.id('further');
export const have = english.id('have');
export const he = english.id('he');
export const her = english.id('her');
const inside = english.id('in');
export const late = english.id('late');
export const least = english.id('least');
export const life = english.id('life');
export const lives = english.id('lives');
export const near = english.id('near');
export const news = english.id('news');
export const of = english.id('of');
export const on = english.id('on');
export const or = english.id('or');
export const others = english.id('others');
export const per = english.id('per');
export const quoted = english.id('quoted');
export const save = english.id('save');
export const she = english.id('she');
export const spoke = english.id('spoke');
export const survey = english.id('survey');
export const than = english.id('than');
export const that = english.id('that');
export const the = english.id('the');
export const though = english.id('though');
export const to = english.id('to');
export const verify = english.id('verify');
export const whereas = english.id('whereas');
export const which = english.id('which');
export const who = english.id('who');
const along = english.id('with');
export const words = english.id('words');

const meanwhile = english.id('while');

export { along as with, forWhom as for, inside as in, meanwhile as while };

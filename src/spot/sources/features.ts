import { english } from '../en/lexicon.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import type { Order, Proposal } from './proposal.ts';
import {
  COLON,
  COMMA,
  is,
  isDash,
  isSource,
  type Range,
  type Scan,
  type Sentence,
  sign,
  sourceBits,
} from './scan.ts';
import { isNegated } from './stance.ts';
import { isOneOf, isThe } from './words.ts';

/** Values that have room in the families that products pair: source, next, class and opener. */
const KINDS = 16;
const NEXT = 20;
const CLASSES = 8;
const OPENERS = 8;

/**
 * What the linear model sees of a proposed attribution: one value of each of these families, as an index below
 * {@link FEATURES}, in the order of this table. A family's values are small integers; the product families pair two of them.
 *
 * | family | values |
 * |---|---|
 * | order | how source and cue stand to each other |
 * | form | past, third person, base, gerund, by auxiliary: none, have, do, modal, be |
 * | negated | a negation in the verb group |
 * | source | what the source is: pronoun, name, person, group, document, outlet, number, opener, adjective, other |
 * | next | what stands behind the cue |
 * | class | what the lexicon says of the verb |
 * | clause | whether a finite verb follows within five words |
 * | nested | whether a sure cue comes before in the sentence: with the same source, another, or another behind a conjunction |
 * | opener | what stands before the source |
 * | quotes | whether the sentence has a quotation, and whether it ends in a question mark |
 * | source × class, next × class, source × next, opener × class, opener × next | products |
 */
const SIZES: readonly number[] = [
  8,
  20,
  2,
  KINDS,
  NEXT,
  CLASSES,
  2,
  4,
  OPENERS,
  4,
  KINDS * CLASSES,
  NEXT * CLASSES,
  KINDS * NEXT,
  OPENERS * CLASSES,
  OPENERS * NEXT,
];

/** The first value of each family. */
const BASE: number[] = [];
let total = 0;
for (const size of SIZES) {
  BASE.push(total);
  total += size;
}

/** Number of features besides the words themselves. */
export const FEATURES: number = total;

const ORDERS: readonly Order[] = ['before', 'after', 'shared', 'according', 'by', 'quoted', 'colon', 'cited'];

/** Number of families: features that one proposal has. */
export const FAMILIES: number = SIZES.length;

/**
 * Writes the features of a proposal, one for each family, into `out`.
 *
 * @param previous as `cueBefore` gives it.
 */
export function featuresOf(
  scan: Scan,
  proposal: Proposal,
  previous: Proposal | null,
  out: Uint16Array,
): void {
  const { cue, source, order, group, sentence } = proposal;
  const bits = sourceBits(scan, cue.first);
  const kind = sourceClass(scan, source);
  const next = nextClass(scan, cue.last + 1, sentence.last);
  const verb = verbClass(bits);
  const opener = openerClass(scan, source.first - 1, sentence.first);
  out[0] = ORDERS.indexOf(order);
  out[1] = formOf(scan, bits, group, cue.first);
  out[2] = isNegated(scan, group, cue) ? 1 : 0;
  out[3] = kind;
  out[4] = next;
  out[5] = verb;
  out[6] = hasClause(scan, cue.last + 1, sentence.last) ? 1 : 0;
  out[7] = nestedClass(scan, source, previous);
  out[8] = opener;
  out[9] = quotesClass(scan, sentence);
  out[10] = kind * CLASSES + verb;
  out[11] = next * CLASSES + verb;
  out[12] = kind * NEXT + next;
  out[13] = opener * CLASSES + verb;
  out[14] = opener * NEXT + next;
  for (let i = 0; i < FAMILIES; i++) out[i]! += BASE[i]!;
}

function nestedClass(scan: Scan, source: Range, previous: Proposal | null): number {
  if (previous === null) return 0;
  if (previous.source.first === source.first) return 1;
  const before = source.first - 1;
  const joined = is(scan, before, Form.conjunction) && is(scan, before - 1, Form.comma);
  return joined || sign(scan, before) === SEMICOLON ? 3 : 2;
}

const SEMICOLON = 59;

function formOf(scan: Scan, bits: number, group: number, verb: number): number {
  const form =
    (bits & Verb.past) !== 0 ? 0 : (bits & Verb.third) !== 0 ? 1 : (bits & Verb.gerund) !== 0 ? 3 : 2;
  let auxiliary = 0;
  for (let i = group; i < verb; i++) {
    if (isOneOf(scan, i, Asked.be)) auxiliary = 4;
    else if (isOneOf(scan, i, Asked.have)) auxiliary = Math.max(auxiliary, 1);
    else if (isOneOf(scan, i, Asked.doing)) auxiliary = Math.max(auxiliary, 2);
    else if (is(scan, i, Form.auxiliary)) auxiliary = Math.max(auxiliary, 3);
  }
  return form * 5 + auxiliary;
}

function verbClass(bits: number): number {
  if ((bits & Verb.shows) !== 0) return (bits & Verb.nounToo) !== 0 ? 5 : 4;
  if ((bits & Verb.says) !== 0)
    return (bits & Verb.nounToo) !== 0
      ? 1
      : (bits & Verb.tells) !== 0
        ? 2
        : (bits & Verb.inverts) !== 0
          ? 0
          : 6;
  return (bits & Verb.nounToo) !== 0 ? 7 : 3;
}

function sourceClass(scan: Scan, { first, last }: Range): number {
  if (first === last) {
    if (isThe(scan, first, Id.he) || isThe(scan, first, Id.she)) return 0;
    if (isThe(scan, first, Id.who)) return 1;
    if (isOneOf(scan, first, Asked.it)) return 2;
    if (is(scan, first, Form.pronoun))
      return scan.tokens.text.startsWith('th', scan.tokens.start[first]) ? 3 : 4;
    if (
      !is(scan, first, Form.name) &&
      !isSource(scan, first, Noun.person | Noun.group | Noun.document | Noun.outlet)
    )
      return 5;
  }
  if (is(scan, first, Form.number)) return 6;
  let seen = 0;
  let name = false;
  for (let i = first; i <= last && !(i > first && is(scan, i, Form.preposition)); i++) {
    seen |= sourceBits(scan, i);
    name ||= is(scan, i, Form.name);
  }
  if ((seen & Noun.document) !== 0) return 7;
  if ((seen & Noun.person) !== 0) return name ? 8 : 9;
  if ((seen & Noun.outlet) !== 0) return 10;
  if ((seen & Noun.group) !== 0) return 11;
  if (is(scan, first, Form.determiner)) return name ? 12 : 13;
  return name ? 14 : 15;
}

/** Values of `next` for words that a cue may govern, by lexicon identifier; 0 for all others. */
const governed = new Uint8Array(english.size + 1);
const GOVERNED: readonly (readonly [value: number, words: string])[] = [
  [6, 'that'],
  [7, 'whether if how why what who when where'],
  [8, 'to'],
  [9, 'of'],
  [10, 'for'],
  [11, 'about on'],
  [12, 'as'],
];
for (const [value, list] of GOVERNED) for (const word of list.split(' ')) governed[english.id(word)] = value;

function nextClass(scan: Scan, i: number, limit: number): number {
  if (i > limit) return 0;
  if (is(scan, i, Form.opens)) return 1;
  const unit = sign(scan, i);
  if (unit === COMMA) return is(scan, i + 1, Form.opens) ? 2 : 3;
  if (unit === COLON) return 4;
  if (unit !== 0) return isDash(unit) ? 5 : 0;
  const value = governed[scan.tokens.lex[i]!]!;
  if (value !== 0) return value;
  if (is(scan, i, Form.preposition)) return 13;
  if (is(scan, i, Form.determiner)) return 14;
  if (is(scan, i, Form.pronoun)) return is(scan, i + 1, Form.finite) ? 15 : 16;
  if (is(scan, i, Form.name)) return 17;
  if (is(scan, i, Form.number)) return 18;
  return is(scan, i, Form.adverb) ? 13 : 19;
}

/** Whether a finite verb follows within a few words. */
export function hasClause(scan: Scan, first: number, limit: number): boolean {
  for (let i = first; i < first + 6 && i <= limit; i++) {
    if (is(scan, i, Form.finite)) return true;
    if (is(scan, i, Form.comma)) return false;
  }
  return false;
}

function openerClass(scan: Scan, i: number, floor: number): number {
  if (i < floor) return 0;
  const unit = sign(scan, i);
  if (unit === COMMA) return 1;
  if (unit !== 0) return is(scan, i, Form.closes) ? 2 : 3;
  if (isThe(scan, i, Id.that)) return 4;
  if (is(scan, i, Form.conjunction | Form.opener)) return 5;
  return is(scan, i, Form.preposition | Form.relative) ? 6 : 7;
}

/** Code unit of the question mark. */
const QUESTION = 63;

function quotesClass(scan: Scan, { last, quotes }: Sentence): number {
  return (quotes ? 1 : 0) + (sign(scan, last) === QUESTION ? 2 : 0);
}

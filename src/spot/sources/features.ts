import { General } from '../en/general.ts';
import { english } from '../en/lexicon.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import type { Order, Proposal } from './cues.ts';
import { Quoted } from './quotes.ts';
import {
  COLON,
  COMMA,
  isAdverb,
  isAuxiliary,
  isDash,
  isFiniteVerb,
  isGeneral,
  isName,
  isNumber,
  isSource,
  type Range,
  type Scan,
  sign,
  sourceBits,
} from './scan.ts';

/**
 * What the linear model sees of a proposed attribution: one value of each of these families, as an index below
 * {@link FEATURES}. A family's values are small integers; the product families pair two of them.
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
 * | source × class, next × class, source × form | products |
 */
const SIZES = {
  order: 6,
  form: 20,
  negated: 2,
  source: 16,
  next: 20,
  class: 8,
  clause: 2,
  nested: 4,
  opener: 8,
  quotes: 4,
  sourceClass: 16 * 8,
  nextClass: 20 * 8,
  sourceNext: 16 * 20,
} as const;

type Family = keyof typeof SIZES;

const BASE = {} as Record<Family, number>;
let total = 0;
for (const family of Object.keys(SIZES) as Family[]) {
  BASE[family] = total;
  total += SIZES[family];
}

/** Number of features besides the words themselves. */
export const FEATURES: number = total;

const ORDERS: readonly Order[] = ['before', 'after', 'shared', 'according', 'by', 'quoted'];

/** The features of a proposal, one for each family. `previous`: as `cueBefore` gives it. */
export function featuresOf(scan: Scan, proposal: Proposal, previous: Proposal | null): number[] {
  const { cue, source, order, group, sentence } = proposal;
  const bits = sourceBits(scan, cue.first);
  const form = formOf(scan, bits, group, cue.first);
  const kind = sourceClass(scan, source);
  const next = nextClass(scan, cue.last + 1, sentence.last);
  const verb = verbClass(bits);
  const nested = nestedClass(scan, source, previous);
  return [
    BASE.order + ORDERS.indexOf(order),
    BASE.form + form,
    BASE.negated + (isNegated(scan, group, cue.first) ? 1 : 0),
    BASE.source + kind,
    BASE.next + next,
    BASE.class + verb,
    BASE.clause + (hasClause(scan, cue.last + 1, sentence.last) ? 1 : 0),
    BASE.nested + nested,
    BASE.opener + openerClass(scan, source.first - 1, sentence.first),
    BASE.quotes + quotesClass(scan, sentence),
    BASE.sourceClass + kind * SIZES.class + verb,
    BASE.nextClass + next * SIZES.class + verb,
    BASE.sourceNext + kind * SIZES.next + next,
  ];
}

function nestedClass(scan: Scan, source: Range, previous: Proposal | null): number {
  if (previous === null) return 0;
  if (previous.source.first === source.first) return 1;
  const before = source.first - 1;
  const joined = isGeneral(scan, before, General.conjunction) && sign(scan, before - 1) === COMMA;
  return joined || sign(scan, before) === SEMICOLON ? 3 : 2;
}

const SEMICOLON = 59;

const HAVE = new Set(['has', 'have', 'had', 'having'].map((word) => english.id(word)));
const DO = new Set(['do', 'does', 'did', "didn't", "doesn't", "don't"].map((word) => english.id(word)));
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am'].map((word) => english.id(word)));

function formOf(scan: Scan, bits: number, group: number, verb: number): number {
  const form =
    (bits & Verb.past) !== 0 ? 0 : (bits & Verb.third) !== 0 ? 1 : (bits & Verb.gerund) !== 0 ? 3 : 2;
  let auxiliary = 0;
  for (let i = group; i < verb; i++) {
    const id = scan.tokens.lex[i]!;
    if (BE.has(id)) auxiliary = 4;
    else if (HAVE.has(id)) auxiliary = Math.max(auxiliary, 1);
    else if (DO.has(id)) auxiliary = Math.max(auxiliary, 2);
    else if (isAuxiliary(scan, i)) auxiliary = Math.max(auxiliary, 3);
  }
  return form * 5 + auxiliary;
}

function isNegated(scan: Scan, group: number, verb: number): boolean {
  for (let i = group; i < verb; i++) {
    if (isGeneral(scan, i, General.negation) || isSource(scan, i, Noun.contracted)) return true;
  }
  return false;
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

const IT = new Set(['it', 'that', 'which', 'this'].map((word) => english.id(word)));
const HE = new Set(['he', 'she'].map((word) => english.id(word)));
const WHO = english.id('who');

function sourceClass(scan: Scan, { first, last }: Range): number {
  const id = scan.tokens.lex[first]!;
  if (first === last) {
    if (HE.has(id)) return 0;
    if (id === WHO) return 1;
    if (IT.has(id)) return 2;
    if (isGeneral(scan, first, General.pronoun))
      return scan.tokens.text.startsWith('th', scan.tokens.start[first]) ? 3 : 4;
    if (
      !isName(scan, first) &&
      !isSource(scan, first, Noun.person | Noun.group | Noun.document | Noun.outlet)
    )
      return 5;
  }
  if (isNumber(scan, first)) return 6;
  let seen = 0;
  let name = false;
  for (let i = first; i <= last && !(i > first && isGeneral(scan, i, General.preposition)); i++) {
    seen |= sourceBits(scan, i);
    name ||= isName(scan, i);
  }
  if ((seen & Noun.document) !== 0) return 7;
  if ((seen & Noun.person) !== 0) return name ? 8 : 9;
  if ((seen & Noun.outlet) !== 0) return 10;
  if ((seen & Noun.group) !== 0) return 11;
  if (isGeneral(scan, first, General.determiner)) return name ? 12 : 13;
  return name ? 14 : 15;
}

const WH = new Set(
  ['whether', 'if', 'how', 'why', 'what', 'who', 'when', 'where'].map((word) => english.id(word)),
);
const THAT = english.id('that');
const TO = english.id('to');
const OF = english.id('of');
const FOR = english.id('for');
const ABOUT = new Set(['about', 'on'].map((word) => english.id(word)));
const AS = english.id('as');

function nextClass(scan: Scan, i: number, limit: number): number {
  if (i > limit) return 0;
  if (scan.quoted[i] === Quoted.opens) return 1;
  const unit = sign(scan, i);
  if (unit === COMMA) return scan.quoted[i + 1] === Quoted.opens ? 2 : 3;
  if (unit === COLON) return 4;
  if (unit !== 0) return isDash(unit) ? 5 : 0;
  const id = scan.tokens.lex[i]!;
  if (id === THAT) return 6;
  if (WH.has(id)) return 7;
  if (id === TO) return 8;
  if (id === OF) return 9;
  if (id === FOR) return 10;
  if (ABOUT.has(id)) return 11;
  if (id === AS) return 12;
  if (isGeneral(scan, i, General.preposition)) return 13;
  if (isGeneral(scan, i, General.determiner)) return 14;
  if (isGeneral(scan, i, General.pronoun)) return isFiniteVerb(scan, i + 1) ? 15 : 16;
  if (isName(scan, i)) return 17;
  if (isNumber(scan, i)) return 18;
  return isAdverb(scan, i) ? 13 : 19;
}

function hasClause(scan: Scan, first: number, limit: number): boolean {
  for (let i = first; i < first + 6 && i <= limit; i++) {
    if (isFiniteVerb(scan, i)) return true;
    if (sign(scan, i) === COMMA) return false;
  }
  return false;
}

function openerClass(scan: Scan, i: number, floor: number): number {
  if (i < floor) return 0;
  const unit = sign(scan, i);
  if (unit === COMMA) return 1;
  if (unit !== 0) return scan.quoted[i] === Quoted.closes ? 2 : 3;
  if (scan.tokens.lex[i] === THAT) return 4;
  if (isGeneral(scan, i, General.conjunction) || isSource(scan, i, Noun.opener)) return 5;
  return isGeneral(scan, i, General.preposition | General.relative) ? 6 : 7;
}

function quotesClass(scan: Scan, { first, last }: Range): number {
  let quoted = 0;
  for (let i = first; i <= last; i++) {
    if (scan.quoted[i] === Quoted.opens) {
      quoted = 1;
      break;
    }
  }
  return quoted + (sign(scan, last) === 63 ? 2 : 0);
}

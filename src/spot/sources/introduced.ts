import { Bank, english } from '../en/lexicon.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { COMPANY, MAKER } from '../en/sources-patterns.ts';
import { describe } from './describe.ts';
import type { Description } from './description.ts';
import * as Form from './form.ts';
import { phraseRight } from './phrase-right.ts';
import { QUOTED } from './quotes.ts';
import { holds, is, type Scan, sentenceOf } from './scan.ts';
import { isPlural, pronounOf } from './speaker-names.ts';
import { isOneOf } from './words.ts';

/** Sentences of the narrator that are looked back through. */
const SENTENCES = 3;

/** Who a sentence of the narrator is about, where a pronoun or "the company" behind it may mean him. */
export interface Introduced {
  readonly so: Description;
  /** Whether he is meant; else he may be, so that nobody else is. */
  readonly sure: boolean;
}

/**
 * Whom the narrator has introduced between the last mention of a speaker and a description at `at` that points back
 * ("Omar Haddad, a baker, lost his shop. “I owe $9,000,” he said."): the nearest subject of a sentence that fits in kind.
 *
 * @param floor first token behind the last mention
 * @param isKnown whether a name is a speaker's of that kind
 */
export function introduced(
  scan: Scan,
  at: number,
  floor: number,
  back: Description,
  isKnown: (so: Description, at: number) => boolean,
): Introduced | null {
  // "Quill Corp made $4 million, it said": before anybody has spoken, the sentence's own subject.
  const own = floor === 0 && !isSingle(back.pronoun) && is(scan, at - 1, Form.comma);
  let first = own ? at : sentenceOf(scan, at).first;
  for (let left = SENTENCES; left > 0 && first > floor; ) {
    const sentence = sentenceOf(scan, first - 1);
    first = sentence.first;
    if (first < floor) break;
    if (is(scan, first, QUOTED)) continue;
    left--;
    const last = subjectEnd(scan, first, sentence.last);
    if (last < first) continue;
    const so = describe(scan, { first, last });
    if (so.pronoun !== '') continue;
    const sure = meets(scan, so, back, first, last, isKnown);
    // Somebody unnamed further back is no longer spoken of.
    if (sure !== null && (so.name !== '' || sure || left === SENTENCES - 1))
      return { so: isSingle(back.pronoun) ? so : asBody(so), sure };
  }
  return null;
}

const isSingle = (pronoun: string) => pronoun === 'he' || pronoun === 'she';

/** Last token of the subject with which a sentence begins, behind which its verb stands; -1 without one. */
function subjectEnd(scan: Scan, first: number, end: number): number {
  if (!is(scan, first, Form.begins)) return -1;
  // "Her mother": a possessive would be read as a pronoun alone.
  const from = is(scan, first, Form.determiner) ? first + 1 : first;
  const last = phraseRight(scan, from, end, false);
  const verb = is(scan, last + 1, Form.comma) ? last + 2 : last + 1;
  return last >= from && is(scan, verb, Form.finite | Form.ed) ? last : -1;
}

/** A name that alone tells nothing of its kind is a body's where "it" or "the company" means it. */
const asBody = (so: Description): Description =>
  so.kind === 'person' ? { ...so, kind: 'organisation', organisation: so.name } : so;

/** Whether a subject is meant (true), may be (false) or cannot be (null). */
function meets(
  scan: Scan,
  so: Description,
  { pronoun, head }: Description,
  first: number,
  last: number,
  isKnown: (so: Description, at: number) => boolean,
): boolean | null {
  const body = so.kind === 'organisation' || so.kind === 'outlet';
  if (pronoun === 'they')
    return body || (so.kind === 'anonymous' && isPlural(so.head) && isKnown(so, first)) ? true : null;
  // "It" is neither several nor a couple; "he" may be a man without a name unless something is done to him.
  if (pronoun !== '' && isPlural(so.head || so.name)) return null;
  if (so.name === '') {
    if (pronoun === 'it') return body || so.kind === 'document' ? true : null;
    if (!isSingle(pronoun) || !isOf(so, pronoun)) return null;
    return isKnown(so, first) ? true : isSomebodyActive(scan, first, last) ? false : null;
  }
  if (isSingle(pronoun) && so.name.includes(' and ')) return null;
  // A capital at the beginning of a sentence is no name yet.
  const known = isKnown(so, first);
  const several = so.name.includes(' ');
  if (first === last && !known && !is(scan, first, Form.acronym)) return null;
  if (isSingle(pronoun))
    return so.kind !== 'person' || !isOf(so, pronoun) ? null : known || several || so.role !== '';
  if (body) return pronoun === 'it' || fitsCompany([so.head], head) ? true : null;
  return so.kind === 'person' && so.role === '' && !known ? !several : null;
}

/** "Her mother spoke", not "The suspect was arrested". */
function isSomebodyActive(scan: Scan, first: number, last: number): boolean {
  if (isOneOf(scan, last + 1, Asked.be)) return false;
  return holds(scan, first, last, Noun.person);
}

const isOf = ({ head }: Description, pronoun: string) => {
  const own = pronounOf(head);
  return own === '' || own === pronoun;
};

/** "company", "airline", "carmaker". */
export const isCompany = (head: string): boolean => COMPANY.test(head) || MAKER.test(head);

/**
 * Whether "the company" or "the bank" may be a body of these heads: an office, a ministry or the police, which the lexicon
 * has as bodies but as none that one calls so, is neither. An agency may be any of them.
 */
export const fitsCompany = (heads: readonly string[], head: string): boolean =>
  head.startsWith('agen') ||
  heads.every((other) => isCompany(other) || (sourceBank[english.id(other)]! & Noun.group) === 0);

const sourceBank = english.banks[Bank.sources]!;

import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { POLLING } from '../en/sources-patterns.ts';
import { lowerWord } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { phraseLeft } from './phrase-left.ts';
import { phraseRight } from './phrase-right.ts';
import { type Proposal, propose } from './proposal.ts';
import { holds, is, isSource, type Scan, type Sentence, some } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** "in the words of Malaev, …". */
export function wordsCue(scan: Scan, i: number, sentence: Sentence): Proposal | null {
  if (
    !isThe(scan, i, Id.words) ||
    !isThe(scan, i - 2, Id.in) ||
    !isThe(scan, i - 1, Id.the) ||
    !isThe(scan, i + 1, Id.of)
  )
    return null;
  const first = i + 2;
  const last = phraseRight(scan, first, sentence.last, true);
  if (last < first || !hasSpeaker(scan, first, last)) return null;
  return propose(i - 2, i + 1, sentence, { first, last }, 'according', i - 2);
}

/** A name or a pronoun, or the head of a person, a body or a document: "in the words of the song" has none. */
export function hasSpeaker(scan: Scan, first: number, last: number): boolean {
  return (
    some(scan, first, last, Form.name | Form.pronoun) ||
    holds(scan, first, last, Noun.person | Noun.group | Noun.document | Noun.outlet)
  );
}

/** Tokens of a poll's name: "a new Lindau Institute-Gazette poll". */
const LONGEST_POLL = 8;

/** "In a Lindau Institute poll, 54 percent …", "… in a survey by the Institute": somebody's, with a number beside it. */
export function pollCue(scan: Scan, i: number, sentence: Sentence): Proposal | null {
  if (!POLLING.test(lowerWord(scan, i))) return null;
  let first = i;
  while (first > i - LONGEST_POLL && !is(scan, first, Form.determiner)) first--;
  // What "the poll" shows was told before.
  if (!isThe(scan, first - 1, Id.in) || isOneOf(scan, first, Asked.definite)) return null;
  const last = phraseRight(scan, first, sentence.last, true);
  return last >= i &&
    some(scan, first + 1, last, Form.name) &&
    some(scan, sentence.first, sentence.last, Form.number)
    ? propose(i, i, sentence, { first, last }, 'cited', i)
    : null;
}

/** How far behind "figure of" its number may stand: "of more than about 400". Tokens. */
const NUMBER_REACH = 4;

/**
 * "the ministry's figure of 41": who owns the figure gives it. Bodies, documents and people by what they do; not names,
 * which countries have too, nor places; a tally only of an outlet, for a team's is of its goals.
 */
export function ownedCue(scan: Scan, i: number, sentence: Sentence): Proposal | null {
  if (
    !isOneOf(scan, i, Asked.owned | Asked.tally) ||
    !isThe(scan, i + 1, Id.of) ||
    !hasNumber(scan, i + 2, sentence.last)
  )
    return null;
  const mark = is(scan, i - 1, Form.possessive) ? i - 1 : i - 2;
  const head = mark - 1;
  if (head < sentence.first || !is(scan, mark, Form.possessive) || !givesFigures(scan, head, i)) return null;
  const phrase = phraseLeft(scan, head, sentence.first);
  if (phrase === null) return null;
  // "higher than the rebels' estimate", "below analysts' estimates": the owner begins behind what governs him.
  let first = head;
  while (first > phrase.first && !is(scan, first, Form.determiner) && !isGoverned(scan, first)) first--;
  return propose(i, i, sentence, { first, last: head }, 'owned', i);
}

/** Whether a preposition stands before the token, other than the "of" of "the ministry of health's figure". */
const isGoverned = (scan: Scan, i: number) => is(scan, i - 1, Form.preposition) && !isThe(scan, i - 1, Id.of);

function givesFigures(scan: Scan, head: number, noun: number): boolean {
  if (isSource(scan, head, Noun.outlet)) return true;
  if (isOneOf(scan, noun, Asked.tally) || isSource(scan, head, Noun.place)) return false;
  return isSource(scan, head, Noun.person | Noun.group | Noun.document | Noun.outletHead);
}

function hasNumber(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i < first + NUMBER_REACH && i <= last; i++) {
    if (is(scan, i, Form.number | Form.quantifier)) return true;
    if (is(scan, i, Form.comma | Form.finite)) return false;
  }
  return false;
}

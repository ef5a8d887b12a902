import type { Span } from '../../text/span.ts';
import { Gap } from '../../text/tokens.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import { goesOnThat } from './cues.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { phraseLeft } from './phrase-left.ts';
import type { Proposal } from './proposal.ts';
import { QUOTED } from './quotes.ts';
import { is, isSource, type Range, type Scan, type Sentence, sentenceOf, sign, some } from './scan.ts';
import { isDenied } from './stance.ts';
import { isParting } from './subject.ts';
import { isOneOf, isThe } from './words.ts';

/**
 * The part of its sentence that each attribution speaks in, as tokens. Where one sentence holds two that a semicolon or a
 * conjunction parts ("Rebels said 40 had died, but the army said nine"), each keeps to its own side.
 *
 * @param proposals in order of their cues
 */
export function sidesOf(scan: Scan, proposals: readonly Proposal[]): readonly Sentence[] {
  const sides = proposals.map((proposal) => ({ ...proposal.sentence, last: denialEnd(scan, proposal) }));
  for (let i = 1; i < proposals.length; i++) {
    const before = proposals[i - 1]!;
    const after = proposals[i]!;
    if (before.sentence.first !== after.sentence.first) continue;
    const floor = Math.max(before.cue.last, before.source.last) + 1;
    const said = commentedFrom(scan, floor, after) ?? goesOnFrom(scan, floor, after);
    if (said !== null) sides[i - 1]!.last = said - 1;
    const tag = taggedBehind(scan, floor, before, after);
    if (tag !== null) {
      sides[i - 1]!.last = tag - 1;
      sides[i]!.first = tag + 1;
      continue;
    }
    const at = parting(scan, floor, after);
    if (at === null) continue;
    sides[i - 1]!.last = is(scan, at - 1, Form.comma) ? at - 2 : at - 1;
    sides[i]!.first = at + 1;
  }
  return sides;
}

/** Where the sentence of a proposal ends; for a denial before a semicolon: "denied that 40 had left; it was nine". */
function denialEnd(scan: Scan, { cue, sentence }: Proposal): number {
  if (isSource(scan, cue.first, Noun.denial))
    for (let i = cue.last + 1; i < sentence.last; i++) if (sign(scan, i) === SEMICOLON) return i - 1;
  return sentence.last;
}

/** The comma of ", which Kyiv denied" that comments what another says before it; the comment is none of his words. */
function commentedFrom(scan: Scan, floor: number, { source, order }: Proposal): number | null {
  const comma = source.first - 2;
  return order === 'before' &&
    comma > floor &&
    is(scan, comma, Form.comma) &&
    isThe(scan, comma + 1, Id.which)
    ? comma
    : null;
}

/** The comma of ", adding that": what the same speaker goes on with has a cue of its own. */
function goesOnFrom(scan: Scan, floor: number, proposal: Proposal): number | null {
  const comma = proposal.cue.first - 1;
  return comma >= floor && is(scan, comma, Form.comma) && goesOnThat(scan, proposal) ? comma : null;
}

/**
 * The comma behind the first of two tags: "10,000 came, police said, or 20,000, organisers said." Each has what is before
 * it; an outlet passes on all of it.
 */
function taggedBehind(
  scan: Scan,
  comma: number,
  before: Proposal,
  { cue, source, sentence }: Proposal,
): number | null {
  const first = Math.min(cue.first, source.first);
  const tags =
    is(scan, Math.min(before.cue.first, before.source.first) - 1, Form.comma) &&
    is(scan, comma, Form.comma) &&
    is(scan, first - 1, Form.comma) &&
    Math.max(cue.last, source.last) + 1 >= sentence.last;
  return tags && first - comma > 2 && !isSource(scan, source.last, Noun.outlet | Noun.outletHead)
    ? comma
    : null;
}

/** Tokens between what parts two attributions and the second one's own words: "but on Monday the army said". */
const LONGEST_LINK = 5;

/**
 * The semicolon or conjunction, not before `floor`, behind which an attribution that begins with its source stands; the
 * comma of ", against 219 according to the rebels".
 */
function parting(scan: Scan, floor: number, { cue, source, group, order }: Proposal): number | null {
  if (order !== 'before' && order !== 'according') return null;
  const first = Math.min(cue.first, source.first, group);
  let links = true;
  for (let i = first - 1; i > floor && first - i <= LONGEST_LINK; i--) {
    if (links && (sign(scan, i) === SEMICOLON || PARTS.some((id) => isThe(scan, i, id)))) return i;
    if (order === 'according' && is(scan, i, Form.comma) && is(scan, i + 1, Form.negation | Form.preposition))
      return i;
    links &&= !is(scan, i, Form.sign | Form.number | Form.finite | Form.ed | Form.opener | Form.pronoun);
  }
  return null;
}

const SEMICOLON = 59;

/** Conjunctions that set what another says beside it; "that", "because" and "if" go on with what was said. */
const PARTS = [Id.and, Id.but, Id.while, Id.whereas, Id.though, Id.although] as const;

/**
 * What an attribution says was said, as one span of its side of the sentence. A cue at the end of its sentence ('…, Malaev said.') has the words
 * before it, any other the words behind it up to the sentence's end; a cue between two parts of one utterance has both.
 */
export function contentOf(scan: Scan, proposal: Proposal, sentence: Sentence): Span {
  const { cue, source, order, group } = proposal;
  if (order === 'cited') return spanOf(scan, sentence.first, sentence.last);
  if (order === 'colon')
    return source.first > cue.last
      ? spanOf(scan, sentence.first, cue.first - 1)
      : spanOf(scan, cue.last + 1, sentence.last);
  if (order === 'owned') return spanOf(scan, cue.last + 1, countedEnd(scan, cue.last + 2, sentence.last));
  if (order === 'quoted')
    return (
      quotedBefore(scan, proposal, sentence) ?? spanOf(scan, Math.min(group, sentence.last), sentence.last)
    );
  // "estimated at 4 million by X": what stands between cue and source.
  if (order === 'by' && source.first - cue.last > 2) return spanOf(scan, cue.last + 1, source.first - 2);
  const first = Math.min(cue.first, source.first, group);
  const last = Math.max(cue.last, source.last);
  // "did not say how many of the 40 had died": what was not said is nobody's, and the cue stands for it.
  if (is(scan, last + 1, Form.opener) && !isThe(scan, last + 1, Id.that) && isDenied(scan, proposal))
    return spanOf(scan, cue.first, cue.last);
  // "the 80 given by the rescuers are in hospital": a participle behind a number has that alone.
  const counted =
    order === 'by' && is(scan, group - 1, Form.number) ? phraseLeft(scan, group - 1, sentence.first) : null;
  if (counted !== null) return spanOf(scan, counted.first, group - 1);
  // "Three cases were reported by the ministry": of a passive, and of what is parted off, less is enough.
  const passive =
    order === 'by' && (last + 1 >= sentence.last || is(scan, sentence.first, Form.number | Form.quantifier));
  const little = passive || sentence.first > proposal.sentence.first;
  const before = contentBefore(scan, first, sentence.first, little ? 0 : SHORTEST_BEFORE);
  const commented = before !== null && !is(scan, source.first, Form.relative) && isAdverbial(scan, last + 1);
  const tells = isSource(scan, cue.last, Verb.tells);
  const that = thatBehind(scan, last + 1);
  const adjunct = commented || tells;
  // "In May, the ministry put the toll at 40": an adverbial is not what was said where a number follows.
  const opening =
    order === 'before' &&
    before !== null &&
    !some(scan, before.first, before.last, Form.finite | Form.ed | Form.number | QUOTED);
  const tail =
    tells && that > 0 ? that - 1 : tailOf(scan, adjunct ? adjunctEnd(scan, last) : last, sentence.last);
  const ownTail =
    order !== 'after' &&
    order !== 'by' &&
    sign(scan, last + 1) !== SEMICOLON &&
    (that > 0 || !isAdverbial(scan, last + 1)) &&
    (isOneOf(scan, last, Asked.give) ||
      isCount(scan, last + 1) ||
      (opening && some(scan, tail + 1, sentence.last, Form.number)) ||
      isClause(scan, tail + 1, sentence.last) ||
      isLong(scan, cue.last, sentence.last));
  // A comment in the middle: "The tremor, she says, lasted ten seconds."
  const closed =
    that === 0 &&
    before !== null &&
    is(scan, before.last + 1, Form.comma) &&
    tail > last &&
    (order !== 'according' || !some(scan, before.first, before.last, Form.finite | Form.ed | Form.number));
  if (closed && sentence.last - tail >= 3) return spanOf(scan, sentence.first, sentence.last);
  if (before !== null && (order === 'according' || !ownTail)) return spanOf(scan, before.first, before.last);
  if (sentence.last - tail < 2 && before === null) return sentenceBefore(scan, sentence.first);
  if (tail < sentence.last) return spanOf(scan, tail + 1, sentence.last);
  return spanOf(scan, sentence.first, sentence.last);
}

/** From the beginning of one token to the end of another. */
const spanOf = ({ tokens: { start, end } }: Scan, first: number, last: number): Span => ({
  start: start[first]!,
  end: end[last]!,
});

/** What stands before "Interfax quoted the mayor as saying." that ends its sentence; null where more is said behind it. */
function quotedBefore(scan: Scan, { source, via, group }: Proposal, { first, last }: Sentence): Span | null {
  if (group < last && (!isAdverbial(scan, group) || isClause(scan, group, last))) return null;
  const from = Math.min(source.first, via?.first ?? source.first);
  const before = contentBefore(scan, from, first, SHORTEST_BEFORE);
  if (before === null) return sentenceBefore(scan, first);
  return spanOf(scan, before.first, before.last);
}

/** A hearer or adverbial is no longer than this: "told the state news agency Itar-Tass". Tokens. */
const LONGEST_ADJUNCT = 7;

/**
 * Last token of the hearer or adverbial that a comma closes: "told Itar-Tass, adding that …", "said on Monday, up from
 * 40"; `last` where there is none.
 */
function adjunctEnd(scan: Scan, last: number): number {
  for (let i = last + 1; i <= last + LONGEST_ADJUNCT; i++) {
    if (is(scan, i, Form.comma)) return i - 1;
    const dated = is(scan, i, Form.number) && (is(scan, i - 1, Form.month) || is(scan, i + 1, Form.month));
    if (is(scan, i, Form.sign | Form.number | Form.quantifier | Form.finite | Form.opener) && !dated)
      return last;
  }
  return last;
}

/** The "that" of "told 300 voters on Monday that 40 had left", 0 without one. */
function thatBehind(scan: Scan, first: number): number {
  let i = first;
  while (i < first + LONGEST_ADJUNCT && !is(scan, i, Form.sign | Form.opener | Form.finite)) i++;
  return isThe(scan, i, Id.that) ? i : 0;
}

/** Last token of what was counted: "41 dead" in "the ministry's figure of 41 dead is too low". */
function countedEnd(scan: Scan, first: number, last: number): number {
  let i = first;
  while (i < last && !is(scan, i + 1, Form.comma | Form.finite | Form.conjunction)) i++;
  return i;
}

/** A tail of this many tokens is more than a hearer and a time: "puts the epicentre of the quake at 58 km …". */
const LONG_TAIL = 6;

function isLong(scan: Scan, cue: number, last: number): boolean {
  return last - cue > LONG_TAIL && !isSource(scan, cue, Verb.tells) && !is(scan, cue + 1, Form.comma);
}

/** A number that is said, not a time: "the police said 30,000", "Malaev said two days later". */
function isCount(scan: Scan, i: number): boolean {
  return is(scan, i, Form.number) && !is(scan, i + 1, Form.timeUnit);
}

/** Whether something is said there: a finite verb or a quotation. */
function isClause(scan: Scan, first: number, last: number): boolean {
  return some(scan, first, last, Form.opens | Form.finite | Form.ed);
}

/** "… in a statement", "… on Monday", "… to reporters": what stands behind the cue is no content. */
export function isAdverbial(scan: Scan, i: number): boolean {
  return (
    (is(scan, i, Form.preposition | Form.weekday) && !is(scan, i, Form.conjunction)) ||
    isSource(scan, i, Noun.when) ||
    isOneOf(scan, i, Asked.partOfDay)
  );
}

/** Behind a headline or a dateline that a hyphen or dash between spaces parts from the sentence ("Town — Two people …"). */
function afterHeadline(scan: Scan, floor: number, last: number): number {
  const { gap } = scan.tokens;
  for (let i = last - 1; i > floor; i--) {
    const parts = !is(scan, i, Form.comma) && isParting(scan, i);
    if (parts && gap[i] !== Gap.none && gap[i + 1] !== Gap.none && is(scan, i + 1, Form.capital))
      return i + 1;
  }
  return floor;
}

/** The sentence that ends before `first`: a quotation in a paragraph of its own, with its speaker in the next. */
function sentenceBefore(scan: Scan, first: number): Span {
  if (first === 0) return { start: scan.tokens.start[0]!, end: scan.tokens.start[0]! };
  const sentence = sentenceOf(scan, first - 1);
  return spanOf(scan, openingQuote(scan, sentence.first), sentence.last);
}

/** A quotation is followed no further back than this many tokens. */
export const LONGEST_QUOTATION = 1000;

/** The opening mark of the quotation that holds token `i`, `i` itself outside of quotations. */
export function openingQuote(scan: Scan, i: number): number {
  let first = i;
  const floor = Math.max(0, i - LONGEST_QUOTATION);
  while (first > floor && is(scan, first, Form.within)) first--;
  return first;
}

/** Last token of cue and source, with a closing comma. */
function tailOf(scan: Scan, last: number, limit: number): number {
  return last < limit && is(scan, last + 1, Form.comma) ? last + 1 : last;
}

/** Tokens, the last left out, of what is said before a source without a sign between. */
const SHORTEST_BEFORE = 3;

/** The words before the source, where they are a clause: closed by a comma, a quotation mark or a dash, or long enough. */
function contentBefore(scan: Scan, first: number, floor: number, shortest: number): Range | null {
  let last = first - 1;
  if (last < floor) return null;
  if (isParting(scan, last) || is(scan, last, Form.closes)) {
    if (last > floor) last--;
  } else if (last - floor < shortest) return null;
  // A quotation of several sentences belongs to its speaker as a whole.
  const opens = is(scan, last, Form.closes | Form.within);
  let from = opens ? openingQuote(scan, floor) : afterHeadline(scan, floor, last);
  // "31 died, not 219 as the rebels had said": they said what is set against the rest.
  if (isThe(scan, last, Id.as))
    for (let i = last; i > from; i--)
      if (is(scan, i, Form.negation) && is(scan, i + 1, Form.number)) from = i;
  return { first: from, last };
}

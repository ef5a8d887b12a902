import { Gap } from '../../text/tokens.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { CUE_VERB, Verb } from '../en/sources-verbs.ts';
import * as Form from './form.ts';
import { type Proposal, propose } from './proposal.ts';
import { QUOTED } from './quotes.ts';
import { is, isSource, type Scan, sentenceFrom, sign, some } from './scan.ts';
import { isOneOf } from './words.ts';

/** Longest speaker before a colon, in tokens: "Ukrainian defence minister Valery Geletey:". */
const LONGEST = 8;

/** Fewest tokens of what is said behind it. */
const FEWEST = 4;

/**
 * "Malaev: 438 crossed", "Poll: race tightens": a speaker before the colon at `at` of a sentence, where a paragraph begins;
 * "Two killed in crash: police", where it is a line of its own.
 */
export function colonCue(scan: Scan, first: number, at: number, last: number): Proposal | null {
  if (isLastSaid(scan, first, at, last))
    return propose(at, at, sentenceFrom(scan, first, last), { first: at + 1, last }, 'colon', at);
  const head = at - 1;
  const speaks = isSpeaker(scan, head);
  // "Police: 3 hurt", but "Members: 300"
  const counts = speaks && is(scan, at + 1, Form.number) && !isSource(scan, head, Noun.anonymous);
  if (at === first || at - first > LONGEST || last - at < (counts ? 2 : FEWEST)) return null;
  if (first !== 0 && scan.tokens.gap[first]! < Gap.line) return null;
  for (let i = first; i < at; i++) if (!isPartOfSpeaker(scan, i)) return null;
  if (!is(scan, head, Form.word) || scan.tokens.gap[at + 1] === Gap.none) return null;
  if (scan.tokens.end[head]! - scan.tokens.start[head]! < 2) return null;
  const somebody =
    speaks ||
    (isPersonName(scan, first, head) &&
      !isSource(scan, head, Noun.document | Noun.occasion) &&
      recurs(scan, head, last));
  const said = counts || some(scan, at + 1, last, Form.opens | Form.finite);
  if (!somebody || !said || isDateline(scan, first, at, last)) return null;
  return propose(at, at, sentenceFrom(scan, first, last), { first, last: head }, 'colon', at);
}

/** Whether the sentence is a headline that ends in who says it. */
function isLastSaid(scan: Scan, first: number, at: number, last: number): boolean {
  const { gap, count } = scan.tokens;
  if (at - first < FEWEST || last === at || last - at > LONGEST || !isSpeaker(scan, last)) return false;
  if ((first !== 0 && gap[first]! < Gap.line) || (last + 1 < count && gap[last + 1]! < Gap.line))
    return false;
  for (let i = at + 1; i <= last; i++) if (!isPartOfSpeaker(scan, i)) return false;
  return some(scan, first, at, Form.number | Form.quantifier | Form.finite);
}

/** The head of somebody or of a document that speaks; others are credits, captions and pointers here. */
const isSpeaker = (scan: Scan, head: number) =>
  isOneOf(scan, head, Asked.finding | Asked.press) ||
  (isSource(scan, head, Noun.person | Noun.group | Noun.outlet) && !isSource(scan, head, Noun.occasion));

/** "NEW DELHI: The storm …, officials said": a place in capitals, or a name before a sentence with a cue of its own. */
function isDateline(scan: Scan, first: number, at: number, last: number): boolean {
  if (isSpeaker(scan, at - 1)) return false;
  let capitals = !is(scan, at + 1, Form.acronym);
  for (let i = first; i < at; i++) if (is(scan, i, Form.word) && !is(scan, i, Form.acronym)) capitals = false;
  if (capitals && !is(scan, at + 1, QUOTED)) return true;
  for (let i = at + 1; i <= last; i++)
    if (!is(scan, i, QUOTED) && isSource(scan, i, Verb.says) && !isSource(scan, i, Verb.nounToo)) return true;
  return false;
}

/** Words of a speaker: names, titles and the nouns of a role; no verb, no pronoun, nothing in quotation marks. */
function isPartOfSpeaker(scan: Scan, i: number): boolean {
  if (is(scan, i, QUOTED)) return false;
  if (!is(scan, i, Form.word))
    return sign(scan, i) === 46 || sign(scan, i) === 45 || is(scan, i, Form.possessive);
  if (is(scan, i, Form.finite)) return false;
  return !is(scan, i, Form.pronoun | Form.auxiliary | Form.relative);
}

/** One to three names and nothing else. */
function isPersonName(scan: Scan, first: number, last: number): boolean {
  if (last - first > 3) return false;
  for (let i = first; i <= last; i++) {
    if (!is(scan, i, Form.name) && sign(scan, i) !== 46 && sign(scan, i) !== 45) return false;
  }
  return true;
}

/**
 * Whether a single name before a colon is a speaker's: it comes again in the text as the end of a full name or before a
 * verb of saying ("Malaev: …" and "Vasily Malaev said"), unlike a place ("Paris: …"). In a text of one sentence it need not.
 */
function recurs(scan: Scan, name: number, last: number): boolean {
  const { tokens } = scan;
  if (last >= tokens.count - 1) return true;
  for (let i = last + 1; i < tokens.count && i < last + RECURS_WITHIN; i++) {
    if (tokens.hash[i] !== tokens.hash[name] || tokens.lex[i] !== tokens.lex[name]) continue;
    if (is(scan, i - 1, Form.name) || isSource(scan, i + 1, CUE_VERB)) return true;
  }
  return false;
}

/** How far behind a headline its speaker must be named again. Tokens. */
const RECURS_WITHIN = 600;

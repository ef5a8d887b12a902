import { Gap } from '../../text/tokens.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { CUE_VERB, Verb } from '../en/sources-verbs.ts';
import { isCampaign } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import {
  COLON,
  COMMA,
  is,
  isDash,
  isSource,
  isSymbol,
  type Range,
  type Scan,
  sign,
  some,
  sourceBits,
} from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** No description of a source is longer. Tokens; the longest of PolNeAR's training articles has 61. */
export const LONGEST_PHRASE = 80;

/**
 * The noun phrase that begins at `first`, read to the right no further than `limit` (both ends included): with its
 * appositions, relative clauses and prepositional attributes. -1 if no noun phrase begins there.
 *
 * @param main whether a main clause follows the phrase ("According to Malaev, 438 soldiers …"): then an apposition must
 * be closed by a comma of its own.
 */
export function phraseRight(scan: Scan, first: number, end: number, main: boolean): number {
  const limit = Math.min(end, first + LONGEST_PHRASE);
  if (first > limit) return -1;
  if (is(scan, first, Form.pronoun) && !is(scan, first, Form.quantifier)) return first;
  if (isThe(scan, first, Id.her) && !is(scan, first + 1, Form.word)) return first;
  if (!is(scan, first, Form.begins) && !isQuotedTitle(scan, first)) return -1;
  let at = segment(scan, first, limit);
  if (at < first) return -1;
  for (let rounds = 0; rounds < 8; rounds++) {
    const comma = at + 1;
    if (comma >= limit || !is(scan, comma, Form.comma)) break;
    const end = apposition(scan, comma + 1, limit);
    if (end < 0) break;
    if (main && !isClosed(scan, comma + 1, end, limit)) break;
    at = end;
  }
  return at;
}

/** The phrase that {@link phraseRight} reads, null if none begins there. */
export function phraseFrom(scan: Scan, first: number, end: number): Range | null {
  const last = phraseRight(scan, first, end, false);
  return last < first ? null : { first, last };
}

/** Behind "According to X, …" a segment is an apposition only if a comma closes it, a subject follows, and it counts nothing. */
function isClosed(scan: Scan, first: number, last: number, limit: number): boolean {
  if (!is(scan, last + 1, Form.comma) || last + 2 > limit) return false;
  if (!is(scan, last + 2, Form.begins | Form.pronoun)) return false;
  return !some(scan, first, last - 1, Form.number);
}

const isQuotedTitle = (scan: Scan, i: number) => is(scan, i, Form.opens) && is(scan, i + 1, Form.name);

/** Last token of a phrase without commas. */
function segment(scan: Scan, first: number, limit: number): number {
  const { tokens } = scan;
  let last = first - 1;
  let common = false;
  for (let i = first; i <= limit; i++) {
    const unit = sign(scan, i);
    if (unit !== 0) {
      if (unit === 40) {
        const close = closingBracket(scan, i, limit);
        if (close < 0) break;
        last = close;
        i = close;
        continue;
      }
      const attached = tokens.gap[i] === Gap.none;
      if (is(scan, i, Form.possessive) || isSymbol(unit) || (unit === 46 && attached && i < limit)) {
        last = i;
        continue;
      }
      if ((unit === 45 || unit === 0x2011 || unit === 47) && attached && tokens.gap[i + 1] === Gap.none) {
        continue;
      }
      if (is(scan, i, Form.opens) && i > first && !is(scan, i - 1, Form.determiner)) break;
      if (is(scan, i, Form.opens) || (is(scan, i, Form.closes) && last >= first)) {
        if (is(scan, i, Form.closes)) last = i;
        continue;
      }
      break;
    }
    if (is(scan, i, Form.number)) {
      // A number behind whoever speaks begins something else ("according to Malaev 438 soldiers …", "to the mayor 36 …").
      const age = i === limit || is(scan, i + 1, Form.comma | Form.relative);
      const speaks = is(scan, last, Form.name) || isSource(scan, last, Noun.person | Noun.group);
      if (last >= first && speaks && !isSource(scan, last, Noun.outlet) && !age) break;
      last = i;
      continue;
    }
    if (is(scan, i, Form.acronym)) {
      last = i;
      continue;
    }
    if (is(scan, i, Form.relative) && last >= first) {
      last = relativeEnd(scan, i, limit);
      break;
    }
    if (is(scan, i, Form.preposition)) {
      if (last < first || !prepositionGoesOn(scan, i, limit, common)) break;
      continue;
    }
    if (is(scan, i, Form.determiner)) {
      const joins = last < first || i - 1 > last || is(scan, i - 1, Form.quantifier) || isCampaign(scan, i);
      if (!joins) break;
      continue;
    }
    if (is(scan, i, Form.conjunction)) {
      if (is(scan, i, Form.opener) || last < first || !coordinates(scan, i, limit)) break;
      continue;
    }
    if (is(scan, i, Form.weekday) && last >= first && !isSource(scan, i + 1, Noun.document)) break;
    if (is(scan, i, Form.pronoun) && !is(scan, i, Form.quantifier)) break;
    if (is(scan, i, Form.auxiliary | Form.opener)) break;
    if (
      last >= first &&
      (is(scan, last, Form.name) || (last === i - 1 && isSource(scan, last, Noun.person))) &&
      is(scan, i, Form.lower) &&
      is(scan, i, Form.quantifier)
    )
      break;
    if (is(scan, i, Form.lower)) {
      if (is(scan, i, Form.finite) && !isParticiple(scan, i, last, first)) break;
      if (last >= first && is(scan, i, Form.ed) && sign(scan, i - 1) !== 45 && isPast(scan, i, last)) break;
      if (is(scan, i, Form.adverb) && !is(scan, i + 1, Form.ed)) break;
      if (
        (sourceBits(scan, i) & Verb.gerund) !== 0 &&
        (sourceBits(scan, i) & CUE_VERB) !== 0 &&
        last >= first
      )
        break;
      if (last >= first && is(scan, last, Form.name) && isSource(scan, i, Noun.when)) break;
      common = true;
    } else if (is(scan, i, Form.quantifier)) common = true;
    else if (
      last >= first &&
      is(scan, last, Form.lower) &&
      is(scan, i, Form.month) &&
      !is(scan, i + 1, Form.name)
    )
      break;
    last = i;
  }
  while (last >= first && is(scan, last, Form.preposition | Form.determiner)) last--;
  return last;
}

function closingBracket(scan: Scan, open: number, limit: number): number {
  for (let i = open + 1; i <= limit && i < open + 16; i++) if (sign(scan, i) === 41) return i;
  return -1;
}

/** A past form behind a noun and before a preposition: "documents obtained by Reuters". */
function isParticiple(scan: Scan, i: number, last: number, first: number): boolean {
  if ((sourceBits(scan, i) & Verb.past) === 0 && !is(scan, i, Form.ed)) return false;
  if (last < first) return true;
  return is(scan, i + 1, Form.preposition | Form.adverb);
}

/** A past form that is finite: behind a name unless "by" follows, or before an object ("the aide doubled the …"). */
function isPast(scan: Scan, i: number, last: number): boolean {
  const next = i + 1;
  if (is(scan, next, Form.determiner | Form.pronoun | Form.opener)) return true;
  if (isThe(scan, next, Id.by)) return false;
  if (is(scan, last, Form.name)) return !is(scan, next, Form.name);
  // "the aide doubled down", "supporters rallied voters": people do things; things are mostly done.
  return isSource(scan, last, Noun.person) && !is(scan, next, Form.preposition);
}

/** Prepositions that attach to a name as well ("Amnesty International of Kiev" is rare, "the University of Kiev" common). */
function prepositionGoesOn(scan: Scan, i: number, limit: number, common: boolean): boolean {
  const next = i + 1;
  if (next > limit) return false;
  if (isThe(scan, i, Id.of)) return true;
  // "the Office for National Statistics", "the Institute for the Study of War"
  const body = is(scan, i - 1, Form.name) && isSource(scan, i - 1, Noun.group);
  if (
    body &&
    isThe(scan, i, Id.for) &&
    is(scan, is(scan, next, Form.determiner) ? next + 1 : next, Form.name)
  )
    return true;
  if (!common || !isOneOf(scan, i, Asked.attaches)) return false;
  if (is(scan, next, Form.weekday | Form.month)) return false;
  const noun = is(scan, next, Form.determiner) ? next + 1 : next;
  // "in a statement" tells how somebody spoke, but "corroborated by video" what the source is.
  if (isSource(scan, noun, Noun.occasion) && isOneOf(scan, i, Asked.placed) && !is(scan, i - 1, Form.ed))
    return false;
  if (is(scan, noun, Form.timeUnit | Form.weekday)) return false;
  if (is(scan, noun, Form.number) && isThe(scan, i, Id.in)) return false;
  return is(scan, next, Form.begins);
}

/** Whether "and" joins two nouns: what follows is a noun phrase, and no verb comes before the phrase's end. */
function coordinates(scan: Scan, conjunction: number, limit: number): boolean {
  for (let i = conjunction + 1; i <= limit && i < conjunction + 9; i++) {
    const unit = sign(scan, i);
    if (unit === COMMA || unit === 46 || unit === COLON || isDash(unit)) return true;
    if (is(scan, i, Form.relative)) return true;
    if (is(scan, i, Form.finite))
      return is(scan, conjunction + 1, Form.name) && is(scan, conjunction - 1, Form.name);
  }
  return true;
}

/** Where a relative clause ends: before the comma that closes it, a quotation, a dash, or the sentence's last stop. */
function relativeEnd(scan: Scan, first: number, limit: number): number {
  let i = first + 1;
  for (; i <= limit; i++) {
    const unit = sign(scan, i);
    if (unit === COMMA && !is(scan, i + 1, Form.number)) break;
    if (unit === 59 || unit === COLON || isDash(unit)) break;
    if (is(scan, i, Form.opens)) break;
    if (unit === 46 && i === limit) break;
  }
  return i - 1;
}

/** End of an apposition that begins behind a comma, -1 if what stands there is none. */
function apposition(scan: Scan, first: number, limit: number): number {
  if (first > limit) return -1;
  if (is(scan, first, Form.relative) && isRelativeOpener(scan, first)) return relativeEnd(scan, first, limit);
  if (is(scan, first, Form.opens)) return -1;
  if (is(scan, first, Form.number)) {
    // An age: a number alone between commas.
    return is(scan, first + 1, Form.comma) || first === limit || sign(scan, first + 1) === 46 ? first : -1;
  }
  if (isThe(scan, first, Id.and) || isThe(scan, first, Id.or)) {
    return coordinates(scan, first, limit) && !followedByVerb(scan, first + 1, limit)
      ? segment(scan, first + 1, limit)
      : -1;
  }
  if (isOneOf(scan, first, Asked.origin)) return segment(scan, first + 1, limit);
  if (is(scan, first, Form.adverb)) return -1;
  if (!is(scan, first, Form.begins) || is(scan, first, Form.pronoun)) return -1;
  if (isSource(scan, first, Noun.when) || is(scan, first, Form.weekday)) return -1;
  // "managing director of …" describes, "speaking in Kiev" does not.
  const ing = is(scan, first, Form.ing) && !isSource(scan, first + 1, Noun.person);
  if (ing || is(scan, first, Form.ed)) return -1;
  const last = segment(scan, first, limit);
  if (last < first) return -1;
  // A finite verb behind the phrase makes it a subject of its own.
  return is(scan, last + 1, Form.finite | Form.ed) ? -1 : last;
}

function followedByVerb(scan: Scan, first: number, limit: number): boolean {
  const last = segment(scan, first, limit);
  return last >= first && is(scan, last + 1, Form.finite);
}

/** "who", "which", "whose": not "that" or "where", which seldom describe a source behind a comma, and not "when". */
function isRelativeOpener(scan: Scan, i: number): boolean {
  return isOneOf(scan, i, Asked.whose);
}

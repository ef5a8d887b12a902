import { Gap } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import { CUE_VERB, Verb } from '../en/sources-verbs.ts';
import { Quoted } from './quotes.ts';
import {
  beginsPhrase,
  COLON,
  COMMA,
  endsWith,
  isAcronym,
  isAdverb,
  isAuxiliary,
  isDash,
  isEd,
  isFiniteVerb,
  isGeneral,
  isLower,
  isName,
  isNumber,
  isPossessive,
  isSource,
  type Scan,
  sign,
  sourceBits,
} from './scan.ts';
import { isOneOf, wordSet } from './words.ts';

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
  if (
    isGeneral(scan, first, General.pronoun) &&
    !isAcronym(scan, first) &&
    !isSource(scan, first, Noun.quantifier)
  )
    return first;
  if (!beginsPhrase(scan, first) && !isQuotedTitle(scan, first)) return -1;
  let at = segment(scan, first, limit);
  if (at < first) return -1;
  for (let rounds = 0; rounds < 8; rounds++) {
    const comma = at + 1;
    if (comma >= limit || sign(scan, comma) !== COMMA) break;
    const end = apposition(scan, comma + 1, limit);
    if (end < 0) break;
    if (main && !isClosed(scan, comma + 1, end, limit)) break;
    at = end;
  }
  return at;
}

/** Behind "According to X, …" a segment is an apposition only if a comma closes it, a subject follows, and it counts nothing. */
function isClosed(scan: Scan, first: number, last: number, limit: number): boolean {
  if (sign(scan, last + 1) !== COMMA || last + 2 > limit) return false;
  if (!beginsPhrase(scan, last + 2) && !isGeneral(scan, last + 2, General.pronoun)) return false;
  for (let i = first; i < last; i++) if (isNumber(scan, i)) return false;
  return true;
}

const isQuotedTitle = (scan: Scan, i: number) => scan.quoted[i] === Quoted.opens && isName(scan, i + 1);

/** Last token of a phrase without commas. */
function segment(scan: Scan, first: number, limit: number): number {
  const { tokens } = scan;
  let last = first - 1;
  let common = false;
  let i = first;
  while (i <= limit) {
    const unit = sign(scan, i);
    if (unit !== 0) {
      if (unit === 40) {
        const close = closingBracket(scan, i, limit);
        if (close < 0) break;
        last = close;
        i = close + 1;
        continue;
      }
      const attached = tokens.gap[i] === Gap.none;
      if (isPossessive(scan, i) || unit === 38 || unit === 36 || unit === 35 || unit === 64 || unit === 37) {
        last = i;
        i++;
        continue;
      }
      if ((unit === 45 || unit === 0x2011 || unit === 47) && attached && tokens.gap[i + 1] === Gap.none) {
        i++;
        continue;
      }
      if (unit === 46 && attached && i < limit) {
        last = i;
        i++;
        continue;
      }
      if (scan.quoted[i] === Quoted.opens && i > first && !isGeneral(scan, i - 1, General.determiner)) break;
      if (scan.quoted[i] === Quoted.opens || (scan.quoted[i] === Quoted.closes && last >= first)) {
        if (scan.quoted[i] === Quoted.closes) last = i;
        i++;
        continue;
      }
      break;
    }
    if (isNumber(scan, i)) {
      // A number behind a name begins something else ("according to Malaev 438 soldiers …").
      const age = i === limit || sign(scan, i + 1) === COMMA || isGeneral(scan, i + 1, General.relative);
      if (last >= first && isName(scan, last) && !isSource(scan, last, Noun.outlet) && !age) break;
      last = i;
      i++;
      continue;
    }
    if (isAcronym(scan, i)) {
      last = i;
      i++;
      continue;
    }
    if (isGeneral(scan, i, General.relative) && last >= first) {
      last = relativeEnd(scan, i, limit);
      break;
    }
    if (isGeneral(scan, i, General.preposition)) {
      if (last < first || !prepositionGoesOn(scan, i, limit, common)) break;
      i++;
      continue;
    }
    if (isGeneral(scan, i, General.determiner)) {
      const joins = last < first || i - 1 > last || isSource(scan, i - 1, Noun.quantifier);
      if (!joins) break;
      i++;
      last = Math.max(last, first - 1);
      if (i > limit) break;
      continue;
    }
    if (isGeneral(scan, i, General.conjunction)) {
      if (isSource(scan, i, Noun.opener) || last < first || !coordinates(scan, i, limit)) break;
      i++;
      continue;
    }
    if (isGeneral(scan, i, General.weekday) && last >= first && !isSource(scan, i + 1, Noun.document)) break;
    if (isGeneral(scan, i, General.pronoun) && !isSource(scan, i, Noun.quantifier)) break;
    if (isAuxiliary(scan, i)) break;
    if (isSource(scan, i, Noun.opener)) break;
    if (last >= first && isName(scan, last) && isLower(scan, i) && isSource(scan, i, Noun.quantifier)) break;
    if (isLower(scan, i)) {
      if (isFiniteVerb(scan, i) && !isParticiple(scan, i, last, first)) break;
      if (last >= first && isEd(scan, i) && sign(scan, i - 1) !== 45 && isPast(scan, i, last)) break;
      if (isAdverb(scan, i) && !isEd(scan, i + 1)) break;
      if (
        (sourceBits(scan, i) & Verb.gerund) !== 0 &&
        (sourceBits(scan, i) & CUE_VERB) !== 0 &&
        last >= first
      )
        break;
      if (last >= first && isName(scan, last) && isSource(scan, i, Noun.when)) break;
      common = true;
    } else if (isSource(scan, i, Noun.quantifier)) common = true;
    else if (last >= first && isName(scan, i) && isLower(scan, last) && isGeneral(scan, i, General.month))
      break;
    last = i;
    i++;
  }
  while (last >= first && isGeneral(scan, last, General.preposition | General.determiner)) last--;
  return last;
}

function closingBracket(scan: Scan, open: number, limit: number): number {
  for (let i = open + 1; i <= limit && i < open + 16; i++) if (sign(scan, i) === 41) return i;
  return -1;
}

/** A past form behind a noun and before a preposition: "documents obtained by Reuters". */
function isParticiple(scan: Scan, i: number, last: number, first: number): boolean {
  if ((sourceBits(scan, i) & Verb.past) === 0 && !isEd(scan, i)) return false;
  if (last < first) return true;
  return isGeneral(scan, i + 1, General.preposition) || isAdverb(scan, i + 1);
}

/** A past form that is finite: behind a name unless "by" follows, or before an object ("the aide doubled the …"). */
function isPast(scan: Scan, i: number, last: number): boolean {
  const next = i + 1;
  if (isGeneral(scan, next, General.determiner | General.pronoun) || isSource(scan, next, Noun.opener))
    return true;
  if (isOneOf(scan, next, BY)) return false;
  if (isName(scan, last)) return !isName(scan, next);
  // "the aide doubled down", "supporters rallied voters": people do things; things are mostly done.
  return isSource(scan, last, Noun.person) && !isGeneral(scan, next, General.preposition);
}

/** Prepositions that attach to a name as well ("Amnesty International of Kiev" is rare, "the University of Kiev" common). */
function prepositionGoesOn(scan: Scan, i: number, limit: number, common: boolean): boolean {
  const next = i + 1;
  if (next > limit) return false;
  if (isOneOf(scan, i, OF)) return true;
  if (!common || !isOneOf(scan, i, ATTACHES)) return false;
  if (isGeneral(scan, next, General.weekday | General.month)) return false;
  const noun = isGeneral(scan, next, General.determiner) ? next + 1 : next;
  if (isSource(scan, noun, Noun.occasion) && isOneOf(scan, i, PLACED)) return false;
  if (isGeneral(scan, noun, General.timeUnit | General.weekday)) return false;
  if (isNumber(scan, noun) && isOneOf(scan, i, IN)) return false;
  return beginsPhrase(scan, next);
}

const ATTACHES = wordSet(
  'for at from with in on by to near about against into between inside within among across under over',
);
const OF = wordSet('of');
const IN = wordSet('in');
const BY = wordSet('by');
const PLACED = wordSet('in at on by');
const AND = wordSet('and or');
const ATTRIBUTE = wordSet('of from');
const WHO = wordSet('who whom whose');

/** Whether "and" joins two nouns: what follows is a noun phrase, and no verb comes before the phrase's end. */
function coordinates(scan: Scan, conjunction: number, limit: number): boolean {
  if (!beginsPhrase(scan, conjunction + 1)) return false;
  for (let i = conjunction + 1; i <= limit && i < conjunction + 9; i++) {
    const unit = sign(scan, i);
    if (unit === COMMA || unit === 46 || unit === COLON || isDash(unit)) return true;
    if (isGeneral(scan, i, General.relative)) return true;
    if (isFiniteVerb(scan, i)) return isName(scan, conjunction + 1) && isName(scan, conjunction - 1);
  }
  return true;
}

/** Where a relative clause ends: before the comma that closes it, a quotation, a dash, or the sentence's last stop. */
function relativeEnd(scan: Scan, first: number, limit: number): number {
  let i = first + 1;
  for (; i <= limit; i++) {
    const unit = sign(scan, i);
    if (unit === COMMA && !isNumber(scan, i + 1)) break;
    if (unit === 59 || unit === COLON || isDash(unit)) break;
    if (scan.quoted[i] === Quoted.opens) break;
    if (unit === 46 && i === limit) break;
  }
  return i - 1;
}

/** End of an apposition that begins behind a comma, -1 if what stands there is none. */
function apposition(scan: Scan, first: number, limit: number): number {
  if (first > limit) return -1;
  if (isGeneral(scan, first, General.relative) && isRelativeOpener(scan, first))
    return relativeEnd(scan, first, limit);
  if (scan.quoted[first] === Quoted.opens) return -1;
  if (isNumber(scan, first)) {
    // An age: a number alone between commas.
    return sign(scan, first + 1) === COMMA || first === limit || sign(scan, first + 1) === 46 ? first : -1;
  }
  if (isOneOf(scan, first, AND)) {
    return coordinates(scan, first, limit) && !followedByVerb(scan, first + 1, limit)
      ? segment(scan, first + 1, limit)
      : -1;
  }
  if (isOneOf(scan, first, ATTRIBUTE)) return segment(scan, first + 1, limit);
  if (isAdverb(scan, first)) return -1;
  if (!beginsPhrase(scan, first) || isGeneral(scan, first, General.pronoun)) return -1;
  if (isSource(scan, first, Noun.when) || isGeneral(scan, first, General.weekday)) return -1;
  // "managing director of …" describes, "speaking in Kiev" does not.
  const ing = isLower(scan, first) && endsWith(scan, first, 'ing') && !isSource(scan, first + 1, Noun.person);
  if (ing || isEd(scan, first)) return -1;
  const last = segment(scan, first, limit);
  if (last < first) return -1;
  // A finite verb behind the phrase makes it a subject of its own.
  return isFiniteVerb(scan, last + 1) || isEd(scan, last + 1) ? -1 : last;
}

function followedByVerb(scan: Scan, first: number, limit: number): boolean {
  const last = segment(scan, first, limit);
  return last >= first && isFiniteVerb(scan, last + 1);
}

/** "who", "which", "whose": not "that" or "where", which seldom describe a source behind a comma, and not "when". */
function isRelativeOpener(scan: Scan, i: number): boolean {
  return isOneOf(scan, i, WHO);
}

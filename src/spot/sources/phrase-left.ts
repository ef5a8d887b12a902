import { Gap } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import {
  beginsPhrase,
  COMMA,
  endsWith,
  isAdverb,
  isAuxiliary,
  isEd,
  isFiniteVerb,
  isGeneral,
  isLower,
  isName,
  isNumber,
  isPossessive,
  isSource,
  isWord,
  type Scan,
  sign,
  sourceBits,
} from './scan.ts';

/** Why a walk to the left ended: at the floor, at a sign or word that begins a clause, or at a finite verb. */
export type Stop = 'floor' | 'boundary' | 'verb';

export interface LeftPhrase {
  readonly first: number;
  readonly stop: Stop;
}

/** Longest relative clause, in tokens, that a walk looks through for its "who". */
const RELATIVE_REACH = 12;

const isJoin = (unit: number) =>
  unit === 45 || unit === 38 || unit === 47 || unit === 0x2010 || unit === 0x2011;

/**
 * The noun phrase that ends at `last`, read to the left no further than `floor`: names, nouns, adjectives, possessive
 * chains, prepositions between nouns, restrictive relative clauses and participles. Null if no noun phrase ends there.
 */
export function phraseLeft(scan: Scan, last: number, floor: number): LeftPhrase | null {
  const { tokens } = scan;
  let p = last + 1;
  let joined = -1;
  let stop: Stop = 'floor';
  while (p > floor) {
    const t = p - 1;
    const unit = sign(scan, t);
    if (unit !== 0) {
      if (unit === 41) {
        const open = openingBracket(scan, t, floor);
        if (open < 0) return null;
        p = open;
        continue;
      }
      if (
        isPossessive(scan, t) ||
        ((isJoin(unit) || unit === 46) &&
          (tokens.gap[t] === Gap.none || tokens.gap[p] === Gap.none || unit === 38)) ||
        unit === 36 ||
        unit === 37 ||
        unit === 35 ||
        unit === 64
      ) {
        p = t;
        continue;
      }
      if (unit === COMMA && joined === p && isName(scan, t - 1)) {
        p = t;
        continue;
      }
      stop = 'boundary';
      break;
    }
    if (isNumber(scan, t) || isPossessive(scan, t)) {
      p = t;
      continue;
    }
    if (isAuxiliary(scan, t) || isFiniteVerb(scan, t)) {
      const relative = relativeBefore(scan, t, floor);
      if (relative >= 0) {
        p = relative;
        continue;
      }
      if (isReduced(scan, t, p, floor)) {
        p = t;
        continue;
      }
      stop = 'verb';
      break;
    }
    if (isSource(scan, t, Noun.opener) && !isGeneral(scan, t, General.preposition)) {
      const relative = isGeneral(scan, t, General.relative) ? relativeBefore(scan, t, floor) : -1;
      if (relative >= 0) {
        p = relative;
        continue;
      }
      stop = 'boundary';
      break;
    }
    if (isGeneral(scan, t, General.relative | General.pronoun) && !isSource(scan, t, Noun.quantifier)) {
      stop = 'boundary';
      break;
    }
    if (isGeneral(scan, t, General.conjunction)) {
      if (!isSource(scan, t, Noun.opener) && endsNoun(scan, t - 1, floor) && p <= last) {
        joined = t;
        p = t;
        continue;
      }
      stop = 'boundary';
      break;
    }
    if (isGeneral(scan, t, General.preposition)) {
      if (p <= last && endsNoun(scan, t - 1, floor)) {
        p = t;
        continue;
      }
      if (p > last) return null;
      stop = t === floor ? 'floor' : 'boundary';
      if (t === floor || isLeading(scan, t - 1)) {
        const inner = afterLeading(scan, p, last);
        if (inner < 0) return null;
        p = inner;
      }
      break;
    }
    if (isGeneral(scan, t, General.determiner)) {
      p = t;
      if (t > floor && continuesLeft(scan, t, floor)) continue;
      stop = t === floor ? 'floor' : 'boundary';
      break;
    }
    if (isAdverb(scan, t) && !isName(scan, t)) {
      if (p <= last && isEd(scan, p)) {
        p = t;
        continue;
      }
      stop = 'boundary';
      break;
    }
    if (
      isGeneral(scan, t, General.weekday) &&
      p <= last &&
      (isName(scan, p) || isGeneral(scan, p, General.determiner))
    ) {
      stop = 'boundary';
      break;
    }
    if (isEd(scan, t) && p <= last && isGeneral(scan, p, General.determiner)) {
      stop = 'verb';
      break;
    }
    if (p <= last && isGeneral(scan, p, General.determiner) && !isSource(scan, t, Noun.quantifier)) {
      stop = 'boundary';
      break;
    }
    p = t;
  }
  // What stood before "and" belonged to another clause if a verb came before it.
  if (stop === 'verb' && joined >= 0) p = joined + 1;
  while (p <= last && !beginsPhrase(scan, p)) p++;
  if (p > last || !hasHead(scan, p, last)) return null;
  return { first: p, stop };
}

/** Index of the bracket that `close` closes, -1 if there is none within reach. */
function openingBracket(scan: Scan, close: number, floor: number): number {
  for (let i = close - 1; i >= floor && i > close - 16; i--) if (sign(scan, i) === 40) return i;
  return -1;
}

/** Whether the token may be the last of a noun phrase. */
export function endsNoun(scan: Scan, i: number, floor: number): boolean {
  if (i < floor) return false;
  if (isNumber(scan, i) || isPossessive(scan, i)) return true;
  const unit = sign(scan, i);
  if (unit !== 0) return unit === 41 || unit === 37 || (unit === 46 && scan.tokens.gap[i] === Gap.none);
  if (isName(scan, i)) return true;
  if (isSource(scan, i, Noun.quantifier)) return true;
  if (
    isGeneral(
      scan,
      i,
      General.preposition |
        General.conjunction |
        General.auxiliary |
        General.relative |
        General.determiner |
        General.pronoun |
        General.negation,
    )
  )
    return false;
  return !isFiniteVerb(scan, i) && !isAdverb(scan, i);
}

/** "of" and possessives carry a phrase on beyond its determiner: "the head of the unit", "all the others". */
function continuesLeft(scan: Scan, determiner: number, floor: number): boolean {
  const t = determiner - 1;
  if (isSource(scan, t, Noun.quantifier) && !isName(scan, t)) return true;
  return isGeneral(scan, t, General.preposition) && endsNoun(scan, t - 1, floor);
}

/** The word before a relative clause whose verb is at `t`: "people who were briefed on …" gives "people"; else -1. */
function relativeBefore(scan: Scan, t: number, floor: number): number {
  let i = t;
  for (let steps = 0; i > floor && steps < RELATIVE_REACH; i--, steps++) {
    if (isGeneral(scan, i, General.relative)) {
      return endsNoun(scan, i - 1, floor) && sign(scan, i - 1) === 0 && !isPossessive(scan, i - 1) ? i : -1;
    }
    if (!(isAuxiliary(scan, i) || isAdverb(scan, i) || isFiniteVerb(scan, i) || isEd(scan, i))) return -1;
  }
  return -1;
}

/** A participle behind a noun ("documents obtained by Reuters"): a past form with a preposition behind it and a noun before. */
function isReduced(scan: Scan, t: number, p: number, floor: number): boolean {
  if (isAuxiliary(scan, t) || !isGeneral(scan, p, General.preposition)) return false;
  if ((sourceBits(scan, t) & Verb.past) === 0 && !isEd(scan, t)) return false;
  return (
    isLower(scan, t - 1) && t - 1 > floor && endsNoun(scan, t - 1, floor) && !endsWith(scan, t - 1, 'ing')
  );
}

/** Whether a clause may begin behind this token, so that a preposition there opens it ("… and in Kiev officials said"). */
function isLeading(scan: Scan, i: number): boolean {
  return !isWord(scan, i) || isGeneral(scan, i, General.conjunction) || isSource(scan, i, Noun.opener);
}

/** The subject behind a leading adverbial without a comma: "In Kiev the ministry …", "On Sunday Malaev …"; -1 if unclear. */
function afterLeading(scan: Scan, first: number, last: number): number {
  for (let i = last; i > first; i--) {
    const before = i - 1;
    const opens = isGeneral(scan, i, General.determiner) && !isGeneral(scan, before, General.preposition);
    const fresh =
      isName(scan, i) &&
      !isName(scan, before) &&
      (isNumber(scan, before) || isLowerNoun(scan, before, first));
    const dated = isName(scan, i) && isGeneral(scan, before, General.weekday | General.month);
    if (opens || fresh || dated) return i;
  }
  return -1;
}

function isLowerNoun(scan: Scan, i: number, floor: number): boolean {
  return (
    isLower(scan, i) &&
    endsNoun(scan, i, floor) &&
    !isSource(scan, i, Noun.person | Noun.group | Noun.outletHead)
  );
}

/** A phrase has a head: a word that is no adjective-like particle. */
function hasHead(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (isName(scan, i)) return true;
    if (
      isWord(scan, i) &&
      !isGeneral(scan, i, General.determiner | General.preposition | General.conjunction)
    )
      return true;
    if (isNumber(scan, i) && i === last) return true;
  }
  return false;
}

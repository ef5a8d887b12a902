import { Gap, Kind } from '../../text/tokens.ts';
import { General } from '../en/general.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import {
  beginsPhrase,
  COMMA,
  endsWith,
  isAcronym,
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

/**
 * Why a walk to the left ended: at the floor, at a sign or word that begins a clause, or inside a clause, at a verb or
 * preposition that governs the phrase.
 */
export type Stop = 'floor' | 'boundary' | 'inside';

export interface LeftPhrase {
  readonly first: number;
  readonly stop: Stop;
}

/** Longest relative clause, in tokens, that a walk looks through for its "who". */
const RELATIVE_REACH = 12;

const isJoin = (unit: number) =>
  unit === 45 || unit === 38 || unit === 47 || unit === 0x2010 || unit === 0x2011;

/** Where a walk stands: first token of the phrase so far, its last token, the floor, and the last "and" passed (-1 if none). */
interface Walk {
  p: number;
  readonly last: number;
  readonly floor: number;
  joined: number;
}

/**
 * The noun phrase that ends at `last`, read to the left no further than `floor`: names, nouns, adjectives, possessive
 * chains, prepositions between nouns, restrictive relative clauses and participles. Null if no noun phrase ends there.
 */
export function phraseLeft(scan: Scan, last: number, floor: number): LeftPhrase | null {
  const walk: Walk = { p: last + 1, last, floor, joined: -1 };
  let stop: Stop | null = null;
  while (stop === null && walk.p > floor) stop = step(scan, walk);
  // What stood before "and" belonged to another clause if a verb came before it.
  if (stop === 'inside' && walk.joined >= 0) walk.p = walk.joined + 1;
  let first = walk.p;
  if (stop !== null && first <= last) first = beforeRelative(scan, first, floor);
  while (first <= last && !beginsPhrase(scan, first)) first++;
  if (first > last || !hasHead(scan, first, last)) return null;
  return { first, stop: stop ?? 'floor' };
}

/** Takes the token before the phrase into it, or says why not. */
function step(scan: Scan, walk: Walk): Stop | null {
  const { p, last, floor } = walk;
  const t = p - 1;
  const take = (to: number): null => {
    walk.p = to;
    return null;
  };
  const { kind, lex } = scan.tokens;
  if (kind[t] === Kind.sign) return signStep(scan, walk);
  // Words that the lexicon lacks, names most of them, have none of the classes that are asked for below.
  if (lex[t] === 0 && kind[t] === Kind.word && !isPossessive(scan, t)) return unknownStep(scan, walk);
  if (isNumber(scan, t)) {
    // The day of a date before a name: "… on April 15 UN Special Envoy …".
    const dated = p <= last && isName(scan, p) && isGeneral(scan, t - 1, General.month);
    return dated ? 'boundary' : take(t);
  }
  if (isPossessive(scan, t) || isAcronym(scan, t)) return take(t);
  // "so-called", "then-candidate", "off-duty": whatever a hyphen joins is within.
  if ((p <= last && isCompound(scan, p)) || (t > floor && isCompound(scan, t - 1))) return take(t);
  if (isAuxiliary(scan, t) || isFiniteVerb(scan, t)) {
    const relative = relativeBefore(scan, t, floor);
    if (relative >= 0) return take(relative);
    return isReduced(scan, t, p, floor) ? take(t) : 'inside';
  }
  if (isSource(scan, t, Noun.opener) && !isGeneral(scan, t, General.preposition)) return 'boundary';
  if (isGeneral(scan, t, General.relative | General.pronoun) && !isSource(scan, t, Noun.quantifier))
    return 'boundary';
  if (isGeneral(scan, t, General.conjunction)) {
    if (isSource(scan, t, Noun.opener) || p > last || !endsNoun(scan, t - 1, floor)) return 'boundary';
    walk.joined = t;
    return take(t);
  }
  if (isGeneral(scan, t, General.preposition)) return prepositionStep(scan, walk);
  if (isGeneral(scan, t, General.determiner) && sign(scan, p) !== 46) {
    walk.p = t;
    if (t === floor || continuesLeft(scan, t, floor)) return null;
    return governs(scan, t - 1) ? 'inside' : 'boundary';
  }
  if (isAdverb(scan, t) && !isName(scan, t)) {
    // "newly elected", "the only candidate", "the No. 2 Republican"
    const within =
      p <= last && (isEd(scan, p) || isGeneral(scan, t - 1, General.determiner) || sign(scan, p) === 46);
    return within ? take(t) : 'boundary';
  }
  if (p <= last) {
    const determined = isGeneral(scan, p, General.determiner);
    if (isGeneral(scan, t, General.weekday) && (determined || isName(scan, p))) return 'boundary';
    if (isEd(scan, t) && determined) return 'inside';
    if (determined && !isSource(scan, t, Noun.quantifier)) return 'boundary';
  }
  return take(t);
}

/** A hyphen between two words without spaces. */
function isCompound(scan: Scan, i: number): boolean {
  const { gap } = scan.tokens;
  return isJoin(sign(scan, i)) && gap[i] === Gap.none && gap[i + 1] === Gap.none;
}

/** A word of which only its form is known. */
function unknownStep(scan: Scan, walk: Walk): Stop | null {
  const { p, last } = walk;
  const t = p - 1;
  const determined = p <= last && isGeneral(scan, p, General.determiner);
  if (isLower(scan, t)) {
    if (
      endsWith(scan, t, 'ly') &&
      !(p <= last && isEd(scan, p)) &&
      !isGeneral(scan, t - 1, General.determiner)
    ) {
      return 'boundary';
    }
    if (determined && endsWith(scan, t, 'ed')) return 'inside';
  }
  if (determined) return 'boundary';
  walk.p = t;
  return null;
}

function signStep(scan: Scan, walk: Walk): Stop | null {
  const { tokens } = scan;
  const { p, floor, joined } = walk;
  const t = p - 1;
  const unit = sign(scan, t);
  const attached = tokens.gap[t] === Gap.none || tokens.gap[p] === Gap.none || unit === 38;
  if (unit === 41) {
    const open = openingBracket(scan, t, floor);
    if (open < 0) return 'boundary';
    walk.p = open;
    return null;
  }
  const within =
    isPossessive(scan, t) ||
    ((isJoin(unit) || unit === 46) && attached) ||
    unit === 36 ||
    unit === 37 ||
    unit === 35 ||
    unit === 64 ||
    (unit === COMMA && joined === p && isName(scan, t - 1));
  if (!within) return 'boundary';
  walk.p = t;
  return null;
}

function prepositionStep(scan: Scan, walk: Walk): Stop | null {
  const { p, last, floor } = walk;
  const t = p - 1;
  if (p > last) return 'inside';
  if (endsNoun(scan, t - 1, floor)) {
    walk.p = t;
    return null;
  }
  if (t !== floor && !isLeading(scan, t - 1)) return 'inside';
  const inner = afterLeading(scan, p, last);
  // Nothing but the adverbial: "In Kiev".
  walk.p = inner < 0 ? last + 1 : inner;
  return 'boundary';
}

/** Whether the token governs the phrase behind it: a verb or a preposition. */
function governs(scan: Scan, i: number): boolean {
  return isGeneral(scan, i, General.preposition) || isFiniteVerb(scan, i) || isEd(scan, i);
}

/**
 * The beginning of "the group which advocates the opposition" when the walk stopped inside its relative clause: the phrase
 * before "who", "which" or "that", where a verb follows it and a clause begins with it. Else `first` as it was.
 */
function beforeRelative(scan: Scan, first: number, floor: number): number {
  for (let i = first - 1; i > floor && i > first - RELATIVE_REACH; i--) {
    if (sign(scan, i) !== 0 && !isPossessive(scan, i) && !isJoin(sign(scan, i))) return first;
    if (!isGeneral(scan, i, General.relative)) continue;
    const verb = isFiniteVerb(scan, i + 1) || isEd(scan, i + 1) || endsWith(scan, i + 1, 's');
    if (!verb || i + 1 >= first) return first;
    if (isGeneral(scan, i - 1, General.determiner)) return i - 1;
    if (!endsNoun(scan, i - 1, floor)) return first;
    const head = phraseLeft(scan, i - 1, floor);
    return head !== null && head.stop !== 'inside' ? head.first : first;
  }
  return first;
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
    if (i === last && (isNumber(scan, i) || isSource(scan, i, Noun.quantifier))) return true;
  }
  return false;
}

import { Gap, Kind, tokenWord } from '../../text/tokens.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { isCampaign } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { COMMA, endsIn, is, isCompound, isJoin, isSource, isSymbol, type Scan, sign } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

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

/** The same where it tells why nobody is named: "who spoke on condition of anonymity because he was not authorised to …". */
const UNNAMED_REACH = 28;

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
  while (first <= last && !is(scan, first, Form.begins)) first++;
  if (first > last || !hasHead(scan, first, last)) return null;
  return { first, stop: stop ?? 'floor' };
}

/** Takes the token before the phrase into it, or says why not. */
function step(scan: Scan, walk: Walk): Stop | null {
  const { p, last, floor } = walk;
  const t = p - 1;
  const { kind } = scan.tokens;
  if (kind[t] === Kind.sign) return signStep(scan, walk);
  if (is(scan, t, Form.number)) {
    // The day of a date before a name: "… on April 15 UN Special Envoy …".
    const day = is(scan, t - 1, Form.comma) ? t - 3 : t - 1;
    const dated = p <= last && is(scan, p, Form.name) && is(scan, day, Form.month);
    return dated ? 'boundary' : take(walk, t);
  }
  if (is(scan, t, Form.possessive | Form.acronym)) return take(walk, t);
  // "so-called", "then-candidate", "off-duty": whatever a hyphen joins is within.
  if ((p <= last && isCompound(scan, p)) || (t > floor && isCompound(scan, t - 1))) return take(walk, t);
  if (is(scan, t, Form.auxiliary | Form.finite)) {
    const relative = relativeBefore(scan, t, floor);
    if (relative >= 0) return take(walk, relative);
    return 'inside';
  }
  if (is(scan, t, Form.opener) && !is(scan, t, Form.preposition)) return 'boundary';
  if (is(scan, t, Form.relative | Form.pronoun) && !is(scan, t, Form.quantifier)) return 'boundary';
  if (is(scan, t, Form.conjunction)) {
    if (is(scan, t, Form.opener) || p > last || !endsNoun(scan, t - 1, floor)) return 'boundary';
    walk.joined = t;
    return take(walk, t);
  }
  if (is(scan, t, Form.preposition)) return prepositionStep(scan, walk);
  if (is(scan, t, Form.determiner) && sign(scan, p) !== 46) {
    if (isCampaign(scan, t) && t > floor) return take(walk, t - 1);
    // "the lawyer representing the family"
    const does = is(scan, t - 1, Form.ing) && isSource(scan, t - 2, Noun.person | Noun.group);
    walk.p = does && t - 2 > floor ? t - 1 : t;
    if (walk.p < t || t === floor || continuesLeft(scan, t, floor)) return null;
    return governs(scan, t - 1) ? 'inside' : 'boundary';
  }
  if (is(scan, t, Form.adverb) && !is(scan, t, Form.name)) {
    // "newly elected", "the only candidate", "the No. 2 Republican"
    const within =
      p <= last && (is(scan, p, Form.ed) || is(scan, t - 1, Form.determiner) || sign(scan, p) === 46);
    return within ? take(walk, t) : 'boundary';
  }
  if (p <= last) {
    const determined = is(scan, p, Form.determiner);
    // "since Monday local media reported", not "Monday evening's statement said" nor "a poll out Monday from Lindau"
    const told =
      is(scan, p, Form.lower) &&
      !(isOneOf(scan, t - 1, Asked.particle) && !is(scan, t - 1, Form.preposition)) &&
      !is(scan, p, Form.possessive) &&
      !is(scan, p + 1, Form.possessive);
    if (
      is(scan, t, Form.weekday) &&
      (determined || told || (is(scan, p, Form.name) && !isThe(scan, t - 1, Id.the)))
    )
      return 'boundary';
    if (determined && !is(scan, t, Form.quantifier)) return 'boundary';
  }
  return take(walk, t);
}

/** Takes the tokens from `to` on into the phrase, and goes on. */
function take(walk: Walk, to: number): null {
  walk.p = to;
  return null;
}

function signStep(scan: Scan, walk: Walk): Stop | null {
  const { tokens } = scan;
  const { p, floor, joined } = walk;
  const t = p - 1;
  const unit = sign(scan, t);
  const attached = tokens.gap[t] === Gap.none || tokens.gap[p] === Gap.none;
  if (unit === 41) {
    const open = openingBracket(scan, t, floor);
    if (open < 0) return 'boundary';
    return take(walk, open);
  }
  const within =
    is(scan, t, Form.possessive) ||
    ((isJoin(unit) || unit === 46) && attached) ||
    isSymbol(unit) ||
    (unit === COMMA && joined === p && is(scan, t - 1, Form.name));
  if (!within) return 'boundary';
  return take(walk, t);
}

function prepositionStep(scan: Scan, walk: Walk): Stop | null {
  const { p, last, floor } = walk;
  const t = p - 1;
  if (p > last) return 'inside';
  // "fell 4% after the firm [said]", "two days before the army [announced]": a clause begins.
  // "residents reached by telephone"
  if (
    isThe(scan, t, Id.by) &&
    is(scan, p, Form.lower) &&
    is(scan, t - 1, Form.ed) &&
    endsNoun(scan, t - 2, floor)
  )
    return take(walk, t - 1);
  if (endsNoun(scan, t - 1, floor)) return is(scan, t, Form.opener) ? 'boundary' : take(walk, t);
  if (t !== floor && !isLeading(scan, t - 1)) return 'inside';
  const inner = afterLeading(scan, p, last);
  // Nothing but the adverbial: "In Kiev".
  walk.p = inner < 0 ? last + 1 : inner;
  return 'boundary';
}

/** Whether the token governs the phrase behind it: a verb or a preposition. */
function governs(scan: Scan, i: number): boolean {
  return is(scan, i, Form.preposition | Form.finite | Form.ed);
}

/**
 * The beginning of "the group which advocates the opposition" when the walk stopped inside its relative clause: the phrase
 * before "who", "which" or "that", where a verb follows it and a clause begins with it. Else `first` as it was.
 */
function beforeRelative(scan: Scan, first: number, floor: number): number {
  for (let i = first - 1; i > floor && i > first - UNNAMED_REACH; i--) {
    if (sign(scan, i) !== 0 && !is(scan, i, Form.possessive) && !isJoin(sign(scan, i))) return first;
    if (!is(scan, i, Form.relative)) continue;
    if (i <= first - RELATIVE_REACH && !isUnnamed(scan, i + 1, first)) return first;
    const next = i + 1;
    // "who live in the area", but "who officials in the area": whatever governs a preposition is a verb, or somebody.
    const governs =
      next === first &&
      is(scan, next + 1, Form.preposition) &&
      !isSource(scan, next, Noun.person | Noun.group);
    const verb =
      is(scan, next, Form.finite | Form.ed) ||
      endsIn(scan, next, 's') ||
      (governs && isOneOf(scan, i, Asked.whose));
    if (!verb || (next >= first && !governs)) return first;
    if (is(scan, i - 1, Form.determiner)) return i - 1;
    if (!endsNoun(scan, i - 1, floor)) return first;
    const head = phraseLeft(scan, i - 1, floor);
    return head !== null && head.stop !== 'inside' ? head.first : first;
  }
  return first;
}

/** Whether the words between two tokens tell why somebody is not named. */
function isUnnamed({ tokens }: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tokens.kind[i] === Kind.word && UNNAMED.test(tokenWord(tokens, i))) return true;
  return false;
}

const UNNAMED = /^(?:anonymity|authori[sz]ed|permitted)$/;

/** Index of the bracket that `close` closes, -1 if there is none within reach. */
function openingBracket(scan: Scan, close: number, floor: number): number {
  for (let i = close - 1; i >= floor && i > close - 16; i--) if (sign(scan, i) === 40) return i;
  return -1;
}

/** Whether the token may be the last of a noun phrase. */
function endsNoun(scan: Scan, i: number, floor: number): boolean {
  if (i < floor) return false;
  if (is(scan, i, Form.number | Form.possessive)) return true;
  const unit = sign(scan, i);
  if (unit !== 0) return unit === 41 || unit === 37 || (unit === 46 && scan.tokens.gap[i] === Gap.none);
  if (is(scan, i, Form.name)) return true;
  if (is(scan, i, Form.quantifier)) return true;
  if (
    is(
      scan,
      i,
      Form.preposition |
        Form.conjunction |
        Form.auxiliary |
        Form.relative |
        Form.determiner |
        Form.pronoun |
        Form.negation,
    )
  )
    return false;
  return !is(scan, i, Form.finite | Form.adverb);
}

/** "of" and possessives carry a phrase on beyond its determiner: "the head of the unit", "all the others". */
function continuesLeft(scan: Scan, determiner: number, floor: number): boolean {
  const t = determiner - 1;
  if (is(scan, t, Form.quantifier) && !is(scan, t, Form.name)) return !isOneOf(scan, t, Asked.other);
  return is(scan, t, Form.preposition) && endsNoun(scan, t - 1, floor);
}

/** The word before a relative clause whose verb is at `t`: "people who were briefed on …" gives "people"; else -1. */
function relativeBefore(scan: Scan, t: number, floor: number): number {
  let i = t;
  for (let steps = 0; i > floor && steps < RELATIVE_REACH; i--, steps++) {
    if (is(scan, i, Form.relative)) {
      return endsNoun(scan, i - 1, floor) && sign(scan, i - 1) === 0 && !is(scan, i - 1, Form.possessive)
        ? i
        : -1;
    }
    if (!is(scan, i, Form.auxiliary | Form.adverb | Form.finite | Form.ed)) return -1;
  }
  return -1;
}

/** Whether a clause may begin behind this token, so that a preposition there opens it ("… and in Kiev officials said"). */
function isLeading(scan: Scan, i: number): boolean {
  return !is(scan, i, Form.word) || is(scan, i, Form.conjunction | Form.opener);
}

/** The subject behind a leading adverbial without a comma: "In Kiev the ministry …", "On Sunday Malaev …"; -1 if unclear. */
function afterLeading(scan: Scan, first: number, last: number): number {
  for (let i = last; i > first; i--) {
    const before = i - 1;
    const opens = is(scan, i, Form.determiner) && !is(scan, before, Form.preposition);
    const fresh =
      is(scan, i, Form.name) &&
      !is(scan, before, Form.name) &&
      (is(scan, before, Form.number) || isLowerNoun(scan, before, first));
    const dated = is(scan, i, Form.name) && is(scan, before, Form.weekday | Form.month);
    if (opens || fresh || dated) return i;
  }
  return -1;
}

function isLowerNoun(scan: Scan, i: number, floor: number): boolean {
  return (
    is(scan, i, Form.lower) &&
    endsNoun(scan, i, floor) &&
    !isSource(scan, i, Noun.person | Noun.group | Noun.outletHead)
  );
}

/** A phrase has a head: a word that is no adjective-like particle. */
function hasHead(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (is(scan, i, Form.name)) return true;
    if (is(scan, i, Form.word) && !is(scan, i, Form.determiner | Form.preposition | Form.conjunction))
      return true;
    if (i === last && is(scan, i, Form.number | Form.quantifier)) return true;
  }
  return false;
}

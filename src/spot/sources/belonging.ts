import { Gap, Shape } from '../../text/tokens.ts';
import { english } from '../en/lexicon.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { COURTESY, DEMONYM, NAME_PARTICLE } from '../en/sources-patterns.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { HYPHEN, holds, is, isCompound, isSource, type Range, type Scan, STOP, sign, some } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** The words of a range, white space folded where lines break in it. */
export function words({ tokens }: Scan, first: number, last: number): string {
  if (first > last) return '';
  const { text, start, end, gap } = tokens;
  const raw = text.slice(start[first], end[last]);
  for (let i = first + 1; i <= last; i++) {
    if (gap[i]! >= Gap.line || start[i]! - end[i - 1]! > 1) return raw.replace(/\s+/g, ' ');
  }
  return raw;
}

/** A word in lower case. */
export function lowerWord({ tokens }: Scan, i: number): string {
  const id = tokens.lex[i]!;
  return id === 0 ? tokens.text.slice(tokens.start[i], tokens.end[i]).toLowerCase() : english.words[id]!;
}

/** Where a source belongs. Empty strings where nothing tells. */
export interface Owner {
  readonly organisation: string;
  readonly place: string;
}

/** Whether the word is a title or the head of a role: "President", "spokesman". */
export function isRoleWord(scan: Scan, i: number): boolean {
  return is(scan, i, Form.title) || isSource(scan, i, Noun.person);
}

/** "newspaper", "channel", and the "agency" of a "news agency". */
export function isOutletHead(scan: Scan, i: number): boolean {
  return isSource(scan, i, Noun.outletHead) || (isThe(scan, i - 1, Id.news) && isSource(scan, i, Noun.group));
}

/** Whether one of these words is the head of a body, a document or an outlet. */
export const isBody = (scan: Scan, first: number, last: number): boolean =>
  holds(scan, first, last, Noun.group | Noun.document | Noun.outletHead);

/** Nouns made for whoever does something. */
export const DOER = /(?:er|or|ist|ian|man|woman|ant|ee|aire|eur|mate|tress|native)$/;

/** No particle is longer: "della". Code units. */
const LONGEST_PARTICLE = 5;

/** A small word inside a name: "van", "al". */
export function isNameParticle(scan: Scan, i: number): boolean {
  const { start, end } = scan.tokens;
  return end[i]! - start[i]! <= LONGEST_PARTICLE && NAME_PARTICLE.test(lowerWord(scan, i));
}

/** "the" of "Save the Harbours". */
export const isCampaign = (scan: Scan, i: number): boolean =>
  isThe(scan, i, Id.the) && isThe(scan, i - 1, Id.save) && is(scan, i + 1, Form.name);

/** "Without" of "Doctors Without Borders": a preposition with a capital, in a name that has others; or {@link isCampaign}. */
export function isJoint(scan: Scan, i: number): boolean {
  return (
    isCampaign(scan, i) ||
    (is(scan, i, Form.preposition) &&
      is(scan, i, Form.capital) &&
      is(scan, i - 1, Form.name) &&
      is(scan, i + 1, Form.name) &&
      !isThe(scan, i, Id.of))
  );
}

/** First token of the role whose head is at `head`: "prime minister", "deputy police chief". */
export function roleStart(scan: Scan, first: number, head: number): number {
  const named = is(scan, head, Form.name);
  let from = head;
  while (from > first) {
    const t = from - 1;
    const small = is(scan, t, Form.lower);
    const rank =
      (small || named || t === first) &&
      (isSource(scan, t, Noun.rank) || (t === first && isSource(scan, t, Noun.document)));
    const common =
      (small || isAdjective(scan, t)) && !isSource(scan, t, Noun.group) && !is(scan, t, Form.possessive);
    const title = is(scan, t, Form.name) && isRoleWord(scan, t) && !endsBody(scan, first, t);
    if (isCompound(scan, t) && t > first)
      from = t - 1; // "Secretary-General", "16-year-old boy"
    // "Lt. Gov.", but "U.S. commander"
    else if (rank || common || title || (sign(scan, t) === STOP && isRoleWord(scan, t - 1))) from = t;
    else break;
  }
  return from;
}

/** "Guard" of "Coast Guard chief": the name of a body, not a title. */
function endsBody(scan: Scan, first: number, i: number): boolean {
  return (
    i > first && is(scan, i - 1, Form.name) && !isRoleWord(scan, i - 1) && !isSource(scan, i - 1, Noun.rank)
  );
}

/** The words of a role, '' for a title that says nothing ("Mr."). */
export function roleWords(scan: Scan, first: number, head: number): string {
  const role = words(scan, first, head);
  return role.length <= LONGEST_COURTESY && COURTESY.test(role) ? '' : role;
}

/** "messrs.": no longer word is tried. */
const LONGEST_COURTESY = 7;

/** Nobody and nowhere. */
const NO_OWNER: Owner = { organisation: '', place: '' };

/** What stands before a role: an organisation, a place, or both in a possessive chain. */
export function owner(scan: Scan, first: number, last: number): Owner {
  if (last < first) return NO_OWNER;
  let from = first;
  let to = last;
  if (sign(scan, to - 2) === 40) to -= 3;
  while (to >= from && (is(scan, to, Form.possessive) || sign(scan, to) === HYPHEN)) to--;
  while (from < to && is(scan, from, Form.lower) && isSource(scan, from, Noun.rank | Noun.quantifier)) from++;
  // "More than 200 residents" belong to nobody.
  while (from <= to && (is(scan, from, Form.number | Form.quantifier) || isThe(scan, from, Id.than))) from++;
  if (to < from) return NO_OWNER;
  let split = -1;
  for (let i = from; i < to; i++) if (is(scan, i, Form.possessive)) split = i;
  const capital = (scan.tokens.shape[from]! & Shape.first) !== 0;
  const placed =
    (capital && DEMONYM.test(words(scan, from, from))) ||
    (split > from && isSource(scan, split - 1, Noun.place));
  if (placed) {
    const end = split > from ? split - 1 : from;
    const rest = split > from ? split + 1 : from + 1;
    return { place: words(scan, from, end), organisation: words(scan, rest, to) };
  }
  if (isSource(scan, to, Noun.place) && from < to) return { place: words(scan, from, to), organisation: '' };
  return { place: '', organisation: words(scan, from, to) };
}

/**
 * Whose a document is, by the names and the words for people and bodies before its noun: "a leaked hospital memo" is the
 * hospital's, "an internal memo" nobody's.
 */
export function documentOwner(scan: Scan, first: number, last: number): string {
  let from = first;
  let to = last;
  while (from <= to && (!isOwnerWord(scan, from) || isAdjective(scan, from))) from++;
  while (to > from && !isOwnerWord(scan, to)) to--;
  return owner(scan, from, to).organisation;
}

/** "Leaked" documents, "official" figures, but "the Central Bank's" figures: no name stands behind it. */
const isAdjective = (scan: Scan, i: number): boolean =>
  !is(scan, i, Form.acronym) && !is(scan, i + 1, Form.name | Form.sign) && ADJECTIVE.test(lowerWord(scan, i));

const ADJECTIVE = /(?:ed|[cinr]al|new|recent)$/;

const isOwnerWord = (scan: Scan, i: number) =>
  is(scan, i, Form.name | Form.possessive) ||
  isSource(scan, i, Noun.group | Noun.person | Noun.outlet | Noun.outletHead);

export interface Complement extends Owner {
  /** What belongs to the role, with its preposition: "of transport". */
  readonly role: string;
}

/**
 * What follows a head behind a preposition: the rest of a role ("of defense", "for exploration"), and behind it or at once
 * an organisation ("for the ministry") or a place. Where somebody was ("on the scene") is neither.
 */
export function complementOf(scan: Scan, { first, last }: Range): Complement {
  let role = '';
  let organisation = '';
  for (let start = first; start <= last; ) {
    let from = start;
    while (from < last && is(scan, from, Form.determiner)) from++;
    let to = from;
    while (to <= last && (to === from || !is(scan, to, Form.preposition) || joinsName(scan, to))) to++;
    const end = to - 1;
    const text = words(scan, from, end);
    const joint = scan.tokens.lex[start - 1]!;
    const ofRole = joint === Id.of && (from === end || !isSource(scan, end, Noun.group));
    const group = isBody(scan, from, end);
    const named = some(scan, from, end, Form.name) && !is(scan, from, Form.weekday | Form.month);
    // "head of Northern Programmes at Lindau Relief"
    const field = !group && isThe(scan, to, Id.at) && to < last;
    if ((named && !field) || (group && !ofRole) || joint === Id.at) {
      const placed =
        ((joint === Id.in || joint === Id.near || joint === Id.from) && !group) ||
        isSource(scan, end, Noun.place);
      return { organisation: placed ? organisation : text, place: placed ? text : '', role };
    }
    // A "spokesman for the border guards" speaks for a body, a "lawyer for the drivers" for people.
    if (lowerWord(scan, start - 2).startsWith('spokes')) organisation = text;
    else if ((ofRole || joint === Id.for) && start === first) role = ` ${words(scan, first - 1, end)}`;
    start = to + 1;
  }
  return { organisation, place: '', role };
}

/** "of", and the "for" of "Office for National Statistics". */
const joinsName = (scan: Scan, i: number) =>
  isThe(scan, i, Id.of) ||
  (isThe(scan, i, Id.for) && is(scan, i - 1, Form.name) && isSource(scan, i - 1, Noun.group));

/** Behind the preposition, or the participle and its "by"; behind all where that tells who has a document, not whose it is. */
export function complementStart(scan: Scan, coreLast: number, last: number): number {
  const next = coreLast + 1;
  if (next + 1 > last || !isDone(scan, next)) return coreLast + 2;
  return HAD.test(lowerWord(scan, next)) ||
    (isThe(scan, next + 1, Id.to) && isSource(scan, coreLast, Noun.document))
    ? last + 1
    : coreLast + 3;
}

const HAD = /^(?:seen|obtained|reviewed|viewed)$/;

/** "seen by", "acting for", "published on" behind a noun; "a chief operating officer" is one phrase. */
export const isDone = (scan: Scan, i: number) =>
  (is(scan, i + 1, Form.preposition | Form.determiner) || isOneOf(scan, i + 1, Asked.partOfDay)) &&
  (is(scan, i, Form.ing | Form.ed) || PARTICIPLE.test(lowerWord(scan, i))) &&
  isSource(scan, i - 1, Noun.document | Noun.group | Noun.person);

const PARTICIPLE = /^(?:seen|written|drawn|led|run|made|held|sent|taken)$/;

import { Noun } from '../en/sources-nouns.ts';
import { COURTESY, DEMONYM } from '../en/sources-patterns.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { is, isSource, type Range, type Scan, sign } from './scan.ts';
import { isThe } from './words.ts';

/** The words of a range, white space folded where lines break in it. */
export function words({ tokens }: Scan, first: number, last: number): string {
  if (first > last) return '';
  const raw = tokens.text.slice(tokens.start[first], tokens.end[last]);
  return first === last || (!raw.includes('\n') && !raw.includes('  ')) ? raw : raw.replace(/\s+/g, ' ');
}

/** Where a source belongs, and as what. */
export interface Belonging {
  readonly role: string;
  readonly organisation: string;
  readonly place: string;
}

/** Whether the word is a title or the head of a role: "President", "spokesman". */
export function isRoleWord(scan: Scan, i: number): boolean {
  return is(scan, i, Form.title) || isSource(scan, i, Noun.person);
}

/** Role with its organisation and place, out of the words up to and with the head: "Rostov region's border guard spokesman". */
export function withRole(scan: Scan, first: number, head: number): Belonging {
  let from = head;
  while (from > first) {
    const t = from - 1;
    const rank = isSource(scan, t, Noun.rank) && (is(scan, t, Form.lower) || is(scan, head, Form.name));
    const small = is(scan, t, Form.lower) && !isSource(scan, t, Noun.group) && !is(scan, t, Form.possessive);
    const title = is(scan, t, Form.name) && isRoleWord(scan, t);
    const joint = sign(scan, t) === 45 || sign(scan, t) === 46;
    if (!rank && !small && !title && !joint) break;
    from = t;
  }
  const role = words(scan, from, head);
  return { role: COURTESY.test(role) ? '' : role, ...owner(scan, first, from - 1) };
}

/** What stands before a role: an organisation, a place, or both in a possessive chain. */
export function owner(scan: Scan, first: number, last: number): Pick<Belonging, 'organisation' | 'place'> {
  let from = first;
  let to = last;
  while (to >= from && (is(scan, to, Form.possessive) || sign(scan, to) === 45)) to--;
  while (from < to && is(scan, from, Form.lower) && isSource(scan, from, Noun.rank | Noun.quantifier)) from++;
  if (to < from) return { organisation: '', place: '' };
  let split = -1;
  for (let i = from; i < to; i++) if (is(scan, i, Form.possessive)) split = i;
  const placed =
    DEMONYM.test(words(scan, from, from)) || (split > from && isSource(scan, split - 1, Noun.place));
  if (placed) {
    const end = split > from ? split - 1 : from;
    const rest = split > from ? split + 1 : from + 1;
    return { place: words(scan, from, end), organisation: words(scan, rest, to) };
  }
  if (isSource(scan, to, Noun.place) && from < to) return { place: words(scan, from, to), organisation: '' };
  return { place: '', organisation: words(scan, from, to) };
}

export interface Complement {
  readonly organisation: string;
  readonly place: string;
  readonly kind: 'role' | 'none' | 'other';
}

/** What follows a head behind a preposition: an organisation ("for the ministry"), a place, or the rest of a role ("of defense"). */
export function complementOf(scan: Scan, { first, last }: Range): Complement {
  if (first > last) return { organisation: '', place: '', kind: 'none' };
  let from = first;
  while (from < last && is(scan, from, Form.determiner)) from++;
  const of = isThe(scan, first - 1, Id.of);
  const named = hasName(scan, from, last);
  if (!named && of && (from === last || !isSource(scan, last, Noun.group))) {
    return { organisation: '', place: '', kind: 'role' };
  }
  let to = from;
  while (to <= last && !(to > from && is(scan, to, Form.preposition) && !isThe(scan, to, Id.of))) to++;
  const text = words(scan, from, to - 1);
  let group = false;
  for (let i = from; i < to; i++) group ||= isSource(scan, i, Noun.group | Noun.document | Noun.outletHead);
  const placed =
    ((isThe(scan, first - 1, Id.in) || isThe(scan, first - 1, Id.near)) && !group) ||
    (isThe(scan, first - 1, Id.from) && !group) ||
    isSource(scan, to - 1, Noun.place);
  return placed
    ? { organisation: '', place: text, kind: 'other' }
    : { organisation: text, place: '', kind: 'other' };
}

function hasName(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (is(scan, i, Form.name)) return true;
  return false;
}

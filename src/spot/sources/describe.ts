import type { SourceKind } from '../../claim/attribution.ts';
import { english } from '../en/lexicon.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import { NAME_PARTICLE } from '../en/sources-patterns.ts';
import { Verb } from '../en/sources-verbs.ts';
import { complementOf, isRoleWord, owner, withRole, words } from './belonging.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { COMMA, is, isDash, isSource, type Range, type Scan, sign, sourceBits } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** What one mention tells of a source. Empty strings where it tells nothing. */
export interface Description {
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly place: string;
  readonly kind: SourceKind;
  /** Set for mentions that only point back: "he", "who", "they", "it". */
  readonly pronoun: string;
  /** The head noun in lower case ("spokesman", "ministry", "report"), '' for a bare name. */
  readonly head: string;
  /** Whether "the", "that" or a possessive makes the mention point back. */
  readonly definite: boolean;
  /** Whether no determiner stands before it: "police", "officials". */
  readonly bare: boolean;
}

const NOTHING = {
  name: '',
  role: '',
  organisation: '',
  place: '',
  pronoun: '',
  head: '',
  definite: false,
  bare: false,
} as const;

const lower = (scan: Scan, i: number) => words(scan, i, i).toLowerCase();

/** The description of a mention that only points back. */
export const NOBODY: Description = { ...NOTHING, kind: 'person' };

/** Descriptions of pronouns, by the word. */
const pronouns = new Map<string, Description>();

function pointing(pronoun: string): Description {
  let so = pronouns.get(pronoun);
  if (so === undefined) {
    so = { ...NOBODY, pronoun };
    pronouns.set(pronoun, so);
  }
  return so;
}

/** Reads name, role, organisation and place out of a source phrase. */
export function describe(scan: Scan, range: Range): Description {
  const { first, last } = range;
  if (first === last && is(scan, first, Form.pronoun | Form.relative) && !is(scan, first, Form.acronym)) {
    return pointing(english.words[scan.tokens.lex[first]!]!);
  }
  const segments = segmentsOf(scan, range);
  const bare = !is(scan, first, Form.determiner) && !is(scan, first, Form.quantifier);
  let out: Description = { ...core(scan, segments[0]!), bare };
  for (const segment of segments.slice(1)) out = withApposition(scan, out, segment, segment.last === last);
  return out;
}

/** The parts of a phrase between commas, dashes and before relative pronouns. */
function segmentsOf(scan: Scan, { first, last }: Range): Range[] {
  const out: Range[] = [];
  let from = first;
  for (let i = first; i <= last; i++) {
    const unit = sign(scan, i);
    const relative = i > first && is(scan, i, Form.relative);
    if (unit === COMMA || isDash(unit) || unit === 40 || unit === 41 || relative) {
      if (i > from) out.push({ first: from, last: i - 1 });
      if (relative) {
        while (i < last && !is(scan, i, Form.comma)) i++;
      }
      from = i + 1;
    }
  }
  if (from <= last) out.push({ first: from, last });
  return out.length > 0 ? out : [{ first, last }];
}

/** The first part: head noun and name, with what stands before and behind them. */
function core(scan: Scan, { first, last }: Range): Description {
  const definite = isOneOf(scan, first, Asked.definite);
  let from = first;
  while (from < last && (is(scan, from, Form.determiner) || isCount(scan, from))) from++;
  const coreLast = coreEnd(scan, from, last);
  const complement: Range = { first: coreLast + 2, last };
  let run = coreLast + 1;
  while (run > from && isNamePart(scan, run - 1, coreLast)) run--;
  if (run > coreLast || isCapitalised(scan, run, coreLast))
    return common(scan, from, coreLast, complement, definite);
  // A name behind a role: "spokesman Vasily Malaev", "President Obama", "Senate Minority Leader Harry M. Reid".
  let role = -1;
  for (let i = run - 1; i < coreLast; i++) if (i >= from && isRoleWord(scan, i)) role = i;
  if (role >= 0 && role < coreLast) {
    const nameFirst = skipStops(scan, role + 1);
    if (nameFirst <= coreLast) {
      const before = withRole(scan, from, role);
      const place = complementPlace(scan, complement);
      return {
        ...NOTHING,
        ...before,
        place: before.place || place,
        name: words(scan, nameFirst, coreLast),
        kind: 'person',
        head: lower(scan, role),
        definite,
      };
    }
  }
  if (run > from && is(scan, run - 1, Form.lower) && !is(scan, run - 1, Form.possessive)) {
    // A small noun before a name: "brokerage Charles Schwab", "the watchdog group Media Matters".
    const kind = kindOfHead(scan, run - 1);
    return {
      ...NOTHING,
      name: words(scan, run, coreLast),
      kind: kind === 'anonymous' ? 'organisation' : kind,
      organisation: kind === 'person' ? '' : words(scan, run, coreLast),
      role: '',
      head: lower(scan, run - 1),
      definite,
    };
  }
  if (is(scan, run - 1, Form.possessive) && run - 1 > from) {
    const possessor = words(scan, from, run - 2);
    const speaksFor = isSource(scan, run - 2, Noun.outlet | Noun.group | Noun.outletHead);
    if (speaksFor && coreLast > run && !isBody(scan, run, coreLast)) {
      return {
        ...NOTHING,
        name: words(scan, run, coreLast),
        organisation: possessor,
        kind: 'person',
        definite,
      };
    }
    return properName(scan, run, coreLast, last, definite, possessor);
  }
  return properName(scan, from, coreLast, last, definite, '');
}

/** "two", "several" before a noun. */
function isCount(scan: Scan, i: number): boolean {
  return is(scan, i, Form.number) || (is(scan, i, Form.quantifier) && is(scan, i + 1, Form.lower));
}

/** One common noun with a capital, as it begins a sentence: "Police", "Officials". */
function isCapitalised(scan: Scan, first: number, last: number): boolean {
  if (first !== last || is(scan, first, Form.acronym)) return false;
  return isSource(scan, first, Noun.group | Noun.person | Noun.document | Noun.outletHead);
}

function isBody(scan: Scan, first: number, last: number): boolean {
  for (let i = first; i <= last; i++)
    if (isSource(scan, i, Noun.group | Noun.document | Noun.outletHead)) return true;
  return false;
}

/** Where the core ends: before the first preposition or participle that follows a noun. */
function coreEnd(scan: Scan, first: number, last: number): number {
  for (let i = first + 1; i <= last; i++) {
    if (is(scan, i, Form.preposition)) {
      // "of" inside a capitalised name goes on: "Department of Homeland Security", "Organization for Security".
      const inName =
        (isThe(scan, i, Id.of) || (isThe(scan, i, Id.for) && isSource(scan, i - 1, Noun.group))) &&
        is(scan, i - 1, Form.name) &&
        is(scan, i + 1, Form.name) &&
        !isRoleWord(scan, i - 1);
      if (!inName) return i - 1;
    } else if (
      is(scan, i, Form.lower) &&
      (sourceBits(scan, i) & (Verb.past | Verb.gerund)) !== 0 &&
      !is(scan, i + 1, Form.name)
    ) {
      return i - 1;
    }
  }
  return last;
}

/** Names, initials, and the particles between them. */
function isNamePart(scan: Scan, i: number, end: number): boolean {
  if (is(scan, i, Form.name)) return true;
  const unit = sign(scan, i);
  if (unit === 46 || unit === 45 || unit === 38 || unit === 39 || unit === 0x2019)
    return !is(scan, i, Form.possessive);
  if (i >= end || !is(scan, i, Form.word)) return is(scan, i, Form.number) && i === end;
  return (
    is(scan, i, Form.lower) &&
    NAME_PARTICLE.test(lower(scan, i)) &&
    (is(scan, i + 1, Form.name) || isNamePart(scan, i + 1, end))
  );
}

const skipStops = (scan: Scan, i: number) => (sign(scan, i) === 46 ? i + 1 : i);

/** A phrase whose head is a common noun. */
function common(
  scan: Scan,
  first: number,
  headAt: number,
  complement: Range,
  definite: boolean,
): Description {
  let head = headAt;
  while (head > first && !is(scan, head, Form.word)) head--;
  const kind = kindOfHead(scan, head);
  const tail = complementOf(scan, complement);
  if (kind === 'anonymous' || kind === 'person') {
    const before = withRole(scan, first, head);
    const ofRole = tail.kind === 'role' ? ` ${words(scan, complement.first - 1, complement.last)}` : '';
    return {
      ...NOTHING,
      role: before.role + ofRole,
      organisation: before.organisation || tail.organisation,
      place: before.place || tail.place,
      kind: 'anonymous',
      head: lower(scan, head),
      definite,
    };
  }
  const organisation =
    kind === 'document' ? owner(scan, first, head - 1).organisation || tail.organisation : '';
  return {
    ...NOTHING,
    role: kind === 'document' ? words(scan, head, head) : '',
    organisation: kind === 'document' ? organisation : words(scan, first, head),
    place: tail.place,
    kind,
    head: lower(scan, head),
    definite,
  };
}

/** What a head noun makes of its phrase. */
function kindOfHead(scan: Scan, i: number): SourceKind {
  if (isSource(scan, i, Noun.person)) return 'anonymous';
  if (isSource(scan, i, Noun.document)) return 'document';
  if (isSource(scan, i, Noun.outlet) || (isSource(scan, i, Noun.outletHead) && !is(scan, i, Form.name)))
    return 'outlet';
  if (isSource(scan, i, Noun.group)) return 'organisation';
  return 'anonymous';
}

/** A phrase that is a name and no more. */
function properName(
  scan: Scan,
  first: number,
  last: number,
  end: number,
  definite: boolean,
  possessor: string,
): Description {
  let titleEnd = first - 1;
  for (let i = first; i < last; i++) if (isRoleWord(scan, i)) titleEnd = i;
  const name = words(scan, skipStops(scan, titleEnd + 1), last);
  const tail = complementOf(scan, { first: last + 2, last: end });
  let outlet = false;
  let group = false;
  let document = false;
  for (let i = first; i <= last; i++) {
    outlet ||= isSource(scan, i, Noun.outlet) || (isSource(scan, i, Noun.outletHead) && i > first);
    group ||= isSource(scan, i, Noun.group);
    document ||=
      i === last &&
      isSource(scan, i, Noun.document) &&
      i > first &&
      !definite &&
      !/^survey$/i.test(words(scan, i, i));
  }
  if (titleEnd >= first && name !== '') {
    const before = withRole(scan, first, titleEnd);
    return { ...NOTHING, ...before, name, place: before.place || tail.place, kind: 'person', definite };
  }
  if (last === first && isSource(scan, last, Noun.person)) {
    // A role in capitals: "The President said".
    return {
      ...NOTHING,
      role: name,
      organisation: tail.organisation,
      kind: 'anonymous',
      head: lower(scan, last),
      definite,
    };
  }
  const kind: SourceKind = document
    ? 'document'
    : outlet
      ? 'outlet'
      : group || definite || possessor !== '' || (first === last && is(scan, first, Form.acronym))
        ? 'organisation'
        : 'person';
  return {
    ...NOTHING,
    name,
    organisation: kind === 'organisation' ? name : tail.organisation,
    place: tail.place,
    kind,
    head: kind === 'person' ? '' : lower(scan, last),
    definite,
  };
}

function complementPlace(scan: Scan, complement: Range): string {
  const { organisation, place } = complementOf(scan, complement);
  return place || organisation;
}

const BRACKET = 40;

/** Adds what an apposition tells: "…, a spokesman for the border guard", "…, Vasily Malaev". */
function withApposition(scan: Scan, so: Description, segment: Range, final: boolean): Description {
  if (isOneOf(scan, segment.first, Asked.origin) && so.kind === 'person') {
    return so.place === '' ? { ...so, place: words(scan, segment.first + 1, segment.last) } : so;
  }
  const more = core(scan, segment);
  if (sign(scan, segment.first - 1) === BRACKET && so.name !== '') {
    return so.organisation === '' ? { ...so, organisation: words(scan, segment.first, segment.last) } : so;
  }
  if (more.role !== '' && more.name === '') {
    return {
      ...so,
      kind: so.name === '' ? so.kind : 'person',
      role: so.role || more.role,
      organisation: (so.kind === 'person' ? '' : so.organisation) || more.organisation,
      place: so.place || more.place,
      head: so.head || more.head,
    };
  }
  const bare = more.name !== '' && more.role === '' && is(scan, segment.first, Form.name);
  if (so.name === '' && so.kind === 'organisation' && more.name !== '' && more.role === '') {
    return { ...so, name: more.name, organisation: more.name };
  }
  if (
    so.name === '' &&
    (so.kind === 'anonymous' || so.kind === 'person') &&
    more.name !== '' &&
    (segment.last > segment.first || (final && so.organisation === '' && so.place === ''))
  ) {
    return { ...so, name: more.name, kind: 'person' };
  }
  return bare && so.place === '' && so.kind === 'person' && so.name !== '' ? { ...so, place: more.name } : so;
}

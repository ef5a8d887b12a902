import { Bank, english } from '../en/lexicon.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import {
  complementOf,
  complementStart,
  DOER,
  documentOwner,
  isBody,
  isJoint,
  isNameParticle,
  isRoleWord,
  lowerWord,
  owner,
  roleStart,
  roleWords,
  words,
} from './belonging.ts';
import { coreEnd, isFullName } from './core-end.ts';
import { type Description, description, type Opening, pointing } from './description.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import { endsIn, holds, is, isCompound, isSource, type Range, type Scan, sign, some } from './scan.ts';
import { kindOfHead, kindOfName } from './source-kind.ts';
import { acronym } from './speaker-names.ts';
import { isParting } from './subject.ts';
import { isField, nameBehindBody } from './title-body.ts';
import { isOneOf, isThe } from './words.ts';

const sourceBank = english.banks[Bank.sources]!;

/** Reads name, role, organisation and place out of a source phrase. */
export function describe(scan: Scan, { first, last }: Range): Description {
  if (first === last && (is(scan, first, Form.pronoun | Form.relative) || isThe(scan, first, Id.her)))
    return pointing(lowerWord(scan, first));
  let out: Description | null = null;
  // The parts between commas, dashes, brackets and before relative pronouns.
  let from = first;
  for (let i = first; i <= last + 1; i++) {
    // "Lindau Port Authority (LPA) chairman Omar Hale"
    if (sign(scan, i) === OPEN && is(scan, i + 1, Form.acronym) && i + 2 < last && is(scan, i + 3, Form.word))
      i += 3;
    const relative = i <= last && i > first && is(scan, i, Form.relative);
    if (i <= last && !relative && !isParting(scan, i) && !isBracket(scan, i)) continue;
    if (i > from) {
      out =
        out === null
          ? core(scan, from, i - 1, true)
          : withApposition(scan, out, { first: from, last: i - 1 }, i - 1 === last);
    }
    // A relative clause ends at the comma that closes it.
    if (relative) while (i < last && !is(scan, i, Form.comma)) i++;
    from = i + 1;
  }
  return out ?? core(scan, first, last, true);
}

const OPEN = 40;

const isBracket = (scan: Scan, i: number) => sign(scan, i) === OPEN || sign(scan, i) === 41;

/**
 * The first part: head noun and name, with what stands before and behind them.
 *
 * @param leading whether nothing was told of the source before it
 */
function core(scan: Scan, first: number, last: number, leading: boolean): Description {
  const opening = openingOf(scan, first);
  let from = first;
  while (
    from < last &&
    (is(scan, from, Form.determiner) || isCount(scan, from)) &&
    !isCompound(scan, from + 1)
  )
    from++;
  const coreLast = coreEnd(scan, from, last);
  if (from === coreLast && is(scan, from, Form.number))
    return description('anonymous', opening, '', '', '', '', '');
  const complement: Range = { first: complementStart(scan, coreLast, last), last };
  // "the mayor and his deputy", "Teachers and parents" speak as one, and neither's role is the other's.
  const shared = leading && is(scan, coreLast, Form.lower) && !isSource(scan, coreLast, Noun.document);
  for (let i = from + 1; i < coreLast; i++)
    if (isThe(scan, i, Id.and) && is(scan, i + 1, shared ? Form.determiner | Form.lower : Form.determiner)) {
      const both = words(scan, from, coreLast);
      return isSource(scan, coreLast, Noun.group)
        ? description('organisation', opening, 'people', '', '', both, '')
        : description('anonymous', opening, 'people', '', both, '', '');
    }
  // "Mayor Ada Quill and Chief Otto Hale", but "Trade and Justice Minister Otto Hale"
  for (let i = from + 2; i < coreLast - 1; i++)
    if (
      isThe(scan, i, Id.and) &&
      is(scan, i + 1, Form.name) &&
      isRoleWord(scan, i + 1) &&
      !isRoleWord(scan, i - 1) &&
      (isRoleWord(scan, from) || isFullName(scan, from, i - 1))
    )
      return description('person', opening, '', words(scan, from, coreLast), '', '', '');
  const behind = leading && opening === 'bare' ? nameBehindBody(scan, coreLast, last) : -1;
  if (behind >= 0) {
    // "Secretary of State" is one role, the "President of Ukraine" has a place.
    const role = behind === coreLast + 3 && isField(scan, coreLast + 2) ? behind - 1 : coreLast;
    const body: Range = { first: role + 2, last: behind - 1 };
    return titled(scan, from, coreLast, role, behind, last, body, opening);
  }
  // "Moody's": the name of a firm.
  if (is(scan, coreLast, Form.possessive) && is(scan, coreLast - 1, Form.name)) {
    const name = words(scan, from, coreLast);
    return description('organisation', opening, '', name, '', name, '');
  }
  let run = coreLast + 1;
  while (run > from && isNamePart(scan, run - 1, coreLast)) run--;
  if (run > coreLast || isCapitalised(scan, run, coreLast))
    return common(scan, from, coreLast, complement, opening);
  // "New Lindau Police Chief, Otto Keller"
  if (
    leading &&
    isRoleWord(scan, last) &&
    is(scan, last + 1, Form.comma) &&
    is(scan, last + 2, Form.name) &&
    holds(scan, run, last - 1, Noun.group | Noun.place)
  )
    return common(scan, from, last, complement, opening);
  for (let i = run; i < coreLast; i++) {
    if (!isJoint(scan, i)) continue;
    const name = words(scan, run, coreLast);
    return description('organisation', opening, '', name, '', name, '');
  }
  const pointed = opening === 'definite' || (run > from && is(scan, run - 1, Form.possessive));
  if (
    isTitleAlone(scan, run, coreLast, pointed) ||
    (!leading && coreLast < last && isRoleWord(scan, coreLast))
  )
    return common(scan, from, coreLast, complement, opening);
  // A name behind a role: "spokesman Vasily Malaev", "President Obama", "Senate Minority Leader Harry M. Reid".
  let role = isOwnBody(scan, coreLast, pointed) ? -1 : coreLast - 1;
  const roleFloor = Math.max(from, isCompound(scan, run - 2) ? run - 3 : run - 1);
  while (role >= roleFloor && !isRoleWord(scan, role)) role--;
  if (role >= roleFloor) {
    // "President-elect"
    const roleLast = isCompound(scan, role + 1) ? role + 2 : role;
    const nameFirst = skipStops(scan, roleLast + 1);
    if (nameFirst <= coreLast)
      return titled(scan, from, role, roleLast, nameFirst, coreLast, complement, opening);
    if (roleLast > role) return common(scan, from, coreLast, complement, opening);
  }
  if (run > from && is(scan, run - 1, Form.lower) && !is(scan, run - 1, Form.possessive)) {
    // A small noun before a name: "brokerage Charles Schwab", "the watchdog group Media Matters".
    const name = words(scan, run, coreLast);
    const noun = lowerWord(scan, run - 1);
    const kind = kindOfHead(scan, run - 1);
    // "rescuer Omar Hadi", "shopkeeper Ana Prado"
    if (kind === 'anonymous' && DOER.test(noun) && isFullName(scan, run, coreLast))
      return description('person', opening, noun, name, noun, '', '');
    const body = kind === 'anonymous' ? 'organisation' : kind;
    return description(body, opening, noun, name, '', name, '');
  }
  if (is(scan, run - 1, Form.possessive) && run - 1 > from) {
    const speaksFor = isSource(scan, run - 2, Noun.outlet | Noun.group | Noun.outletHead);
    if (!speaksFor || coreLast === run || isBody(scan, run, coreLast))
      return properName(scan, run, coreLast, complement, opening, true);
    const possessor = words(scan, from, run - 2);
    return description('person', opening, '', words(scan, run, coreLast), '', possessor, '');
  }
  return properName(scan, from, coreLast, complement, opening, false);
}

/** A name behind its role, whose head is at `role` and which ends at `roleLast`. */
function titled(
  scan: Scan,
  first: number,
  role: number,
  roleLast: number,
  nameFirst: number,
  last: number,
  complement: Range,
  opening: Opening,
): Description {
  const from = roleStart(scan, first, role);
  const { organisation, place } = owner(scan, first, from - 1);
  // "hospital director Dr. Lina Saab" is its director.
  const honorific = role > from && HONORIFIC.test(lowerWord(scan, role));
  const to = honorific ? role - 1 : role;
  const behind = complementPlace(scan, complement);
  // "Sir John Curtice of Strathclyde University" against "Mayor Ann Lee of Flint"
  const body =
    behind !== '' && (complement.first < nameFirst || isBody(scan, complement.first, complement.last));
  return description(
    'person',
    opening,
    lowerWord(scan, to),
    words(scan, nameFirst, last),
    roleWords(scan, from, honorific ? to : roleLast),
    organisation || (body ? behind : ''),
    place || (body ? '' : behind),
  );
}

/**
 * Capitals that are a title without a name: "the Attorney General", "Foreign Minister".
 *
 * @param pointed whether an article or a possessive stands before them
 */
function isTitleAlone(scan: Scan, first: number, last: number, pointed: boolean): boolean {
  if (first >= last || !isRoleWord(scan, last)) return false;
  if (!pointed && (!isSource(scan, first, Noun.rank) || isRoleWord(scan, first))) return false;
  for (let i = first; i < last; i++)
    if (!isRoleWord(scan, i) && !isSource(scan, i, Noun.rank) && !isCompound(scan, i)) return false;
  return true;
}

/** "Ukraine's General Staff", "the General Council" are bodies, not generals. */
const isOwnBody = (scan: Scan, last: number, pointed: boolean) => pointed && isSource(scan, last, Noun.group);

function openingOf(scan: Scan, first: number): Opening {
  if (isOneOf(scan, first, Asked.definite)) return 'definite';
  return is(scan, first, Form.determiner | Form.quantifier) ? 'other' : 'bare';
}

/** "two", "several" before a noun. */
function isCount(scan: Scan, i: number): boolean {
  return is(scan, i, Form.number) || (is(scan, i, Form.quantifier) && is(scan, i + 1, Form.lower));
}

/** One common noun with a capital, as it begins a sentence: "Police", "Officials". */
function isCapitalised(scan: Scan, first: number, last: number): boolean {
  if (first !== last || is(scan, first, Form.acronym)) return false;
  const { text, start, lex } = scan.tokens;
  // "Dealers said", where the text has "dealers", too
  if (lex[first] === 0 && endsIn(scan, first, 's') && text[start[first]! - 1] !== ' ')
    return text.includes(` ${lowerWord(scan, first)} `);
  return isSource(scan, first, Noun.group | Noun.person | Noun.document | Noun.outletHead);
}

/** Names, initials, and the particles between them. */
function isNamePart(scan: Scan, i: number, end: number): boolean {
  if (is(scan, i, Form.name) || isJoint(scan, i)) return true;
  const unit = sign(scan, i);
  if (unit === 46 || unit === 45 || unit === 38 || unit === 39 || unit === 0x2019)
    return !is(scan, i, Form.possessive);
  // "Lee Jae-myung", "Lai Ching-te"
  if (i === end && is(scan, i, Form.lower) && isCompound(scan, i - 1))
    return is(scan, i - 2, Form.name) && is(scan, i - 3, Form.name) && !is(scan, i, Form.ed);
  // "Quill Bank plc"
  if (i === end && lowerWord(scan, i) === 'plc') return true;
  if (i >= end || !is(scan, i, Form.word)) return is(scan, i, Form.number) && i === end;
  return (
    is(scan, i, Form.lower) &&
    isNameParticle(scan, i) &&
    (is(scan, i + 1, Form.name) || isNamePart(scan, i + 1, end))
  );
}

const skipStops = (scan: Scan, i: number) => (sign(scan, i) === 46 ? i + 1 : i);

/** A phrase whose head is a common noun. */
function common(scan: Scan, first: number, headAt: number, complement: Range, opening: Opening): Description {
  let head = headAt;
  while (head > first && !is(scan, head, Form.word)) head--;
  const kind = kindOfHead(scan, head);
  const noun = lowerWord(scan, head);
  const tail = complementOf(scan, complement);
  if (kind === 'anonymous') {
    const from = roleStart(scan, first, head);
    const own = owner(scan, first, from - 1);
    // "Otto Keller head of the Lindau Observatory": a comma is lost
    if (
      opening === 'bare' &&
      tail.organisation !== '' &&
      is(scan, head, Form.lower) &&
      isSource(scan, head, Noun.person) &&
      isFullName(scan, first, from - 1)
    )
      return description(
        'person',
        opening,
        noun,
        words(scan, first, from - 1),
        roleWords(scan, from, head),
        tail.organisation,
        tail.place,
      );
    // "a military analyst at Stratfor", "Advocacy Director for Lindau Relief": what stands before tells what he does there.
    const field =
      own.organisation !== '' &&
      tail.organisation !== '' &&
      !(is(scan, head, Form.name)
        ? holds(scan, first, from - 1, Noun.group | Noun.outlet)
        : some(scan, first, from - 1, Form.name));
    const role =
      roleWords(scan, field ? first : from, head) + (complement.first > headAt + 2 ? '' : tail.role);
    const organisation = field ? tail.organisation : own.organisation || tail.organisation;
    return description(kind, opening, noun, '', role, organisation, own.place || tail.place);
  }
  if (kind === 'document') {
    // "a survey of 1,004 adults" is not theirs.
    const of = is(scan, complement.first, Form.number) ? '' : tail.organisation;
    // "a news release from the mayor" is the mayor's.
    const own = documentOwner(scan, first, head - 1);
    const organisation = (own === 'news' ? '' : own) || of;
    return description(kind, opening, noun, '', words(scan, head, head), organisation, tail.place);
  }
  return description(kind, opening, noun, '', '', words(scan, first, head), tail.place);
}

/** A phrase that is a name and no more. `owned`: a possessive stands before it. */
function properName(
  scan: Scan,
  first: number,
  last: number,
  complement: Range,
  opening: Opening,
  owned: boolean,
): Description {
  const name = words(scan, skipStops(scan, first), last);
  const tail = complementOf(scan, complement);
  const noun = lowerWord(scan, last);
  const kind = kindOfName(scan, first, last, opening === 'definite', owned);
  const organisation = kind === 'organisation' ? name : tail.organisation;
  return description(kind, opening, kind === 'person' ? '' : noun, name, '', organisation, tail.place);
}

function complementPlace(scan: Scan, complement: Range): string {
  const { organisation, place } = complementOf(scan, complement);
  return place || organisation;
}

/** Titles that say less of somebody than the role behind the name. */
const HONORIFIC = /^(?:dr|prof|professor|sir|dame|lord|lady|rev|reverend)\.?$/i;

/** Adds what an apposition tells: "…, a spokesman for the border guard", "…, Vasily Malaev". */
function withApposition(scan: Scan, so: Description, { first, last }: Range, final: boolean): Description {
  if (isOneOf(scan, first, Asked.origin) && so.kind === 'person') {
    const from = words(scan, is(scan, first + 1, Form.determiner) ? first + 2 : first + 1, last);
    return isBody(scan, first + 1, last)
      ? { ...so, organisation: so.organisation || from }
      : { ...so, place: so.place || from };
  }
  if (first === last && is(scan, first, Form.acronym) && acronym(so.name) === words(scan, first, last))
    return { ...so, kind: 'organisation', organisation: so.name };
  if (sign(scan, first - 1) === OPEN && so.name !== '')
    return so.organisation === '' ? { ...so, organisation: words(scan, first, last) } : so;
  const more = core(scan, first, last, false);
  if (more.role !== '' && more.name === '') {
    // "The House of Quill, the distiller's marketing arm"
    const isBody = so.kind === 'organisation' || so.kind === 'outlet';
    if (isBody && (sourceBank[english.id(more.head)]! & Noun.person) === 0) return so;
    const bare = so.kind === 'person' && so.role === '';
    return {
      ...so,
      kind: so.name === '' ? so.kind : 'person',
      role:
        so.role === '' || (is(scan, first - 1, Form.comma) && HONORIFIC.test(so.role)) ? more.role : so.role,
      organisation: (bare ? more.organisation : so.organisation) || more.organisation || so.organisation,
      place: so.place || more.place,
      head: so.head || more.head,
    };
  }
  if (more.name === '') return so;
  if (so.name !== '') {
    const placed = so.kind === 'person' && so.place === '' && more.role === '' && is(scan, first, Form.name);
    return placed ? { ...so, place: more.name } : so;
  }
  // "Police in New Lindau, Marn, said"
  if (so.kind === 'organisation' && more.role === '' && is(scan, first - 2, Form.name)) return so;
  if (so.kind === 'organisation' && more.role === '')
    return { ...so, name: more.name, organisation: more.name };
  const somebody = so.kind === 'anonymous' || so.kind === 'person';
  const told = last > first || (final && so.organisation === '' && so.place === '');
  return somebody && told ? { ...so, name: more.name, kind: 'person' } : so;
}

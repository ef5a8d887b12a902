import type { Source, Speaker } from '../../claim/attribution.ts';
import { describe } from './describe.ts';
import type { Description } from './description.ts';
import { antecedent, fullName } from './earlier.ts';
import { introduced, isCompany } from './introduced.ts';
import { pointed, pointedByHead } from './pointed.ts';
import type { Proposal } from './proposal.ts';
import { type Entry, holds, MEMORY, type Registry } from './registry.ts';
import type { Range, Scan } from './scan.ts';
import {
  acronym,
  endsInName,
  fits,
  foldHead,
  givenName,
  isPlural,
  pronounOf,
  sharesWords,
  surname,
  tellingWords,
} from './speaker-names.ts';

const NONE: readonly string[] = [];

/** The sources of the proposals, resolved to speakers: all mentions of one speaker share his index. */
export function resolve(
  scan: Scan,
  proposals: readonly Proposal[],
): { readonly sources: readonly Source[]; readonly speakers: readonly Speaker[] } {
  const registry: Registry = { entries: [], recent: [], byKey: new Map(), unnamed: new Map() };
  const { entries, recent } = registry;
  const descriptions: Description[] = [];
  // First who is who, then what is known of him: a later mention may give the name.
  let before: Range | null = null;
  for (const { source } of proposals) {
    // A source shared by two cues is one mention.
    if (before !== null && before.first === source.first && before.last === source.last) {
      descriptions.push(descriptions.at(-1)!);
      recent.push(recent.at(-1)!);
      continue;
    }
    const floor = before === null ? 0 : before.last + 1;
    before = source;
    const so = mentioned(scan, source);
    const known = isPointing(so)
      ? pointing(scan, registry, so, source.first, floor)
      : so.pronoun === ''
        ? indexOf(scan, registry, so, source.first)
        : pointed(registry, so);
    descriptions.push(so);
    recent.push(known < 0 ? enter(registry, so) : known);
  }
  return {
    sources: proposals.map(({ source }, i) => {
      const index = recent[i]!;
      return sourceOf(scan, source, entries[index]!, descriptions[i]!, index);
    }),
    speakers: entries.map(speakerOf),
  };
}

/** Whether a description means whoever was spoken of last: a pronoun, "the company". */
const isPointing = ({ pronoun, opening, kind, organisation, head }: Description) =>
  pronoun === ''
    ? opening === 'definite' && kind === 'organisation' && organisation === head && isCompany(head)
    : PERSONAL.test(pronoun);

const PERSONAL = /^(he|she|it|they)$/;

/** The speaker that such a description at `at` means, -1 for a new one; `floor` as `introduced` takes it. */
function pointing(scan: Scan, registry: Registry, so: Description, at: number, floor: number): number {
  const isKnown = (one: Description, first: number) =>
    (one.name === '' ? pointedByHead(registry, one) : named(registry, one)) >= 0 ||
    (one.kind === 'person' &&
      one.name !== '' &&
      !one.name.includes(' ') &&
      fullName(scan, one.name, first) !== null);
  const who = introduced(scan, at, floor, so, isKnown);
  if (who === null) return so.pronoun === '' ? indexOf(scan, registry, so, at) : pointed(registry, so);
  if (!who.sure) return -1;
  const found = indexOf(scan, registry, who.so, at);
  const index = found < 0 ? enter(registry, who.so) : found;
  add(registry, index, so);
  if (so.pronoun === 'he' || so.pronoun === 'she') registry.entries[index]!.pronoun = so.pronoun;
  return index;
}

/** The description of a mention, for "who" that of the phrase before it. */
function mentioned(scan: Scan, source: Range): Description {
  const so = describe(scan, source);
  const relative = so.pronoun === 'who' || so.pronoun === 'which' || so.pronoun === 'that';
  return (relative ? antecedent(scan, source.first) : null) ?? so;
}

/** Adds a new speaker; his index. */
function enter(registry: Registry, so: Description): number {
  const { entries } = registry;
  const index = entries.length;
  entries.push({
    names: NONE,
    roles: NONE,
    organisations: NONE,
    places: NONE,
    heads: NONE,
    givens: NONE,
    kind: so.pronoun === '' ? so.kind : 'anonymous',
    plural: so.pronoun === 'they' || so.pronoun === 'we' || isPlural(so.head) || isPair(so),
    pronoun: so.pronoun === 'i' || so.pronoun === 'we' ? so.pronoun : '',
  });
  add(registry, index, so);
  const entry = entries[index]!;
  if (so.name === '' && (!entry.plural || so.kind === 'organisation'))
    push(registry.unnamed, foldHead(so.head), index);
  return index;
}

/** "Anna Brandt and Otto Keller": neither of them alone is both. */
const isPair = ({ kind, name }: Description) => kind === 'person' && name.includes(' and ');

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [index]);
  else if (list.at(-1) !== index) list.push(index);
}

/** Adds to a speaker what a further mention tells. */
function add(registry: Registry, index: number, so: Description): void {
  const entry = registry.entries[index]!;
  entry.roles = withValue(entry.roles, so.role);
  entry.organisations = withValue(entry.organisations, so.organisation);
  entry.places = withValue(entry.places, so.place);
  entry.heads = withValue(entry.heads, foldHead(so.head));
  if (entry.pronoun === '') entry.pronoun = pronounOf(so.head);
  if (so.name === '') return;
  const person = so.kind === 'person';
  if (entry.names.length < MOST_VALUES && !holds(entry.names, so.name)) {
    entry.names = appended(entry.names, so.name);
    entry.givens = appended(entry.givens, person ? givenName(so.name) : '');
    addKeys(registry.byKey, so, index);
  }
  if (person && entry.kind === 'anonymous') entry.kind = 'person';
}

/** More names, roles or bodies than this are not kept of one speaker. */
const MOST_VALUES = 16;

function withValue(list: readonly string[], value: string): readonly string[] {
  return value === '' || list.length >= MOST_VALUES || holds(list, value) ? list : appended(list, value);
}

/** Nearly all lists are empty here, and a spread costs as much as five of such literals. */
function appended(list: readonly string[], value: string): readonly string[] {
  return list.length === 0 ? [value] : [...list, value];
}

/** Whether a list has a value, in capitals or not: "Police" begins a sentence. They mostly hold one: a loop is a tenth of `includes`. */
/** Enters a speaker under the keys by which his name is found again. */
function addKeys(byKey: Map<string, number[]>, so: Description, index: number): void {
  const { name } = so;
  push(byKey, name, index);
  if (!name.includes(' ') || isPair(so)) return;
  if (so.kind === 'person') {
    push(byKey, surname(name), index);
    return;
  }
  push(byKey, acronym(name), index);
  for (const word of tellingWords(name)) push(byKey, word, index);
}

function sourceOf(scan: Scan, source: Range, entry: Entry, own: Description, speaker: number): Source {
  const { text, start, end } = scan.tokens;
  const from = start[source.first]!;
  const to = end[source.last]!;
  return {
    start: from,
    end: to,
    text: text.slice(from, to),
    name: longest(entry.names),
    role: own.role || longest(entry.roles),
    organisation: own.organisation || longest(entry.organisations),
    place: own.place || longest(entry.places),
    kind: entry.kind,
    speaker,
  };
}

function longest(list: readonly string[]): string {
  let best = '';
  for (const value of list) if (value.length > best.length) best = value;
  return best;
}

function speakerOf(entry: Entry): Speaker {
  return {
    names: entry.names.length < 2 ? entry.names : [...entry.names].sort((a, b) => b.length - a.length),
    roles: entry.roles,
    organisations: entry.organisations,
    places: entry.places,
    kind: entry.kind,
  };
}

/** The speaker that a description without a pronoun means, -1 for a new one. */
function indexOf(scan: Scan, registry: Registry, so: Description, at: number): number {
  const found = so.name === '' ? pointedByHead(registry, so) : named(registry, so);
  if (found >= 0) {
    add(registry, found, so);
    return found;
  }
  if (so.kind === 'person' && so.name !== '' && !so.name.includes(' ')) {
    const full = fullName(scan, so.name, at);
    if (full !== null) {
      const again = named(registry, full);
      const index = again >= 0 ? again : enter(registry, full);
      add(registry, index, so);
      return index;
    }
  }
  const first = so.name === '' ? -1 : begun(registry, so);
  if (first >= 0) add(registry, first, so);
  return first;
}

/** Longest surname that is taken for one before a given name where no title stands before it: "Xi", "Yoon". Code units. */
const SHORT_SURNAME = 4;

/**
 * The one speaker whose full name begins with this name: "Mr Lee", "Lee" are Lee Sung-ho, "Quill Water" is the Quill Water
 * Group. -1 without one, or with several.
 */
function begun({ entries, recent }: Registry, { name, head, kind: own }: Description): number {
  if (own !== 'person' && !isCompany(head)) return -1;
  const short = !name.includes(' ') && (head !== '' || name.length <= SHORT_SURNAME);
  const found = recent.slice(-MEMORY).filter((index) => {
    const { kind, names } = entries[index]!;
    return (
      names[0]?.startsWith(`${name} `) &&
      (kind === 'person'
        ? short
        : (head === '' || own !== 'person') && isCompany(surname(names[0]).toLowerCase()))
    );
  });
  return found.every((index) => index === found[0]) ? (found[0] ?? -1) : -1;
}

/** A named speaker: the same name, the surname of a full name, an organisation's acronym or short form, or one unnamed so far. */
function named(registry: Registry, so: Description): number {
  const person = so.kind === 'person';
  let found = underKey(registry, person ? surname(so.name) : so.name, so);
  if (found < 0 && !person && so.name.includes(' ')) found = underKey(registry, acronym(so.name), so);
  // "Police said … Lindau Police said"
  if (found >= 0 || so.organisation === '' || (so.role === '' && !isPlural(so.head))) return found;
  // A speaker without a name so far, in the same role of the same organisation, gets this name.
  for (const index of (registry.unnamed.get(foldHead(so.head)) ?? []).slice(-MEMORY)) {
    const { organisations, names } = registry.entries[index]!;
    if (names.length === 0 && organisations.some((body) => sharesWords(body, so.organisation))) return index;
  }
  return -1;
}

/** The latest speaker of this name or key whom the description fits, -1 if there is none. */
function underKey({ entries, byKey }: Registry, key: string, so: Description): number {
  const list = byKey.get(key);
  if (list === undefined) return -1;
  const person = so.kind === 'person';
  const given = person ? givenName(so.name) : '';
  for (let i = list.length - 1; i >= Math.max(0, list.length - MEMORY); i--) {
    const { names, kind, givens } = entries[list[i]!]!;
    if (holds(names, so.name)) return list[i]!;
    if (person !== (kind === 'person')) continue;
    if (
      !person ||
      givens.some((other) => fits(given, other)) ||
      names.some((whole) => endsInName(whole, so.name))
    )
      return list[i]!;
  }
  return -1;
}

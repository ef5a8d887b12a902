import type { Source, SourceKind, Speaker } from '../../claim/attribution.ts';
import { COMPANY, FEMALE, GENERATION, MALE, UNTELLING } from '../en/sources-patterns.ts';
import type { Proposal } from './cues.ts';
import { type Description, describe, NOBODY } from './describe.ts';
import * as Form from './form.ts';
import { phraseLeft } from './phrase-left.ts';
import { is, type Scan, sentenceOf } from './scan.ts';

/** A speaker while the text is read. Lists are replaced, never changed: most speakers never fill them. */
interface Entry {
  names: readonly string[];
  roles: readonly string[];
  organisations: readonly string[];
  places: readonly string[];
  /** Head nouns of his descriptions, folded: "spokesman" and "spokesperson" are one. */
  heads: readonly string[];
  /** Given names in lower case, '' for none; one for each of `names`. */
  givens: readonly string[];
  kind: SourceKind;
  plural: boolean;
  /** The pronoun that fits, as far as a title, a role or a pronoun has told. */
  pronoun: 'he' | 'she' | '';
}

const NONE: readonly string[] = [];

/** The speakers so far, and the ways to find them without a walk through all. */
interface Registry {
  readonly entries: Entry[];
  /** Speakers in the order in which they were last mentioned. */
  readonly recent: number[];
  /** Indices of entries by full name, by surname, by acronym and by each telling word of an organisation's name. */
  readonly byKey: Map<string, number[]>;
  /** Unnamed single speakers by folded head noun. */
  readonly unnamed: Map<string, number[]>;
}

/** A description points back no further than this many mentions. */
const MEMORY = 24;

/** The sources of the proposals, resolved to speakers: all mentions of one speaker share his index. */
export function resolve(
  scan: Scan,
  proposals: readonly Proposal[],
): { readonly sources: readonly Source[]; readonly speakers: readonly Speaker[] } {
  const registry: Registry = { entries: [], recent: [], byKey: new Map(), unnamed: new Map() };
  let found = { index: -1, described: NOBODY };
  // First who is who, then what is known of him: a later mention may give the name.
  const mentions = proposals.map((proposal, i) => {
    // A source shared by two cues is one mention.
    const before = proposals[i - 1]?.source;
    const shared =
      before !== undefined && before.first === proposal.source.first && before.last === proposal.source.last;
    if (!shared) found = resolveOne(scan, registry, proposal);
    registry.recent.push(found.index);
    return found;
  });
  const sources = proposals.map((proposal, i): Source => {
    const { index, described } = mentions[i]!;
    return sourceOf(scan, proposal, registry.entries[index]!, described, index);
  });
  return { sources, speakers: registry.entries.map(speakerOf) };
}

function resolveOne(
  scan: Scan,
  registry: Registry,
  { source }: Proposal,
): { readonly index: number; readonly described: Description } {
  let described = describe(scan, source);
  if (described.pronoun === 'who' || described.pronoun === 'which' || described.pronoun === 'that') {
    described = antecedent(scan, source.first) ?? described;
  }
  const index =
    described.pronoun === ''
      ? indexOf(scan, registry, described, source.first)
      : pointed(registry, described);
  return { index: index < 0 ? enter(registry, described) : index, described };
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
    plural: so.pronoun === 'they' || so.pronoun === 'we' || isPlural(so.head),
    pronoun: '',
  });
  add(registry, index, so);
  const entry = entries[index]!;
  if (so.name === '' && !entry.plural) push(registry.unnamed, foldHead(so.head), index);
  return index;
}

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
  if (so.name !== '' && entry.names.length < MOST_VALUES && !entry.names.includes(so.name)) {
    entry.names = [...entry.names, so.name];
    entry.givens = [...entry.givens, so.kind === 'person' ? givenOf(so.name) : ''];
    for (const key of keysOf(so)) push(registry.byKey, key, index);
  }
  if (so.name !== '' && so.kind === 'person' && entry.kind === 'anonymous') entry.kind = 'person';
  if (entry.pronoun === '') entry.pronoun = MALE.test(so.head) ? 'he' : FEMALE.test(so.head) ? 'she' : '';
}

/** More names, roles or bodies than this are not kept of one speaker. */
const MOST_VALUES = 16;

function withValue(list: readonly string[], value: string): readonly string[] {
  return value === '' || list.length >= MOST_VALUES || list.includes(value) ? list : [...list, value];
}

/** The keys by which a name is found again. */
function keysOf(so: Description): string[] {
  if (so.kind === 'person') return [so.name, surname(so.name)];
  const parts = so.name.split(' ');
  if (parts.length === 1) return [so.name];
  const telling = parts.filter((part) => part.length > 3 && part[0] !== part[0]!.toLowerCase());
  return [so.name, acronym(parts), ...telling];
}

const acronym = (parts: readonly string[]) =>
  parts
    .map((part) => part[0] ?? '')
    .filter((letter) => letter >= 'A' && letter <= 'Z')
    .join('');

function sourceOf(scan: Scan, { source }: Proposal, entry: Entry, own: Description, speaker: number): Source {
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

/** "Ms" and "Mrs" are none. */
const isPlural = (head: string) => head.length > 3 && /(?:[^s]s|men|people|police)$/.test(head);

/** "spokesman", "spokeswoman", "spokesperson" are one head; so are "chairman" and "chairwoman". */
function foldHead(head: string): string {
  if (head.length < 6) return head;
  const end = head.slice(-3);
  if (end !== 'man' && end !== 'men' && end !== 'son' && end !== 'ons' && end !== 'ple') return head;
  return head.replace(/(?:wo)?man$|person$/, '~').replace(/(?:wo)?men$|persons$|people$/, '~~');
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
  return -1;
}

/** Last word of a name, generational suffixes left out. */
function surname(name: string): string {
  const last = name.lastIndexOf(' ');
  if (last < 0) return name;
  const word = name.slice(last + 1);
  if (!GENERATION.test(word)) return word;
  const rest = name.slice(0, last).replace(/,$/, '');
  return rest.slice(rest.lastIndexOf(' ') + 1);
}

/** First word of a name of several, in lower case; '' for a bare surname. */
function givenOf(name: string): string {
  const space = name.indexOf(' ');
  return space < 0 ? '' : name.slice(0, space).replace('.', '').toLowerCase();
}

/** A named speaker: the same name, the surname of a full name, an organisation's acronym or short form, or one unnamed so far. */
function named(registry: Registry, so: Description): number {
  const { entries, byKey, unnamed } = registry;
  const person = so.kind === 'person';
  const given = person ? givenOf(so.name) : '';
  const keys = person
    ? [surname(so.name)]
    : so.name.includes(' ')
      ? [so.name, acronym(so.name.split(' '))]
      : [so.name];
  for (const key of keys) {
    const list = byKey.get(key) ?? [];
    for (let i = list.length - 1; i >= Math.max(0, list.length - MEMORY); i--) {
      const entry = entries[list[i]!]!;
      if (entry.names.includes(so.name)) return list[i]!;
      if (person !== (entry.kind === 'person')) continue;
      if (!person || entry.givens.some((other) => fits(given, other))) return list[i]!;
    }
  }
  if (so.role === '' || so.organisation === '') return -1;
  // A speaker without a name so far, in the same role of the same organisation, gets this name.
  for (const index of (unnamed.get(foldHead(so.head)) ?? []).slice(-MEMORY)) {
    const entry = entries[index]!;
    const same = entry.organisations.some((organisation) => sharesWords(organisation, so.organisation));
    if (entry.names.length === 0 && same) return index;
  }
  return -1;
}

/** Whether two given names may be one man's: equal, one of them missing, or an initial of the other. */
function fits(a: string, b: string): boolean {
  return a === '' || b === '' || a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

/** Whether two descriptions of an organisation share a telling word. */
function sharesWords(a: string, b: string): boolean {
  const other = new Set(b.toLowerCase().split(/[^\p{L}]+/u));
  return a
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && !UNTELLING.test(word) && other.has(word));
}

/** A description that points back: "the spokesman", "the ministry", "the report". Nearest first. */
function pointedByHead({ entries, recent }: Registry, so: Description): number {
  const head = foldHead(so.head);
  const floor = Math.max(0, recent.length - MEMORY);
  for (let i = recent.length - 1; i >= floor; i--) {
    const index = recent[i]!;
    const entry = entries[index]!;
    if (!entry.heads.includes(head)) continue;
    if (so.organisation !== '' && entry.organisations.includes(so.organisation)) return index;
    if (so.definite && (so.organisation === '' || so.kind === 'organisation')) return index;
    // "Police said" and "officials said" are, within one text, the same police and the same officials.
    if (so.bare && so.role === so.head && entry.names.length === 0 && entry.roles.includes(so.role))
      return index;
  }
  if (!so.definite || so.kind !== 'organisation') return -1;
  const generic = COMPANY.test(so.head);
  for (let i = recent.length - 1; i >= floor; i--) {
    const { names, kind } = entries[recent[i]!]!;
    if (names.some((name) => name.toLowerCase().includes(so.head))) return recent[i]!;
    // "the company" is the body that spoke last, whatever its name.
    if (generic && names.length > 0 && kind === 'organisation' && so.organisation === so.head)
      return recent[i]!;
  }
  return -1;
}

/** The speaker that a pronoun means: the nearest that fits in kind and number, -1 if none does. */
function pointed({ entries, recent }: Registry, { pronoun }: Description): number {
  const wants = ({ plural, kind, pronoun: own }: Entry): boolean => {
    if (pronoun === 'they' || pronoun === 'them') return plural || kind === 'organisation';
    if (pronoun === 'it' || pronoun === 'which' || pronoun === 'that') return kind !== 'person' && !plural;
    if (pronoun === 'he' || pronoun === 'she') {
      return !plural && (own === '' || own === pronoun) && (kind === 'person' || kind === 'anonymous');
    }
    return false;
  };
  const floor = Math.max(0, recent.length - MEMORY);
  for (let i = recent.length - 1; i >= floor; i--) {
    const entry = entries[recent[i]!]!;
    if (!wants(entry)) continue;
    if (pronoun === 'he' || pronoun === 'she') entry.pronoun = pronoun;
    return recent[i]!;
  }
  return -1;
}

/** The phrase before "who". */
function antecedent(scan: Scan, relative: number): Description | null {
  const { first: floor } = sentenceOf(scan, relative);
  let last = relative - 1;
  if (is(scan, last, Form.comma)) last--;
  if (last < floor) return null;
  const phrase = phraseLeft(scan, last, floor);
  return phrase === null ? null : describe(scan, { first: phrase.first, last });
}

/** How far back a full name is looked for, in code units: surnames follow their full names within an article. */
const NAME_REACH = 20_000;

/** The full name that the text gives before a bare surname, with its role; null if there is none. */
function fullName(scan: Scan, name: string, before: number): Description | null {
  const { text, start, end, count } = scan.tokens;
  const limit = start[before]!;
  const at = text.indexOf(` ${name}`, Math.max(0, limit - NAME_REACH)) + 1;
  if (at <= 0 || at >= limit) return null;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle]! < at) low = middle + 1;
    else high = middle;
  }
  if (start[low] !== at || end[low]! - at !== name.length || !is(scan, low - 1, Form.name)) return null;
  const { first: floor } = sentenceOf(scan, low);
  const phrase = phraseLeft(scan, low, floor);
  if (phrase === null) return null;
  const so = describe(scan, { first: phrase.first, last: low });
  return so.kind === 'person' && so.name.endsWith(name) && so.name !== name ? so : null;
}

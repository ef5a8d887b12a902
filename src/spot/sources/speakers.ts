import type { Source, SourceKind, Speaker } from '../../claim/attribution.ts';
import type { Proposal } from './cues.ts';
import { type Description, describe } from './describe.ts';
import { phraseLeft } from './phrase-left.ts';
import { COMMA, isName, type Scan, sentenceOf, sign } from './scan.ts';

/** A speaker while the text is read. */
interface Entry {
  readonly names: string[];
  readonly roles: string[];
  readonly organisations: string[];
  readonly places: string[];
  /** Head nouns of his descriptions, folded: "spokesman" and "spokesperson" are one. */
  readonly heads: string[];
  kind: SourceKind;
  plural: boolean;
}

/** The sources of the proposals, resolved to speakers: all mentions of one speaker share his index. */
export function resolve(
  scan: Scan,
  proposals: readonly Proposal[],
): { readonly sources: readonly Source[]; readonly speakers: readonly Speaker[] } {
  const entries: Entry[] = [];
  const recent: number[] = [];
  const known = new Map<number, number>();
  const sources = proposals.map((proposal): Source => {
    const { first, last } = proposal.source;
    // A source shared by two cues is one mention.
    const mention = first * scan.tokens.count + last;
    let index = known.get(mention);
    let described = describe(scan, proposal.source);
    if (described.pronoun === 'who' || described.pronoun === 'which' || described.pronoun === 'that') {
      described = antecedent(scan, first) ?? described;
    }
    if (index === undefined) {
      index =
        described.pronoun === ''
          ? indexOf(scan, entries, recent, described, first)
          : pointed(entries, recent, described);
      if (index < 0) {
        index = entries.length;
        entries.push(entryOf(described));
      }
      known.set(mention, index);
    }
    recent.push(index);
    const entry = entries[index]!;
    return sourceOf(scan, proposal, entry, described, index);
  });
  return { sources, speakers: entries.map(speakerOf) };
}

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

const longest = (list: readonly string[]) => list.reduce((a, b) => (b.length > a.length ? b : a), '');

function speakerOf(entry: Entry): Speaker {
  return {
    names: [...entry.names].sort((a, b) => b.length - a.length),
    roles: entry.roles,
    organisations: entry.organisations,
    places: entry.places,
    kind: entry.kind,
  };
}

function entryOf(so: Description): Entry {
  const entry: Entry = {
    names: [],
    roles: [],
    organisations: [],
    places: [],
    heads: [],
    kind: so.pronoun === '' ? so.kind : 'anonymous',
    plural: so.pronoun === 'they' || so.pronoun === 'we' || isPlural(so.head),
  };
  add(entry, so);
  return entry;
}

/** Adds to an entry what a further mention tells. */
function add(entry: Entry, so: Description): void {
  const put = (list: string[], value: string) => {
    if (value !== '' && !list.includes(value)) list.push(value);
  };
  put(entry.names, so.name);
  put(entry.roles, so.role);
  put(entry.organisations, so.organisation);
  put(entry.places, so.place);
  put(entry.heads, foldHead(so.head));
  if (so.name !== '' && so.kind === 'person') entry.kind = 'person';
}

const isPlural = (head: string) => /(s|men|people|police)$/.test(head) && !/ss$/.test(head);

/** "spokesman", "spokeswoman", "spokesperson" are one head; so are "chairman" and "chairwoman". */
function foldHead(head: string): string {
  return head.replace(/(man|woman|person)$/, '~').replace(/(men|women|persons|people)$/, '~~');
}

/** The speaker that a description without a pronoun means, -1 for a new one. */
function indexOf(
  scan: Scan,
  entries: Entry[],
  recent: readonly number[],
  so: Description,
  at: number,
): number {
  const found = so.name === '' ? unnamed(entries, recent, so) : named(entries, so);
  if (found >= 0) {
    add(entries[found]!, so);
    return found;
  }
  if (so.kind === 'person' && so.name !== '' && !so.name.includes(' ')) {
    const full = fullName(scan, so.name, at);
    if (full !== null) {
      const again = named(entries, full);
      const index = again >= 0 ? again : entries.push(entryOf(full)) - 1;
      add(entries[index]!, so);
      return index;
    }
  }
  return -1;
}

const surname = (name: string) =>
  name
    .replace(/,? (jr|sr|ii|iii|iv)\.?$/i, '')
    .split(' ')
    .at(-1) ?? '';
const given = (name: string) => (name.includes(' ') ? (name.split(' ')[0] ?? '') : '');

/** A named speaker: the same name, the surname of a full name, an acronym of an organisation, or the role of one unnamed so far. */
function named(entries: readonly Entry[], so: Description): number {
  const key = surname(so.name).toLowerCase();
  const first = given(so.name).replace('.', '').toLowerCase();
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!;
    for (const name of entry.names) {
      if (name === so.name) return i;
      if (so.kind !== 'person' || entry.kind !== 'person') {
        if (
          isAcronymOf(so.name, name) ||
          isAcronymOf(name, so.name) ||
          endsAs(name, so.name) ||
          endsAs(so.name, name)
        )
          return i;
        continue;
      }
      if (surname(name).toLowerCase() !== key) continue;
      const other = given(name).replace('.', '').toLowerCase();
      if (first === '' || other === '' || first === other || isInitial(first, other)) return i;
    }
  }
  if (so.role === '' || so.organisation === '') return -1;
  // A speaker without a name so far, in the same role of the same organisation, gets this name.
  const head = foldHead(so.head);
  return entries.findIndex(
    (entry) =>
      entry.names.length === 0 &&
      !entry.plural &&
      entry.heads.includes(head) &&
      entry.organisations.some((organisation) => sharesWords(organisation, so.organisation)),
  );
}

const isInitial = (a: string, b: string) => (a.length === 1 || b.length === 1) && a[0] === b[0];

/** "the Observatory" for "Syrian Observatory for Human Rights"; "Journal" for "The Wall Street Journal". */
function endsAs(long: string, short: string): boolean {
  return long.length > short.length && short.length > 3 && ` ${long} `.includes(` ${short} `);
}

/** Whether the capitals of a name spell an acronym: "OSCE", "IMF". */
function isAcronymOf(short: string, long: string): boolean {
  if (!/^[A-Z]{2,6}$/.test(short) || !long.includes(' ')) return false;
  return (long.match(/\b[A-Z]/g) ?? []).join('') === short;
}

const FILLERS = /^(the|of|for|and|a|in|russian|local|state|s|region|department|service|office|ministry)$/;

/** Whether two descriptions of an organisation share a telling word. */
function sharesWords(a: string, b: string): boolean {
  const other = new Set(b.toLowerCase().split(/[^\p{L}]+/u));
  return a
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 2 && !FILLERS.test(word) && other.has(word));
}

/** A description that points back: "the spokesman", "the ministry", "the report". Nearest first. */
function unnamed(entries: readonly Entry[], recent: readonly number[], so: Description): number {
  const head = foldHead(so.head);
  for (let i = recent.length - 1; i >= 0; i--) {
    const index = recent[i]!;
    const entry = entries[index]!;
    if (!entry.heads.includes(head)) continue;
    if (so.organisation !== '' && entry.organisations.includes(so.organisation)) return index;
    if (so.definite && (so.organisation === '' || so.kind === 'organisation')) return index;
    // "Police said" and "officials said" are, within one text, the same police and the same officials.
    if (so.bare && so.role === so.head && entry.roles.includes(so.role) && entry.names.length === 0)
      return index;
    if (so.bare && so.kind === 'organisation' && entry.kind === 'organisation' && so.organisation === so.head)
      return index;
  }
  if (!so.definite || so.kind !== 'organisation') return -1;
  return entries.findIndex((entry) => entry.names.some((name) => name.toLowerCase().includes(so.head)));
}

/** The speaker that a pronoun means: the nearest that fits in kind and number, -1 if none does. */
function pointed(entries: readonly Entry[], recent: readonly number[], { pronoun }: Description): number {
  const wants = (entry: Entry): boolean => {
    if (pronoun === 'they' || pronoun === 'them') return entry.plural || entry.kind === 'organisation';
    if (pronoun === 'it' || pronoun === 'which' || pronoun === 'that')
      return entry.kind !== 'person' && !entry.plural;
    if (pronoun === 'he' || pronoun === 'she')
      return !entry.plural && (entry.kind === 'person' || entry.kind === 'anonymous');
    return false;
  };
  for (let i = recent.length - 1; i >= 0; i--) if (wants(entries[recent[i]!]!)) return recent[i]!;
  return -1;
}

/** The phrase before "who". */
function antecedent(scan: Scan, relative: number): Description | null {
  const { first: floor } = sentenceOf(scan, relative);
  let last = relative - 1;
  if (sign(scan, last) === COMMA) last--;
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
  if (start[low] !== at || end[low]! - at !== name.length || !isName(scan, low - 1)) return null;
  const { first: floor } = sentenceOf(scan, low);
  const phrase = phraseLeft(scan, low, floor);
  if (phrase === null) return null;
  const so = describe(scan, { first: phrase.first, last: low });
  return so.kind === 'person' && so.name.endsWith(name) && so.name !== name ? so : null;
}

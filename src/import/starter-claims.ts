import type { Speaker } from '../claim/attribution.ts';
import type { ArticleClaims, Claim, Term } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import type { Fact, FactReport, FactSource } from './starter.ts';

/** Keys of the names and content words of a few words of our own, as the spotter makes them of an article's text. */
export type KeysOf = (text: string) => {
  readonly names: readonly string[];
  readonly terms: readonly string[];
};

/**
 * The claims of a fact report, as if they had been read from its text: names and terms come from our label of the event
 * and from the context of each fact. Facts have no place in a text of ours, so all spans are empty.
 */
export function starterClaims(source: FactReport, keysOf: KeysOf): ArticleClaims {
  const keys = (words: string) => keysInside(words, keysOf);
  const event = keys(source.event);
  const around = [source.where, ...source.names].flatMap((words) => keys(words).names);
  const contexts = source.facts.map((fact) => keys(fact.context));

  const names = termsOf(
    [...event.names, ...around],
    contexts.flatMap((context) => context.names),
  );
  const terms = termsOf(
    event.terms,
    contexts.flatMap((found) => found.terms),
  );
  // A figure's own words may begin a sentence or a headline: only names that we give elsewhere are names in them.
  const known = new Set(names.map(({ key }) => key));
  const own = source.facts.map((fact) => keys(fact.words).names.filter((key) => known.has(key)));
  const nameAt = indexOf(names);
  const termAt = indexOf(terms);
  const { speakers, of } = speakersOf(source.facts);
  const published = dayOf(source.report.date);
  const sentences = sentencesOf(source.facts, source.days);

  const claims = source.facts.map(
    (fact, i): Claim => ({
      span: { start: 0, end: 0 },
      words: fact.words,
      low: fact.low,
      high: fact.high,
      bound: fact.bound,
      kind: fact.kind,
      unit: fact.unit,
      modifiers: fact.modifiers,
      predicate: fact.predicate,
      per: '',
      change: null,
      partOf: fact.partOf,
      asOf: fact.asOf ?? (published === null ? null : { from: published, to: published, stated: false }),
      speaker: of[i]!,
      via: fact.via,
      stance: fact.stance,
      foreseen: false,
      names: indices(nameAt, [...contexts[i]!.names, ...own[i]!]),
      subject: indices(nameAt, own[i]!),
      doer: [],
      terms: indices(termAt, contexts[i]!.terms),
      sentence: sentences[i]!,
    }),
  );
  return {
    report: source.report,
    claims,
    speakers,
    names,
    days: source.days,
    terms,
    places: indices(nameAt, keys(source.where).names),
    sketch: [],
    agency: source.agency,
  };
}

/**
 * Small words before ours, so many that no rule for headlines takes the line for one and no capital is explained by its
 * place. Their own keys are left out.
 */
const CARRIER = 'it is at a place and a spot and a site and an area, the';

function keysInside(words: string, keysOf: KeysOf): ReturnType<KeysOf> {
  const carried = new Set(keysOf(`${CARRIER}.`).terms);
  const { names, terms } = keysOf(`${CARRIER} ${words}.`);
  return { names, terms: terms.filter((key) => !carried.has(key)) };
}

/** Terms by key, in order of the keys, so that equal records give equal lists. */
function termsOf(lead: readonly string[], near: readonly string[]): readonly Term[] {
  const counts = new Map<string, { count: number; lead: boolean }>();
  for (const key of lead) counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, lead: true });
  for (const key of near) {
    const entry = counts.get(key) ?? { count: 0, lead: false };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...counts].map(([key, value]) => ({ key, ...value })).sort((a, b) => (a.key < b.key ? -1 : 1));
}

function indexOf(terms: readonly Term[]): ReadonlyMap<string, number> {
  return new Map(terms.map(({ key }, i) => [key, i]));
}

function indices(at: ReadonlyMap<string, number>, keys: readonly string[]): readonly number[] {
  const out = new Set<number>();
  for (const key of keys) {
    const index = at.get(key);
    if (index !== undefined) out.add(index);
  }
  return [...out].sort((a, b) => a - b);
}

/** Sentences in which the facts of the event itself are taken to stand: a record keeps what a report leads with. */
const LEAD_SENTENCES = 4;

/**
 * Sentences for the facts: those of the event stand in the lead, those of other days (what happened before) behind it, a
 * part beside its whole.
 */
function sentencesOf(facts: readonly Fact[], days: readonly number[]): readonly number[] {
  const out: number[] = [];
  facts.forEach(({ partOf, asOf }, i) => {
    const background = asOf !== null && !days.some((day) => asOf.from <= day && day <= asOf.to);
    const own = background ? LEAD_SENTENCES + i : Math.min(i, LEAD_SENTENCES - 1);
    out.push(partOf === null ? own : out[partOf]!);
  });
  return out;
}

/** The speakers of a report, each once under all the descriptions that its facts give, and whose each fact is. */
function speakersOf(facts: readonly Fact[]): {
  readonly speakers: readonly Speaker[];
  readonly of: readonly (number | null)[];
} {
  const speakers: Speaker[] = [];
  const byKey = new Map<string, number>();
  const of = facts.map(({ source }) => {
    if (source === null) return null;
    const key = source.name === '' ? `${source.role}|${source.organisation}|${source.place}` : source.name;
    const known = byKey.get(key);
    if (known === undefined) {
      byKey.set(key, speakers.length);
      return speakers.push(joined(null, source)) - 1;
    }
    speakers[known] = joined(speakers[known]!, source);
    return known;
  });
  return { speakers, of };
}

function joined(known: Speaker | null, source: FactSource): Speaker {
  const add = (list: readonly string[] | undefined, value: string): readonly string[] =>
    value === '' || list?.includes(value) ? (list ?? []) : [...(list ?? []), value];
  return {
    names: add(known?.names, source.name),
    roles: add(known?.roles, source.role),
    organisations: add(known?.organisations, source.organisation),
    places: add(known?.places, source.place),
    kind: source.kind,
  };
}

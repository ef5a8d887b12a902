import type { ArticleClaims, Term } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { type Counted, countedOf } from './counted.ts';

/** An article as it is compared: its keys by index and the days it may speak of. */
export interface Subject {
  readonly article: ArticleClaims;
  readonly names: ReadonlyMap<string, Term>;
  readonly terms: ReadonlyMap<string, Term>;
  /** Names at which it puts something. */
  readonly places: ReadonlySet<string>;
  /** Those of its lead. */
  readonly leadPlaces: readonly string[];
  /** Words of its longer names, with those names: "mandar" of "Upper Mandara". */
  readonly inside: ReadonlyMap<string, readonly string[]>;
  /** Those of them that it never uses by themselves. */
  readonly bound: ReadonlySet<string>;
  /** Days that it names, the most often named first, else its own; empty where it has neither. */
  readonly days: readonly number[];
  /** Its claims, prepared for comparison when first asked for. */
  counted(): readonly Counted[];
}

/** Subjects of the articles that somebody still holds: a report is prepared once for all that it is checked against. */
const prepared = new WeakMap<ArticleClaims, Subject>();

export function subjectOf(article: ArticleClaims): Subject {
  let subject = prepared.get(article);
  if (subject === undefined) {
    subject = prepare(article);
    prepared.set(article, subject);
  }
  return subject;
}

/**
 * Whether two articles that both hold a name mean one by it. "Upper Mandara" and "Lower Mandara" share a word and no
 * name; where either also says "Mandara" by itself, or both "Upper Mandara", they do.
 */
export function sharesName(a: Subject, b: Subject, key: string): boolean {
  if (!b.names.has(key)) return false;
  if (!a.bound.has(key) || !b.bound.has(key)) return true;
  const theirs = b.inside.get(key) ?? [];
  return (a.inside.get(key) ?? []).some((name) => theirs.includes(name));
}

/** Whether `b` knows a place of `a`: "Khan Sheikhoun" also by "Sheikhoun", where that is no part of another name. */
export function knowsPlace(a: Subject, b: Subject, key: string): boolean {
  return sharesName(a, b, key) || key.split(' ').some((word) => b.names.has(word) && !b.bound.has(word));
}

function prepare(article: ArticleClaims): Subject {
  const published = dayOf(article.report.date);
  const names = new Map(article.names.map((term) => [term.key, term]));
  const inside = insideNames(names);
  let counted: readonly Counted[] | null = null;
  return {
    article,
    names,
    terms: new Map(article.terms.map((term) => [term.key, term])),
    places: new Set(article.places.map((i) => article.names[i]!.key)),
    leadPlaces: article.places
      .map((i) => article.names[i]!)
      .filter(({ lead }) => lead)
      .map(({ key }) => key),
    inside,
    bound: boundNames(names, inside),
    days: article.days.length > 0 ? article.days : published === null ? [] : [published],
    counted() {
      counted ??= countedOf(article);
      return counted;
    },
  };
}

function insideNames(names: ReadonlyMap<string, Term>): ReadonlyMap<string, readonly string[]> {
  const out = new Map<string, string[]>();
  for (const key of names.keys()) {
    const space = key.indexOf(' ');
    if (space < 0) continue;
    for (const word of [key.slice(0, space), key.slice(space + 1)]) {
      const longer = out.get(word);
      if (longer === undefined) out.set(word, [key]);
      else longer.push(key);
    }
  }
  return out;
}

function boundNames(
  names: ReadonlyMap<string, Term>,
  inside: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const out = new Set<string>();
  for (const [word, longer] of inside) {
    const times = longer.reduce((sum, name) => sum + (names.get(name)?.count ?? 0), 0);
    if ((names.get(word)?.count ?? 0) <= times) out.add(word);
  }
  return out;
}

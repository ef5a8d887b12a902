import type { ArticleClaims, Term } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { type Background, backgroundOf } from './background.ts';
import { type Counted, countedOf } from './counted.ts';
import { keptOf } from './kept.ts';

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
  /** What it tells of other events; null where nothing is known to be of another. Its claims are looked at. */
  readonly background: Background | null;
  /** Its claims, prepared for comparison when first asked for. */
  counted(): readonly Counted[];
}

/** An article prepared for comparison, once for all that it is laid against. */
export const subjectOf = keptOf((article: ArticleClaims): Subject => new PreparedSubject(article));

/**
 * Whether two articles that both hold a name mean one by it. "Upper Mandara" and "Lower Mandara" share a word and no
 * name; where either also says "Mandara" by itself, or both "Upper Mandara", they do.
 */
export function sharesName(a: Subject, b: Subject, key: string): boolean {
  return b.names.has(key) && meansOne(a, b, key);
}

/** The same of a name that both are known to hold. */
export function meansOne(a: Subject, b: Subject, key: string): boolean {
  if (!a.bound.has(key) || !b.bound.has(key)) return true;
  const theirs = b.inside.get(key) ?? [];
  return (a.inside.get(key) ?? []).some((name) => theirs.includes(name));
}

/** Whether `b` knows a place of `a`: "Khan Sheikhoun" also by "Sheikhoun", where that is no part of another name. */
export function knowsPlace(a: Subject, b: Subject, key: string): boolean {
  return sharesName(a, b, key) || key.split(' ').some((word) => b.names.has(word) && !b.bound.has(word));
}

/** Of most reports beside an article little is asked: what takes time is prepared when it is. */
class PreparedSubject implements Subject {
  readonly article: ArticleClaims;
  readonly leadPlaces: readonly string[];
  readonly days: readonly number[];
  #names: ReadonlyMap<string, Term> | null = null;
  #terms: ReadonlyMap<string, Term> | null = null;
  #places: ReadonlySet<string> | null = null;
  #inside: ReadonlyMap<string, readonly string[]> | null = null;
  #bound: ReadonlySet<string> | null = null;
  #counted: readonly Counted[] | null = null;
  #background: Background | null | undefined;

  constructor(article: ArticleClaims) {
    this.article = article;
    const leadPlaces: string[] = [];
    for (const i of article.places) if (article.names[i]!.lead) leadPlaces.push(article.names[i]!.key);
    this.leadPlaces = leadPlaces;
    const published = article.days.length > 0 ? null : dayOf(article.report.date);
    this.days = article.days.length > 0 ? article.days : published === null ? [] : [published];
  }

  get names(): ReadonlyMap<string, Term> {
    this.#names ??= byKey(this.article.names);
    return this.#names;
  }

  get terms(): ReadonlyMap<string, Term> {
    this.#terms ??= byKey(this.article.terms);
    return this.#terms;
  }

  get places(): ReadonlySet<string> {
    this.#places ??= new Set(this.article.places.map((i) => this.article.names[i]!.key));
    return this.#places;
  }

  get inside(): ReadonlyMap<string, readonly string[]> {
    this.#inside ??= insideNames(this.names);
    return this.#inside;
  }

  get bound(): ReadonlySet<string> {
    this.#bound ??= boundNames(this.names, this.inside);
    return this.#bound;
  }

  get background(): Background | null {
    if (this.#background === undefined) this.#background = backgroundOf(this.article);
    return this.#background;
  }

  counted(): readonly Counted[] {
    this.#counted ??= countedOf(this.article);
    return this.#counted;
  }
}

function byKey(terms: readonly Term[]): ReadonlyMap<string, Term> {
  const map = new Map<string, Term>();
  for (let i = 0; i < terms.length; i++) map.set(terms[i]!.key, terms[i]!);
  return map;
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

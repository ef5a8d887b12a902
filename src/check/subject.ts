import type { ArticleClaims, Term } from '../claim/claim.ts';
import { dayOf } from '../claim/day.ts';
import { type Counted, countedOf } from './counted.ts';

/** An article as it is compared: its keys by index and the days it may speak of. */
export interface Subject {
  readonly article: ArticleClaims;
  readonly names: ReadonlyMap<string, Term>;
  readonly terms: ReadonlyMap<string, Term>;
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

function prepare(article: ArticleClaims): Subject {
  const published = dayOf(article.report.date);
  let counted: readonly Counted[] | null = null;
  return {
    article,
    names: new Map(article.names.map((term) => [term.key, term])),
    terms: new Map(article.terms.map((term) => [term.key, term])),
    days: article.days.length > 0 ? article.days : published === null ? [] : [published],
    counted() {
      counted ??= countedOf(article);
      return counted;
    },
  };
}

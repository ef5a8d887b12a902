import type { ArticleClaims } from '../claim/claim.ts';

/**
 * Which of two documents with one report id is kept: the later one by its date, then the one with more claims, then the
 * first in the order of their written form. The choice rests on the two documents alone, so that it comes out the same
 * in whatever order or groups documents are added.
 */
export function preferred(one: ArticleClaims, other: ArticleClaims): ArticleClaims {
  const dates = compare(one.report.date ?? '', other.report.date ?? '');
  if (dates !== 0) return dates > 0 ? one : other;
  if (one.claims.length !== other.claims.length) return one.claims.length > other.claims.length ? one : other;
  return compare(written(one), written(other)) <= 0 ? one : other;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** A document as text, with its properties in one order. */
function written(document: ArticleClaims): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => compare(one, other)))
      : value,
  );
}

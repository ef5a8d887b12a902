import type { ArticleClaims } from '../claim/claim.ts';
import type { Quotes } from './quotes.ts';

/**
 * Which of two documents with one report id is kept: the later one by its date, then the one with more claims, then the
 * first in the order of their written form, then the one with more quotations. The choice rests on the two documents alone,
 * so that it comes out the same in whatever order or groups documents are added.
 */
export function preferred(one: Entry, other: Entry): Entry {
  const newer = newness(one.document, other.document);
  if (newer !== 0) return newer > 0 ? one : other;
  const same = compare(written(one.document), written(other.document));
  if (same !== 0) return same < 0 ? one : other;
  const quotations = quoted(one) - quoted(other);
  if (quotations !== 0) return quotations > 0 ? one : other;
  return compare(JSON.stringify(one.quotes), JSON.stringify(other.quotes)) <= 0 ? one : other;
}

/** Positive where the first of two documents with one report id is kept for its date or for what it claims, 0 where neither tells. */
export function newness(one: ArticleClaims, other: ArticleClaims): number {
  return compare(one.report.date ?? '', other.report.date ?? '') || one.claims.length - other.claims.length;
}

/** Whether two documents say the same, whatever is quoted of them. */
export function sameDocument(one: Entry, other: Entry): boolean {
  return written(one.document) === written(other.document);
}

/** A document as it comes into a pack. */
export interface Entry {
  readonly document: ArticleClaims;
  readonly quotes: Quotes | null;
}

function quoted({ quotes }: Entry): number {
  return quotes?.filter((quote) => quote !== null).length ?? 0;
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

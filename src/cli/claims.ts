import type { Article } from '../claim/article.ts';
import { assemble } from '../claim/assemble.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { quotesOf } from '../claim/quote.ts';
import { PackError } from '../pack/error.ts';
import type { Quotes } from '../pack/quotes.ts';
import { read } from '../spot/spot.ts';
import { contextOf } from './context.ts';

/** What is said of a document in a language that we do not read. */
export const OTHER_LANGUAGE = 'not in English: its figures are not read';

/** The claims of an article, made as the background makes them; null where it is in a language that we do not read. */
export function claimsOf(article: Article): ArticleClaims | null {
  const reading = read(article.text, contextOf(article));
  return reading.otherLanguage ? null : assemble(reading, article);
}

/**
 * Makes the claims of an article, with the sentence of each where `quotes` is set, and gives them to `write`. Returns null,
 * or why the article is left out: a fault of ours in one article, or claims that a pack refuses, are named and do not stop
 * the others.
 */
export function writeClaims(
  article: Article,
  quotes: boolean,
  write: (claims: ArticleClaims, quotes: Quotes | null) => void,
): string | null {
  const leftOut = (error: Error) => `${article.id}: left out: ${error.message}`;
  let claims: ArticleClaims;
  let quoted: Quotes | null;
  try {
    const reading = read(article.text, contextOf(article));
    if (reading.otherLanguage) return `${article.id}: left out: ${OTHER_LANGUAGE}`;
    claims = assemble(reading, article);
    quoted = quotes ? quotesOf(reading, claims.claims) : null;
  } catch (error) {
    return leftOut(error instanceof Error ? error : new Error(String(error)));
  }
  try {
    write(claims, quoted);
    return null;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    return leftOut(error);
  }
}

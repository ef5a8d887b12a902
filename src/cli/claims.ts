import type { Article } from '../claim/article.ts';
import { assemble } from '../claim/assemble.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { quotesOf } from '../claim/quote.ts';
import type { Quotes } from '../pack/quotes.ts';
import { read } from '../spot/spot.ts';
import { contextOf } from './spot.ts';

/** The claims of an article, made as the content script makes them. */
export function claimsOf(article: Article): ArticleClaims {
  return assemble(read(article.text, contextOf(article)), article);
}

/** What became of one article: its claims, with quotations where they are wanted, or why it has none. */
export type Made =
  | { readonly claims: ArticleClaims; readonly quotes: Quotes | null }
  | { readonly id: string; readonly fault: string };

/**
 * As {@link claimsOf}; a fault of ours in one article is named and does not stop the others.
 *
 * @param quotes whether the sentence of each claim is kept too.
 */
export function makeClaims(article: Article, quotes: boolean): Made {
  try {
    const reading = read(article.text, contextOf(article));
    const claims = assemble(reading, article);
    return { claims, quotes: quotes ? quotesOf(reading, claims.claims) : null };
  } catch (error) {
    return { id: article.id, fault: error instanceof Error ? error.message : String(error) };
  }
}

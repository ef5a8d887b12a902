import type { Article } from '../claim/article.ts';
import { assemble } from '../claim/assemble.ts';
import type { ArticleClaims } from '../claim/claim.ts';
import { read } from '../spot/spot.ts';
import { contextOf } from './spot.ts';

/** The claims of an article, made as the content script makes them. */
export function claimsOf(article: Article): ArticleClaims {
  return assemble(read(article.text, contextOf(article)), article);
}

/** What became of one article: its claims, or why it has none. */
export type Made = { readonly claims: ArticleClaims } | { readonly id: string; readonly fault: string };

/** As {@link claimsOf}; a fault of ours in one article is named and does not stop the others. */
export function makeClaims(article: Article): Made {
  try {
    return { claims: claimsOf(article) };
  } catch (error) {
    return { id: article.id, fault: error instanceof Error ? error.message : String(error) };
  }
}

import type { ArticleClaims } from '../../claim/claim.ts';
import { pageOf } from '../../import/html.ts';
import { ImportError } from '../../import/import-error.ts';
import { plainLine } from '../../text/plain-line.ts';
import { boundedArticle, LONGEST_ADDRESS } from '../bounded.ts';
import { sameSite } from '../library/article-key.ts';
import { underOwnName } from '../library/outlet-name.ts';
import { readText } from '../read-text.ts';
import { type FetchFailure, LONGEST_TITLE } from './feed-record.ts';
import type { FetchedText, NotFetched } from './fetch-text.ts';

/** Pages of news are below this; bytes. */
export const MAX_ARTICLE_BYTES = 5 * 1024 * 1024;

/** A text shorter than this is no article but a teaser or a notice, as on a page being read. UTF-16 code units. */
const SHORTEST_ARTICLE = 250;

export const ARTICLE_ACCEPT = 'text/html, application/xhtml+xml;q=0.9';

export function mayBeArticle(type: string): boolean {
  return type === 'text/html' || type === 'application/xhtml+xml';
}

/** What the feed said of an article: it stands where the page itself is silent. */
export interface AnnouncedArticle {
  readonly title: string;
  readonly date: string | null;
  readonly publisher: string;
}

export type ArticleReading = { readonly outcome: 'article'; readonly claims: ArticleClaims } | NotFetched;

/** The claims of a fetched page, by the same extraction, spotter and assembly as a page being read. */
export function articleOf(
  fetched: FetchedText,
  announced: AnnouncedArticle,
  parseHtml: (html: string) => Document,
): ArticleReading {
  try {
    const page = pageOf(fetched.text, fetched.url, fetched.url, parseHtml);
    if (!('article' in page) || page.article.text.length < SHORTEST_ARTICLE) return failed('no-article');
    const { article } = page;
    const address = ownAddress(article.url, fetched.url);
    // What is kept of an outlet is forgotten by its address: without one it would stay.
    if (address.length > LONGEST_ADDRESS) return failed('no-article');
    // As far as one on a page is read: what is longer holds up the page that reads, and gives more than is taken.
    const bounded = boundedArticle({
      ...article,
      id: address,
      url: address,
      title: lineOr(article.title, announced.title),
      publisher: lineOr(article.publisher, announced.publisher),
      date: article.date ?? announced.date,
    });
    const { claims, otherLanguage } = readText(bounded);
    return otherLanguage ? failed('other-language') : { outcome: 'article', claims: underOwnName(claims) };
  } catch (error) {
    if (error instanceof ImportError) return failed('no-article');
    throw error;
  }
}

function failed(failure: FetchFailure): NotFetched {
  return { outcome: 'failed', failure, retryAfter: null };
}

/**
 * The address that a page names for itself, if it is of the same site: one outlet must not speak for another, nor take the
 * place of its article in the library.
 */
function ownAddress(stated: string | null, fetched: string): string {
  return stated !== null && sameSite(stated, fetched) ? stated : fetched;
}

function lineOr(stated: string | null, announced: string): string | null {
  return plainLine(stated ?? '', LONGEST_TITLE) || announced || null;
}

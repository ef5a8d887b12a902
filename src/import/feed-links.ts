/** A feed that a page names for its outlet. Texts are the page's own: unchecked, as long as they are. */
export interface FeedLink {
  /** Address, http or https. */
  readonly url: string;
  /** '' where the page gives none. */
  readonly title: string;
}

/** Feeds taken from a page: pages of news name one to five. */
const MOST_FEEDS = 20;

const FEED_TYPE = /^\s*application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)\s*(?:;|$)/i;

/** Feeds of comments on one page are no outlet's. */
const COMMENTS = /\bcomments?\b/i;

/** The attributes of a `<link>`, as the page writes them; '' for one that it has not. */
export type StatedLink = Readonly<Record<'rel' | 'type' | 'href' | 'title', string>>;

/** The links of a page. */
export function statedLinks(page: Document): StatedLink[] {
  return [...page.querySelectorAll('link[rel][type][href]')].map((link) => {
    const stated = (name: string) => link.getAttribute(name) ?? '';
    return { rel: stated('rel'), type: stated('type'), href: stated('href'), title: stated('title') };
  });
}

/**
 * The feeds that a page names by `<link rel="alternate">` (RSS Autodiscovery, RFC 4287's type), in its order; feeds of
 * comments are left out.
 *
 * @param base the page's address, to which theirs may be relative.
 */
export function feedLinks(links: readonly StatedLink[], base: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  for (const { rel, type, href, title } of links) {
    if (found.size >= MOST_FEEDS) break;
    if (!/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !FEED_TYPE.test(type)) continue;
    const url = URL.parse(href, base);
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) continue;
    if (COMMENTS.test(title) || COMMENTS.test(url.pathname)) continue;
    if (!found.has(url.href)) found.set(url.href, { url: url.href, title });
  }
  return [...found.values()];
}

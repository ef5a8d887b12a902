import { readFeed } from '../../import/feed.ts';
import { feedsOfPage } from '../../import/html.ts';
import { ImportError } from '../../import/import-error.ts';
import { plainLine } from '../../text/plain-line.ts';
import { LONGEST_ADDRESS } from '../bounded.ts';
import { LONGEST_TITLE } from './feed-record.ts';
import type { FetchedText, NotFetched } from './fetch-text.ts';
import type { FeedNews, NamedArticle } from './schedule.ts';

/** Feeds with full texts of fifty articles are below this; bytes. */
export const MAX_FEED_BYTES = 8 * 1024 * 1024;
/** Entries of a feed that are looked at. */
const MOST_ENTRIES = 100;

export const FEED_ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';

/** Many servers send feeds as plain text, as HTML or without a type; what is a feed shows when it is read. */
export function mayBeFeed(type: string): boolean {
  return type === '' || /^(?:text\/|application\/(?:.+\+)?(?:xml|json)$)/.test(type);
}

/** What reading a feed brought; a page instead of a feed may name its feeds. */
export type FeedReading =
  | { readonly outcome: 'feed'; readonly url: string; readonly news: FeedNews }
  | { readonly outcome: 'page'; readonly feed: string }
  | { readonly outcome: 'unchanged' }
  | NotFetched;

/** Reads what was fetched as a feed, or as a page that names one. */
export function feedOf(fetched: FetchedText, parseHtml: (html: string) => Document): FeedReading {
  const { url, etag, lastModified } = fetched;
  try {
    const feed = readFeed(fetched.text, parseHtml, url);
    return {
      outcome: 'feed',
      url,
      news: {
        title: feed.title === null ? null : plainLine(feed.title, LONGEST_TITLE),
        site: feed.site !== null && feed.site.length <= LONGEST_ADDRESS ? feed.site : null,
        etag,
        lastModified,
        entries: newestFirst(
          feed.entries.slice(0, MOST_ENTRIES).flatMap((entry) => {
            const address = articleAddress(entry.url);
            if (address === null) return [];
            return [{ url: address, title: plainLine(entry.title ?? '', LONGEST_TITLE), date: entry.date }];
          }),
        ),
      },
    };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const link = feedsOfPage(fetched.text, url, parseHtml)[0];
    if (link !== undefined && link.url !== url) {
      return { outcome: 'page', feed: link.url };
    }
    return { outcome: 'failed', failure: 'not-a-feed', retryAfter: null };
  }
}

/** An address without fragment, name and password; null where it is no address of the web or too long. */
function articleAddress(stated: string | null): string | null {
  const url = stated === null ? null : URL.parse(stated);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/** By their dates where all have one; else as the feed has them, which is newest first by custom. */
function newestFirst(entries: readonly NamedArticle[]): NamedArticle[] {
  const dated = entries.map((entry) => ({ entry, time: Date.parse(entry.date ?? '') }));
  if (dated.some(({ time }) => Number.isNaN(time))) return [...entries];
  return dated.sort((one, other) => other.time - one.time).map(({ entry }) => entry);
}

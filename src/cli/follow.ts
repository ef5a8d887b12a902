import { articleOfEntry, type Feed, type FeedEntry, isNamed, readFeed } from '../import/feed.ts';
import { pageOf } from '../import/html.ts';
import { ImportError } from '../import/import-error.ts';
import type { Imported, ImportInput } from '../import/imported.ts';
import { decodeText, wholeBytes } from '../import/whole.ts';
import { fetchBytes } from './fetch.ts';
import { parseHtml } from './html.ts';

/**
 * The articles that a feed links to, fetched one after the other. What a page does not state (its date, its publisher)
 * is taken from the feed; where a page cannot be read, the entry's own text stands in for it.
 */
export async function* followFeed({ name, bytes }: ImportInput): AsyncGenerator<Imported> {
  const feed = readFeed(decodeText(await wholeBytes(bytes), null), parseHtml);
  for (const [at, entry] of feed.entries.entries()) {
    yield await followEntry(feed, entry, name, at + 1);
  }
}

async function followEntry(feed: Feed, entry: FeedEntry, name: string, at: number): Promise<Imported> {
  const own = articleOfEntry(feed, entry, name, parseHtml);
  if (entry.url === null) {
    if (own.text === '') return { line: null, reason: `entry ${at}: no link, no text` };
    return isNamed(entry) ? { article: own } : { article: own, unnamed: true };
  }
  const page = await pageAt(entry.url);
  if ('reason' in page) return own.text === '' ? page : { article: own };
  const { article } = page;
  return {
    article: {
      ...article,
      title: article.title ?? own.title,
      date: article.date ?? own.date,
      publisher: article.publisher ?? own.publisher,
      url: article.url ?? entry.url,
      language: article.language ?? own.language,
    },
  };
}

async function pageAt(url: string): Promise<Imported> {
  try {
    const html = decodeText(await wholeBytes(fetchBytes(url)), null);
    const page = pageOf(html, url, url, parseHtml);
    return 'reason' in page ? { line: null, reason: `${url}: ${page.reason}` } : page;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { line: null, reason: `${url}: ${error.message}` };
  }
}

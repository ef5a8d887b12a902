import { type Feed, type FeedEntry, feedOf, ownArticle } from '../import/feed.ts';
import { pageOf } from '../import/html.ts';
import { ImportError } from '../import/import-error.ts';
import type { Imported, ImportInput } from '../import/imported.ts';
import { decodeText, wholeBytes } from '../import/whole.ts';
import { fetchFrom } from './fetch.ts';
import { parseHtml } from './html.ts';

/**
 * The articles that a feed links to, fetched one after the other. What a page does not state (its date, its publisher)
 * is taken from the feed; where a page cannot be read, the entry's own text stands in for it.
 */
export async function* followFeed(input: ImportInput): AsyncGenerator<Imported> {
  const feed = await feedOf(input);
  for (const [at, entry] of feed.entries.entries()) {
    yield* followEntry(feed, entry, input.name, at + 1);
  }
}

async function* followEntry(
  feed: Feed,
  entry: FeedEntry,
  name: string,
  at: number,
): AsyncGenerator<Imported> {
  const own = ownArticle(feed, entry, name, parseHtml);
  const text = 'article' in own ? own.article.text : '';
  if (entry.url === null) {
    if ('reason' in own) yield { ...own, reason: `entry ${at}: ${own.reason}` };
    else yield text === '' ? { line: null, reason: `entry ${at}: no link, no text` } : own;
    return;
  }
  const page = await pageAt(entry.url);
  if ('reason' in page) {
    // Named even where something stands in for it: a teaser is not the article that was asked for.
    yield text === '' ? page : { ...page, reason: `${page.reason}: the feed's own text stands in for it` };
    if (text !== '') yield own;
    return;
  }
  const { article } = page;
  yield {
    article: {
      ...article,
      title: article.title ?? entry.title,
      date: article.date ?? entry.date,
      publisher: article.publisher ?? feed.title,
      url: article.url ?? entry.url,
      language: article.language ?? feed.language,
    },
  };
}

async function pageAt(url: string): Promise<Imported> {
  try {
    const fetched = await fetchFrom(url);
    const html = decodeText(await wholeBytes(fetched.bytes), fetched.contentType);
    const page = pageOf(html, fetched.url, fetched.url, parseHtml);
    return 'reason' in page ? { line: null, reason: `${url}: ${page.reason}` } : page;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { line: null, reason: `${url}: ${error.message}` };
  }
}

import { parseFeed } from 'feedsmith';
import { isoDate } from '../page/article/dates.ts';
import { webAddress } from '../page/article/web-address.ts';
import { messageOf } from '../text/thrown.ts';
import { filled } from './document.ts';
import { fragmentText } from './html.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
import { decodeText, wholeBytes } from './whole.ts';

/** One entry of a feed, before its text is read: what the reader's own fetch needs to follow it. */
export interface FeedEntry {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly date: string | null;
  /** HTML or text; the full content where the feed gives it, else the summary; '' where it gives neither. */
  readonly content: string;
}

export interface Feed {
  readonly title: string | null;
  /** The outlet's home page, null where the feed names none. */
  readonly site: string | null;
  readonly language: string | null;
  readonly entries: readonly FeedEntry[];
}

/** Entries read from one feed: a bound against hostile feeds; archives of feeds hold some thousands. */
const MAX_ENTRIES = 50_000;

/** RSS, Atom, RDF or JSON feeds: each entry with a text is an article. */
export async function* importFeed(input: ImportInput): AsyncGenerator<Imported> {
  const { name, parseHtml } = input;
  const feed = await feedOf(input);
  for (const [at, entry] of feed.entries.entries()) {
    const place = `entry ${at + 1} (${entry.title ?? entry.url ?? 'no title'})`;
    const own = ownArticle(feed, entry, name, parseHtml);
    if ('reason' in own) yield { ...own, reason: `${place}: ${own.reason}` };
    else if (own.article.text === '') yield { line: null, reason: `${place}: no text` };
    else yield own;
  }
}

/** The feed in some bytes. @throws ImportError where they hold none. */
export async function feedOf({ bytes, contentType, parseHtml }: ImportInput): Promise<Feed> {
  return readFeed(decodeText(await wholeBytes(bytes), contentType), parseHtml);
}

/** The article that an entry itself carries, with whatever text it has; unread where its HTML cannot be read. */
export function ownArticle(
  feed: Feed,
  entry: FeedEntry,
  fallbackId: string,
  parseHtml: (html: string) => Document,
): Imported {
  const { url, id, title, date, content } = entry;
  const text = readable(() => fragmentText(content, parseHtml));
  if (text instanceof ImportError) return { line: null, reason: text.message };
  const { title: publisher, language } = feed;
  const article = { id: url ?? id ?? fallbackId, title, publisher, date, url, language, text };
  return url === null && id === null ? { article, unnamed: true } : { article };
}

/** What some HTML of a feed holds, or why it cannot be read: one bad piece says nothing of the others. */
function readable(read: () => string): string | ImportError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
}

/**
 * Reads a feed of any of the four formats.
 *
 * @param base where the feed was read from: entries may name their addresses relative to it. Null where not known.
 * @throws ImportError where it is none.
 */
export function readFeed(
  source: string,
  parseHtml: (html: string) => Document,
  base: string | null = null,
): Feed {
  const parsed = attempt(source);
  const ground = base ?? ownAddress(parsed);
  const plain = (html: string | null | undefined) => {
    const text = readable(() => fragmentText(html ?? '', parseHtml));
    return text instanceof ImportError ? null : filled(text);
  };
  const webUrl = (stated: string | null | undefined, within: string | null | undefined = null) => {
    const from = filled(within) === null ? ground : (webAddress(filled(within), ground) ?? ground);
    // What is whole stays as it is written where the feed's address is not given.
    return (base === null ? webAddress(filled(stated), null) : null) ?? webAddress(filled(stated), from);
  };
  switch (parsed.format) {
    case 'rss':
      return {
        title: plain(parsed.feed.title),
        site: webUrl(parsed.feed.link),
        language: filled(parsed.feed.language),
        entries: (parsed.feed.items ?? []).slice(0, MAX_ENTRIES).map((item) => ({
          id: filled(item.guid?.value),
          // A guid may be any string: only what is an address of its own is taken for one.
          url:
            webUrl(item.link) ??
            (item.guid?.isPermaLink === false ? null : webAddress(filled(item.guid?.value), null)),
          title: plain(item.title),
          date: firstDate(item.pubDate, item.dc?.dates?.[0]),
          content: item.content?.encoded ?? item.description ?? '',
        })),
      };
    case 'rdf':
      return {
        title: plain(parsed.feed.title),
        site: webUrl(parsed.feed.link),
        language: filled(parsed.feed.dc?.languages?.[0]),
        entries: (parsed.feed.items ?? []).slice(0, MAX_ENTRIES).map((item) => ({
          id: filled(item.rdf?.about),
          // The identifier of an item of RDF is its address (RSS 1.0, 5.5).
          url: webUrl(item.link) ?? webAddress(filled(item.rdf?.about), null),
          title: plain(item.title),
          date: firstDate(item.dc?.dates?.[0]),
          content: item.content?.encoded ?? item.description ?? '',
        })),
      };
    case 'atom':
      return {
        title: plain(parsed.feed.title?.value),
        site: webUrl(pageLink(parsed.feed.links), parsed.feed.xml?.base),
        language: null,
        entries: (parsed.feed.entries ?? []).slice(0, MAX_ENTRIES).map((entry) => ({
          id: filled(entry.id),
          url: webUrl(pageLink(entry.links), entry.xml?.base ?? parsed.feed.xml?.base),
          title: plain(entry.title?.value),
          date: firstDate(entry.published, entry.updated),
          content: entry.content?.value ?? entry.summary?.value ?? '',
        })),
      };
    case 'json':
      return {
        title: plain(parsed.feed.title),
        site: webUrl(parsed.feed.home_page_url),
        language: filled(parsed.feed.language),
        entries: (parsed.feed.items ?? []).slice(0, MAX_ENTRIES).map((item) => ({
          id: filled(item.id),
          url: webUrl(item.url),
          title: plain(item.title),
          date: firstDate(item.date_published),
          content: item.content_html ?? asHtml(item.content_text ?? item.summary ?? ''),
        })),
      };
  }
}

/** The first of some stated dates that is one. */
function firstDate(...stated: readonly unknown[]): string | null {
  for (const one of stated) {
    const date = isoDate(String(one ?? ''));
    if (date !== null) return date;
  }
  return null;
}

/** Text that is no HTML, as HTML: its signs stay what they are, its lines lines, its paragraphs paragraphs. */
function asHtml(text: string): string {
  if (!/[<&]/.test(text)) return text;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => `<pre>${paragraph}</pre>`)
    .join('');
}

/** Where a feed says that it or its site is: what its addresses are relative to where nobody knows whence it came. */
function ownAddress(parsed: ReturnType<typeof parseFeed>): string | null {
  const stated =
    parsed.format === 'atom'
      ? [
          parsed.feed.xml?.base,
          parsed.feed.links?.find((link) => link.rel === 'self')?.href,
          pageLink(parsed.feed.links),
        ]
      : parsed.format === 'json'
        ? [parsed.feed.feed_url, parsed.feed.home_page_url]
        : [parsed.feed.link];
  return stated.map((one) => webAddress(filled(one), null)).find((one) => one !== null) ?? null;
}

function attempt(source: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(source);
  } catch (error) {
    throw new ImportError(`no feed: ${messageOf(error)}`);
  }
}

/** The link of Atom to the page itself (RFC 4287, 4.2.7.2: without `rel` it is "alternate"). */
function pageLink(
  links: readonly { readonly rel?: string; readonly href?: string }[] | undefined,
): string | null {
  return links?.find((link) => link.rel === undefined || link.rel === 'alternate')?.href ?? null;
}

import { extractArticle, type PageArticle } from '../page/article/extract.ts';
import { flatten } from '../page/article/flatten.ts';
import { messageOf } from '../text/thrown.ts';
import { type FeedLink, feedLinks, statedLinks } from './feed-links.ts';
import { ImportError } from './import-error.ts';
import type { Imported, ImportInput } from './imported.ts';
import { decodeText, wholeBytes } from './whole.ts';

/** An HTML page: its article, with what the page states about itself. */
export async function* importHtml(input: ImportInput): AsyncGenerator<Imported> {
  const { name, bytes, contentType, parseHtml } = input;
  const url = /^https?:\/\//i.test(name) ? name : null;
  yield pageOf(decodeText(await wholeBytes(bytes), contentType), name, url, parseHtml);
}

/** Whether a tag opens and closes somewhere. An expression for both would seek the end anew from each opening. */
function looksLikeHtml(html: string): boolean {
  const opening = html.search(/<[a-z!]/i);
  return opening >= 0 && html.lastIndexOf('>') > opening;
}

/**
 * The article of a page's HTML, unread where it has none.
 *
 * @param url where the page was read from, null if not known.
 */
export function pageOf(
  html: string,
  name: string,
  url: string | null,
  parseHtml: (html: string) => Document,
): Imported {
  if (!looksLikeHtml(html)) return { line: null, reason: 'no HTML' };
  const page = articleOfPage(html, url, parseHtml);
  if (page.text === '') return { line: null, reason: 'no article on this page' };
  const { title, publisher, date, language, text } = page;
  const article = { id: page.url ?? name, title, publisher, date, url: page.url, language, text };
  return page.url === null ? { article, unnamed: true } : { article };
}

/** What is on a page, with what it states about itself. @throws ImportError where it cannot be read */
export function articleOfPage(
  html: string,
  url: string | null,
  parseHtml: (html: string) => Document,
): PageArticle {
  return unharmed(() => extractArticle(parseHtml(html), { url, inertDocument: () => parseHtml('') }));
}

/** Whatever a hostile page does to the parser or to the library, it is one page that cannot be read. */
function unharmed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new ImportError(messageOf(error));
  }
}

/** The feeds that a page names; none where it is no page. */
export function feedsOfPage(
  html: string,
  url: string,
  parseHtml: (html: string) => Document,
): readonly FeedLink[] {
  return looksLikeHtml(html) ? feedLinks(statedLinks(parseHtml(html)), url) : [];
}

/**
 * The text of a fragment of HTML, as feeds carry it: all of it, without judging what is the article.
 * @throws ImportError where it cannot be read
 */
export function fragmentText(html: string, parseHtml: (html: string) => Document): string {
  if (!/[<&]/.test(html)) return html.trim();
  return unharmed(() => {
    const body = parseHtml(html).body;
    if (body === null) throw new ImportError('no HTML');
    const skip = {
      element: (element: Element) => UNREAD_IN_FRAGMENTS.has(element.localName),
      text: () => false,
    };
    return flatten(body, skip, () => null).text;
  });
}

const UNREAD_IN_FRAGMENTS = new Set(['script', 'style', 'template', 'noscript', 'figcaption', 'iframe']);

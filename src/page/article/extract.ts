import type { Article } from '../../claim/article.ts';
import { copyInSteps, type PageCopy } from './copy.ts';
import { type FlatText, flatten, type Piece } from './flatten.ts';
import { isFurniture, lengthOf, namedFurniture } from './furniture.ts';
import { pageMetadata } from './metadata.ts';
import { ArticleReader } from './reader.ts';

/** The article of a page: its text with the way back to the page's own text nodes. */
export interface PageArticle extends Omit<Article, 'id'> {
  readonly byline: string | null;
  readonly pieces: readonly Piece<Text>[];
}

export interface ExtractOptions {
  /** The page's address, null for a file that does not say. */
  readonly url: string | null;
  /** Which elements the reader does not see. Default: what the markup itself says. */
  readonly isHidden?: (element: Element) => boolean;
  /** A fresh HTML document without a window. Default: from the page's own implementation. */
  readonly inertDocument?: () => Document;
}

/**
 * The article of a page. The page is read, never changed. `text` is '' where there is no article.
 *
 * The main part is found by Mozilla's Readability (the reader view of Firefox) on an inert copy; title, date, publisher
 * and byline are what the page states about itself.
 */
export function extractArticle(page: Document, options: ExtractOptions): PageArticle {
  const steps = extractInSteps(page, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps: a page gets its turn between them, so that no task grows long. */
export function* extractInSteps(page: Document, options: ExtractOptions): Generator<undefined, PageArticle> {
  const inert = (options.inertDocument ?? (() => page.implementation.createHTMLDocument('')))();
  const copy = yield* copyInSteps(page, inert, options.isHidden ?? isHiddenByMarkup);
  // A document that a browser makes empty has an empty title, and of two the first counts.
  const title = inert.querySelector('title') ?? inert.head.appendChild(inert.createElement('title'));
  title.textContent = page.title;
  yield;
  const found = yield* new ArticleReader(inert).parseInSteps();
  yield;
  const stated = pageMetadata(page, options.url);
  yield;
  const { content } = found;
  const { text, pieces } =
    content === null ? { text: '', pieces: [] } : flattenArticle(content, copy, options.url ?? stated.url);
  return {
    title: stated.title ?? (found.title?.trim() || null),
    byline: stated.byline ?? (found.byline?.trim() || null),
    publisher: stated.publisher,
    date: stated.date,
    url: stated.url,
    language: stated.language,
    text,
    pieces,
  };
}

function flattenArticle(content: Node, copy: PageCopy, url: string | null): FlatText<Text> {
  const isNamed = namedFurniture(lengthOf(content));
  const inNamed = (copied: Text) => {
    const original = copy.original(copied);
    return original !== null && isNamed(original);
  };
  return flatten(content, { element: (element) => isFurniture(element, url), text: inNamed }, copy.original);
}

/** Hidden by attribute or inline style: all that markup without its style sheets can tell. */
export function isHiddenByMarkup(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

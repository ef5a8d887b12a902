import { isProbablyReaderable } from '@mozilla/readability';
import type { Article } from '../claim/article.ts';
import { extractInSteps } from './article/extract.ts';
import type { Piece } from './article/flatten.ts';
import { pageMetadata } from './article/metadata.ts';
import type { Meets } from './follow.ts';
import { isHidden } from './hidden.ts';
import { inSlices, pause } from './pause.ts';
import { selectedText } from './selection.ts';

/** An article or selection as it stands on the page. */
export interface ShownText {
  readonly article: Article;
  readonly pieces: readonly Piece<Text>[];
}

/** A text shorter than this is no article, whatever the page says: a teaser or a notice. UTF-16 code units. */
const SHORTEST_ARTICLE = 250;

/** The article that a page shows; null where it shows none. Reads the page, never changes it; gives it its turn. */
export async function shownArticle(window: Window, meets: Meets): Promise<ShownText | null> {
  const { document } = window;
  const url = window.location.href;
  await pause(window);
  const isPassedOver = (element: Element) => {
    const hidden = isHidden(element);
    meets(element, hidden);
    return hidden;
  };
  const found = await inSlices(window, extractInSteps(document, { url, isHidden: isPassedOver }));
  if (found.text.length < SHORTEST_ARTICLE) return null;
  await pause(window);
  if (!isProbablyReaderable(document) && !statesArticle(document)) return null;
  const { pieces, byline: _byline, ...article } = found;
  return { article: { ...article, id: found.url ?? url }, pieces };
}

/**
 * The selected passage with what the page states about itself; null where nothing is selected.
 *
 * @param framed what is selected in a frame: it has no place on the page itself
 */
export function shownSelection(window: Window, framed: string | null): ShownText | null {
  const selected = framed === null ? selectedText(window) : { text: framed, pieces: [] };
  if (selected === null) return null;
  const url = window.location.href;
  const stated = pageMetadata(window.document, url);
  const { title, publisher, date, language } = stated;
  const address = stated.url ?? url;
  return {
    article: { id: address, title, publisher, date, url: address, language, text: selected.text },
    pieces: selected.pieces,
  };
}

/** Whether the page calls itself an article. */
function statesArticle(document: Document): boolean {
  return document.querySelector('meta[property="og:type"][content="article" i], article') !== null;
}

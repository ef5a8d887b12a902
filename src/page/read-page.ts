import { isProbablyReaderable } from '@mozilla/readability';
import type { Article } from '../claim/article.ts';
import { isoDate } from './article/dates.ts';
import { extractInSteps } from './article/extract.ts';
import type { Piece } from './article/flatten.ts';
import { pageMetadata } from './article/metadata.ts';
import { withoutFragment } from './article/web-address.ts';
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

/** A text shorter than this is a teaser and no article of a chain. UTF-16 code units. */
const SHORTEST_CHAINED = 500;

/**
 * Reads the article that a page shows; null where it shows none. Reads the page, never changes it; gives it its turn.
 *
 * Some sites add an article below the one that was opened, and another below that, and write the address of the one that
 * the reader is at into the bar. Each is read by itself, at its own address: the figures of one are no other's.
 */
export function articlesOf(window: Window): (meets: Meets) => Promise<ShownText | null> {
  const { document } = window;
  const opened = pathOf(window.performance.getEntriesByType('navigation')[0]?.name ?? window.location.href);
  /** Whether the page came with several, as a front page that has each whole: then all are read as one. */
  let cameWithSeveral: boolean | null = null;

  return async (meets) => {
    const url = window.location.href;
    const hasMoved = pathOf(url) !== opened;
    const chain: readonly Element[] = [...document.querySelectorAll('article')].filter(
      (each) => (each.textContent?.length ?? 0) >= SHORTEST_CHAINED && each.querySelector('h1') !== null,
    );
    cameWithSeveral ??= chain.length > 1 && !hasMoved;
    const isAt = (each: Element) => each.getBoundingClientRect().top < window.innerHeight / 2;
    const own = cameWithSeveral ? null : (((hasMoved && chain.findLast(isAt)) || chain[0]) ?? null);
    const isPassedOver = (element: Element) => {
      const hidden = isHidden(element);
      meets(element, hidden);
      return hidden || (own !== null && chain.includes(element) && !element.contains(own));
    };
    await pause(window);
    const found = await inSlices(window, extractInSteps(document, { url, isHidden: isPassedOver }));
    if (found.text.length < SHORTEST_ARTICLE) return null;
    await pause(window);
    if (!isProbablyReaderable(document) && !statesArticle(document)) return null;
    const { pieces, byline: _byline, ...article } = found;
    // What the head states is about the article that was opened.
    if (own !== null && own !== chain[0]) {
      article.url = withoutFragment(url);
      article.title = own.querySelector('h1')?.textContent?.trim() ?? null;
      article.date = isoDate(own.querySelector('time')?.dateTime ?? '');
    }
    return { article: { ...article, id: article.url ?? url }, pieces };
  };
}

function pathOf(url: string): string | null {
  return URL.parse(url)?.pathname ?? null;
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

import { browser } from 'wxt/browser';
import { type Fetched, fetchText } from './fetch-text.ts';
import { ARTICLE_ACCEPT, articleOf, MAX_ARTICLE_BYTES, mayBeArticle } from './read-article.ts';
import { FEED_ACCEPT, feedOf, MAX_FEED_BYTES, mayBeFeed } from './read-feed.ts';
import type { ReaderMessages } from './reader-messages.ts';

/** How long after a refused request the browser may tell that its policy was the reason, milliseconds. */
const VIOLATION_MS = 100;

type Handlers = {
  readonly [K in keyof ReaderMessages]: (
    ask: ReaderMessages[K]['ask'],
  ) => Promise<ReaderMessages[K]['answer']> | ReaderMessages[K]['answer'];
};

/**
 * Answers the background from the hidden page. Nothing of what is fetched is shown or run: pages become inert documents,
 * which load nothing.
 */
export function answerAsReader(page: Document): void {
  const parseHtml = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  let kept = 0;
  page.addEventListener('securitypolicyviolation', () => kept++);
  /** One request is under way at a time: a violation is of the last one. It is told a moment after the refusal. */
  const wasKept = async () => {
    await new Promise((resolve) => setTimeout(resolve, VIOLATION_MS));
    const was = kept > 0;
    kept = 0;
    return was;
  };
  const fetched = (
    url: string,
    accept: string,
    maxBytes: number,
    takes: (type: string) => boolean,
    etag: string | null = null,
    lastModified: string | null = null,
  ): Promise<Fetched> =>
    fetchText({ url, accept, maxBytes, takes, etag, lastModified }, globalThis.fetch, wasKept);

  const handlers: Handlers = {
    hosts({ sources }) {
      allowOnly(page, sources);
      return null;
    },
    async feed({ url, etag, lastModified }) {
      const found = await fetched(url, FEED_ACCEPT, MAX_FEED_BYTES, mayBeFeed, etag, lastModified);
      return found.outcome === 'text' ? feedOf(found, parseHtml) : found;
    },
    async article({ url, announced }) {
      const found = await fetched(url, ARTICLE_ACCEPT, MAX_ARTICLE_BYTES, mayBeArticle);
      if (found.outcome === 'text') return articleOf(found, announced, parseHtml);
      // "Not modified" to a question without conditions is no answer.
      return found.outcome === 'failed' ? found : { outcome: 'failed', failure: 'server', retryAfter: null };
    },
  };

  async function answer<K extends keyof ReaderMessages>(kind: K, ask: ReaderMessages[K]['ask']) {
    try {
      return await handlers[kind](ask);
    } catch {
      // Whatever a hostile page does to a parser, it is one page that cannot be read.
      return { outcome: 'failed', failure: 'internal', retryAfter: null };
    }
  }

  browser.runtime.onMessage.addListener((message, from, respond) => {
    // Only our background has no tab; a page script, which a page might have broken into, has one.
    if (message?.target !== 'reader' || from.id !== browser.runtime.id || from.tab !== undefined)
      return false;
    if (!Object.hasOwn(handlers, message.kind)) return false;
    answer(message.kind, message.ask).then(respond);
    return true;
  });
}

/**
 * From now on this page can ask these hosts and no others, wherever an answer may send it on to: the browser keeps the
 * policy, which can only be tightened (CSP 3, 4.1.2: redirects are checked too).
 */
function allowOnly(page: Document, sources: readonly string[]): void {
  const policy = page.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src ${sources.length === 0 ? "'none'" : sources.join(' ')}`;
  page.head.append(policy);
}

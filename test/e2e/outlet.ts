import type { ArticleClaims } from '../../src/claim/claim.ts';
import { readText } from '../../src/extension/read-text.ts';
import type { Page } from './harness/browser.ts';
import type { Answer, Route } from './harness/server.ts';

/** An article of our own writing, of a made-up outlet. */
export interface OutletArticle {
  readonly path: string;
  readonly title: string;
  /** RFC 2822, as RSS has it. */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** Three articles on the event of the test article (fixture.ts), without a date of their own. */
export const HARBOUR_POST: readonly OutletArticle[] = [
  {
    path: '/harbour/camp.html',
    title: 'A camp for the soldiers',
    date: 'Tue, 05 Aug 2014 06:00:00 GMT',
    paragraphs: [
      'More than 420 Ukrainian soldiers have now crossed the border into Russia near Gukovo in the Rostov region, Vasily Malaev, a spokesman for the border guards, said on Tuesday.',
      'They sleep in tents beside the crossing, and officials of the region bring them food and water while it is decided what becomes of them and of those who follow.',
    ],
  },
  {
    path: '/harbour/crossing.html',
    title: 'Soldiers cross at Gukovo',
    date: 'Mon, 04 Aug 2014 09:00:00 GMT',
    paragraphs: [
      'Exactly 312 Ukrainian soldiers crossed the border into Russia near Gukovo on Sunday night, officials in the Rostov region said on Monday. The soldiers had run out of ammunition.',
      'They had held a line of hills for a month, said people of the villages on both sides, who heard the guns fall silent late in the evening and then saw lights on the road.',
    ],
  },
  {
    path: '/harbour/guards.html',
    title: 'Guards among those who crossed',
    date: 'Mon, 04 Aug 2014 08:00:00 GMT',
    paragraphs: [
      'A total of 438 Ukrainian soldiers crossed the border into Russia near Gukovo overnight, Vasily Malaev, a spokesman for the border guards in the Rostov region, told the Northern Agency. He said 438 soldiers, including 164 border guards, had asked for refuge.',
      'The Northern Agency reported from the crossing that the men were given food and a place to sleep, and that their weapons stayed on the other side of the line.',
    ],
  },
];

export function outletPage({ title, paragraphs }: OutletArticle): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>
<meta property="og:type" content="article"><meta property="og:site_name" content="Harbour Post">
<link rel="alternate" type="application/rss+xml" title="Harbour Post" href="/harbour/feed.xml"></head>
<body><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}

/** The outlet's feed, with addresses relative to it. */
export function outletFeed(
  articles: readonly OutletArticle[] = HARBOUR_POST,
  title = 'Harbour Post',
): string {
  const items = articles.map(
    (each) =>
      `<item><title>${each.title}</title><link>${each.path}</link><guid isPermaLink="false">${each.path}</guid><pubDate>${each.date}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>${title}</title><link>/harbour/</link><description>News</description>${items.join('')}</channel></rss>`;
}

/** The outlet's routes; the feed has a validator and answers 304 to it. */
export function outletRoutes(): Record<string, Route> {
  const pages = HARBOUR_POST.map((article) => [article.path, outletPage(article)] as const);
  return {
    ...Object.fromEntries(pages),
    '/harbour/feed.xml': ({ headers }): Answer =>
      headers['if-none-match'] === '"one"'
        ? { status: 304, headers: { etag: '"one"' }, body: '' }
        : {
            headers: {
              'content-type': 'application/rss+xml',
              etag: '"one"',
              'set-cookie': 'who=reader; Path=/',
            },
            body: outletFeed(),
          },
  };
}

/** A report on something else, so that the library that comes with the extension says nothing about the test article. */
export function unrelatedReports(): ArticleClaims[] {
  const url = 'https://news.example/harvest';
  const text = 'The village sold 2,300 baskets of apples at the autumn market, the mayor said on Saturday.';
  const article = {
    id: url,
    title: 'Apples',
    publisher: 'Orchard News',
    date: '2013-10-01',
    url,
    language: 'en',
    text,
  };
  return [readText(article).claims];
}

/** Asks the background from a page of the extension, as its own views do; the answer's value, or its failure's code. */
export async function askFrom(page: Page, kind: string, ask: unknown): Promise<unknown> {
  const answer = await page.evaluate(
    async (kind: string, ask: string) => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      return JSON.stringify(await runtime.sendMessage({ target: 'background', kind, ask: JSON.parse(ask) }));
    },
    kind,
    JSON.stringify(ask),
  );
  const parsed: unknown = JSON.parse(answer);
  return Reflect.get(Object(parsed), 'ok') === true ? Reflect.get(Object(parsed), 'value') : parsed;
}

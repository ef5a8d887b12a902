import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../src/cli/html.ts';
import { LONGEST_ARTICLE } from '../../src/extension/bounded.ts';
import type { FetchedText } from '../../src/extension/follow/fetch-text.ts';
import { articleOf, mayBeArticle } from '../../src/extension/follow/read-article.ts';
import { feedOf, mayBeFeed } from '../../src/extension/follow/read-feed.ts';
import { READER_ANSWERS } from '../../src/extension/follow/reader-messages.ts';
import { STORM_REPORTS } from '../cases/other-languages.ts';

const fetched = (text: string, url = 'https://outlet.example/feed.xml'): FetchedText => ({
  outcome: 'text',
  text,
  url,
  type: 'text/xml',
  etag: '"1"',
  lastModified: null,
});
const rss = (items: string, title = 'Outlet') =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>/home</link>${items}</channel></rss>`;
const read = (text: string) => feedOf(fetched(text), parseHtml);
const entriesOf = (text: string) => {
  const reading = read(text);
  if (reading.outcome !== 'feed') throw new Error(reading.outcome);
  return reading.news.entries;
};

describe('a fetched feed', () => {
  it('names its articles, newest first, wherever they are relative to it', () => {
    const reading = read(
      rss(`<item><title>Old</title><link>a?x=1#top</link><pubDate>Mon, 04 Aug 2014 08:00:00 GMT</pubDate></item>
        <item><title>New</title><link>//cdn.outlet.example/b</link><pubDate>Tue, 05 Aug 2014 08:00:00 GMT</pubDate></item>`),
    );
    expect(reading).toMatchObject({
      outcome: 'feed',
      news: {
        title: 'Outlet',
        site: 'https://outlet.example/home',
        etag: '"1"',
        entries: [
          { url: 'https://cdn.outlet.example/b', title: 'New' },
          { url: 'https://outlet.example/a?x=1', title: 'Old' },
        ],
      },
    });
  });

  it.each([
    ['a script', 'javascript:alert(1)'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/html,x'],
    ['an endless address', `https://outlet.example/${'a'.repeat(3_000)}`],
  ])('names no article at %s', (_what, link) => {
    expect(entriesOf(rss(`<item><title>x</title><link>${link}</link></item>`))).toEqual([]);
  });

  it("sends nobody's name and password", () => {
    const [entry] = entriesOf(
      rss('<item><title>x</title><link>https://me:secret@outlet.example/a</link></item>'),
    );
    expect(entry?.url).toBe('https://outlet.example/a');
  });

  it('has titles of one plain line', () => {
    const title = '&lt;img src=x onerror=alert(1)&gt;Two\n lines \u202e turned';
    const [entry] = entriesOf(rss(`<item><title>${title}</title><link>/a</link></item>`));
    expect(entry?.title).toBe('Two lines turned');
    const [long] = entriesOf(rss(`<item><title>${'long '.repeat(500)}</title><link>/a</link></item>`));
    expect(long?.title.length).toBeLessThanOrEqual(200);
  });

  it('is bounded', () => {
    expect(entriesOf(rss('<item><title>x</title><link>/a</link></item>'.repeat(500)))).toHaveLength(100);
  });

  it('may be a page that names its feed', () => {
    const page = '<!doctype html><link rel="alternate" type="application/atom+xml" href="/atom"><p>Hello';
    expect(read(page)).toEqual({ outcome: 'page', feed: 'https://outlet.example/atom' });
    const itself = '<!doctype html><link rel="alternate" type="application/atom+xml" href="/feed.xml">';
    expect(read(itself)).toMatchObject({ failure: 'not-a-feed' });
  });

  it('may be anything else, without harm', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 200 }),
          fc
            .array(
              fc.constantFrom(
                '<rss version="2.0">',
                '<channel>',
                '<item>',
                '<link>',
                '/a',
                '</item>',
                '<!DOCTYPE x [<!ENTITY a "b">]>',
                '&a;',
                '<feed xmlns="http://www.w3.org/2005/Atom">',
                '<entry>',
                '<html>',
              ),
              { maxLength: 20 },
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          expect(READER_ANSWERS.feed.safeParse(read(text)).success).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['application/rss+xml', true],
    ['application/xml', true],
    ['text/html', true],
    ['', true],
    ['application/feed+json', true],
    ['image/png', false],
    ['application/pdf', false],
    ['application/octet-stream', false],
  ])('of type "%s" is read: %s', (type, taken) => {
    expect(mayBeFeed(type)).toBe(taken);
  });
});

describe('a fetched article', () => {
  const announced = { title: 'Named by the feed', date: '2014-08-05', publisher: 'Outlet' };
  const sentence =
    'More than 420 soldiers crossed the border near Gukovo on Tuesday, a spokesman for the guards said. ';
  const page = (
    head: string,
    body = `<article><p>${sentence.repeat(4)}</p><p>${sentence.repeat(2)}</p></article>`,
  ) =>
    articleOf(
      fetched(
        `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
        'https://outlet.example/a',
      ),
      announced,
      parseHtml,
    );
  const reportOf = (head: string) => {
    const reading = page(head);
    if (reading.outcome !== 'article') throw new Error(reading.failure);
    return reading.claims.report;
  };

  it('becomes claims, the feed speaking where the page is silent', () => {
    const reading = page('');
    if (reading.outcome !== 'article') throw new Error(reading.failure);
    expect(reading.claims.claims.length).toBeGreaterThan(0);
    expect(reading.claims.report).toEqual({
      id: 'https://outlet.example/a',
      url: 'https://outlet.example/a',
      title: 'Named by the feed',
      publisher: 'Outlet',
      date: '2014-08-05',
    });
    expect(READER_ANSWERS.article.safeParse(reading).success).toBe(true);
  });

  it('speaks for itself where it does', () => {
    const own =
      '<title>Own title</title><meta property="og:site_name" content="The Outlet"><meta property="article:published_time" content="2014-08-06">';
    expect(reportOf(own)).toMatchObject({ title: 'Own title', publisher: 'The Outlet', date: '2014-08-06' });
  });

  it('is read as far as one on a page, however long it is', () => {
    const paragraph = `<p>${sentence.repeat(50)}</p>`;
    const reading = page('', `<article>${paragraph.repeat(120)}</article>`);
    if (reading.outcome !== 'article') throw new Error(reading.failure);
    const last = reading.claims.claims.at(-1)!.span.end;
    expect(last).toBeLessThanOrEqual(LONGEST_ARTICLE);
    expect(last).toBeGreaterThan(0.9 * LONGEST_ARTICLE);
  });

  it('may name another address of its own site, none of another', () => {
    expect(reportOf('<link rel="canonical" href="https://www.outlet.example/b">').url).toBe(
      'https://www.outlet.example/b',
    );
    expect(reportOf('<link rel="canonical" href="https://other.example/b">').url).toBe(
      'https://outlet.example/a',
    );
  });

  it('is none where there is a notice, a list or nothing', () => {
    expect(page('', '<p>Subscribe to read on.</p>')).toMatchObject({ failure: 'no-article' });
    expect(page('', '')).toMatchObject({ failure: 'no-article' });
  });

  it('is not read in another language', () => {
    expect(page('', `<article><p>${STORM_REPORTS.German}</p></article>`)).toMatchObject({
      failure: 'other-language',
    });
  });

  it.each([
    ['text/html', true],
    ['application/xhtml+xml', true],
    ['', false],
    ['application/json', false],
    ['text/plain', false],
  ])('of type "%s" is read: %s', (type, taken) => {
    expect(mayBeArticle(type)).toBe(taken);
  });
});

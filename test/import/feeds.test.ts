import { describe, expect, test } from 'vitest';
import { unpackMembers as unpack } from '../../src/cli/gunzip.ts';
import { formatOfContent, formatOfName } from '../../src/import/formats.ts';
import { importArticles } from '../../src/import/import.ts';
import { all, bytes, imported, pieces } from './import-fixture.ts';

describe('feeds', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
    <title>Gazette &amp; Post</title><language>en</language>
    <item><title>Boats</title><link>https://gazette.example/a</link><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate>
      <description>short</description><content:encoded><![CDATA[<p>41 <b>boats</b></p><p>were lost</p><script>x()</script>]]></content:encoded></item>
    <item><title>No text</title><guid isPermaLink="false">g2</guid></item>
    <item><title>Bad link</title><link>javascript:alert(1)</link><guid isPermaLink="false">g3</guid><description>7 nets</description></item>
    </channel></rss>`;

  test('reads RSS', async () => {
    expect(await imported('feed.xml', rss)).toEqual([
      {
        article: {
          id: 'https://gazette.example/a',
          url: 'https://gazette.example/a',
          title: 'Boats',
          publisher: 'Gazette & Post',
          date: '2021-03-04T10:00:00Z',
          language: 'en',
          text: '41 boats\n\nwere lost',
        },
      },
      { line: null, reason: 'entry 2 (No text): no text' },
      { article: expect.objectContaining({ id: 'g3', url: null, text: '7 nets' }) },
    ]);
  });

  const nested = (inner: string, depth: number) =>
    `${'&lt;sup&gt;'.repeat(depth)}${inner}${'&lt;/sup&gt;'.repeat(depth)}`;
  const outlet = (items: string, title = 'Halden Post') =>
    `<rss version="2.0"><channel><title>${title}</title>${items}</channel></rss>`;
  const item = (id: string, inner: string, title = id) =>
    `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><description>${inner}</description></item>`;

  test.each([1999, 4999, 40_000])('names an entry nested %i deep, and goes on', async (depth) => {
    const source = outlet(item('a', '41 boats') + item('b', nested('9', depth)) + item('c', '7 nets'));
    expect(await imported('feed.xml', source)).toMatchObject([
      { article: { id: 'a', text: '41 boats' } },
      { line: null, reason: 'entry 2 (b): elements more than 2000 deep' },
      { article: { id: 'c', text: '7 nets' } },
    ]);
  });

  test('reads a feed whose titles cannot be read', async () => {
    const source = outlet(item('a', '41 boats', nested('9', 4999)), nested('G', 4999));
    expect(await imported('feed.xml', source)).toMatchObject([
      { article: { id: 'a', title: null, publisher: null, text: '41 boats' } },
    ]);
  });

  test('names an entry that exhausts the parser, whatever that is', async () => {
    const source = outlet(item('a', '&lt;b&gt;41 boats&lt;/b&gt;') + item('b', '7 nets'));
    const parser = () => {
      throw new RangeError('Maximum call stack size exceeded');
    };
    const input = { name: 'feed.xml', bytes: pieces(bytes(source)), parseHtml: parser, unpack };
    expect(await all(importArticles(input, null))).toMatchObject([
      { line: null, reason: 'entry 1 (a): Maximum call stack size exceeded' },
      { article: { id: 'b', text: '7 nets' } },
    ]);
  });

  test('reads Atom', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>urn:g</id><updated>2021-03-05T00:00:00Z</updated>
      <entry><title type="html">Boats &amp;amp; nets</title><id>urn:1</id><link rel="self" href="https://gazette.example/self"/>
      <link href="https://gazette.example/a"/><published>2021-03-04T10:00:00Z</published><updated>2021-03-05T00:00:00Z</updated>
      <content type="html">&lt;p&gt;41 boats&lt;/p&gt;</content></entry></feed>`;
    expect(await imported('x', atom)).toEqual([
      {
        article: {
          id: 'https://gazette.example/a',
          url: 'https://gazette.example/a',
          title: 'Boats & nets',
          publisher: 'Gazette',
          date: '2021-03-04T10:00:00Z',
          language: null,
          text: '41 boats',
        },
      },
    ]);
  });

  test.each([
    [
      'xml:base of Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://x.example/n/"><title>G</title><id>urn:g</id><entry><id>urn:1</id><title>T</title><link href="a/1"/><summary>41 boats</summary></entry></feed>',
      'https://x.example/n/a/1',
    ],
    [
      'the link of RSS',
      '<rss version="2.0"><channel><title>G</title><link>https://x.example</link><item><title>T</title><link>//x.example/1</link><description>41 boats</description></item></channel></rss>',
      'https://x.example/1',
    ],
  ])('resolves relative addresses against %s', async (_name, source, url) => {
    expect(await imported('feed.xml', source)).toMatchObject([{ article: { url } }]);
  });

  const rssItem = (inner: string) =>
    `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>G</title><item><title>T</title>${inner}<description>41 boats</description></item></channel></rss>`;
  const atomEntry = (inner: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>G</title><id>urn:g</id><entry><id>urn:1</id><title>T</title>${inner}<summary>41 boats</summary></entry></feed>`;

  test.each([
    ['RSS', rssItem('<pubDate>soon</pubDate><dc:date>2021-03-04</dc:date>')],
    ['RSS without pubDate', rssItem('<dc:date>2021-03-04</dc:date>')],
    ['Atom', atomEntry('<published>soon</published><updated>2021-03-04</updated>')],
  ])('takes the next date where the first is none: %s', async (_name, source) => {
    expect(await imported('feed.xml', source)).toMatchObject([{ article: { date: '2021-03-04' } }]);
  });

  test('takes what an item of RDF is about for its address', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
      <channel rdf:about="https://x.example/"><title>G</title></channel>
      <item rdf:about="https://x.example/1"><title>T</title><description>41 boats</description></item></rdf:RDF>`;
    expect(await imported('feed.rdf', rdf)).toMatchObject([{ article: { url: 'https://x.example/1' } }]);
  });

  const jsonFeed = (item: object) => ({
    title: 'G',
    items: [{ id: '1', ...item }],
    version: 'https://jsonfeed.org/version/1.1',
  });

  test.each([
    [{ content_text: 'Fewer <than 41 boats> & 5 people' }, 'Fewer <than 41 boats> & 5 people'],
    [{ content_text: 'One & two\n\nthree\nfour' }, 'One & two\n\nthree\nfour'],
    [{ summary: 'AT&amp;T < 41' }, 'AT&amp;T < 41'],
    [{ content_html: '<p>5 &lt; 41</p>', content_text: 'x' }, '5 < 41'],
  ])('reads the text of JSON Feed as text: %j', async (item, text) => {
    expect(await imported('feed', JSON.stringify(jsonFeed(item)), 'feed')).toMatchObject([
      { article: { text } },
    ]);
  });

  test.each([
    ['with its version behind the items', (json: string) => json],
    ['with escaped slashes', (json: string) => json.replaceAll('/', '\\/')],
  ])('knows JSON Feed %s', (_name, written) => {
    const feed = written(JSON.stringify(jsonFeed({ content_text: '41 boats '.repeat(500) })));
    expect(formatOfContent(bytes(feed))).toBe('feed');
    expect(formatOfContent(bytes(JSON.stringify({ id: 'a', text: feed })))).toBe('jsonl');
  });

  test('names a file that is no feed', async () => {
    expect(await imported('feed.rss', '<html></html>')).toEqual([
      { line: null, reason: expect.stringMatching(/^no feed/) },
    ]);
  });
});

test.each([
  ['a.jsonl', 'jsonl'],
  ['a.NDJSON.GZ', 'jsonl'],
  ['dir.csv/a.md', 'markdown'],
  ['a.htm', 'html'],
  ['a.warc.gz', 'warc'],
  ['a', null],
  ['a.pdf', null],
  ['a.constructor', null],
  ['.gz', null],
  ['https://gazette.md', null],
  ['https://gazette.md/a.html?from=feed.xml#x', 'html'],
  ['what?.txt', 'text'],
])('knows the format of %s by name', (name, format) => {
  expect(formatOfName(name)).toBe(format);
});

test.each([
  ['  {"id":"a"}', 'jsonl'],
  ['[\n  {"id":"a"}', 'jsonl'],
  ['[{', 'jsonl'],
  ['[Reuters] 41 boats', 'text'],
  ['id,text\n1,x', 'csv'],
  ['"Title";"Body"\r\n', 'csv'],
  ['text\turl\n', 'csv'],
  ['text\n', 'text'],
  ['The text, he said, was short', 'text'],
  ['title,author\n', 'text'],
  ['\ufeff<!doctype html><html>', 'html'],
  ['<?xml version="1.0"?>\n<!-- x --><rss version="2.0">', 'feed'],
  ['<?xml version="1.0"?>\n<?xml-stylesheet href="a.xsl" type="text/xsl"?>\n<rss version="2.0">', 'feed'],
  ['<?xml-stylesheet href="a?>b.css"?><feed xmlns="http://www.w3.org/2005/Atom">', 'html'],
  ['<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss.dtd"><rss version="0.91">', 'feed'],
  ['<?xml version="1.0"?><!DOCTYPE rdf:RDF [\n<!ENTITY % H "x">\n] ><rdf:RDF>', 'feed'],
  [`<!-- ${'long '.repeat(1000)}--><feed>`, 'feed'],
  ['<?xml version="1.0"?><!DOCTYPE html><html><p><rss>', 'html'],
  ['<!-- never closed <rss>', 'html'],
  [`{"title":"${'long '.repeat(1000)}","version":"https://jsonfeed.org/version/1.1"}`, 'feed'],
  ['WARC/1.0\r\n', 'warc'],
  ['---\ntitle: x\n', 'markdown'],
  ['Soldiers crossed', 'text'],
  ['', 'text'],
])('knows the format of %j by content', (start, format) => {
  expect(formatOfContent(bytes(start))).toBe(format);
});

test.each([
  ['a.jsonl', '{"id":"a","text":"41 boats","url":"URL"}\n'],
  ['a.csv', 'id,url,text\na,URL,41 boats\n'],
  ['a.md', '---\nid: a\nurl: URL\n---\n41 boats\n'],
])('takes only an address of the web for the url in %s', async (name, source) => {
  for (const [stated, url] of [
    ['javascript:alert(1)', null],
    ['data:text/html', null],
    ['/a', null],
    ['https://gazette.example/a', 'https://gazette.example/a'],
  ] as const) {
    expect(await imported(name, source.replace('URL', stated))).toMatchObject([{ article: { url } }]);
  }
});

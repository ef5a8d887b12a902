import { describe, expect, test } from 'vitest';
import { unpackMembers as unpack } from '../../src/cli/gunzip.ts';
import { formatOfContent, formatOfName } from '../../src/import/formats.ts';
import { importArticles } from '../../src/import/import.ts';
import { linesOf } from '../../src/import/lines.ts';
import { decodeText } from '../../src/import/whole.ts';
import { all, bytes, imported, pieces, STORY } from './import-fixture.ts';

const NOTHING = { title: null, date: null, publisher: null, url: null, language: null };

describe('JSON Lines', () => {
  test('gives articles and names lines that are none', async () => {
    const got = await imported(
      'news.jsonl',
      '{"id":"a","text":"41 boats","date":"4 March 2021","publisher":"  "}\r\n\n{"id":"b","text":"2 docks","extra":1}\n{"id":"c"\n{"text":"x"}\n{"id":"","text":"x"}\n[1]\n{"id":"d","text":7}',
    );
    expect(got).toEqual([
      { article: { ...NOTHING, id: 'a', text: '41 boats', date: '2021-03-04' } },
      { article: { ...NOTHING, id: 'b', text: '2 docks' } },
      { line: 4, reason: expect.stringMatching(/^no valid JSON: /) },
      { line: 5, reason: 'field "id": expected string' },
      { line: 6, reason: 'field "id": too small' },
      { line: 7, reason: 'expected object' },
      { line: 8, reason: 'field "text": expected string' },
    ]);
  });

  const documents = [
    { id: 'a', text: '41 boats' },
    { id: 'b', text: '7 nets\n\nand 2 piers' },
  ];
  const articles = documents.map((document) => ({ article: { ...NOTHING, ...document } }));

  test.each([
    ['a list on one line', JSON.stringify(documents), articles],
    ['a list over several', JSON.stringify(documents, null, 2), articles],
    [
      'a list with its brackets alone',
      `[\n${documents.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`,
      articles,
    ],
    [
      'one document over several lines',
      `\n${JSON.stringify(documents[0], null, '\t')}\n`,
      articles.slice(0, 1),
    ],
  ])('gives %s, with and without its name', async (_kind, source, expected) => {
    expect(await imported('news.jsonl', source)).toEqual(expected);
    expect(await imported('standard input', source)).toEqual(expected);
  });

  test('names the document of a list that is none, and goes on', async () => {
    expect(
      await imported('news', '[{"id":"a","text":"41 boats"},\n{"id":"c"},\n7,\n{"id":"d","text":""}]'),
    ).toEqual([
      articles[0],
      { line: null, reason: 'document 2: field "text": expected string' },
      { line: null, reason: 'document 3: expected object' },
      { article: { ...NOTHING, id: 'd', text: '' } },
    ]);
    expect(await imported('news', '[ ]')).toEqual([{ line: null, reason: 'a list without documents' }]);
  });

  test('names a value over several lines once, where it is broken', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ id: `orsk/${i}`, text: `${i + 20} boats` }));
    const broken = `\n\n${JSON.stringify(many, null, 2).replace('"orsk/1"', '"orsk/1')}\n`;
    expect(await imported('news.jsonl', broken)).toEqual([
      { line: 9, reason: expect.stringMatching(/^no valid JSON: .*line 9 column/) },
    ]);
    expect(await imported('news.jsonl', '{"id":"a",\n"text":41 boats\n}\n')).toEqual([
      { line: 2, reason: expect.stringMatching(/^no valid JSON: /) },
    ]);
  });

  test('goes on by lines where the first is broken', async () => {
    expect(await imported('news.jsonl', '{"id":"x"\n{"id":"a","text":"41 boats"}\n')).toEqual([
      { line: 1, reason: expect.stringMatching(/^no valid JSON: /) },
      articles[0],
    ]);
  });

  test('splits lines wherever the bytes are cut, also inside a letter', async () => {
    const text = 'zwölf\r\nБотен\n\n“41”';
    for (let size = 1; size < 12; size++) {
      const lines = await all(linesOf(pieces(bytes(text), size)));
      expect(lines.map((line) => line.text)).toEqual(['zwölf', 'Ботен', '', '“41”']);
    }
  });

  test('passes over a line beyond the bound without keeping it', async () => {
    const lines = await all(linesOf(pieces(bytes(`a\n${'x'.repeat(100)}\nb`)), 50));
    expect(lines).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: null },
      { number: 3, text: 'b' },
    ]);
  });

  test('holds no more of a line of 1 GB than the bound', async () => {
    const chunk = new Uint8Array(1024 * 1024).fill(120);
    let most = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 1024; i++) {
        yield chunk.slice();
        most = Math.max(most, process.memoryUsage().arrayBuffers);
      }
    }
    const before = process.memoryUsage().arrayBuffers;
    const lines = await all(linesOf(endless(), 8 * 1024 * 1024));
    expect(lines).toEqual([{ number: 1, text: null }]);
    expect(most - before).toBeLessThan(300 * 1024 * 1024);
  });
});

describe('text and Markdown', () => {
  test('takes a text file whole', async () => {
    expect(await imported('notes/a.txt', 'One\r\ntwo 41\n')).toEqual([
      { article: { ...NOTHING, id: expect.stringMatching(/^a\.txt [0-9a-f]{16}$/), text: 'One\ntwo 41\n' } },
    ]);
  });

  test.each(['a.txt', 'a.md'])('takes no encoding from a word of the text in %s', async (name) => {
    const text = 'It says <meta charset=koi8-r> of 41 café';
    expect(await imported(name, text)).toMatchObject([
      { article: { text: expect.stringContaining('café') } },
    ]);
  });

  test.each([
    ['a.txt', '', 'an empty file'],
    ['a.txt', ' \r\n\t', 'an empty file'],
    ['standard input', '', 'an empty file'],
    ['a.md', '\n', 'an empty file'],
    ['a.md', '---\ntitle: Boats\n---\n\n', 'front matter without a text'],
  ])('names what holds nothing to read: %s %j', async (name, source, reason) => {
    expect(await imported(name, source)).toEqual([{ line: null, reason }]);
  });

  test('reads front matter and takes the marks off', async () => {
    const [got] = await imported(
      'a.md',
      '---\ntitle: "Boats: 41 lost"\ndate: 2021-03-04\nsource: Gazette\nurl: https://gazette.example/a\nlang: en\ntags: [sea]\n---\n# Heading\n\nAbout **41 boats** and [_two_ piers](https://x.example/(a)) `sank`.\n\n> A *quote*\n\n- 7 nets\n\n![8 boats](a.png)\n',
    );
    expect(got).toEqual({
      article: {
        id: 'https://gazette.example/a',
        title: 'Boats: 41 lost',
        date: '2021-03-04',
        publisher: 'Gazette',
        url: 'https://gazette.example/a',
        language: 'en',
        text: 'Heading\n\nAbout 41 boats and two piers sank.\n\nA quote\n\n7 nets',
      },
    });
  });

  test('takes the title from the first heading', async () => {
    expect(await imported('a.md', 'x\n\n# The *storm* #\n')).toMatchObject([
      { article: { title: 'The storm' } },
    ]);
  });

  test.each([
    ['---\ntitle: [open\n---\nx', /^front matter: /],
    ['---\na: &a [x]\nb: [*a, *a]\n---\nx', /alias/i],
  ])('names front matter that is none: %j', async (source, reason) => {
    expect(await imported('a.md', source)).toEqual([
      { line: expect.toSatisfy((l) => l === null || l > 0), reason: expect.stringMatching(reason) },
    ]);
  });

  test('leaves figures in Markdown as they are', async () => {
    const text = '3 * 4 * 5 boats, snake_case_7, 2_000 and a_b_';
    expect(await imported('a.md', text)).toMatchObject([{ article: { text } }]);
  });
});

describe('HTML', () => {
  test('takes the article of a page with what it states', async () => {
    const html = `<html lang="en"><head><meta property="og:title" content="Boats"><meta property="og:site_name" content="Gazette">
      <link rel="canonical" href="https://gazette.example/a"><meta name="date" content="2021-03-04"></head><body><article>${STORY}</article></body></html>`;
    expect(await imported('a.html', html)).toMatchObject([
      {
        article: {
          id: 'https://gazette.example/a',
          url: 'https://gazette.example/a',
          title: 'Boats',
          publisher: 'Gazette',
          date: '2021-03-04',
          language: 'en',
          text: expect.stringContaining('41 boats'),
        },
      },
    ]);
  });

  test.each([
    ['nothing', '', 'no HTML'],
    ['just words', 'just words', 'no HTML'],
    ['another format', '\u0000\u0001\u0002%PDF-1.7', 'no HTML'],
    ['an empty page', '<html><body></body></html>', 'no article on this page'],
    ['elements that are never closed', '<p><br>'.repeat(3000), 'no article on this page'],
    ['nesting without end', '<div>'.repeat(200_000), 'elements more than 2000 deep'],
    ['nesting that other close tags hide', '<div></b>'.repeat(40_000), 'elements more than 2000 deep'],
    ['nesting that a comment hides', '<div><!--</div>-->'.repeat(40_000), 'elements more than 2000 deep'],
    ['bodies within bodies', '<body>'.repeat(40_000), 'elements more than 2000 deep'],
    ['slashes that close nothing', '<div/>'.repeat(40_000), 'elements more than 2000 deep'],
    ['cells that no row ends', '<tbody><tr><td>'.repeat(40_000), 'elements more than 2000 deep'],
  ])('names a file that is no page: %s', async (_name, html, reason) => {
    expect(await imported('a.html', html)).toEqual([{ line: null, reason }]);
  });

  test.each([
    ['a drawing of many paths', `<svg>${'<path d="M0 0"/>'.repeat(5001)}</svg>`],
    ['items, terms and cells without their ends', '<ul><li>7</ul><dl><dt>a<dd>b</dl>'.repeat(3000)],
    ['rows without their ends', `<table>${'<tr><td>7<td>9'.repeat(3000)}</table>`],
    ['paragraphs that a block ends', '<p>7<div>9</div>'.repeat(3000)],
    ['tags in comments and scripts', '<!-- <div> --><script>"<div>"</script>'.repeat(3000)],
  ])('reads a page that is long, not deep: %s', async (_name, part) => {
    expect(await imported('a.html', `<article>${STORY}</article>${part}`)).toMatchObject([
      { article: { text: expect.stringContaining('41 boats') } },
    ]);
  });

  test.each([
    ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xa9), null, 'é'],
    ['the content type', Uint8Array.of(0xe9), 'text/html; charset=iso-8859-1', 'é'],
    [
      'its own statement',
      bytes('<meta charset="koi8-r">').length > 0
        ? Uint8Array.of(...bytes('<meta charset="koi8-r">'), 0xe2)
        : null,
      null,
      '<meta charset="koi8-r">Б',
    ],
    ['UTF-8', bytes('é'), null, 'é'],
    ['UTF-8 for UTF-16', bytes('<meta charset=utf-16le>é'), null, '<meta charset=utf-16le>é'],
    ['windows-1252 as the last resort', Uint8Array.of(0x80, 0xe9), null, '€é'],
    ['no such label', bytes('é'), 'text/html; charset=nonsense', 'é'],
  ])('decodes by %s', (_name, data, type, text) => {
    expect(decodeText(data ?? new Uint8Array(0), type)).toBe(text);
  });
});

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

import { expect, test } from 'vitest';
import { parseHtml } from '../../../src/cli/html.ts';
import { pageMetadata } from '../../../src/page/article/metadata.ts';

const URL_OF_PAGE = 'https://gazette.example/2021/03/05/harbour.html';
const of = (head: string, body = '', url: string | null = null) =>
  pageMetadata(parseHtml(`<html lang="en-GB"><head>${head}</head><body>${body}</body></html>`), url);
const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'Ferry runs aground',
  datePublished: '2021-03-04T18:00:00+01:00',
  author: [{ name: 'Ida Holm' }, { name: 'Per Lind' }],
  publisher: { name: 'The Gazette' },
};

test.each([
  ['an object', ARTICLE],
  ['a list', [{ '@type': 'WebSite', name: 'Site' }, ARTICLE]],
  ['a graph', { '@graph': [{ '@type': 'WebPage', name: 'Page' }, ARTICLE] }],
  ['the main entity', { '@type': 'WebPage', name: 'Page', mainEntity: ARTICLE }],
  ['several types', { ...ARTICLE, '@type': ['Thing', 'ReportageNewsArticle'] }],
])('believes JSON-LD first, given as %s', (_name, data) => {
  const meta = of(
    `${json(data)}<meta property="og:title" content="Other"><meta name="date" content="2020-01-01">`,
  );
  expect(meta).toMatchObject({
    title: 'Ferry runs aground',
    byline: 'Ida Holm, Per Lind',
    publisher: 'The Gazette',
    date: '2021-03-04T18:00:00+01:00',
    language: 'en-GB',
  });
});

const OTHER = { headline: 'Another', name: 'Another', datePublished: '2001-01-01' };

test.each([
  ['a related article', { '@type': 'WebPage', hasPart: [{ ...OTHER, '@type': 'NewsArticle' }] }],
  ['a review', { ...OTHER, '@type': 'Review' }],
  ['a page', { ...OTHER, '@type': 'WebPage' }],
  ['a video', { ...OTHER, '@type': 'VideoObject' }],
])('takes the article of the page, and not %s before it', (_name, data) => {
  expect(of(json(data) + json(ARTICLE))).toMatchObject({
    title: 'Ferry runs aground',
    date: '2021-03-04T18:00:00+01:00',
  });
});

test.each([
  [{ url: URL_OF_PAGE }],
  [{ '@id': `${URL_OF_PAGE}#article` }],
  [{ mainEntityOfPage: URL_OF_PAGE }],
  [{ mainEntityOfPage: { '@type': 'WebPage', '@id': `${URL_OF_PAGE}/` } }],
])('takes of several articles the one that names the address of the page: %j', (named) => {
  const related = { ...OTHER, '@type': 'NewsArticle', url: 'https://gazette.example/another' };
  const list = [related, { ...ARTICLE, ...named }];
  expect(of(json(list), '', URL_OF_PAGE).title).toBe('Ferry runs aground');
  expect(of(json({ '@type': 'WebPage', hasPart: list }), '', URL_OF_PAGE).title).toBe('Ferry runs aground');
});

test('takes what is dated and no article where the page says nothing else, and not before', () => {
  const data = json({ ...OTHER, '@type': 'Dataset', publisher: { name: 'Other' } });
  expect(of(data)).toMatchObject({ title: 'Another', date: '2001-01-01', publisher: 'Other' });
  const head =
    '<meta property="og:title" content="Ferry"><meta property="article:published_time" content="2021-03-04">';
  expect(of(data + head)).toMatchObject({ title: 'Ferry', date: '2021-03-04' });
});

test.each([['application/ld+json; charset=utf-8'], [' Application/LD+JSON ']])(
  'reads JSON-LD of the type %j',
  (type) => {
    expect(of(`<script type="${type}">${JSON.stringify(ARTICLE)}</script>`).title).toBe('Ferry runs aground');
  },
);

test.each([
  ['Fish &amp; chips: &quot;41&quot; boats', 'Fish & chips: "41" boats'],
  ['The mayor&#8217;s 41 boats &#x2013; all', 'The mayor’s 41 boats – all'],
  ['AT&amp;amp;T', 'AT&amp;T'],
  ['R&D; &nosuch; &#0; &#xd800; &#x110000; & so', 'R&D; &nosuch; &#0; &#xd800; &#x110000; & so'],
])('resolves the references in a headline of JSON-LD: %s', (headline, title) => {
  expect(of(json({ ...ARTICLE, headline })).title).toBe(title);
});

test('follows a reference to the publisher in the graph', () => {
  const organisation = { '@id': '#org', '@type': 'Organization', name: 'The Gazette' };
  const meta = of(json({ '@graph': [{ ...ARTICLE, publisher: { '@id': '#org' } }, organisation] }));
  expect(meta.publisher).toBe('The Gazette');
});

test('keeps addresses inside JSON-LD whole', () => {
  expect(of(json({ ...ARTICLE, url: 'https://gazette.example/a' })).title).toBe('Ferry runs aground');
});

test.each([
  ['CDATA around it', `//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>`],
  ['a comment before it', `/* article */ ${JSON.stringify(ARTICLE)}`],
  ['a comment in stars before it', `/** article **/\n${JSON.stringify(ARTICLE)}`],
  ['a line of comment on either side', `// article\n${JSON.stringify(ARTICLE)}\n  // end; of */ it\n`],
  ['a comment and a semicolon behind it', `${JSON.stringify(ARTICLE)}; /* end */ ;\n`],
  ['an HTML comment around it', `<!--\n${JSON.stringify(ARTICLE)}\n//-->`],
  ['a line break inside a string', JSON.stringify(ARTICLE).replace('runs aground', 'runs\naground')],
])('reads JSON-LD with %s', (_name, source) => {
  expect(of(`<script type="application/ld+json">${source}</script>`).title).toBe('Ferry runs aground');
});

test.each([['/*'], ['/*/'], ['*/'], ['//'], [';'], ['<!--'], [']]>'], ['/* {}'], ['\n// {}']])(
  'finds no data in %j',
  (source) => {
    expect(of(`<script type="application/ld+json">${source}</script>`).title).toBeNull();
  },
);

const MANY = 50_000;

// Some milliseconds each. An expression that tries each place anew took half a minute for a fiftieth of this.
test.each([
  ['line ends in it', '{"@type":"NewsArticle",', '\n', '"headline":"Ferry runs aground"}'],
  ['line ends before it', '', '\n', '{"@type":"NewsArticle","headline":"Ferry runs aground"}'],
  ['line ends behind it', '{"@type":"NewsArticle","headline":"Ferry runs aground"}', '\n', ''],
  ['marks behind it', '{"@type":"NewsArticle","headline":"Ferry runs aground"}', '\n//]]>', ''],
  ['semicolons behind it', '{"@type":"NewsArticle","headline":"Ferry runs aground"}', ';', ''],
  ['comments behind it', '{"@type":"NewsArticle","headline":"Ferry runs aground"}', '/**/', ''],
])('reads JSON-LD with very many %s, at once', { timeout: 10_000 }, (_name, before, sign, behind) => {
  const source = before + sign.repeat(MANY) + behind;
  expect(of(`<script type="application/ld+json">${source}</script>`).title).toBe('Ferry runs aground');
});

test('passes over JSON-LD that is none, and reads what else the page states', () => {
  const meta = of(`<script type="application/ld+json">{"headline": </script>
    <meta property="og:title" content="From  Open Graph"><meta property="og:site_name" content="Gazette">
    <meta property="article:published_time" content="2021-03-04"><meta name="author" content="Ida Holm">`);
  expect(meta).toMatchObject({
    title: 'From Open Graph',
    publisher: 'Gazette',
    date: '2021-03-04',
    byline: 'Ida Holm',
  });
});

test.each([
  ['<meta itemprop="datePublished" content="2021-03-04">', '2021-03-04'],
  ['<meta name="DC.date.issued" content="2021-03-04">', '2021-03-04'],
  ['<meta name="pubdate" content="20210304">', '2021-03-04'],
  ['<article><time datetime="2021-03-04T09:00:00Z">today</time></article>', '2021-03-04T09:00:00Z'],
  ['<p class="post-date">Published: March 4, 2021</p>', '2021-03-04'],
  ['<div class="byline">By Ida Holm, 4 March 2021</div>', '2021-03-04'],
  [
    '<aside><time datetime="2019-01-01">old</time></aside><main><time datetime="2021-03-04">x</time></main>',
    '2021-03-04',
  ],
])('finds the date in %s', (markup, date) => {
  expect(of('', markup).date).toBe(date);
});

test.each([
  ['in JSON-LD', json({ ...ARTICLE, dateModified: '2021-03-09T08:00:00Z' }), '', '2021-03-04T18:00:00+01:00'],
  [
    'in JSON-LD that gives a typed value',
    json({ ...ARTICLE, datePublished: { '@type': 'Date', '@value': '2021-03-04' } }),
    '',
    '2021-03-04',
  ],
  [
    'in JSON-LD that tells only of the change',
    `${json({ ...ARTICLE, datePublished: undefined, dateModified: '2021-03-09' })}<meta property="article:published_time" content="2021-03-04T23:30:00-05:00">`,
    '',
    '2021-03-04T23:30:00-05:00',
  ],
  [
    'in Open Graph',
    '<meta property="article:modified_time" content="2021-03-09"><meta property="og:updated_time" content="2021-03-09"><meta property="article:published_time" content="2021-03-04">',
    '',
    '2021-03-04',
  ],
  [
    'by the name of the element',
    '',
    '<article><time class="entry-date updated" datetime="2021-03-09">x</time><time class="entry-date published" datetime="2021-03-04">x</time></article>',
    '2021-03-04',
  ],
  [
    'that is named as both',
    '',
    '<link rel="canonical" href="https://gazette.example/2021/03/05/a"><main><time class="entry-date published updated" datetime="2021-03-04T09:00:00Z">x</time></main>',
    '2021-03-04T09:00:00Z',
  ],
  [
    'by microdata',
    '',
    '<article><time itemprop="dateModified" datetime="2021-03-09">x</time><time itemprop="datePublished" datetime="2021-03-04">x</time></article>',
    '2021-03-04',
  ],
  [
    'by the words before it',
    '',
    '<main><p>Last updated on <time datetime="2021-03-09">9 March</time></p><p>Published <time datetime="2021-03-04">4 March</time></p></main>',
    '2021-03-04',
  ],
  [
    'in one line',
    '',
    '<p class="dateline">Updated March 9, 2021. First published on March 4, 2021</p>',
    '2021-03-04',
  ],
  [
    'in one line, the other way round',
    '',
    '<p class="date">4 March 2021 (updated 9 March 2021)</p>',
    '2021-03-04',
  ],
  ['which is all that the page shows', '', '<p class="date">Updated: 9 March 2021</p>', '2021-03-09'],
])('tells the day of publication from that of a change %s', (_name, head, body, date) => {
  expect(of(head, body).date).toBe(date);
});

test('takes the day of the address before that of a change', () => {
  expect(of('', '<p class="date">Updated: 9 March 2021</p>', URL_OF_PAGE).date).toBe('2021-03-05');
});

test.each([
  [
    'JSON-LD before Open Graph',
    `${json({ ...ARTICLE, headline: 'A' })}<meta property="og:title" content="B">`,
    'A',
  ],
  ['JSON-LD’s name where it has no headline', json({ ...ARTICLE, headline: undefined, name: 'A' }), 'A'],
  [
    'Open Graph before Twitter',
    '<meta name="twitter:title" content="B"><meta property="og:title" content="A">',
    'A',
  ],
  [
    'Twitter before Dublin Core',
    '<meta name="DC.title" content="B"><meta name="twitter:title" content="A">',
    'A',
  ],
  ['an entity as a sign', '<meta property="og:title" content="Rock &amp; roll">', 'Rock & roll'],
  [
    'the first of several',
    '<meta property="og:title" content="A"><meta property="og:title" content="B">',
    'A',
  ],
  ['no empty one', '<meta property="og:title" content=" "><meta name="twitter:title" content="A">', 'A'],
])('takes as title %s', (_name, head, title) => {
  expect(of(head).title).toBe(title);
});

test('takes the headline of microdata where nothing else is stated', () => {
  expect(of('', '<h1 itemprop="headline">Ferry  runs aground</h1>').title).toBe('Ferry runs aground');
});

test('takes the date of the address where the page shows none', () => {
  expect(of('', '', URL_OF_PAGE).date).toBe('2021-03-05');
});

test.each([
  '<p>The treaty of March 4, 1921 is still in force.</p>',
  '<div class="related-stories"><span class="date">March 4, 2019</span></div>',
  '<time>2 hours ago</time>',
  '<span class="date">4–6 March 2021</span>',
  '<p class="event-date">March 30 – April 2, 2021</p>',
  '<time datetime="PT2H">2 hours</time>',
  '<time datetime="2021-03">March</time>',
  `<div class="update">${'The council met on March 4, 2021 and '.repeat(5)}</div>`,
])('takes no date from %s', (markup) => {
  expect(of('', markup).date).toBeNull();
});

test.each([
  ['<link rel="canonical" href="/harbour">', 'https://gazette.example/harbour'],
  ['<meta property="og:url" content="https://gazette.example/harbour">', 'https://gazette.example/harbour'],
  ['<link rel="canonical" href="https://gazette.example/">', URL_OF_PAGE],
  ['<link rel="canonical" href="javascript:alert(1)">', URL_OF_PAGE],
  ['<link rel="canonical" href="http://[">', URL_OF_PAGE],
  ['', URL_OF_PAGE],
])('names the canonical address with %s', (head, url) => {
  expect(of(head, '', URL_OF_PAGE).url).toBe(url);
});

const OG = '<meta property="og:url" content="https://gazette.example/harbour">';

test.each([
  [
    'a canonical link',
    '<link rel="canonical" href="https://gazette.example/a">',
    'https://gazette.example/a',
  ],
  ['the front page alone', '<link rel="canonical" href="https://gazette.example/">', null],
  [
    'the front page before Open Graph',
    `<link rel="canonical" href="https://gazette.example/">${OG}`,
    'https://gazette.example/harbour',
  ],
  ['a path before Open Graph', `<link rel="canonical" href="/a">${OG}`, 'https://gazette.example/harbour'],
  ['nothing before Open Graph', `<link rel="canonical" href="">${OG}`, 'https://gazette.example/harbour'],
  ['a path alone', '<link rel="canonical" href="/a">', null],
  [
    'a path and a base',
    '<base href="https://gazette.example/b/"><link rel="canonical" href="a">',
    'https://gazette.example/b/a',
  ],
  ['a script', '<base href="javascript:x"><link rel="canonical" href="javascript:x">', null],
])('names the address of a saved page that states %s', (_name, head, url) => {
  expect(of(head).url).toBe(url);
});

test('resolves a path by the base of the page, and keeps a front page its own', () => {
  const head = '<base href="/b/"><link rel="canonical" href="a">';
  expect(of(head, '', URL_OF_PAGE).url).toBe('https://gazette.example/b/a');
  const front = 'https://gazette.example/';
  expect(of(`<link rel="canonical" href="${front}">`, '', `${front}?from=a`).url).toBe(`${front}?from=a`);
  expect(of(`<link rel="canonical" href="${front}">`, '', front).url).toBe(front);
});

test('names one address for an article, at whatever part of itself it was opened', () => {
  expect(of('', '', `${URL_OF_PAGE}#comments`).url).toBe(URL_OF_PAGE);
  const head = '<link rel="canonical" href="https://gazette.example/harbour#top">';
  expect(of(head, '', URL_OF_PAGE).url).toBe('https://gazette.example/harbour');
});

test('takes the date of the address that a saved page states', () => {
  expect(of(`<link rel="canonical" href="${URL_OF_PAGE}">`)).toMatchObject({ date: '2021-03-05' });
});

test('takes the date of the address that was read where the one stated has none', () => {
  expect(of(OG, '', URL_OF_PAGE)).toMatchObject({
    url: 'https://gazette.example/harbour',
    date: '2021-03-05',
  });
});

test('states nothing where the page states nothing', () => {
  const page = parseHtml('<p>text</p>');
  expect(pageMetadata(page, null)).toEqual({
    title: null,
    byline: null,
    publisher: null,
    date: null,
    url: null,
    language: null,
  });
});

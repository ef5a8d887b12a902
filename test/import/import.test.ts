import { describe, expect, test } from 'vitest';
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
      { line: 6, reason: 'field "id": is empty' },
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
      { number: 2, text: null, fault: 'longer than 64 MB' },
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
    expect(lines).toEqual([{ number: 1, text: null, fault: 'longer than 64 MB' }]);
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

  test('reads front matter in TOML', async () => {
    const [got] = await imported(
      'a.md',
      '+++\nid = 7_001\ntitle = "Boats: 41 lost"\ndate = 2021-03-04T05:06:07Z\ntags = ["sea"]\ndraft = false\n[params]\ntitle = "x"\n+++\n41 boats sank.\n',
    );
    expect(got).toMatchObject({
      article: { id: '7001', title: 'Boats: 41 lost', date: '2021-03-04T05:06:07Z', text: '41 boats sank.' },
    });
  });

  test.each([
    ['---\ntitle: [open\n---\nx', 2],
    ['+++\ntags = []\ntitle = "open\n+++\nx', 3],
  ])('names the line on which front matter breaks: %j', async (source, line) => {
    expect(await imported('a.md', source)).toMatchObject([
      { line, reason: expect.stringMatching(/^front matter: ./) },
    ]);
  });

  test('takes lines between plus signs that state nothing for text', async () => {
    expect(await imported('a.md', '+++\n41 boats sank.\n+++\nx')).toMatchObject([
      { article: { text: expect.stringContaining('41 boats sank.') } },
    ]);
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

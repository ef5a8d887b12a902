import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../src/cli/html.ts';
import { copyInSteps } from '../../../src/page/article/copy.ts';
import { extractArticle, isHiddenByMarkup } from '../../../src/page/article/extract.ts';
import { comparable } from '../../../src/page/ranges.ts';

const PARAGRAPHS = [
  'The harbour office said on Tuesday that 41 boats were torn from their moorings in the storm, and that most of them drifted into the outer basin.',
  'Eleven of the boats sank, the office said, while divers were still looking for <b>three</b> others near the mole, where the water is about twelve metres deep.',
  'Insurers put the damage at more than $2.5 million, a figure that the town council called too low, because it leaves out the two piers that were lost.',
  'A meeting of owners is planned for Friday, when the council will say who pays for the crane that lifts the wrecks, and how long the basin stays closed.',
];
const BODY = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

/** Markup, and what a person reads. */
const RAISED = [
  ['41<sup>2</sup> boats', '41 boats'],
  ['41<sup>2, 3</sup> boats', '41 boats'],
  ['41<sup><a href="#fn2">2</a></sup> boats', '41 boats'],
  ['41<a href="#fn2"><sup>2</sup></a> boats', '41 boats'],
  ['41<sup class="reference">[2]</sup> boats', '41 boats'],
  ['41<sup>[note 2]</sup> boats', '41 boats'],
  ['41<sup>†</sup> boats', '41 boats'],
  ['41<a class="footnote-ref" href="#fn2">2</a> boats', '41 boats'],
  ['41<a role="doc-noteref" href="/notes">2</a> boats', '41 boats'],
  ['41 boats<sup>2</sup>', '41 boats'],
  ['boats,<sup>2</sup> 41 of them,', 'boats, 41 of them,'],
  ['10<sup>6</sup> boats', '10^(6) boats'],
  ['2<sup>32</sup> boats', '2^(32) boats'],
  ['3 × 10<sup>6</sup> boats', '3 × 10^6 boats'],
  ['3×10<sup>6</sup> boats', '3×10^6 boats'],
  ['410<sup>6</sup> boats', '410 boats'],
  ['3<sup>1</sup>&frasl;<sub>2</sub> million boats', '3 1/2 million boats'],
  ['<sup>1</sup>⁄<sub>2</sub> million boats', '1/2 million boats'],
  ['(<sup>1</sup>/<sub>2</sub> of them)', '(1/2 of them)'],
  ['14 km<sup>2</sup> of boats', '14 km2 of boats'],
  ['CO<sub>2</sub> and 14<sub>8</sub>', 'CO2 and 14 8'],
  ['the 4<sup>th</sup> of 41 boats', 'the 4th of 41 boats'],
  ['the <a href="/x">4<sup>th</sup></a> of 41 boats', 'the 4th of 41 boats'],
  ['<sup>14</sup>C', '14C'],
  ['Acme<sup>®</sup> boats', 'Acme® boats'],
  ['<del>31</del><ins>41</ins> boats', '41 boats'],
  ['<s>31 boats</s> 41 boats', '41 boats'],
  ['<strike>31</strike> 41 boats', '41 boats'],
  ['41 <a href="#boats">boats</a>', '41 boats'],
  ['boats (see <a class="reference" href="#s4">section 4</a>)', 'boats (see section 4)'],
  [
    '<sup>41 boats, as <a href="/x">the office</a> said, and 7 yachts of members</sup>',
    '41 boats, as the office said, and 7 yachts of members',
  ],
] as const;

function page(inner: string): string {
  return `<!doctype html><html lang="en"><head><title>Storm sinks boats</title></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/99">99 other stories</a></li></ul></nav>
    <article><h1>Storm sinks boats</h1>${inner}</article>
    <footer>Copyright 2021, 7 editions</footer></body></html>`;
}

const inLinkedom = (html: string) => parseHtml(html);
function inHappyDom(html: string): Document {
  const window = new Window();
  window.document.write(html);
  return window.document as unknown as Document;
}

test.each(['', '<title></title>'])('takes the title of the page, in an empty document with %j', (made) => {
  const html = `<!doctype html><html><head><title>Storm at sea</title></head><body><article><h1>Boats adrift</h1>${BODY}<h1>More</h1></article></body></html>`;
  const inertDocument = () => parseHtml(`<!doctype html><html><head>${made}</head><body></body></html>`);
  expect(extractArticle(parseHtml(html), { url: null, inertDocument }).title).toBe('Storm at sea');
});

describe.each([
  ['linkedom', inLinkedom],
  ['happy-dom', inHappyDom],
])('in %s', (name, parse) => {
  const extract = (inner: string, url: string | null = null) => {
    const document = parse(page(inner));
    const options = name === 'linkedom' ? { url, inertDocument: () => parseHtml('') } : { url };
    return { document, article: extractArticle(document, options) };
  };

  test('takes the article and leaves the furniture', () => {
    const { article } = extract(
      `${BODY}<aside>Read 5 more</aside><figure><img><figcaption>8 boats, seen from the air</figcaption></figure>
       <ul><li><a href="/a">10 storms of the century</a></li><li><a href="/b">6 tips for owners</a></li></ul>`,
    );
    const plain = PARAGRAPHS.map((paragraph) => paragraph.replace(/<\/?b>/g, ''));
    expect(article.text).toBe(plain.join('\n\n'));
  });

  test.each([
    ['/a/b', false],
    ['https://m.gazette.example/b', false],
    ['//gazette.example/b', false],
    ['', false],
    ['https://shop.example/b', true],
    ['https://gazette.example.net/b', true],
  ])('reads a line that is nothing but a link to %j: %s', (to, is) => {
    const { article } = extract(
      `${BODY}<ul><li><a href="${to}">The tide table of Norhaven for 12 euros</a></li></ul>${BODY}`,
      'https://www.gazette.example/news/a?id=1',
    );
    expect(article.text.includes('The tide table of Norhaven')).toBe(is);
  });

  test('leads from every piece of the text back to the page’s own nodes', () => {
    const { document, article } = extract(
      `${BODY}<p>One<br>two, and <em>more</em>\n   than   40 of them.</p>`,
    );
    expect(article.pieces.length).toBeGreaterThan(PARAGRAPHS.length);
    for (const { node, nodeStart, textStart, length } of article.pieces) {
      expect(document.contains(node)).toBe(true);
      const there = node.data.slice(nodeStart, nodeStart + length).replace(/[\t\n\r\f]/g, ' ');
      expect(article.text.slice(textStart, textStart + length)).toBe(there);
    }
    expect(article.text).toContain('One\ntwo, and more than 40 of them.');
  });

  test('keeps the way back when the text is so short that Readability starts over', () => {
    const { document, article } = extract('<p>Only 41 boats were left, the office said.</p>');
    expect(article.text).toContain('41 boats');
    expect(article.pieces.every(({ node }) => document.contains(node))).toBe(true);
    expect(article.pieces.length).toBeGreaterThan(0);
  });

  test.each(RAISED)('reads raised signs and deleted text as one reads them aloud: %s', (markup, read) => {
    const { article } = extract(`${BODY}<p>The storm sank ${markup} on that day, it was said.</p>`);
    expect(article.text).toContain(`The storm sank ${read} on that day`);
    for (const { node, nodeStart, textStart, length } of article.pieces) {
      const there = node.data.slice(nodeStart, nodeStart + length);
      expect(comparable(article.text.slice(textStart, textStart + length))).toBe(comparable(there));
    }
  });

  test('does not change the page', () => {
    const html = page(
      `${BODY}<p style="display:none">77 hidden</p><p><a href="javascript:void(0)">link</a> and text</p>`,
    );
    const document = parse(html);
    const before = document.documentElement.outerHTML;
    extractArticle(
      document,
      name === 'linkedom' ? { url: null, inertDocument: () => parseHtml('') } : { url: null },
    );
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test.each([
    '<p hidden>77 hidden boats were counted by nobody at all, it was said later on that day.</p>',
    '<p style="color:red; display: none">77 hidden boats were counted by nobody at all that day.</p>',
    '<p aria-hidden="true">77 hidden boats were counted by nobody at all, it was said later on.</p>',
    '<script>var boats = "77 hidden boats"</script>',
    '<template><p>77 hidden boats</p></template>',
  ])('leaves out what the reader does not see: %s', (hidden) => {
    expect(extract(`${BODY}${hidden}`).article.text).not.toContain('77');
  });
});

test('reads the figures of a table cell by cell, a row to a paragraph', () => {
  const table = '<table><tr><th>Sunk</th><td>11</td></tr><tr><th>Adrift</th><td>27</td></tr></table>';
  const { text } = extractArticle(parseHtml(page(`${BODY}<div>${table}</div>`)), {
    url: null,
    inertDocument: () => parseHtml(''),
  });
  expect(text).toMatch(/Sunk\n11\n\nAdrift\n27/);
});

test('asks the caller what is hidden', () => {
  const html = page(
    `${BODY}<p class="gone">77 boats were said to have been seen by a passer-by on the coast road.</p>`,
  );
  const { text } = extractArticle(parseHtml(html), {
    url: null,
    inertDocument: () => parseHtml(''),
    isHidden: (element) => element.className === 'gone',
  });
  expect(text).not.toContain('77');
});

test('keeps a quoted post and an article in a box that is named for its adverts', () => {
  const post =
    '<div class="gallery-embed"><blockquote>We counted 12 boats on the beach this morning, says the warden.</blockquote></div>';
  const { text } = extractArticle(parseHtml(page(`<div class="story has-ads">${BODY}${post}</div>`)), {
    url: null,
    inertDocument: () => parseHtml(''),
  });
  expect(text).toContain('41 boats');
  expect(text).toContain('12 boats');
});

test.each([
  '',
  'no markup at all',
  '<',
  '<p></p>',
  '<html><frameset></frameset></html>',
  '\u0000\u0001<<<>>>',
])('finds no article in %j, and does not fail', (html) => {
  const { text } = extractArticle(parseHtml(html), { url: null, inertDocument: () => parseHtml('') });
  expect(text.length).toBeLessThan(40);
});

test('survives nesting that no page has on purpose', () => {
  const deep = `${'<div>'.repeat(1900)}77 boats${'</div>'.repeat(1900)}`;
  const { text } = extractArticle(parseHtml(page(`${BODY}${deep}`)), {
    url: null,
    inertDocument: () => parseHtml(''),
  });
  expect(text).toContain('41 boats');
});

test('reads once what a page moves on while it is copied', () => {
  const page = parseHtml(
    '<body><p>One.</p><p id="moved">438 soldiers crossed.</p><section><p>Two.</p></section></body>',
  );
  const inert = parseHtml('');
  const steps = copyInSteps(page, inert, isHiddenByMarkup);
  for (let element = 0; element < 2; element++) steps.next();
  page.querySelector('section')?.append(page.querySelector('#moved')!);
  for (const _step of steps);
  expect(inert.body.textContent?.match(/438/g)).toHaveLength(1);
});

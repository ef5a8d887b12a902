import { describe, expect, test } from 'vitest';
import { imported } from './import-fixture.ts';

const textOf = async (source: string) => {
  const [got] = await imported('a.md', source);
  return got !== undefined && 'article' in got ? got.article.text : got;
};

describe('numbers at the start of lines of Markdown', () => {
  test.each([
    ['a year', 'The fire was in\n2023. 41 people died.'],
    ['a year that begins a block', 'It was so.\n\n2023. 41 people died.\n\n2024. 7 died.'],
    ['a figure that ends a sentence', 'Those missing were\n17. 5 men died.'],
    ['a figure that begins a block', 'It was so.\n\n17. 5 men died.'],
    ['figures that do not count on', '17. 5 men died.\n\n3. 2 men died.'],
    ['figures within a paragraph that count on', 'Missing were\n17. Then they were\n18. All were found.'],
  ])('stay where they are %s', async (_name, source) => {
    expect(await textOf(source)).toBe(source);
  });

  test.each([
    ['1. 17 people died.\n2. 18 were hurt.', '17 people died.\n18 were hurt.'],
    ['It found:\n1) 17 dead\n2) 18 hurt', 'It found:\n17 dead\n18 hurt'],
    ['1. one\n1. two\n1. three', 'one\ntwo\nthree'],
    ['9. nine\n\n   more\n\n10. ten', 'nine\n\n   more\n\nten'],
    ['> 1. one\n> 2. two', 'one\ntwo'],
  ])('are taken off a list: %j', async (source, text) => {
    expect(await textOf(source)).toBe(text);
  });
});

describe('signs of Markdown', () => {
  test.each([
    ['AT&amp;T cut 7&nbsp;jobs &mdash; &#8364;5 &#x20ac;6', 'AT&T cut 7\u00a0jobs — €5 €6'],
    ['\\$5 and 5\\% of 3\\*4\\*5', '$5 and 5% of 3*4*5'],
    ['2023\\. 41 died', '2023. 41 died'],
    ['5 &lt;b&gt; 6 &amp;lt; 7', '5 <b> 6 &lt; 7'],
    ['R&D and &nosuchname; at 7 a&b', 'R&D and &nosuchname; at 7 a&b'],
    ['`a_b_c \\d *5* &amp;` and `8 men`', 'a_b_c \\d *5* &amp; and 8 men'],
    ['C:\\new \\ 5', 'C:\\new \\ 5'],
  ])('read as on a page: %j', async (source, text) => {
    expect(await textOf(source)).toBe(text);
  });
});

describe('marks of Markdown', () => {
  test.each([
    ['# Boats #', 'Boats'],
    ['# C#', 'C#'],
    ['# Boats in C# ##', 'Boats in C#'],
    ['## #', ''],
    ['[a [41 boats](/x) b]', '[a 41 boats b]'],
    ['![a](x_(y).png) 41 boats', '41 boats'],
    ['41[^2] boats sank.[^a]\n\n[^2]: So it is.', '41 boats sank.'],
    ['~~31~~ 41 boats', '41 boats'],
    ['<del>31</del><ins>41</ins> boats', '41 boats'],
    ['10<sup>6</sup> boats', '10^(6) boats'],
    ['**41 boats** and __5__ and ***6*** men', '41 boats and 5 and 6 men'],
    ['2 ** 3 ** 4', '2 ** 3 ** 4'],
    ['a <!-- 5 --> b <!-- 6', 'a  b <!-- 6'],
  ])('are taken off: %j', async (source, text) => {
    expect(await textOf(source)).toBe(text);
  });

  test('name the title', async () => {
    expect(await imported('a.md', 'Before\n\n# **41** boats in C# #\n\nText')).toMatchObject([
      { article: { title: '41 boats in C#' } },
    ]);
  });

  test.each([
    ['```sh\n# install\n```\n\n# Boats of Vell\n', 'Boats of Vell'],
    ['~~~\n```\n# install\n~~~\n# Boats of Vell\n', 'Boats of Vell'],
    ['````\n```\n# install\n````\n# Boats of Vell\n', 'Boats of Vell'],
    ['```\n``` sh\n# install\n```\n# Boats of Vell\n', 'Boats of Vell'],
    ['```a```\n\n# Boats of Vell\n', 'Boats of Vell'],
    ['```\n# install\n', null],
  ])('name no title in fenced code: %j', async (source, title) => {
    expect(await imported('a.md', `41 boats.\n\n${source}`)).toMatchObject([{ article: { title } }]);
  });

  // Each takes some hundredths of a second; where an expression begins anew from each sign, many minutes.
  test.each([
    ['# ', ' #', 'x'],
    ['', '![', ''],
    ['', '[a](', ''],
    ['', '**a ', ''],
    ['', '__a ', ''],
    ['', '~~a ', ''],
    ['', '<a', ''],
    ['', '<http:', ''],
    ['', '<!--', ''],
    ['', '1. ', ''],
  ])(
    'that never close are read at once: %j, then many of %j',
    { timeout: 10_000 },
    async (before, sign, behind) => {
      expect(await textOf(before + sign.repeat(100_000) + behind)).toBeTypeOf('string');
    },
  );
});

describe('a file of Markdown that begins with ---', () => {
  test.each(['\n', '\r\n', ' \n', '\r'])('is known without its name: %j behind it', async (end) => {
    const source = `---${end}title: Boats of Vell${end}---${end}41 boats`;
    expect(await imported('standard input', source)).toMatchObject([
      { article: { title: 'Boats of Vell', text: '41 boats' } },
    ]);
  });

  test.each([
    ['---\nFive men died.\n\n---\nSix hurt.', 'Five men died.\n\n\nSix hurt.'],
    [
      '---\nThe office: "5 men" died.\nPolice: 6: hurt\n---\nx',
      'The office: "5 men" died.\nPolice: 6: hurt\n\nx',
    ],
    ['---\n- 5 men\n- 6 nets\n---\nx', '5 men\n6 nets\n\nx'],
    ['---\n---\n5 men', '5 men'],
  ])('is a text where that is no front matter: %j', async (source, text) => {
    expect(await textOf(source)).toBe(text);
  });

  test.each([
    ['9007199254740993'],
    ['9007199254740992'],
    ['007'],
    ['0x1F'],
    ['1e3'],
    ['1.10'],
    ['true'],
    ['2021-03-04'],
  ])('keeps an id as it is written: %s', async (id) => {
    const ids = [id, `"${id}"`].map(async (written) => imported('a.md', `---\nid: ${written}\n---\n5 men`));
    for (const got of await Promise.all(ids)) expect(got).toMatchObject([{ article: { id } }]);
  });

  test.each(['~', 'null', '', '""'])('has no field where it says %j', async (nothing) => {
    const source = `---\nid: ${nothing}\ntitle: ${nothing}\nheadline: Boats\n---\n5 men`;
    expect(await imported('a.md', source)).toMatchObject([
      { article: { id: expect.stringMatching(/^a\.md [0-9a-f]{16}$/), title: 'Boats' } },
    ]);
  });

  test('names the line of what is no YAML as it stands in the file, and no other', async () => {
    expect(await imported('a.md', '---\ntitle: Boats: lost\n---\n5 men')).toEqual([
      { line: 2, reason: 'front matter: Nested mappings are not allowed in compact mappings' },
    ]);
  });

  test('loses only the fields that are odd', async () => {
    const source =
      '---\ntitle: [a, b]\nheadline: Boats\nsource:\n  name: Gazette\ndate: 2021-03-04\n---\n5 men';
    expect(await imported('a.md', source)).toMatchObject([
      { article: { title: 'Boats', publisher: null, date: '2021-03-04', text: '5 men' } },
    ]);
  });
});

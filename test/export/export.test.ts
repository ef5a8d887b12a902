import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { changesBetween } from '../../src/export/changes.ts';
import { cslJson, markdownCitation, plainCitation } from '../../src/export/citation.ts';
import { csvHeader, csvRows, findingsCsv } from '../../src/export/csv.ts';
import { ExportError, exportJson, parseExport } from '../../src/export/json.ts';
import { checkLine } from '../../src/export/lines.ts';
import { findingsMarkdown } from '../../src/export/markdown.ts';
import { link, madeUp } from './checked.ts';
import { hostileCheck } from './hostile-check.ts';

/** Strings that pages, packs and feeds may hold to harm whoever shows them. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '](https://evil.example)',
  '# heading\n## another',
  '- item\n- item',
  'x;=HYPERLINK(1)',
  'x;y\t@SUM(A1)',
  '`code` **bold** __bold__ ~~gone~~ | cell |',
  '&lt;b&gt; &amp;',
  'https://evil.example/?q=1',
  'www.evil.example',
  '=HYPERLINK("https://evil.example")',
  '+1+cmd|x',
  '@SUM(A1)',
  'a"b,c\r\nd',
  '\u202egnp.exe',
];

const made = () => {
  const { article, result } = madeUp();
  return {
    checked: '2021-06-01T10:00:00.000Z',
    packs: [{ name: 'news', date: null, reports: 3 }],
    article,
    result,
  };
};

describe('JSON', () => {
  test('reads back whatever it has written: texts beyond the bound are cut, addresses left out', () => {
    const long = `${'x'.repeat(3_998)}\u{1f6a2}${'y'.repeat(2_000)}`;
    const check = { ...made(), ...hostileCheck(long) };
    const { article } = check;
    const report = { id: long, title: long, publisher: long, date: long, url: `https://x.example/${long}` };
    const back = parseExport(exportJson({ ...check, article: { ...article, report } }));
    const cut = `${'x'.repeat(3_998)}…`;
    expect(back.article.report).toEqual({ id: cut, title: cut, publisher: cut, date: cut, url: null });
    expect(back.result.findings[0]?.links[0]).toMatchObject({ pack: cut, evidence: { words: cut } });
  });

  test('is not written where there is more than is read back', () => {
    const { article, ...check } = made();
    const claims = Array.from({ length: 50_001 }, () => article.claims[0]!);
    expect(() => exportJson({ ...check, article: { ...article, claims } })).toThrow(
      new ExportError('field "article.claims" does not fit'),
    );
  });

  test('comes back the same', () => {
    const check = made();
    expect(parseExport(exportJson(check))).toEqual({ format: 'second-source-check', version: 1, ...check });
  });

  test.each(HOSTILE)('keeps %j as it is', (text) => {
    const { article, result } = madeUp(text);
    expect(parseExport(exportJson({ ...made(), article, result })).article.claims[0]?.words).toBe(text);
  });

  const change = (edit: (value: Record<string, unknown>) => void) => {
    const value: Record<string, unknown> = JSON.parse(exportJson(made()));
    edit(value);
    return JSON.stringify(value);
  };
  test.each([
    ['', /^no valid JSON: /],
    ['[]', /^no exported check$/],
    ['{"format":"other"}', /^no exported check$/],
    [change((v) => Object.assign(v, { version: 2 })), /^expected version 1/],
    [change((v) => Object.assign(v, { checked: 7 })), /^field "checked" does not fit$/],
    [
      change((v) => Object.assign(v, { result: { findings: [{ claim: 'x' }], speakers: [] } })),
      /^field "result\.findings\.0\.claim"/,
    ],
    [
      change((v) => Object.assign(v, { article: { ...madeUp().article, claims: [] } })),
      /^a finding names claim 0, of 0$/,
    ],
    ...[
      ['names', [77]],
      ['subject', [0, 77]],
      ['terms', [77]],
      ['speaker', 77],
      ['partOf', 77],
    ].map(([field, value]): [string, RegExp] => {
      const { claims, ...article } = madeUp().article;
      const strayed = claims.map((claim, at) => (at === 1 ? { ...claim, [`${field}`]: value } : claim));
      return [
        change((v) => Object.assign(v, { article: { ...article, claims: strayed } })),
        new RegExp(`^field "article\\.claims\\.1\\.${field}`),
      ];
    }),
    [
      change((v) => Object.assign(v, { article: { ...madeUp().article, places: [77] } })),
      /^field "article\.places\.0" does not fit$/,
    ],
  ])('that is no export is refused: %#', (source, message) => {
    expect(() => parseExport(source)).toThrow(ExportError);
    expect(() => parseExport(source)).toThrow(message);
  });
});

describe('CSV', () => {
  const rows = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

  test('has a row for each report of each figure, and one for a figure without', () => {
    const { article, result } = madeUp();
    const got = rows(findingsCsv(article, result));
    expect(got).toHaveLength(3);
    expect(got[0]).toMatchObject({
      article: 'gazette/1',
      start: '10',
      figure: '41 boats',
      low: '41',
      asOf: '2021-03-02/2021-03-04',
      relation: 'agrees',
      publisher: 'Courier',
      evidence: 'More than 40 boats',
      evidenceHigh: '',
      evidenceAsOf: '2021-03-04',
      source: 'Ida Holm, harbour master',
      via: 'the Wire',
      origin: 'Ida Holm (harbour master)',
      rule: 'intervals-meet',
      pack: 'news',
    });
    expect(got[2]).toMatchObject({ figure: 'more than $2.5m', high: '', relation: '', report: '' });
  });

  test('begins with the mark of UTF-8, by which a spreadsheet reads “41 boats” as it is written', () => {
    const { article, result } = madeUp();
    const bytes = new TextEncoder().encode(findingsCsv(article, result));
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csvHeader()).toMatch(/^article,/);
    expect(csvRows(article, result)).toMatch(/^gazette\/1,/);
  });

  test.each(HOSTILE)('keeps %j from being a formula or another cell', (text) => {
    const { article, result } = madeUp(text);
    const cell = rows(findingsCsv(article, result))[0]?.figure ?? '';
    expect(cell.replace(/(?<=^|[;\t\n])'(?=[=+\-@])/g, '')).toBe(text);
    expect(cell).not.toMatch(/(?:^|[;\t\r\n])[=+\-@]/);
  });

  test.each(['＝1+1', '＋41 boats', '－41 boats', '＠SUM(1)'])(
    'keeps %j from a spreadsheet that reads full-width signs',
    (text) => {
      const { article, result } = madeUp(text);
      expect(rows(findingsCsv(article, result))[0]?.figure).toBe(`'${text}`);
    },
  );
});

describe('Markdown', () => {
  test('names a figure whose report lacks it for what it is, not for one without a report', () => {
    const { article, result } = madeUp();
    const [, conflict, alone] = result.findings;
    const audited = { ...alone!, audit: conflict!.audit };
    const text = findingsMarkdown(article, { ...result, findings: [audited] });
    expect(text).toMatch(/- \*\*more than \$2\.5m\*\*: Attribution/);
    expect(text).toContain('  - Attribution: The report of The Courier in your library gives');
    expect(text).not.toContain('No other report found');
  });

  test('shows conflicts first, with reports, reasons and places', () => {
    const { article, result } = madeUp();
    const lines = findingsMarkdown(article, result).split('\n');
    expect(lines[0]).toBe('## Storm tears boats loose');
    expect(lines[2]).toBe('Gazette, [Storm tears boats loose](<https://gazette.example/1>), 2021-03-04');
    expect(lines[4]).toBe('- **11 boats**: Conflicts (origins found: Ida Holm (harbour master))');
    expect(lines[5]).toMatch(
      /^ {2}- Conflicts: “nine boats”, Ida Holm, harbour master, via the Wire, as of 2021-03-04\. Courier, \[The harbour counts\]\(<https:\/\/courier\.example\/7>\), 2021-03-05\. .*\(characters 0–10, rule intervals-meet, pack news\)$/,
    );
    expect(lines[6]).toMatch(
      /^ {2}- Attribution: The report of The Courier in your library gives “nine boats”.*Courier/,
    );
    expect(lines[7]).toMatch(/^- \*\*41 boats\*\*: Agrees/);
    expect(lines.at(-2)).toBe('No other report found for 1 of 3 figures.');
  });

  test.each(HOSTILE)('obeys no mark of %j', (text) => {
    const { article, result } = madeUp(text);
    const hostile = { ...article, report: { ...article.report, title: text, url: null } };
    const got = findingsMarkdown(hostile, result);
    const unescaped = got.replaceAll(/\\./g, '');
    expect(unescaped).not.toMatch(/<(?!https:\/\/(gazette|courier)\.example)/);
    expect(unescaped).not.toMatch(/\]\((?!<https:\/\/courier\.example)/);
    expect(unescaped).not.toContain('://evil');
    expect(got.split('\n')).toHaveLength(findingsMarkdown(article, madeUp().result).split('\n').length);
  });
});

describe('citations', () => {
  const { report } = madeUp().article;
  const bare = { id: 'x', publisher: null, date: null, title: null, url: null };

  test('are written plain, in Markdown and in CSL-JSON', () => {
    expect(plainCitation(report)).toBe(
      'Gazette, “Storm tears boats loose”, 2021-03-04, https://gazette.example/1',
    );
    expect(markdownCitation(report)).toBe(
      'Gazette, [Storm tears boats loose](<https://gazette.example/1>), 2021-03-04',
    );
    expect(JSON.parse(cslJson([report, report]))).toEqual([
      {
        id: 'gazette/1',
        type: 'article-newspaper',
        title: 'Storm tears boats loose',
        'container-title': 'Gazette',
        URL: 'https://gazette.example/1',
        issued: { 'date-parts': [[2021, 3, 4]] },
      },
    ]);
  });

  test('leave out what is not stated', () => {
    expect(plainCitation(bare)).toBe('');
    expect(markdownCitation(bare)).toBe('x');
    expect(JSON.parse(cslJson([bare]))).toEqual([{ id: 'x', type: 'article-newspaper' }]);
  });

  test.each(['2014-02-31', '2014-99-99', '2014-08-041', 'Monday'])('state no day for %s', (date) => {
    expect(plainCitation({ ...report, date })).not.toContain('2014');
    expect(markdownCitation({ ...report, date })).not.toContain('2014');
    expect(cslJson([{ ...report, date }])).not.toContain('issued');
  });

  test('let nothing unseen in a title turn what stands behind it', () => {
    const title = '\u202ednuob\u2066 \u0007storm\u200b';
    expect(markdownCitation({ ...report, title })).toBe(
      'Gazette, [dnuob storm](<https://gazette.example/1>), 2021-03-04',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address', ''])(
    'link to no %j',
    (url) => {
      expect(markdownCitation({ ...report, url })).not.toContain('](');
      expect(cslJson([{ ...report, url }])).not.toContain('URL');
    },
  );

  test.each([
    ['https://g.example/?q=\\', 'https://g.example/?q=\\\\'],
    ['https://g.example/?a&lt;=1', 'https://g.example/?a\\&lt;=1'],
    ['https://g.example/?a=1&b=2', 'https://g.example/?a=1&b=2'],
  ])('write the address %s so that Markdown leaves it as it is', (url, written) => {
    expect(markdownCitation({ ...report, url })).toContain(`](<${written}>)`);
  });

  test('cannot be broken out of by an address', () => {
    expect(markdownCitation({ ...report, url: 'https://gazette.example/a>)<b' })).toContain(
      '(<https://gazette.example/a%3E)%3Cb>)',
    );
  });
});

describe('changes between two checks', () => {
  test('are none between a check and itself', () => {
    expect(changesBetween(madeUp(), madeUp())).toEqual([]);
  });

  test('name relations, reports and figures', () => {
    const before = madeUp();
    const { article, result } = madeUp();
    const [first, second, third] = result.findings;
    const other = link('conflicts', '50 boats', 50, 50, first!.origin);
    const moved = {
      ...other,
      evidence: { ...other.evidence, report: { ...other.evidence.report, id: 'herald/3' } },
    };
    const after = {
      article: { ...article, claims: article.claims.map((c, i) => (i === 2 ? { ...c, words: '$3m' } : c)) },
      result: {
        ...result,
        findings: [{ ...first!, relation: 'conflicts' as const, links: [moved] }, second!, third!],
      },
    };
    expect(changesBetween(before, after)).toEqual([
      {
        words: '41 boats',
        claim: 0,
        before: 'agrees',
        after: 'conflicts',
        figure: 'kept',
        added: [moved.evidence.report],
        removed: [other.evidence.report],
      },
      { words: '$3m', claim: 2, before: null, after: null, figure: 'new', added: [], removed: [] },
      {
        words: 'more than $2.5m',
        claim: null,
        before: null,
        after: null,
        figure: 'gone',
        added: [],
        removed: [],
      },
    ]);
  });
});

test('a line of the command line has one entry for each pair of figures', () => {
  const { article, result } = madeUp();
  const line = checkLine(article, result);
  expect(line.findings).toHaveLength(2);
  expect(line.findings[1]).toMatchObject({
    figure: { start: 40, end: 48, text: '11 boats' },
    relation: 'conflicts',
    evidence: { start: 0, end: 10, text: 'nine boats', attribution: 'Ida Holm, harbour master' },
    origin: { id: 's1', kind: 'speaker' },
  });
});

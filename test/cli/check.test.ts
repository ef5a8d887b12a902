import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkerOf } from '../../src/check/check.ts';
import { CHECK_FORMATS } from '../../src/cli/check-formats.ts';
import { claimsOf } from '../../src/cli/claims.ts';
import { parseExport } from '../../src/export/json.ts';
import { findingRows } from '../../src/export/rows.ts';
import { readText } from '../../src/extension/read-text.ts';
import { PackError } from '../../src/pack/error.ts';
import { openPack } from '../../src/pack/reader.ts';
import { ELSEWHERE, HARBOUR, HARBOUR_AGAIN, NOT_ENGLISH, STURM } from './documents.ts';
import { jsonLines, parsedLines, run, workFolder } from './run.ts';

const folder = workFolder();
const pack = folder.path('news.pack');
const asked = folder.write('asked.jsonl', jsonLines([HARBOUR]));

beforeAll(async () => {
  const news = folder.write('news.jsonl', jsonLines([HARBOUR, HARBOUR_AGAIN, ELSEWHERE]));
  expect(await run(['build', news, '--out', pack])).toMatchObject({ code: 0, err: '' });
}, 60_000);

describe('check', () => {
  test('prints findings as lines of JSON, leaving out the document itself', async () => {
    const { code, out, err } = await run(['check', asked, '--pack', pack, '--format', 'jsonl']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [line] = parsedLines(out);
    expect(line).toMatchObject({ id: 'gazette/1' });
    expect(line).toHaveProperty(
      'findings',
      expect.arrayContaining([
        expect.objectContaining({
          figure: {
            start: HARBOUR.text.indexOf('41 boats'),
            end: HARBOUR.text.indexOf('41 boats') + 8,
            text: '41 boats',
          },
          relation: 'agrees',
          report: expect.objectContaining({ id: 'courier/7', publisher: 'Courier', date: '2021-03-04' }),
          evidence: expect.objectContaining({ text: 'More than 40 boats', low: 40, high: null, start: 0 }),
          origin: expect.objectContaining({ kind: 'speaker', label: expect.stringContaining('Ida Holm') }),
          reason: expect.stringMatching(/./),
        }),
      ]),
    );
    expect(out).not.toContain('"id":"gazette/1","publisher"');
    expect(line).toHaveProperty('speakers', [
      expect.objectContaining({ names: expect.arrayContaining(['Ida Holm']) }),
    ]);
  });

  test('names what is not in English, and goes on', async () => {
    const both = folder.write('both.jsonl', jsonLines([STURM, HARBOUR]));
    const { code, out, err } = await run(['check', both, '--pack', pack, '--format', 'jsonl']);
    expect({ code, err }).toEqual({ code: 1, err: NOT_ENGLISH });
    expect(parsedLines(out)).toMatchObject([{ id: 'gazette/1' }]);
  });

  test('prints a table that a person reads, without colours where it is no terminal', async () => {
    const { code, out } = await run(['check', asked, '--pack', pack]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Gazette, “Storm tears boats loose in Norhaven”, 2021-03-04/);
    expect(out).toMatch(/│ 41 boats +│ Agrees +│/);
    expect(out).toMatch(/“More than 40 boats”/);
    expect(out).not.toContain('\u001b');
  });

  test('prints json that can be read back, however long a title is', async () => {
    const long = folder.write('long.jsonl', jsonLines([{ ...HARBOUR, id: 'x', title: 'y'.repeat(5_000) }]));
    const { code, out, err } = await run(['check', long, '--pack', pack, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(parseExport(out).article.report.title).toBe(`${'y'.repeat(3_999)}…`);
  });

  test.each(['json', 'md'])('prints %s', async (format) => {
    const { code, out, err } = await run(['check', asked, '--pack', pack, '--format', format]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    if (format === 'json') expect(parseExport(out)).toMatchObject({ packs: [{ name: 'news', reports: 3 }] });
    if (format === 'md')
      expect(out).toMatch(/^## Storm tears boats loose in Norhaven\n[\s\S]*- \*\*41 boats\*\*: Agrees/);
  });

  test('prints csv: a row for each pair, whole to its last cell', async () => {
    const documents = [HARBOUR, ELSEWHERE];
    const { code, out, err } = await run(
      ['check', '-', '--pack', pack, '--format', 'csv'],
      jsonLines(documents),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^article,start,end,figure,.*,audit,auditReport\r\n/);
    // No line end but RFC 4180's: no cell here holds one.
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const rows: Record<string, string>[] = parse(out, { columns: true, record_delimiter: '\r\n' });
    const check = checkerOf([openPack(readFileSync(pack))]);
    const expected = documents.flatMap((document) => {
      const claims = claimsOf({ ...document, language: null })!;
      return findingRows(claims, check(claims));
    });
    expect(rows).toEqual(
      expected.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, `${cell ?? ''}`])),
      ),
    );
    expect(rows).toContainEqual(
      expect.objectContaining({ figure: '41 boats', relation: 'agrees', report: 'courier/7', pack: 'news' }),
    );
    expect(rows).toContainEqual(expect.objectContaining({ article: 'gazette/2', relation: '', report: '' }));
  });

  test('prints no JSON of several documents, which would be none, and names the format that holds them', async () => {
    const two = jsonLines([HARBOUR, ELSEWHERE]);
    expect(await run(['check', '-', '--pack', pack, '--json'], two)).toEqual({
      code: 2,
      out: '',
      err: 'json holds the check of one document, and there are several: use --format jsonl\n',
    });
  });

  test('takes no pack for a document, and says where documents go', async () => {
    const { code, out, err } = await run(['check', '--pack', pack, asked]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('check <file...> --pack <pack...>');
    expect((await run(['check', '--help'])).out).toMatch(/Usage: .*check <file\.\.\.> --pack <pack\.\.\.>/);
  });

  test.each([
    [['--format', 'csv', '--json'], 2],
    [['--format', 'table', '--json'], 2],
    [['--format', 'json', '--json'], 0],
    [['--json'], 0],
  ])('with %j prints one format, or refuses', async (args, code) => {
    const ran = await run(['check', asked, '--pack', pack, ...args]);
    expect(ran.code).toBe(code);
    if (code === 0) expect(parseExport(ran.out)).toMatchObject({ packs: [{ reports: 3 }] });
    else expect(ran).toMatchObject({ out: '', err: expect.stringContaining('are two formats') });
  });

  test('gives an empty document no findings', async () => {
    const { code, out } = await run(
      ['check', '-', '--pack', pack, '--format', 'jsonl'],
      '{"id":"e","text":""}\n',
    );
    expect({ code, out: JSON.parse(out) }).toEqual({
      code: 0,
      out: { id: 'e', findings: [], audits: [], speakers: [] },
    });
  });

  test('names a document that cannot be read, and goes on', async () => {
    const { code, out, err } = await run(
      ['check', '-', '--pack', pack, '--format', 'jsonl'],
      '{"id":"e"}\n{"id":"f","text":""}\n',
    );
    expect({ code, err }).toEqual({
      code: 1,
      err: 'standard input, line 1: field "text": expected string\n',
    });
    expect(parsedLines(out)).toMatchObject([{ id: 'f' }]);
  });

  describe('shows nothing of a page or a pack that would steer the terminal:', () => {
    const hostile = jsonLines([
      {
        ...HARBOUR,
        id: 'h\u001b]0;owned\u0007',
        url: null,
        title: 'Boats \u001b[31mred\u202e',
        publisher: '\u0007Gazette\u009b2J',
      },
    ]);
    const asText = (out: string) => out.replaceAll('\n', '');

    test.each(CHECK_FORMATS)('%s', async (format) => {
      const { out } = await run(['check', '-', '--pack', pack, '--format', format], hostile);
      const text = asText(format === 'csv' ? out.replaceAll('\r\n', '') : out);
      expect(text).not.toMatch(format.startsWith('json') ? /\p{Cc}/u : /[\p{Cc}\p{Cf}]/u);
      expect(text).toContain('Gazette');
    });

    test('and takes no joiner, soft hyphen or mark of direction from a name', async () => {
      const publisher = 'نور\u200cخبر \u200fGa\u00adzette 👩\u200d⚕️';
      const asking = jsonLines([{ ...HARBOUR, id: 'j', publisher }]);
      const joined = folder.path('joined.pack');
      await run(['build', '-', '--out', joined], asking);
      const asked = jsonLines([{ ...HARBOUR, id: 'k', url: null }]);
      for (const format of ['csv', 'table']) {
        const { out } = await run(['check', '-', '--pack', joined, '--format', format], asked);
        for (const word of publisher.split(' ')) expect(out).toContain(word);
      }
    });

    test('inspect, whose JSON says the same as before', async () => {
      const steered = folder.path('steered.pack');
      await run(['build', '-', '--out', steered, '--publisher', 'Evil\u001b[2J'], hostile);
      expect(asText((await run(['inspect', steered])).out)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      const { out } = await run(['inspect', steered, '--json']);
      expect(asText(out)).not.toMatch(/\p{Cc}/u);
      expect(JSON.parse(out)).toMatchObject({ publishers: [{ publisher: '\u0007Gazette\u009b2J' }] });
    });

    test('what is said of a document that cannot be read', async () => {
      const unread = '{"id":"a","text":\u001b[2J}\n';
      for (const args of [
        ['check', '-', '--pack', pack],
        ['build', '-', '--out', folder.path('none.pack')],
      ]) {
        const { err } = await run(args, unread);
        expect(err).toMatch(/line 1: no valid JSON/);
        expect(asText(err)).not.toMatch(/\p{Cc}/u);
      }
    });
  });
});

/** A pack with one byte changed so that it opens, and a check of {@link HARBOUR} comes upon the damage. */
function damagedInside(good: Uint8Array): Uint8Array {
  const { claims } = readText({ ...HARBOUR, language: 'en' });
  for (let at = good.length - 1; at > 0; at--) {
    const bytes = Uint8Array.from(good);
    bytes[at]! ^= 0xff;
    try {
      const opened = openPack(bytes);
      try {
        checkerOf([opened])(claims);
      } catch (error) {
        if (error instanceof PackError) return bytes;
      }
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
    }
  }
  throw new Error('no byte of the pack is read in a check only');
}

describe('a pack that is none', () => {
  const cases: readonly (readonly [string, (good: Buffer) => Uint8Array, RegExp])[] = [
    ['empty', () => new Uint8Array(0), /header: expected 32 bytes, got 0 bytes/],
    ['cut short', (good) => good.subarray(0, good.length - 9), /cut short/],
    ['another file', () => new TextEncoder().encode('{"id":"this is no pack, but long enough"}'), /magic/],
    [
      'of a future version',
      (good) => {
        const bytes = Buffer.from(good);
        bytes.writeUInt16LE(999, 8);
        return bytes;
      },
      /version/,
    ],
    [
      'damaged in its head',
      (good) => {
        const bytes = Buffer.from(good);
        bytes[40] = (bytes[40] ?? 0) ^ 0xff;
        return bytes;
      },
      /checksum/,
    ],
  ];

  test.each(cases)(
    '(%s) is refused with its name and the place, exit code 4',
    async (name, change, message) => {
      const bad = folder.write(`${name.replaceAll(' ', '-')}.pack`, change(readFileSync(pack)));
      for (const args of [
        ['check', asked, '--pack', bad],
        ['inspect', bad],
        ['verify', bad],
      ]) {
        const { code, out, err } = await run(args);
        expect({ code, out }).toEqual({ code: 4, out: '' });
        expect(err.startsWith(`${bad}: `)).toBe(true);
        expect(err).toMatch(message);
      }
    },
  );

  test('is told from one that is damaged inside by verify', async () => {
    const bytes = Buffer.from(readFileSync(pack));
    const at = Math.floor(bytes.length * 0.6);
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    const bad = folder.write('inside.pack', bytes);
    const { code, err } = await run(['verify', bad]);
    expect(code).toBe(4);
    expect(err).toMatch(/section \w{4}/);
  });

  test('is named when the damage shows itself only in the check, with others beside it', async () => {
    const damaged = folder.write('damaged.pack', damagedInside(readFileSync(pack)));
    const whole = folder.path('whole.pack');
    await run(['build', '-', '--out', whole], jsonLines([ELSEWHERE]));
    const { code, out, err } = await run(['check', asked, '--pack', whole, damaged]);
    expect({ code, out }).toEqual({ code: 4, out: '' });
    expect(err.startsWith(`${damaged}: `)).toBe(true);
  });

  test('or that is not there', async () => {
    const missing = folder.path('missing.pack');
    expect(await run(['check', asked, '--pack', missing])).toEqual({
      code: 3,
      out: '',
      err: `${missing}: no such file\n`,
    });
  });
});

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { ELSEWHERE, HARBOUR, HARBOUR_AGAIN, STURM } from './documents.ts';
import { ended, jsonLines, MAIN, parsedLines, run, start, workFolder } from './run.ts';

/** Real pages, which are not part of the project. */
const PAGES = new URL('../../../shared/gold/articles/html', import.meta.url).pathname;

const folder = workFolder();
const news = folder.write('news.jsonl', jsonLines([HARBOUR, HARBOUR_AGAIN, ELSEWHERE]));
const broken = folder.write('broken.jsonl', `${jsonLines([HARBOUR])}{"id":"x"\n{"id":"y"}\n`);
const STORY = `<p>${'The harbour office counted 41 boats after the storm, and more were missing at sea, it said. '.repeat(7)}</p>`;
const html = (title: string) =>
  `<html><head><title>${title}</title><meta property="og:title" content="${title}"></head><body><article>${STORY}</article></body></html>`;

/** Files of unfinished builds of a pack, by default of any. */
const leftovers = (pack = '') =>
  readdirSync(folder.path('.')).filter((name) => name.startsWith(pack) && /partial|scratch/.test(name));

describe('build', () => {
  test('keeps the sentence of each figure where it is asked to, and merge keeps it too', async () => {
    const quoted = folder.path('quoted.pack');
    expect(await run(['build', news, '--out', quoted, '--quotes', '--quiet'])).toMatchObject({ code: 0 });
    const joined = folder.path('joined-quotes.pack');
    expect(await run(['merge', quoted, '--out', joined, '--quiet'])).toMatchObject({ code: 0 });
    for (const pack of [quoted, joined]) {
      const claims = parsedLines((await run(['inspect', pack, '--claims'])).out);
      expect(claims).toContainEqual(
        expect.objectContaining({
          words: '11 boats',
          quote: 'She told the Gazette that 11 boats sank off Norhaven.',
        }),
      );
    }
  });

  test('writes a pack that verify finds whole and inspect describes', async () => {
    const pack = folder.path('news.pack');
    const built = await run([
      'build',
      news,
      '--out',
      pack,
      '--json',
      '--publisher',
      'Us',
      '--date',
      '2021-06-01',
    ]);
    expect(built).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(built.out)).toMatchObject({ documents: 3, unread: 0, duplicates: 0, reports: 3 });
    const verified = await run(['verify', pack]);
    expect(verified).toMatchObject({ code: 0, err: '' });
    expect(verified.out).toMatch(/news\.pack: whole: 3 reports, \d+ claims, all checksums right\n$/);
    const inspected = await run(['inspect', pack, '--json']);
    expect(JSON.parse(inspected.out)).toMatchObject({
      name: 'news',
      publisher: 'Us',
      date: '2021-06-01',
      reports: 3,
      days: { from: '2021-03-04', to: '2021-05-20' },
      publishers: [
        { publisher: 'Gazette', reports: 2 },
        { publisher: 'Courier', reports: 1 },
      ],
    });
    expect((await run(['inspect', pack])).out).toMatch(/^news\nmade by Us\nas of 2021-06-01\n3 reports, /);
    const claims = parsedLines((await run(['inspect', pack, '--claims'])).out);
    expect(claims).toContainEqual(
      expect.objectContaining({
        report: expect.objectContaining({ id: 'gazette/1' }),
        words: '41 boats',
        low: 41,
      }),
    );
  });

  test('gives the same bytes for any order and any parts', async () => {
    const one = folder.write('one.jsonl', jsonLines([ELSEWHERE, HARBOUR_AGAIN]));
    const two = folder.write('two.jsonl', jsonLines([HARBOUR]));
    const pack = (name: string) => folder.path(name);
    await run(['build', news, '--out', pack('all.pack'), '--name', 'same']);
    await run(['build', two, one, '--out', pack('turned.pack'), '--name', 'same']);
    await run(['build', one, '--out', pack('one.pack')]);
    await run(['build', two, '--out', pack('two.pack')]);
    const merged = await run([
      'merge',
      pack('two.pack'),
      pack('one.pack'),
      '--out',
      pack('merged.pack'),
      '--name',
      'same',
    ]);
    expect(merged).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(pack('turned.pack'))).toEqual(readFileSync(pack('all.pack')));
    expect(readFileSync(pack('merged.pack'))).toEqual(readFileSync(pack('all.pack')));
  });

  test('names what it cannot read, counts it and goes on', async () => {
    const { code, out, err } = await run(['build', broken, news, '--out', folder.path('b.pack'), '--json']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /broken\.jsonl, line 2: no valid JSON: .*\n.*broken\.jsonl, line 3: field "text": expected string\n$/,
    );
    expect(JSON.parse(out)).toMatchObject({ documents: 4, unread: 2, duplicates: 1, reports: 3 });
  });

  test('leaves out what is not in English, and counts it', async () => {
    const mixed = folder.write('mixed.jsonl', jsonLines([STURM, HARBOUR]));
    const { code, out, err } = await run(['build', mixed, '--out', folder.path('m.pack'), '--json']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'zeitung/1: left out: not in English: its figures are not read\n',
    });
    expect(JSON.parse(out)).toMatchObject({ documents: 1, unread: 1, reports: 1 });
  });

  test('with --strict writes no pack, and leaves the old one', async () => {
    const pack = folder.write('strict.pack', 'old');
    const { code, err } = await run(['build', broken, '--out', pack, '--strict']);
    expect(code).toBe(1);
    expect(err).toMatch(/2 documents could not be read: no pack written\n$/);
    expect(readFileSync(pack, 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test('fails where nothing could be read', async () => {
    const none = folder.write('none.jsonl', 'not json\n');
    expect((await run(['build', none, '--out', folder.path('n.pack')])).code).toBe(1);
  });

  test.each([
    ['jsonl', 'not json\n', /1 document could not be read: no pack written\n$/],
    ['jsonl', '', /^no document found: no pack written\n$/],
    ['text', '', /^standard input: an empty file\n1 document could not be read: no pack written\n$/],
    ['text', 'Not found\n', /^no figure in 1 document: no pack written\n$/],
    ['jsonl', '{"id":"a","text":""}\n', /^no figure in 1 document: no pack written\n$/],
  ])('(%s) of %j, which holds nothing, leaves the old pack', async (format, content, message) => {
    const pack = folder.write('full.pack', 'old');
    const { code, out, err } = await run(['build', '-', '--from', format, '--out', pack], content);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(readFileSync(pack, 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test.each(['2020-13-45', '2021-02-29', '2021-2-3', 'today'])('takes no --date %s', async (date) => {
    const { code, err } = await run(['build', news, '--out', folder.path('d.pack'), '--date', date]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `--date: expected YYYY-MM-DD of a day that there is, got ${date}\n`,
    });
  });

  test.each([
    [['missing.jsonl'], 'out.pack', /missing\.jsonl: no such file/],
    [['*.nothing'], 'out.pack', /no file matches/],
    [['news.jsonl'], 'nowhere/out.pack', /its folder does not exist/],
    [['news.jsonl'], '.', /is a folder/],
  ])('of %j to %s ends with exit code 3', async (files, out, message) => {
    const { code, err } = await run([
      'build',
      ...files.map((f) => folder.path(f)),
      '--out',
      folder.path(out),
    ]);
    expect(code).toBe(3);
    expect(err).toMatch(message);
    expect(existsSync(folder.path('out.pack'))).toBe(false);
    expect(leftovers()).toEqual([]);
  });

  test('reads folders, patterns, gzip and standard input', async () => {
    mkdirSync(folder.path('in/deep'), { recursive: true });
    folder.write('in/a.jsonl.gz', gzipSync(jsonLines([HARBOUR])));
    folder.write('in/deep/b.md', '---\ntitle: Nets\ndate: 2021-03-09\n---\nThe office counted 7 nets.');
    folder.write('in/deep/c.csv', 'id,text\nc1,"The office, it said, counted 9 buoys."\n');
    folder.write('in/deep/d.html', html('Boats'));
    folder.write('in/ignored.png', 'x');
    const summary = async (args: readonly string[], input = '') =>
      JSON.parse((await run(['build', ...args, '--out', folder.path('x.pack'), '--json'], input)).out);
    expect(await summary([folder.path('in')])).toMatchObject({ reports: 4, unread: 0 });
    expect(await summary([folder.path('in/**/*.{md,csv}')])).toMatchObject({ reports: 2, unread: 0 });
    expect(await summary(['-'], jsonLines([HARBOUR, ELSEWHERE]))).toMatchObject({ reports: 2, unread: 0 });
    expect(await summary(['-', '--from', 'text'], 'About 30 ropes were cut.')).toMatchObject({
      reports: 1,
      claims: 1,
    });
  });

  test.skipIf(process.platform === 'win32')(
    'follows links to files, and passes over those to nowhere',
    async () => {
      for (const name of ['links', 'nowhere']) {
        mkdirSync(folder.path(name));
        symlinkSync(folder.path('gone.jsonl'), folder.path(`${name}/gone.jsonl`));
      }
      symlinkSync(news, folder.path('links/news.jsonl'));
      for (const from of ['links', 'links/*.jsonl']) {
        const { code, out } = await run([
          'build',
          folder.path(from),
          '--out',
          folder.path('l.pack'),
          '--json',
        ]);
        expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, reports: 3, unread: 0 });
      }
      for (const from of ['nowhere', 'nowhere/*.jsonl']) {
        const { code, err } = await run(['build', folder.path(from), '--out', folder.path('l.pack')]);
        expect({ code, err }).toEqual({
          code: 3,
          err: expect.stringMatching(
            /nowhere(\/\*\.jsonl: no file matches|: no importable file in this folder: no name ends with \.jsonl .*)\n$/,
          ),
        });
      }
    },
  );

  test('reads a web archive that a common tool has written', async () => {
    const records = ['one', 'two'].map((name) =>
      WARCRecord.create(
        {
          type: 'response',
          url: `https://gazette.example/${name}`,
          httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
          statusline: 'HTTP/1.1 200 OK',
        },
        (async function* () {
          yield new TextEncoder().encode(html(name));
        })(),
      ),
    );
    const packed = await Promise.all(
      records.map((record) => WARCSerializer.serialize(record, { gzip: true })),
    );
    const file = folder.write('crawl.warc.gz', Buffer.concat(packed));
    const { code, out } = await run(['build', file, '--out', folder.path('w.pack'), '--json']);
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, reports: 2, unread: 0 });
  });

  test.skipIf(!existsSync(PAGES))(
    'reads 181 real pages',
    async () => {
      const count = readdirSync(PAGES).length;
      const { code, out, err } = await run([
        'build',
        PAGES,
        '--out',
        folder.path('pages.pack'),
        '--json',
        '--quiet',
      ]);
      expect(code).toBe(0);
      // The least that is in English of a collection that is mostly so.
      const { documents, unread, reports } = JSON.parse(out);
      expect({ all: documents + unread, reports }).toEqual({ all: count, reports: documents });
      expect(documents).toBeGreaterThan(0.85 * count);
      const left = err.trimEnd().split('\n');
      expect(left).toHaveLength(unread);
      for (const line of left) expect(line).toMatch(/: left out: not in English: its figures are not read$/);
    },
    300_000,
  );

  test('names a truncated gzip file and a document that is no HTML', async () => {
    const packed = gzipSync(jsonLines([HARBOUR]));
    const cut = folder.write('cut.jsonl.gz', packed.subarray(0, packed.length - 6));
    const binary = folder.write(
      'binary.html',
      Uint8Array.from({ length: 999 }, (_, i) => (i * 31) % 60),
    );
    const { code, err } = await run(['build', cut, binary, news, '--out', folder.path('t.pack')]);
    expect(code).toBe(0);
    expect(err).toMatch(/cut\.jsonl\.gz: damaged or truncated gzip data/);
    expect(err).toMatch(/binary\.html: no HTML/);
  });

  test.skipIf(process.platform === 'win32')('leaves the old pack when the disk takes no more', async () => {
    const pack = folder.write('limited.pack', 'old');
    const many = folder.write(
      'many.jsonl',
      jsonLines(
        Array.from({ length: 300 }, (_, i) => ({
          ...HARBOUR,
          id: `many/${i}`,
          text: `${HARBOUR.text} ${i} nets.`,
        })),
      ),
    );
    // A limit on the size of files stands in for a full disk: both make a write fail half-way. 4 or 8 KB, by shell.
    const child = spawn('sh', [
      '-c',
      'ulimit -f 8; exec "$@"',
      'sh',
      process.execPath,
      MAIN,
      'build',
      many,
      '--out',
      pack,
    ]);
    const { code, err } = await ended(child);
    expect({ code, err }).toEqual({
      code: 3,
      err: expect.stringMatching(/limited\.pack: cannot be written: /),
    });
    expect(readFileSync(pack, 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test.skipIf(!existsSync('/dev/full'))('goes on where its messages cannot be written', async () => {
    const pack = folder.path('unheard.pack');
    const shell = 'exec "$@" 2> /dev/full';
    const child = spawn('sh', ['-c', shell, 'sh', process.execPath, MAIN, 'build', broken, '--out', pack]);
    expect(await ended(child)).toMatchObject({ code: 0, out: expect.stringMatching(/: 1 report, /) });
    expect(leftovers('unheard')).toEqual([]);
  });

  test('interrupted leaves the old pack and nothing half-written', async () => {
    const pack = folder.write('kept.pack', 'old');
    const child = start(['build', '-', '--from', 'jsonl', '--out', pack]);
    child.stdin.write(jsonLines([HARBOUR]));
    const done = ended(child);
    while (leftovers().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    expect(await done).toMatchObject({ code: 130, err: 'interrupted: nothing was written\n' });
    expect(readFileSync(pack, 'utf8')).toBe('old');
    expect(leftovers()).toEqual([]);
  });

  test('killed leaves the old pack whole', async () => {
    const pack = folder.path('killed.pack');
    await run(['build', news, '--out', pack]);
    const before = readFileSync(pack);
    const child = start(['build', '-', '--from', 'jsonl', '--out', pack]);
    child.stdin.on('error', () => undefined);
    child.stdin.write(jsonLines([HARBOUR]));
    const done = ended(child);
    while (leftovers().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGKILL');
    expect((await done).code).toBe('SIGKILL');
    expect(readFileSync(pack)).toEqual(before);
    // The next build clears away what this one could not.
    expect(leftovers('killed')).toHaveLength(2);
    await run(['build', news, '--out', pack]);
    expect(leftovers('killed')).toEqual([]);
  });
});

test('a pack takes its place only when whole', async () => {
  const pack = folder.path('growing.pack');
  const child = start(['build', '-', '--from', 'jsonl', '--out', pack]);
  const done = ended(child);
  child.stdin.write(jsonLines([HARBOUR]));
  while (leftovers('growing').length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(existsSync(pack)).toBe(false);
  child.stdin.end(jsonLines([ELSEWHERE]));
  expect((await done).code).toBe(0);
  expect((await run(['verify', pack])).out).toMatch(/whole: 2 reports/);
  expect(leftovers('growing')).toEqual([]);
});

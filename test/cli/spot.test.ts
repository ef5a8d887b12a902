import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import manifest from '../../package.json' with { type: 'json' };
import { HARBOUR, NOT_ENGLISH, STURM } from './documents.ts';
import { ended, jsonLines, MAIN, parsedLines, run, start } from './run.ts';

const offset = z.int().check(z.nonnegative());
/** The public interface of `spot`, as docs/cli.md describes it. */
const spottedLine = z.strictObject({
  id: z.string(),
  figures: z.array(
    z.strictObject({
      start: offset,
      end: offset,
      text: z.string(),
      low: z.nullable(z.number()),
      high: z.nullable(z.number()),
      bound: z.enum(['exact', 'more-than', 'at-least', 'fewer-than', 'at-most', 'about', 'range', 'vague']),
      kind: z.enum(['count', 'money', 'percent', 'measure', 'duration', 'age']),
      unit: z.string(),
      noun: z.string(),
      predicate: z.string(),
      per: z.string(),
      change: z.nullable(z.enum(['by', 'to', 'from'])),
      partOf: z.nullable(offset),
      attribution: z.nullable(offset),
    }),
  ),
  attributions: z.array(
    z.strictObject({
      source: z.strictObject({
        start: offset,
        end: offset,
        text: z.string(),
        name: z.string(),
        role: z.string(),
        organisation: z.string(),
        place: z.string(),
        kind: z.enum(['person', 'organisation', 'outlet', 'document', 'anonymous']),
        speaker: offset,
      }),
      cue: z.strictObject({ start: offset, end: offset, text: z.string() }),
      content: z.strictObject({ start: offset, end: offset }),
      via: z.string(),
      stance: z.enum(['asserts', 'doubts', 'denies']),
    }),
  ),
});

describe('spot', () => {
  test('prints one line for each document, in order, as the interface says', async () => {
    const second = { id: 'x', text: '', title: null, extra: { ignored: true } };
    const { code, out, err } = await run(['spot'], jsonLines([HARBOUR, second, { ...HARBOUR, id: 'last' }]));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = parsedLines(out).map((line) => spottedLine.parse(line));
    expect(lines.map((line) => line.id)).toEqual([HARBOUR.id, 'x', 'last']);
    expect(lines[1]).toEqual({ id: 'x', figures: [], attributions: [] });
    const figures = lines[0]?.figures ?? [];
    expect(figures.map((figure) => figure.text)).toEqual(['41 boats', '11 boats']);
    for (const { start, end, text } of figures) expect(HARBOUR.text.slice(start, end)).toBe(text);
  });

  test('names lines that are no documents, and goes on', async () => {
    const { code, out, err } = await run(
      ['spot'],
      `{"id":"a","text":"x"}\n\n{"id":"b",\n{"id":"c"}\n{"id":"d","text":"y"}`,
    );
    expect(code).toBe(1);
    expect(parsedLines(out)).toMatchObject([{ id: 'a' }, { id: 'd' }]);
    expect(err).toMatch(
      /^standard input, line 3: no valid JSON: .*\nstandard input, line 4: field "text": expected string\n$/,
    );
  });

  test('finds nothing in what is not in English, and says so', async () => {
    const { code, out, err } = await run(['spot'], jsonLines([STURM, HARBOUR]));
    expect({ code, err }).toEqual({ code: 0, err: NOT_ENGLISH });
    expect(parsedLines(out)).toMatchObject([
      { id: 'zeitung/1', figures: [], attributions: [] },
      { id: 'gazette/1', figures: [{ text: '41 boats' }, { text: '11 boats' }] },
    ]);
  });

  test('prints nothing for no input', async () => {
    expect(await run(['spot'])).toEqual({ code: 0, out: '', err: '' });
  });

  test('reads a document of 5 MB', async () => {
    const text = 'On Thursday 41 boats were torn loose, she said. '.repeat(Math.ceil(5e6 / 48));
    const { code, out } = await run(['spot'], jsonLines([{ id: 'long', text }]));
    expect(code).toBe(0);
    expect(spottedLine.parse(JSON.parse(out)).figures.length).toBeGreaterThan(100_000);
  });

  test('reads documents that come packed, and in UTF-16 without its mark', async () => {
    const lines = jsonLines([HARBOUR]);
    const plain = await run(['spot'], lines);
    expect(parsedLines(plain.out)).toMatchObject([{ id: HARBOUR.id }]);
    for (const input of [gzipSync(lines), Buffer.from(lines, 'utf16le')]) {
      expect(await run(['spot'], input)).toEqual(plain);
    }
  });

  test('says once what its input is that holds no documents', async () => {
    expect(await run(['spot'], '%PDF-1.7\n41 boats\n7 nets')).toEqual({
      code: 1,
      out: '',
      err: 'standard input: is a PDF document: save it as text or HTML\n',
    });
    const packed = gzipSync(jsonLines([HARBOUR]));
    expect(await run(['spot'], packed.subarray(0, packed.length - 6))).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /^standard input: damaged or truncated gzip data after \d+ unpacked bytes\n$/,
      ),
    });
  });

  test('passes over a line of 1 GB', async () => {
    const child = start(['spot']);
    const done = ended(child);
    const chunk = Buffer.alloc(8 * 1024 * 1024, 'x');
    for (let i = 0; i < 128; i++) {
      if (!child.stdin.write(chunk)) await once(child.stdin, 'drain');
    }
    child.stdin.end('\n{"id":"after","text":""}\n');
    const { code, out, err } = await done;
    expect({ code, err }).toEqual({ code: 1, err: 'standard input, line 1: longer than 64 MB\n' });
    expect(parsedLines(out)).toMatchObject([{ id: 'after' }]);
  });

  test.skipIf(!existsSync('/dev/full'))('says that its output cannot be written', async () => {
    const child = spawn('sh', ['-c', 'exec "$@" > /dev/full', 'sh', process.execPath, MAIN, 'spot']);
    child.stdin.end(jsonLines([HARBOUR]));
    expect(await ended(child)).toEqual({
      code: 3,
      out: '',
      err: 'standard output: cannot be written: no space left on the disk\n',
    });
  });

  test('ends cleanly when nobody reads on', async () => {
    const child = start(['spot']);
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const lines = jsonLines(Array.from({ length: 4000 }, (_, i) => ({ ...HARBOUR, id: String(i) })));
    child.stdin.end(lines);
    const { code, err } = await ended(child);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('usage', () => {
  test.each([
    [['nonsense'], /unknown command/],
    [['build'], /missing required argument|required option/],
    [['build', 'x', '--out', 'y', '--from', 'pdf'], /--from/],
    [['build', 'x', '--out', 'y', '--threads', '0'], /whole number/],
    [['build', 'x', '--out', 'y', '--date', 'May'], /--date: expected YYYY-MM-DD/],
    [['check', 'x'], /--pack/],
    [['check', 'x', '--pack', 'y', '--format', 'pdf'], /--format/],
  ])('of %j is refused with exit code 2', async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('--version tells the version of the package', async () => {
    expect(await run(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  test.each([['--help'], ['build', '--help']])('%s is answered', async (...args) => {
    const { code, out } = await run(args);
    expect(code).toBe(0);
    expect(out).toMatch(/Usage: second-source/);
  });
});

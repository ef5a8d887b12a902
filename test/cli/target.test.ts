import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HARBOUR } from './documents.ts';
import { ended, jsonLines, MAIN, run, workFolder } from './run.ts';

const folder = workFolder();

/** No file of an unfinished build is left in the folder. */
const leftovers = () => readdirSync(folder.path('.')).filter((name) => /partial|scratch/.test(name));

describe('--out replaces nothing but an older pack:', () => {
  const documents = jsonLines([HARBOUR]);
  const own = folder.write('own.jsonl', documents);
  mkdirSync(folder.path('own'));
  folder.write('own/one.jsonl', documents);

  test.each([
    ['under its name', [own], own],
    ['under another name', [own], folder.path('./own/../own.jsonl')],
    ['in a folder that is read', [folder.path('own')], folder.path('own/one.jsonl')],
    ['that a pattern names', [folder.path('own/*.jsonl')], folder.path('own/one.jsonl')],
  ])('no document %s', async (_case, files, out) => {
    const { code, err } = await run(['build', ...files, '--out', out]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/cannot be written: is an input/),
    });
    expect(readFileSync(out, 'utf8')).toBe(documents);
    expect(leftovers()).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('no document by a link, or by standard input', async () => {
    const link = folder.path('own-link.jsonl');
    symlinkSync(own, link);
    const hard = folder.path('own-hard.jsonl');
    linkSync(own, hard);
    for (const out of [link, hard]) {
      const { code, err } = await run(['build', own, '--out', out]);
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(`is an input (${own})`) });
    }
    const child = spawn('sh', [
      '-c',
      'exec "$@" < "$0"',
      own,
      process.execPath,
      MAIN,
      'build',
      '-',
      '--out',
      own,
    ]);
    expect(await ended(child)).toMatchObject({
      code: 2,
      err: expect.stringContaining('is an input (standard input)'),
    });
    expect(readFileSync(own, 'utf8')).toBe(documents);
  });

  test.skipIf(process.platform === 'win32')('no pipe, and no link to nowhere', async () => {
    const pipe = folder.path('pipe.pack');
    spawnSync('mkfifo', [pipe]);
    const nowhere = folder.path('nowhere.pack');
    symlinkSync(folder.path('gone.pack'), nowhere);
    for (const [out, reason] of [
      [pipe, 'is no file but a device or a pipe'],
      [nowhere, 'is a link to a file that does not exist'],
    ] as const) {
      const { code, err } = await run(['build', own, '--out', out]);
      expect({ code, err }).toEqual({ code: 3, err: `${out}: cannot be written: ${reason}\n` });
    }
    expect(lstatSync(pipe).isFIFO()).toBe(true);
    expect(lstatSync(nowhere).isSymbolicLink()).toBe(true);
  });

  test('nothing named -', async () => {
    expect(await run(['build', own, '--out', '-'])).toEqual({
      code: 2,
      out: '',
      err: '--out: a pack is not written to standard output: name a file\n',
    });
  });

  test.skipIf(process.platform === 'win32')('through a link, with the permissions that it had', async () => {
    mkdirSync(folder.path('data'));
    const real = folder.write('data/real.pack', 'old');
    chmodSync(real, 0o640);
    const link = folder.path('link.pack');
    symlinkSync(real, link);
    for (const command of [
      ['build', own],
      ['merge', folder.path('data/real.pack')],
    ]) {
      writeFileSync(folder.path('last'), readFileSync(real));
      expect(await run([...command, '--out', link, '--name', command[0]!])).toMatchObject({
        code: 0,
        err: '',
      });
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(readFileSync(real)).not.toEqual(readFileSync(folder.path('last')));
      expect(statSync(real).mode & 0o777).toBe(0o640);
    }
    expect(await run(['verify', real])).toMatchObject({ code: 0 });
  });
});

test.skipIf(!existsSync('/dev/full'))(
  'a summary that cannot be printed leaves nothing beside the pack',
  async () => {
    const documents = folder.write('full.jsonl', jsonLines([HARBOUR]));
    const pack = folder.path('full.pack');
    const child = spawn('sh', [
      '-c',
      'exec "$@" > /dev/full',
      'sh',
      process.execPath,
      MAIN,
      'build',
      documents,
      '--out',
      pack,
    ]);
    expect(await ended(child)).toMatchObject({
      code: 3,
      err: 'standard output: cannot be written: no space left on the disk\n',
    });
    expect(leftovers()).toEqual([]);
    expect(await run(['verify', pack])).toMatchObject({ code: 0 });
  },
);

describe('what the file system refuses is named, and no fault of the program:', () => {
  const long = 'vell'.repeat(100);

  test('a name for the pack that is too long', async () => {
    const documents = folder.write('short.jsonl', jsonLines([HARBOUR]));
    for (const out of [folder.path(`${long}.pack`), folder.path(`${long}/orsk.pack`)]) {
      expect(await run(['build', documents, '--out', out])).toEqual({
        code: 3,
        out: '',
        err: `${out}: cannot be written: its name is too long\n`,
      });
    }
  });

  test('a document of such a name', async () => {
    const file = folder.path(`${long}.txt`);
    expect(await run(['build', file, '--out', folder.path('long.pack')])).toEqual({
      code: 3,
      out: '',
      err: `${file}: cannot be read: its name is too long\n`,
    });
  });

  test('but of a pattern that nothing matches', async () => {
    const files = folder.path(`${long}*.txt`);
    expect(await run(['build', files, '--out', folder.path('long.pack')])).toEqual({
      code: 3,
      out: '',
      err: `${files}: no file matches\n`,
    });
  });

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'a folder that is not for us',
    async () => {
      mkdirSync(folder.path('shut/inner'), { recursive: true });
      const pack = folder.path('shut.pack');
      chmodSync(folder.path('shut/inner'), 0);
      expect(await run(['build', folder.path('shut/inner'), '--out', pack])).toMatchObject({
        code: 3,
        err: `${folder.path('shut/inner')}: cannot be read: no permission\n`,
      });
      expect(await run(['build', folder.path('shut/inner/a.txt'), '--out', pack])).toMatchObject({
        code: 3,
        err: `${folder.path('shut/inner/a.txt')}: cannot be read: no permission\n`,
      });
    },
  );
});

test.each(['', ' '])('a pack has a name: %j is none', async (name) => {
  const documents = folder.write('named.jsonl', jsonLines([HARBOUR]));
  expect(await run(['build', documents, '--out', folder.path('named.pack'), '--name', name])).toEqual({
    code: 2,
    out: '',
    err: '--name: expected a name, got nothing\n',
  });
});

test('nor is nothing the name of a file', async () => {
  const documents = folder.write('nowhere.jsonl', jsonLines([HARBOUR]));
  expect(await run(['build', documents, '--out', ''])).toEqual({
    code: 2,
    out: '',
    err: '--out: expected the name of a file, got nothing\n',
  });
});

test('nor is an extension a name', async () => {
  const documents = folder.write('unnamed.jsonl', jsonLines([HARBOUR]));
  const out = folder.path('.pack');
  expect(await run(['build', documents, '--out', out])).toEqual({
    code: 2,
    out: '',
    err: `--out: the name of ${out} is only an extension: name the pack by --name\n`,
  });
  expect(await run(['build', documents, '--out', out, '--name', 'Orsk', '--quiet'])).toMatchObject({
    code: 0,
  });
});

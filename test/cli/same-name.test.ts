import { mkdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HARBOUR, HARBOUR_AGAIN } from './documents.ts';
import { jsonLines, parsedLines, run, workFolder } from './run.ts';

const folder = workFolder();
const text = (boats: number) => HARBOUR.text.replace('41 boats', `${boats} boats`);
for (const name of ['one', 'two']) mkdirSync(folder.path(name));
const one = folder.write('one/a.txt', text(41));
const two = folder.write('two/a.txt', text(38));

const build = (files: readonly string[], pack: string, input = '') =>
  run(['build', ...files, '--out', folder.path(pack), '--name', 'same', '--json'], input);

test('two files of one name are two reports, built or merged, in any order and whatever lies between', async () => {
  expect(JSON.parse((await build([one, two], 'both.pack')).out)).toMatchObject({ reports: 2, duplicates: 0 });
  await build([two, folder.path('one')], 'turned.pack');
  await build([one], 'one.pack');
  await build([two], 'two.pack');
  const merged = folder.path('merged.pack');
  const packs = [folder.path('two.pack'), folder.path('one.pack')];
  expect(await run(['merge', ...packs, '--out', merged, '--name', 'same'])).toMatchObject({
    err: '',
    out: expect.stringContaining('2 reports'),
  });
  const bytes = readFileSync(folder.path('both.pack'));
  expect(readFileSync(folder.path('turned.pack'))).toEqual(bytes);
  expect(readFileSync(merged)).toEqual(bytes);
});

test('a file is laid against another file of its name', async () => {
  await build([one], 'held.pack');
  const { out } = await run(['check', two, '--pack', folder.path('held.pack'), '--format', 'jsonl']);
  expect(parsedLines(out)).toMatchObject([
    { findings: [{ report: { id: expect.stringMatching(/^a\.txt /) } }] },
  ]);
});

test('a document does not agree with itself under another name', async () => {
  await build([one], 'self.pack');
  const copy = folder.write('copy.txt', text(41));
  for (const [file, input] of [
    [one, ''],
    [folder.path('./two/../one/a.txt'), ''],
    [copy, ''],
    ['-', text(41)],
  ] as const) {
    const { out } = await run(
      ['check', file, '--from', 'text', '--pack', folder.path('self.pack'), '--format', 'jsonl'],
      input,
    );
    expect(parsedLines(out)).toMatchObject([{ findings: [] }]);
  }
});

test('different documents with one id are named by build and merge, copies are not', async () => {
  const later = { ...HARBOUR, date: '2021-03-05', text: text(38) };
  const old = folder.write('old.jsonl', jsonLines([HARBOUR, HARBOUR_AGAIN]));
  const now = folder.write('now.jsonl', jsonLines([later, HARBOUR_AGAIN]));
  const message =
    'gazette/1: two different documents have this id: left out that with 2 claims (Gazette, 2021-03-04), kept that with 2 claims (Gazette, 2021-03-05)\n';
  for (const files of [
    [old, now],
    [now, old],
  ]) {
    const built = await build(files, 'all.pack');
    expect(built).toMatchObject({ code: 0, err: message });
    expect(JSON.parse(built.out)).toMatchObject({ reports: 2, duplicates: 2 });
  }
  await build([old], 'old.pack');
  await build([now], 'now.pack');
  const merged = await run([
    'merge',
    folder.path('old.pack'),
    folder.path('now.pack'),
    '--out',
    folder.path('m.pack'),
  ]);
  expect(merged).toEqual({
    code: 0,
    err: message,
    out: expect.stringMatching(/2 reports, \d claims, 2 documents with an id used before left out\n$/),
  });
});

import { open } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { allOf } from '../../src/cli/open.ts';
import { run, workFolder } from './run.ts';

const folder = workFolder();
const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

test.each([1, 7, 999, 1000, 4096])('a file is read in pieces of %d bytes', async (piece) => {
  const file = await open(folder.write('pieces.pack', bytes));
  expect(new Uint8Array(await allOf(file, piece))).toEqual(bytes);
  await file.close();
});

test('a file that is cut short while it is read ends where it does', async () => {
  const file = await open(folder.write('cut.pack', bytes));
  const longer = { stat: async () => ({ ...(await file.stat()), size: 2000 }), read: file.read.bind(file) };
  expect(new Uint8Array(await allOf(longer as typeof file, 300))).toEqual(bytes);
  await file.close();
});

test('what cannot be read as a pack is named in words', async () => {
  const missing = folder.path('missing.pack');
  for (const command of ['inspect', 'verify']) {
    expect(await run([command, folder.path('.')])).toMatchObject({
      code: 3,
      err: `${folder.path('.')}: cannot be read: is a folder\n`,
    });
    expect(await run([command, missing])).toMatchObject({ code: 3, err: `${missing}: no such file\n` });
  }
});

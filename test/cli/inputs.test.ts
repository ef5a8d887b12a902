import { mkdirSync } from 'node:fs';
import type { readdir as ReadDir } from 'node:fs/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { documentsOf } from '../../src/cli/documents.ts';
import { CliError } from '../../src/cli/exit.ts';
import { findInputs } from '../../src/cli/inputs.ts';
import { workFolder } from './run.ts';

/** Paths that end so cannot be listed: whoever runs the tests as root may list everything. */
const shut = vi.hoisted(() => ({ end: '' }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    async readdir(path: string, options: Parameters<typeof ReadDir>[1]) {
      if (shut.end !== '' && path.endsWith(shut.end))
        throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path });
      return real.readdir(path, options);
    },
  };
});

const folder = workFolder();
for (const path of ['in/deep/er', 'in/shut', 'bare/shut']) mkdirSync(folder.path(path), { recursive: true });
for (const path of ['in/b.txt', 'in/deep/a.txt', 'in/deep/er/c.txt', 'in/z.png']) {
  folder.write(path, 'The office counted 41 boats.');
}

beforeEach(() => {
  shut.end = '';
});

const names = async (path: string) =>
  (await findInputs([folder.path(path)])).map(({ name }) => name.slice(folder.path('.').length + 1));

async function unread(path: string): Promise<readonly string[]> {
  const said: string[] = [];
  const inputs = await findInputs([folder.path(path)]);
  for await (const step of documentsOf(inputs, { format: null, follow: false }, { bytes: 0 })) {
    if ('unread' in step) said.push(step.unread);
  }
  return said;
}

test('the files of a folder and of all folders in it come by name', async () => {
  expect(await names('in')).toEqual(['in/b.txt', 'in/deep/a.txt', 'in/deep/er/c.txt']);
  expect(await unread('in')).toEqual([]);
});

test('a folder in it that cannot be read is one document that cannot be, and hinders no other', async () => {
  shut.end = '/shut';
  expect(await names('in')).toEqual(['in/b.txt', 'in/deep/a.txt', 'in/deep/er/c.txt', 'in/shut']);
  expect(await unread('in')).toEqual([`${folder.path('in/shut')}: cannot be read: no permission`]);
  expect(await unread('bare')).toEqual([`${folder.path('bare/shut')}: cannot be read: no permission`]);
});

test('one that was named ends the command, and so does one that holds nothing', async () => {
  shut.end = '/shut';
  await expect(findInputs([folder.path('in/shut')])).rejects.toThrow(
    new CliError(`${folder.path('in/shut')}: cannot be read: no permission`, 3),
  );
  shut.end = '';
  await expect(findInputs([folder.path('in/shut')])).rejects.toThrow(
    /no importable file in this folder: no name ends with \.jsonl .* \.warc \(/,
  );
});

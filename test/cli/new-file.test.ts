import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFile, scratchFile } from '../../src/cli/new-file.ts';
import { workFolder } from './run.ts';

const folder = workFolder();
const some = new TextEncoder().encode('41 boats');

test('a new file is not written through a link under its unfinished name', () => {
  const others = folder.write('others.txt', 'minutes of the harbour office');
  const path = folder.path('boats.pack');
  symlinkSync(others, `${path}.partial-${process.pid}`);
  symlinkSync(others, `${path}.scratch-${process.pid}`);
  const file = newFile(path);
  const scratch = scratchFile(path);
  file.append(some);
  scratch.append(some);
  file.commit();
  scratch.close();
  expect(readFileSync(others, 'utf8')).toBe('minutes of the harbour office');
  expect(readFileSync(path, 'utf8')).toBe('41 boats');
  expect(existsSync(`${path}.scratch-${process.pid}`)).toBe(false);
});

test('what a killed process of the same number left is no hindrance, and its permissions are not kept', () => {
  const path = folder.write('nets.pack', 'old');
  const left = folder.write(`nets.pack.scratch-${process.pid}`, 'left over and longer than what comes');
  const scratch = scratchFile(path);
  scratch.append(some);
  const back = new Uint8Array(some.length);
  scratch.read(0, back);
  expect(back).toEqual(some);
  expect(statSync(left)).toMatchObject({ size: some.length });
  expect(statSync(left).mode & 0o777).toBe(0o600);
  scratch.close();
});

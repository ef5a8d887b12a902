import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newFile, scratchFile, unfinished } from '../../src/cli/new-file.ts';
import { workFolder } from './run.ts';

const folder = workFolder();
const some = new TextEncoder().encode('41 boats');

test('a new file is not written through a link under its unfinished name', () => {
  const others = folder.write('others.txt', 'minutes of the harbour office');
  const path = folder.path('boats.pack');
  symlinkSync(others, unfinished(path, 'partial'));
  symlinkSync(others, unfinished(path, 'scratch'));
  const file = newFile(path);
  const scratch = scratchFile(path);
  file.append(some);
  scratch.append(some);
  file.commit();
  scratch.close();
  expect(readFileSync(others, 'utf8')).toBe('minutes of the harbour office');
  expect(readFileSync(path, 'utf8')).toBe('41 boats');
  expect(existsSync(unfinished(path, 'scratch'))).toBe(false);
});

test('what a killed process of the same number left is no hindrance, and its permissions are not kept', () => {
  const path = folder.write('nets.pack', 'old');
  const left = unfinished(path, 'scratch');
  writeFileSync(left, 'left over and longer than what comes');
  const scratch = scratchFile(path);
  scratch.append(some);
  const back = new Uint8Array(some.length);
  scratch.read(0, back);
  expect(back).toEqual(some);
  expect(statSync(left)).toMatchObject({ size: some.length });
  expect(statSync(left).mode & 0o777).toBe(0o600);
  scratch.close();
});

test('what killed processes left of the same file is removed, and nothing else', () => {
  const path = folder.path('buoys.pack');
  const own = `-${process.pid}`;
  // One that has ended, and one that has not.
  const gone = `-${spawnSync(process.execPath, ['-e', '']).pid}`;
  const alive = `-${process.ppid}`;
  const named = (kind: 'partial' | 'scratch', pid: string) => unfinished(path, kind).replace(own, pid);
  const left = [named('partial', gone), named('scratch', gone)];
  const kept = [
    named('partial', alive),
    // Of another machine, of another pack, and what only looks like it.
    named('partial', gone).replace(/partial-/, 'partial-0'),
    named('partial', gone).replace('buoys', 'old-buoys'),
    `${named('partial', gone)}.txt`,
    `${path}.partial`,
    `${path}.1`,
  ];
  for (const name of [...left, ...kept]) writeFileSync(name, 'x');
  const file = newFile(path);
  expect(left.filter((name) => existsSync(name))).toEqual([]);
  expect(kept.filter((name) => !existsSync(name))).toEqual([]);
  file.discard();
  expect(readdirSync(folder.path('.')).filter((name) => name.includes(own))).toEqual([]);
});

// `npm run bench`: the measurements behind the figures of the README, each beside its floor or peer in one run.
//   npm run bench             lists them
//   npm run bench -- NAME…    runs test/bench/NAME.ts
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ENVIRONMENT, ensureInstalled, fail, NODE, ROOT } from '../run/install.mjs';

/** Heap for a pack of a million claims and the indexes of the peers beside it, MB. */
const HEAP = 8192;

ensureInstalled();
const names = readdirSync(join(ROOT, 'test', 'bench'))
  // A file with a hyphen is a part of a bench: pack-corpus.ts belongs to pack.ts.
  .filter((file) => /^[a-z]+\.ts$/.test(file))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort();
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const flags = process.argv.slice(2).filter((word) => word.startsWith('-'));
const unknown = wanted.find((name) => !names.includes(name));
if (unknown !== undefined) fail(`no bench "${unknown}"; there are: ${names.join(', ')}`);
if (wanted.length === 0) console.log(`npm run bench -- NAME…, where NAME is one of: ${names.join(', ')}`);

// What a bench compares with is a package of its own, so that the project does not depend on its peers.
const PEERS = join(ROOT, 'test', 'bench', 'peers');
if (
  wanted.length > 0 &&
  existsSync(join(PEERS, 'package.json')) &&
  !existsSync(join(PEERS, 'node_modules'))
) {
  console.log('Installing the peers to compare with …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('npm could not install the peers.');
}

for (const name of wanted) {
  const { status } = spawnSync(
    NODE,
    ['--expose-gc', `--max-old-space-size=${HEAP}`, join('test', 'bench', `${name}.ts`), ...flags],
    { cwd: ROOT, env: ENVIRONMENT, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = 1;
}

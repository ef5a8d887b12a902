// `npm start`: installs what is missing, builds, and opens the demo article in a browser with the extension in it.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ENVIRONMENT, ensureInstalled, NODE, ROOT } from './install.mjs';

ensureInstalled();
const { status } = spawnSync(NODE, [join('test', 'run', 'demo.ts'), ...process.argv.slice(2)], {
  cwd: ROOT,
  env: ENVIRONMENT,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

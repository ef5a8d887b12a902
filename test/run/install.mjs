// Installs the project's packages where they are missing. Node's built-ins only: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Least version of the machine's own Node that can run npm and these scripts. */
const LEAST_NODE = 20;

/** The Node that everything after the installation runs under; its version is fixed in package.json. */
export const NODE = join(
  ROOT,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Environment in which the project's own programs come first. */
export const ENVIRONMENT = {
  ...process.env,
  PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

/** @returns {Record<string, {version?: string, optional?: boolean}>} */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Names of packages that the lockfile asks for and node_modules lacks or holds in another version. */
export function missingPackages() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const wanted = packagesOf(join(ROOT, 'package-lock.json'));
  if (!existsSync(installed)) return Object.keys(wanted).filter((path) => path !== '');
  const held = packagesOf(installed);
  return Object.entries(wanted)
    .filter(([path, { version, optional }]) => {
      // Packages for other systems are optional and stay away.
      if (path === '' || (optional && held[path] === undefined)) return false;
      return held[path]?.version !== version || !existsSync(join(ROOT, path));
    })
    .map(([path]) => path);
}

/** Brings node_modules to what the lockfile says; says nothing where it is already so. Ends the process on failure. */
export function ensureInstalled() {
  const own = Number(process.versions.node.split('.')[0]);
  if (own < LEAST_NODE)
    fail(`Second Source needs Node ${LEAST_NODE} or newer, this is ${process.versions.node}.`);
  const missing = missingPackages();
  if (missing.length > 0) {
    console.log(`Installing ${missing.length} packages from the npm registry …`);
    // `npm ci` begins with deleting node_modules, which is right only where there is none to keep.
    const fresh = !existsSync(join(ROOT, 'node_modules', '.package-lock.json'));
    const command = [fresh ? 'ci' : 'install', ...(fresh ? [] : ['--no-save'])];
    const { status } = spawnSync('npm', [...command, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status !== 0) fail(`npm could not install the packages. See why with: npm ${command.join(' ')}`);
  }
  if (!existsSync(NODE)) {
    fail('Node 24 is missing from node_modules: its install script did not run. Run: npm rebuild node');
  }
}

/**
 * Says why nothing more can be done, and ends.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

// Brings the browsers that the tests drive: found, else from Debian's packages, else by Playwright's download.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, VARIABLES } from './browsers.mjs';
import { ENVIRONMENT, NODE, ROOT } from './install.mjs';

const TITLES = { chromium: 'Chromium', firefox: 'Firefox' };
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Least major version of Firefox: `CSS.highlights.highlightsFromPoint`, as in the extension's manifest. */
const LEAST_FIREFOX = 150;

/** `errors`: whether the program's own complaints say more than that it failed. */
function run(program, args, errors) {
  const stdio = ['ignore', 'ignore', errors ? 'inherit' : 'ignore'];
  return spawnSync(program, args, { cwd: ROOT, env: ENVIRONMENT, stdio }).status === 0;
}

function becomesRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

function fromDebian(name) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const root = becomesRoot();
  if (root === null) return false;
  console.log(`Installing ${TITLES[name]} from Debian's packages …`);
  const apt = (...args) => {
    const [program, ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
    return run(program, rest, true);
  };
  return apt('update') && apt('install', '--yes', '--no-install-recommends', DEBIAN[name]);
}

function fromPlaywright(name) {
  // Its Firefox is changed so that only Playwright can drive it; ours is driven through Marionette.
  if (name === 'firefox') return false;
  console.log('Downloading Chromium with Playwright …');
  return run(
    NODE,
    [join(ROOT, 'node_modules', 'playwright-core', 'cli.js'), 'install', '--no-shell', name],
    false,
  );
}

function tooOld(name, program) {
  if (name !== 'firefox') return null;
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const major = Number(/(\d+)\./.exec(stdout ?? '')?.[1]);
  return major < LEAST_FIREFOX
    ? `${program} is version ${major}; the extension needs ${LEAST_FIREFOX}`
    : null;
}

/**
 * What keeps a browser from being used, with the one thing to do about it; null where it is at hand.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | null}
 */
export function missingBrowser(name) {
  const found = () => {
    try {
      return findBrowser(name);
    } catch (error) {
      return error;
    }
  };
  let program = found();
  for (const bring of [fromDebian, fromPlaywright]) {
    if (program === null && bring(name)) program = found();
  }
  if (program instanceof Error) return program.message;
  if (program !== null) {
    const old = tooOld(name, program);
    return old === null ? null : `${old}. Name a newer one: ${VARIABLES[name]}=/path/to/${name} npm test`;
  }
  return `${TITLES[name]} is not here and could not be installed. Name one: ${VARIABLES[name]}=/path/to/${name} npm test`;
}

// Builds the starter pack and the extension where their sources are newer than they are.
//   node test/run/build.ts [pack] [chrome] [firefox] [--demo] [--force]
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export type Family = 'chrome' | 'firefox';

/** The starter corpus is built into the folder whose files go into the extension as they are. */
export const STARTER_PACK = 'src/extension/public/starter.pack';

/** Where builds go, from the root; another folder keeps a build apart from the one under test. */
export const OUTPUT = process.env.SECOND_SOURCE_OUTPUT ?? '.output';

const STARTER = 'src/starter';
const PACK_SOURCES = [`${STARTER}/*.*`, 'src/{text,spot,claim,pack,import,cli}/**/*.ts', 'package-lock.json'];
const EXTENSION_SOURCES = ['src/**/*.*', 'entrypoints/**/*.*', 'wxt.config.ts', 'package-lock.json'];

/** Whether a built file is missing or older than any of its sources. */
function outdated(target: string, patterns: readonly string[]): boolean {
  const file = join(ROOT, target);
  if (!existsSync(file)) return true;
  const built = statSync(file).mtimeMs;
  return globSync([...patterns], { cwd: ROOT }).some(
    (source) => statSync(join(ROOT, source)).mtimeMs > built,
  );
}

/** Error with the program's own words if it fails; its output is kept back otherwise. */
function run(
  what: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}\nCould not build ${what}.`);
}

/** Folder of the built extension, from the root. */
export const extensionFolder = (family: Family, demo: boolean): string =>
  join(ROOT, OUTPUT, `${family}-mv3${demo ? '-demo' : ''}`);

export function buildStarterPack(force = false): void {
  if (!force && !outdated(STARTER_PACK, PACK_SOURCES)) return;
  run('the starter pack', ['src/cli/starter.ts', STARTER_PACK]);
}

/** `demo`: the build that reads pages on loopback without a click, for `npm start`. */
export function buildExtension(family: Family, demo = false, force = false): void {
  buildStarterPack(force);
  const target = join(OUTPUT, `${family}-mv3${demo ? '-demo' : ''}`, 'manifest.json');
  if (!force && !outdated(target, EXTENSION_SOURCES)) return;
  console.log(`Building the extension for ${family === 'chrome' ? 'Chromium' : 'Firefox'} …`);
  run(
    'the extension',
    ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', family],
    demo ? { SECOND_SOURCE_DEMO: '1' } : {},
  );
}

if (import.meta.main) {
  const words = new Set(process.argv.slice(2));
  const force = words.has('--force');
  const demo = words.has('--demo');
  const families = (['chrome', 'firefox'] as const).filter((family) => words.has(family));
  if (words.has('pack')) buildStarterPack(force);
  for (const family of families) buildExtension(family, demo, force);
}

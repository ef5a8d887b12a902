// `npm test`: everything that decides whether the project is in order, from a fresh clone on. Prints as its last line
// "N passed, N failed"; exit code 1 if anything failed.
//   node test/run/test.mjs [STEP…]   only these steps and what they need
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missingBrowser } from './ensure-browsers.mjs';
import { floorsStep } from './floors.mjs';
import { ensureInstalled, fail, ROOT } from './install.mjs';
import { scoreSteps } from './score.mjs';
import { program, runSteps, vitest } from './steps.mjs';

ensureInstalled();

const script = (...path) => join('node_modules', ...path);
const WXT = script('wxt', 'bin', 'wxt.mjs');
const TSC = script('typescript', 'bin', 'tsc');

/** The browser tests count a browser that cannot be had as a failure, with what to do about it. */
function browser(name) {
  return {
    name,
    run: async () => {
      const reason = missingBrowser(name);
      return reason === null
        ? { counts: { passed: 0, failed: 0, skipped: 0 }, output: '' }
        : { counts: { passed: 0, failed: 1, skipped: 0 }, output: reason };
    },
  };
}

/** The scorers measure against data that is not part of the project; where it is absent, this says so and counts nothing. */
const scores = existsSync(join(ROOT, '..', 'shared', 'score'))
  ? scoreSteps()
  : [
      {
        name: 'scores',
        run: async () => ({
          counts: {
            passed: 0,
            failed: 0,
            skipped: 1,
            note: 'SKIPPED: no ../shared here, quality is not measured',
          },
          output: '',
        }),
      },
    ];

const ALL = [
  program('prepare', [WXT, 'prepare']),
  vitest('unit tests', 'test/vitest.config.ts'),
  program('lint', [script('@biomejs', 'biome', 'bin', 'biome'), 'check', '--config-path=.biome.json', '.']),
  program('types', [TSC, '--noEmit'], { after: ['prepare'] }),
  program('types of the pure rooms', [TSC, '--noEmit', '-p', 'test/types/pure.json']),
  program('starter pack', [join('test', 'run', 'build.ts'), 'pack', '--force']),
  program('build for Chromium', [WXT, 'build', '-b', 'chrome'], { after: ['prepare', 'starter pack'] }),
  program('build for Firefox', [WXT, 'build', '-b', 'firefox'], { after: ['build for Chromium'] }),
  program(
    'addons-linter',
    [
      script('web-ext', 'bin', 'web-ext.js'),
      'lint',
      '--source-dir=.output/firefox-mv3',
      '--no-config-discovery',
      '--no-input',
      '--boring',
    ],
    { after: ['build for Firefox'] },
  ),
  browser('chromium'),
  browser('firefox'),
  floorsStep,
  ...scores,
  vitest('browser tests', 'test/e2e/vitest.config.ts', {
    after: ['chromium', 'firefox', 'build for Chromium', 'build for Firefox'],
    alone: true,
  }),
];

/** The named steps with all that they need, in the order of the whole; all steps if none is named. */
function chosen(names) {
  if (names.length === 0) return ALL;
  const wanted = new Set();
  const add = (name) => {
    const step = ALL.find((each) => each.name === name);
    if (step === undefined) fail(`no step "${name}"; there are: ${ALL.map((each) => each.name).join(', ')}`);
    wanted.add(name);
    for (const other of step.after ?? []) add(other);
  };
  names.forEach(add);
  return ALL.filter(({ name }) => wanted.has(name));
}

const { passed, failed, skipped } = await runSteps(chosen(process.argv.slice(2)));
if (skipped > 0) console.log(`${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

// Runs steps two at a time, each with its output kept back unless it fails, and counts their cases.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ENVIRONMENT, NODE, ROOT } from './install.mjs';

/**
 * @typedef {{passed: number, failed: number, skipped: number, note?: string}} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} [after] steps that must have passed before
 * @property {boolean} [alone] whether it measures time or waits for browsers, so that nothing may run beside it
 * @property {() => Promise<{counts: Counts, output: string}>} run
 */

const ONE = { passed: 1, failed: 0, skipped: 0 };
const NONE = { passed: 0, failed: 1, skipped: 0 };

/** Runs a script of a package or of ours under the project's Node. */
export function execute(args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(NODE, args, {
      cwd: ROOT,
      env: { ...ENVIRONMENT, FORCE_COLOR: '0', NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** A program that passes or fails as one case. */
export function program(name, args, rest = {}) {
  const { environment, ...step } = rest;
  return {
    name,
    ...step,
    run: async () => {
      const { ok, output } = await execute(args, environment);
      return { counts: ok ? ONE : NONE, output };
    },
  };
}

/** A run of vitest: its own cases count. A file that cannot even be loaded counts as one failure. */
export function vitest(name, config, rest = {}) {
  const report = join(ROOT, '.cache', 'test', `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    ...rest,
    run: async () => {
      mkdirSync(dirname(report), { recursive: true });
      rmSync(report, { force: true });
      const { ok, output } = await execute([
        join('node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--config',
        config,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      return { counts: countsOf(report, ok), output };
    },
  };
}

function countsOf(report, ok) {
  let read;
  try {
    read = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return NONE;
  }
  const lost = read.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = read.numFailedTests + lost;
  return {
    passed: read.numPassedTests,
    failed: !ok && failed === 0 ? 1 : failed,
    skipped: read.numPendingTests + (read.numTodoTests ?? 0),
  };
}

/** At most this many steps at once: the smallest machines that run this have two cores. */
const LANES = 2;

/**
 * Runs all steps, prints a line for each as it ends, and gives the sum. A step whose predecessor failed is one failure.
 * @param {readonly Step[]} steps
 * @returns {Promise<Counts>}
 */
export async function runSteps(steps) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const ended = new Map();
  const waiting = [...steps];
  const running = new Map();

  const finish = (step, { counts, output }, seconds) => {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
    ended.set(step.name, counts.failed === 0);
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    const failed = counts.failed > 0 ? `, ${counts.failed} failed` : '';
    const note = counts.note === undefined ? '' : `  ${counts.note}`;
    console.log(
      `${counts.failed > 0 ? '✗' : '✓'} ${step.name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${counts.passed} passed${failed}${skipped}${note}`,
    );
    if (counts.failed > 0) console.log(output.trimEnd().replace(/^/gm, '    '));
  };

  const start = (step) => {
    const begun = performance.now();
    const seconds = () => (performance.now() - begun) / 1000;
    const broken = (step.after ?? []).find((name) => ended.get(name) === false);
    const work =
      broken === undefined
        ? step.run().catch((error) => ({ counts: NONE, output: String(error.stack) }))
        : Promise.resolve({ counts: NONE, output: `not run: ${broken} failed` });
    running.set(
      step,
      work.then((result) => {
        running.delete(step);
        finish(step, result, seconds());
      }),
    );
  };

  while (waiting.length > 0 || running.size > 0) {
    const ready = (step) =>
      (step.after ?? []).every((name) => ended.has(name)) &&
      (running.size === 0 || (!step.alone && ![...running.keys()].some((other) => other.alone)));
    for (let index = 0; index < waiting.length && running.size < LANES; ) {
      const step = waiting[index];
      if (!ready(step)) {
        index++;
        continue;
      }
      waiting.splice(index, 1);
      start(step);
    }
    if (running.size === 0)
      throw new Error(`steps wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
    await Promise.race(running.values());
  }
  return sum;
}

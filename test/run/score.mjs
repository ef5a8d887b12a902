// Runs the scorers of ../shared/score, and the project's own, and holds what they measure against the floors in test/score/floors.json.
//   node test/run/score.mjs [SCORER…]            prints every measure beside its floor; exit code 1 if one fell short
//   node test/run/score.mjs [SCORER…] --raise    writes better floors; one that was reached is never taken back
//   … --raise --margin=3                         the same, three points below what was measured
//   node test/run/score.mjs --readme             writes the README's table
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { raise, reaches, readFloors, writeFloors } from './floors.mjs';
import { ENVIRONMENT, ensureInstalled, fail, NODE, ROOT } from './install.mjs';
import { writeSection } from './readme.mjs';
import { SCORERS } from './scorers.mjs';

const FOLDER = join(ROOT, '..', 'shared', 'score');

const shown = (measure, value) => (measure.count ? String(value) : (100 * value).toFixed(1));

function runScorer({ name, own }) {
  return new Promise((resolve) => {
    const script = own === undefined ? join(FOLDER, `${name}.mjs`) : join(ROOT, own);
    const child = spawn(NODE, [script, '--json'], {
      cwd: ROOT,
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', (error) => resolve({ error: error.message }));
    child.on('close', (code) => {
      const text = Buffer.concat(out).toString('utf8');
      if (code !== 0) return resolve({ error: `exit code ${code}\n${Buffer.concat(err).toString('utf8')}` });
      const last = text.trimEnd().split('\n').at(-1) ?? '';
      return resolve({ text, json: last.startsWith('{') ? JSON.parse(last) : null });
    });
  });
}

/** All measures of the named scorers, in order; a scorer that failed has its words in `error`. */
async function measureAll(names) {
  const unknown = names.find((name) => !SCORERS.some((each) => each.name === name));
  if (unknown !== undefined)
    fail(`no scorer "${unknown}"; there are: ${SCORERS.map(({ name }) => name).join(', ')}`);
  const results = [];
  for (const scorer of SCORERS) {
    if (names.length > 0 && !names.includes(scorer.name)) continue;
    const begun = performance.now();
    const result = await runScorer(scorer);
    const seconds = (performance.now() - begun) / 1000;
    const values = result.error
      ? []
      : scorer.measures.map((measure) => ({ measure, value: measure.of(result) }));
    results.push({ scorer, values, seconds, error: result.error ?? null });
  }
  return results;
}

/** Lines for a person and the counts of a test run: one case for each measure that has a floor, one for each scorer. */
function judge(results, floors) {
  const lines = [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const count = (ok) => {
    if (ok) counts.passed++;
    else counts.failed++;
  };
  for (const { scorer, values, seconds, error } of results) {
    lines.push(`${scorer.name}: ${scorer.about}, ${seconds.toFixed(1)} s`);
    count(error === null);
    if (error !== null) lines.push(`  ✗ ${error}`);
    for (const { measure, value } of values) {
      const floor = floors[scorer.name]?.[measure.name];
      const ok = floor === undefined || reaches(measure, value, floor);
      if (floor !== undefined) count(ok);
      const bar =
        floor === undefined ? 'no floor' : `${measure.low ? 'ceiling' : 'floor'} ${shown(measure, floor)}`;
      lines.push(
        `  ${ok ? '✓' : '✗'} ${measure.name.padEnd(34)} ${shown(measure, value).padStart(6)}  ${bar}`,
      );
    }
  }
  return { lines, counts };
}

/** The steps of `npm test`, one for each scorer. */
export const scoreSteps = () =>
  SCORERS.map(({ name }) => ({
    name: `score: ${name}`,
    run: async () => {
      const { lines, counts } = judge(await measureAll([name]), readFloors());
      return { counts, output: lines.join('\n') };
    },
  }));

function table(results) {
  const rows = results.flatMap(({ scorer, values }) =>
    values.map(
      ({ measure, value }, index) =>
        `| ${index === 0 ? scorer.about : ''} | ${measure.name} | ${shown(measure, value)} | ${measure.beside ?? ''} | ${index === 0 ? `\`npm run score -- ${scorer.name}\`` : ''} |`,
    ),
  );
  return ['| data | measure, % | here | beside it | command |', '|---|---|---:|---|---|', ...rows].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled();
  if (!existsSync(FOLDER))
    fail('The scorers are not here: they stand in ../shared/score, outside the repository.');
  const flags = new Set(process.argv.slice(2).filter((each) => each.startsWith('--')));
  const names = process.argv.slice(2).filter((each) => !each.startsWith('--'));
  const margin =
    Number([...flags].find((flag) => flag.startsWith('--margin='))?.slice('--margin='.length) ?? 0) / 100;
  const results = await measureAll(names);
  if (flags.has('--readme')) {
    const failed = results.find(({ error }) => error !== null);
    if (failed !== undefined) fail(`${failed.scorer.name}: ${failed.error}`);
    writeSection('scores', table(results));
  } else {
    const floors = flags.has('--raise') ? raise(readFloors(), results, margin) : readFloors();
    if (flags.has('--raise')) writeFloors(floors);
    const { lines, counts } = judge(results, floors);
    console.log(lines.join('\n'));
    process.exitCode = counts.failed > 0 ? 1 : 0;
  }
}

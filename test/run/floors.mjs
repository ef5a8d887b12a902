// The floors under what the scorers measure: test/score/floors.json, {scorer: {measure: value}}.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './install.mjs';
import { SCORERS } from './scorers.mjs';

const PATH = 'test/score/floors.json';
const FILE = join(ROOT, PATH);

/** Floors are whole half percents, so that a change of a case or two that pays elsewhere needs no new floor. */
const STEP = 0.005;

export const readFloors = () => (existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {});

export function writeFloors(floors) {
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
}

/** What a floor makes of a value: the nearest step on its worse side, so that the same result always passes. */
export function floorFor(measure, value) {
  if (measure.count) return value;
  const steps = measure.low ? Math.ceil(value / STEP - 1e-9) : Math.floor(value / STEP + 1e-9);
  return Number((steps * STEP).toFixed(3));
}

export const reaches = (measure, value, floor) => (measure.low ? value <= floor : value >= floor);

/**
 * Floors raised to what was measured; one that was reached before is never taken back. `margin`: how much worse than
 * measured a floor may be, as a share, while work that trades one measure for another is under way.
 */
export function raise(floors, results, margin = 0) {
  const next = structuredClone(floors);
  for (const { scorer, values } of results) {
    next[scorer.name] ??= {};
    for (const { measure, value } of values) {
      const old = next[scorer.name][measure.name];
      const worst = Math.max(0, measure.low ? value + margin : value - margin);
      const better = floorFor(measure, measure.count ? value : worst);
      if (Number.isFinite(value) && (old === undefined || reaches(measure, better, old))) {
        next[scorer.name][measure.name] = better;
      }
    }
  }
  return next;
}

/** What is wrong with `now` after `before`: a floor that fell or was dropped, a floor of a measure that does not exist. */
export function faults(now, before) {
  const measureOf = (scorer, name) =>
    SCORERS.find((each) => each.name === scorer)?.measures.find((each) => each.name === name);
  const each = (floors) =>
    Object.entries(floors).flatMap(([scorer, list]) =>
      Object.entries(list).map(([name, floor]) => ({ scorer, name, floor })),
    );
  const unknown = each(now).filter(({ scorer, name }) => measureOf(scorer, name) === undefined);
  const fallen = each(before).filter(({ scorer, name, floor }) => {
    const measure = measureOf(scorer, name);
    const value = now[scorer]?.[name];
    return measure !== undefined && (value === undefined || !reaches(measure, value, floor));
  });
  return [
    ...unknown.map(({ scorer, name }) => `no scorer measures ${scorer}, ${name}`),
    ...fallen.map(({ scorer, name, floor }) => `${scorer}, ${name}: ${now[scorer]?.[name]} after ${floor}`),
  ];
}

function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout : '';
}

/** The step of `npm test`: no floor is lower than it was in any commit. */
export const floorsStep = {
  name: 'floors only rise',
  run: async () => {
    const now = readFloors();
    const commits = git('log', '--format=%H', '--', PATH).split('\n').filter(Boolean);
    const found = new Set(faults(now, {}));
    for (const commit of commits) {
      const text = git('show', `${commit}:${PATH}`);
      if (text !== '') for (const fault of faults(now, JSON.parse(text))) found.add(fault);
    }
    const counts = { passed: found.size === 0 ? 1 : 0, failed: found.size, skipped: 0 };
    return { counts, output: [...found].join('\n') };
  },
};

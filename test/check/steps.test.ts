import { describe, expect, test } from 'vitest';
import { laySteps } from '../../src/check/lay.ts';
import { rarityOf } from '../../src/check/rarity.ts';
import type { ArticleClaims } from '../../src/claim/claim.ts';
import { claimsOfText } from './claims-of.ts';

const TOWNS = ['Halden', 'Orvik', 'Mirstad', 'Belgor', 'Tanvik', 'Ulvsund'];
const DONE = ['soldiers were killed', 'people were injured', 'houses were destroyed', 'families fled'];

/** A chronicle of one war, with as many sentences, each with a number of its own. */
function chronicle(id: string, sentences: number, first: number): ArticleClaims {
  const lead = 'The Sarn war near Lake Orvel went on as general Tomas Wright met the Grey Falcon brigade.';
  const told = Array.from(
    { length: sentences },
    (_, i) => `In ${TOWNS[i % TOWNS.length]} ${first + i} ${DONE[i % DONE.length]}.`,
  );
  return claimsOfText(id, [lead, ...told].join(' '), '2019-03-04');
}

/** How often the work can be left, and how many links it finds. */
function run(page: ArticleClaims, reports: readonly ArticleClaims[]): { steps: number; links: number } {
  const candidates = reports.map((article) => ({ article, pack: 'p' }));
  const work = laySteps(page, candidates, rarityOf([]));
  for (let steps = 0; ; steps++) {
    const { done, value } = work.next();
    if (done === true) return { steps, links: value.findings.flatMap(({ links }) => links).length };
  }
}

describe('a check can be left', () => {
  const report = chronicle('report', 60, 20);

  test('the more often, the more figures the page has, and not only between two reports', () => {
    const [short, long] = [chronicle('short', 60, 20), chronicle('long', 360, 20)];
    const small = run(short, [report]);
    const large = run(long, [report]);
    expect(small.links).toBeGreaterThan(20);
    expect(large.steps).toBeGreaterThan(4 * small.steps);
  });

  test('the more often, the more reports lie beside it', () => {
    const page = chronicle('page', 60, 20);
    const reports = Array.from({ length: 6 }, (_, i) => chronicle(`report ${i}`, 60, 20));
    expect(run(page, reports).steps).toBeGreaterThan(3 * run(page, reports.slice(0, 1)).steps);
  });
});

/**
 * Learns how much words, names, days and numbers say that two claims report one quantity, and writes
 * `src/check/pair-weights.ts`:
 *
 *     node test/bench/train-links.ts
 *
 * What the weights are worth on events that they were not learned from: `npm run bench -- others`.
 */
import { writeFileSync } from 'node:fs';
import { PAIR_FEATURES } from '../../src/check/pair-features.ts';
import { learned, readLessons } from './link-learning.ts';

/** Decimals of the printed weights. */
const DECIMALS = 2;

const weights = learned(readLessons().cases);
const lines = PAIR_FEATURES.map((feature) => `  ${feature}: ${Number(weights[feature].toFixed(DECIMALS))},`);
writeFileSync(
  new URL('../../src/check/pair-weights.ts', import.meta.url),
  `import type { PairFeature } from './pair-features.ts';

/**
 * Log-odds that two claims report one quantity, for each feature. Written by \`test/bench/train-links.ts\` from annotated
 * news: do not edit.
 */
export const PAIR_WEIGHTS: Readonly<Record<PairFeature, number>> = {
${lines.join('\n')}
};
`,
);

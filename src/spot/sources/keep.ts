import { english } from '../en/lexicon.ts';
import { featureWeights, WEIGHT_SCALE, wordWeights } from '../en/sources-weights.ts';
import type { Proposal } from './cues.ts';
import { featuresOf } from './features.ts';
import { COMMA, type Scan, sign } from './scan.ts';

/** Weight of each feature and, behind them by lexicon identifier, of each cue word. */
const features = Float32Array.from(
  featureWeights.trim().split(/\s+/),
  (value) => Number(value) / WEIGHT_SCALE,
);
const words = new Float32Array(english.size + 1);
for (const group of wordWeights.trim().split('\n')) {
  const [value, ...list] = group.trim().split(/\s+/);
  for (const word of list) words[english.id(word)] = Number(value) / WEIGHT_SCALE;
}
words[0] = 0;

/**
 * Lowest score of an attribution that is kept, in units of log odds. PolNeAR's training articles, five-fold: at 0 precision
 * is 88 and 94 of 100 right proposals are kept, at -0.25 it is 87 and 95. Each 0.3 trades about a point for a point.
 */
const THRESHOLD = -0.25;

/**
 * Whether a proposed attribution is one: the sum of its features' weights, as learnt by `test/bench/train-sources.ts`.
 *
 * @param previous as `cueBefore` gives it.
 */
export function isAttribution(scan: Scan, proposal: Proposal, previous: Proposal | null): boolean {
  const { cue, order } = proposal;
  if (order === 'quoted' || putsAt(scan, cue.first)) return true;
  if (takesLives(scan, cue.first)) return false;
  return scoreOf(scan, proposal, previous) > THRESHOLD;
}

function scoreOf(scan: Scan, proposal: Proposal, previous: Proposal | null): number {
  let score = words[scan.tokens.lex[proposal.cue.first]!]!;
  for (const feature of featuresOf(scan, proposal, previous)) score += features[feature] ?? 0;
  return score;
}

const PUT = new Set([english.id('put'), english.id('puts')]);
const AT = english.id('at');

/** How far behind "puts" its "at" may stand: "puts the number of the wounded at 85". Tokens. */
const PUT_REACH = 9;

/** "puts the toll at 85": no corpus of political news has enough of it to learn from. */
function putsAt(scan: Scan, cue: number): boolean {
  if (!PUT.has(scan.tokens.lex[cue]!)) return false;
  for (let i = cue + 2; i < cue + PUT_REACH && sign(scan, i) !== COMMA; i++) {
    if (scan.tokens.lex[i] === AT) return true;
  }
  return false;
}

const CLAIM = new Set(['claim', 'claims', 'claimed', 'claiming'].map((word) => english.id(word)));

/** "claimed the lives of 27": the attack says nothing. */
function takesLives({ tokens }: Scan, cue: number): boolean {
  if (!CLAIM.has(tokens.lex[cue]!)) return false;
  for (let i = cue + 1; i < cue + 4 && i < tokens.count; i++) {
    if (/^(life|lives)$/.test(tokens.text.slice(tokens.start[i], tokens.end[i]))) return true;
  }
  return false;
}

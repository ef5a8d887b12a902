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
 * Lowest score of an attribution that is kept, in units of log odds. At 0 PolNeAR's training articles, five-fold, give
 * precision 88 and recall 84; each 0.3 more trades about one point of recall for one of precision.
 */
const THRESHOLD = 0;

/**
 * Whether a proposed attribution is one: the sum of its features' weights, as learnt by `test/bench/train-sources.ts`.
 *
 * @param previous the proposal before it in the same sentence, null if there is none.
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

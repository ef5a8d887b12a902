import { General } from '../en/general.ts';
import { english } from '../en/lexicon.ts';
import { Noun } from '../en/sources-nouns.ts';
import { Verb } from '../en/sources-verbs.ts';
import {
  featureWeights,
  WEIGHT_LETTERS,
  WEIGHT_SCALE,
  WEIGHT_ZERO,
  wordWeights,
} from '../en/sources-weights.ts';
import type { Proposal } from './cues.ts';
import { FAMILIES, featuresOf } from './features.ts';
import { COMMA, isGeneral, isNumber, isSource, type Range, type Scan, sign } from './scan.ts';
import { isOneOf, wordSet } from './words.ts';

/** Weight of each feature and, behind them by lexicon identifier, of each cue word. */
const features = Float32Array.from(
  featureWeights.replace(/\s+/g, ''),
  (letter) => (WEIGHT_LETTERS.indexOf(letter) - WEIGHT_ZERO) / WEIGHT_SCALE,
);
const words = new Float32Array(english.size + 1);
for (const group of wordWeights.trim().split('\n')) {
  const [value, ...list] = group.trim().split(/\s+/);
  for (const word of list) words[english.id(word)] = Number(value) / WEIGHT_SCALE;
}
words[0] = 0;

/**
 * Lowest score of an attribution that is kept, in units of log odds. PolNeAR's training articles, five-fold: at 0 precision
 * is 88 and 94 of 100 right proposals are kept, at -0.3 it is 87 and 96. Each 0.3 trades about a point for a point.
 */
const THRESHOLD = -0.15;

/**
 * Whether a proposed attribution is one: the sum of its features' weights, as learnt by `test/bench/train-sources.ts`.
 *
 * @param previous as `cueBefore` gives it.
 */
export function isAttribution(scan: Scan, proposal: Proposal, previous: Proposal | null): boolean {
  const { cue, order } = proposal;
  // Too rare in political news to learn from, or told by their form alone.
  if (isOneOf(scan, cue.first, GIVE)) return givesToll(scan, cue);
  if (isOneOf(scan, cue.first, PUT)) return putsAt(scan, cue.first);
  if (order === 'colon' || order === 'quoted' || order === 'cited' || isOutletTag(scan, proposal))
    return true;
  if (takesLives(scan, cue.first) || findsThings(scan, proposal)) return false;
  return scoreOf(scan, proposal, previous) > THRESHOLD;
}

/** Filled and read within one call. */
const scratch = new Uint16Array(FAMILIES);

function scoreOf(scan: Scan, proposal: Proposal, previous: Proposal | null): number {
  let score = words[scan.tokens.lex[proposal.cue.first]!]!;
  featuresOf(scan, proposal, previous, scratch);
  for (let i = 0; i < FAMILIES; i++) score += features[scratch[i]!]!;
  return score;
}

const GIVE = wordSet('give gives gave');
const TOLL = wordSet('toll figure figures number count estimate');

/** How far behind "gave" its "toll" may stand: "gave a slightly lower toll of 31". Tokens. */
const GIVE_REACH = 6;

/** "gave a lower toll of 31". */
function givesToll(scan: Scan, cue: Range): boolean {
  for (let i = cue.last + 1; i < cue.last + GIVE_REACH; i++) {
    if (isOneOf(scan, i, TOLL)) return isOneOf(scan, i + 1, OF_AS);
  }
  return false;
}

const OF_AS = wordSet('of as at');

const PUT = wordSet('put puts');
const AT = wordSet('at');
const PARTICLE = wordSet('out up off on down in');

/** How far behind "puts" its "at" may stand: "puts the number of the wounded at 85". Tokens. */
const PUT_REACH = 9;

/** "puts the toll at 85": no corpus of political news has enough of it to learn from. */
function putsAt(scan: Scan, cue: number): boolean {
  if (isOneOf(scan, cue + 1, PARTICLE)) return false;
  for (let i = cue + 2; i < cue + PUT_REACH && sign(scan, i) !== COMMA; i++) {
    if (isOneOf(scan, i, AT))
      return (
        isNumber(scan, i + 1) ||
        isSource(scan, i + 1, Noun.quantifier) ||
        isGeneral(scan, i + 1, General.preposition | General.adverb)
      );
  }
  return false;
}

/** "…, local media reported.": an outlet's tag at the end of what another said. */
function isOutletTag(scan: Scan, { cue, source, order, sentence }: Proposal): boolean {
  if (order !== 'before' || sign(scan, source.first - 1) !== COMMA || cue.last + 1 < sentence.last)
    return false;
  return isSource(scan, source.last, Noun.outlet | Noun.outletHead) && isSource(scan, cue.first, Verb.says);
}

const FIND = wordSet('find found finds');
const THAT = wordSet('that');

/** "Police found three people": whoever is no document finds things, unless "that" follows. */
function findsThings(scan: Scan, { cue, source }: Proposal): boolean {
  if (!isOneOf(scan, cue.first, FIND) || isOneOf(scan, cue.last + 1, THAT)) return false;
  for (let i = source.first; i <= source.last; i++) if (isSource(scan, i, Noun.document)) return false;
  return isSource(scan, source.last, Noun.person | Noun.group);
}

const CLAIM = wordSet('claim claims claimed claiming');
const LIVES = wordSet('life lives');

/** "claimed the lives of 27": the attack says nothing. */
function takesLives(scan: Scan, cue: number): boolean {
  if (!isOneOf(scan, cue, CLAIM)) return false;
  for (let i = cue + 1; i < cue + 4 && i < scan.tokens.count; i++) {
    if (isOneOf(scan, i, LIVES)) return true;
  }
  return false;
}

import { Shape } from '../../text/tokens.ts';
import * as Figure from '../en/figures-classes.ts';
import { Bank, english } from '../en/lexicon.ts';
import { Asked } from '../en/sources-asked.ts';
import { Noun } from '../en/sources-nouns.ts';
import {
  DOING,
  ESTIMATING,
  EXPECTING,
  HEARING,
  JUDGING,
  PUTTING,
  REVISING,
  SEEING,
} from '../en/sources-patterns.ts';
import { Verb } from '../en/sources-verbs.ts';
import { featureWeights, WEIGHT_SCALE, WEIGHT_ZERO, wordWeights } from '../en/sources-weights.ts';
import { lowerWord } from './belonging.ts';
import { isAdverbial } from './content.ts';
import { goesOnThat } from './cues.ts';
import { FAMILIES, FEATURES, featuresOf, hasClause } from './features.ts';
import * as Form from './form.ts';
import * as Id from './ids.ts';
import type { Order, Proposal } from './proposal.ts';
import { holds, is, isSource, type Range, type Scan, sign, some } from './scan.ts';
import { isOneOf, isThe } from './words.ts';

/** Code unit of the end of a line. */
const LINE_END = 10;

/** Weight of each feature and, behind them by lexicon identifier, of each cue word. */
const features = new Float32Array(FEATURES);
// By hand: `Float32Array.from` walks an iterator, which would be felt by a page that waits for its first figure.
let read = 0;
for (let i = 0; i < featureWeights.length; i++) {
  const unit = featureWeights.charCodeAt(i);
  if (unit > LINE_END) features[read++] = (unit - WEIGHT_ZERO) / WEIGHT_SCALE;
}
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

/** Orders that need no weighing: of fifteen that the weights dropped in PolNeAR's training articles thirteen were right. */
const TOLD: readonly Order[] = ['colon', 'quoted', 'cited', 'owned', 'according'];

/**
 * Whether a proposed attribution is one: the sum of its features' weights, as learnt by `test/bench/train-sources.ts`.
 *
 * @param previous as `cueBefore` gives it.
 */
export function isAttribution(scan: Scan, proposal: Proposal, previous: Proposal | null): boolean {
  const { cue, order } = proposal;
  // Too rare in political news to learn from, or told by their form alone.
  if (isOneOf(scan, cue.first, Asked.give)) return givesToll(scan, proposal);
  if (PUTTING.test(lowerWord(scan, cue.first))) return putsAt(scan, proposal);
  if (order !== 'after' && isOfCourt(scan, proposal)) return true;
  if (isOneOf(scan, cue.first, Asked.counting)) return countsOut(scan, proposal);
  if (TOLD.includes(order)) return true;
  if (isTag(scan, proposal)) return true;
  // "said Malaev, adding that"
  if (goesOnThat(scan, proposal) && isSource(scan, cue.first, Verb.says)) return true;
  if (saysOtherwise(scan, proposal, previous)) return true;
  if (takesLives(scan, cue.first) || findsThings(scan, proposal) || isCounted(scan, proposal)) return false;
  if (isShare(scan, proposal.source) || isAsked(scan, proposal.source) || doesThings(scan, proposal))
    return false;
  return givesNumber(scan, proposal, previous) || scoreOf(scan, proposal, previous) > THRESHOLD;
}

/**
 * "estimates 400", "estimated the loss at 400", "a tally shows 400", "police said 40 while organisers claim 9": an
 * estimate, a document's number, or another's beside the first.
 */
function givesNumber(scan: Scan, proposal: Proposal, previous: Proposal | null): boolean {
  const { cue, order, sentence } = proposal;
  const { first, last } = proposal.source;
  const next = cue.last + 1;
  const says = isSource(scan, cue.first, Verb.says);
  const speaks =
    is(scan, last, Form.name | Form.pronoun | Form.sign) ||
    holds(scan, first, last, Noun.person | Noun.group | Noun.document);
  // "updated its toll, reporting 40"
  if (order === 'shared')
    return says && speaks && is(scan, cue.first, Form.ing) && is(scan, next, Form.number);
  if (order !== 'before') return false;
  if (speaks && ESTIMATING.test(lowerWord(scan, cue.first)))
    return numberFrom(scan, next, sentence.last) >= 0 || putsAt(scan, proposal);
  if (speaks && EXPECTING.test(lowerWord(scan, cue.first)) && !isThe(scan, next, Id.to))
    return numberFrom(scan, next, sentence.last) >= 0;
  const sure = says && !isSource(scan, cue.first, Verb.nounToo) && first === sentence.first && speaks;
  if (sure || ((says || isSource(scan, cue.first, Verb.shows)) && isSource(scan, last, Noun.document)))
    return !isOneOf(scan, next, Asked.particle) && numberFrom(scan, next, sentence.last) >= 0;
  return (
    previous !== null &&
    is(scan, next, Form.number | Form.quantifier) &&
    says &&
    isSource(scan, last, Noun.person | Noun.group)
  );
}

/** Filled and read within one call. */
const scratch = new Uint16Array(FAMILIES);

function scoreOf(scan: Scan, proposal: Proposal, previous: Proposal | null): number {
  let score = words[scan.tokens.lex[proposal.cue.first]!]!;
  featuresOf(scan, proposal, previous, scratch);
  for (let i = 0; i < FAMILIES; i++) score += features[scratch[i]!]!;
  return score;
}

/** How far behind "gave" its "toll" may stand: "gave a slightly lower toll of 31". Tokens. */
const GIVE_REACH = 6;

/** "gave a lower toll of 31"; of a document any number: "partial results gave his rival 58 percent". */
function givesToll(scan: Scan, { cue, source, order, group }: Proposal): boolean {
  // "the 80 given by the rescuers", "a toll of 80 was given by them"
  if (order === 'by') return is(scan, group - 1, Form.number);
  const results = holds(scan, source.first, source.last, Noun.document);
  for (let i = cue.last + 1; i < cue.last + GIVE_REACH; i++) {
    if (results && is(scan, i, Form.number)) return true;
    if (isOneOf(scan, i, Asked.toll))
      return isThe(scan, i + 1, Id.of) || isThe(scan, i + 1, Id.as) || isThe(scan, i + 1, Id.at);
  }
  return false;
}

/** How far behind "puts" its "at" may stand: "puts the number of those wounded in the last four days at 85". Tokens. */
const PUT_REACH = 14;

/**
 * "puts the toll at 85", of a poll "puts Quill on 44 percent": no corpus of political news has enough of it to learn from.
 */
function putsAt(scan: Scan, { cue: { first: cue }, source, order, sentence }: Proposal): boolean {
  // "was putting the children to bed at about nine"
  if (order !== 'shared' && is(scan, cue, Form.ing)) return false;
  if (isOneOf(scan, cue + 1, Asked.particle)) return false;
  const poll = isSource(scan, source.last, Noun.document);
  for (let i = cue + 2; i < cue + PUT_REACH && !is(scan, i, Form.comma); i++) {
    if (!isThe(scan, i, Id.at) && !(poll && isThe(scan, i, Id.on))) continue;
    // "at a solid 50", "at between six and seven"
    const first = is(scan, i + 1, Form.determiner) && is(scan, i + 2, Form.lower) ? i + 3 : i + 1;
    if (numberFrom(scan, first, sentence.last) >= 0 || some(scan, i + 1, i + 2, Form.quantifier)) return true;
  }
  return false;
}

/** "The court heard that 40 had died", "the jury was told", "…, a judge ruled." */
function isOfCourt(scan: Scan, { cue: { last: cue }, source, sentence }: Proposal): boolean {
  const next = cue + 1;
  const verb = lowerWord(scan, cue);
  if (!JUDGING.test(verb) || (verb !== 'ruled' && !HEARING.test(lowerWord(scan, source.last)))) return false;
  return (
    isThe(scan, next, Id.that) ||
    (is(scan, source.first - 1, Form.comma) && next >= sentence.last) ||
    (verb !== 'ruled' && hasClause(scan, next, sentence.last))
  );
}

/** Tokens of a hedge: "at least", "no fewer than", "well over". */
const LONGEST_HEDGE = 3;

/** "counted more than 40", "spoke of at least 30", "cut its forecast to 2%"; a clock counts seconds, and a plane logs hours. */
function countsOut(scan: Scan, { cue: { last: cue }, source, sentence }: Proposal): boolean {
  const verb = lowerWord(scan, cue);
  if (JUDGING.test(verb) || (verb === 'saw' && !SEEING.test(lowerWord(scan, source.last)))) return false;
  if (REVISING.test(verb)) {
    let i = cue + 1;
    while (i < cue + GIVE_REACH && !isOneOf(scan, i, Asked.toll)) i++;
    if (i === cue + GIVE_REACH) return false;
    const end = i + GIVE_REACH;
    while (i < end && !isThe(scan, i, Id.to)) i++;
    return numberFrom(scan, i + 1, sentence.last) >= 0;
  }
  const spoke = isThe(scan, cue, Id.spoke);
  if (spoke && !isThe(scan, cue + 1, Id.of)) return false;
  const number = numberFrom(scan, spoke ? cue + 2 : cue + 1, sentence.last);
  return number >= 0 && !is(scan, number + 1, Form.timeUnit);
}

/** The number that stands at `first` or behind a hedge there, -1 if none does. */
function numberFrom(scan: Scan, first: number, end: number): number {
  for (let i = first; i <= first + LONGEST_HEDGE && i <= end; i++) {
    if (is(scan, i, Form.number) || (isNumeral(scan, i) && !is(scan, i - 1, Form.negation))) return i;
    if (!is(scan, i, Form.adverb | Form.preposition | Form.quantifier | Form.determiner) && !isHedge(scan, i))
      return -1;
  }
  return -1;
}

const figureBank = english.banks[Bank.figures]!;

/** "six", "twenty", "hundreds". */
const isNumeral = ({ tokens }: Scan, i: number): boolean =>
  (figureBank[tokens.lex[i]!]! & (Figure.unit | Figure.ten | Figure.vague)) !== 0;

/** How far behind such a verb a clause may begin: "added 40 sailors of two ships had been lost". Tokens. */
const CLAUSE_REACH = 12;

/** "conceded 14 goals", "added 40 cars to its fleet": with a number and no clause behind it the verb is an act. */
function doesThings(scan: Scan, { cue, order, sentence }: Proposal): boolean {
  if (order !== 'before' && order !== 'shared') return false;
  // "wrote in his 1974 book"
  if (isThe(scan, cue.last + 1, Id.in)) return false;
  const number = numberFrom(scan, cue.last + 1, sentence.last);
  if (number < 0 || is(scan, number + 1, Form.timeUnit) || !DOING.test(lowerWord(scan, cue.first)))
    return false;
  const last = Math.min(sentence.last, number + CLAUSE_REACH);
  for (let i = number + 1; i <= last && !is(scan, i, Form.comma) && !isThe(scan, i, Id.to); i++)
    if (is(scan, i, Form.finite | Form.ed | Form.opens)) return false;
  return true;
}

/** "Who said that?", "Who says so" over a column: a question has no source. "WHO" is one, and who follows a name has another. */
function isAsked({ tokens }: Scan, { first, last }: Range): boolean {
  if (first !== last || (tokens.lex[first] !== Id.who && tokens.lex[first] !== Id.which)) return false;
  const shape = tokens.shape[first]!;
  return (shape & Shape.first) !== 0 && (shape & Shape.later) === 0;
}

/** "Fully 60% said", "reported by 9% of patients", "four in ten said": answers of many, which no one gives. */
function isShare(scan: Scan, { first, last }: Range): boolean {
  return (
    sign(scan, last) === PERCENT ||
    (is(scan, first, Form.number) && sign(scan, first + 1) === PERCENT) ||
    (is(scan, last, Form.quantifier) && isThe(scan, last - 1, Id.in))
  );
}

const PERCENT = 37;

/** A word of a hedge that is neither adverb, preposition nor quantity, or the sign of a currency. */
const isHedge = (scan: Scan, i: number) =>
  isThe(scan, i, Id.least) ||
  isThe(scan, i, Id.fewer) ||
  (is(scan, i, Form.sign) && !is(scan, i, Form.comma));

/** Longest time behind such a tag: "on Sunday". Tokens, with the stop. */
const LONGEST_TIME = 4;

/** "…, local media reported.", "…, the company claims.", "…, a poll showed on Sunday.": a tag at the end of what was said. */
function isTag(scan: Scan, { cue, source, order, sentence }: Proposal): boolean {
  const next = cue.last + 1;
  if (order !== 'before' || !is(scan, source.first - 1, Form.comma)) return false;
  if (next < sentence.last && !(sentence.last - cue.last <= LONGEST_TIME && isAdverbial(scan, next)))
    return false;
  return (
    ((is(scan, source.last, Form.pronoun) ||
      isSource(scan, source.last, Noun.outlet | Noun.outletHead | Noun.group | Noun.person)) &&
      isSource(scan, cue.first, Verb.says)) ||
    (isSource(scan, source.last, Noun.document) && isSource(scan, cue.first, Verb.shows))
  );
}

/**
 * "denied the leak and said 40 litres were lost": a speaker goes on with a clause or a number that he stands to otherwise
 * than to what he said before.
 */
function saysOtherwise(
  scan: Scan,
  { cue, source, order, sentence }: Proposal,
  previous: Proposal | null,
): boolean {
  if (order !== 'shared' || previous === null || previous.source.first !== source.first) return false;
  const next = cue.last + 1;
  return (
    isSource(scan, cue.first, Verb.says) &&
    !isSource(scan, cue.first, Verb.nounToo | Verb.gerund) &&
    isSource(scan, cue.first, Noun.denial) !== isSource(scan, previous.cue.first, Noun.denial) &&
    (is(scan, next, Form.number | Form.ing | Form.pronoun) || hasClause(scan, next, sentence.last))
  );
}

/**
 * "Police found three people", "she read 40 books", "the witness showed up": whoever is no document finds, shows and reads
 * things, unless "that" follows; and so does whatever is none ("exports showed a rise"), unless a clause does.
 */
function findsThings(scan: Scan, { cue, source: { first, last }, sentence }: Proposal): boolean {
  const next = cue.last + 1;
  const shows = isSource(scan, cue.first, Verb.shows) && !isSource(scan, cue.first, Verb.says);
  if (!shows || isThe(scan, next, Id.that)) return false;
  if (isOneOf(scan, next, Asked.particle) && !isOneOf(scan, cue.first, Asked.find)) return true;
  const thing = is(scan, last, Form.pronoun) && is(scan, next, Form.number | Form.determiner);
  return (
    !holds(scan, first, last, Noun.document) &&
    (isSource(scan, last, Noun.person | Noun.group) ||
      (thing && !isOneOf(scan, last, Asked.it)) ||
      (is(scan, last, Form.lower) && next < sentence.last && !hasClause(scan, next, sentence.last)))
  );
}

/** "214 confirmed cases", "214 cases confirmed": what is counted reports nothing, unless it is somebody. */
function isCounted(scan: Scan, { cue, source, order }: Proposal): boolean {
  if (order !== 'before' || source.last !== cue.first - 1) return false;
  // "214 confirmed", "for a reported $30 million", but "this showed 40"
  const article = is(scan, source.last, Form.determiner) && !isOneOf(scan, source.last, Asked.it);
  if (is(scan, source.last, Form.number) || (article && !is(scan, source.last, Form.quantifier))) return true;
  // "the company's reported profit" is no report, nor "Quill's alleged theft" or "Let's say"; "Lloyd's said" may be one.
  const base = isSource(scan, cue.first, Verb.base) && !isSource(scan, cue.first, Verb.past);
  if (
    is(scan, source.last, Form.possessive) &&
    (base || is(scan, source.last - 1, Form.lower) || isSource(scan, cue.first, Noun.doubt))
  )
    return true;
  const numbered = is(scan, source.first, Form.number) || is(scan, source.first - 1, Form.number);
  // "the $26 million reported for the first quarter"
  const amount = is(scan, source.last - 1, Form.number) && isSource(scan, cue.first, Verb.past);
  return (
    ((numbered && is(scan, cue.last + 1, Form.sign)) ||
      (amount && is(scan, cue.last + 1, Form.preposition))) &&
    !isSource(scan, source.last, Noun.person | Noun.group | Noun.document | Noun.outlet | Noun.outletHead)
  );
}

/** "claimed the lives of 27": the attack says nothing. */
function takesLives(scan: Scan, cue: number): boolean {
  if (!isOneOf(scan, cue, Asked.claim)) return false;
  for (let i = cue + 1; i < cue + 4; i++) {
    if (isThe(scan, i, Id.life) || isThe(scan, i, Id.lives)) return true;
  }
  return false;
}

import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked, PhraseEnd } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { pastDashes, pastDecade, pastNouns, pastPart } from './asides.ts';
import { isAdverb, isPluralNoun, isVerbForm } from './noun-phrase.ts';
import { asked, attached, bits, capital, general, isHyphen, kindAt, lexAt, sign, wordAt } from './scan.ts';
import { Id, phraseEndOf } from './tables.ts';
import {
  headlineVerb,
  isNumber,
  isWithin,
  lemmaAt,
  PERSON_STATES,
  SPEAKING,
  STARTING,
  withComplement,
} from './verbs.ts';

/** Tokens that may stand between the counted and its verb: a relative clause, a phrase or two. */
const REACH = 14;

/**
 * What the verb behind the counted says of them ("41 soldiers, who crossed", "41 were killed"), as a lemma; '' without one.
 *
 * @param from first token behind the counted
 * @param inPhrase whether these hang on a preposition: "strikes on two hospitals killed ten" is not what they did.
 */
export function verbBehind(tokens: Tokens, from: number, sentenceEnd: number, inPhrase = false): string {
  const past = pastDashes(tokens, from, sentenceEnd);
  const begin = past > from ? past : pastPart(tokens, from, sentenceEnd);
  const end = Math.min(sentenceEnd, begin + REACH);
  let passedAuxiliary = false;
  let afterPreposition = false;
  let isRelative = false;
  let not = '';
  for (let i = begin; i < end; i++) {
    const kind = kindAt(tokens, i);
    if (kind === Kind.number) {
      // "106 people in 21 towns have been killed"
      const behind = afterPreposition ? pastNouns(tokens, i + 1, end) : -1;
      const is = (general(tokens, behind) & General.auxiliary) !== 0;
      i = Math.max(is ? behind : -1, pastDecade(tokens, i)) - 1;
      if (i < 0) return '';
      continue;
    }
    if (kind === Kind.sign) {
      const unit = sign(tokens, i);
      const comma = unit === 44;
      if (comma && (general(tokens, i + 1) & General.relative) !== 0) continue;
      if (unit === 45 && i > from) continue;
      // "two men in their 20s, also wounded, were arrested"
      let behind = comma ? pastPart(tokens, i, sentenceEnd) : i;
      if (behind === i && comma) behind = pastNouns(tokens, i, sentenceEnd);
      if (behind <= i) return '';
      i = behind - 1;
      continue;
    }
    // "towns in rebel-held territory"
    if (isHyphen(sign(tokens, i - 1)) && attached(tokens, i) && attached(tokens, i - 1)) continue;
    const classes = general(tokens, i);
    if ((classes & General.relative) !== 0) {
      // "in the club when the shots fell": another clause, which has a subject of its own.
      if ((classes & General.conjunction) !== 0) return '';
      isRelative = true;
    }
    if ((classes & General.auxiliary) !== 0) {
      passedAuxiliary = true;
      afterPreposition = false;
      continue;
    }
    if ((classes & General.conjunction) !== 0 && (classes & General.relative) === 0) {
      // "from the towns of Foua and Kefraya": still inside the phrase.
      // "guilty to two counts of fraud and was fined": who is fined stands before them.
      if (afterPreposition && (general(tokens, i + 1) & General.auxiliary) === 0) continue;
      // "scores of troops and state employees were killed"
      const verb = pastNouns(tokens, i + 1, sentenceEnd);
      if (passedAuxiliary || verb < 0) return '';
      i = verb - 1;
      continue;
    }
    // "188 had not been vaccinated"
    if ((classes & General.negation) !== 0 && passedAuxiliary) not = 'not ';
    // "dozens more have been treated"
    const more = i === from && (bits(tokens, i) & Word.filler) !== 0;
    if (more || (classes & (General.relative | General.negation)) !== 0 || isAdverb(tokens, i)) continue;
    if ((classes & General.preposition) !== 0) {
      const fate = lexAt(tokens, i) === Id.among ? fateAmong(tokens, i + 1, end) : '';
      if (fate !== '') return fate;
      // "One man is in custody"
      if (passedAuxiliary && isWithin(tokens, i + 1, HELD)) return 'arrest';
      // "Two are in hospital", which no one who works there is
      if (passedAuxiliary && /^hospitals?$/.test(wordAt(tokens, i + 1))) return 'hospitalise';
      if (passedAuxiliary) return isRelative ? mainVerb(tokens, i, sentenceEnd) : '';
      if (lexAt(tokens, i) === Id.to || CLAUSE.test(wordAt(tokens, i))) return '';
      afterPreposition = true;
      continue;
    }
    const isVerb = isVerbForm(tokens, i);
    if (isVerb && !passedAuxiliary && LEADING.test(wordAt(tokens, i))) {
      afterPreposition = true;
      if ((general(tokens, i + 1) & General.preposition) !== 0) i++;
      continue;
    }
    if (isVerb && !(afterPreposition && isPluralNoun(tokens, i + 1))) {
      if (!passedAuxiliary && isOfNoun(tokens, i, from)) continue;
      const lemma = lemmaAt(tokens, i);
      // "set at $1 million for a man accused of it"
      if (inPhrase && afterPreposition && !passedAuxiliary && !PERSON_STATES.has(lemma)) return '';
      // "in the quarter ended March 31"
      if (lemma === 'end' && SPAN.test(wordAt(tokens, i - 1))) return '';
      // "put the toll at 85, adding that", "six of them children a relief group said": whoever gives the number goes on.
      if (SPEAKING.has(lemma) && !passedAuxiliary && (i > from || tokenWord(tokens, i).endsWith('ing')))
        return '';
      const doing = (inPhrase || isRelative || PERSON_STATES.has(lemma)) && isDoing(tokens, i, from);
      // "two men wearing masks were arrested"
      const describes = !passedAuxiliary && !inPhrase && DESCRIBING.test(wordAt(tokens, i));
      const main = describes || (doing && isRelative) ? mainVerb(tokens, i + 1, sentenceEnd) : '';
      if (main !== '') return main;
      // "two suspects in a shooting that left four people dead": the clause is the other's.
      return doing && (!isRelative || afterPreposition) ? '' : not + withComplement(tokens, i, lemma);
    }
    if (!afterPreposition && !passedAuxiliary) {
      // "four remain in custody", "two remain hospitalised"
      if (i === from && /^remains?$/.test(wordAt(tokens, i))) {
        passedAuxiliary = true;
        continue;
      }
      return i === from ? headlineVerb(tokens, i) || baseVerb(tokens, i) : '';
    }
    if (passedAuxiliary) return isRelative ? mainVerb(tokens, i, sentenceEnd) : '';
  }
  return '';
}

/** Prepositions that open a clause as often: "with wounds after a man opened fire". */
const CLAUSE = /^(?:after|before|since|until|till)$/;

/** Where somebody is who was arrested. */
const HELD = /^(?:custody|detention|jail|prison)$/;

/** Participles that lead a phrase as prepositions do, and tell of nothing that happened: "according to", "buses bound for", "compared with". */
const LEADING = /^(?:according|following|pending|bound|compared|based|related)$/;

/** Participles that say who somebody is rather than what happened to him, if the sentence goes on to that. */
const DESCRIBING = /(?:ing|^(?:armed|dressed|believed|thought|suspected|accused))$/;

/** "in the ethnically mixed town", "a monitoring group", "£2bn on policing": whether a participle at `i` belongs to a noun. */
function isOfNoun(tokens: Tokens, i: number, from: number): boolean {
  // "two of the wounded remained in bed"
  const stands =
    (general(tokens, i + 1) !== 0 || isVerbForm(tokens, i + 1)) && (bits(tokens, i) & Word.state) !== 0;
  if (stands) return false;
  // "through the Inner Recognised Passage", where no headline gives its words capitals
  if (i > from && capital(tokens, i) && !capital(tokens, from - 1)) return true;
  let before = i - 1;
  while (before >= from && isAdverb(tokens, before)) before--;
  const classes = general(tokens, before);
  return (
    before >= from &&
    (classes & (General.preposition | General.determiner)) !== 0 &&
    // "five of those killed", "20 people that crossed"
    (classes & General.relative) === 0 &&
    (asked(tokens, before) & Asked.them) === 0 &&
    // "two people inside opened the door"
    !tokenWord(tokens, before).endsWith('side')
  );
}

/** What ends on a day, and is no one who ends anything. */
const SPAN = /^(?:year|quarter|month|half|week|season|period|days|weeks|months)$/;

/** "4.1 million face hunger": the verb that is a noun as well. */
function baseVerb(tokens: Tokens, i: number): string {
  if (phraseEndOf[lexAt(tokens, i)] !== PhraseEnd.verb) return '';
  return isNumber(tokens, i - 1) || isPluralNoun(tokens, i - 1) ? tokenWord(tokens, i) : '';
}

/** Tokens behind "among" in which those are told who are meant: "those killed", "the 19 people who died". */
const FATE_REACH = 6;

/** "six children were among those killed": what happened to those whom "among" leads to; '' where nothing tells. */
function fateAmong(tokens: Tokens, from: number, end: number): string {
  for (let i = from; i < Math.min(end, from + FATE_REACH); i++) {
    const kind = kindAt(tokens, i);
    if (kind === Kind.number) continue;
    if (kind !== Kind.word) return '';
    const lemma = lemmaAt(tokens, i);
    if (PERSON_STATES.has(lemma)) return lemma;
    if (isVerbForm(tokens, i)) return '';
  }
  return '';
}

/** "20 fighters who guarded the buses were killed": the verb behind a clause with an object; '' where none is. */
function mainVerb(tokens: Tokens, from: number, sentenceEnd: number): string {
  const end = Math.min(sentenceEnd, from + REACH);
  for (let i = from; i < end; i++) {
    const unit = sign(tokens, i);
    const classes = general(tokens, i);
    if ((unit !== 0 && !isHyphen(unit)) || (classes & (General.conjunction | General.relative)) !== 0)
      return '';
    const finite = (asked(tokens, i) & Asked.finite) !== 0 || (classes & General.auxiliary) !== 0;
    // "waiting to be moved"
    if (finite && lexAt(tokens, i - 1) !== Id.to)
      return SPEAKING.has(lemmaAt(tokens, i)) ? '' : verbBehind(tokens, i, sentenceEnd);
  }
  return '';
}

/**
 * Whether the counted do to others what the verb at `i` says: "two men killed five", "two people started shooting".
 * What is done to somebody is told with a form of be, or has no object behind it.
 */
export function isDoing(tokens: Tokens, i: number, from: number): boolean {
  const before = i > from ? wordAt(tokens, i - 1) : '';
  if (PASSIVE.has(before)) return false;
  // "two officers fatally shot a boy"
  if (isAdverb(tokens, i)) return isDoing(tokens, i + 1, i + 1);
  // "four rockets killing eight", "killing at least eight"; but "20 people dying, including two children"
  if (tokenWord(tokens, i).endsWith('ing'))
    return (
      STARTING.has(before) ||
      isNumber(tokens, i + 1) ||
      (kindAt(tokens, i + 1) === Kind.word &&
        (bits(tokens, i + 1) & Word.part) === 0 &&
        (isNumber(tokens, i + 2) || isNumber(tokens, i + 3)))
    );
  if (isNumber(tokens, i + 1)) return true;
  // "evacuated the day before", "arrested the same day"
  const dated = ((general(tokens, i + 2) | general(tokens, i + 3)) & General.timeUnit) !== 0;
  return (general(tokens, i + 1) & General.determiner) !== 0 && !dated;
}

const PASSIVE: ReadonlySet<string> = new Set('is are was were be been being got get gets'.split(' '));

import { Gap, Kind, type Tokens } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { beforeBody, isOfMany, isOfOne, opensClause } from './collectives.ts';
import type { Draft } from './draft.ts';
import { isArticle, leadAt, movedBy, pastAdjunct } from './moved.ts';
import { isPluralNoun, isVerbForm } from './noun-phrase.ts';
import { areChildren } from './parents.ts';
import { isShare } from './quantity.ts';
import { asked, bits, capital, general, isHyphen, isNamed, kindAt, lexAt, sign, wordAt } from './scan.ts';
import { Id, nominalOf, phraseEndOf } from './tables.ts';
import { isDoing, verbBehind } from './verb-behind.ts';
import {
  broughtTo,
  headlineVerb,
  isNumber,
  LIGHT,
  lemmaAt,
  PERSON_STATES,
  SPEAKING,
  stateAt,
  withComplement,
} from './verbs.ts';

/**
 * What happened to the counted, as a lemma; '' where the text does not say. In this order: a noun that says it ("41
 * deaths"), a state ("41 dead"), a verb in front that has the counted as its object ("killed 41"), a noun in front ("the
 * death of 41"), the verb behind ("41 soldiers, who crossed", "41 were killed").
 *
 * @param start first token of the sentence
 * @param end token behind the sentence
 */
export function predicateOf(tokens: Tokens, counted: Draft, start: number, end: number): string {
  // "two 16-year-old boys were found": the noun stands behind the figure.
  const draft = counted.nounTo > counted.to ? { ...counted, to: counted.nounTo } : counted;
  if (draft.head >= 0) {
    const noun = nominalAt(tokens, draft.head);
    if (noun !== undefined) return noun;
  }
  if (areChildren(tokens, draft.from)) return '';
  const charged = chargeOf(tokens, draft, start);
  // "two of the counts were dropped"
  if (charged !== '')
    return (
      ((general(tokens, draft.to) & General.auxiliary) !== 0 && verbBehind(tokens, draft.to, end)) || charged
    );
  const state = stateNear(tokens, draft);
  const object = verbInFront(tokens, draft, start);
  // "killed 30 people injured 90", the comma lost: the state behind has a number of its own.
  const isNext = object !== '' && isNumber(tokens, draft.to + 1) && stateAt(tokens, draft.to) !== undefined;
  if (state !== '' && !isNext) return state;
  // "killed 14, 25 were wounded": an auxiliary behind takes the counted as its subject, whatever stands in front.
  const auxiliary = (general(tokens, draft.to) & General.auxiliary) !== 0;
  const isOthers = auxiliary && isOfOthers(tokens, draft, object, start);
  if (auxiliary && !isOthers) {
    const own = verbBehind(tokens, draft.to, end);
    if (own !== '') return own;
  }
  const inPhrase =
    isLed(tokens, draft.from - 1) && !(isOfMany(tokens, draft.from) && opensClause(tokens, draft.from - 3));
  const aboard = draft.kind === 'count' ? behindAboard(tokens, draft) : -1;
  // "the 12 aboard died", "all 12 on board were killed"
  if (aboard >= 0)
    return PERSON_STATES.has(object) ? object : (!inPhrase && verbBehind(tokens, aboard, end)) || 'board';
  // "stabbed two teachers to death", "shot to death one person", "took 12 into custody"
  const brought =
    (object !== '' && broughtTo(tokens, draft.to, object)) ||
    broughtTo(tokens, draft.from - 2, wordAt(tokens, draft.from - 3));
  if (brought) return brought;
  // "forced thousands of farmers to flee"
  if (LIGHT.has(object) && wordAt(tokens, draft.to) === 'to' && general(tokens, draft.to + 1) === 0)
    return wordAt(tokens, draft.to + 1);
  const fate = fateInFront(tokens, draft.from - 1, start);
  if (fate !== undefined) return fate;
  // "left eight people dead": the state says it, the verb does not.
  if (object === 'leave') return stateBehind(tokens, draft.to, end) ?? object;
  if (object !== '')
    return (
      (LEVELS.has(object) &&
        (levelOf(tokens, draft.from - 1, start) || movedBy(tokens, draft, start).predicate)) ||
      object
    );
  const own =
    isPrice(tokens, draft) || isOthers || isCargo(tokens, draft.from - 1, start)
      ? ''
      : verbBehind(tokens, draft.to, end, inPhrase);
  if (own !== '') return own;
  const noun = tollInFront(tokens, draft, start) || movedBy(tokens, draft, start).predicate;
  // "the toll was hiked to $4": no sum of money dies.
  return draft.kind !== 'count' && PERSON_STATES.has(noun) ? '' : noun;
}

/** "a $500,000 secured bond": the participle tells of what has the sum. */
const isPrice = (tokens: Tokens, { kind, from, to }: Draft): boolean =>
  kind === 'money' &&
  isArticle(tokens, from - 1) &&
  isVerbForm(tokens, to) &&
  isNamed(tokens, to + 1) &&
  // "the $90 million guaranteed last year"
  phraseEndOf[lexAt(tokens, to + 1)] === 0;

/** Units of what somebody is tried for. */
export const CHARGES = /^(?:count|charge)$/;

/** Words of the court in front of what somebody is tried for. */
const COURT = /^(?:(convicted|guilty|sentenced)|charged|fac(?:es?|ed|ing)|indicted|arraigned|arrested)$/;

/** Tokens between them and the last count of a long list. */
const COURT_REACH = 40;

/** "charged with three counts of attempted murder": what happened to counts and charges, whatever they are of; '' to all else. */
function chargeOf(tokens: Tokens, { unit, from }: Draft, start: number): string {
  if (!CHARGES.test(unit)) return '';
  for (let i = from - 1; i >= Math.max(start, from - COURT_REACH); i--) {
    const court = COURT.exec(wordAt(tokens, i));
    // "by a convicted felon"; "pleaded not guilty to"
    if (court !== null && !isArticle(tokens, i - 1))
      return court[1] && wordAt(tokens, i - 1) !== 'not' ? 'convict' : 'charge';
  }
  return unit === 'count' ? 'charge' : '';
}

/** Prepositions that are conjunctions as often, and that of a sum, which goes where its things go. */
const OPENING = /^(?:as|after|before|since|until|till|than|like|between|worth)$/;

/** Whether a preposition at `i` leads a phrase, and no clause as it does in "after 12 people were shot". */
const isLed = (tokens: Tokens, i: number): boolean =>
  (general(tokens, i) & General.preposition) !== 0 && !OPENING.test(wordAt(tokens, i));

/** Tokens between a relative pronoun and a number of its clause: "who stole £14m from more than 300". */
const CLAUSE_REACH = 16;

/**
 * Whether the auxiliary behind the counted has its subject before them: "a nurse accused of killing seven patients was
 * convicted", "two raiders who took 40 hostages were shot", "a lorry with 200 rifles was stopped". `object` is the verb
 * in front that they are the object of.
 */
function isOfOthers(tokens: Tokens, draft: Draft, object: string, start: number): boolean {
  const before = draft.from - 1;
  const inPhrase = isLed(tokens, before);
  // "in five people being shot" opens a clause of its own.
  const opens = capital(tokens, draft.from) || wordAt(tokens, draft.to) === 'being';
  if (opens || (object === '' && !inPhrase)) return false;
  // "A group of 40 was rescued", "the bodies of 12 were found": with "of" the counted themselves are meant.
  const own = lexAt(tokens, before) === Id.of;
  const many = draft.kind === 'count' && draft.quantity.low > 1;
  if (many && !own && /^(?:is|was|has)$/.test(wordAt(tokens, draft.to))) return true;
  // "12 people in two cars were hurt", "the cull of 4,500 cattle will cost"
  if (inPhrase && (!own || (draft.kind === 'count' && isOfOne(tokens, draft.from)))) return true;
  if (object !== '' && wordAt(tokens, before).endsWith('ing'))
    return !LEVELS.has(object) && (general(tokens, before - 1) & General.determiner) === 0;
  for (let i = before - 1; i >= start && i > before - CLAUSE_REACH; i--) {
    if (sign(tokens, i) === 44 || sign(tokens, i) === 59) return false;
    const classes = general(tokens, i);
    if ((classes & General.relative) === 0) {
      if ((classes & General.conjunction) === 0 || lexAt(tokens, i) === Id.and) continue;
      return false;
    }
    // The pronoun is the subject of its clause: "that 12 men were shot" has another.
    let verb = i + 1;
    while ((general(tokens, verb) & (General.auxiliary | General.adverb)) !== 0) verb++;
    return verb <= before && isVerbForm(tokens, verb);
  }
  return false;
}

/** "The dead included four women", "among the injured were 12": what the subject says of all; undefined where it is no such. */
function fateInFront(tokens: Tokens, verb: number, start: number): string | undefined {
  if (verb - 2 < start || !/^(?:includ(?:e[ds]?|ing)|were|was)$/.test(wordAt(tokens, verb))) return undefined;
  const noun = stateAt(tokens, verb - 1);
  return (general(tokens, verb - 2) & General.determiner) === 0 ? undefined : noun;
}

/** Tokens between "with" and the second of what it leads: "with 186 passengers and 12 crew". */
const CARGO_REACH = 6;

/** Tokens of a sentence before its figure, beyond which it no longer begins. */
const OPENING_REACH = 16;

/** "A ferry with 186 passengers sank": the verb of a sentence that opens so is that of what carries them. */
function isCargo(tokens: Tokens, before: number, start: number): boolean {
  if (before - start > OPENING_REACH) return false;
  let at = before;
  if (lexAt(tokens, at) === Id.and)
    while (at > start && at > before - CARGO_REACH && wordAt(tokens, at) !== 'with') at--;
  if (at <= start || wordAt(tokens, at) !== 'with' || kindAt(tokens, at - 1) !== Kind.word) return false;
  for (let i = start; i < before; i++)
    if (isVerbForm(tokens, i) || (general(tokens, i) & General.auxiliary) !== 0) return false;
  return true;
}

/** Tokens between an object and its state: "left eight people, among them two children, wounded". */
const STATE_REACH = 8;

function stateBehind(tokens: Tokens, from: number, end: number): string | undefined {
  for (let i = from; i < Math.min(end, from + STATE_REACH); i++) {
    // "leaves 9,000 without power, two missing"; "left eight people, among them two children, wounded"
    if (isNumber(tokens, i) && stateAt(tokens, i + 1) !== undefined) return undefined;
    const state = stateAt(tokens, i);
    if (state !== undefined) return state;
  }
  return undefined;
}

/** Tokens between a noun that says what happened and its number: "the death toll has risen to at least". */
const TOLL_REACH = 6;

/** "put the death toll at 85", "the toll rose to 86": the noun in front, where only a move or a place leads to the number. */
export function tollInFront(tokens: Tokens, draft: Draft, start: number): string {
  if ((general(tokens, draft.from - 1) & General.preposition) === 0) return '';
  for (let i = draft.from - 2; i >= Math.max(start, draft.from - TOLL_REACH); i--) {
    if (kindAt(tokens, i) !== Kind.word) return '';
    const noun = nominalAt(tokens, i);
    if (noun !== undefined) return noun;
  }
  return '';
}

/** Verbs with which a number tells how far something has come. */
const LEVELS: ReadonlySet<string> = new Set('reach exceed surpass top pass cross hit total'.split(' '));

/** Tokens between such a verb and the noun that says what has come so far: "the death toll in Aqareb has reached". */
const LEVEL_REACH = 24;

/** "The death toll of the attack reached 51 people": what the noun in front says to have happened; '' without one. */
function levelOf(tokens: Tokens, from: number, start: number): string {
  for (let i = from; i >= Math.max(start, from - LEVEL_REACH); i--) {
    const noun = nominalAt(tokens, i);
    if (noun !== undefined) return noun;
  }
  return '';
}

/** What a noun at `i` says to have happened; undefined where it says nothing. */
export function nominalAt(tokens: Tokens, i: number): string | undefined {
  const noun = (bits(tokens, i) & Word.nominal) === 0 ? undefined : nominalOf.get(lexAt(tokens, i));
  // "home to 9,400 people", but "shot in her home by two men"
  return noun === 'inhabit' && wordAt(tokens, i) === 'home' && lexAt(tokens, i + 1) !== Id.to
    ? undefined
    : noun;
}

function stateNear(tokens: Tokens, draft: Draft): string {
  for (let i = draft.quantity.end; i < draft.to; i++) {
    const inside = stateAt(tokens, i);
    if (inside !== undefined) return withComplement(tokens, i, inside);
  }
  if (kindAt(tokens, draft.to) !== Kind.word || tokens.gap[draft.to] === Gap.paragraph) return '';
  const behind = stateAt(tokens, draft.to);
  // "Two gunmen killed five"; but "five killed 12 hurt" lost a comma.
  if (behind === undefined || (draft.head >= 0 && isDoing(tokens, draft.to, draft.to))) return '';
  return withComplement(tokens, draft.to, behind);
}

/** Behind "aboard", "on board" that say where the counted are: "280 on board", "80 people were on board"; -1 without them. */
function behindAboard(tokens: Tokens, draft: Draft): number {
  for (let i = draft.to - 1; i <= draft.to + 2 && i < tokens.count; i++) {
    if ((asked(tokens, i) & Asked.board) !== 0) return i + 1;
    if (lexAt(tokens, i) === Id.board && lexAt(tokens, i - 1) === Id.on) return i + 1;
    const leads =
      i < draft.to || lexAt(tokens, i) === Id.on || (general(tokens, i) & General.auxiliary) !== 0;
    if (!leads) return -1;
  }
  return -1;
}

function verbInFront(tokens: Tokens, draft: Draft, start: number): string {
  let i = draft.from - 1;
  // "killed the 41 soldiers", "killing another 20"
  while (
    i >= start &&
    ((general(tokens, i) & (General.determiner | General.adverb)) !== 0 ||
      (asked(tokens, i) & Asked.all) !== 0 ||
      isQuote(sign(tokens, i)))
  ) {
    // "determined that two men": they do something of their own.
    if (wordAt(tokens, i) === 'that') return '';
    i--;
  }
  // "intercepted the remaining three boats", "killed a confirmed 33 fighters": what stands behind an article is no verb.
  i = pastAdjunct(tokens, i);
  // "fined him 300,000 euros": the verb stands before the one whom it befalls.
  if ((general(tokens, i) & General.pronoun) !== 0 && i > start && isVerbForm(tokens, i - 1)) i--;
  if (i < start || kindAt(tokens, i) !== Kind.word) return '';
  const phrasal = i > start ? phrasalVerb(tokens, i) : '';
  if (phrasal !== '') return phrasal;
  if (lexAt(tokens, i) === Id.of) {
    // "told of a family of four who died"
    const verb = (general(tokens, draft.to) & General.relative) === 0 ? beforeBody(tokens, i + 1) : -1;
    if (verb >= start && isVerbForm(tokens, verb) && !SPEAKING.has(lemmaAt(tokens, verb)))
      return lemmaAt(tokens, verb);
    const noun = nominalAt(tokens, i - 1);
    return noun ?? (draft.head < 0 && SETTLEMENTS.has(wordAt(tokens, i - 1)) ? 'inhabit' : '');
  }
  if (
    (general(tokens, i) &
      (General.auxiliary | General.conjunction | General.preposition | General.pronoun)) !==
    0
  )
    return '';
  if (isVerbForm(tokens, i)) {
    const lemma = lemmaAt(tokens, i);
    return SPEAKING.has(lemma) ? '' : lemma;
  }
  // "after the attacks two women spoke to us": the counted have a verb of their own, and the word in -s is a noun.
  return (asked(tokens, draft.to) & Asked.finite) === 0 ? headlineVerb(tokens, i) : '';
}

/** "a city of 84,000": its people. */
const SETTLEMENTS: ReadonlySet<string> = new Set(
  'city town village country nation island region province community settlement'.split(' '),
);

/** Tokens of the first things of a list: "a pump-action shotgun and". */
const LIST_REACH = 10;

/** "found a shotgun and three shells", "killing an officer and two guards": the verb before a list whose first things have no number. */
export function verbInFrontOfList(tokens: Tokens, draft: Draft, start: number): string {
  let i = draft.from - 1;
  if (lexAt(tokens, i) !== Id.and) return '';
  while (--i >= Math.max(start, draft.from - LIST_REACH)) {
    const classes = general(tokens, i);
    if (isNumber(tokens, i) || (classes & ~(General.determiner | General.title)) !== 0) {
      if (lexAt(tokens, i) !== Id.of) return '';
      continue;
    }
    const unit = sign(tokens, i);
    if (unit !== 0 && unit !== 44 && !isHyphen(unit)) return '';
    // "packaging material", "a loaded rifle": no verb.
    const next = i + 1;
    const leads =
      (general(tokens, next) & General.determiner) !== 0 ||
      capital(tokens, next) ||
      isPluralNoun(tokens, next);
    if (!leads || isArticle(tokens, i - 1) || isNumber(tokens, i - 1)) continue;
    const verb = headlineVerb(tokens, i) || (isVerbForm(tokens, i) ? lemmaAt(tokens, i) : '');
    if (verb !== '') return SPEAKING.has(verb) ? '' : verb;
  }
  return '';
}

/** "killed “at least 30 soldiers”": straight and curly quotation marks, single ones too. Code units. */
function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201d);
}

/** Verbs with which "up" and "down" tell a way or a level: "went up 5 per cent". */
const LEVEL_VERBS: ReadonlySet<string> = new Set(
  'go be come move edge end close finish open trade'.split(' '),
);

/** "shot down 460 drones", "rounded up 30 people": the verb before "up" or "down"; '' where the two move a figure. */
function phrasalVerb(tokens: Tokens, particle: number): string {
  const lex = lexAt(tokens, particle);
  if ((lex !== Id.up && lex !== Id.down) || !isVerbForm(tokens, particle - 1)) return '';
  if ((bits(tokens, particle - 1) & Word.change) !== 0) return '';
  const lemma = lemmaAt(tokens, particle - 1);
  return LEVEL_VERBS.has(lemma) || SPEAKING.has(lemma) ? '' : lemma;
}

const MAKING = /^ma(?:k(?:es?|ing)|de)$/;

/** Units of what lies between two places. */
const LENGTH = /(?:metre|mile|foot|yard)$/;

/** Whether the verb in front is one of change and the word says how the figure is moved; null for neither. */
export function changeOf(tokens: Tokens, draft: Draft, start: number): 'by' | 'to' | 'from' | null {
  const before = leadAt(tokens, draft.from);
  if (before < start) return null;
  const word = bits(tokens, before);
  const lex = lexAt(tokens, before);
  if ((word & Word.change) !== 0) {
    // "make up 40% of the board"
    if (lex === Id.up && MAKING.test(wordAt(tokens, before - 1))) return null;
    if ((asked(tokens, draft.from) & Asked.level) !== 0) return 'to';
    if (phrasalVerb(tokens, before) !== '') return null;
    // "came down 9 kilometres from the runway"
    if (LENGTH.test(draft.unit) && /^(?:c[ao]me|went|go(?:es|ing)?)$/.test(wordAt(tokens, before - 1)))
      return null;
    // "raised £8,200 for charity": nothing is £8,200 more than it was.
    if (draft.kind === 'money' && lemmaAt(tokens, before) === 'raise') return null;
    // "up 5 percent", "rose 5 percent"; a count after a transitive verb ("lost 5 men") is no change.
    return draft.kind === 'percent' ||
      draft.kind === 'money' ||
      // A level moves by degrees, and no one else goes so far in them.
      draft.unit.startsWith('degree') ||
      (draft.head < 0 && isShare(draft.quantity)) ||
      lex === Id.up ||
      lex === Id.down
      ? 'by'
      : null;
  }
  if (lex !== Id.by && lex !== Id.to && lex !== Id.from) return null;
  for (let i = before - 1; i >= start && i >= before - 8; i--) {
    if ((bits(tokens, i) & Word.change) !== 0) return lex === Id.by ? 'by' : lex === Id.to ? 'to' : 'from';
  }
  return null;
}

import { Gap, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import type { Draft } from './draft.ts';
import { verbLemmaAt } from './lemma.ts';
import { movedBy } from './moved.ts';
import { isAdverb, isPluralNoun, isVerbForm } from './noun-phrase.ts';
import { asked, attached, bits, general, isDash, isHyphen, kindAt, lexAt, sign } from './scan.ts';
import { headlineOf, Id, NUMBER_WORD, nominalOf, PERSON_STATES, stateOf } from './tables.ts';

/** Tokens that may stand between the counted and its verb: a relative clause, a phrase or two. */
const REACH = 14;

/**
 * What happened to the counted, as a lemma; '' where the text does not say. In this order: a noun that says it ("41
 * deaths"), a state ("41 dead"), a verb in front that has the counted as its object ("killed 41"), a noun in front ("the
 * death of 41"), the verb behind ("41 soldiers, who crossed", "41 were killed").
 *
 * @param start first token of the sentence
 * @param end token behind the sentence
 */
export function predicateOf(tokens: Tokens, draft: Draft, start: number, end: number): string {
  if (draft.head >= 0) {
    const noun = nominalAt(tokens, draft.head);
    if (noun !== undefined) return noun;
  }
  const state = stateNear(tokens, draft);
  const object = verbInFront(tokens, draft, start);
  // "killed 30 people injured 90", the comma lost: the state behind has a number of its own.
  const isNext = object !== '' && isNumber(tokens, draft.to + 1) && stateAt(tokens, draft.to) !== undefined;
  if (state !== '' && !isNext) return state;
  // "killed 14, 25 were wounded": an auxiliary behind takes the counted as its subject, whatever stands in front.
  if ((general(tokens, draft.to) & General.auxiliary) !== 0) {
    const own = verbBehind(tokens, draft.to, end);
    if (own !== '') return own;
  }
  const aboard = draft.kind === 'count' ? behindAboard(tokens, draft) : -1;
  // "the 12 aboard died", "all 12 on board were killed"
  if (aboard >= 0) {
    const goesOn =
      isVerbForm(tokens, aboard) ||
      (general(tokens, aboard) & General.auxiliary) !== 0 ||
      sign(tokens, aboard) === 44;
    return (goesOn && verbBehind(tokens, aboard, end)) || 'board';
  }
  // "left eight people dead": the state says it, the verb does not.
  if (object === 'leave') return stateBehind(tokens, draft.to, end) ?? object;
  if (object !== '') return (LEVELS.has(object) && levelOf(tokens, draft.from - 1, start)) || object;
  const inPhrase = (general(tokens, draft.from - 1) & General.preposition) !== 0;
  return (
    verbBehind(tokens, draft.to, end, inPhrase) ||
    tollInFront(tokens, draft, start) ||
    movedBy(tokens, draft, start).predicate
  );
}

function isNumber(tokens: Tokens, i: number): boolean {
  return kindAt(tokens, i) === Kind.number || (bits(tokens, i) & NUMBER_WORD) !== 0;
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
function tollInFront(tokens: Tokens, draft: Draft, start: number): string {
  if ((general(tokens, draft.from - 1) & General.preposition) === 0) return '';
  for (let i = draft.from - 2; i >= Math.max(start, draft.from - TOLL_REACH); i--) {
    if (kindAt(tokens, i) !== Kind.word) return '';
    const noun = nominalAt(tokens, i);
    if (noun !== undefined) return noun;
  }
  return '';
}

/** Verbs with which a number tells how far something has come. */
const LEVELS: ReadonlySet<string> = new Set(['reach', 'exceed', 'surpass', 'top', 'pass', 'hit', 'total']);

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

/** Verbs that say who speaks: what follows is said, not done to ("said 41 soldiers crossed"). */
const SPEAKING: ReadonlySet<string> = new Set(
  `say tell add state claim report announce note confirm estimate believe think warn stress insist suggest show
   reveal indicate`.split(/\s+/),
);

/** What a state word at `i` says of people; undefined where there is none. The class is asked first: it costs less. */
function stateAt(tokens: Tokens, i: number): string | undefined {
  return (bits(tokens, i) & Word.state) === 0 ? undefined : stateOf.get(lexAt(tokens, i));
}

/** What a noun at `i` says to have happened; undefined where it says nothing. */
function nominalAt(tokens: Tokens, i: number): string | undefined {
  return (bits(tokens, i) & Word.nominal) === 0 ? undefined : nominalOf.get(lexAt(tokens, i));
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
    ((general(tokens, i) & (General.determiner | General.adverb)) !== 0 || isQuote(sign(tokens, i)))
  )
    i--;
  // "fined him 300,000 euros": the verb stands before the one whom it befalls.
  if ((general(tokens, i) & General.pronoun) !== 0 && i > start && isVerbForm(tokens, i - 1)) i--;
  if (i < start || kindAt(tokens, i) !== Kind.word) return '';
  const phrasal = i > start ? phrasalVerb(tokens, i) : '';
  if (phrasal !== '') return phrasal;
  if (lexAt(tokens, i) === Id.of) {
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
  return headlineVerb(tokens, i);
}

/** "a city of 84,000": its people. */
const SETTLEMENTS: ReadonlySet<string> = new Set(
  'city town village country nation island region province community settlement'.split(' '),
);

/** "killed “at least 30 soldiers”": straight and curly quotation marks, single ones too. Code units. */
function isQuote(unit: number): boolean {
  return unit === 34 || unit === 39 || (unit >= 0x2018 && unit <= 0x201d);
}

/** Verbs with which "up" and "down" tell a way or a level: "went up 5 per cent". */
const LEVEL_VERBS: ReadonlySet<string> = new Set([
  'go',
  'be',
  'come',
  'move',
  'edge',
  'end',
  'close',
  'finish',
  'open',
  'trade',
]);

/** "shot down 460 drones", "rounded up 30 people": the verb before "up" or "down"; '' where the two move a figure. */
function phrasalVerb(tokens: Tokens, particle: number): string {
  const lex = lexAt(tokens, particle);
  if ((lex !== Id.up && lex !== Id.down) || !isVerbForm(tokens, particle - 1)) return '';
  if ((bits(tokens, particle - 1) & Word.change) !== 0) return '';
  const lemma = lemmaAt(tokens, particle - 1);
  return LEVEL_VERBS.has(lemma) || SPEAKING.has(lemma) ? '' : lemma;
}

/** @param inPhrase whether the counted hang on a preposition: "strikes on two hospitals killed ten" is not what they did. */
function verbBehind(tokens: Tokens, from: number, sentenceEnd: number, inPhrase = false): string {
  const begin = pastDashes(tokens, from, sentenceEnd);
  const end = Math.min(sentenceEnd, begin + REACH);
  let passedAuxiliary = false;
  let afterPreposition = false;
  let isRelative = false;
  let not = '';
  for (let i = begin > from ? begin : pastPart(tokens, from, end); i < end; i++) {
    const kind = kindAt(tokens, i);
    if (kind === Kind.number) {
      const past = pastDecade(tokens, i);
      if (past < 0) return '';
      i = past - 1;
      continue;
    }
    if (kind === Kind.sign) {
      const unit = sign(tokens, i);
      const comma = unit === 44;
      if (comma && (general(tokens, i + 1) & General.relative) !== 0) continue;
      if (unit === 45 && i > from) continue;
      return '';
    }
    // "towns in rebel-held territory"
    if (isHyphen(sign(tokens, i - 1)) && attached(tokens, i) && attached(tokens, i - 1)) continue;
    const classes = general(tokens, i);
    if ((classes & General.relative) !== 0) isRelative = true;
    if ((classes & General.auxiliary) !== 0) {
      passedAuxiliary = true;
      afterPreposition = false;
      continue;
    }
    if ((classes & General.conjunction) !== 0 && (classes & General.relative) === 0) {
      // "from the towns of Foua and Kefraya": still inside the phrase.
      if (afterPreposition) continue;
      // "scores of troops and state employees were killed"
      const verb = pastNouns(tokens, i + 1, end);
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
      if (passedAuxiliary) return '';
      if (lexAt(tokens, i) === Id.to) return '';
      afterPreposition = true;
      continue;
    }
    const state = stateAt(tokens, i);
    if (state !== undefined && (passedAuxiliary || !afterPreposition))
      return isDoing(tokens, i, from) ? '' : not + withComplement(tokens, i, state);
    if (isVerbForm(tokens, i) && !(afterPreposition && isPluralNoun(tokens, i + 1))) {
      const lemma = lemmaAt(tokens, i);
      // "put the toll at 85, adding that": whoever gives the number goes on.
      if (SPEAKING.has(lemma) && tokenWord(tokens, i).endsWith('ing')) return '';
      const doing = (inPhrase || isRelative || PERSON_STATES.has(lemma)) && isDoing(tokens, i, from);
      if (doing && isRelative) return mainVerb(tokens, i + 1, end) || withComplement(tokens, i, lemma);
      return doing ? '' : not + withComplement(tokens, i, lemma);
    }
    if (!afterPreposition && !passedAuxiliary) {
      return i === from ? headlineVerb(tokens, i) : '';
    }
    if (passedAuxiliary) return '';
  }
  return '';
}

/** Tokens behind "among" in which those are told who are meant: "those killed", "the 19 people who died". */
const FATE_REACH = 6;

/** "six children were among those killed": what happened to those whom "among" leads to; '' where nothing tells. */
function fateAmong(tokens: Tokens, from: number, end: number): string {
  for (let i = from; i < Math.min(end, from + FATE_REACH); i++) {
    const kind = kindAt(tokens, i);
    if (kind === Kind.number) continue;
    if (kind !== Kind.word) return '';
    const state = stateAt(tokens, i);
    if (state !== undefined) return state;
    if (isVerbForm(tokens, i)) return PERSON_STATES.has(lemmaAt(tokens, i)) ? lemmaAt(tokens, i) : '';
  }
  return '';
}

/** "20 fighters who guarded the buses were killed": the verb behind a relative clause with an object; '' where none is. */
function mainVerb(tokens: Tokens, from: number, end: number): string {
  for (let i = from; i < end; i++) {
    if (kindAt(tokens, i) !== Kind.word) return '';
    if ((general(tokens, i) & (General.conjunction | General.relative)) !== 0) return '';
    if ((general(tokens, i) & General.auxiliary) === 0 || isVerbForm(tokens, i)) continue;
    const verb = isAdverb(tokens, i + 1) ? i + 2 : i + 1;
    const state = stateAt(tokens, verb);
    if (state !== undefined) return withComplement(tokens, verb, state);
    return isVerbForm(tokens, verb) ? withComplement(tokens, verb, lemmaAt(tokens, verb)) : '';
  }
  return '';
}

/** Behind the decade of somebody's life at `i` ("one woman in her 20s died"); -1 where the number is something else. */
function pastDecade(tokens: Tokens, i: number): number {
  const whose = (asked(tokens, i - 1) & Asked.stage) === 0 ? i - 1 : i - 2;
  if (!POSSESSIVE.has(wordAt(tokens, whose))) return -1;
  let to = i + 1;
  if (sign(tokens, to) === 39 || sign(tokens, to) === 0x2019) to++;
  return attached(tokens, to) && lexAt(tokens, to) === Id.s ? to + 1 : -1;
}

const POSSESSIVE: ReadonlySet<string> = new Set(['his', 'her', 'their']);

/** Tokens of a remark between dashes: "six others – four women and two men ranging from 17 to 28 years old – had been". */
const LONGEST_REMARK = 24;

/** Behind a remark between dashes with an auxiliary after it; `from` where there is none. */
function pastDashes(tokens: Tokens, from: number, end: number): number {
  const unit = sign(tokens, from);
  if (!isDash(unit) || attached(tokens, from)) return from;
  const last = Math.min(end, from + LONGEST_REMARK);
  for (let i = from + 2; i < last; i++)
    if (sign(tokens, i) === unit && !attached(tokens, i) && sign(tokens, i + 1) !== unit)
      return (general(tokens, i + 1) & General.auxiliary) !== 0 ? i + 1 : from;
  return from;
}

/**
 * Whether the counted do to others what the verb at `i` says: "two men killed five", "two people started shooting".
 * What is done to somebody is told with a form of be, or has no object behind it.
 */
function isDoing(tokens: Tokens, i: number, from: number): boolean {
  const before = i > from ? wordAt(tokens, i - 1) : '';
  if (PASSIVE.has(before)) return false;
  // "four rockets killing eight"
  if (tokenWord(tokens, i).endsWith('ing')) return STARTING.has(before) || isNumber(tokens, i + 1);
  if (isNumber(tokens, i + 1)) return true;
  // "evacuated the day before", "arrested the same day"
  const dated = ((general(tokens, i + 2) | general(tokens, i + 3)) & General.timeUnit) !== 0;
  return (general(tokens, i + 1) & General.determiner) !== 0 && !dated;
}

const PASSIVE: ReadonlySet<string> = new Set('is are was were be been being got get gets'.split(' '));
const STARTING: ReadonlySet<string> = new Set('start starts started begin begins began kept keep'.split(' '));

/** Words of a noun phrase that shares its verb: "and state employees were". */
const LONGEST_SHARER = 3;

/** The auxiliary behind a plain noun phrase that begins at `from`; -1 where another clause does. */
function pastNouns(tokens: Tokens, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + LONGEST_SHARER + 1); i++) {
    if (kindAt(tokens, i) !== Kind.word) return -1;
    if ((general(tokens, i) & General.auxiliary) !== 0) return i > from ? i : -1;
    if (general(tokens, i) !== 0 || isVerbForm(tokens, i) || (bits(tokens, i) & NUMBER_WORD) !== 0) return -1;
  }
  return -1;
}

/** Tokens of a remark between commas: "most of them women and children". */
const LONGEST_ASIDE = 8;

/** Behind a remark without a verb: "17 people, mostly women, were wounded"; `from` where there is none. */
function pastAside(tokens: Tokens, from: number, end: number): number {
  const last = Math.min(end, from + LONGEST_ASIDE + 2);
  if (sign(tokens, from) !== 44) {
    if ((asked(tokens, from) & Asked.mostly) === 0) return from;
    // "500 others mostly children have been hurt", the commas lost
    for (let i = from + 1; i < last && kindAt(tokens, i) === Kind.word; i++)
      if ((general(tokens, i) & General.auxiliary) !== 0) return i;
    return from;
  }
  for (let i = from + 1; i < last; i++) {
    if (sign(tokens, i) === 44) return (general(tokens, i + 1) & General.auxiliary) !== 0 ? i + 1 : from;
    if (kindAt(tokens, i) !== Kind.word || (general(tokens, i) & General.auxiliary) !== 0) return from;
  }
  return from;
}

/**
 * Behind an inserted part ("126 people, including 68 children, were killed", "126 people, 68 of them children, …") or an
 * age ("nine men aged between 19 and 47 were"): its comma or the verb after it.
 */
function pastPart(tokens: Tokens, from: number, end: number): number {
  let i = from;
  if (sign(tokens, i) === 44) i++;
  const numbered = isNumber(tokens, i);
  const ofThem =
    numbered && i > from && lexAt(tokens, i + 1) === Id.of && (asked(tokens, i + 2) & Asked.them) !== 0;
  const part = (bits(tokens, i) & Word.part) !== 0 && (general(tokens, i) & General.relative) === 0;
  const aged = lexAt(tokens, i) === Id.aged;
  if (!ofThem && !part && !aged) return pastAside(tokens, from, end);
  for (i++; i < end; i++) {
    if (sign(tokens, i) === 44) return i + 1;
    if ((general(tokens, i) & General.auxiliary) !== 0) return i;
  }
  return from;
}

/** Verbs that only lead to another: "allowed to cross", "got injured", "were confirmed dead". */
const LIGHT: ReadonlySet<string> = new Set(
  'allow permit manage decide agree begin start continue try want expect get confirm report believe fear presume'.split(
    ' ',
  ),
);

/** "taken hostage", "found dead", "lost their lives", "allowed to cross": what completes the verb says what happened. */
function withComplement(tokens: Tokens, i: number, lemma: string): string {
  const next = wordAt(tokens, i + 1);
  if (next === 'hostage' || next === 'dead' || next === 'prisoner' || next === 'captive')
    return next === 'dead' ? 'die' : `${lemma} ${next}`;
  if (lemma === 'lose' && /^li(?:fe|ves)$/.test(wordAt(tokens, i + 2))) return 'die';
  if (LIGHT.has(lemma)) {
    const state = stateAt(tokens, i + 1);
    if (state !== undefined) return state;
    if (STARTING.has(wordAt(tokens, i)) && PERSON_STATES.has(lemmaAt(tokens, i + 1))) return '';
    // "feared buried", "believed trapped"
    if (isVerbForm(tokens, i + 1) && !SPEAKING.has(lemmaAt(tokens, i + 1))) return lemmaAt(tokens, i + 1);
    if (next === 'to' && wordAt(tokens, i + 2) !== '') return wordAt(tokens, i + 2);
    if (next === 'into') return 'enter';
  }
  return lemma;
}

function wordAt(tokens: Tokens, i: number): string {
  return kindAt(tokens, i) === Kind.word ? tokenWord(tokens, i) : '';
}

function lemmaAt(tokens: Tokens, i: number): string {
  return stateAt(tokens, i) ?? verbLemmaAt(tokens, i);
}

/** The present of headlines: "Blast kills 41", "22 die". Only verbs that news of events uses so. */
export function headlineVerb(tokens: Tokens, i: number): string {
  const lex = lexAt(tokens, i);
  return lex === 0 ? '' : (headlineOf.get(lex) ?? '');
}

/** Whether the verb in front is one of change and the word says how the figure is moved; null for neither. */
export function changeOf(tokens: Tokens, draft: Draft, start: number): 'by' | 'to' | 'from' | null {
  const before = draft.from - 1;
  if (before < start) return null;
  const word = bits(tokens, before);
  const lex = lexAt(tokens, before);
  if ((word & Word.change) !== 0) {
    if ((asked(tokens, draft.from) & Asked.level) !== 0) return 'to';
    if (phrasalVerb(tokens, before) !== '') return null;
    // "up 5 percent", "rose 5 percent"; a count after a transitive verb ("lost 5 men") is no change.
    return draft.kind === 'percent' || draft.kind === 'money' || lex === Id.up || lex === Id.down
      ? 'by'
      : null;
  }
  if (lex !== Id.by && lex !== Id.to && lex !== Id.from) return null;
  for (let i = before - 1; i >= start && i >= before - 8; i--) {
    if ((bits(tokens, i) & Word.change) !== 0) return lex === Id.by ? 'by' : lex === Id.to ? 'to' : 'from';
  }
  return null;
}

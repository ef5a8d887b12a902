import type { Bound } from '../../claim/figure.ts';
import { Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { headLemma } from './lemma.ts';
import { type NounPhrase, readNounPhrase } from './noun-phrase.ts';
import { isMovedShare, type Quantity, readQuantity } from './quantity.ts';
import { asked, bits, capital, general, isNameWord, kindAt, lexAt, sign, wordAt } from './scan.ts';
import { Id, PERSONS } from './tables.ts';
import { befalls } from './verbs.ts';

/** Whether a number without unit of measure is a quantity at all: "one" as pronoun and "half" as adverb are none. */
export function counts(
  tokens: Tokens,
  quantity: Quantity,
  phrase: NounPhrase | null,
  at: number,
  bound: Bound | null,
): boolean {
  const { first, end } = quantity;
  const lead = lexAt(tokens, first);
  if (lead === Id.one && end === first + 1) return oneCounts(tokens, quantity, phrase, at);
  if (lead === Id.half || lexAt(tokens, end - 1) === Id.half) {
    if (quantity.low >= 1 || bound !== null) return true;
    // "in the first half of the year" is a time.
    if ((bits(tokens, first - 1) & Word.ordinal) !== 0) return false;
    if (isMovedShare(tokens, first, end)) return true;
    const next = lexAt(tokens, end);
    const article = lexAt(tokens, first) === Id.a || lexAt(tokens, next === Id.a ? end : -1) === Id.a;
    if (article) return true;
    if (next === Id.of) return phrase !== null || (asked(tokens, end + 1) & Asked.them) !== 0;
    return (asked(tokens, end) & Asked.halved) !== 0;
  }
  if (quantity.worded && lead === Id.quarter) return quantity.low >= 1;
  return true;
}

/** "one" counts where a noun follows; after "no", "this", "the" and before "of", "another", "day" it does not. */
function oneCounts(tokens: Tokens, quantity: Quantity, phrase: NounPhrase | null, at: number): boolean {
  const { first, end } = quantity;
  if (phrase === null)
    return (
      (bits(tokens, at) & Word.state) !== 0 ||
      // "killing one", but "killed one another"
      (befalls(tokens, first - 1) &&
        (asked(tokens, at) & Asked.idiom) === 0 &&
        lexAt(tokens, at) !== Id.of) ||
      // "taken to Regional One in critical condition"
      (isPatient(tokens, at) && !(capital(tokens, first) && capital(tokens, first - 1))) ||
      isSubject(tokens, first, at) ||
      isOfPeople(tokens, at)
    );
  if (at !== end) return true;
  const before = general(tokens, first - 1);
  // "Police said that one man had died", "in which one woman was hurt"; but "which one house", "that one mistake".
  if ((before & General.relative) !== 0) {
    if (!isPersonNoun(tokens, phrase) || (phrase.partitive && !isBefallen(tokens, phrase.to))) return false;
  } else if ((before & (General.determiner | General.negation | General.pronoun)) !== 0) return false;
  // "one of the victims" counts, "one of the reasons" and "one of the best" do not.
  if (phrase.partitive) return isPersonNoun(tokens, phrase);
  // "… ," said one official.
  if ((asked(tokens, first - 1) & Asked.speech) !== 0 && kindAt(tokens, first - 2) === Kind.sign)
    return false;
  return (asked(tokens, end) & Asked.idiom) === 0 && !speaks(tokens, phrase.to);
}

/** "one of the four was found", "one of the 12 hostages": of people who are counted themselves; "one of whom died". */
function isOfPeople(tokens: Tokens, at: number): boolean {
  if (lexAt(tokens, at) !== Id.of) return false;
  if ((asked(tokens, at + 1) & Asked.them) !== 0)
    return (
      (general(tokens, at - 2) & (General.determiner | General.negation)) === 0 && isBefallen(tokens, at + 2)
    );
  if ((general(tokens, at + 1) & General.determiner) === 0) return false;
  const whole = readQuantity(tokens, at + 2);
  if (whole === null || whole.low < 2) return false;
  const phrase = readNounPhrase(tokens, whole.end, false);
  if (phrase !== null) return isPersonNoun(tokens, phrase);
  return (general(tokens, whole.end) & General.auxiliary) !== 0;
}

/** "died", "was badly hurt", "is missing" */
function isBefallen(tokens: Tokens, at: number): boolean {
  let i = at;
  while ((general(tokens, i) & General.auxiliary) !== 0) i++;
  if (i === at) return lexAt(tokens, at) === Id.died || isPatient(tokens, at);
  return befalls(tokens, i) || (bits(tokens, i) & Word.state) !== 0 || isPatient(tokens, i);
}

/**
 * "one critically and three seriously", "one in critical and two in stable condition", "three in stable condition": how
 * those are who are told of by a number alone.
 */
export function isPatient(tokens: Tokens, at: number): boolean {
  if (lexAt(tokens, at) === Id.in && CONDITION.test(wordAt(tokens, at + 1)))
    return wordAt(tokens, at + 2) === 'condition' || lexAt(tokens, at + 2) === Id.and;
  return HARMED.test(wordAt(tokens, at)) && isPhraseEnd(tokens, at + 1);
}

/** Whether what stands at `i` goes on with no noun phrase: a sign, a verb's auxiliary, "in", "and". */
export const isPhraseEnd = (tokens: Tokens, i: number): boolean =>
  kindAt(tokens, i) !== Kind.word ||
  (general(tokens, i) & (General.conjunction | General.preposition | General.auxiliary)) !== 0;

/** What hospitals call those they treat, and "a 300-strong crowd". */
export const CONDITION = /^(?:critical|stable|serious|fair|good|strong)$/;

const HARMED = /^(?:critically|seriously|badly|slightly|fatally)$/;

/** "One has been released", "… and one is missing", "where one died": the counted one of those named before. */
function isSubject(tokens: Tokens, first: number, at: number): boolean {
  if (at !== first + 1) return false;
  if ((asked(tokens, at) & Asked.singular) === 0) return false;
  const before = first - 1;
  if (capital(tokens, first) || lexAt(tokens, before) === Id.and || wordAt(tokens, before) === 'whom')
    return true;
  const opens = sign(tokens, before) === 44 || (general(tokens, before) & General.relative) !== 0;
  return opens && isBefallen(tokens, at);
}

function isPersonNoun(tokens: Tokens, phrase: NounPhrase): boolean {
  if ((asked(tokens, phrase.from) & Asked.superlative) !== 0) return false;
  if (tokenWord(tokens, phrase.from).endsWith('est')) return false;
  const lemma = headLemma(tokens, phrase.head);
  return phrase.head - phrase.from <= 1 && (PERSONS.has(lemma) || isNameWord(tokens, phrase.head));
}

/** "one woman in Qeshm told AFP": somebody who speaks is a source, nobody counts her. */
function speaks(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 5 && kindAt(tokens, i) === Kind.word; i++) {
    if ((asked(tokens, i) & Asked.speech) !== 0) return true;
    if ((general(tokens, i) & General.auxiliary) !== 0) return false;
  }
  return false;
}

import { Gap, isApostrophe, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import type { Draft } from './draft.ts';
import { headLemma } from './lemma.ts';
import { isAdverb, isPluralNoun, isVerbForm } from './noun-phrase.ts';
import { asked, bits, general, isHyphen, isNamed, kindAt, lexAt, sign, wordAt } from './scan.ts';
import { codeOfSign, Id, nominalOf } from './tables.ts';
import { isBeing, isNumber, stateOf } from './verbs.ts';

/** What a sentence moves to or by a number: "cases rose to 249 million" moves cases, "the toll has passed 40" the dead. */
export interface Moved {
  /** Lemma of the counted, '' where the subject is no plural. */
  readonly unit: string;
  /** What happened to them, where the subject says so; '' else. */
  readonly predicate: string;
}

export const NOTHING: Moved = { unit: '', predicate: '' };

/** Tokens between a verb that moves and the preposition of its number: "put the number of shots fired by the two men at". */
const VERB_REACH = 12;

/** Tokens of a subject with its prepositions: "the death toll from a 6.3-magnitude earthquake in western Afghanistan". */
const SUBJECT_REACH = 20;

export const isArticle = (tokens: Tokens, i: number): boolean =>
  /^(?:the|an?|his|her|its|their)$/.test(wordAt(tokens, i));

/** Before an article and a participle or "record" behind it that end at `i`: "to a seasonally adjusted 219,000"; `i` where none do. */
export function pastAdjunct(tokens: Tokens, i: number): number {
  if (!isVerbForm(tokens, i) && wordAt(tokens, i) !== 'record') return i;
  const at = i > 1 && isAdverb(tokens, i - 1) ? i - 2 : i - 1;
  return isArticle(tokens, at) ? at - 1 : i;
}

/** The token that leads to a number, before what only weighs it: "to just six", "by between 40% and 65%", "from as few as". */
export function leadAt(tokens: Tokens, from: number): number {
  let at = from - 1;
  while (
    at > 0 &&
    ((general(tokens, at) & General.adverb) !== 0 ||
      (bits(tokens, at) & Word.intensifier) !== 0 ||
      lexAt(tokens, at) === Id.between)
  )
    at--;
  return pastAdjunct(tokens, at);
}

/** What the verb that leads to a number moves: its object, else its subject. `start` is the sentence's first token. */
export function movedBy(tokens: Tokens, draft: Draft, start: number): Moved {
  const verb = movingVerb(tokens, draft, start);
  if (verb < 0) return NOTHING;
  const object = verb + 1;
  // "cut jobs to 12,000", "put the death toll at 19"
  const end = isLedWithin(tokens, draft) ? draft.from - 1 : draft.from - 2;
  // "rose 20 per cent to 10.3 million" moves what rose.
  if (
    object <= end &&
    (general(tokens, object) & (General.preposition | General.adverb)) === 0 &&
    !(isNumber(tokens, object) && (bits(tokens, verb) & Word.change) !== 0)
  )
    return phraseEndingAt(tokens, end, object);
  let last = verb - 1;
  while (
    last > start &&
    (general(tokens, last) & (General.auxiliary | General.adverb | General.negation)) !== 0
  )
    last--;
  if (last < start) return NOTHING;
  // "The number of people missing is 21", but "the dead are 40": only a tally is a number.
  return isBeing(tokens, verb) && !hasTally(tokens, last, start)
    ? NOTHING
    : phraseEndingAt(tokens, last, start);
}

/** Whether the phrase that ends at `last` speaks of a number or toll. */
function hasTally(tokens: Tokens, last: number, start: number): boolean {
  for (let i = last; i >= start && i > last - SUBJECT_REACH && !endsClause(tokens, i); i--)
    if ((asked(tokens, i) & Asked.tally) !== 0 || tokenWord(tokens, i) === 'toll') return true;
  return false;
}

/** "reached 41", "rose to 41", "stands at 41", "fell by 12 to 41": the verb; -1 where none leads to the number. */
function movingVerb(tokens: Tokens, draft: Draft, start: number): number {
  // "The death toll surpasses 130": the verb is the hedge.
  if ((asked(tokens, draft.from) & Asked.reaching) !== 0) return draft.from;
  const before = leadAt(tokens, draft.from);
  if (before < start) return -1;
  if ((asked(tokens, before) & Asked.reaching) !== 0 || isBeing(tokens, before)) return before;
  const within = isLedWithin(tokens, draft);
  if (!within && ((general(tokens, before) & General.preposition) === 0 || lexAt(tokens, before) === Id.of))
    return -1;
  for (let i = within ? before : before - 1; i >= start && i > before - VERB_REACH; i--) {
    if (endsClause(tokens, i)) return -1;
    if ((bits(tokens, i) & Word.change) !== 0 || (asked(tokens, i) & Asked.reaching) !== 0) return i;
    if (BRINGING.test(wordAt(tokens, i)) && hasTally(tokens, before, i)) return i;
  }
  return -1;
}

/** Verbs that move a number where they have one for their object: "bringing the number of dead to 26". */
const BRINGING = /^(?:br(?:ings?|inging|ought)|tak(?:es?|ing)|took|push(?:es|ed|ing)?|putting)$/;

/** Whether the preposition of a number stands within its hedge: "put the toll at least at 85". */
const isLedWithin = (tokens: Tokens, { from, quantity }: Draft) =>
  quantity.first - 1 > from && lexAt(tokens, quantity.first - 1) === Id.at;

/** Whether a sign at `i` ends a clause: any but those that hang together what is one word or one figure. */
function endsClause(tokens: Tokens, i: number): boolean {
  const unit = sign(tokens, i);
  return unit !== 0 && !isHyphen(unit) && !isApostrophe(unit) && unit !== 37 && codeOfSign(unit) === '';
}

/** Reads a noun phrase from its last token to the left: its head stands before the first of its prepositions. */
function phraseEndingAt(tokens: Tokens, last: number, start: number): Moved {
  let head = last;
  for (let i = last; i >= start && i > last - SUBJECT_REACH; i--) {
    if (endsClause(tokens, i)) break;
    if (kindAt(tokens, i) !== Kind.word) continue;
    const classes = general(tokens, i);
    // "The toll in the landslides that flattened two villages rose to 40": the clause belongs to what stands before it.
    if ((classes & General.relative) !== 0 && i - 2 > start && isAntecedent(tokens, i - 1)) {
      head = i - 1;
      continue;
    }
    if ((classes & (General.conjunction | General.relative | General.pronoun | General.auxiliary)) !== 0)
      break;
    if (tokens.gap[i] === Gap.paragraph || i === start) break;
    if ((classes & General.preposition) === 0) continue;
    // "the number of people killed in the attack": the counted stand behind "of".
    if (lexAt(tokens, i) === Id.of && (asked(tokens, i - 1) & Asked.tally) !== 0)
      return countedFrom(tokens, i + 1, last);
    head = i - 1;
  }
  const nominal = nominalOf.get(lexAt(tokens, head));
  if (nominal !== undefined) return { unit: '', predicate: nominal };
  // "the rig count"
  if ((asked(tokens, head) & Asked.tally) !== 0) head--;
  if (head < start || kindAt(tokens, head) !== Kind.word) return NOTHING;
  const counted =
    isPluralNoun(tokens, head) || (head + 1 <= last && (asked(tokens, head + 1) & Asked.tally) !== 0);
  return counted && general(tokens, head) === 0 && (bits(tokens, head) & Word.currency) === 0
    ? { unit: headLemma(tokens, head), predicate: '' }
    : NOTHING;
}

/** Whether a noun stands at `i`: a plural, or a word behind an article or preposition. */
function isAntecedent(tokens: Tokens, i: number): boolean {
  if (isPluralNoun(tokens, i)) return true;
  const led = (general(tokens, i - 1) & (General.determiner | General.preposition)) !== 0;
  return led && isNamed(tokens, i);
}

/** The first plural between two tokens and the state behind it, or a state alone: "people killed", "the injured". */
function countedFrom(tokens: Tokens, from: number, last: number): Moved {
  for (let i = from; i <= last; i++) {
    const state = stateOf.get(lexAt(tokens, i));
    if (state !== undefined) return { unit: 'person', predicate: state };
    if (isPluralNoun(tokens, i))
      return { unit: headLemma(tokens, i), predicate: stateOf.get(lexAt(tokens, i + 1)) ?? '' };
  }
  return NOTHING;
}

import { Gap, Kind, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import type { Described, Draft } from './draft.ts';
import { isVerbForm } from './noun-phrase.ts';
import { nominalAt } from './predicates.ts';
import { asked, attached, bits, general, isDash, kindAt, lexAt, sign, wordAt } from './scan.ts';
import { Id, PERSONS } from './tables.ts';
import { lemmaAt, PERSON_STATES, stateAt } from './verbs.ts';

/**
 * For each figure the index of its whole, -1 for none: "438 soldiers, including 164 border guards", "of whom 164",
 * "164 of them", "two of the victims", and counts that add up to the one before them ("six others, four women and two
 * men"). A whole is never smaller than its part.
 */
export function wholesOf(tokens: Tokens, figures: readonly Described[]): readonly number[] {
  const wholes: number[] = [];
  for (let k = 0; k < figures.length; k++) wholes.push(statedWhole(tokens, figures, k, wholes));
  addSums(tokens, figures, wholes);
  return wholes;
}

/** Sentences looked back through for the whole of a part, by how the text says that it is one. */
const REACH = { including: 1, included: 3, ofThem: 6, ofThe: 6, subject: 3 } as const;

/** Figures looked back through at most, however long the sentences are: lists stay linear. */
const FIGURES_BACK = 24;

function statedWhole(
  tokens: Tokens,
  figures: readonly Described[],
  k: number,
  wholes: readonly number[],
): number {
  const figure = figures[k]!;
  const { draft } = figure;
  if ((draft.kind !== 'count' && draft.kind !== 'money') || draft.high === 0) return -1;
  if (wholeAhead(tokens, figures, k)) return k + 1;
  const of = partitive(tokens, draft);
  if (of === 'them') {
    // "Two of those shot": of all whom it befell.
    const fate = stateAt(tokens, draft.quantity.end + 2);
    const all = fate === undefined ? -1 : wholeOfFate(figures, k, fate, wholes);
    return all < 0 ? larger(figures, k, REACH.ofThem, null) : all;
  }
  if (of === 'the') return sameKindLarger(figures, k);
  const left = countBefore(figures, k);
  if (left >= 0 && outOf(tokens, figures[left]!.draft) && fits(figures[left]!, figure)) return left;
  const those = ofThose(tokens, draft);
  if (those >= 0) return wholeOfFate(figures, k, fateAt(tokens, those), wholes);
  const opener = partOpener(tokens, draft, left < 0 ? 0 : figures[left]!.draft.to);
  if (opener !== 'none') return larger(figures, k, REACH[opener], null);
  if (amongTheDead(tokens, draft))
    return amongNext(tokens, figures, k) ? k + 1 : larger(figures, k, REACH.subject, wholes);
  if (left < 0) return -1;
  const previous = wholes[left]!;
  if (previous >= 0 && fits(figures[previous]!, figure)) {
    // "including 11 children and 15 women": the list goes on with the same whole.
    if (listJoins(tokens, figures[left]!.draft, draft)) return previous;
    if (
      figures[left]!.sentence === figure.sentence &&
      isRest(tokens, figures[previous]!.draft, figures[left]!.draft, draft)
    )
      return previous;
  }
  // "Five are in stable condition.": an elliptic subject takes from those named before.
  if (isBareSubject(tokens, draft)) return larger(figures, k, REACH.subject, wholes);
  return -1;
}

/** "24 of the 25 seats", "12 out of 36 flats": the figure behind "of" is the whole. */
export function wholeAhead(tokens: Tokens, figures: readonly Described[], k: number): boolean {
  const part = figures[k]!;
  const whole = figures[k + 1];
  const { end } = part.draft.quantity;
  const of = lexAt(tokens, end) === Id.out ? end + 1 : end;
  if (whole === undefined || whole.draft.kind !== part.draft.kind || lexAt(tokens, of) !== Id.of)
    return false;
  const behind = of + 1;
  const from = (general(tokens, behind) & General.determiner) === 0 ? behind : behind + 1;
  const at = whole.draft.from;
  // "46 of the village's 130 houses", "eight of their last 10 games"
  const owned = at - of <= OF_REACH && isOnePhrase(tokens, behind, at);
  return (at === from || at === behind || owned) && isLarger(whole, part);
}

/** Tokens between "of" and the whole: "of the city's 340,000 residents", "'s" being two. */
const OF_REACH = 5;

/**
 * What happened to the counted at `k`, as a lemma. "22 of the 48 passengers were killed", "70% of the city's 340,000
 * residents fled": that is said of the part, not of the whole.
 */
export function fateOf(tokens: Tokens, figures: readonly Described[], k: number): string {
  const { draft, predicate } = figures[k]!;
  if (isTakenFrom(tokens, figures, k)) return '';
  const fromNext = predicate === '' && draft.kind === 'count' && k + 1 < figures.length;
  return fromNext && isTakenFrom(tokens, figures, k + 1) ? figures[k + 1]!.predicate : predicate;
}

/** Whether the figure before is a part of the one at `k` by "of". */
function isTakenFrom(tokens: Tokens, figures: readonly Described[], k: number): boolean {
  if (k === 0 || figures[k - 1]!.sentence !== figures[k]!.sentence) return false;
  const part = figures[k - 1]!.draft;
  const end = lexAt(tokens, part.quantity.end) === Id.of ? part.quantity.end : part.to;
  const of = lexAt(tokens, end) === Id.out ? end + 1 : end;
  const whole = figures[k]!.draft.from;
  return lexAt(tokens, of) === Id.of && whole - of <= OF_REACH && isOnePhrase(tokens, of + 1, whole);
}

/** Whether no other clause begins between two tokens: "dozens of people and wounded 40" takes nobody from the 40. */
function isOnePhrase(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (
      sign(tokens, i) === 44 ||
      (isDash(sign(tokens, i)) && !attached(tokens, i)) ||
      (general(tokens, i) & (General.conjunction | General.auxiliary | General.preposition)) !== 0 ||
      isVerbForm(tokens, i)
    )
      return false;
  return true;
}

/** The nearest figure before that is no age: "including a 17-year-old boy and four women". -1 for none. */
function countBefore(figures: readonly Described[], k: number): number {
  const last = Math.max(0, k - FIGURES_BACK);
  for (let j = k - 1; j >= last; j--) if (figures[j]!.draft.kind !== 'age') return j;
  return -1;
}

/** "two escaped, the other three were searched", "five are stable and one is critical". */
function isRest(tokens: Tokens, whole: Draft, first: Draft, rest: Draft): boolean {
  if (first.quantity.low + rest.quantity.low === whole.quantity.low) return true;
  return isElliptic(tokens, rest) && first.quantity.low + rest.quantity.low <= whole.quantity.low;
}

/** A number without a noun before its verb: "five are stable", "two suffered burns". */
function isElliptic(tokens: Tokens, { head, to }: Draft): boolean {
  const finite = (general(tokens, to) & General.auxiliary) !== 0 || (asked(tokens, to) & Asked.finite) !== 0;
  return head < 0 && finite;
}

function isBareSubject(tokens: Tokens, draft: Draft): boolean {
  if (!isElliptic(tokens, draft) || !draft.quantity.worded || draft.quantity.bound !== 'exact') return false;
  const before = draft.from - 1;
  return before < 0 || tokens.gap[draft.from] === Gap.paragraph || sign(tokens, before) === 46;
}

/** Tokens between the word that opens a part and its number: "including a 17-year-old boy and". */
const OPENER_REACH = 10;

/** "including", "among them", "of whom", "the dead included" before the figure, with a word or two between. */
function partOpener(tokens: Tokens, draft: Draft, floor: number): 'including' | 'included' | 'none' {
  let i = draft.from - 1;
  const limit = Math.max(floor, draft.from - OPENER_REACH);
  for (; i >= limit; i--) {
    if ((bits(tokens, i) & Word.part) !== 0) break;
    const unit = sign(tokens, i);
    if (unit !== 0 && unit !== 44 && unit !== 58 && unit !== 45) return 'none';
    if ((general(tokens, i) & General.auxiliary) !== 0 && i < draft.from - 2) return 'none';
    if (tokens.gap[i + 1] === Gap.paragraph) return 'none';
  }
  if (i < limit) return 'none';
  const word = tokenWord(tokens, i);
  if (word === 'whom' || word === 'which' || word === 'them') {
    const lead = wordAt(tokens, i - 1);
    return lead === 'of' || lead === 'among' || lead === 'with' ? 'including' : 'none';
  }
  if (word === 'among') return 'none';
  return word === 'included' || word === 'include' || word === 'includes' ? 'included' : 'including';
}

/** "164 of them", "two of whom" against "two of the victims". */
function partitive(tokens: Tokens, draft: Draft): 'them' | 'the' | 'none' {
  const at = lexAt(tokens, draft.quantity.end) === Id.of ? draft.quantity.end : draft.to;
  if (lexAt(tokens, at) !== Id.of || kindAt(tokens, at + 1) !== Kind.word) return 'none';
  const word = tokenWord(tokens, at + 1);
  if (word === 'them' || word === 'whom' || word === 'which' || word === 'those' || word === 'these')
    return 'them';
  return word === 'the' && draft.quantity.bound !== 'vague' && at === draft.quantity.end ? 'the' : 'none';
}

/** "Out of 23 pirates, 12 …", "Of the 23, 12 …": the first is the whole of the second. */
function outOf(tokens: Tokens, left: Draft): boolean {
  let i = left.from - 1;
  if ((general(tokens, i) & General.determiner) !== 0) i--;
  if (lexAt(tokens, i) !== Id.of) return false;
  const opens = i === 0 || tokens.gap[i]! >= Gap.line || sign(tokens, i - 1) !== 0;
  return opens || lexAt(tokens, i - 1) === Id.out;
}

/** Tokens between "Of" and the comma: "Of the people injured,". */
const THOSE_REACH = 5;

/** "Of those killed, 31 came from Halden": the word before the comma, which says of whom; -1 where no sentence opens so. */
function ofThose(tokens: Tokens, { from }: Draft): number {
  if (sign(tokens, from - 1) !== 44) return -1;
  for (let i = from - 2; i >= Math.max(0, from - 2 - THOSE_REACH); i--) {
    if (sign(tokens, i) !== 0) return -1;
    if (lexAt(tokens, i) !== Id.of) continue;
    const opens = i === 0 || tokens.gap[i]! >= Gap.line || sign(tokens, i - 1) !== 0;
    return opens && /^(?:the|those|these|them)$/.test(tokenWord(tokens, i + 1)) ? from - 2 : -1;
  }
  return -1;
}

/** What "killed", "dead", "injured" say of people, as a lemma; '' where it is nothing that happens. */
function fateAt(tokens: Tokens, i: number): string {
  return stateAt(tokens, i) ?? nominalAt(tokens, i) ?? (isVerbForm(tokens, i) ? lemmaAt(tokens, i) : '');
}

/** The nearest larger count before of those to whom it happened, no part itself; whatever the part is said to be, it is some of them. */
function wholeOfFate(
  figures: readonly Described[],
  k: number,
  fate: string,
  wholes: readonly number[],
): number {
  const part = figures[k]!;
  const last = Math.max(0, k - FIGURES_BACK);
  for (let j = k - 1; j >= last && part.sentence - figures[j]!.sentence < REACH.ofThem; j--) {
    const { draft, predicate } = figures[j]!;
    if (draft.kind !== 'count' || draft.quantity.low <= part.draft.quantity.low || wholes[j]! >= 0) continue;
    if (predicate === fate || fate === '' || (DEATH.has(predicate) && DEATH.has(fate))) return j;
  }
  return -1;
}

/** "20 women among the dead", "41 soldiers were among those": part of the nearest larger count. */
function amongTheDead(tokens: Tokens, draft: Draft): boolean {
  for (let i = draft.to; i < draft.to + 3 && i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word) return false;
    if (lexAt(tokens, i) === Id.among) {
      const next = wordAt(tokens, i + 1);
      return next === 'the' || next === 'those' || next === 'them';
    }
  }
  return false;
}

/** "Seventeen officers were among the 27 injured": the whole stands behind. */
function amongNext(tokens: Tokens, figures: readonly Described[], k: number): boolean {
  const whole = figures[k + 1];
  if (whole === undefined) return false;
  const { from } = whole.draft;
  const before = (general(tokens, from - 1) & General.determiner) === 0 ? from - 1 : from - 2;
  return lexAt(tokens, before) === Id.among && isLarger(whole, figures[k]!);
}

/** Whether a count can be part of another: no larger, of the same kind of thing, and nothing else happened to it. */
function fits(whole: Described, part: Described): boolean {
  if (whole.draft.kind !== part.draft.kind || !sameFate(whole.predicate, part.predicate)) return false;
  const top = whole.draft.high ?? Number.POSITIVE_INFINITY;
  if ((part.draft.low ?? part.draft.high ?? 0) > top) return false;
  return part.unit === '' || !PERSONS.has(whole.unit) || isPersonal(part.unit);
}

/** Whether people are no part of things: where only numbers speak for it, "ten shells" have no nine wounded. */
const isAlike = (whole: Described, part: Described): boolean =>
  whole.unit === '' || !PERSONS.has(part.unit) || isPersonal(whole.unit);

/** Predicates that say one thing: whoever is killed, dies. */
const DEATH: ReadonlySet<string> = new Set(['die', 'kill', 'slay', 'execute', 'murder', 'drown']);

/** Two fates of people exclude each other: the wounded are no part of the dead. */
function sameFate(a: string, b: string): boolean {
  if (a === b || !PERSON_STATES.has(a) || !PERSON_STATES.has(b)) return true;
  return DEATH.has(a) && DEATH.has(b);
}

/** Whether a noun may mean people: one that is known to, or one made like "fighter", "Syrian", "evacuee". */
function isPersonal(unit: string): boolean {
  return (
    PERSONS.has(unit) ||
    /(?:er|or|ist|man|men|ee|ant|ent|an|ese|i|family|couple|official|guard|civilian|force|personnel|pirate)$/.test(
      unit,
    )
  );
}

/** Whether the whole's number is larger than the part's, whatever their hedges. */
function isLarger(whole: Described, part: Described): boolean {
  return whole.draft.quantity.low > part.draft.quantity.low && fits(whole, part);
}

/**
 * The nearest earlier figure, less than `reach` sentences back, that is large enough to be the whole; where `wholes` is
 * given, one that is no part itself.
 */
function larger(
  figures: readonly Described[],
  k: number,
  reach: number,
  wholes: readonly number[] | null,
): number {
  const part = figures[k]!;
  const last = Math.max(0, k - FIGURES_BACK);
  for (let j = k - 1; j >= last && part.sentence - figures[j]!.sentence < reach; j--) {
    const whole = figures[j]!;
    if (wholes !== null && wholes[j]! >= 0) continue;
    const vague = whole.draft.quantity.bound === 'vague' && part.draft.quantity.bound === 'vague';
    if (vague ? fits(whole, part) : isLarger(whole, part)) return j;
  }
  return -1;
}

/** "two of the victims": the nearest larger count of the same noun, else the nearest larger count. */
function sameKindLarger(figures: readonly Described[], k: number): number {
  const part = figures[k]!;
  const last = Math.max(0, k - FIGURES_BACK);
  for (let j = k - 1; j >= last && part.sentence - figures[j]!.sentence < REACH.ofThe; j--) {
    if (figures[j]!.unit === part.unit && isLarger(figures[j]!, part)) return j;
  }
  return larger(figures, k, REACH.subject, null);
}

/** Whether only "and", a comma or both stand between two figures. */
export function listJoins(tokens: Tokens, left: Draft, right: Draft): boolean {
  let i = left.to;
  if (sign(tokens, i) === 44) i++;
  if (lexAt(tokens, i) === Id.and) i++;
  return i > left.to && i === right.from;
}

/** Counts of one sentence, at most two behind the whole's, that add up to it exactly: its parts. */
const SUM = { sentences: 3, parts: 4, smallest: 4 } as const;

function addSums(tokens: Tokens, figures: readonly Described[], wholes: number[]): void {
  for (let k = 0; k + 2 < figures.length; k++) {
    const whole = figures[k]!;
    const { kind, quantity } = whole.draft;
    const total = quantity.low;
    if (kind !== 'count' || quantity.bound !== 'exact' || total < SUM.smallest) continue;
    const there = figures[k + 1]!.sentence;
    if (there - whole.sentence >= SUM.sentences) continue;
    let sum = 0;
    let j = k + 1;
    for (; j < figures.length && j <= k + SUM.parts && sum < total; j++) {
      const part = figures[j]!;
      if (part.sentence !== there || !isAddend(tokens, part)) break;
      sum += part.draft.quantity.low;
    }
    // Few add up: whether they can be parts is asked of those alone.
    if (sum !== total || j - k < 3) continue;
    // "Five men and four women were hurt, one badly": the women stand beside the men.
    let fit =
      lexAt(tokens, figures[k + 1]!.draft.from - 1) !== Id.and ||
      whole.draft.to !== figures[k + 1]!.draft.from - 1;
    for (let p = k + 1; p < j; p++) fit &&= fits(whole, figures[p]!) && isAlike(whole, figures[p]!);
    for (let p = k + 1; fit && p < j; p++) if (wholes[p]! < 0) wholes[p] = k;
  }
}

function isAddend(tokens: Tokens, { draft: { kind, quantity } }: Described): boolean {
  return (
    kind === 'count' &&
    quantity.bound === 'exact' &&
    Number.isInteger(quantity.low) &&
    !attached(tokens, quantity.end)
  );
}

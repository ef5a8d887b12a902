import type { Tokens } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import { isListing } from './ages.ts';
import { isOfBody } from './collectives.ts';
import { type Described, type Draft, happens } from './draft.ts';
import { leadAt, type Moved, movedBy, NOTHING } from './moved.ts';
import { isPluralNoun } from './noun-phrase.ts';
import { listJoins, wholeAhead } from './parts.ts';
import { CHARGES, tollInFront } from './predicates.ts';
import { isShare } from './quantity.ts';
import { asked, attached, bits, general, isHyphen, lexAt, sign, wordAt } from './scan.ts';
import { Id, PERSONS } from './tables.ts';
import { PERSON_STATES } from './verbs.ts';

/** Sentences, and figures, that an elliptic number reaches back for what it counts; the second keeps lists linear. */
const ELLIPSIS_REACH = { sentences: 4, figures: 24 } as const;

/**
 * Gives elliptic numbers what they count. What the sentence itself says comes first, in this order: the list that the
 * number stands in, the other end of a move, the whole that it is taken from, the subject that is moved; what was
 * counted before comes last, and serves a number with decimals only if it has decimals too. A lone "one" that finds
 * nothing is dropped, unless something befell him ("killing one").
 */
export function fillEllipses(
  tokens: Tokens,
  sentences: Int32Array,
  given: readonly Described[],
): readonly Described[] {
  const figures = [...given];
  const out: Described[] = [];
  let listed = -1;
  for (let k = 0; k < figures.length; k++) {
    const figure = figures[k]!;
    const { draft, predicate } = figure;
    const others = draft.head >= 0 && (bits(tokens, draft.head) & Word.filler) !== 0;
    if (draft.kind !== 'count' || (draft.unit !== '' && !others)) {
      const next = figures[k + 1]?.draft;
      // The adjective stands before no noun of its own.
      out.push(
        next && sharesNoun(tokens, draft, next)
          ? { ...figure, unit: next.unit, draft: { ...draft, head: draft.nounTo } }
          : figure,
      );
      continue;
    }
    const left = out.length === 0 ? null : out[out.length - 1]!.draft;
    const equal = others
      ? null
      : (listAhead(tokens, figures, k) ??
        inListOf(tokens, left, draft, listed === k - 1) ??
        comparedWith(tokens, figures, k) ??
        endOfMove(tokens, figures, k) ??
        repeated(figures, k) ??
        magnitudeBefore(figures, k));
    const told = others || equal !== null ? NOTHING : statedBy(tokens, figures, k, sentences);
    const stated = told.unit;
    const same = equal ?? (others || stated !== '' ? null : sumBefore(tokens, figures, k));
    if (same !== null) {
      listed = k;
      const { kind, unit, per } = same;
      out.push({
        ...figure,
        draft: { ...draft, kind, unit, per },
        unit,
        predicate: happens(kind) ? predicate : '',
      });
      continue;
    }
    // "rose by a third": of what it was, whatever was counted before.
    const moved = figure.change === 'by' && isShare(draft.quantity);
    // "The toll rose to 40": its own sentence says what befell them, though not in a plural who they are.
    const unit = others
      ? (unitBefore(tokens, figures, k) ?? 'person')
      : stated ||
        headcount(tokens, draft, sentences[figure.sentence]!) ||
        (moved || told.predicate !== '' ? '' : unitBefore(tokens, figures, k) || unitOfEqual(figures, k));
    // "Twenty others …, five of them"
    if (others) figures[k] = { ...figure, draft: { ...draft, unit } };
    const { first, end } = draft.quantity;
    const lone = end === first + 1 && lexAt(tokens, first) === Id.one;
    if (unit === '' && lone && !PERSON_STATES.has(predicate)) continue;
    // Only people are killed, wounded or arrested as news has it, whatever was counted before them; "14 counts of fraud
    // and three of theft" are none.
    const befell = PERSON_STATES.has(predicate) && (predicate !== 'charge' || !CHARGES.test(unit));
    // "Nine held over fire", "only three survived": things, too, where they were counted before.
    const lives = unit === '' && /^(?:hold|survive)$/.test(predicate);
    const people = PERSONS.has(unit) ? others : stated === '' && (befell || lives);
    out.push({ ...figure, unit: people ? 'person' : unit });
  }
  return out;
}

/** "12 Somali and 11 Yemeni nationals": whether what both count stands behind the second adjective. */
const sharesNoun = (tokens: Tokens, { head, to, quantity }: Draft, next: Draft): boolean =>
  head >= 0 &&
  quantity.low > 1 &&
  !isPluralNoun(tokens, head) &&
  lexAt(tokens, to) === Id.and &&
  next.from === to + 1 &&
  next.head > next.nounFrom &&
  isPluralNoun(tokens, next.head);

/** "A death toll of 47", "a population of 1.4 million", "a crew of 12" count people, whoever was counted before; '' for all else. */
function headcount(tokens: Tokens, draft: Draft, start: number): string {
  return isOfBody(tokens, draft.from) || HEADCOUNTS.has(tollInFront(tokens, draft, start)) ? 'person' : '';
}

/** What happens to those of whom such a noun tells. */
const HEADCOUNTS: ReadonlySet<string> = new Set(['die', 'inhabit']);

/** What a number counts by the whole that it is taken from, or by what its sentence moves to it. */
function statedBy(tokens: Tokens, figures: readonly Described[], k: number, sentences: Int32Array): Moved {
  const { draft, sentence } = figures[k]!;
  if (wholeAhead(tokens, figures, k))
    return {
      unit: figures[k + 1]!.draft.unit || (unitBefore(tokens, figures, k + 1) ?? ''),
      predicate: '',
    };
  return movedBy(tokens, draft, sentences[sentence]!);
}

/** Tokens between two numbers of a list whose unit follows the last ("14-, and"), and numbers of such a list. */
const LISTED = { reach: 3, numbers: 8 } as const;

/** The figure whose unit stands behind the whole list: "14- and 16-year-olds", "36- and 48-month terms", "18, 16 and 12 years old". */
function listAhead(tokens: Tokens, figures: readonly Described[], k: number): Draft | null {
  const { draft } = figures[k]!;
  const { quantity } = draft;
  // "two 16-year-olds", "two, 16-year-olds": a count of those.
  const hangs = isHyphen(sign(tokens, quantity.end)) && attached(tokens, quantity.end);
  for (let j = k; j + 1 < figures.length && j < k + LISTED.numbers; j++) {
    const { end } = figures[j]!.draft.quantity;
    const next = figures[j + 1]!.draft;
    if (next.from === end || next.from - end > LISTED.reach) return null;
    for (let i = end; i < next.from; i++)
      if (
        !isListing(tokens, i) &&
        !isHyphen(sign(tokens, i)) &&
        // "12 by 16 inches"
        !(lexAt(tokens, i) === Id.by && next.kind === 'measure')
      )
        return null;
    if (next.unit !== '')
      return hangs ||
        lexAt(tokens, quantity.end) === Id.by ||
        (next.kind === 'age' && !quantity.worded) ||
        // "for five and seven years", "1,000 and 10,000 marks"
        isLikeNext(tokens, draft, next)
        ? next
        : null;
  }
  return null;
}

/** Numbers of one list are seldom further apart: "5'10, 160 pounds". */
const SPREAD = 10;

/** "for five and seven years", "7, 8, 10 percent": a bare number beside one of its size with a unit that is no count's. */
const isLikeNext = (tokens: Tokens, { from, quantity }: Draft, next: Draft): boolean =>
  next.kind !== 'count' &&
  quantity.bound === 'exact' &&
  // "a crew of seven and 30 tonnes"
  lexAt(tokens, from - 1) !== Id.of &&
  next.nounFrom === next.quantity.end &&
  quantity.low * SPREAD >= next.quantity.low &&
  quantity.low <= next.quantity.low * SPREAD &&
  (asked(tokens, next.to) & Asked.afterPast) === 0;

/**
 * The figure whose kind and unit a bare number of a list shares: "magnitude 6.3, 5.9 and 5.5", "aged 15, 16 and 17". Only
 * units that stand in front of the list serve all of it.
 */
function inListOf(tokens: Tokens, left: Draft | null, draft: Draft, goesOn: boolean): Draft | null {
  if (left === null || !listJoins(tokens, left, draft)) return null;
  if (left.kind !== 'age' && left.unit !== 'magnitude') return null;
  // "Malaev, 41, and 12 others", "a 41-year-old, two …": an age that is said of somebody opens no list.
  const opens = left.to === left.quantity.end && sign(tokens, left.from - 1) !== 44;
  return opens || goesOn ? left : null;
}

/**
 * The figure before, where a bare number of its sentence is set beside it: "up 12 per cent, down from 14 a year ago",
 * "estimated at 2 billion dollars by one and at 3 billion by another".
 */
function comparedWith(tokens: Tokens, figures: readonly Described[], k: number): Draft | null {
  const { draft, sentence } = figures[k]!;
  if (k === 0) return null;
  const before = figures[k - 1]!;
  if (before.sentence !== sentence || before.draft.unit === '') return null;
  if (before.draft.kind === 'count' || before.draft.kind === 'age') return null;
  const at = leadAt(tokens, draft.from);
  const lead = lexAt(tokens, at);
  if (lead === 0 || (general(tokens, at) & General.preposition) === 0) return null;
  const moved =
    (lead === Id.from && (bits(tokens, at - 1) & Word.change) !== 0) ||
    // "28 dollars a bag against 7.0"
    (wordAt(tokens, at) === 'against' && at - before.draft.to < 2);
  const parallel = lexAt(tokens, at - 1) === Id.and && lexAt(tokens, before.draft.from - 1) === lead;
  return moved || parallel ? before.draft : null;
}

/** Tokens between a bare end of a move and the other end, which has the unit: "from 3.9 a year ago to 4.4 per cent". */
const MOVE_REACH = 6;

/** The other end of a move or range, where it alone has a unit: "from 3.9 to 4.4 per cent", "to 34% from 28". */
function endOfMove(tokens: Tokens, figures: readonly Described[], k: number): Draft | null {
  const { draft } = figures[k]!;
  const next = figures[k + 1];
  // "rose 2 million francs to 33 billion"
  const last = figures[k - 1]?.draft;
  if (figures[k]!.change === 'to' && last?.to === draft.from - 1 && happens(last.kind) && last.unit !== '')
    if (figures[k - 1]!.change === 'by' || (bits(tokens, last.from - 1) & Word.change) !== 0) return last;
  // "rose 3 to 5 per cent"
  if ((bits(tokens, draft.from - 1) & Word.change) !== 0 && next?.change === 'to' && !isShare(draft.quantity))
    return next.draft.from === draft.to + 1 ? next.draft : null;
  const lead = lexAt(tokens, leadAt(tokens, draft.from));
  if (lead !== Id.from && lead !== Id.to) return null;
  for (const other of [next, k > 0 ? figures[k - 1] : undefined]) {
    if (other === undefined || other.draft.unit === '' || other.change === 'by') continue;
    const { from, to } = other.draft;
    if ((from > draft.from ? from - draft.to : draft.from - to) > MOVE_REACH) continue;
    if (lexAt(tokens, leadAt(tokens, from)) === (lead === Id.from ? Id.to : Id.from)) return other.draft;
  }
  return null;
}

/** "magnitude 5.4 … the observatory measured it at 5.7": a bare number with decimals behind a magnitude of its text. */
function magnitudeBefore(figures: readonly Described[], k: number): Draft | null {
  const { draft, sentence } = figures[k]!;
  if (Number.isInteger(draft.quantity.low) || draft.quantity.low >= 10) return null;
  for (let j = k - 1; j >= 0 && sentence - figures[j]!.sentence < ELLIPSIS_REACH.sentences; j--) {
    const left = figures[j]!.draft;
    if (left.unit === 'magnitude') return left;
    if (!Number.isInteger(left.quantity.low)) return null;
  }
  return null;
}

/** Bare millions are sums from here on, where their sentence gave one: few things but money are told so. */
const SUM = 1e6;

/** From here on they are where any of the sentences before gave one: "the 1.4 billion sought by the council". */
const SURE_SUM = 1e9;

/** "612 million euros, beating the 570 million expected", "29 billion euros, of which 11 billion": the sum before. */
function sumBefore(tokens: Tokens, figures: readonly Described[], k: number): Draft | null {
  const { draft, sentence } = figures[k]!;
  if (draft.quantity.low < SUM || draft.quantity.plain || draft.head >= 0) return null;
  const reach = draft.quantity.low < SURE_SUM ? 1 : ELLIPSIS_REACH.sentences;
  for (let j = k - 1; j >= 0 && sentence - figures[j]!.sentence < reach; j--) {
    const left = figures[j]!.draft;
    // "1.4 billion ($1.8bn)" gives a sum in another currency.
    if (left.kind === 'money' && left.quantity.low >= SUM)
      return sign(tokens, left.from - 1) === 40 ? null : left;
    if (left.kind === 'count' && left.unit !== '') return null;
  }
  return null;
}

/** What the nearest counted figure before counts; a larger one is likelier to be what a smaller is taken from. */
function unitBefore(tokens: Tokens, figures: readonly Described[], k: number): string | null {
  const { draft, sentence } = figures[k]!;
  // "30 volunteers, half of whom"
  const ofThem = lexAt(tokens, draft.to) === Id.of && (asked(tokens, draft.to + 1) & Asked.them) !== 0;
  const whole = ofThem || Number.isInteger(draft.quantity.low);
  const last = Math.max(0, k - ELLIPSIS_REACH.figures);
  // "eight of the nine": those who were counted before as nine
  if (lexAt(tokens, draft.from - 1) === Id.the) {
    for (let j = k - 1; j >= last; j--) {
      const left = figures[j]!.draft;
      if (left.quantity.low === draft.quantity.low && left.kind === 'count' && left.unit !== '')
        return left.unit;
    }
  }
  for (let j = k - 1; j >= last; j--) {
    const left = figures[j]!;
    if (sentence - left.sentence >= ELLIPSIS_REACH.sentences) break;
    if (left.draft.kind !== 'count' || left.draft.unit === '') continue;
    if (!whole && Number.isInteger(left.draft.quantity.low)) continue;
    const { worded, low } = left.draft.quantity;
    // "four homes went in one town and 16 in the next"
    const goesOn = sentence === left.sentence && lexAt(tokens, draft.from - 1) === Id.and;
    if (goesOn || worded === draft.quantity.worded || low >= draft.quantity.low) return left.draft.unit;
  }
  return null;
}

/** Numbers from here on are seldom the same by chance. */
const TELLING = 1000;

/** The figure that a bare number says again: "€88 million … they will not earn 88 million". */
function repeated(figures: readonly Described[], k: number): Draft | null {
  const value = figures[k]!.draft.quantity.low;
  if (value < TELLING) return null;
  for (let j = k - 1; j >= 0 && j >= k - EQUAL_REACH; j--) {
    const { draft } = figures[j]!;
    if (draft.quantity.low === value && draft.unit !== '' && draft.kind !== 'count') return draft;
  }
  return null;
}

/** Figures of a text that are looked through for what a headline's bare number counts. */
const EQUAL_REACH = 60;

/** A headline's bare number counts what the same number counts below it. */
function unitOfEqual(figures: readonly Described[], k: number): string {
  const value = figures[k]!.draft.quantity.low;
  // Many things are halved.
  if (!Number.isInteger(value)) return '';
  for (let j = k + 1; j < figures.length && j <= k + EQUAL_REACH; j++) {
    const other = figures[j]!.draft;
    if (other.quantity.low === value && other.kind === 'count' && other.unit !== '' && other.head >= 0)
      return other.unit;
  }
  return '';
}

import type { Figure } from '../../claim/figure.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { Asked } from '../en/figures-asked.ts';
import { General } from '../en/general.ts';
import type { TimeExpression } from '../times/times.ts';
import { ageAt, decadeOfLife } from './ages.ts';
import type { Described, Draft } from './draft.ts';
import { hedgeBefore } from './hedges.ts';
import { halfBehind } from './magnitudes.ts';
import { isNamedNumber } from './named-numbers.ts';
import { isPluralNoun } from './noun-phrase.ts';
import { fateOf, wholesOf } from './parts.ts';
import { phraseAt, propose } from './propose.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import { modifiersOf, refine } from './refine.ts';
import { isOtherNumber } from './rejects.ts';
import { asked, attached, bits, capital, general, isNamed, kindAt, lexAt, sign, wordAt } from './scan.ts';
import { figureBits, Id, TRIGGER } from './tables.ts';
import { unitAt, unitStart } from './units.ts';

/** What is known of the text from outside, for the sign "$" and the like. */
export interface FigureContext {
  readonly publisher: string | null;
  readonly url: string | null;
}

/** Figures in order of the text, without overlap. */
export function spotFigures(
  tokens: Tokens,
  sentences: Int32Array,
  times: readonly TimeExpression[],
  context: FigureContext,
): readonly Figure[] {
  const drafts = proposeAll(tokens, times, dollarOf(context));
  if (drafts.length === 0) return [];
  const described = refine(tokens, sentences, drafts);
  const wholes = wholesOf(tokens, described);
  return described.map((figure, k) => toFigure(tokens, figure, fateOf(tokens, described, k), wholes[k]!));
}

/** Looks at every token that may begin a number and collects what the patterns propose. */
function proposeAll(tokens: Tokens, times: readonly TimeExpression[], dollar: string): readonly Draft[] {
  const { start, marks, markCount } = tokens;
  const out: Draft[] = [];
  let time = 0;
  let taken = 0;
  let floor = 0;
  for (let k = 0; k < markCount; k++) {
    const i = numberStart(tokens, marks[k]!);
    if (i < taken) continue;
    const offset = start[i]!;
    while (time < times.length && times[time]!.end <= offset) time++;
    const inTime = time < times.length && times[time]!.start <= offset && times[time]!.kind === 'calendar';
    // "in his 20s" reads as a decade of the calendar too; only letters right behind it can make it one of life.
    if (inTime && !attached(tokens, i + 1)) continue;
    const quantity = readQuantity(tokens, i);
    if (quantity === null) continue;
    const life = quantity.plain ? decadeOfLife(tokens, quantity) : null;
    if (inTime && life === null) continue;
    if (isBeyond(quantity) || (life === null && isOtherNumber(tokens, quantity))) {
      taken = quantity.end;
      continue;
    }
    const age = life ?? ageAt(tokens, quantity);
    const unit = unitAt(tokens, unitStart(tokens, quantity), dollar);
    const phrase = unit === null ? phraseAt(tokens, quantity.end, quantity) : null;
    if (age === null && isNamedNumber(tokens, quantity, unit, phrase)) {
      taken = quantity.end;
      continue;
    }
    const draft = propose(tokens, quantity, age, unit, phrase, dollar);
    taken = draft === null ? quantity.end : draft.to;
    if (draft !== null && draft.from >= floor) {
      out.push(draft);
      floor = draft.to;
    }
  }
  return out;
}

/** No text of news counts so far; rows of digits do, and end beyond what a double holds. */
const LARGEST = 1e30;

const isBeyond = ({ low, high }: Quantity): boolean => Math.max(Math.abs(low), Math.abs(high ?? 0)) > LARGEST;

/** Where the number begins that the token at `at` announces, -1 if it announces none. */
function numberStart(tokens: Tokens, at: number): number {
  if (tokens.kind[at] === Kind.number) return startsWithPoint(tokens, at) ? at - 1 : at;
  const word = figureBits[tokens.lex[at]!]!;
  if ((word & (TRIGGER | Word.measure | Word.zero)) === 0) return -1;
  if ((word & Word.measure) !== 0) {
    if (isHedgedArticle(tokens, at - 2)) return at - 2;
    // "an hour and a half"
    const article = lexAt(tokens, at - 1) === Id.a || lexAt(tokens, at - 1) === Id.an;
    if (article && lexAt(tokens, at + 1) === Id.and && halfBehind(tokens, at + 1) !== null) return at - 1;
  }
  return (word & TRIGGER) !== 0 || isZero(tokens, at) ? at : -1;
}

/** Classes in which a number ends. */
const TOLD = Word.magnitude | Word.currency | Word.percent | Word.measure;

/** "about an hour", "less than a minute", "barely a mile": behind a hedge the article counts. */
function isHedgedArticle(tokens: Tokens, i: number): boolean {
  const article = lexAt(tokens, i + 1);
  if ((article !== Id.a && article !== Id.an) || hedgeBefore(tokens, i + 1).bound === null) return false;
  // "a call about a second shooting"
  if ((bits(tokens, i + 2) & Word.ordinal) !== 0 && isNamed(tokens, i + 3)) return false;
  // "5.5% fewer than a year before", "nine points below a month earlier", "estimated a month ago" compare with then.
  if ((asked(tokens, i + 3) & Asked.afterPast) === 0) return true;
  const lead = `${wordAt(tokens, i - 1)} ${wordAt(tokens, i)}`;
  if (/(?:er than|below|above|estimated)$/.test(lead)) return false;
  return !(
    lead.endsWith('than') &&
    ((kindAt(tokens, i - 2) !== Kind.word && !capital(tokens, i - 1)) || (bits(tokens, i - 2) & TOLD) !== 0)
  );
}

/** "no casualties", "no deaths", "no one was hurt", "nobody died": nothing happened to anybody, which is a count. */
function isZero(tokens: Tokens, i: number): boolean {
  if ((bits(tokens, i) & Word.zero) === 0) return false;
  const person = lexAt(tokens, i) === Id.nobody ? i : i + 1;
  if (person === i || lexAt(tokens, person) === Id.one) {
    if ((general(tokens, person + 1) & General.auxiliary) === 0) return false;
    return ((bits(tokens, person + 2) | bits(tokens, person + 3)) & Word.state) !== 0;
  }
  return (bits(tokens, i + 1) & Word.nominal) !== 0 && isPluralNoun(tokens, i + 1);
}

/** ".5": a full stop that hangs on the number and on nothing before. */
function startsWithPoint(tokens: Tokens, at: number): boolean {
  return attached(tokens, at) && sign(tokens, at - 1) === 46 && (at === 1 || !attached(tokens, at - 1));
}

/** ISO code of a bare "$" in this outlet's pages; the text itself is asked nowhere else. */
function dollarOf(context: FigureContext): string {
  const host = /^https?:\/\/[^/:?#]{1,250}\.(ca|au|nz|sg|hk)(?![^/:?#])/i.exec(context.url ?? '');
  return `${host === null ? 'US' : host[1]!.toUpperCase()}D`;
}

/** @param predicate what befell the counted in the end, which may be another's than was described. */
function toFigure(tokens: Tokens, described: Described, predicate: string, whole: number): Figure {
  const { text } = tokens;
  const { draft, change, unit } = described;
  const start = tokens.start[draft.from]!;
  const end = tokens.end[draft.to - 1]!;
  const hasNoun = draft.nounTo > draft.nounFrom;
  return {
    start,
    end,
    text: text.slice(start, end),
    low: draft.low,
    high: draft.high,
    bound: draft.bound,
    kind: draft.kind,
    unit,
    noun: hasNoun ? text.slice(tokens.start[draft.nounFrom]!, tokens.end[draft.nounTo - 1]!) : '',
    modifiers: modifiersOf(tokens, draft),
    predicate,
    per: draft.per,
    change,
    number: {
      start: tokens.start[draft.quantity.first]!,
      end: tokens.end[draft.quantity.end - 1]!,
    },
    partOf: whole < 0 ? null : whole,
  };
}

import { Kind, Shape, type Tokens, tokenWord } from '../../text/tokens.ts';
import { Word } from '../en/figures.ts';
import { General } from '../en/general.ts';
import type { Quantity } from './quantity.ts';
import { attached, bits, capital, general, isHyphen, kindAt, lexAt, sign } from './scan.ts';
import { Id, measureOf } from './tables.ts';

/** An age: unit of time, and the token range with everything that makes it one. */
export interface AgePhrase {
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Years that a decade of life spans ("in his 20s"), 0 for a plain age. */
  readonly span: number;
}

/** Highest age of a person, in years; oldest ever recorded is 122. */
const OLDEST = 122;

/** Whether a quantity is an age: "37-year-old", "aged 20", "three months old", "Malaev, 41,", "in her 30s". */
export function ageAt(tokens: Tokens, quantity: Quantity): AgePhrase | null {
  const { first, end } = quantity;
  const behind = oldBehind(tokens, end);
  if (behind !== null) return { unit: behind.unit, from: first, to: behind.to, span: 0 };
  const low = quantity.low;
  const whole = Number.isInteger(low) && low >= 0 && low <= OLDEST;
  if (!whole) return null;
  const decade = decadeOfLife(tokens, quantity);
  if (decade !== null) return decade;
  const before = lexAt(tokens, first - 1);
  const hedged = (bits(tokens, first - 1) & Word.hedge) !== 0 ? first - 2 : first - 1;
  const lead = lexAt(tokens, hedged);
  if (lead !== 0 && (lead === Id.aged || (lead === Id.age && !isNoun(tokens, end)))) {
    return { unit: 'year', from: first, to: end, span: 0 };
  }
  // "ages 5 to 12"
  if (before !== 0 && before === Id.ages) return { unit: 'year', from: first, to: end, span: 0 };
  if (!quantity.plain) return null;
  return apposition(tokens, quantity) ? { unit: 'year', from: first, to: end, span: 0 } : null;
}

/** "-year-old(s)", "years old", "months of age", "yo", "y/o" behind a number; unit and end. */
function oldBehind(tokens: Tokens, end: number): { unit: string; to: number } | null {
  let at = end;
  if (isHyphen(sign(tokens, at))) at++;
  if (kindAt(tokens, at) !== Kind.word) return null;
  const text = tokenWord(tokens, at);
  if (text === 'yo' || text === 'yrs' || text === 'yr') {
    const next = kindAt(tokens, at + 1) === Kind.word ? tokenWord(tokens, at + 1) : '';
    if (text === 'yo') return { unit: 'year', to: at + 1 };
    if (next === 'old') return { unit: 'year', to: at + 2 };
  }
  const measure = measureOf.get(lexAt(tokens, at));
  if (measure === undefined || measure.kind !== 'duration') return null;
  let next = at + 1;
  if (isHyphen(sign(tokens, next))) next++;
  const word = lexAt(tokens, next);
  if (word !== 0 && (word === Id.old || word === Id.olds)) return { unit: measure.name, to: next + 1 };
  if (word === Id.of && lexAt(tokens, next + 1) === Id.age) return { unit: measure.name, to: next + 2 };
  return null;
}

/** "in his 20s", "in their 30's": the decade of somebody's life. */
function decadeOfLife(tokens: Tokens, quantity: Quantity): AgePhrase | null {
  const { first, end, low } = quantity;
  if (low % 10 !== 0 || low < 10 || !quantity.plain) return null;
  let to = end;
  if (sign(tokens, to) === 39 || sign(tokens, to) === 0x2019) to++;
  if (!attached(tokens, to) || kindAt(tokens, to) !== Kind.word) return null;
  const text = tokenWord(tokens, to);
  if (text !== 's' && text !== "'s") return null;
  let before = first - 1;
  if (kindAt(tokens, before) === Kind.word && /^(?:early|mid|late)$/.test(tokenWord(tokens, before)))
    before--;
  if (isHyphen(sign(tokens, before))) before -= 2;
  const owner = kindAt(tokens, before) === Kind.word ? tokenWord(tokens, before) : '';
  if (!/^(?:his|her|their|my|your|our|its)$/.test(owner)) return null;
  return { unit: 'year', from: first, to: to + 1, span: 10 };
}

/** "Malaev, 41, said", "Ann Lee (34)": a number set off behind a name. */
function apposition(tokens: Tokens, quantity: Quantity): boolean {
  const { first, end, low } = quantity;
  if (low < 1 || quantity.worded) return false;
  const open = sign(tokens, first - 1);
  if (open !== 44 && open !== 40) return false;
  const name = first - 2;
  if (kindAt(tokens, name) !== Kind.word || !capital(tokens, name)) return false;
  if ((general(tokens, name) & (General.month | General.weekday)) !== 0) return false;
  const named = (tokens.shape[name]! & Shape.lower) !== 0 || tokenWord(tokens, name) === 'jr';
  const close = sign(tokens, end);
  if (open === 40) return close === 41 && named && capital(tokens, name - 1);
  if (close === 44 || close === 59) {
    // "Rooms 4, 5, and 6": numbers before it make it a list.
    if (kindAt(tokens, end + 1) === Kind.number || kindAt(tokens, name - 1) === Kind.number) return false;
    return named || capital(tokens, name - 1);
  }
  if (close === 46 || end >= tokens.count || close === 41) return capital(tokens, name - 1) && named;
  const next = general(tokens, end);
  return (
    named &&
    (next & (General.conjunction | General.preposition | General.auxiliary | General.relative)) !== 0 &&
    lexAt(tokens, end) !== Id.to &&
    lexAt(tokens, end) !== Id.of &&
    capital(tokens, name - 1)
  );
}

function isNoun(tokens: Tokens, i: number): boolean {
  return kindAt(tokens, i) === Kind.word && general(tokens, i) === 0 && !attached(tokens, i);
}

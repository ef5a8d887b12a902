import { Kind, type Tokens } from '../../text/tokens.ts';
import { valueAt } from './digits.ts';
import { halfBehind } from './magnitudes.ts';
import { readNumber } from './numbers.ts';
import type { Quantity } from './quantity.ts';
import { attached, isHyphen, kindAt, lexAt, sameParagraph, sign } from './scan.ts';
import { Id, measureOf } from './tables.ts';
import type { UnitPhrase } from './units.ts';

interface Composite {
  readonly quantity: Quantity;
  readonly unit: UnitPhrase;
}

/** "two hours and a half", "6-foot-9", "seven years and six months": what stands behind the unit goes on with it. */
export function withRest(tokens: Tokens, quantity: Quantity, unit: UnitPhrase): Composite {
  if (quantity.bound !== 'exact') return { quantity, unit };
  if (unit.name === 'foot' && isHyphen(sign(tokens, unit.to)) && attached(tokens, unit.to)) {
    const inches = kindAt(tokens, unit.to + 1) === Kind.number ? valueAt(tokens, unit.to + 1) : null;
    if (inches !== null && inches < FOOT && attached(tokens, unit.to + 1)) {
      const low = quantity.low * FOOT + inches;
      return { quantity: { ...quantity, low, high: low }, unit: { ...unit, name: 'inch', to: unit.to + 2 } };
    }
  }
  const half = halfBehind(tokens, unit.to);
  if (half === null) return withSmaller(tokens, quantity, unit);
  if (lexAt(tokens, half.end) === Id.of) return { quantity, unit };
  const low = quantity.low + half.value;
  return { quantity: { ...quantity, low, high: low }, unit: { ...unit, to: half.end } };
}

/** Inches in a foot. */
const FOOT = 12;

/** The next smaller unit of time, and how many of it make one. */
const SMALLER: ReadonlyMap<string, readonly [unit: string, many: number]> = new Map([
  ['year', ['month', 12]],
  ['week', ['day', 7]],
  ['day', ['hour', 24]],
  ['hour', ['minute', 60]],
  ['minute', ['second', 60]],
]);

/** "seven years and six months", "13 hours 40 minutes": one length of time. */
function withSmaller(tokens: Tokens, quantity: Quantity, unit: UnitPhrase): Composite {
  const smaller = SMALLER.get(unit.name);
  const alone = { quantity, unit };
  if (smaller === undefined || !Number.isInteger(quantity.low)) return alone;
  if (lexAt(tokens, quantity.first - 1) === Id.between) return alone;
  const [name, many] = smaller;
  const at = lexAt(tokens, unit.to) === Id.and ? unit.to + 1 : unit.to;
  if (!sameParagraph(tokens, at)) return alone;
  const rest = readNumber(tokens, at);
  if (rest === null || rest.value <= 0 || rest.value >= many) return alone;
  if (measureOf.get(lexAt(tokens, rest.end))?.name !== name) return alone;
  const low = Number((quantity.low + rest.value / many).toPrecision(12));
  return { quantity: { ...quantity, low, high: low }, unit: { ...unit, to: rest.end + 1 } };
}

import type { Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import type { Counted } from './counted.ts';
import { NO_RATES, type Rates, type StatedRate } from './currencies.ts';
import { ONE_OF, OTHERS, opposed, SOME_OF } from './en/families.ts';
import { befallsPeople, type Fit, happenedFit, isCalledAfter, isHandled, unitFit } from './families.ts';
import { meets, sameNumber } from './interval.ts';
import { AS_IT_IS, type Conversion, changes, conversion, converted } from './measures.ts';

/** Whether two claims may count the same quantity, by their words alone; no value and no event is looked at. */
export interface QuantityFit {
  /** `same`: comparable; `scope`: near, but one counts another part ("children", "others"); `apart`. */
  readonly fit: 'same' | 'scope' | 'apart';
  /** Whether both say in words of one family what is counted and what happened to it. */
  readonly unit: Fit;
  readonly predicate: Fit;
  /** What makes a figure in the other's unit one in the page's. */
  readonly conversion: Conversion;
  /** Where the two are sums in two currencies: the rate by which they are compared. */
  readonly rate: StatedRate | null;
}

const APART: QuantityFit = {
  fit: 'apart',
  unit: 'apart',
  predicate: 'apart',
  conversion: AS_IT_IS,
  rate: null,
};

/**
 * Whether anything but {@link quantityFit}'s `apart` is possible, by what kind of figure two claims give and of what: all
 * that {@link kindOfFigure} tells.
 */
export function mayFit(one: Counted, other: Counted): boolean {
  const a = one.claim;
  const b = other.claim;
  if (a.per !== b.per) return false;
  if (a.kind !== b.kind) return isBareBeside(a, b) || isBareBeside(b, a);
  if (isChange(a) !== isChange(b) && !isRate(a)) return false;
  // Two currencies are compared where a report states their rate.
  if (a.kind === 'age' || a.kind === 'money') return true;
  if (a.kind === 'count') return unitFit(one.unit, other.unit) !== 'apart';
  return conversionOf(a, b) !== null;
}

const isChange = ({ change }: Claim) => change === 'by';

const isRate = ({ kind }: Claim) => kind === 'percent' || kind === 'money';

/** A text that is equal for claims of which {@link mayFit} says the same beside any other. */
export function kindOfFigure({ claim, unit }: Counted): string {
  const what = claim.kind === 'count' ? `${unit.people} ${unit.stem}` : claim.unit;
  return `${claim.kind} ${claim.change === 'by'} ${what}\n${claim.per}`;
}

/** From the unit of `b` to that of `a`; null where they measure different things. */
function conversionOf(a: Claim, b: Claim): Conversion | null {
  if (a.kind !== 'money') return conversion(b.unit, a.unit, isChange(a));
  return a.unit === b.unit ? AS_IT_IS : null;
}

export function quantityFit(one: Counted, other: Counted, rates: Rates = NO_RATES): QuantityFit {
  const a = one.claim;
  const b = other.claim;
  if (a.per !== b.per) return APART;
  if (a.kind !== b.kind) return bareFit(one, other);
  // "Prices rose 2.6 percent", "inflation was 2.6 percent": a change is told as what it is called, too.
  if (isChange(a) !== isChange(b) && !(isRate(a) && sameNumber(a, b))) return APART;
  switch (a.kind) {
    case 'age': {
      // Nobody is told to be 16 months and 37 years old; "16 months" and "one year" say too little together.
      if (a.unit !== b.unit) return APART;
      // An age belongs to somebody: by name where both name him, else only by the number itself, or by both ends of the ages
      // of a group; never by its decade ("30s").
      const fit = subjectFit(one, other);
      if (fit === 'apart') return APART;
      if (fit === 'wider' && isDecade(a)) return APART;
      if (!sameNumber(a, b) && (fit === 'wider' || !isOnePerson(one, other))) return APART;
      return { fit: 'same', unit: fit, predicate: 'same', conversion: AS_IT_IS, rate: null };
    }
    case 'count':
      return countFit(one, other);
    default: {
      const rate = a.kind === 'money' && a.unit !== b.unit ? rates(b.unit, a.unit) : null;
      const by = rate === null ? conversionOf(a, b) : { factor: rate.factor, offset: 0 };
      const predicate = happenedFit(one.happened, other.happened);
      if (by === null) return APART;
      if (predicate !== 'apart') return { fit: 'same', unit: 'same', predicate, conversion: by, rate };
      // A sum is paid, claimed, lost and agreed on: other words for what is done with it contradict no equal one.
      return sameNumber(a, b) || (changes(by) && meets(a, converted(b, by)))
        ? { fit: 'same', unit: 'same', predicate: 'wider', conversion: by, rate }
        : APART;
    }
  }
}

/** Whether one claim is a sum, and one a number of nothing, as a sum is whose currency was lost or left out: "110 billion". */
const isBareBeside = (bare: Claim, sum: Claim): boolean =>
  sum.kind === 'money' && bare.kind === 'count' && bare.unit === '';

/** The least number that is taken for a sum, if it is one's of the other report. */
const LEAST_SUM = 1e6;

/** "A bailout of 110 billion", "110 billion euros": so large a number is met twice for one sum only. */
function bareFit(one: Counted, other: Counted): QuantityFit {
  const [a, b] = [one.claim, other.claim];
  const isSum = (isBareBeside(a, b) || isBareBeside(b, a)) && one.anchor >= LEAST_SUM && sameNumber(a, b);
  if (!isSum) return APART;
  const predicate = happenedFit(one.happened, other.happened);
  return {
    fit: 'same',
    unit: 'wider',
    predicate: predicate === 'apart' ? 'wider' : predicate,
    conversion: AS_IT_IS,
    rate: null,
  };
}

function countFit(a: Counted, b: Counted): QuantityFit {
  const unit = unitFit(a.unit, b.unit);
  if (unit === 'apart') return APART;
  if (ONE_OF.test(a.claim.words) || ONE_OF.test(b.claim.words)) return APART;
  const same = sameNumber(a.claim, b.claim);
  const happened = happenedFit(a.happened, b.happened);
  const people = a.unit.people || b.unit.people;
  // People at large are told by what happened to them, or by a number that is not met twice by chance (but 27 killed are
  // no 27 injured); things ("five boats") by their sentences as well.
  const fated = befallsPeople(a.happened) && befallsPeople(b.happened);
  const rare = same && !fated && Math.min(a.anchor, b.anchor) > MOST_COMMON;
  if (happened === 'apart' && people && !rare) return APART;
  const predicate = happened === 'apart' && people ? 'wider' : happened;
  // "Four robbers", "four men": where nothing else says that they are the same, the number has to.
  if (predicate !== 'same' && unit === 'wider' && !same) return APART;
  // "One individual" of one report is anybody of another.
  const telling = a.anchor > 1 && same;
  if (predicate !== 'same' && people && a.unit.scope === '' && !telling) return APART;
  // "Five suspicious boats", "five merchant vessels": other words, other adjectives, and nothing that says they are one.
  if (predicate !== 'same' && disjoint(a.modifiers, b.modifiers) && !isOneWord(a, b)) return APART;
  // "Five boats", "five merchant vessels": of few things another word and an adjective of its own make others.
  const few = predicate !== 'same' && !people && a.anchor <= MOST_COMMON;
  if (few && !alikeModified(a.modifiers, b.modifiers) && !isOneWord(a, b)) return APART;
  // People are told again as "the others"; other things are other things, were they as many.
  if (!people && a.remainder !== b.remainder) return APART;
  const scoped =
    (unit === 'wider' && !areAllPeople(a, b) && !areAllCalled(a, b, predicate)) ||
    a.remainder !== b.remainder ||
    (OTHERS.test(a.claim.words) && OTHERS.test(b.claim.words) && !same && !(a.beside && b.beside)) ||
    a.some !== b.some ||
    a.placed !== b.placed ||
    isHandled(a.claim.unit, a.claim.predicate) !== isHandled(b.claim.unit, b.claim.predicate) ||
    (people && SOME_OF.test(a.claim.words) !== SOME_OF.test(b.claim.words)) ||
    subjectFit(a, b) === 'apart' ||
    kindsApart(a, b);
  return { fit: scoped ? 'scope' : 'same', unit, predicate, conversion: AS_IT_IS, rate: null };
}

/** "80,000 people marched", "100,000 demonstrators": all of whom it is told are called so. */
function areAllCalled(a: Counted, b: Counted, predicate: Fit): boolean {
  const [all, called] = a.unit.scope === '' ? [a, b] : [b, a];
  return predicate === 'same' && all.unit.scope === '' && isCalledAfter(called.unit, all.happened);
}

const isDecade = ({ low, high }: Claim) =>
  low === null || high === null || (low % 10 === 0 && high - low === 9);

/** Words that a report uses for all the people of an event; other groups are counted beside them, not instead. */
const ALL_PEOPLE: ReadonlySet<string> = new Set(['', 'civilian']);

/** Whether the one that is told by what they are is a count of all, and not of some whose sentence counts all as well. */
function areAllPeople(a: Counted, b: Counted): boolean {
  const called = a.unit.scope === '' ? b : a;
  return ALL_PEOPLE.has(called.unit.scope) && !called.among;
}

/**
 * Whose figure it is: `same` where both name one ("41 Ukrainian soldiers", "Riley, 21"), `apart` where they name others,
 * `wider` where either names none.
 */
function subjectFit(a: Counted, b: Counted): Fit {
  if (a.subject.length === 0 || b.subject.length === 0) return 'wider';
  const shared = a.subject.filter((key) => b.subject.includes(key));
  if (shared.length === 0) return 'apart';
  // "Antoine Smelley" and "Cleveland Smelley" share a word; "Antoine Lamar Smelley" and "Antoine Smelley" two.
  const full = (keys: readonly string[]) => keys.some((key) => key.includes(' '));
  const kin = a.claim.kind === 'age' && shared.length === 1 && full(a.subject) && full(b.subject);
  return kin ? 'wider' : 'same';
}

/** "Powell, 24" of an article on LaMont Powell is not the "Chanetta Powell, 25" of another. */
function isOnePerson({ person: a }: Counted, { person: b }: Counted): boolean {
  const shared = a.filter((key) => b.includes(key));
  return shared.length > 1 || (shared.length === 1 && (a.length === 1 || b.length === 1));
}

/** Whether both count in one word, were it written in two: "three air strikes", "three airstrikes". */
function isOneWord(a: Counted, b: Counted): boolean {
  if (a.unit.stem === b.unit.stem) return true;
  const written = (one: Counted, other: Counted) =>
    [...one.modifiers].some((word) => word + one.unit.stem === other.unit.stem);
  return written(a, b) || written(b, a);
}

/** Whether both hold something, and nothing in common. */
function disjoint(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));
}

/** Counts up to a dozen turn up for several things of one article; a larger one hardly ever. */
export const MOST_COMMON = 12;

/** Whether two things have no adjective, or one in common. */
const alikeModified = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  (a.size === 0 && b.size === 0) || [...a].some((word) => b.has(word));

const OPPOSED: readonly (readonly string[])[] = opposed.map((group) => group.split(' ').map(stem));

function kindsApart(a: Counted, b: Counted): boolean {
  if (a.modifiers.size === 0 || b.modifiers.size === 0) return false;
  return OPPOSED.some((group) => {
    const left = group.filter((word) => a.modifiers.has(word));
    const right = group.filter((word) => b.modifiers.has(word));
    return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
  });
}

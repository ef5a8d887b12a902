import type { Claim } from '../claim/claim.ts';
import { isoDay } from '../claim/day.ts';
import type { Interval } from '../claim/figure.ts';
import { isState } from './families.ts';
import type { Relation } from './finding.ts';
import { meets, middle, within } from './interval.ts';
import { accumulates } from './measures.ts';

/** A claim of a report with what its relation needs: its interval in the other's unit, and the day for which it holds. */
export interface Dated {
  readonly claim: Claim;
  readonly interval: Interval;
  /** Days since 1970-01-01: the last for which it holds (held.ts); null where nobody states any. */
  readonly day: number | null;
  /** Whether it tells of a state, whatever its verb: homes without power. */
  readonly lasting?: boolean;
}

export interface Related {
  readonly relation: Relation;
  readonly rule: string;
  readonly reason: string;
}

/**
 * Whether later reports of one event may raise the figure without contradicting the earlier: counts do, and areas, masses
 * and volumes; ages, lengths and magnitudes do not.
 */
export function grows({ kind, unit, per }: Claim): boolean {
  return per === '' && (kind === 'count' || (kind === 'measure' && accumulates(unit)));
}

/** Whether both say what somebody or something is at a time, or one says so and the other says nothing. */
function mayFall({ claim: a, lasting: here }: Dated, { claim: b, lasting: there }: Dated): boolean {
  if (here === true && there === true) return true;
  const [x, y] = [isState(a.predicate), isState(b.predicate)];
  return (x || y) && (x || a.predicate === '') && (y || b.predicate === '');
}

/**
 * What the figure of another report says of the page's, once both are known to speak of one quantity. Intervals that
 * meet agree; apart on one day they conflict; a count that another day's report puts higher is an update, and so is any
 * other share; a fall is a conflict and says so.
 */
export function relate(page: Dated, other: Dated): Related {
  const mine = quoted(page.claim);
  const theirs = quoted(other.claim);
  if (meets(page.interval, other.interval)) {
    const rule = sameValue(page.interval, other.interval) ? 'same-value' : 'intervals-meet';
    return { relation: 'agrees', rule, reason: agreement(page, other, mine, theirs) };
  }
  const [x, y] = [page.day, other.day];
  // A share of votes counted, of homes without power, of a fire contained: it holds for its day.
  if (page.claim.kind === 'percent' && x !== null && y !== null && x !== y)
    return moved('share-changes', theirs, x, y, 'shares change');
  if (!grows(page.claim) || !grows(other.claim)) {
    return {
      relation: 'conflicts',
      rule: 'apart-fixed',
      reason: `${theirs} and ${mine} have no value in common.`,
    };
  }
  if (x === null || y === null) {
    return {
      relation: 'conflicts',
      rule: 'apart-undated',
      reason: `${theirs} and ${mine} have no value in common; no date tells which is newer.`,
    };
  }
  if (x === y) {
    return {
      relation: 'conflicts',
      rule: 'apart-same-day',
      reason: `${theirs} and ${mine}, both as of ${isoDay(x)}, have no value in common.`,
    };
  }
  const risesTo =
    y > x ? middle(other.interval) > middle(page.interval) : middle(page.interval) > middle(other.interval);
  if (!risesTo && mayFall(page, other))
    return moved('state-changes', theirs, x, y, 'how many there are may fall');
  if (!risesTo) {
    return {
      relation: 'conflicts',
      rule: 'falls',
      reason: `${theirs}, as of ${isoDay(y)}, against ${mine}, as of ${isoDay(x)}: the newer figure is the lower one.`,
    };
  }
  return y > x
    ? { relation: 'later', rule: 'rises', reason: `${theirs} is the newer figure, as of ${isoDay(y)}.` }
    : { relation: 'earlier', rule: 'rises', reason: `${theirs} is the older figure, as of ${isoDay(y)}.` };
}

/** Of two days' figures the other report's, where either may be the higher. */
function moved(rule: string, theirs: string, x: number, y: number, why: string): Related {
  const newer = y > x;
  return {
    relation: newer ? 'later' : 'earlier',
    rule,
    reason: `${theirs} is the ${newer ? 'newer' : 'older'} figure, as of ${isoDay(y)}; ${why}.`,
  };
}

/** The figure's own words as the reader sees them in a sentence. */
export function quoted(claim: Claim): string {
  return `“${claim.words}”`;
}

/** In what a figure lies: the tenth that "about" is given is ours, and is told. */
export function liesWithin(inner: Claim, outer: Claim): string {
  return `${quoted(inner)} lies within ${outer.bound === 'about' ? 'a tenth of ' : ''}${quoted(outer)}.`;
}

function sameValue(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high && a.bound === b.bound;
}

function agreement(page: Dated, other: Dated, mine: string, theirs: string): string {
  const a = page.interval;
  const b = other.interval;
  if (a.low === b.low && a.high === b.high && a.bound === b.bound)
    return `Both give ${mine === theirs ? mine : `the same figure (${theirs})`}.`;
  // In another unit an exact figure is about as large (measures.ts): it has no inside.
  if (page.claim.bound === 'exact' && other.claim.bound === 'exact')
    return `${mine} and ${theirs} are about the same.`;
  if (within(a, b)) return liesWithin(page.claim, other.claim);
  if (within(b, a)) return liesWithin(other.claim, page.claim);
  return `${mine} and ${theirs} overlap.`;
}

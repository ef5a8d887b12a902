import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import { countsPeople, type Fit, predicateFit, scopeOf, unitFit } from './families.ts';
import { conversion } from './measures.ts';

/** Whether two claims may count the same quantity, by their words alone; no value and no event is looked at. */
export interface QuantityFit {
  /** `same`: comparable; `scope`: near, but one counts another part ("children", "others"); `apart`. */
  readonly fit: 'same' | 'scope' | 'apart';
  /** Whether both say in words of one family what is counted and what happened to it. */
  readonly unit: Fit;
  readonly predicate: Fit;
  /** How many of the page's unit one of the other's is. */
  readonly factor: number;
}

const APART: QuantityFit = { fit: 'apart', unit: 'apart', predicate: 'apart', factor: 1 };

export function quantityFit(a: Claim, inA: ArticleClaims, b: Claim, inB: ArticleClaims): QuantityFit {
  if (a.kind !== b.kind || a.per !== b.per || (a.change === 'by') !== (b.change === 'by')) return APART;
  const predicate = predicateFit(a.predicate, b.predicate);
  switch (a.kind) {
    case 'age': {
      // An age belongs to somebody: by name where both name him, else by what he is called.
      const fit = namesFit(a, inA, b, inB);
      if (fit === 'apart') return APART;
      return { fit: 'same', unit: fit, predicate: 'same', factor: 1 };
    }
    case 'measure':
    case 'duration': {
      const factor = conversion(b.unit, a.unit);
      return factor === null || predicate === 'apart'
        ? APART
        : { fit: 'same', unit: 'same', predicate, factor };
    }
    case 'money':
    case 'percent':
      if (a.unit !== b.unit || predicate === 'apart') return APART;
      return { fit: 'same', unit: 'same', predicate, factor: 1 };
    case 'count':
      return countFit(a, inA, b, inB, predicate);
  }
}

function countFit(a: Claim, inA: ArticleClaims, b: Claim, inB: ArticleClaims, predicate: Fit): QuantityFit {
  const unit = unitFit(a.unit, b.unit);
  if (unit === 'apart') return APART;
  // A bare number, or people at large, is told by what happened to them; without that there is nothing to compare.
  if (predicate === 'apart') return APART;
  const people = countsPeople(a.unit) || countsPeople(b.unit);
  if (unit === 'wider' && predicate !== 'same') return APART;
  if (people && predicate === 'wider' && unit !== 'same') return APART;
  const scoped =
    (unit === 'wider' && NARROW.has(scopeOf(a.unit) || scopeOf(b.unit))) ||
    isRemainder(a) !== isRemainder(b) ||
    namesFit(a, inA, b, inB) === 'apart' ||
    kindsApart(a, b);
  return { fit: scoped ? 'scope' : 'same', unit, predicate, factor: 1 };
}

/** Groups that a report counts beside the total, not instead of it. */
const NARROW: ReadonlySet<string> = new Set(['child', 'woman', 'man']);

/** "Six others", "four more": what remains beside somebody counted elsewhere. */
function isRemainder(claim: Claim): boolean {
  return /\b(?:others?|more|additional)\b/i.test(claim.words.replace(/\b(?:more|other) than\b/i, ''));
}

/**
 * Whose figure it is: `same` where both name one ("41 Ukrainian soldiers", "Riley, 21"), `apart` where they name others,
 * `wider` where either names none.
 */
function namesFit(a: Claim, inA: ArticleClaims, b: Claim, inB: ArticleClaims): Fit {
  if (a.subject.length === 0 || b.subject.length === 0) return 'wider';
  const keys = new Set(a.subject.map((i) => inA.names[i]!.key));
  return b.subject.some((i) => keys.has(inB.names[i]!.key)) ? 'same' : 'apart';
}

/** Modifiers that divide one kind into parts; two different ones of a pair never count the same. */
const OPPOSED: readonly (readonly string[])[] = [
  ['male', 'female'],
  ['military', 'civilian'],
  ['full', 'part'],
  ['confirmed', 'suspected', 'probable'],
  ['foreign', 'local', 'domestic'],
  ['net', 'gross'],
];

function kindsApart(a: Claim, b: Claim): boolean {
  const x = new Set(a.modifiers.map(stem));
  const y = new Set(b.modifiers.map(stem));
  return OPPOSED.some((group) => {
    const left = group.filter((word) => x.has(stem(word)));
    const right = group.filter((word) => y.has(stem(word)));
    return left.length > 0 && right.length > 0 && !left.some((word) => right.includes(word));
  });
}

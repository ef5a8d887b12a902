import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import { countsPeople, type Fit, happened, happenedFit, scopeOf, unitFit } from './families.ts';
import { sameNumber } from './interval.ts';
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
  const predicate = happenedFit(whatHappened(a, inA), whatHappened(b, inB));
  switch (a.kind) {
    case 'age': {
      // An age belongs to somebody: by name where both name him, else only by the number itself.
      const fit = namesFit(a, inA, b, inB);
      if (fit === 'apart' || (fit === 'wider' && !sameNumber(a, b))) return APART;
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

function whatHappened(claim: Claim, article: ArticleClaims): readonly string[] {
  return happened(
    claim.predicate,
    claim.terms.map((i) => article.terms[i]!.key),
  );
}

function countFit(a: Claim, inA: ArticleClaims, b: Claim, inB: ArticleClaims, predicate: Fit): QuantityFit {
  const unit = unitFit(a.unit, b.unit);
  if (unit === 'apart') return APART;
  const people = countsPeople(a.unit) || countsPeople(b.unit) || a.unit === '' || b.unit === '';
  // People at large are told by what happened to them; things ("five boats") by their sentences as well.
  if (predicate === 'apart' && people) return APART;
  if (predicate !== 'same' && (unit === 'wider' || (people && scopeOf(a.unit) === ''))) return APART;
  const scoped =
    (unit === 'wider' && !ALL_PEOPLE.has(scopeOf(a.unit) || scopeOf(b.unit))) ||
    isRemainder(a, inA) !== isRemainder(b, inB) ||
    (scopeOf(a.unit) === '' && (a.partOf === null) !== (b.partOf === null)) ||
    namesFit(a, inA, b, inB) === 'apart' ||
    kindsApart(a, b);
  return { fit: scoped ? 'scope' : 'same', unit, predicate, factor: 1 };
}

/** Words that a report uses for all the people of an event; other groups are counted beside them, not instead. */
const ALL_PEOPLE: ReadonlySet<string> = new Set(['', 'civilian']);

/** "Six others", "four more": what remains beside somebody counted just before for the same thing. */
function isRemainder(claim: Claim, article: ArticleClaims): boolean {
  if (!/\b(?:others?|more|additional)\b/i.test(claim.words.replace(/\b(?:more|other) than\b/i, '')))
    return false;
  const mine = whatHappened(claim, article);
  return article.claims.some(
    (before) =>
      before.span.start < claim.span.start &&
      claim.sentence - before.sentence <= 1 &&
      before.kind === 'count' &&
      happenedFit(whatHappened(before, article), mine) === 'same',
  );
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

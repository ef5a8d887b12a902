import type { ArticleClaims, Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import { PEOPLE } from './en/families.ts';
import {
  befallsPeople,
  happened,
  happenedFit,
  happenedToUnit,
  type UnitWord,
  unitFit,
  unitWord,
} from './families.ts';

/** A claim as it is compared: what its words mean, looked up once. */
export interface Counted {
  readonly claim: Claim;
  readonly unit: UnitWord;
  /** Families of what happened to the counted; empty where nothing tells. */
  readonly happened: readonly string[];
  /** "Six others": what remains beside somebody counted just before for the same thing. */
  readonly remainder: boolean;
  /** Keys of the names and of the content words of its sentence, and of the names that say whose figure it is. */
  readonly names: readonly string[];
  readonly terms: ReadonlySet<string>;
  readonly subject: readonly string[];
  /** Stems of the unit and the predicate, which the terms repeat. */
  readonly own: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  /** The number that the text gives, whatever its hedge. */
  readonly anchor: number;
}

/** The claims of an article, prepared for comparison, in their order. */
export function countedOf(article: ArticleClaims): readonly Counted[] {
  const name = (i: number) => article.names[i]!.key;
  const term = (i: number) => article.terms[i]!.key;
  const out: Counted[] = [];
  for (const claim of article.claims) {
    const terms = claim.terms.map(term);
    const told = happenedToUnit(claim.unit, claim.predicate);
    const what = told.length > 0 ? told : happened(claim.predicate, terms);
    const people = isPeople(claim) || (claim.kind === 'count' && claim.unit === '' && befallsPeople(what));
    const unit = unitWord(people ? PEOPLE : claim.unit);
    out.push({
      claim,
      unit,
      happened: what,
      remainder: isRemainder(claim, unit, what, out),
      names: claim.names.map(name),
      terms: new Set(terms),
      subject: claim.subject.map(name),
      own: new Set([stem(claim.unit), stem(claim.predicate)]),
      modifiers: new Set(claim.modifiers.map(stem)),
      anchor: Math.abs(claim.low ?? claim.high ?? 0),
    });
  }
  return out;
}

/** Whether the counted are called by where they come from: "12 Somalis", "thousands of Syrians". */
function isPeople({ kind, unit, words, subject }: Claim): boolean {
  if (kind !== 'count' || unit === '' || subject.length === 0) return false;
  const last = words.split(' ').at(-1) ?? '';
  return (
    /^\p{Lu}/u.test(last) && last.toLowerCase().startsWith(unit.slice(0, -1)) && /(?:ns|is|ese)$/.test(last)
  );
}

/** Sentences between "three killed" and "four others": the same or the one before. */
const REMAINDER_REACH = 1;

function isRemainder(
  claim: Claim,
  unit: UnitWord,
  what: readonly string[],
  before: readonly Counted[],
): boolean {
  if (!/\b(?:others?|more|additional)\b/i.test(claim.words.replace(/\b(?:more|other) than\b/i, '')))
    return false;
  return before.some(
    (one) =>
      claim.sentence - one.claim.sentence <= REMAINDER_REACH &&
      one.claim.kind === 'count' &&
      (happenedFit(one.happened, what) === 'same' ||
        // "Two towns …, two other areas": of things it is said that they are others, whatever happened to them.
        (!unit.people && unitFit(one.unit, unit) === 'same')),
  );
}

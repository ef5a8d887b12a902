import type { Claim } from '../claim/claim.ts';
import { stem } from '../text/stem.ts';
import { type Counted, shareTerms } from './counted.ts';
import { isOfAnotherDay } from './disagree.ts';
import { AFTERSHOCK, IDENTITY, REST, VICTIM } from './en/families.ts';
import type { Fit, UnitWord } from './families.ts';
import { quantityFit } from './fit.ts';
import { mentionsOf } from './mentions.ts';
import type { Pair } from './pair.ts';
import { isSummand } from './parts.ts';
import { knowsPlace, type Subject } from './subject.ts';

/**
 * Whether a pair that passes for one quantity is told where its figures differ. What speaks against it here takes no part in
 * the pair's evidence: equal figures are not looked at, and learned weights (pair-weights.ts) do not know of it.
 */
export function isTold({ page: i, other: k, fit }: Pair, page: Subject, other: Subject): boolean {
  const mine = page.counted()[i]!;
  const theirs = other.counted()[k]!;
  const [a, b] = [mine.claim, theirs.claim];
  // "Up from 4.1 percent": what was before the news is not what the news is.
  if ((a.change === 'from') !== (b.change === 'from')) return false;
  // What was foreseen is held against no outcome: a surge that "may reach four metres", one that "reached 3.1".
  if (mine.foreseen !== theirs.foreseen) return false;
  // "A 73-yard drive", "205 yards": what the one is the length of, its noun tells.
  if (isAttribute(a) !== isAttribute(b)) return false;
  // An aftershock is weaker than its quake.
  if (a.unit === 'magnitude' && (isAftershock(mine, theirs) || isAftershock(theirs, mine))) return false;
  if (areSomeNamed(mine, theirs) || areSomeNamed(theirs, mine)) return false;
  if (isOnTop(mine.claim) && isOnTop(theirs.claim)) return false;
  if (areOfTwoKinds(mine, theirs) || isAllButOne(mine, theirs) || isAllButOne(theirs, mine)) return false;
  if (isLoneOne(mine, theirs) || areOfTwoThings(mine, theirs)) return false;
  if (areOfTwoDoers(mine, theirs, fit.predicate, page, other)) return false;
  if (isSummand(page, i) !== isSummand(other, k)) return false;
  if (areMentionsOfTwoDays(page, i, other, k)) return false;
  return !areTwoPlaces(mine, theirs, page, other);
}

/**
 * Whether two figures are of two days by what their articles say elsewhere: the headline "26 killed" has the day of "on Tuesday
 * killed 26".
 */
function areMentionsOfTwoDays(page: Subject, i: number, other: Subject, k: number): boolean {
  const theirs = mentionsOf(other, k);
  return mentionsOf(page, i).some((a) => theirs.some((b) => isOfAnotherDay(a, b, b.claim, false)));
}

/** "The identities of three victims killed on Friday": as many are known by name, of whom more may have died. */
const areSomeNamed = (fewer: Counted, all: Counted) =>
  fewer.unit.people && fewer.anchor < all.anchor && IDENTITIES.some((word) => fewer.terms.has(word));

const IDENTITIES: readonly string[] = IDENTITY.split(' ').map(stem);

/** "One man is in custody" tells of him, and nobody says that no other is; "nobody was hurt" says it. */
const isLoneOne = (mine: Counted, theirs: Counted) =>
  mine.claim.kind === 'count' && Math.min(mine.anchor, theirs.anchor) === 1;

/** Whether two times that something took have no word in common: "dead in 20 minutes", "a 25-minute drive". */
const areOfTwoThings = (mine: Counted, theirs: Counted) =>
  mine.claim.kind === 'duration' && !shareTerms(mine, theirs);

/**
 * Whether two who are named did it, of whom either article knows both: "Okonjo served 11 aces", "Lind served four". "The
 * Terriers" of an article that tells of the Halden Terriers are Halden. Where nothing tells that the same was done, what is
 * put down to somebody is not held against what is put down to nobody, either: "Thomas missed nine games", "in 14 games". Of
 * people who were killed or hurt, whoever did it, there is one toll.
 */
function areOfTwoDoers(mine: Counted, theirs: Counted, done: Fit, page: Subject, other: Subject): boolean {
  const [a, b] = [mine.doer, theirs.doer];
  if (a.length + b.length === 0 || (mine.unit.people && mine.unit.stem !== '')) return false;
  if (a.some((key) => b.includes(key))) return false;
  if (a.length === 0 || b.length === 0) {
    return done !== 'same' || (a.length > 0 ? isStrange(a, page, other) : isStrange(b, other, page));
  }
  if (!b.some((key) => page.names.has(key)) && !a.some((key) => other.names.has(key))) return false;
  const areOne = ({ inside }: Subject) =>
    a.some((key) => inside.get(key)?.some((name) => b.some((word) => name.split(' ').includes(word))));
  return !areOne(page) && !areOne(other);
}

/**
 * Whether the other article does not know who did it, but does put something down to somebody of this one: "Delmar sold 402,000
 * cars" of a report that names Ostrava, too, is not held against what "the carmaker" of a report on Ostrava sold.
 */
const isStrange = (doer: readonly string[], { names }: Subject, other: Subject): boolean =>
  !doer.some((key) => key.split(' ').some((word) => other.names.has(word))) &&
  other.counted().some((claim) => claim.doer.some((key) => names.has(key)));

/** Whether both say of what kind the counted are, and nothing in common: "19 regime fighters", "29 opposition fighters". */
const areOfTwoKinds = ({ modifiers: a }: Counted, { modifiers: b }: Counted) =>
  a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word));

/**
 * Whether the one leaves out somebody who makes them as many: "three other children" the one told of before, "three victims"
 * the gunman who is the fourth of the dead.
 */
const isAllButOne = ({ claim, unit, anchor }: Counted, all: Counted) =>
  claim.kind === 'count' &&
  all.anchor - anchor === 1 &&
  (REST.test(claim.words) || (countsVictims(unit) && !countsVictims(all.unit)));

/** "Seven more people", "another five": on top of those told of before, whom only their own text knows. */
const isOnTop = ({ words, modifiers: [first = ''] }: Claim) => ON_TOP.test(words) || ON_TOP.test(first);

const ON_TOP = /\b(?:more|additional|another|further)\b(?! than\b)/i;

const countsVictims = ({ stem: word }: UnitWord) => word === stem(VICTIM);

/** Whether a measure stands before its noun: "a 12-metre boat"; of quakes "6.1-magnitude" says all. */
const isAttribute = ({ kind, unit, words }: Claim) =>
  kind === 'measure' && unit !== 'magnitude' && ATTRIBUTE.test(words);

const ATTRIBUTE = /[\d\p{L}]-\p{L}+$/u;

const isAftershock = (weaker: Counted, stronger: Counted) =>
  weaker.terms.has(stem(AFTERSHOCK)) && weaker.anchor < stronger.anchor;

/**
 * Whether the sentences put their figures at two places: either article gives its own figures of both ("seven killed on Quill"
 * of a report that tells of eleven in Santoro, too, is no count of Santoro), or each knows only its own. A town and its island
 * are one to whoever knows both.
 */
function areTwoPlaces(mine: Counted, theirs: Counted, page: Subject, other: Subject): boolean {
  if (mine.claim.kind === 'age') return false;
  const here = placesOf(mine, page);
  const there = placesOf(theirs, other);
  if (areStrange(page, here, other) && areStrange(other, there, page)) return true;
  if (here.length === 0 || there.length === 0 || here.some((place) => there.includes(place))) return false;
  return hasAnother(page, mine, here, there) || hasAnother(other, theirs, there, here);
}

/** Whether an article knows none of the places of another's figure, or of its lead where the sentence names none. */
function areStrange(article: Subject, own: readonly string[], other: Subject): boolean {
  const places = own.length > 0 ? own : article.leadPlaces;
  return places.length > 0 && !places.some((place) => knowsPlace(article, other, place));
}

const placesOf = ({ names }: Counted, { places }: Subject) => names.filter((name) => places.has(name));

/** Whether an article gives such a figure at other places as well, and none that is told with both. */
function hasAnother(
  article: Subject,
  one: Counted,
  own: readonly string[],
  others: readonly string[],
): boolean {
  const at = (counted: Counted, places: readonly string[]) =>
    places.some((place) => counted.names.includes(place));
  if (article.counted().some((claim) => at(claim, own) && at(claim, others))) return false;
  return article.counted().some((claim) => {
    if (!at(claim, others)) return false;
    const { fit, predicate } = quantityFit(one, claim);
    return fit === 'same' && predicate === 'same';
  });
}

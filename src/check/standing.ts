import { alike } from './alike.ts';
import { LINK } from './link.ts';
import type { Pair, RelatedPair } from './pair.ts';
import { rivalry } from './rivals.ts';
import type { Subject } from './subject.ts';
import { claimTimes } from './time.ts';
import { isTold } from './told.ts';

/**
 * Which of the pairs that disagree are told. Where articles give many numbers of one kind, as roundups and reports of
 * sport do, which two of them belong together? One toll is held against one of several, and where two fit it as well,
 * against neither. A newer figure that is the lower one is another event's more often than a conflict: unless both speak
 * of one day, it takes more.
 *
 * @param apart all pairs of the two articles that disagree.
 */
export function standing(
  apart: readonly RelatedPair[],
  page: Subject,
  other: Subject,
  threshold: number,
): readonly RelatedPair[] {
  const told = apart.filter(({ pair }) => isTold(pair, page, other));
  const rivalled = rivalry(
    told.map(({ pair }) => pair),
    page,
    other,
  );
  return told.filter(({ pair, related }) => {
    const fallen = related.rule === 'falls' && !isOneDay(pair, page, other) ? LINK.falls : 0;
    const many = Math.log(alike(page, pair.page).numbers * alike(other, pair.other).numbers);
    if (pair.score + LINK.apartAlike * many + fallen < threshold) return false;
    return !rivalled(pair, (rival) => rival.score >= pair.score);
  });
}

/** Whether both sentences state a day in common, or both articles name one day most often. */
function isOneDay({ page: i, other: k }: Pair, page: Subject, other: Subject): boolean {
  const { fit, stated } = claimTimes(page.counted()[i]!.claim, page, other.counted()[k]!.claim, other);
  return fit === 'shared' && (stated === 2 || page.days[0] === other.days[0]);
}

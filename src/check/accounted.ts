import { beside } from './beside.ts';
import { sameNumber } from './interval.ts';
import type { Pair } from './pair.ts';
import { isOwnPart } from './rivals.ts';
import type { Subject } from './subject.ts';

/**
 * Which pairs are accounted for by figures that agree, so that they are not held against the page. Where a report gives the
 * page's very figure, what else it gives for the same quantity is its own update or another count, and what else the page
 * gives in the same voice ("the names of three victims" beside "five were killed") is another count, too; of things in
 * any voice ("six rifles" of one search, "14 rifles" of all): only of people do two mouths give two tolls, and of a quake
 * two magnitudes. Even of those, what the outlet itself counts beside the total that somebody gives is a part of it, and
 * an article that gives both figures of a report stands against neither. Beside a total that only agrees ("at least 14" and
 * 20) the smaller figures of the same voice are its parts. "Dozens" leave other figures standing.
 *
 * @param agreeing all pairs of the two articles that agree
 */
export function accounted(agreeing: readonly Pair[], page: Subject, other: Subject): (pair: Pair) => boolean {
  const same = sharing(agreeing.filter((pair) => sameFigure(page, other, pair)));
  const isVague = (subject: Subject, claim: number) => subject.article.claims[claim]!.bound === 'vague';
  const totals = sharing(
    agreeing.filter(
      ({ page: i, other: k, fit }) => fit.fit === 'same' && !isVague(page, i) && !isVague(other, k),
    ),
  );
  return (pair) => {
    const ofPage = same.ofPage(pair);
    const ofOther = same.ofOther(pair);
    if (ofPage.length > 0 && ofOther.length > 0) return true;
    return (
      ofPage.some((one) => !areTwoVoices(other, one.other, pair.other) || !isToldTwice(other, pair.other)) ||
      ofOther.some(
        (one) =>
          isOneVoice(page, one.page, pair.page) ||
          !isToldTwice(page, pair.page) ||
          isOwnPart(page.counted()[pair.page]!, page.counted()[one.page]!),
      ) ||
      totals.ofOther(pair).some((one) => isSmaller(page, pair.page, one.page)) ||
      totals.ofPage(pair).some((one) => isSmaller(other, pair.other, one.other))
    );
  };
}

/**
 * Which pairs that agree do so only because a whole's hedge or the other's leaves room, while its own part has the very
 * number: "at least 15" is told of "21, of them at least 15 in the port", and does not confirm the 21.
 */
export function ofParts(agreeing: readonly Pair[], page: Subject, other: Subject): (pair: Pair) => boolean {
  const same = sharing(agreeing.filter((pair) => sameFigure(page, other, pair)));
  return (pair) =>
    !sameFigure(page, other, pair) &&
    (same.ofOther(pair).some((one) => page.article.claims[one.page]!.partOf === pair.page) ||
      same.ofPage(pair).some((one) => other.article.claims[one.other]!.partOf === pair.other));
}

/** Of pairs those that share their page's claim, or their report's, with another: of many figures few do. */
function sharing(pairs: readonly Pair[]) {
  const byPage = Map.groupBy(pairs, (pair) => pair.page);
  const byOther = Map.groupBy(pairs, (pair) => pair.other);
  return {
    ofPage: ({ page }: Pair): readonly Pair[] => byPage.get(page) ?? [],
    ofOther: ({ other }: Pair): readonly Pair[] => byOther.get(other) ?? [],
  };
}

/** Whether other numbers from two mouths are of one quantity. */
function isToldTwice(subject: Subject, claim: number): boolean {
  const { unit, claim: figure } = subject.counted()[claim]!;
  return unit.people || figure.unit === 'magnitude';
}

/** Whether both give one number, whatever their hedges. */
function sameFigure(page: Subject, other: Subject, { page: i, other: k, fit }: Pair): boolean {
  const mine = page.article.claims[i]!;
  return sameNumber(mine, beside(mine, other.article.claims[k]!, fit, page, other));
}

/** One speaker, or the outlet beside him in one sentence. */
function isOneVoice({ article }: Subject, one: number, two: number): boolean {
  const [a, b] = [article.claims[one]!, article.claims[two]!];
  return a.speaker === b.speaker || (a.sentence === b.sentence && (a.speaker === null || b.speaker === null));
}

/** Two speakers, whom the text names or describes. */
function areTwoVoices({ article }: Subject, one: number, two: number): boolean {
  const [a, b] = [article.claims[one]!.speaker, article.claims[two]!.speaker];
  return a !== null && b !== null && a !== b;
}

const isSmaller = (subject: Subject, claim: number, total: number) =>
  isOneVoice(subject, claim, total) && subject.counted()[claim]!.anchor < subject.counted()[total]!.anchor;

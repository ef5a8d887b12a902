/** Values of one day stand side by side, this far apart, and closer where there are many; CSS px. */
const APART = 11;
/** Room that the values of one day take at most, CSS px. */
export const WIDEST = 44;

/**
 * Where values stand on a plot, CSS px. Those of one day stand side by side about its middle, within half the way to the
 * days beside it: no value passes one of another day.
 *
 * @param middles the middle of each value's day, CSS px, ascending.
 */
export function sideBySide(middles: readonly number[]): number[] {
  const days = [...new Set(middles)];
  const room = new Map(
    days.map((middle, i) => {
      const before = middle - (days[i - 1] ?? Number.NEGATIVE_INFINITY);
      const after = (days[i + 1] ?? Number.POSITIVE_INFINITY) - middle;
      return [middle, Math.min(WIDEST, before, after)];
    }),
  );
  return middles.map((middle, i) => {
    const ofDay = middles.filter((other) => other === middle).length;
    const before = i - middles.indexOf(middle);
    return middle + (before - (ofDay - 1) / 2) * Math.min(APART, room.get(middle)! / ofDay);
  });
}
